//! Seeds: which texts can fix a draw, in one spelling.

use std::borrow::Cow;
use std::fmt;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::hidden::{hidden_in_line, is_hidden};

/// A text that can fix a draw, in its composed spelling.
///
/// It is not empty, has no blanks at its ends, and holds nothing that cannot be seen, so that
/// who reads it off a page types the same one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed(String);

/// Why a text is no seed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SeedFault {
    /// It is empty, or holds nothing but blanks.
    Empty,
    /// It begins or ends with blanks; without them it is this.
    Blanks(String),
    /// It holds a character that cannot be seen, or a blank other than the space.
    Unseen(char),
    /// It is longer than [`Seed::LONGEST`]: this many characters.
    Long(usize),
}

impl Seed {
    /// The most characters that a seed has: every page prints it.
    pub const LONGEST: usize = 200;

    /// The seed that a text stands for.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn new(text: &str) -> Result<Self, SeedFault> {
        let text = composed(text);
        let bare = text.trim_matches(|character: char| character.is_whitespace() || is_hidden(character));
        let length = bare.chars().count();
        if bare.is_empty() {
            return Err(SeedFault::Empty);
        }
        if length > Self::LONGEST {
            return Err(SeedFault::Long(length));
        }
        let unseen = bare.chars().find(|&character| character != ' ' && character.is_whitespace());
        if let Some(character) = hidden_in_line(bare).map(|(_, character)| character).or(unseen) {
            return Err(SeedFault::Unseen(character));
        }
        if bare.len() < text.len() {
            return Err(SeedFault::Blanks(bare.to_owned()));
        }
        Ok(Self(text.into_owned()))
    }

    /// The seed as a text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SeedFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("is empty (blanks do not count)"),
            Self::Blanks(bare) => write!(f, "begins or ends with a blank; without it, it is `{bare}`"),
            Self::Unseen(character) if character.is_whitespace() && !character.is_control() => {
                write!(f, "holds a blank that is no ordinary space (U+{:04X})", u32::from(*character))
            }
            Self::Unseen(character) => {
                write!(f, "holds a character that cannot be seen (U+{:04X})", u32::from(*character))
            }
            Self::Long(length) => {
                write!(f, "has {length} characters; at most {} are possible", Seed::LONGEST)
            }
        }
    }
}

impl std::error::Error for SeedFault {}

/// The text in Unicode's normalisation form C, in which an accent is part of its letter.
///
/// Two spellings that no one can tell apart become one.
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_shows_is_a_seed() {
        for text in ["7", "kazo-481", "REQ 12/b", "007", "1E5", "null", "面接", "=1+1", "👩\u{200d}💻", "é"]
        {
            assert_eq!(Seed::new(text).map(|seed| seed.as_str().to_owned()), Ok(text.to_owned()));
        }
        assert!(Seed::new(&"é".repeat(Seed::LONGEST)).is_ok());
    }

    #[test]
    fn two_spellings_are_one_seed() {
        for (one, other) in [("Zo\u{eb}", "Zoe\u{308}"), ("가", "\u{1100}\u{1161}"), ("Å", "\u{212b}")] {
            assert_ne!(one, other);
            assert_eq!(Seed::new(one), Seed::new(other));
        }
    }

    #[test]
    fn other_texts_are_refused_for_a_reason() {
        for text in ["", " ", "\t", "\u{a0}\u{3000}", "\u{200b}", "\u{feff} "] {
            assert_eq!(Seed::new(text), Err(SeedFault::Empty), "{text:?}");
        }
        for text in [" 7", "7 ", "7\n", "\u{a0}7", "7\u{200b}", "\u{feff}7", "\t7\r\n", "7\u{2028}"] {
            assert_eq!(Seed::new(text), Err(SeedFault::Blanks("7".to_owned())), "{text:?}");
        }
        for character in
            ['\t', '\n', '\0', '\u{1b}', '\u{85}', '\u{a0}', '\u{200b}', '\u{200d}', '\u{202e}', '\u{fdd0}']
        {
            assert_eq!(Seed::new(&format!("a{character}b")), Err(SeedFault::Unseen(character)));
        }
        assert_eq!(Seed::new(&"x".repeat(201)), Err(SeedFault::Long(201)));
    }

    /// A newer table could spell a seed otherwise only if it holds letters that were not letters before.
    #[test]
    fn the_tables_are_those_that_the_draw_names() {
        assert!(unicode_normalization::UNICODE_VERSION.0 >= 16);
    }
}
