//! The one gate for text: characters that no one can see, and what they look like when shown.
//!
//! What comes from a file, a file name or the command line is refused if it holds one; what
//! goes to a terminal shows them as escapes such as `\u{1b}`.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The first character of a text that must not stand in it, and its offset in bytes.
///
/// These are the characters of [`is_hidden`], and joiners and variation selectors where nothing beside
/// them gives them a use.
pub fn hidden(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let mut from = 0;
    // Most bytes are harmless on sight, a block of them at a time.
    while from < bytes.len() {
        let block = &bytes[from..bytes.len().min(from + 64)];
        if !block.iter().fold(false, |suspect, byte| suspect | is_suspect(*byte)) {
            from += block.len();
            continue;
        }
        // Suspects are always the first byte of their character.
        for at in (from..from + block.len()).filter(|at| is_suspect(bytes[*at])) {
            let character = text[at..].chars().next()?;
            if hides(text, at, character) {
                return Some((at, character));
            }
        }
        from += block.len();
    }
    None
}

/// The first character that a text of one line must not hold: as [`hidden`], and line ends and tabs.
pub fn hidden_in_line(text: &str) -> Option<(usize, char)> {
    let control = text.char_indices().find(|(_, character)| character.is_control());
    match (hidden(text), control) {
        (Some(first), Some(second)) => Some(first.min(second)),
        (first, second) => first.or(second),
    }
}

/// The text with its hidden characters shown as escapes; LF and tabs stay.
///
/// A carriage return is an escape too: a terminal would write the rest of the line over its start.
pub fn visible(text: &str) -> Cow<'_, str> {
    if hidden(text).is_none() && !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(replaced(text, |character| character == '\r', escape))
}

/// The text on one line: as [`visible`], and line ends and tabs become escapes too.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    if hidden_in_line(text).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(replaced(text, char::is_control, escape))
}

fn escape(shown: &mut String, character: char) {
    // Writing to a string cannot fail.
    let _ = write!(shown, "{}", character.escape_unicode());
}

/// The text with something else in place of its hidden characters, and of those that `also` names.
pub fn replaced(text: &str, also: impl Fn(char) -> bool, write: impl Fn(&mut String, char)) -> String {
    let mut shown = String::with_capacity(text.len() + 8);
    for (at, character) in text.char_indices() {
        if also(character) || hides(text, at, character) {
            write(&mut shown, character);
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Whether a byte may begin a hidden character: ASCII controls, and the first bytes of the others.
fn is_suspect(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F | 0xC2 | 0xCD | 0xD8 | 0xE1..=0xE3 | 0xEF..=0xF4)
}

/// Whether a character must not stand in a text of several lines, whatever stands beside it.
///
/// These are C0 and C1 controls other than tab, LF and CR, characters that change the direction of what
/// follows, line and paragraph separators, characters of no width, annotations, the blank of Braille, and
/// code points that are no characters.
pub fn is_hidden(character: char) -> bool {
    let separator = matches!(character, '\u{2028}' | '\u{2029}' | '\u{2800}' | '\u{FFF9}'..='\u{FFFB}');
    let code = u32::from(character);
    let no_character = matches!(code, 0xFDD0..=0xFDEF) || code & 0xFFFE == 0xFFFE;
    let control = character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    let no_width = has_no_width(character) && !may_have_use(character);
    separator || no_width || no_character || control
}

/// Whether Unicode leaves a character out of sight: its property `Default_Ignorable_Code_Point`, whose
/// ranges hold room for characters to come.
pub fn has_no_width(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether nothing is seen of a character by itself: white space, a control, or one of no width.
pub fn is_unseen(character: char) -> bool {
    character.is_whitespace() || character.is_control() || is_hidden(character) || has_no_width(character)
}

/// Whether a character that shows nothing changes how its neighbours look, if they are the right ones.
fn may_have_use(character: char) -> bool {
    matches!(character,
        '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}'
        | '\u{180B}'..='\u{180D}' | '\u{180F}')
}

/// Whether the character at this offset must not stand there.
fn hides(text: &str, at: usize, character: char) -> bool {
    is_hidden(character) || (may_have_use(character) && !has_use(text, at, character))
}

/// Whether the neighbours of a joiner or of a variation selector give it a use.
///
/// Languages such as Persian, Hindi and Sinhala need joiners within words, and ends of words may need one
/// that joins; emoji are put together by it. Variation selectors choose a form of the character before them.
fn has_use(text: &str, at: usize, character: char) -> bool {
    let before = &text[..at];
    let Some(last) = before.chars().next_back() else { return false };
    let next = text[at + character.len_utf8()..].chars().next();
    match character {
        '\u{200C}' => joins(last) && next.is_some_and(joins),
        '\u{200D}' if joins(last) => true,
        '\u{200D}' => {
            // A form may be chosen between an emoji and its joiner.
            let base = before.strip_suffix('\u{FE0F}').unwrap_or(before).chars().next_back();
            base.is_some_and(is_emoji) && next.is_some_and(is_emoji)
        }
        // A digit looks the same with one, unless it becomes the cap of a key.
        '\u{FE0F}' if matches!(last, '#' | '*' | '0'..='9') => next == Some('\u{20E3}'),
        '\u{FE0E}' | '\u{FE0F}' => is_emoji(last),
        '\u{180B}'..='\u{180D}' | '\u{180F}' => matches!(last, '\u{1820}'..='\u{18AA}'),
        '\u{E0100}'..='\u{E01EF}' => is_han(last),
        // Variants of ideographs and their punctuation, of letters in Myanmar, of mathematical signs.
        _ => {
            is_han(last)
                || matches!(last, '\u{1000}'..='\u{109F}' | '\u{2190}'..='\u{27FF}' | '\u{2900}'..='\u{2BFF}')
                || matches!(last, '\u{3001}' | '\u{3002}' | '\u{FF01}'..='\u{FF1F}')
        }
    }
}

/// Whether a character is part of a word in a script whose letters take another form beside a joiner.
fn joins(character: char) -> bool {
    let script = matches!(character,
        '\u{600}'..='\u{7FF}' | '\u{840}'..='\u{DFF}' | '\u{F00}'..='\u{109F}' | '\u{1780}'..='\u{18AF}'
        | '\u{1900}'..='\u{1CFF}' | '\u{A800}'..='\u{AAFF}' | '\u{ABC0}'..='\u{ABFF}'
        | '\u{FB50}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10A00}'..='\u{10FFF}' | '\u{11000}'..='\u{11FFF}' | '\u{1E900}'..='\u{1E95F}');
    script && !character.is_numeric() && !has_no_width(character)
}

/// Whether a character is or can be an emoji; the digits of key caps are not among them.
fn is_emoji(character: char) -> bool {
    matches!(character,
        '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '↔'..='↙' | '↩' | '↪' | '⌚' | '⌛' | '⌨' | '⏏'
        | '\u{23E9}'..='\u{23FA}' | 'Ⓜ' | '▪' | '▫' | '▶' | '◀' | '◻'..='◾' | '\u{2600}'..='\u{27BF}'
        | '⤴' | '⤵' | '⬅'..='⬇' | '⬛' | '⬜' | '⭐' | '⭕' | '〰' | '〽' | '㊗' | '㊙'
        | '\u{1F000}'..='\u{1FAFF}')
}

fn is_han(character: char) -> bool {
    matches!(character,
        '々'..='〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFD}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_hidden_character_is_found_wherever_it_stands() {
        for character in ('\0'..=char::MAX).filter(|character| is_hidden(*character)) {
            for before in ["", "a", "é", "❤", "क", &"x".repeat(63), &"é".repeat(40)] {
                let text = format!("{before}{character}b");
                assert_eq!(hidden(&text), Some((before.len(), character)));
                assert_eq!(hidden_in_line(&text), Some((before.len(), character)));
                assert_eq!(visible(&text), format!("{before}{}b", character.escape_unicode()));
                assert_eq!(hidden(&visible(&text)), None);
            }
        }
    }

    #[test]
    fn what_can_be_seen_stays() {
        let text: String = ('\0'..=char::MAX).filter(|c| !is_hidden(*c) && !has_no_width(*c)).collect();
        assert_eq!(hidden(&text), None);
        assert_eq!(visible(&text), text.replace('\r', "\\u{d}"));
    }

    /// No character of no width passes by itself, nor between letters and figures that make nothing of it.
    #[test]
    fn what_has_no_width_needs_neighbours_that_it_changes() {
        for character in ('\0'..=char::MAX).filter(|character| has_no_width(*character)) {
            for (before, after) in
                [("", ""), ("a", "b"), ("1", "2"), ("é", ""), (" ", " "), ("י", "ד"), ("ж", "ж")]
            {
                let text = format!("{before}{character}{after}");
                assert_eq!(hidden(&text), Some((before.len(), character)), "{text:?}");
                assert!(is_unseen(character));
            }
        }
    }

    #[test]
    fn what_languages_and_emoji_need_stays() {
        for text in [
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "क्\u{200c}ष",
            "ශ්\u{200d}රී ලංකා",
            "അവന്\u{200d}",
            "١٤٤٥ ه\u{200d}",
            "👩\u{200d}💻",
            "👩\u{1f3fd}\u{200d}💻",
            "🏳\u{fe0f}\u{200d}🌈",
            "🏴\u{200d}☠\u{fe0f}",
            "❤\u{fe0f}\u{200d}🔥",
            "🙂\u{200d}↔\u{fe0f}",
            "✔\u{fe0e} and ©\u{fe0f}",
            "1\u{fe0f}\u{20e3} #\u{fe0f}\u{20e3}",
            "葛\u{e0100}城",
            "≨\u{fe00}",
            "ᠠ\u{180b}",
        ] {
            assert_eq!(hidden(text), None, "{text:?}");
            assert_eq!(visible(text), text);
        }
    }

    #[test]
    fn joiners_and_selectors_out_of_place_are_found() {
        for (text, at) in [
            ("a\u{200d}b", 1),
            ("می\u{200c}", 4),
            ("\u{200c}می", 0),
            ("क\u{200c}\u{200c}ष", 3),
            ("👩\u{200d}", 4),
            ("👩\u{200d}a", 4),
            ("a\u{200d}💻", 1),
            ("👩\u{200d}\u{200d}💻", 4),
            ("❤\u{fe0f}\u{fe0f}", 6),
            ("a\u{fe0f}", 1),
            ("1\u{fe0f}", 1),
            ("a\u{e0100}", 1),
            ("葛\u{e0100}\u{e0101}", 7),
            ("a\u{180b}", 1),
            ("🏴\u{e0067}\u{e007f}", 4),
        ] {
            assert_eq!(hidden(text).map(|(at, _)| at), Some(at), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever stands beside what: what is shown hides nothing, and what hides nothing is shown as it is.
        #[test]
        fn what_is_shown_hides_nothing(
            characters in proptest::collection::vec(prop::sample::select(vec![
                'a', '1', '#', '❤', '👩', '\u{1f3fd}', 'م', 'क', '्', '葛', 'ᠠ', '≨', '\u{20e3}', '\u{200b}',
                '\u{200c}', '\u{200d}', '\u{fe0e}', '\u{fe0f}', '\u{fe00}', '\u{e0100}', '\u{180b}', '\u{61c}',
                '\u{17b4}', '\u{2800}', '\u{ad}', '\u{202e}', '\n', '\r', '\u{1b}',
            ]), 0..12)
        ) {
            let text: String = characters.into_iter().collect();
            prop_assert_eq!(hidden(&visible(&text)), None);
            prop_assert_eq!(hidden_in_line(&visible_line(&text)), None);
            prop_assert_eq!(hidden(&text).is_none() && !text.contains('\r'), visible(&text) == text);
        }
    }

    #[test]
    fn a_line_holds_no_line_end() {
        assert_eq!(hidden_in_line("a\nb"), Some((1, '\n')));
        assert_eq!(hidden_in_line("a\u{202e}\nb"), Some((1, '\u{202e}')));
        assert_eq!(hidden_in_line("a\tb\u{202e}"), Some((1, '\t')));
        assert_eq!(visible_line("a\nb\u{1b}"), "a\\u{a}b\\u{1b}");
    }
}
