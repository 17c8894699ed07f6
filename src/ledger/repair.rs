//! What a person would do by hand to a ledger that something has damaged.

use std::collections::{BTreeMap, BTreeSet};

use super::book::Ledger;
use super::page::{Page, Piece};
use crate::diag::Code;
use crate::model::visible_line;

/// A mended ledger: which files to write, and what was done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mended {
    /// The new text of each month's file that changes; empty where none is left.
    pub months: BTreeMap<String, String>,
    /// What broke off and what is no record, by the stem of its file; it is kept beside the ledger.
    pub torn: BTreeMap<String, Vec<Vec<u8>>>,
    /// The stems of files that are not named after a month, whose records have moved.
    pub misnamed: Vec<String>,
    /// What was done, a sentence each.
    pub done: Vec<String>,
}

/// Mends a ledger, whatever is in it: keeps both sides of conflicts, moves out what is no
/// record, moves records to their months, and puts lines in order.
pub fn repair(pages: &[Page]) -> Mended {
    let mut ledger = Ledger::default();
    let mut mended = Mended::default();
    for page in pages {
        let (pieces, found) = page.pieces();
        let count = |code: Code| found.iter().filter(|diagnostic| diagnostic.code == code).count();
        let mut say = |n: usize, one: &str, many: &str| match n {
            0 => {}
            1 => mended.done.push(format!("{}: {one}", page.name)),
            n => mended.done.push(format!("{}: {n} {many}", page.name)),
        };
        say(
            count(Code::ConflictMarker),
            "both sides of a conflict are kept",
            "conflicts: both sides of each are kept",
        );
        let torn = format!("the torn last line is now in {}.torn", visible_line(&page.stem));
        say(count(Code::TornLine), &torn, "");
        let others = pieces.iter().filter(|piece| matches!(piece, Piece::Other(_))).count();
        let (one, many) = ("a line that is no record is", "lines that are no records are");
        say(
            others,
            &format!("{one} now in {}.torn", visible_line(&page.stem)),
            &format!("{many} now in {}.torn", visible_line(&page.stem)),
        );
        say(count(Code::OtherMonth), "a record has moved to its month", "records have moved to their months");
        say(count(Code::LedgerFileName), "its records have moved to the files of their months", "");
        if !page.has_month() {
            mended.misnamed.push(page.stem.clone());
        }
        for piece in pieces {
            match piece {
                Piece::Record(record) => {
                    ledger.add(record);
                }
                Piece::Torn(bytes) | Piece::Other(bytes) => {
                    mended.torn.entry(page.stem.clone()).or_default().push(bytes.to_vec());
                }
                Piece::Conflict => {}
            }
        }
    }
    let there: BTreeMap<&str, &Page> =
        pages.iter().filter(|page| page.has_month()).map(|page| (page.stem.as_str(), page)).collect();
    let stems: BTreeSet<String> =
        there.keys().map(|stem| (*stem).to_owned()).chain(ledger.months()).collect();
    for month in stems {
        let text = ledger.text_of(&month);
        let page = there.get(month.as_str());
        if page.is_none_or(|page| page.bytes != text.as_bytes()) {
            if let Some(page) =
                page.filter(|page| !mended.done.iter().any(|done| done.starts_with(&page.name)))
            {
                mended.done.push(format!("{}: its lines are in order, each once", page.name));
            }
            mended.months.insert(month, text);
        }
    }
    mended
}
