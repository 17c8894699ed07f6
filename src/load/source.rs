//! A file's bytes, and the checked text that is read from them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::problem::{ControlCharacter, FileUnreadable, LongLine, NotUtf8, Problem};
use super::read::{MAX_FILE, ReadError};
use super::yaml::Mark;
use crate::diag::{Diagnostic, Place};
use crate::model::hidden;

/// A file before anything is known about its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The folder it was found under, as shown to people; may be empty.
    pub folder: String,
    /// Its path under that folder, with `/` between the parts.
    pub path: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

impl SourceFile {
    /// A file that lies under `folder` at `path`.
    pub fn new(
        folder: impl Into<String>,
        path: impl Into<String>,
        bytes: impl Into<Cow<'static, [u8]>>,
    ) -> Self {
        Self { folder: folder.into(), path: path.into(), bytes: bytes.into() }
    }

    /// The file as shown to people.
    pub fn name(&self) -> String {
        match self.folder.trim_end_matches('/') {
            "" if self.folder.is_empty() => self.path.clone(),
            folder => format!("{folder}/{}", self.path),
        }
    }

    /// Its name without its folders and its ending.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().expect("a path has a last part");
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// The longest line in bytes; no one writes a longer one, and one line without
/// an end must not fill a terminal.
const MAX_LINE: usize = 64 * 1024;

/// The checked text of a file.
pub(super) struct Source<'a> {
    name: String,
    text: &'a str,
    /// Where each line starts; found when the first problem needs it.
    lines: OnceLock<Vec<usize>>,
}

impl<'a> Source<'a> {
    /// Checks that the bytes are text that can be shown; a byte-order mark is dropped.
    pub(super) fn new(file: &'a SourceFile) -> Result<Self, Box<Diagnostic>> {
        let name = file.name();
        let bytes = file.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&file.bytes);
        let (text, bad) = match str::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let (good, bad) = bytes.split_at(error.valid_up_to());
                (str::from_utf8(good).expect("is valid up to there"), bad.first().copied())
            }
        };
        if text.len() as u64 > MAX_FILE {
            let why = ReadError::TooLarge(MAX_FILE).to_string();
            let problem = FileUnreadable { why: &why };
            return Err(Box::new(problem.diagnose().at(Place::file(name))));
        }
        let source = Self { name, text, lines: OnceLock::new() };
        if let Some(byte) = bad {
            let utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
            return Err(source.at_offset(text.len(), NotUtf8 { byte, utf16 }));
        }
        if let Some(start) = long_line(text) {
            return Err(source.at_offset(start, LongLine { limit: MAX_LINE }));
        }
        if let Some((offset, character)) = hidden(text) {
            return Err(source.at_offset(offset, ControlCharacter { character, escaped: false }));
        }
        Ok(source)
    }

    /// The file as shown to people.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// What it holds.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// The line of this number, from 1, without its end.
    pub(super) fn line(&self, number: u32) -> &'a str {
        &self.text[self.line_range(number)]
    }

    /// Where the line of this number stands, without its end.
    pub(super) fn line_range(&self, number: u32) -> Range<usize> {
        let lines = self.lines.get_or_init(|| line_starts(self.text));
        let at = wide(number).saturating_sub(1);
        // The line below the last is empty.
        let start = lines.get(at).copied().unwrap_or(self.text.len());
        let end = lines.get(at + 1).copied().unwrap_or(self.text.len());
        start..start + self.text[start..end].trim_end_matches(['\n', '\r']).len()
    }

    /// The byte at so many characters, from 0, into the line of this number; at most the line's end.
    pub(super) fn offset(&self, line: usize, before: usize) -> usize {
        let range = self.line_range(small(line));
        let text = &self.text[range.clone()];
        range.start + text.char_indices().nth(before).map_or(text.len(), |(at, _)| at)
    }

    /// The lines from one number up to another, or to the end, as a source of their own.
    pub(super) fn lines(&self, first: u32, next: Option<u32>) -> Self {
        let start = self.line_range(first).start;
        let end = next.map_or(self.text.len(), |next| self.line_range(next).start);
        Self { name: self.name.clone(), text: &self.text[start..end], lines: OnceLock::new() }
    }

    /// The byte that a mark starts at.
    pub(super) fn byte(&self, mark: Mark) -> Option<u8> {
        self.text.as_bytes().get(wide(mark.offset)).copied()
    }

    /// The text that a mark spans.
    pub(super) fn slice(&self, mark: Mark) -> &'a str {
        let start = wide(mark.offset);
        // A mark of an unknown byte spans nothing.
        self.text.get(start..start.saturating_add(wide(mark.len))).unwrap_or_default()
    }

    /// The place of a mark; it ends with its first line.
    pub(super) fn place(&self, mark: Mark) -> Place {
        let range = self.line_range(mark.line);
        let line = self.line(mark.line);
        // The parser does not always know the byte, but always the column.
        let byte = Some(wide(mark.offset)).filter(|byte| (range.start..=range.end).contains(byte));
        let at = byte.map_or_else(
            || {
                let before = wide(mark.column).saturating_sub(1);
                line.char_indices().nth(before).map_or(line.len(), |(at, _)| at)
            },
            |byte| byte - range.start,
        );
        let slice = self.slice(mark);
        let first = slice.split(['\n', '\r']).next().expect("a text has a first line").trim_end();
        let len = small(first.chars().count()).max(1);
        Place::new(self.name.as_str(), mark.line, mark.column, len, line, at)
    }

    fn at_offset(&self, offset: usize, problem: impl Problem) -> Box<Diagnostic> {
        Box::new(problem.diagnose().at(self.place(self.mark(offset, 1))))
    }

    /// The mark of a stretch of the text, in bytes.
    pub(super) fn mark(&self, offset: usize, len: usize) -> Mark {
        let starts = self.lines.get_or_init(|| line_starts(self.text));
        // The first line starts at 0, so there is always one.
        let line = starts.partition_point(|start| *start <= offset);
        let column = self.text[starts[line - 1]..offset].chars().count() + 1;
        Mark { line: small(line), column: small(column), offset: small(offset), len: small(len) }
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).expect("a file has at most 256 MiB, see `Source::new`")
}

fn wide(n: u32) -> usize {
    usize::try_from(n).expect("a pointer has 32 bits at least")
}

/// Where each line starts; a line ends as YAML says: LF, CR LF or CR.
fn line_starts(text: &str) -> Vec<usize> {
    let after = |(at, end): (usize, &str)| at + end.len();
    if text.contains('\r') {
        let next_is_lf = |at: usize| text.as_bytes().get(at + 1) == Some(&b'\n');
        let ends = text.match_indices(['\n', '\r']).filter(|(at, end)| *end == "\n" || !next_is_lf(*at));
        std::iter::once(0).chain(ends.map(after)).collect()
    } else {
        std::iter::once(0).chain(text.match_indices('\n').map(after)).collect()
    }
}

/// Where the first line starts that is too long.
fn long_line(text: &str) -> Option<usize> {
    let mut start = 0;
    while text.len() - start > MAX_LINE {
        let length = text[start..].find('\n').unwrap_or(text.len() - start);
        if length > MAX_LINE {
            return Some(start);
        }
        start += length + 1;
    }
    None
}
