//! Arguments of the commands that keep the ledger.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::words::{choice, word};
use crate::cli::args::{OutputArg, Sources};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Ledger {
    /// Record that kits were used
    #[command(after_help = "\
Examples:
  interviewkit compose screen-30 --seed 7
  interviewkit ledger add out/screen-30-7.kit.json --requisition REQ-7 --round screen
  interviewkit ledger add out/*.kit.json --date 2026-11-23

What is recorded is the day, the kit, its questions and what it was used for; never
a candidate's name. Adding the same use again changes nothing.")]
    Add(LedgerAdd),
    /// List which kits were used, and which requisitions are open
    #[command(after_help = "\
Examples:
  interviewkit ledger list
  interviewkit ledger list --requisition REQ-7
  interviewkit ledger list --question price-on-a-given-day --since 2026-09-01")]
    List(LedgerList),
    /// Count how often each question was used, against how often it should be drawn
    #[command(after_help = "Example:\n  interviewkit ledger stats --since 2026-01-01")]
    Stats(LedgerStats),
    /// Record that a requisition is closed: no one will be asked from its kits any more
    #[command(after_help = "\
Examples:
  interviewkit ledger add docs/samples/screen-30-sample.kit.json --requisition REQ-7
  interviewkit ledger close REQ-7")]
    Close(LedgerClose),
    /// Delete the records of days before a date
    #[command(after_help = "\
Examples:
  interviewkit ledger add docs/samples/screen-30-sample.kit.json    there has to be a ledger
  interviewkit ledger purge --before 2024-11-23 --dry-run

What git has of the ledger's past stays in its history.")]
    Purge(LedgerPurge),
    /// Fix a ledger after a merge conflict or a crash, without losing a record
    #[command(after_help = "\
Examples:
  interviewkit ledger add docs/samples/screen-30-sample.kit.json    there has to be a ledger
  interviewkit ledger repair")]
    Repair(LedgerRepair),
}

/// Where the ledger is.
#[derive(Debug, Args)]
pub(in crate::cli) struct LedgerDir {
    /// The ledger's folder [default: the nearest `ledger`]
    #[arg(long = "ledger", value_name = "DIR")]
    pub(in crate::cli) dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LedgerAdd {
    /// Kit files, as `interviewkit compose` wrote them
    #[arg(required = true, value_name = "KIT")]
    pub(in crate::cli) kits: Vec<PathBuf>,
    /// The requisition they were used for
    #[arg(long, value_name = "REQ", value_parser = super::words::typed)]
    pub(in crate::cli) requisition: Option<String>,
    /// The round of the interview loop [default: the one in the kit file]
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) round: Option<String>,
    /// The day of the interview, such as 2026-11-23 [default: today, in UTC]
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) date: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) ledger: LedgerDir,
}

/// Filters; a use is listed when it passes each.
#[derive(Debug, Args)]
pub(in crate::cli) struct LedgerList {
    /// Only what was used for this requisition
    #[arg(long, value_name = "REQ", value_parser = super::words::typed)]
    pub(in crate::cli) requisition: Option<String>,
    /// Only kits that hold this question
    #[arg(long, value_name = "ID", value_parser = word())]
    pub(in crate::cli) question: Option<String>,
    /// Only this day and later ones
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) since: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) ledger: LedgerDir,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LedgerStats {
    /// Only this day and later ones
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) since: Option<String>,
    /// How many kits to draw to estimate how often a question should be drawn
    #[arg(long, default_value_t = 4000, value_parser = clap::value_parser!(u32).range(100..=1_000_000))]
    pub(in crate::cli) sample: u32,
    #[command(flatten)]
    pub(in crate::cli) ledger: LedgerDir,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LedgerClose {
    /// The requisition
    #[arg(value_name = "REQ", value_parser = super::words::typed)]
    pub(in crate::cli) requisition: String,
    /// The last day of the requisition, such as 2026-11-23 [default: today, in UTC]
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) date: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) ledger: LedgerDir,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LedgerPurge {
    /// The first day that is kept
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) before: String,
    /// Only say what would be deleted
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    #[command(flatten)]
    pub(in crate::cli) ledger: LedgerDir,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LedgerRepair {
    #[command(flatten)]
    pub(in crate::cli) ledger: LedgerDir,
}
