//! The one gate for names: what becomes part of a path below `--out` is built from checked words.
//!
//! A word of a name has lower-case letters, digits and hyphens only. Whatever else is to become one
//! loses its other characters and gains a hash of the whole text behind `_`, which no plain word
//! holds. So two texts never share a word, on any file system, and no word is a path, hidden, an
//! option, or a name that Windows keeps for itself.
//!
//! Words are joined by dots; only the name of what a kit was drawn by and the seed are joined by a
//! hyphen, or by two where the seed holds one itself. No word holds two in a row, so that it can be
//! told where the seed begins. A round of a loop that is called as a level, a number or a swap has a
//! hash, too: so every name can be read in one way only, and two kits never share one.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::model::{Label as _, Level, hex, hidden_in_line};

/// The most bytes of a plain word, and of a word's readable part before its hash.
const LONGEST: usize = 64;
const READABLE: usize = 24;
/// The hexadecimal digits of a word's hash: 96 bits.
const HASH: usize = 24;
/// The most bytes of a name that someone else gave a kit file.
const LONGEST_OWN: usize = 120;
/// How the word begins that tells a kit from the one that it came from by a swap.
pub(in crate::cli) const SWAP: &str = "swap-";

/// How the names of a packet's files begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Stem(String);

/// The name of a file in a folder; never a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct FileName(String);

impl Stem {
    /// Of what was drawn by a profile or loop of this id, for another level than its own if one is given.
    pub(in crate::cli) fn drawn(by: &str, seed: &str, level: Option<Level>) -> Self {
        let seed = word(seed);
        let joint = if seed.contains('-') { "--" } else { "-" };
        let stem = Self(format!("{}{joint}{seed}", word(by)));
        level.map_or_else(|| stem.clone(), |level| stem.and(&level.to_string()))
    }

    /// Of a copy for a candidate: it says which kit it is of, and neither profile nor seed.
    pub(in crate::cli) fn anonymous(fingerprint: &str) -> Self {
        Self(word(fingerprint))
    }

    /// As the name of a kit file begins, however it ends; none if that is no text.
    pub(in crate::cli) fn of_kit_file(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let stem = name.strip_suffix(".kit.json").or_else(|| path.file_stem()?.to_str())?;
        Some(Self(if is_harmless(stem) { stem.to_owned() } else { word(stem) }))
    }

    /// Of a round of the loop of this name.
    pub(in crate::cli) fn round(&self, id: &str) -> Self {
        let is_number = id.bytes().all(|byte| byte.is_ascii_digit());
        let is_other = is_number || id.starts_with(SWAP) || Level::from_word(id).is_some();
        Self(format!("{}.{}", self.0, if is_other { hashed(id) } else { word(id) }))
    }

    /// The same with another word.
    pub(in crate::cli) fn and(&self, more: &str) -> Self {
        Self(format!("{}.{}", self.0, word(more)))
    }

    /// The same without a last word that begins like this.
    pub(in crate::cli) fn without_last(&self, prefix: &str) -> Self {
        let (rest, last) = self.0.rsplit_once('.').unwrap_or((&self.0, ""));
        Self(if last.starts_with(prefix) { rest } else { &self.0 }.to_owned())
    }

    /// The name of a file that ends with these words.
    pub(in crate::cli) fn file(&self, ending: &[&str]) -> FileName {
        FileName(ending.iter().fold(self.clone(), |stem, word| stem.and(word)).0)
    }

    /// The text of it.
    pub(in crate::cli) fn as_str(&self) -> &str {
        &self.0
    }
}

impl FileName {
    /// The file of this name in a folder.
    pub(in crate::cli) fn below(&self, dir: &Path) -> PathBuf {
        dir.join(&self.0)
    }
}

/// A text as one word of a name.
fn word(text: &str) -> String {
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(plain);
    if text.split('-').all(is_plain) && text.len() <= LONGEST && !is_reserved(text) {
        return text.to_owned();
    }
    hashed(text)
}

fn plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// What can be read of a text, and its hash.
fn hashed(text: &str) -> String {
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
    format!("{}_{}", readable.trim_end_matches('-'), &hex(Sha256::digest(text))[..HASH])
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
            [("7", "screen-30-7"), ("kazo-481", "screen-30--kazo-481"), ("007", "screen-30-007")]
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
            "a--b",
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
        for (name, own_name) in [("kit.json", "kit"), ("b.json", "b"), ("a.kit", "a"), ("kit", "kit")] {
            assert_eq!(own(name).as_deref(), Some(own_name));
        }
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
        fn two_seeds_never_share_a_name(one in seeds(), other in seeds()) {
            for pair in [(one.clone(), other.clone()), (one.clone(), word(&one)), (one.clone(), one.to_uppercase())] {
                let [first, second] = [&pair.0, &pair.1].map(|seed| Stem::drawn("p", seed, None).0.to_lowercase());
                prop_assert_eq!(first == second, pair.0 == pair.1, "{:?}", pair);
            }
        }

        #[test]
        fn two_kits_never_share_a_name(one in named(), mut others in proptest::collection::vec(named(), 20)) {
            // Those that differ in one thing only, too.
            for at in 0..others.len() {
                let other = others[at].clone();
                others.push(Named { by: other.by, ..one.clone() });
                others.push(Named { seed: other.seed, ..one.clone() });
                others.push(Named { level: other.level, ..one.clone() });
                others.push(Named { part: other.part, ..one.clone() });
                others.push(Named { end: other.end, ..one.clone() });
            }
            for other in others {
                prop_assert_eq!(one.name().to_lowercase() == other.name().to_lowercase(), one == other, "{:?}", other);
            }
        }
    }

    /// What the name of a file stands for.
    #[derive(Debug, Clone, PartialEq, Eq)]
    struct Named {
        by: &'static str,
        seed: String,
        level: Option<Level>,
        part: Part,
        swap: Option<String>,
        end: (Vec<&'static str>, &'static str),
    }

    #[derive(Debug, Clone, PartialEq, Eq)]
    enum Part {
        Whole,
        Number(u32),
        Round(&'static str),
    }

    impl Named {
        fn name(&self) -> String {
            let stem = Stem::drawn(self.by, &self.seed, self.level);
            let stem = match self.part {
                Part::Whole => stem,
                Part::Number(number) => stem.and(&format!("{number:02}")),
                Part::Round(id) => stem.round(id),
            };
            let stem =
                self.swap.as_ref().map_or_else(|| stem.clone(), |mark| stem.and(&format!("{SWAP}{mark}")));
            stem.file(&[self.end.0.as_slice(), &[self.end.1]].concat()).0
        }
    }

    /// Ids that are each other's beginnings, and words that mean something in a name.
    const IDS: [&str; 16] = [
        "screen",
        "screen-30",
        "screen-30-7",
        "a",
        "mid",
        "7",
        "07",
        "12",
        "swap-0123abcd",
        "overview",
        "kit",
        "json",
        "practice",
        "interviewer",
        "a-b",
        "con",
    ];

    fn named() -> impl Strategy<Value = Named> {
        let id = || proptest::sample::select(IDS.to_vec());
        let more = ["30-7", "30--7", "-7", "7.mid", "7.12", "7-mid", "A", "a.", "", "REQ-7", "a-b.mid"];
        let seed = prop_oneof![id(), proptest::sample::select(more.to_vec())].prop_map(str::to_owned);
        let level = proptest::option::of(proptest::sample::select(vec![Level::Mid, Level::Staff]));
        let part =
            prop_oneof![Just(Part::Whole), (0..13_u32).prop_map(Part::Number), id().prop_map(Part::Round)];
        let swap = proptest::option::of("[0-3]{8}");
        let format = || proptest::sample::select(vec!["pdf", "md", "csv", "json"]);
        let word = proptest::sample::select(vec!["interviewer", "practice", "overview"]);
        let end = prop_oneof![
            3 => (word.prop_map(|word| vec![word]), format()),
            1 => Just((vec!["kit"], "json")),
            1 => Just((vec!["candidates"], "csv")),
        ];
        let seed = prop_oneof![2 => seed, 1 => seeds()];
        (id(), seed, level, part, swap, end).prop_map(|(by, seed, level, part, swap, end)| Named {
            by,
            seed,
            level,
            part,
            swap,
            end,
        })
    }
}
