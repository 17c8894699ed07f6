//! Running text: escapes, code and emphasis.

use std::iter::repeat_n;

use crate::model::Inline;

/// What a text is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A paragraph of its own.
    Paragraph,
    /// A cell of a table, which is one line and ends at a pipe.
    Cell,
}

/// A plain text inside a line, such as a title behind its number.
pub(super) fn plain(text: &str) -> String {
    let mut writer = Writer { out: String::new(), place: Place::Paragraph, fresh: false };
    writer.text(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    writer.out
}

/// A plain text that begins a paragraph.
pub(super) fn plain_line(text: &str) -> String {
    let mut writer = Writer { out: String::new(), place: Place::Paragraph, fresh: true };
    writer.text(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    writer.out
}

/// A text in a monospaced face, outside tables.
pub(super) fn code(text: &str) -> String {
    let fence = "`".repeat(longest_run(text, '`') + 1);
    let edges = |c| text.starts_with(c) || text.ends_with(c);
    // A reader takes one space off each side, if there is one on both.
    let room = if edges('`') || (edges(' ') && !text.trim().is_empty()) { " " } else { "" };
    format!("{fence}{room}{text}{room}{fence}")
}

/// The pieces of a paragraph of its own.
pub(super) fn paragraph(inlines: &[Inline]) -> String {
    let mut writer = Writer { out: String::new(), place: Place::Paragraph, fresh: true };
    writer.inlines(inlines);
    writer.out
}

/// The pieces of a paragraph in a cell of a table.
pub(super) fn cell(inlines: &[Inline]) -> String {
    let mut writer = Writer { out: String::new(), place: Place::Cell, fresh: false };
    writer.inlines(inlines);
    writer.out
}

/// The length of the longest run of a character.
pub(super) fn longest_run(text: &str, of: char) -> usize {
    text.split(|c| c != of).map(str::len).max().unwrap_or(0)
}

struct Writer {
    out: String,
    place: Place,
    /// Whether the next character begins a line.
    fresh: bool,
}

impl Writer {
    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Code(text) => self.code(text),
                Inline::Emphasis(inner) => self.marked(1, inner),
                Inline::Strong(inner) => self.marked(2, inner),
                Inline::Break if self.place == Place::Cell => self.out.push(' '),
                Inline::Break => {
                    self.out.push_str("\\\n");
                    self.fresh = true;
                }
            }
        }
    }

    fn marked(&mut self, times: usize, inner: &[Inline]) {
        // Marks that touch would be read as one.
        let mark = if self.out.ends_with('*') { "_" } else { "*" }.repeat(times);
        self.out.push_str(&mark);
        self.fresh = false;
        self.inlines(inner);
        self.out.push_str(&mark);
    }

    fn code(&mut self, text: &str) {
        self.fresh = false;
        match self.place {
            Place::Paragraph => self.out.push_str(&code(text)),
            // A backslash before a pipe is always taken for an escape there.
            Place::Cell if text.contains("\\|") => self.text(text),
            Place::Cell => self.out.push_str(&code(text).replace('|', "\\|")),
        }
    }

    /// Writes a text so that every character stands for itself.
    fn text(&mut self, text: &str) {
        let text = if self.fresh { text.trim_start() } else { text };
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let mut before = None;
        for (at, c) in text.char_indices() {
            let rest = &text[at + c.len_utf8()..];
            let begins_block = self.fresh
                && match c {
                    '-' | '+' | '=' | '>' | ':' => at == 0,
                    '.' | ')' => at > 0 && at == digits,
                    _ => false,
                };
            if begins_block || has_meaning(c, before, rest) {
                self.out.push('\\');
            }
            self.out.push(if matches!(c, '\n' | '\r') { ' ' } else { c });
            before = Some(c);
        }
        self.fresh &= text.is_empty();
    }
}

/// Whether a character between these two texts may mean something to a reader of Markdown.
///
/// Escapes are kept to where they are needed, so that the text reads well raw.
fn has_meaning(c: char, before: Option<char>, rest: &str) -> bool {
    let after = rest.chars().next();
    let space = |c: Option<char>| c.is_some_and(char::is_whitespace);
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '`' | '[' | '|' => true,
        '<' => {
            !after.is_some_and(|c| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '=' | '-' | '<'))
        }
        '*' => !(space(before) && space(after)),
        '_' => !(word(before) && word(after)),
        '~' => !space(before),
        '#' => before.is_none() || space(before),
        '&' => after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '#') && rest.contains(';'),
        _ => false,
    }
}

/// A fence of backticks that the text does not hold.
pub(super) fn fence(text: &str) -> String {
    repeat_n('`', longest_run(text, '`').max(2) + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Paragraph;

    #[test]
    fn titles_stay_literal_and_readable() {
        for (title, expected) in [
            ("Why __init__ and *args?", "Why \\_\\_init\\_\\_ and \\*args?"),
            ("snake_case, n * m, C# and ~5 ms", "snake_case, n * m, C# and ~5 ms"),
            ("1 < 2 <= 3 << 4", "1 < 2 <= 3 << 4"),
            ("a | b <br> `x` [y](z)", "a \\| b \\<br> \\`x\\` \\[y](z)"),
            ("# of rows, ends in #", "\\# of rows, ends in \\#"),
            ("R&D, Q&A; &lt;", "R\\&D, Q\\&A; \\&lt;"),
            ("C:\\temp", "C:\\\\temp"),
            ("~~no~~", "\\~\\~no\\~\\~"),
            ("two\nlines", "two lines"),
        ] {
            assert_eq!(plain(title), expected, "{title}");
        }
    }

    #[test]
    fn a_text_that_begins_a_paragraph_begins_no_block() {
        for (text, expected) in [
            ("- a", "\\- a"),
            ("+ a", "\\+ a"),
            ("> a", "\\> a"),
            ("1. a", "1\\. a"),
            ("12) a", "12\\) a"),
            ("1.5 a", "1\\.5 a"),
            ("---", "\\---"),
            ("    a", "a"),
        ] {
            assert_eq!(plain_line(text), expected, "{text}");
        }
    }

    #[test]
    fn code_keeps_its_backticks_and_spaces() {
        for (text, expected) in [
            ("a", "`a`"),
            ("a`b", "``a`b``"),
            ("`", "`` ` ``"),
            (" a", "`  a `"),
            (" ", "` `"),
            ("a|b", "`a|b`"),
        ] {
            assert_eq!(code(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_cell_escapes_its_pipes_and_has_one_line() {
        for (source, expected) in [
            ("a | b", "a \\| b"),
            ("a \\| b", "a \\| b"),
            ("`a | b`", "`a \\| b`"),
            ("`a\\|b` c", "a\\\\\\|b c"),
            ("a  \nb", "a b"),
            ("a\\\nb", "a b"),
            ("a\nb *c*", "a b *c*"),
        ] {
            let parsed = Paragraph::parse(source).expect("dialect");
            assert_eq!(cell(parsed.inlines()), expected, "{source:?}");
        }
    }
}
