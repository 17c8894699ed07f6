//! `ledger add`: kits were used.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::day;
use super::store::Store;
use crate::cli::args::LedgerAdd;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::kit_file::read;
use crate::cli::io::shown;
use crate::kit::KitFile;
use crate::ledger::{Ledger, Record, Use};
use crate::model::plural;

/// Records kits as used; all of them or, where one is no kit file, none.
pub(in crate::cli) fn add(args: &LedgerAdd, console: &Console) -> Result<(), Failure> {
    let date = day("date", args.date.as_deref())?;
    let requisition = named("requisition", args.requisition.as_deref())?;
    let round = named("round", args.round.as_deref())?;
    let uses: Vec<Use> = kits(args)?
        .into_iter()
        .map(|file| Use {
            date,
            kit: file.fingerprint.clone(),
            profile: file.profile.id.clone(),
            requisition: requisition.clone(),
            // The kit of a loop knows its round.
            round: round.clone().or_else(|| file.in_loop.as_ref().map(|locked| locked.round.clone())),
            questions: file.ids().into_iter().map(str::to_owned).collect(),
        })
        .collect();

    let store = Store::lock_or_begin(&args.ledger, console)?;
    let mut ledger = Ledger::read(&store.pages()?)?;
    let mut lines = String::new();
    let mut added = 0;
    for used in &uses {
        let record = Record::Use(used.clone());
        if let Some((field, why)) = record.unusable() {
            let text = format!("the kit {} cannot be recorded: its `{field}` {why}", used.kit);
            return Err(Failure::Differs(text, None));
        }
        let is_new = ledger.add(record);
        added += usize::from(is_new);
        let word = if is_new { "added" } else { "already there" };
        let _ = writeln!(lines, "{word:>13} {} {} {}", used.date, used.profile, used.kit);
    }
    if added > 0 {
        store.write_month(&date.month(), &ledger.text_of(&date.month()))?;
    }
    if let Some(used) = uses.first().filter(|used| !ledger.is_open(used)) {
        let requisition = used.requisition.as_deref().expect("only a requisition is closed");
        console.note(&format!(
            "`{requisition}` was closed on {date} or later, and stays closed; a kit of a later day opens it again"
        ));
    }
    let file = store.dir.join(format!("{}.jsonl", date.month()));
    drop(store);
    let _ = writeln!(lines, "{} to {}", plural(added, "record"), shown::path(&file));
    console.out(lines)
}

/// A text that a record can hold.
pub(in crate::cli) fn named(option: &str, text: Option<&str>) -> Result<Option<String>, Failure> {
    match text.and_then(crate::ledger::unusable) {
        Some(why) => Err(Failure::Usage(format!("the text of --{option} {why}"), None)),
        None => Ok(text.map(str::to_owned)),
    }
}

/// The kit files, or what is wrong with each that is none.
fn kits(args: &LedgerAdd) -> Result<Vec<KitFile>, Failure> {
    let mut files = Vec::new();
    let mut failures = Vec::new();
    let mut seen = BTreeSet::new();
    for path in &args.kits {
        match read(path) {
            Ok(file) => {
                // Two names of one kit are one use.
                if seen.insert(file.fingerprint.clone()) {
                    files.push(file);
                }
            }
            Err(failure) => failures.push(failure),
        }
    }
    if failures.len() < 2 {
        return failures.pop().map_or(Ok(files), Err);
    }
    let is_io = failures.iter().any(|failure| matches!(failure, Failure::Io(..)));
    let mut text = format!("{} cannot be recorded; nothing was", plural(failures.len(), "file"));
    for failure in &failures {
        if let Failure::Io(what, _) | Failure::Differs(what, _) = failure {
            let _ = write!(text, "\n  - {what}");
        }
    }
    let help = Some("use files that `interviewkit compose` wrote, as it wrote them".to_owned());
    Err(if is_io { Failure::Io(text, help) } else { Failure::Differs(text, help) })
}
