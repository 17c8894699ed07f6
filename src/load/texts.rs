//! Texts for people: titles, sentences, paragraphs and prompts.
//!
//! Whatever would be lost, changed or not be shown on the way to paper is reported here.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::problem::{
    BlankText, ControlCharacter, CutByComment, LongText, MarkdownDoubt, SeveralLines, Unprintable,
    UnsupportedMarkdown,
};
use super::sink::Sink;
use super::values::text;
use super::yaml::{At, comment_behind, inside};
use crate::model::{
    Block, Doubt, MAX_TEXT, MAX_TITLE, Markdown, Paragraph, Remark, RemarkKind, on_one_line, unprintable,
};

/// A text of at most `limit` characters.
fn limited<'n>(sink: &mut Sink<'_>, at: &'n At<'_>, what: &str, limit: usize) -> Option<Cow<'n, str>> {
    let text = text(sink, at, what)?;
    // The length in bytes is known; characters are counted only where it matters.
    if text.len() > limit {
        let length = text.trim().chars().count();
        if length > limit {
            sink.report(at.mark, LongText { what, length, limit });
            return None;
        }
    }
    if let Some(comment) = comment_behind(sink.source(), at.mark) {
        sink.report(comment, CutByComment { what });
    }
    report_unprintable(sink, at, what, &text);
    Some(text)
}

/// Reports the characters of a text that the PDF cannot show, at the first of them.
fn report_unprintable(sink: &mut Sink<'_>, at: &At<'_>, what: &str, text: &str) {
    let Some((offset, _)) = unprintable(text).next() else { return };
    let mut seen = BTreeSet::new();
    let first = unprintable(text).map(|(_, character)| character).filter(|character| seen.insert(*character));
    let characters: Vec<char> = first.collect();
    for mark in inside(sink.source(), at.mark, text, [offset]) {
        sink.report(mark, Unprintable { what, characters: &characters });
    }
}

/// A title or name: plain text of one line; tabs are spaces.
pub(super) fn title(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<String> {
    let text = limited(sink, at, what, MAX_TITLE)?;
    let text = text.trim();
    if text.contains('\n') {
        sink.report(at.mark, SeveralLines { what });
        return None;
    }
    Some(text.replace('\t', " "))
}

/// A sentence or two of plain text; a line end and the spaces around it are one space.
pub(super) fn sentence(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<String> {
    let text = limited(sink, at, what, MAX_TEXT)?;
    Some(on_one_line(&text))
}

/// A single paragraph that may use code and emphasis.
pub(super) fn paragraph(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<Paragraph> {
    let text = limited(sink, at, what, MAX_TEXT)?;
    let skipped = text.len() - text.trim_start().len();
    let mut remarks = Vec::new();
    let paragraph = Paragraph::read(&text, &mut remarks);
    for remark in &mut remarks {
        remark.offset += skipped;
    }
    report(sink, at, &Remarks { what, text: &text, found: remarks, paragraph: true });
    paragraph
}

/// Text of several blocks, and the blocks.
pub(super) fn markdown(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<(Markdown, Vec<Block>)> {
    let text = limited(sink, at, what, MAX_TEXT)?;
    let mut remarks = Vec::new();
    let markdown = Markdown::read(&text, &mut remarks);
    if markdown.as_ref().is_some_and(|(_, blocks)| blocks.iter().all(Block::is_blank)) {
        sink.report(at.mark, BlankText { what });
        return None;
    }
    report(sink, at, &Remarks { what, text: &text, found: remarks, paragraph: false });
    markdown
}

/// The remarks on a text.
struct Remarks<'a> {
    what: &'a str,
    text: &'a str,
    found: Vec<Remark>,
    /// Whether the text may only be a single paragraph.
    paragraph: bool,
}

/// Reports each remark at its place.
fn report(sink: &mut Sink<'_>, at: &At<'_>, remarks: &Remarks<'_>) {
    let Remarks { what, text, found, paragraph } = remarks;
    // Most texts have none, and the places cost a walk through the text.
    if found.is_empty() {
        return;
    }
    let offsets = found.iter().map(|remark| remark.offset);
    let marks = inside(sink.source(), at.mark, text, offsets);
    for (Remark { offset: _, kind }, mark) in found.iter().zip(marks) {
        match kind {
            RemarkKind::Unsupported(construct) => {
                sink.report(mark, UnsupportedMarkdown { what, construct, paragraph: *paragraph });
            }
            RemarkKind::Hidden(character) => {
                sink.report(mark, ControlCharacter { character: *character, escaped: true });
            }
            RemarkKind::Doubt(doubt) => {
                sink.report(mark, MarkdownDoubt { doubt });
                if let Doubt::Entity { written: _, read } = doubt {
                    let characters: Vec<char> = unprintable(read).map(|(_, character)| character).collect();
                    if !characters.is_empty() {
                        sink.report(mark, Unprintable { what, characters: &characters });
                    }
                }
            }
        }
    }
}
