//! What no file may hold by whatever route: tags, and characters that no one can see.

use std::borrow::Cow;

use granit_parser::Parser;

use super::{At, Node, inside};
use crate::diag::Report;
use crate::load::problem::{ControlCharacter, Tag};
use crate::load::source::Source;
use crate::model::hidden;

/// Every tag of a file, such as `!!binary`.
pub(super) fn tags(source: &Source<'_>) -> Report {
    let mut found = Report::default();
    // Where the YAML is malformed, that is reported instead, once the tags are gone.
    for (_, span) in Parser::new_from_str(source.text()).map_while(Result::ok) {
        let Some(tag) = span.tag_start else { continue };
        // The parser does not always know the byte, but always the line and the column.
        let at = tag.byte_offset().unwrap_or_else(|| source.offset(tag.line(), tag.col()));
        let rest = &source.text()[at..];
        let end = rest.find(|c: char| c.is_whitespace() || "[]{},".contains(c)).unwrap_or(rest.len());
        let mark = source.mark(at, end);
        found.report(Tag { tag: &rest[..end] }, || source.place(mark));
    }
    found
}

/// Reports the first character that no one can see of a value that is a text.
pub(super) fn hidden_text(source: &Source<'_>, at: &At<'_>, found: &mut Report) {
    // What is borrowed is a part of the file, which was checked.
    if let Node::Text(Cow::Owned(text)) = &at.node
        && let Some((offset, character)) = hidden(text)
    {
        let problem = ControlCharacter { character, escaped: true };
        let place = inside(source, at.mark, text, [offset])[0];
        found.report(problem, || source.place(place));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::source::SourceFile;

    /// Where the parser knew no byte, the tag would be found all the same.
    #[test]
    fn the_line_and_the_column_of_a_tag_lead_to_its_byte() {
        let text = "é: !a x\r\nüü: [ä, !b {ö: !c d}]\n\nz: |\n  ß\n? !d y\n: !e {}\n";
        let file = SourceFile::new("", "a.yaml", text.as_bytes());
        let source = Source::new(&file).expect("text");
        let spans =
            Parser::new_from_str(source.text()).map_while(Result::ok).filter_map(|(_, span)| span.tag_start);
        let tags: Vec<_> = spans.collect();
        assert_eq!(tags.len(), 5);
        for tag in tags {
            assert_eq!(Some(source.offset(tag.line(), tag.col())), tag.byte_offset());
        }
        assert_eq!(super::tags(&source).errors(), 5);
    }
}
