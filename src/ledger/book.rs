//! All records of the ledger, and what can be asked of them.

use crate::model::Day;
use std::collections::{BTreeMap, BTreeSet};

use super::limits::MAX_RECORDS;
use super::page::{Page, Piece};
use super::problem::TooManyRecords;
use super::record::{Close, Record, Use};
use crate::diag::{Place, Report};

/// All records, each once, sorted by their lines and so by date first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    records: BTreeMap<String, Record>,
    /// The last day each requisition was closed on.
    closed: BTreeMap<String, Day>,
}

/// What the ledger says of one requisition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requisition<'a> {
    /// Its name.
    pub name: &'a str,
    /// The day a kit was last used for it; none if it was closed without one.
    pub last_used: Option<Day>,
    /// The last day it was closed on.
    pub closed: Option<Day>,
    /// The fingerprints of its kits, each once, sorted.
    pub kits: Vec<&'a str>,
}

impl Requisition<'_> {
    /// Whether it has a kit that was used after it was last closed.
    pub fn is_open(&self) -> bool {
        self.last_used.is_some_and(|used| self.closed.is_none_or(|closed| closed < used))
    }
}

impl Ledger {
    /// Reads all files of a ledger; lines may be in any order and there more than once.
    ///
    /// # Errors
    /// The problems of every file.
    pub fn read(pages: &[Page]) -> Result<Self, Report> {
        let mut ledger = Self::default();
        let mut found = Report::default();
        for page in pages {
            let mut records = 0;
            page.read(&mut found, |piece| match piece {
                // Those beyond the limit are not kept.
                Piece::Record(record) if records <= MAX_RECORDS => records += usize::from(ledger.add(record)),
                Piece::Record(_) | Piece::GivenUp(_) | Piece::Torn(_) | Piece::Other(_) => {}
            });
            if records > MAX_RECORDS {
                found.report(TooManyRecords, || Place::file(page.name.as_str()));
            }
        }
        if found.is_empty() { Ok(ledger) } else { Err(found.sorted()) }
    }

    /// Adds a record; false if it is there already.
    pub fn add(&mut self, record: Record) -> bool {
        if let Record::Close(Close { date, requisition }) = &record {
            let last = self.closed.entry(requisition.clone()).or_insert(*date);
            *last = (*last).max(*date);
        }
        self.records.insert(record.line(), record).is_none()
    }

    /// Takes out the first record of a month, and gives its line.
    pub(super) fn take_first(&mut self, month: &str) -> Option<String> {
        let start = prefix(month);
        let (line, _) = self.records.range(start.clone()..).next()?;
        let line = Some(line.clone()).filter(|line| line.starts_with(&start))?;
        self.records.remove(&line);
        Some(line)
    }

    /// Takes out every record of a day before `before`.
    pub fn purge(&mut self, before: Day) -> Vec<Record> {
        let kept = self.records.split_off(&prefix(&before.to_string()));
        let gone = std::mem::replace(&mut self.records, kept);
        self.closed.retain(|_, date| *date >= before);
        gone.into_values().collect()
    }

    /// The text of a month's file.
    pub fn text_of(&self, month: &str) -> String {
        let start = prefix(month);
        let lines = self.records.range(start.clone()..).map(|(line, _)| line);
        lines.take_while(|line| line.starts_with(&start)).fold(String::new(), |text, line| text + line + "\n")
    }

    /// The months that have a record, in order.
    pub fn months(&self) -> BTreeSet<String> {
        self.records.values().map(|record| record.date().month()).collect()
    }

    /// All records in order.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// The uses of kits in order.
    pub fn uses(&self) -> impl DoubleEndedIterator<Item = &Use> {
        self.records.values().filter_map(|record| match record {
            Record::Use(used) => Some(used),
            Record::Close(_) => None,
        })
    }

    /// The uses of kits that hold a question, in order.
    pub fn holding(&self, question: &str) -> impl Iterator<Item = &Use> {
        self.uses().filter(move |used| used.questions.iter().any(|id| id == question))
    }

    /// Whether the kit may still be asked from: its requisition was not closed that day or
    /// later, or it was used for none.
    pub fn is_open(&self, used: &Use) -> bool {
        let closed = used.requisition.as_ref().and_then(|requisition| self.closed.get(requisition));
        closed.is_none_or(|closed| *closed < used.date)
    }

    /// Every requisition, by name.
    pub fn requisitions(&self) -> Vec<Requisition<'_>> {
        let mut all: BTreeMap<&str, Requisition<'_>> = BTreeMap::new();
        let mut kits: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let blank = |name| Requisition { name, last_used: None, closed: None, kits: Vec::new() };
        for (name, date) in &self.closed {
            all.insert(name, Requisition { closed: Some(*date), ..blank(name) });
        }
        for used in self.uses() {
            let Some(name) = used.requisition.as_deref() else { continue };
            let requisition = all.entry(name).or_insert_with(|| blank(name));
            requisition.last_used = requisition.last_used.max(Some(used.date));
            kits.entry(name).or_default().insert(&used.kit);
        }
        for requisition in all.values_mut() {
            requisition.kits.extend(kits.remove(requisition.name).into_iter().flatten());
        }
        all.into_values().collect()
    }
}

/// How the lines of a month or a day begin.
fn prefix(date: &str) -> String {
    format!("{{\"date\":\"{date}")
}
