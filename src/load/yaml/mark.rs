//! Where a value stands in its file.

use serde_saphyr::Location;

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
        let span = location.span();
        Self {
            line: small(location.line()),
            column: small(location.column()),
            // `Source::place` goes by line and column where the parser does not know the byte.
            offset: span.byte_offset().map_or(u32::MAX, small),
            len: span.byte_len().map_or(0, small),
        }
    }
}

fn small(n: u64) -> u32 {
    u32::try_from(n).expect("a file has less than 4 GiB, see `Source::new`")
}
