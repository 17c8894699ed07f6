//! Problems for programs.

use super::Diagnostic;

/// Writes problems as a JSON list, one object each, with stable field names.
pub fn json(diagnostics: &[Diagnostic]) -> String {
    // Strings, numbers and lists of them always serialise.
    let mut text = serde_json::to_string_pretty(diagnostics).unwrap_or_else(|_| "[]".to_owned());
    text.push('\n');
    text
}
