//! The one gate for names: what becomes part of a path below `--out` is built from checked words.
//!
//! A word of a name has lower-case letters, digits and hyphens only. Whatever else is to become one
//! loses its other characters and gains a hash of the whole text behind `_`, which no plain word
//! holds. So two texts never share a word, on any file system, and no word is a path, hidden, an
//! option, or a name that Windows keeps for itself. Words are joined by dots; only the name of what
//! a kit was drawn by and the seed are joined by a hyphen.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::model::{Level, hidden_in_line};

/// The most bytes of a plain word, and of a word's readable part before its hash.
const LONGEST: usize = 64;
const READABLE: usize = 24;
/// The hexadecimal digits of a word's hash: 96 bits.
const HASH: usize = 24;
/// The most bytes of a name that someone else gave a kit file.
const LONGEST_OWN: usize = 120;

/// How the names of a packet's files begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stem(String);

/// The name of a file in a folder; never a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileName(String);

impl Stem {
    /// Of what was drawn by a profile or loop of this id, for another level than its own if one is given.
    pub(super) fn drawn(by: &str, seed: &str, level: Option<Level>) -> Self {
        let stem = Self(format!("{}-{}", word(by), word(seed)));
        level.map_or_else(|| stem.clone(), |level| stem.and(&level.to_string()))
    }

    /// Of a copy for a candidate: it says which kit it is of, and neither profile nor seed.
    pub(super) fn anonymous(fingerprint: &str) -> Self {
        Self(word(fingerprint))
    }

    /// As the name of a kit file begins; none if it does not end with `.kit.json`.
    pub(super) fn of_kit_file(path: &Path) -> Option<Self> {
        let stem = path.file_name()?.to_str()?.strip_suffix(".kit.json")?;
        Some(Self(if is_harmless(stem) { stem.to_owned() } else { word(stem) }))
    }

    /// The same with another word.
    pub(super) fn and(&self, more: &str) -> Self {
        Self(format!("{}.{}", self.0, word(more)))
    }

    /// The same without a last word that begins like this.
    pub(super) fn without_last(&self, prefix: &str) -> Self {
        let (rest, last) = self.0.rsplit_once('.').unwrap_or((&self.0, ""));
        Self(if last.starts_with(prefix) { rest } else { &self.0 }.to_owned())
    }

    /// The name of a file that ends with these words.
    pub(super) fn file(&self, ending: &[&str]) -> FileName {
        FileName(ending.iter().fold(self.clone(), |stem, word| stem.and(word)).0)
    }

    /// The text of it.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl FileName {
    /// The file of this name in a folder.
    pub(super) fn below(&self, dir: &Path) -> PathBuf {
        dir.join(&self.0)
    }
}

/// A text as one word of a name.
fn word(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let ends = |byte: Option<&u8>| byte.is_some_and(|byte| plain(*byte));
    let bytes = text.as_bytes();
    let is_plain = bytes.iter().all(|&byte| plain(byte) || byte == b'-');
    if is_plain && ends(bytes.first()) && ends(bytes.last()) && bytes.len() <= LONGEST && !is_reserved(text) {
        return text.to_owned();
    }
    let mut readable = String::new();
    for character in text.chars().map(|character| character.to_ascii_lowercase()) {
        match u8::try_from(character) {
            Ok(byte) if plain(byte) => readable.push(character),
            _ if !readable.is_empty() && !readable.ends_with('-') => readable.push('-'),
            _ => {}
        }
        if readable.len() == READABLE {
            break;
        }
    }
    let hash: [u8; 32] = Sha256::digest(text).into();
    let hash = hash.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    format!("{}_{}", readable.trim_end_matches('-'), &hash[..HASH])
}

/// Whether the name that someone gave a kit file can begin other names too.
fn is_harmless(stem: &str) -> bool {
    let ends =
        |character: Option<char>| character.is_some_and(|c| !c.is_whitespace() && !matches!(c, '.' | '-'));
    let odd = |c: char| matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    ends(stem.chars().next())
        && ends(stem.chars().next_back())
        && stem.len() <= LONGEST_OWN
        && hidden_in_line(stem).is_none()
        && !stem.contains(odd)
        && !is_reserved(stem)
}

/// Whether Windows takes the name for a device, whatever follows its first dot.
fn is_reserved(name: &str) -> bool {
    let base = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let numbered = |device: &str| {
        let number = base.strip_prefix(device);
        number.is_some_and(|number| {
            matches!(number, "¹" | "²" | "³") || (number.len() == 1 && number.as_bytes()[0].is_ascii_digit())
        })
    };
    matches!(base.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || numbered("com")
        || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_seeds_keep_their_names() {
        for (seed, name) in
            [("7", "screen-30-7"), ("kazo-481", "screen-30-kazo-481"), ("007", "screen-30-007")]
        {
            assert_eq!(Stem::drawn("screen-30", seed, None).as_str(), name);
        }
        let stem = Stem::drawn("screen-30", "7", Some(Level::Mid));
        assert_eq!(stem.file(&["kit", "json"]), FileName("screen-30-7.mid.kit.json".to_owned()));
    }

    #[test]
    fn words_of_any_text_are_harmless() {
        let long = "x".repeat(300);
        for text in [
            "../../x",
            "..",
            ".",
            "",
            "/etc/passwd",
            "-rf",
            ".hidden",
            "con",
            "NUL",
            "com1",
            "LPT9",
            "aux.txt",
            "a\nb",
            "a.",
            "a ",
            "C:\\x",
            "ü",
            "面接",
            "a\u{202e}b",
            "a_b",
            "\0",
            &long,
            "con.",
            "-",
            "a-",
        ] {
            let word = word(text);
            assert!(word.contains('_') && word.len() <= READABLE + 1 + HASH, "{text:?} gives {word:?}");
            assert!(word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b)));
            assert!(!word.starts_with('-') && !is_reserved(&word), "{text:?} gives {word:?}");
        }
    }

    #[test]
    fn the_name_of_a_kit_file_is_kept_if_it_is_harmless() {
        let own = |name: &str| Stem::of_kit_file(Path::new(name)).map(|stem| stem.0);
        for name in ["screen-30-7", "REQ 12", "Zoë", "a.b", "screen-30-7.swap-0123abcd"] {
            assert_eq!(own(&format!("out/{name}.kit.json")).as_deref(), Some(name));
        }
        for name in ["", ".", "-x", ".x", " x", "x ", "x.", "con", "AUX.b", "a\u{1b}b", "a:b", "a\\b", "com¹"]
        {
            let stem = own(&format!("{name}.kit.json")).expect("it ends as a kit file does");
            assert!(stem != name && stem.contains('_'), "{name:?} gives {stem:?}");
        }
        assert_eq!(own("kit.json"), None);
        assert_eq!(own(".."), None);
    }

    #[test]
    fn a_swap_takes_the_place_of_the_one_before() {
        let stem = Stem::drawn("screen-30", "7", None);
        assert_eq!(stem.and("swap-0123abcd").without_last("swap-"), stem);
        assert_eq!(stem.without_last("swap-"), stem);
    }

    /// Texts that are spelled alike, and those that are spelled like the word of another.
    fn seeds() -> impl Strategy<Value = String> {
        let pieces =
            ["a", "A", "null", "NULL", "7", "-", "_", ".", " ", "é", "e\u{301}", "面", "接", "\u{130}", "K"];
        let text = proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 1..60);
        let text = text.prop_map(|pieces| pieces.concat());
        (text, 0..3_u8).prop_map(|(text, rounds)| (0..rounds).fold(text, |text, _| word(&text)))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn two_seeds_never_share_a_name(one in seeds(), other in seeds(), number in 1..100_u32) {
            let folded = |stem: &Stem| stem.0.to_lowercase();
            let name = |seed: &str| Stem::drawn("p", seed, None);
            for pair in [(one.clone(), other.clone()), (one.clone(), word(&one)), (one.clone(), one.to_uppercase())] {
                prop_assert_eq!(folded(&name(&pair.0)) == folded(&name(&pair.1)), pair.0 == pair.1, "{:?}", pair);
            }
            // Nor do the kits of a set, the rounds of a loop or other levels with the kit of another seed.
            for more in [number.to_string(), "mid".to_owned(), other.clone()] {
                prop_assert_ne!(folded(&name(&one).and(&more)), folded(&name(&format!("{one}-{more}"))));
                prop_assert_ne!(folded(&name(&one).and(&more)), folded(&name(&format!("{one}.{more}"))));
                prop_assert_ne!(folded(&name(&one).and(&more)), folded(&name(&format!("{more}-{one}"))));
            }
        }
    }
}
