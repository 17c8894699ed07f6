//! One file of the ledger, line by line.

use super::limits::MAX_LINE;
use super::line::{Source, is_json, record};
use super::problem::{ConflictMarker, LedgerFileName, LedgerLine, LongLine, OtherMonth, TornLine};
use super::record::Record;
use crate::diag::{Place, Report};
use crate::model::Day;

/// One file of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The file as shown to people.
    pub name: String,
    /// Its name without folder and extension, which is a month such as `2026-11`.
    pub stem: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

fn is_month(stem: &str) -> bool {
    Day::new(&format!("{stem}-01")).is_some()
}

/// The name, without its ending, of the file beside a ledger's file in which is kept what cannot stay in it.
pub fn aside(stem: &str) -> &str {
    // A name that someone else gave may be too long for another ending.
    if is_month(stem) { stem } else { "other" }
}

/// What a line of a page is.
#[derive(Debug)]
pub(super) enum Piece<'p> {
    /// A record.
    Record(Record),
    /// A record that both sides of a conflict have given up, without the line's end.
    GivenUp(&'p [u8]),
    /// The end of a page that was not written to its end.
    Torn(&'p [u8]),
    /// A line that is no record, without the line's end.
    Other(&'p [u8]),
}

impl Page {
    /// Whether it is named after a month.
    pub(super) fn has_month(&self) -> bool {
        is_month(&self.stem)
    }

    fn text<'a>(&'a self, number: u32, text: &'a str) -> Source<'a> {
        Source { file: &self.name, number, text }
    }

    /// Takes it apart, piece by piece, and names every problem.
    ///
    /// The pieces are not collected: a file may hold as many lines as bytes.
    pub(super) fn read<'p>(&'p self, found: &mut Report, take: impl FnMut(Piece<'p>)) {
        if !self.has_month() {
            found.report(LedgerFileName, || Place::file(self.name.as_str()));
        }
        let mut reading = Reading { page: self, number: 0, hunk: None, take, found };
        let bytes = self.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&self.bytes);
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            reading.number += 1;
            reading.line(line);
        }
    }
}

/// Where in a conflict a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hunk {
    /// In the lines of one of the sides.
    Side,
    /// In the lines that both had before.
    Base,
}

struct Reading<'p, 'f, T> {
    page: &'p Page,
    number: u32,
    hunk: Option<Hunk>,
    take: T,
    found: &'f mut Report,
}

impl<'p, T: FnMut(Piece<'p>)> Reading<'p, '_, T> {
    fn line(&mut self, whole: &'p [u8]) {
        let has_end = whole.ends_with(b"\n");
        let line = whole.trim_ascii_end();
        if line.len() > MAX_LINE {
            let text = start(&line[..MAX_LINE]);
            self.found
                .report(LongLine { bytes: line.len() }, || self.page.text(self.number, text).place(0, 1));
            (self.take)(Piece::Other(line));
            return;
        }
        let Ok(text) = str::from_utf8(line) else {
            let good = self.page.text(self.number, start(line));
            if has_end {
                let reason = "it is not UTF-8 text".to_owned();
                self.found.report(LedgerLine { reason }, || good.place(good.text.len(), 1));
                (self.take)(Piece::Other(line));
            } else {
                self.found.report(TornLine, || good.place(0, good.text.len()));
                (self.take)(Piece::Torn(whole));
            }
            return;
        };
        let line = self.page.text(self.number, text);
        if text.is_empty() {
            return;
        }
        if let Some(marker) = marker(text) {
            self.marker(line, marker);
            return;
        }
        if !has_end && !is_json(text) {
            self.found.report(TornLine, || line.place(0, text.len()));
            (self.take)(Piece::Torn(whole));
            return;
        }
        let piece = match record(line, self.found) {
            None => Piece::Other(text.as_bytes()),
            Some(_) if self.hunk == Some(Hunk::Base) => Piece::GivenUp(text.as_bytes()),
            Some(record) => {
                self.month(line, &record);
                Piece::Record(record)
            }
        };
        (self.take)(piece);
    }

    /// One conflict is one problem, at its first marker.
    fn marker(&mut self, line: Source<'_>, marker: &str) {
        if self.hunk.is_none() || marker == "<<<<<<<" {
            self.found.report(ConflictMarker, || line.place(0, 7));
        }
        self.hunk = match (marker, self.hunk) {
            // Where no conflict has begun, no side has given anything up.
            ("|||||||", Some(_)) => Some(Hunk::Base),
            (">>>>>>>", _) => None,
            _ => Some(Hunk::Side),
        };
    }

    fn month(&mut self, line: Source<'_>, record: &Record) {
        let (month, date) = (record.date().month(), record.date().to_string());
        if self.page.has_month() && month != self.page.stem {
            let at = line.text.find(&date).unwrap_or(0);
            self.found.report(OtherMonth { month }, || line.place(at, 10));
        }
    }
}

/// The text with which bytes begin.
fn start(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// The sign of a line that git writes around the sides of a conflict.
fn marker(text: &str) -> Option<&str> {
    let sign = text.get(..7).filter(|sign| ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains(sign))?;
    text[7..].chars().next().is_none_or(|next| next == ' ').then_some(sign)
}
