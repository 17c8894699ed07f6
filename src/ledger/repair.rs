//! What a person would do by hand to a ledger that something has damaged.

use std::collections::{BTreeMap, BTreeSet};

use super::book::Ledger;
use super::limits::{MAX_MONTH, MAX_RECORDS};
use super::page::{Page, Piece, aside};
use super::record::Record;
use crate::diag::{Code, Report};

/// A repaired ledger: which files to write, and what was done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Repaired {
    /// The new text of each month's file that changes; empty where none is left.
    pub months: BTreeMap<String, String>,
    /// What cannot stay in a file, line by line, by the name of the file in which it is kept, without its ending.
    pub torn: BTreeMap<String, Vec<u8>>,
    /// Which of the files are not named after a month; their records have moved.
    pub misnamed: Vec<usize>,
    /// What was done, a sentence each.
    pub done: Vec<String>,
}

impl Repaired {
    /// Keeps a line beside the file of this name.
    fn keep(&mut self, stem: &str, line: &[u8]) {
        let kept = self.torn.entry(aside(stem).to_owned()).or_default();
        kept.extend_from_slice(line);
        kept.push(b'\n');
    }
}

/// Fixes a ledger, whatever is in it: keeps both sides of conflicts, moves out what is no record and
/// what is too much for a month, moves records to their months, and puts lines in order.
pub fn repair(pages: &[Page]) -> Repaired {
    let mut months = Months::default();
    let mut repaired = Repaired::default();
    let mut told = BTreeSet::new();
    for (number, page) in pages.iter().enumerate() {
        let before = repaired.done.len();
        let mut found = Report::default();
        let mut moved = Moved::default();
        page.read(&mut found, |piece| match piece {
            Piece::Record(record) => {
                moved.elsewhere += usize::from(page.has_month() && record.date().month() != page.stem);
                months.add(record);
            }
            Piece::Torn(line) => {
                moved.torn += 1;
                repaired.keep(&page.stem, line);
            }
            Piece::Other(line) => {
                moved.others += 1;
                repaired.keep(&page.stem, line);
            }
            Piece::GivenUp(line) => {
                moved.given_up += 1;
                repaired.keep(&page.stem, line);
            }
        });
        moved.say(page, &found, &mut repaired);
        if !page.has_month() {
            repaired.misnamed.push(number);
        }
        if repaired.done.len() > before {
            told.insert(page.stem.as_str());
        }
    }
    months.make_room(&mut repaired);
    let ledger = months.ledger;
    let there: BTreeMap<&str, &Page> =
        pages.iter().filter(|page| page.has_month()).map(|page| (page.stem.as_str(), page)).collect();
    let stems: BTreeSet<String> =
        there.keys().map(|stem| (*stem).to_owned()).chain(ledger.months()).collect();
    for month in stems {
        let text = ledger.text_of(&month);
        let page = there.get(month.as_str());
        if page.is_none_or(|page| page.bytes != text.as_bytes()) {
            if let Some(page) = page.filter(|page| !told.contains(page.stem.as_str())) {
                repaired.done.push(format!("{}: its lines are in order, each once", page.name));
            }
            repaired.months.insert(month, text);
        }
    }
    repaired
}

/// How many lines of a file went where.
#[derive(Default)]
struct Moved {
    torn: usize,
    others: usize,
    given_up: usize,
    elsewhere: usize,
}

impl Moved {
    fn say(&self, page: &Page, found: &Report, repaired: &mut Repaired) {
        let to = format!("now in {}.torn", aside(&page.stem));
        let conflicts =
            found.diagnostics.iter().filter(|problem| problem.code == Code::ConflictMarker).count()
                + found.more().get(&Code::ConflictMarker).copied().unwrap_or_default();
        let mut say = |n: usize, one: String, many: String| match n {
            0 => {}
            1 => repaired.done.push(format!("{}: {one}", page.name)),
            n => repaired.done.push(format!("{}: {n} {many}", page.name)),
        };
        say(
            conflicts,
            "both sides of a conflict are kept".to_owned(),
            "conflicts: both sides of each are kept".to_owned(),
        );
        say(
            self.given_up,
            format!("a record that both sides of a conflict have given up is {to}"),
            format!("records that both sides of a conflict have given up are {to}"),
        );
        say(self.torn, format!("the torn last line is {to}"), String::new());
        say(
            self.others,
            format!("a line that is no record is {to}"),
            format!("lines that are no records are {to}"),
        );
        say(
            self.elsewhere,
            "a record has moved to its month".to_owned(),
            "records have moved to their months".to_owned(),
        );
        if !page.has_month() {
            say(1, "its records have moved to the files of their months".to_owned(), String::new());
        }
    }
}

/// The records of all months, no more of each than it can hold.
#[derive(Default)]
struct Months {
    ledger: Ledger,
    sizes: BTreeMap<String, Size>,
}

/// How much a month holds.
#[derive(Default)]
struct Size {
    records: usize,
    bytes: u64,
    /// The records that were moved out.
    moved: BTreeSet<String>,
}

impl Size {
    fn is_above(&self, records: usize, bytes: u64) -> bool {
        self.records > records || self.bytes > bytes
    }
}

impl Months {
    fn add(&mut self, record: Record) {
        let (month, line) = (record.date().month(), record.line());
        let size = self.sizes.entry(month.clone()).or_default();
        // It stands there again after it was moved out.
        if size.moved.contains(&line) {
            return;
        }
        let bytes = line.len() as u64 + 1;
        if !self.ledger.add(record) {
            return;
        }
        size.records += 1;
        size.bytes += bytes;
        while size.is_above(MAX_RECORDS, MAX_MONTH) {
            move_out(&mut self.ledger, &month, size);
        }
    }

    /// Moves the oldest records out of months that are full, so that the next can be added.
    fn make_room(&mut self, repaired: &mut Repaired) {
        for (month, size) in &mut self.sizes {
            // A month that is all but full has no room for what may be added at once.
            if size.moved.is_empty() && !size.is_above(MAX_RECORDS / 100 * 99, MAX_MONTH / 100 * 99) {
                continue;
            }
            while size.is_above(MAX_RECORDS / 10 * 9, MAX_MONTH / 10 * 9) {
                move_out(&mut self.ledger, month, size);
            }
            let moved = size.moved.len();
            repaired
                .done
                .push(format!("{month} was full: its {moved} oldest records are now in {month}.torn"));
            size.moved.iter().for_each(|line| repaired.keep(month, line.as_bytes()));
        }
    }
}

fn move_out(ledger: &mut Ledger, month: &str, size: &mut Size) {
    let line = ledger.take_first(month).expect("a month that is too large has a record");
    size.records -= 1;
    size.bytes -= line.len() as u64 + 1;
    size.moved.insert(line);
}
