//! `ledger list`: which kits were used, and which requisitions are open.

use std::fmt::Write as _;

use serde::Serialize;

use super::day::parsed;
use super::read;
use crate::cli::args::{LedgerList, OutputArg};
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::shown::Shown;
use crate::cli::io::tables;
use crate::ledger::{Ledger, Requisition, Use};
use crate::model::plural;

#[derive(Serialize)]
struct Listed<'a> {
    uses: Vec<UseRow<'a>>,
    requisitions: Vec<RequisitionRow<'a>>,
}

#[derive(Serialize)]
struct UseRow<'a> {
    date: String,
    kit: &'a str,
    profile: &'a str,
    requisition: Option<&'a str>,
    round: Option<&'a str>,
    /// Whether someone may still be asked from it.
    open: bool,
    questions: &'a [String],
}

#[derive(Serialize)]
struct RequisitionRow<'a> {
    requisition: &'a str,
    open: bool,
    last_used: Option<String>,
    closed: Option<String>,
    kits: Vec<&'a str>,
}

/// Lists the uses that pass the filters, and their requisitions.
pub(in crate::cli) fn list(args: &LedgerList, console: &Console) -> Result<(), Failure> {
    let since = args.since.as_deref().map(|text| parsed("since", text)).transpose()?;
    let ledger = read(&args.ledger, console)?.unwrap_or_else(|| {
        console.note("There is no ledger yet; `interviewkit ledger add KIT` begins one");
        Ledger::default()
    });
    let passes = |used: &&Use| {
        since.is_none_or(|since| used.date >= since)
            && args.requisition.as_ref().is_none_or(|named| used.requisition.as_ref() == Some(named))
            && args.question.as_ref().is_none_or(|id| used.questions.contains(id))
    };
    let uses: Vec<&Use> = ledger.uses().filter(passes).collect();
    let filtered = since.is_some() || args.requisition.is_some() || args.question.is_some();
    let listed = |requisition: &Requisition<'_>| {
        !filtered || uses.iter().any(|used| used.requisition.as_deref() == Some(requisition.name))
    };
    let requisitions: Vec<Requisition<'_>> = ledger.requisitions().into_iter().filter(listed).collect();
    match args.format {
        OutputArg::Json => console.out(json::text("ledger", &rows(&ledger, &uses, &requisitions))?),
        OutputArg::Text => console.out(text(&ledger, &uses, &requisitions, console)),
    }
}

fn rows<'a>(ledger: &Ledger, uses: &[&'a Use], requisitions: &[Requisition<'a>]) -> Listed<'a> {
    let row = |used: &&'a Use| UseRow {
        date: used.date.to_string(),
        kit: &used.kit,
        profile: &used.profile,
        requisition: used.requisition.as_deref(),
        round: used.round.as_deref(),
        open: ledger.is_open(used),
        questions: &used.questions,
    };
    let requisition = |requisition: &Requisition<'a>| RequisitionRow {
        requisition: requisition.name,
        open: requisition.is_open(),
        last_used: requisition.last_used.map(|date| date.to_string()),
        closed: requisition.closed.map(|date| date.to_string()),
        kits: requisition.kits.clone(),
    };
    Listed {
        uses: uses.iter().map(row).collect(),
        requisitions: requisitions.iter().map(requisition).collect(),
    }
}

fn text(ledger: &Ledger, uses: &[&Use], requisitions: &[Requisition<'_>], console: &Console) -> Shown {
    let mut table = tables::table(console, &["Used", "Kit", "For", "Questions"]);
    for used in uses {
        let closed = (!ledger.is_open(used)).then_some("closed");
        let purpose = [used.requisition.as_deref(), used.round.as_deref(), closed];
        table.row([
            format!("{}\n{}", used.date, used.profile),
            used.kit.clone(),
            purpose.into_iter().flatten().collect::<Vec<_>>().join("\n"),
            used.questions.join("\n"),
        ]);
    }
    let mut text = table.draw();
    let _ = write!(text, "\n{}\n", plural(uses.len(), "use"));
    for (word, open) in [("Open", true), ("Closed", false)] {
        let of_word: Vec<&str> =
            requisitions.iter().filter(|one| one.is_open() == open).map(|one| one.name).collect();
        if !of_word.is_empty() {
            let _ = writeln!(text, "{word} requisitions: {}", of_word.join(", "));
        }
    }
    text
}
