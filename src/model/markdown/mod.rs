//! Markdown of prompts and short texts, parsed once into blocks.
//!
//! The dialect is a part of `CommonMark` that every output can show: paragraphs,
//! lists, code blocks, `code`, *emphasis* and **strong**. Anything else is
//! refused with its place, so that nothing is lost silently in one format; and
//! where Markdown changes a text and may not be meant to, there is a remark.

mod block;
mod doubt;
mod prose;
mod reader;
mod remark;
#[cfg(test)]
mod tests;

pub use self::block::{Block, Inline};
pub use self::prose::without_code;
use self::reader::read;
pub use self::remark::{Doubt, Remark, RemarkKind};

/// A construct that the dialect does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsupported {
    /// What it is, with its article, such as "a heading".
    pub what: &'static str,
    /// Where it begins, as a byte offset into the source.
    pub offset: usize,
}

/// Text of several blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markdown {
    /// None where it is the one text that the blocks hold, which most short texts are.
    source: Option<Box<str>>,
    blocks: Box<[Block]>,
}

impl Markdown {
    /// Reads the dialect; an error names the first construct it does not have.
    pub fn parse(source: &str) -> Result<Self, Unsupported> {
        let mut remarks = Vec::new();
        let read = Self::read(source, &mut remarks);
        read.ok_or_else(|| first_unsupported(&remarks))
    }

    /// Reads the dialect and adds a remark for each place that is refused or in doubt;
    /// none if one is refused.
    pub fn read(source: &str, remarks: &mut Vec<Remark>) -> Option<Self> {
        let source = source.trim_end();
        let from = remarks.len();
        let blocks: Box<[Block]> = read(source, remarks).into_iter().map(|(block, _)| block).collect();
        let own = (only_text_of(&blocks) != Some(source)).then(|| source.into());
        (!is_refused(&remarks[from..])).then_some(Self { source: own, blocks })
    }

    /// The text as the author wrote it, without trailing white space.
    pub fn source(&self) -> &str {
        let own = self.source.as_deref().or_else(|| only_text_of(&self.blocks));
        own.expect("a source is left out only where the blocks hold it")
    }

    /// Its blocks.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}

/// Text of a single paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// None where it is the one text that the pieces are, which most short texts are.
    source: Option<Box<str>>,
    inlines: Box<[Inline]>,
}

/// The text that is all there is.
fn only_text(inlines: &[Inline]) -> Option<&str> {
    match inlines {
        [Inline::Text(text)] => Some(text),
        _ => None,
    }
}

/// The same of blocks.
fn only_text_of(blocks: &[Block]) -> Option<&str> {
    match blocks {
        [Block::Paragraph(inlines)] => only_text(inlines),
        _ => None,
    }
}

impl serde::Serialize for Markdown {
    /// Writes the source: programs get the text as its author wrote it.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.source())
    }
}

impl<'de> serde::Deserialize<'de> for Markdown {
    /// Reads the source.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let source = String::deserialize(deserializer)?;
        Self::parse(&source).map_err(|error| serde::de::Error::custom(format!("{} in a text", error.what)))
    }
}

impl<'de> serde::Deserialize<'de> for Paragraph {
    /// Reads the source.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let source = String::deserialize(deserializer)?;
        Self::parse(&source).map_err(|error| serde::de::Error::custom(format!("{} in a text", error.what)))
    }
}

impl serde::Serialize for Paragraph {
    /// Writes the source: programs get the text as its author wrote it.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.source())
    }
}

impl Paragraph {
    /// Reads one paragraph; an error names the first construct that is none.
    pub fn parse(source: &str) -> Result<Self, Unsupported> {
        let mut remarks = Vec::new();
        let read = Self::read(source, &mut remarks);
        read.ok_or_else(|| first_unsupported(&remarks))
    }

    /// Reads one paragraph and adds a remark for each place that is refused or in doubt;
    /// none if one is refused. Offsets count from the first character that is no white space.
    pub fn read(source: &str, remarks: &mut Vec<Remark>) -> Option<Self> {
        let source = source.trim();
        if is_plain(source) {
            return Some(Self { source: None, inlines: Box::new([Inline::Text(source.to_owned())]) });
        }
        let from = remarks.len();
        let mut own = None;
        for (block, offset) in read(source, remarks) {
            let what = match block {
                Block::Paragraph(inlines) if own.is_none() => {
                    own = Some(inlines);
                    continue;
                }
                Block::Paragraph(_) => "a second paragraph",
                Block::List { .. } => "a list",
                Block::Code { .. } => "a code block",
            };
            remarks.push(Remark { offset, kind: RemarkKind::Unsupported(what) });
        }
        remarks[from..].sort_by_key(|remark| remark.offset);
        // A text of which nothing is left is empty.
        let inlines = own.unwrap_or_else(Vec::new).into_boxed_slice();
        let source = (only_text(&inlines) != Some(source)).then(|| source.into());
        (!is_refused(&remarks[from..])).then_some(Self { source, inlines })
    }

    /// The text as the author wrote it.
    pub fn source(&self) -> &str {
        let own = self.source.as_deref().or_else(|| only_text(&self.inlines));
        own.expect("a source is left out only where the pieces hold it")
    }

    /// Its pieces.
    pub fn inlines(&self) -> &[Inline] {
        &self.inlines
    }
}

/// Whether nothing in a text has a meaning in Markdown, which most short texts
/// show on sight: one line that begins with a letter, without a special character.
fn is_plain(source: &str) -> bool {
    let special =
        |byte| matches!(byte, b'\n' | b'\r' | b'\t' | b'`' | b'*' | b'_' | b'[' | b'<' | b'&' | b'\\');
    // A fold looks at many bytes at once, where a search would stop at each.
    let any_special = source.bytes().fold(false, |found, byte| found | special(byte));
    !any_special && source.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// Whether one of the remarks is an error.
fn is_refused(remarks: &[Remark]) -> bool {
    remarks.iter().any(|remark| !matches!(remark.kind, RemarkKind::Doubt(_)))
}

/// The first error among the remarks on a text that was refused.
fn first_unsupported(remarks: &[Remark]) -> Unsupported {
    let unsupported = |remark: &Remark| {
        let what = match remark.kind {
            RemarkKind::Unsupported(what) => what,
            RemarkKind::Hidden(_) => "a hidden character",
            RemarkKind::Doubt(_) => return None,
        };
        Some(Unsupported { what, offset: remark.offset })
    };
    let errors = remarks.iter().filter_map(unsupported);
    errors.min_by_key(|error| error.offset).expect("a text is refused for a reason")
}
