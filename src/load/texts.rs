//! Texts for people: titles, sentences, paragraphs and prompts.

use std::borrow::Cow;

use super::problem::{LongText, SeveralLines, UnsupportedMarkdown};
use super::sink::Sink;
use super::values::text;
use super::yaml::{At, inside};
use crate::model::{MAX_TEXT, MAX_TITLE, Markdown, Paragraph, Unsupported};

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
    Some(text)
}

/// A title or name: plain text of one line.
pub(super) fn title(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<String> {
    let text = limited(sink, at, what, MAX_TITLE)?;
    let text = text.trim();
    if text.contains('\n') {
        sink.report(at.mark, SeveralLines { what });
        return None;
    }
    Some(text.to_owned())
}

/// A sentence or two of plain text; line ends and runs of spaces are one space.
pub(super) fn sentence(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<String> {
    let text = limited(sink, at, what, MAX_TEXT)?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A single paragraph that may use code and emphasis.
pub(super) fn paragraph(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<Paragraph> {
    let text = limited(sink, at, what, MAX_TEXT)?;
    let skipped = text.len() - text.trim_start().len();
    match Paragraph::parse(&text) {
        Ok(paragraph) => Some(paragraph),
        Err(Unsupported { what: construct, offset }) => {
            let mark = inside(sink.source(), at.mark, &text, offset + skipped);
            sink.report(mark, UnsupportedMarkdown { what, construct, paragraph: true });
            None
        }
    }
}

/// Text of several blocks.
pub(super) fn markdown(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<Markdown> {
    let text = limited(sink, at, what, MAX_TEXT)?;
    match Markdown::parse(&text) {
        Ok(markdown) => Some(markdown),
        Err(Unsupported { what: construct, offset }) => {
            let mark = inside(sink.source(), at.mark, &text, offset);
            sink.report(mark, UnsupportedMarkdown { what, construct, paragraph: false });
            None
        }
    }
}
