//! `ledger repair`: what a crash or a merge has left.

use std::ffi::OsString;

use super::store::{Found, Store};
use crate::cli::args::LedgerRepair;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::ledger::{self, Repaired};

/// Repairs a ledger; what is no record is kept beside it.
pub(in crate::cli) fn repair(args: &LedgerRepair, console: &Console) -> Result<(), Failure> {
    let store = Store::lock(&args.ledger, console)?;
    let Found { files, pages, mut done } = store.pages_and_others()?;
    let repaired = ledger::repair(&pages);
    if let Err(failure) = written(&store, &files, &repaired) {
        // What was done already stays done.
        for done in &done {
            console.note(done);
        }
        return Err(failure);
    }
    done.extend(repaired.done);
    if done.is_empty() {
        return console.out("the ledger is in order\n");
    }
    console.out(done.join("\n") + "\n")
}

/// Writes a repaired ledger; in this order a repair that is cut short loses nothing, and can be done again.
fn written(store: &Store, files: &[OsString], repaired: &Repaired) -> Result<(), Failure> {
    for (stem, lines) in &repaired.torn {
        store.keep_torn(stem, lines)?;
    }
    for (month, text) in repaired.months.iter().filter(|(_, text)| !text.is_empty()) {
        store.write_month(month, text)?;
    }
    for (month, text) in repaired.months.iter().filter(|(_, text)| text.is_empty()) {
        store.write_month(month, text)?;
    }
    for number in &repaired.misnamed {
        store.remove(&files[*number])?;
    }
    Ok(())
}
