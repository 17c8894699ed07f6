//! Where a row comes from, in cells that a spreadsheet keeps.
//!
//! A spreadsheet takes the seed `007` for the number 7, `1E5` for 100000, and `1/2` for a day, and saves that
//! in their place; fingerprints may look like numbers too. So each cell says what it holds: `seed 007`.

use super::sheet::Column;
use crate::kit::{CandidateHeader, Header};

/// The columns of a sheet for interviewers.
const COLUMNS: [Column<Header>; 5] = [
    ("profile", |header| header.profile.clone()),
    ("seed", |header| header.seed.clone()),
    ("algorithm", |header| header.algorithm.to_string()),
    ("fingerprint", |header| header.fingerprint.clone()),
    ("date", |header| header.date.clone().unwrap_or_default()),
];
/// The columns of a candidate's sheet.
const CANDIDATE: [Column<CandidateHeader>; 2] = [
    ("fingerprint", |header| header.fingerprint.clone()),
    ("date", |header| header.date.clone().unwrap_or_default()),
];

/// The names of the columns of a sheet for interviewers.
pub(super) fn names() -> [&'static str; 5] {
    COLUMNS.map(|(name, _)| name)
}

/// The names of the columns of a candidate's sheet.
pub(super) fn candidate_names() -> [&'static str; 2] {
    CANDIDATE.map(|(name, _)| name)
}

/// The cells of a sheet for interviewers.
pub(super) fn cells(header: &Header) -> [String; 5] {
    let Header {
        profile: _,
        title: _,
        bank: _,
        seed: _,
        algorithm: _,
        fingerprint: _,
        date: _,
        requisition: _,
        in_loop: _,
        language: _,
    } = header;
    COLUMNS.map(|(name, value)| cell(name, &value(header)))
}

/// The cells of a candidate's sheet.
pub(super) fn candidate_cells(header: &CandidateHeader) -> [String; 2] {
    let CandidateHeader { title: _, fingerprint: _, date: _, language: _ } = header;
    CANDIDATE.map(|(name, value)| cell(name, &value(header)))
}

/// A value with the word for it in front, as text whatever it looks like.
pub fn cell(word: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("{word} {value}") }
}
