//! Renders packets as accessible PDF files, ready to be printed.
//!
//! A packet passes through four steps, each in files of its own:
//!
//! 1. *Compose*: `interviewer`, `candidate`, `practice` and `overview` turn a packet into groups of
//!    strips, the pieces of a page that are never cut, by way of `cover`, `question`
//!    and `scorecard`, and of `headings`, `markdown`, `table` and `fields` for their
//!    parts. Text is shaped by `shape` and broken by `lines`; `tags` notes what each
//!    text is to a reader that cannot see it.
//! 2. *Paginate*: `paginate` places the groups on pages.
//! 3. *Frame*: `frame` adds what every page carries.
//! 4. *Draw*: `draw` hands the pages to krilla, and `export` writes the file.

mod candidate;
mod code;
mod compose;
mod cover;
mod draw;
mod error;
mod export;
mod fields;
mod fonts;
mod frame;
mod headings;
mod interviewer;
mod label;
mod lines;
mod markdown;
mod overview;
mod paginate;
mod paper;
mod practice;
mod printed;
mod question;
mod scorecard;
mod shape;
mod strip;
mod style;
mod table;
mod tags;
#[cfg(test)]
mod tests;

pub use error::PdfError;
pub(super) use export::render;
