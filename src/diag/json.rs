//! Problems for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Code, Diagnostic, Report};

#[derive(Serialize)]
struct Document<'a> {
    format: u8,
    diagnostics: &'a [Diagnostic],
    /// How many problems of a kind are left out.
    more: BTreeMap<Code, usize>,
}

/// Writes problems as a JSON object with one list, an object each, with stable field names.
pub fn json(report: &Report) -> String {
    let document = Document { format: 1, diagnostics: &report.diagnostics, more: report.more() };
    let mut text = serde_json::to_string_pretty(&document)
        .expect("strings, numbers, lists and maps of words always serialise");
    text.push('\n');
    text
}
