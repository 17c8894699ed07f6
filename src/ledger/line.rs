//! One line of a ledger's file: a record, or everything that is wrong with it.

use super::problem::{LedgerDate, LedgerLine, LedgerText, UnknownFormat};
use super::record::{Close, FORMAT, Fault, Line, Record, Use, check, typed};
use crate::diag::{Place, Report};
use crate::model::{Day, shortened};

/// The most characters of a foreign text that a message quotes.
const QUOTED: usize = 40;
/// The most characters of what the JSON reader says.
const SAID: usize = 300;

/// The text of a line, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) file: &'a str,
    pub(super) number: u32,
    pub(super) text: &'a str,
}

impl Source<'_> {
    /// The stretch of `len` bytes from the byte `at`.
    pub(super) fn place(&self, at: usize, len: usize) -> Place {
        let at = self.text.floor_char_boundary(at);
        let end = self.text.floor_char_boundary(at.saturating_add(len));
        let count =
            |text: &str| u32::try_from(text.chars().count()).expect("a line is no longer than a file");
        let len = count(&self.text[at..end]).max(1);
        let column = count(&self.text[..at]).saturating_add(1);
        Place::new(self.file, self.number, column, len, self.text, at)
    }

    /// Where a field stands in the line.
    fn field(&self, field: &str) -> (usize, usize) {
        let name = format!("\"{field}\"");
        (self.text.find(&name).unwrap_or(0), name.len())
    }

    /// Where a value of a field stands, as far as it is written as the program writes it.
    fn value(&self, field: &str, value: &str, before: usize) -> (usize, usize) {
        let (at, len) = self.field(field);
        let from = at + len;
        let written = serde_json::to_string(value).expect("a text is JSON");
        let found = self.text.get(from..).and_then(|rest| rest.match_indices(&written).nth(before));
        found.map_or((0, self.text.len()), |(at, _)| (from + at, written.len()))
    }
}

/// Whether a line is an object of JSON, or the like.
pub(super) fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// The record of a line; none if it has a problem.
pub(super) fn record(line: Source<'_>, found: &mut Report) -> Option<Record> {
    let (text, before) = (line.text, found.errors());
    let parsed: Line<String> = match serde_json::from_str(text) {
        Ok(parsed) => parsed,
        Err(error) => {
            no_line(line, &error, found);
            return None;
        }
    };
    let Line { date, format, close, kit, profile, requisition, round, questions } = parsed;
    let (close, requisition) = (close.map(typed), requisition.map(typed));
    let mut missing = |field: &str| {
        found.report(LedgerLine { reason: format!("the field `{field}` is missing") }, || line.place(0, 1));
    };
    let (Some(date), Some(format)) = (&date, format) else {
        missing(if date.is_none() { "date" } else { "format" });
        return None;
    };
    if format != FORMAT {
        other_format(line, format, found);
        return None;
    }
    let others = [&kit, &profile, &requisition, &round];
    let is_use = others.iter().any(|field| field.is_some()) || questions.is_some();
    if close.is_some() && is_use {
        let reason = "a line that closes a requisition has `date`, `format` and `close` only".to_owned();
        found.report(LedgerLine { reason }, || line.place(0, text.len()));
        return None;
    }
    if close.is_none() {
        let fields =
            [("kit", kit.is_some()), ("profile", profile.is_some()), ("questions", questions.is_some())];
        fields.iter().filter(|(_, is_there)| !is_there).for_each(|(field, _)| missing(field));
    }
    let named = ["close", "kit", "profile", "requisition", "round"].into_iter();
    let texts = named.zip([&close, &kit, &profile, &requisition, &round]);
    let texts = texts.filter_map(|(field, text)| Some((field, text.as_deref()?)));
    check(texts, questions.as_deref(), |Fault { field, value, why }| {
        // Only where it is shown: a line may have as many problems as values.
        let place =
            || value.map_or_else(|| line.field(field), |(value, before)| line.value(field, value, before));
        found.report(LedgerText { field, why }, || {
            let (at, len) = place();
            line.place(at, len)
        });
    });
    let day = Day::new(date);
    if day.is_none() {
        found.report(LedgerDate { text: &shortened(date, QUOTED) }, || {
            let (at, len) = line.value("date", date, 0);
            line.place(at, len)
        });
    }
    if found.errors() > before {
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

fn other_format(line: Source<'_>, format: u64, found: &mut Report) {
    found.report(UnknownFormat { format }, || line.place(line.field("format").0, 8));
}

/// Why a line is no record, in the words of the JSON reader.
fn no_line(line: Source<'_>, error: &serde_json::Error, found: &mut Report) {
    // A newer format may have other fields, which are no mistakes.
    let value: Option<serde_json::Value> = serde_json::from_str(line.text).ok();
    let format = value.and_then(|value| value.get("format").and_then(serde_json::Value::as_u64));
    if let Some(format) = format.filter(|format| *format != FORMAT) {
        return other_format(line, format, found);
    }
    let said = error.to_string();
    let reason = shortened(said.split(" at line ").next().unwrap_or(&said), SAID);
    found.report(LedgerLine { reason }, || line.place(error.column().saturating_sub(1), 1));
}
