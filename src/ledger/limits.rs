//! How much a ledger may hold.

/// The most bytes of a line: half as many again as the longest record has.
pub(super) const MAX_LINE: usize = 64 * 1024;
/// The most records of a month: a hundred times what a large company uses.
pub const MAX_RECORDS: usize = 500_000;
/// The most bytes of a month's file: 256 MiB.
pub const MAX_MONTH: u64 = 256 * 1024 * 1024;
