//! CSV by RFC 4180: a row a question, or one sheet for all candidates.
//!
//! Cells that a spreadsheet would read as formulas are made harmless; `sheet` does
//! that for every cell, headings included, so that no layout can forget it.

mod candidates;
mod options;
mod origin;
mod overview;
mod practice;
mod questions;
mod sheet;

pub use options::{CsvLayout, CsvOptions};
pub use origin::cell as origin_cell;

use super::RenderError;
use crate::kit::Packet;

/// Writes rows of texts, the first one being the heading, for spreadsheets.
///
/// # Errors
/// Rows of different lengths.
pub fn sheet(rows: &[Vec<String>]) -> Result<Vec<u8>, RenderError> {
    sheet::write(rows, false, false)
}

/// Writes the packet as CSV.
pub(super) fn render(packet: &Packet, options: CsvOptions) -> Result<Vec<u8>, RenderError> {
    let CsvOptions { layout, bom, raw } = options;
    let rows = match (layout, packet) {
        (CsvLayout::Questions, Packet::Interviewer(packet)) => questions::interviewer(packet),
        (CsvLayout::Questions, Packet::Candidate(packet)) => questions::candidate(packet),
        (CsvLayout::Candidates, Packet::Interviewer(packet)) => candidates::rows(packet),
        (CsvLayout::Candidates, Packet::Candidate(_)) => return Err(RenderError::NoCandidateSheet),
        // One row an answer, whatever the layout: there are no candidates.
        (_, Packet::Practice(packet)) => practice::rows(packet),
        (_, Packet::Overview(packet)) => overview::rows(packet),
    };
    sheet::write(&rows, bom, raw)
}
