//! JSON for programs: one object, one list, a final line end.

use std::fmt::Write as _;

use serde::Serialize;

use crate::cli::failure::Failure;
use crate::model::replaced;

/// `{"format": 1, "<name>": …}` on several lines.
pub(in crate::cli) fn text(name: &str, value: &impl Serialize) -> Result<String, Failure> {
    let failed = |error: serde_json::Error| Failure::Io(format!("JSON cannot be written: {error}"), None);
    let mut object = serde_json::Map::new();
    object.insert("format".to_owned(), 1.into());
    object.insert(name.to_owned(), serde_json::to_value(value).map_err(failed)?);
    let mut text = serde_json::to_string_pretty(&object).map_err(failed)?;
    text.push('\n');
    Ok(escaped(&text))
}

/// JSON with its hidden characters as JSON escapes, as it may be printed on a terminal.
///
/// They can only stand in strings.
pub(in crate::cli) fn escaped(json: &str) -> String {
    let escape = |text: &mut String, character: char| {
        for unit in character.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(text, "\\u{unit:04x}");
        }
    };
    replaced(json, |_| false, escape)
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn escaped_json_is_the_same_json() {
        let unseen = |c: &char| crate::model::is_hidden(*c) || crate::model::has_no_width(*c);
        let hidden: String = ('\0'..=char::MAX).filter(unseen).collect();
        let json = serde_json::to_string(&hidden).expect("a string");
        assert_eq!(crate::model::hidden(&escaped(&json)), None);
        assert_eq!(serde_json::from_str::<String>(&escaped(&json)).expect("the same string"), hidden);
    }
}
