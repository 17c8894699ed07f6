//! Turns a packet into files: one renderer per format behind one closed enum.
//!
//! A renderer is a pure function of the packet and its options: it returns bytes,
//! prints and writes nothing, and reads no environment and no clock. What a file
//! holds is described for its users in `docs/outputs.md`.
//!
//! To add a format: a variant of [`Format`], a file here that takes the packet
//! apart without `..`, an arm in [`render`], the fixtures of `tests/render`.

mod csv;
mod error;
mod format;
mod json;
mod markdown;
mod paper;
mod pdf;
mod table;
mod words;

pub use csv::{CsvLayout, CsvOptions, origin_cell, sheet};
pub use error::RenderError;
pub use format::{Format, Options, render};
pub use paper::Paper;
pub use pdf::PdfError;
pub use table::table;
