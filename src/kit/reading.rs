//! From bytes to a kit file that can be trusted to say one thing.

use std::fmt;

use serde_json::error::Category;

use super::check;
use super::fault::Fault;
use super::file::{FORMAT, KitFile};
use super::json;
use crate::model::visible_line;

/// Why bytes are no kit file.
#[derive(Debug)]
pub enum KitFileError {
    /// They are not JSON of this shape: the line, the column and the reason.
    Shape(usize, usize, String),
    /// A text is longer than any that the program writes.
    Long(Fault),
    /// They have a format number that this program does not know.
    Format(u64),
    /// They have the shape, but the program did not write them so: everything that is wrong.
    Faulty(Box<KitFile>, Vec<Fault>),
}

impl fmt::Display for KitFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(line, column, reason) => write!(f, "{line}:{column}: it is no kit file: {reason}"),
            Self::Long(fault) => write!(f, " it is no kit file: {fault}"),
            Self::Format(number) => write!(f, "it has the format {number}; this program reads {FORMAT}"),
            Self::Faulty(_, faults) => {
                f.write_str("it is not as the program wrote it:")?;
                faults.iter().try_for_each(|fault| write!(f, "\n  - {fault}"))
            }
        }
    }
}

impl std::error::Error for KitFileError {}

impl KitFile {
    /// Reads a file and checks all that can be checked without the bank: the one way in.
    ///
    /// # Errors
    /// The first place that has another shape, or else everything that is wrong.
    pub fn parse(bytes: &[u8]) -> Result<Self, KitFileError> {
        let shape = |error: serde_json::Error| {
            let said = error.to_string();
            let reason = match error.classify() {
                Category::Syntax => "it is not JSON",
                Category::Eof => "it ends too early",
                Category::Data | Category::Io => said.split(" at line ").next().unwrap_or(&said),
            };
            KitFileError::Shape(error.line(), error.column(), visible_line(reason).into_owned())
        };
        let tree = json::tree(bytes).map_err(shape)?;
        // A newer format may have other fields, which are no mistakes.
        if let Some(number) = tree.get("format").and_then(serde_json::Value::as_u64)
            && number != u64::from(FORMAT)
        {
            return Err(KitFileError::Format(number));
        }
        if let Some(fault) = check::too_long("", "", &tree) {
            return Err(KitFileError::Long(fault));
        }
        let file: Self = serde_json::from_slice(bytes).map_err(shape)?;
        let faults = check::faults(&file, &tree);
        if faults.is_empty() { Ok(file) } else { Err(KitFileError::Faulty(Box::new(file), faults)) }
    }
}
