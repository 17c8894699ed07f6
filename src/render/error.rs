//! Why a packet could not be rendered.

use std::error::Error;
use std::fmt;

use super::PdfError;

/// Why a packet could not be rendered.
#[derive(Debug)]
pub enum RenderError {
    /// The PDF could not be made.
    Pdf(PdfError),
    /// A sheet with a row for each candidate was asked of the candidate's edition.
    NoCandidateSheet,
    /// The CSV writer failed.
    Csv(csv::Error),
    /// The JSON writer failed.
    Json(serde_json::Error),
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pdf(_) => "the PDF could not be made",
            Self::NoCandidateSheet => {
                "a sheet with a row for each candidate shows titles and anchors, \
                 so there is none for the candidate's edition"
            }
            Self::Csv(_) => "the CSV could not be written",
            Self::Json(_) => "the JSON could not be written",
        })
    }
}

impl Error for RenderError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Pdf(cause) => Some(cause),
            Self::NoCandidateSheet => None,
            Self::Csv(cause) => Some(cause),
            Self::Json(cause) => Some(cause),
        }
    }
}

impl From<PdfError> for RenderError {
    fn from(cause: PdfError) -> Self {
        Self::Pdf(cause)
    }
}

impl From<csv::Error> for RenderError {
    fn from(cause: csv::Error) -> Self {
        Self::Csv(cause)
    }
}

impl From<serde_json::Error> for RenderError {
    fn from(cause: serde_json::Error) -> Self {
        Self::Json(cause)
    }
}
