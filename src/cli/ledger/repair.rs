//! `ledger repair`: what a crash or a merge has left.

use super::store::Store;
use crate::cli::args::LedgerRepair;
use crate::cli::console::Console;
use crate::cli::exit::Failure;
use crate::ledger;

/// Mends a ledger; what is no record is kept beside it.
pub(in crate::cli) fn repair(args: &LedgerRepair, console: &Console) -> Result<(), Failure> {
    let store = Store::lock(&args.ledger, console)?;
    let mended = ledger::repair(&store.pages()?);
    // In this order a repair that is cut short loses nothing, and can be done again.
    for (stem, lines) in &mended.torn {
        store.keep_torn(stem, lines)?;
    }
    for (month, text) in mended.months.iter().filter(|(_, text)| !text.is_empty()) {
        store.write_month(month, text)?;
    }
    for (month, text) in mended.months.iter().filter(|(_, text)| text.is_empty()) {
        store.write_month(month, text)?;
    }
    for stem in &mended.misnamed {
        store.remove(&format!("{stem}.jsonl"))?;
    }
    if mended.done.is_empty() {
        return console.out("the ledger is in order\n");
    }
    console.out(mended.done.join("\n") + "\n")
}
