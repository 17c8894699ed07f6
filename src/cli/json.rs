//! JSON for programs: one object, one list, a final line end.

use serde::Serialize;

use super::exit::Failure;

/// `{"format": 1, "<name>": …}` on several lines.
pub(super) fn text(name: &str, value: &impl Serialize) -> Result<String, Failure> {
    let failed = |error: serde_json::Error| Failure::Io(format!("JSON cannot be written: {error}"), None);
    let mut object = serde_json::Map::new();
    object.insert("format".to_owned(), 1.into());
    object.insert(name.to_owned(), serde_json::to_value(value).map_err(failed)?);
    let mut text = serde_json::to_string_pretty(&object).map_err(failed)?;
    text.push('\n');
    Ok(text)
}
