//! stub
#![allow(missing_docs)]
pub mod pdf;
use crate::kit::{InterviewerPacket, Packet};
use std::collections::BTreeSet;
#[derive(Clone, Copy, Debug)]
pub enum Paper {
    A4,
    Letter,
}
#[derive(Clone, Copy, Debug)]
pub enum CsvLayout {
    Questions,
    Candidates,
}
pub struct CsvOptions {
    pub layout: CsvLayout,
    pub bom: bool,
    pub raw: bool,
}
#[derive(Clone, Copy, Debug)]
pub enum Format {
    Pdf,
    Markdown,
    Csv,
    Json,
}
impl Format {
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}
pub struct Options {
    pub paper: Paper,
    pub csv: CsvOptions,
}
pub enum RenderError {
    CandidatesLayout,
    Other,
}
impl std::fmt::Display for RenderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("x")
    }
}
pub struct Rendered {
    pub bytes: Vec<u8>,
    pub substituted: BTreeSet<char>,
}
pub fn render(p: &Packet, _f: Format, _o: &Options) -> Result<Rendered, RenderError> {
    if let Format::Pdf = _f {
        let r = pdf::render(
            p,
            match _o.paper {
                Paper::A4 => pdf::Paper::A4,
                Paper::Letter => pdf::Paper::Letter,
            },
        )
        .map_err(|_| RenderError::Other)?;
        return Ok(Rendered { bytes: r.bytes, substituted: r.substituted });
    }
    Ok(Rendered { bytes: serde_json::to_vec_pretty(p).unwrap_or_default(), substituted: BTreeSet::new() })
}
pub fn table(p: &InterviewerPacket, _w: u16, _c: bool) -> String {
    p.sections
        .iter()
        .flat_map(|s| {
            s.questions
                .iter()
                .map(move |q| format!("{} {} {} {} {}\n", q.number, q.start, q.minutes, q.id, s.title))
        })
        .collect()
}
