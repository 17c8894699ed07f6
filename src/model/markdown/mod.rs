//! Markdown of prompts and short texts, checked once and read into blocks when it is shown.
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

use std::borrow::Cow;

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

/// Text of several blocks, of which only the source is kept: most texts of a bank are never shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markdown(Cow<'static, str>);

impl Markdown {
    /// Reads the dialect; an error names the first construct it does not have.
    pub fn parse(source: &str) -> Result<Self, Unsupported> {
        let mut remarks = Vec::new();
        let read = Self::read(source, &mut remarks);
        read.map(|(text, _)| text).ok_or_else(|| first_unsupported(&remarks))
    }

    /// Reads the dialect and adds a remark for each place that is refused or in doubt;
    /// none if one is refused, else the text with its blocks.
    pub fn read(source: &str, remarks: &mut Vec<Remark>) -> Option<(Self, Vec<Block>)> {
        let source = source.trim_end();
        let from = remarks.len();
        let blocks = blocks_of(source, remarks);
        (!is_refused(&remarks[from..])).then(|| (Self(source.to_owned().into()), blocks))
    }

    /// Takes a text that was read before.
    pub(crate) fn checked(source: &'static str) -> Self {
        Self(source.into())
    }

    /// The text as the author wrote it, without trailing white space.
    pub fn source(&self) -> &str {
        &self.0
    }

    /// Its blocks, read from the source.
    pub fn blocks(&self) -> Vec<Block> {
        blocks_of(&self.0, &mut Vec::new())
    }
}

fn blocks_of(source: &str, remarks: &mut Vec<Remark>) -> Vec<Block> {
    read(source, remarks).into_iter().map(|(block, _)| block).collect()
}

/// Text of a single paragraph, of which only the source is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph(Cow<'static, str>);

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
        let from = remarks.len();
        if !is_plain(source) {
            inlines_of(source, remarks);
        }
        (!is_refused(&remarks[from..])).then(|| Self(source.to_owned().into()))
    }

    /// Takes a text that was read before.
    pub(crate) fn checked(source: &'static str) -> Self {
        Self(source.into())
    }

    /// The text as the author wrote it.
    pub fn source(&self) -> &str {
        &self.0
    }

    /// Its pieces, read from the source.
    pub fn inlines(&self) -> Vec<Inline> {
        if is_plain(&self.0) {
            return vec![Inline::Text(self.0.clone().into_owned())];
        }
        inlines_of(&self.0, &mut Vec::new())
    }
}

/// The pieces of the first paragraph; adds remarks in the order of their places, one for each other block.
fn inlines_of(source: &str, remarks: &mut Vec<Remark>) -> Vec<Inline> {
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
    own.unwrap_or_else(Vec::new)
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
