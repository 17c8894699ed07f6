//! Seeds: fresh ones, and their place in file names.

use rand::RngExt;
use sha2::{Digest, Sha256};

/// A fresh seed, short enough to read aloud: two syllables and three digits, such as `kazo-481`.
pub(super) fn fresh() -> String {
    const CONSONANTS: &[u8] = b"bdfgklmnprstvz";
    const VOWELS: &[u8] = b"aeiou";
    let mut rng = rand::rng();
    let mut seed = String::new();
    for _ in 0..2 {
        seed.push(char::from(CONSONANTS[rng.random_range(0..CONSONANTS.len())]));
        seed.push(char::from(VOWELS[rng.random_range(0..VOWELS.len())]));
    }
    format!("{seed}-{:03}", rng.random_range(0..1000))
}

/// The seed as part of a file name.
///
/// A seed that a file name cannot hold as it is loses characters and gains a hash,
/// so that two seeds never share a name.
pub(super) fn slug(seed: &str) -> String {
    let keep = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-') { c } else { '-' };
    let kept: String = seed.chars().take(40).map(keep).collect();
    let kept = kept.trim_matches(['.', '-']);
    if kept == seed && !kept.is_empty() {
        return kept.to_owned();
    }
    let hash: [u8; 32] = Sha256::digest(seed).into();
    let hash = format!("{:02x}{:02x}{:02x}", hash[0], hash[1], hash[2]);
    [kept, &hash].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_file_names_and_differ() {
        assert_eq!(slug("REQ-1042"), "REQ-1042");
        assert_eq!(slug("7"), "7");
        for seed in ["a/b", "a b", "../../x", "", "-", "ü", "con:", "a\nb", &"x".repeat(300)] {
            let slug = slug(seed);
            assert!(!slug.is_empty() && slug.len() <= 48, "{seed:?} gives {slug:?}");
            assert!(slug.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)), "{slug:?}");
            assert!(!slug.starts_with('.'), "{slug:?}");
        }
        assert_ne!(slug("a/b"), slug("a b"));
    }
}
