//! Problems for programs.

use super::Diagnostic;

/// Writes problems as a JSON list, one object each, with stable field names.
pub fn json(diagnostics: &[Diagnostic]) -> String {
    let text = serde_json::to_string_pretty(diagnostics);
    // Strings, numbers and lists of them always serialise.
    let mut text = text.unwrap_or_else(|error| format!("[] // {error}"));
    text.push('\n');
    text
}
