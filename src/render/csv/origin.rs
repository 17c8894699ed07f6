//! Where a row comes from, in cells that a spreadsheet keeps.
//!
//! A spreadsheet takes the seed `007` for the number 7, `1E5` for 100000, and `1/2` for a day, and saves that
//! in their place; fingerprints may look like numbers too. So each cell says what it holds: `seed 007`.

use crate::kit::{CandidateHeader, Header};

/// The columns of a sheet for interviewers.
pub(super) const COLUMNS: [&str; 5] = ["profile", "seed", "algorithm", "fingerprint", "date"];
/// The columns of a candidate's sheet.
pub(super) const CANDIDATE: [&str; 2] = ["fingerprint", "date"];

/// The cells of a sheet for interviewers.
pub(super) fn cells(header: &Header) -> [String; 5] {
    let Header {
        profile,
        title: _,
        bank: _,
        seed,
        algorithm,
        fingerprint,
        date,
        requisition: _,
        in_loop: _,
        language: _,
    } = header;
    let algorithm = algorithm.to_string();
    let values = [profile.as_str(), seed, &algorithm, fingerprint, date.as_deref().unwrap_or_default()];
    std::array::from_fn(|at| cell(COLUMNS[at], values[at]))
}

/// The cells of a candidate's sheet.
pub(super) fn candidate(header: &CandidateHeader) -> [String; 2] {
    let CandidateHeader { title: _, fingerprint, date, language: _ } = header;
    [cell("fingerprint", fingerprint), cell("date", date.as_deref().unwrap_or_default())]
}

/// A value with the word for it in front, as text whatever it looks like.
pub fn cell(word: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("{word} {value}") }
}
