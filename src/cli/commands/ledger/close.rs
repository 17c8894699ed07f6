//! `ledger close`: no one will be asked from the kits of a requisition any more.

use super::store::Store;
use crate::cli::args::LedgerClose;
use crate::cli::commands::ledger::{day, named};
use crate::cli::explain::suggest;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::ledger::{Close, Ledger, Record};

/// Closes a requisition that has a kit.
pub(in crate::cli) fn close(args: &LedgerClose, console: &Console) -> Result<(), Failure> {
    let date = day("date", args.date.as_deref())?;
    let requisition = named("requisition", Some(&args.requisition))?.unwrap_or_default();
    let store = Store::lock(&args.ledger, console)?;
    let mut ledger = Ledger::read(&store.pages()?)?;
    let known: Vec<String> = ledger.requisitions().iter().map(|known| known.name.to_owned()).collect();
    if !known.contains(&requisition) {
        return Err(suggest::unknown("requisition", &requisition, known.iter().map(String::as_str)));
    }
    let is_new = ledger.add(Record::Close(Close { date, requisition: requisition.clone() }));
    if is_new {
        store.write_month(&date.month(), &ledger.text_of(&date.month()))?;
    }
    let open = ledger.requisitions().iter().any(|known| known.name == requisition && known.is_open());
    let what = match (open, is_new) {
        (true, _) => {
            "has a kit of a later day, and is still open; close it with that day's --date or a later"
        }
        (false, true) => "is closed",
        (false, false) => "was closed that day already",
    };
    console.out(format!("{requisition} {what} ({date})\n"))
}
