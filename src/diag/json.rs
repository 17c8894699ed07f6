//! Problems for programs.

use serde::Serialize;

use super::Diagnostic;

#[derive(Serialize)]
struct Document<'a> {
    format: u8,
    diagnostics: &'a [Diagnostic],
}

/// Writes problems as a JSON object with one list, an object each, with stable field names.
pub fn json(diagnostics: &[Diagnostic]) -> String {
    // Strings, numbers and lists of them always serialise.
    let mut text = serde_json::to_string_pretty(&Document { format: 1, diagnostics }).unwrap_or_default();
    text.push('\n');
    text
}
