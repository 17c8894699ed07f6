//! Where a value stands in its file.

use granit_parser::{Marker, Span};

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
    /// The mark of what an event was read from.
    pub(super) fn of(span: &Span) -> Self {
        let bytes = span.byte_range().expect("the parser knows the bytes of every event of a text");
        let len = small(bytes.len());
        Self { offset: small(bytes.start), len, ..Self::of_error(&span.start) }
    }

    /// The mark of an error.
    pub(super) fn of_error(marker: &Marker) -> Self {
        // `Source::place` goes by line and column where the byte is not known.
        Self { line: small(marker.line()), column: small(marker.col() + 1), offset: u32::MAX, len: 0 }
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).expect("a file has less than 4 GiB, see `Source::new`")
}
