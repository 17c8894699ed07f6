//! The closed list of formats and the one way into them.

use super::{CsvOptions, Paper, RenderError, csv, json, markdown, pdf};
use crate::kit::Packet;

/// A format that a packet can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Pages to print.
    Pdf,
    /// Text to paste where Markdown is shown.
    Markdown,
    /// A sheet.
    Csv,
    /// Everything, for programs.
    Json,
}

impl Format {
    /// Every format, in the order of the help.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Markdown, Self::Csv, Self::Json];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// How the names of its files end, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

/// What can be chosen about the formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// The paper of the PDF.
    pub paper: Paper,
    /// The sheet of the CSV.
    pub csv: CsvOptions,
}

/// Renders a packet in a format.
pub fn render(packet: &Packet, format: Format, options: &Options) -> Result<Vec<u8>, RenderError> {
    let Options { paper, csv: csv_options } = options;
    match format {
        Format::Pdf => Ok(pdf::render(packet, *paper)?),
        Format::Markdown => Ok(markdown::render(packet).into_bytes()),
        Format::Csv => csv::render(packet, *csv_options),
        Format::Json => json::render(packet),
    }
}
