//! `ledger purge`: what is too old to be kept.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::day::parsed;
use super::store::Store;
use crate::cli::args::LedgerPurge;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::ledger::Ledger;
use crate::model::plural;

/// Deletes the records of days before a date.
pub(in crate::cli) fn purge(args: &LedgerPurge, console: &Console) -> Result<(), Failure> {
    let before = parsed("before", &args.before)?;
    let store = Store::lock(&args.ledger, console)?;
    let mut ledger = Ledger::read(&store.pages()?)?;
    let gone = ledger.purge(before);
    let months: BTreeSet<String> = gone.iter().map(|record| record.date().month()).collect();
    let mut text = String::new();
    for month in &months {
        let count = gone.iter().filter(|record| record.date().month() == *month).count();
        let _ = writeln!(text, "{month}: {}", plural(count, "record"));
        if !args.dry_run {
            store.write_month(month, &ledger.text_of(month))?;
        }
    }
    let (count, left) = (plural(gone.len(), "record"), plural(ledger.records().count(), "record"));
    if args.dry_run {
        let _ = writeln!(text, "{count} before {before} would be deleted, {left} kept");
    } else {
        let _ = writeln!(text, "{count} before {before} deleted, {left} kept");
    }
    console.out(text)
}
