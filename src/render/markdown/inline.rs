//! Running text: escapes, code and emphasis.

use std::fmt::Write as _;
use std::iter::repeat_n;

use crate::model::{Inline, Paragraph, on_one_line};

/// How emphasis is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// Stars, and underscores where two marks would touch.
    Alternating,
    /// Stars alone: underscores are no marks beside a letter.
    Stars,
    /// Tags of HTML, which mean the same whatever stands beside them.
    Tags,
}

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
    let mut writer = Writer::new(Place::Paragraph, false);
    writer.text(&on_one_line(text));
    writer.out
}

/// A plain text that begins a paragraph.
pub(super) fn plain_line(text: &str) -> String {
    let mut writer = Writer::new(Place::Paragraph, true);
    writer.text(&on_one_line(text));
    writer.out
}

/// Whether a character is one that Markdown takes for a blank.
fn is_plain_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r')
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
    written(inlines, Place::Paragraph, true, marks(inlines))
}

/// The pieces of a paragraph in a cell of a table.
pub(super) fn cell(inlines: &[Inline]) -> String {
    written(inlines, Place::Cell, false, marks(inlines))
}

fn written(inlines: &[Inline], place: Place, fresh: bool, marks: Marks) -> String {
    let mut writer = Writer { marks, ..Writer::new(place, fresh) };
    writer.inlines(inlines);
    writer.out
}

/// The first way to write emphasis that reads as it is meant; whether marks open and close depends on all
/// that stands around them.
fn marks(inlines: &[Inline]) -> Marks {
    let is_marked = |inline: &Inline| matches!(inline, Inline::Emphasis(_) | Inline::Strong(_));
    if !inlines.iter().any(is_marked) {
        return Marks::Alternating;
    }
    let reads = |marks: &Marks| {
        let text = written(inlines, Place::Paragraph, true, *marks);
        Paragraph::parse(&text).is_ok_and(|read| read.inlines() == inlines)
    };
    [Marks::Alternating, Marks::Stars].into_iter().find(reads).unwrap_or(Marks::Tags)
}

/// The length of the longest run of a character.
pub(super) fn longest_run(text: &str, of: char) -> usize {
    text.split(|c| c != of).map(str::len).max().unwrap_or(0)
}

struct Writer {
    out: String,
    place: Place,
    marks: Marks,
    /// Whether the next character begins a line.
    fresh: bool,
}

impl Writer {
    fn new(place: Place, fresh: bool) -> Self {
        Self { out: String::new(), place, marks: Marks::Alternating, fresh }
    }

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
        if self.marks == Marks::Tags {
            let name = if times == 1 { "em" } else { "strong" };
            let _ = write!(self.out, "<{name}>");
            self.fresh = false;
            self.inlines(inner);
            let _ = write!(self.out, "</{name}>");
            return;
        }
        // Marks that touch would be read as one.
        let touches = self.marks == Marks::Alternating && self.out.ends_with('*');
        let mark = if touches { "_" } else { "*" }.repeat(times);
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
        let text = if self.fresh { text.trim_start_matches(is_plain_blank) } else { text };
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
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser};

    use super::*;

    /// What a reader of Markdown shows of a text in one line; none if it finds more than text there.
    fn shown(text: &str) -> Option<String> {
        use pulldown_cmark::{Tag, TagEnd};
        let mut out = String::new();
        for event in Parser::new_ext(
            text,
            Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS,
        ) {
            match event {
                Event::Text(part) => out.push_str(&part),
                Event::Start(
                    Tag::Paragraph | Tag::Heading { .. } | Tag::Table(_) | Tag::TableHead | Tag::TableCell,
                )
                | Event::End(
                    TagEnd::Paragraph
                    | TagEnd::Heading(_)
                    | TagEnd::Table
                    | TagEnd::TableHead
                    | TagEnd::TableCell,
                ) => {}
                _ => return None,
            }
        }
        Some(out)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

        /// A title or a name shows as it is, in a heading, as a paragraph, and in a table.
        #[test]
        fn a_plain_text_shows_as_it_is(
            pieces in proptest::collection::vec(prop::sample::select(vec![
                "a", "b ", "é", "1", "2.", "3)", "*", "**", "_", "__", "`", "``", "  ", "\u{a0}", "\u{2003}", "\u{3000}",
                "- ", "+ ", "-", "=", "#", "# ", ">", "~", "~~", "|", "\\", "<b>", "<", "&lt;", "&", ";", "[", "]", "(u)", "!",
                ":", "\n", "\t", ".", "[x] ", "https://a.b", "---", "\\|", "\\`", "$",
            ]), 1..12)
        ) {
            let text = pieces.concat();
            let expected = on_one_line(&text);
            prop_assume!(!expected.is_empty());
            let line = plain(&text);
            prop_assert_eq!(shown(&format!("# {line}")), Some(expected.clone()), "{:?}", line);
            prop_assert_eq!(shown(&format!("# 1. {line}")), Some(format!("1. {expected}")), "{:?}", line);
            prop_assert_eq!(shown(&format!("| {line} |\n| --- |")), Some(expected.clone()), "{:?}", line);
            let line = plain_line(&text);
            prop_assert_eq!(shown(&line), Some(expected.clone()), "{:?}", line);
        }
    }

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
            (
                " no\u{a0}break, em\u{2003}space, \u{3000}wide ",
                "no\u{a0}break, em\u{2003}space, \u{3000}wide",
            ),
            ("`a  b`", "\\`a  b\\`"),
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
            assert_eq!(cell(&parsed.inlines()), expected, "{source:?}");
        }
    }
}
