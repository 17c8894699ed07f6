//! The one gate for text: characters that nobody can see, and what they look like when shown.
//!
//! What comes from a file, a file name or the command line is refused if it holds one; what
//! goes to a terminal shows them as escapes such as `\u{1b}`.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The first character of a text that must not stand in it, and its offset in bytes.
///
/// These are C0 and C1 controls other than tab, LF and CR, characters that change the direction
/// of what follows, line and paragraph separators, invisible tags and annotations, a byte-order
/// mark, and code points that are no characters.
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
            if is_hidden(character) {
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
    Cow::Owned(escaped(text, |character| character == '\r' || is_hidden(character)))
}

/// The text on one line: as [`visible`], and line ends and tabs become escapes too.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    if hidden_in_line(text).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(escaped(text, |character| character.is_control() || is_hidden(character)))
}

fn escaped(text: &str, hides: impl Fn(char) -> bool) -> String {
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if hides(character) {
            // Writing to a string cannot fail.
            let _ = write!(shown, "{}", character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Whether a byte may begin a hidden character: ASCII controls, and the first bytes of the others.
fn is_suspect(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F | 0xC2 | 0xD8 | 0xE2 | 0xEF | 0xF0..=0xF4)
}

/// Whether a character must not stand in a text of several lines.
pub fn is_hidden(character: char) -> bool {
    let direction = matches!(
        character,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}'
    );
    let separator = matches!(character, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}');
    let tag = matches!(character, '\u{E0000}'..='\u{E007F}');
    let code = u32::from(character);
    let no_character = matches!(code, 0xFDD0..=0xFDEF) || code & 0xFFFE == 0xFFFE;
    let control = character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    direction || separator || tag || no_character || control
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hidden_character_is_found_wherever_it_stands() {
        for character in ('\0'..=char::MAX).filter(|character| is_hidden(*character)) {
            for before in ["", "a", "é", &"x".repeat(63), &"é".repeat(40)] {
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
        let visible_ones = ('\0'..=char::MAX).filter(|character| !is_hidden(*character));
        let text: String = visible_ones.collect();
        assert_eq!(hidden(&text), None);
        assert_eq!(visible(&text), text.replace('\r', "\\u{d}"));
    }

    #[test]
    fn a_line_holds_no_line_end() {
        assert_eq!(hidden_in_line("a\nb"), Some((1, '\n')));
        assert_eq!(hidden_in_line("a\u{202e}\nb"), Some((1, '\u{202e}')));
        assert_eq!(hidden_in_line("a\tb\u{202e}"), Some((1, '\t')));
        assert_eq!(visible_line("a\nb\u{1b}"), "a\\u{a}b\\u{1b}");
    }
}
