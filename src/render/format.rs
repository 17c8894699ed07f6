//! The closed list of formats and the one way into them.

use std::collections::BTreeSet;

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

/// A rendered file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What to write.
    pub bytes: Vec<u8>,
    /// Characters that the format could not show and replaced.
    pub substituted: BTreeSet<char>,
}

impl Rendered {
    /// A file in which every character could be shown.
    fn complete(bytes: Vec<u8>) -> Self {
        Self { bytes, substituted: BTreeSet::new() }
    }
}

/// Renders a packet in a format.
pub fn render(packet: &Packet, format: Format, options: &Options) -> Result<Rendered, RenderError> {
    let Options { paper, csv: csv_options } = options;
    match format {
        Format::Pdf => {
            let pdf::Rendered { bytes, substituted } = pdf::render(packet, *paper)?;
            Ok(Rendered { bytes, substituted })
        }
        Format::Markdown => Ok(Rendered::complete(markdown::render(packet).into_bytes())),
        Format::Csv => csv::render(packet, *csv_options).map(Rendered::complete),
        Format::Json => json::render(packet).map(Rendered::complete),
    }
}
