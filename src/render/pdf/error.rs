//! Why a PDF could not be made.

use std::collections::BTreeSet;
use std::fmt;

use krilla::error::KrillaError;

/// Why a packet could not be rendered; all but the first are mistakes in the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfError {
    /// Characters that no face has, or that run from right to left.
    Unprintable(BTreeSet<char>),
    /// An embedded font cannot be read.
    Font(String),
    /// The paper size or the settings are refused.
    Settings(String),
    /// The document breaks a rule of PDF or of PDF/UA-1.
    Export(KrillaError),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unprintable(characters) => {
                let list: Vec<String> =
                    characters.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
                write!(f, "the PDF cannot show {}", list.join(", "))
            }
            Self::Font(name) => write!(f, "the embedded font {name} cannot be read"),
            Self::Settings(reason) => write!(f, "the PDF cannot be set up: {reason}"),
            Self::Export(error) => write!(f, "the PDF cannot be written: {error}"),
        }
    }
}

impl std::error::Error for PdfError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unprintable(_) | Self::Font(_) | Self::Settings(_) => None,
            Self::Export(error) => Some(error),
        }
    }
}
