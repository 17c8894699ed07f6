//! One file of the ledger, line by line.

use super::problem::{
    ConflictMarker, LedgerDate, LedgerFileName, LedgerLine, LedgerText, OtherMonth, TornLine, UnknownFormat,
};
use super::record::{Close, FORMAT, Line, Record, Use, unusable};
use crate::diag::{Diagnostic, Place, Problem};
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

/// What a line of a page is.
#[derive(Debug)]
pub(super) enum Piece<'p> {
    /// A record.
    Record(Record),
    /// A line that git left between the sides of a conflict, or one that both sides have given up.
    Conflict,
    /// The end of a page that was not written to its end.
    Torn(&'p [u8]),
    /// A line that is no record, without the line's end.
    Other(&'p [u8]),
}

impl Page {
    /// Whether it is named after a month.
    pub(super) fn has_month(&self) -> bool {
        Day::new(&format!("{}-01", self.stem)).is_some()
    }

    /// Takes it apart, and names every problem.
    pub(super) fn pieces(&self) -> (Vec<Piece<'_>>, Vec<Diagnostic>) {
        let mut reading =
            Reading { page: self, number: 0, hunk: None, pieces: Vec::new(), found: Vec::new() };
        if !self.has_month() {
            reading.found.push(LedgerFileName.diagnose().at(Place::file(self.name.as_str())));
        }
        let bytes = self.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&self.bytes);
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            reading.number += 1;
            reading.line(line);
        }
        (reading.pieces, reading.found)
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

struct Reading<'p> {
    page: &'p Page,
    number: u32,
    hunk: Option<Hunk>,
    pieces: Vec<Piece<'p>>,
    found: Vec<Diagnostic>,
}

impl<'p> Reading<'p> {
    fn line(&mut self, whole: &'p [u8]) {
        let has_end = whole.ends_with(b"\n");
        let line = whole.trim_ascii_end();
        let Ok(text) = str::from_utf8(line) else {
            let good = line.utf8_chunks().next().map_or("", |chunk| chunk.valid());
            if has_end {
                let reason = "it is not UTF-8 text".to_owned();
                self.report(good, good.len(), 1, LedgerLine { reason });
                self.pieces.push(Piece::Other(line));
            } else {
                self.torn(good, whole);
            }
            return;
        };
        if text.is_empty() {
            return;
        }
        if let Some(marker) =
            text.get(..7).filter(|start| ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains(start))
        {
            self.marker(text, marker);
            return;
        }
        let mut found = Vec::new();
        match record(text, &mut found) {
            Some(record) => {
                self.month(text, &record);
                let given_up = self.hunk == Some(Hunk::Base);
                self.pieces.push(if given_up { Piece::Conflict } else { Piece::Record(record) });
            }
            None if !has_end && serde_json::from_str::<serde::de::IgnoredAny>(text).is_err() => {
                self.torn(text, whole);
            }
            None => self.pieces.push(Piece::Other(line)),
        }
        if !matches!(self.pieces.last(), Some(Piece::Torn(_))) {
            let place =
                |(at, len, diagnostic): (usize, usize, Diagnostic)| diagnostic.at(self.place(text, at, len));
            let found: Vec<Diagnostic> = found.into_iter().map(place).collect();
            self.found.extend(found);
        }
    }

    fn torn(&mut self, text: &str, line: &'p [u8]) {
        self.report(text, 0, text.len(), TornLine);
        self.pieces.push(Piece::Torn(line));
    }

    /// One conflict is one problem, at its first marker.
    fn marker(&mut self, text: &str, marker: &str) {
        if self.hunk.is_none() || marker == "<<<<<<<" {
            self.report(text, 0, 7, ConflictMarker);
        }
        self.hunk = match marker {
            "|||||||" => Some(Hunk::Base),
            ">>>>>>>" => None,
            _ => Some(Hunk::Side),
        };
        self.pieces.push(Piece::Conflict);
    }

    fn month(&mut self, text: &str, record: &Record) {
        if self.page.has_month() && record.date().month() != self.page.stem {
            let date = record.date();
            let at = text.find(&date.to_string()).unwrap_or(0);
            self.report(text, at, 10, OtherMonth { month: date.month() });
        }
    }

    fn report(&mut self, text: &str, at: usize, len: usize, problem: impl Problem) {
        let place = self.place(text, at, len);
        self.found.push(problem.diagnose().at(place));
    }

    /// The stretch of `len` bytes from the byte `at` of this line.
    fn place(&self, text: &str, at: usize, len: usize) -> Place {
        let at = text.floor_char_boundary(at);
        let end = text.floor_char_boundary(at.saturating_add(len));
        let count =
            |text: &str| u32::try_from(text.chars().count()).expect("a line is no longer than a file");
        let len = count(&text[at..end]).max(1);
        Place::new(self.page.name.as_str(), self.number, count(&text[..at]).saturating_add(1), len, text, at)
    }
}

/// A problem of a line, with the byte where it begins and its length in bytes.
type Found = (usize, usize, Diagnostic);

/// The record of a line; none if it has a problem.
fn record(text: &str, found: &mut Vec<Found>) -> Option<Record> {
    let line: Line<String> = match serde_json::from_str(text) {
        Ok(line) => line,
        Err(error) => {
            found.push(no_line(text, &error));
            return None;
        }
    };
    let Line { date, format, close, kit, profile, requisition, round, questions } = line;
    let mut missing = |field: &str| {
        let reason = format!("the field `{field}` is missing");
        found.push((0, 1, LedgerLine { reason }.diagnose()));
    };
    let (Some(date), Some(format)) = (&date, format) else {
        missing(if date.is_none() { "date" } else { "format" });
        return None;
    };
    if format != FORMAT {
        found.push(other_format(text, format));
        return None;
    }
    let others = [&kit, &profile, &requisition, &round];
    let is_use = others.iter().any(|field| field.is_some()) || questions.is_some();
    if close.is_some() && is_use {
        let reason = "a line that closes a requisition has `date`, `format` and `close` only".to_owned();
        found.push((0, text.len(), LedgerLine { reason }.diagnose()));
        return None;
    }
    if close.is_none() {
        for (field, is_there) in
            [("kit", kit.is_some()), ("profile", profile.is_some()), ("questions", questions.is_some())]
        {
            if !is_there {
                missing(field);
            }
        }
    }
    let named = ["close", "kit", "profile", "requisition", "round"].into_iter();
    let fields = [&close, &kit, &profile, &requisition, &round];
    for (field, value) in named.zip(fields).filter_map(|(field, value)| Some((field, value.as_ref()?))) {
        check(text, field, value, found);
    }
    for question in questions.iter().flatten() {
        check(text, "questions", question, found);
    }
    if questions.as_ref().is_some_and(Vec::is_empty) {
        let at = text.find("\"questions\"").unwrap_or(0);
        found.push((at, 11, LedgerText { field: "questions", why: "names none" }.diagnose()));
    }
    let day = Day::new(date);
    if day.is_none() {
        let (at, len) = place_of(text, date);
        found.push((at, len, LedgerDate { text: date }.diagnose()));
    }
    if !found.is_empty() {
        return None;
    }
    Some(match close {
        Some(requisition) => Record::Close(Close { date: day?, requisition }),
        None => Record::Use(Use {
            date: day?,
            kit: kit?,
            profile: profile?,
            requisition,
            round,
            questions: questions?,
        }),
    })
}

fn check(text: &str, field: &'static str, value: &str, found: &mut Vec<Found>) {
    if let Some(why) = unusable(value) {
        let (at, len) = place_of(text, value);
        found.push((at, len, LedgerText { field, why }.diagnose()));
    }
}

/// Where a value stands in a line, as far as it is written as the program writes it.
fn place_of(text: &str, value: &str) -> (usize, usize) {
    let written = serde_json::to_string(value).expect("a text is JSON");
    text.find(&written).map_or((0, text.len()), |at| (at, written.len()))
}

fn other_format(text: &str, format: u64) -> Found {
    (text.find("\"format\"").unwrap_or(0), 8, UnknownFormat { format }.diagnose())
}

/// Why a line is no record, in the words of the JSON reader.
fn no_line(text: &str, error: &serde_json::Error) -> Found {
    // A newer format may have other fields, which are no mistakes.
    let value: Option<serde_json::Value> = serde_json::from_str(text).ok();
    let format = value.and_then(|value| value.get("format").and_then(serde_json::Value::as_u64));
    if let Some(format) = format.filter(|format| *format != FORMAT) {
        return other_format(text, format);
    }
    let said = error.to_string();
    let reason = said.split(" at line ").next().unwrap_or(&said).to_owned();
    (error.column().saturating_sub(1), 1, LedgerLine { reason }.diagnose())
}
