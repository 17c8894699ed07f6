//! Where a value stands in its file.

use serde_saphyr::Location;

use crate::load::source::Source;

/// Where a value stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::load) struct Mark {
    /// The line, from 1.
    pub(in crate::load) line: u32,
    /// The column in characters, from 1.
    pub(in crate::load) column: u32,
    /// Where it starts, in bytes.
    pub(in crate::load) offset: u32,
    /// How many bytes it spans.
    pub(in crate::load) len: u32,
}

impl Mark {
    /// The mark of a location in the parser's terms.
    pub(super) fn new(location: &Location) -> Self {
        let small = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        let span = location.span();
        Self {
            line: small(location.line()),
            column: small(location.column()),
            offset: small(span.byte_offset().unwrap_or(u64::MAX)),
            len: small(span.byte_len().unwrap_or(0)),
        }
    }
}

/// The mark of a place inside a text value, `offset` bytes from its start; the
/// mark of the value where the text was folded or escaped on the way.
pub(in crate::load) fn inside(source: &Source<'_>, value: Mark, text: &str, offset: usize) -> Mark {
    let (before, after) = text.split_at(text.floor_char_boundary(offset));
    let number = before.matches('\n').count();
    let head = before.rsplit('\n').next().unwrap_or_default();
    let tail = after.split('\n').next().unwrap_or_default();
    let Some(number) = u32::try_from(number).ok().map(|below| value.line.saturating_add(below)) else {
        return value;
    };
    // A plain or quoted text of one line stands in its line as it is; a literal
    // block keeps its lines, each behind the same indentation.
    let line = source.line(number);
    let found = match text.trim_end() {
        single if !single.contains('\n') => line.find(single).map(|start| start + offset),
        _ => {
            let indent = line.strip_suffix(tail).and_then(|rest| rest.strip_suffix(head));
            indent.map(|indent| indent.len() + head.len())
        }
    };
    let Some(at) = found.filter(|at| line.is_char_boundary(*at)) else { return value };
    let column = u32::try_from(line[..at].chars().count() + 1).unwrap_or(u32::MAX);
    let address = source.line_range(number).start + at;
    Mark { line: number, column, offset: u32::try_from(address).unwrap_or(u32::MAX), len: 1 }
}
