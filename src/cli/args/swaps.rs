//! Arguments of the commands that repair kits of which a question has become unusable.

use std::path::PathBuf;

use clap::Args;

use super::words::{choice, word};
use crate::cli::args::{FormatArg, LedgerDir, OutputArg, PaperArg, Sources, Writing};

pub(super) const SWAP_EXAMPLES: &str = "\
Examples:
  interviewkit compose screen-30 --seed 8 --include fixture-shared-cart
  interviewkit swap out/screen-30-8.kit.json --question fixture-shared-cart
  interviewkit swap out/screen-30-8.kit.json --question fixture-shared-cart --embed --out new

The new kit has its own kit file, which names its parent; the old files stay.
Where no question fits, two are exchanged; where that does not help either, it
ends with 3 and says what stands in the way.";

pub(super) const LEAK_EXAMPLES: &str = "\
Examples:
  interviewkit leak fixture-shared-cart --dry-run    what would happen
  interviewkit leak fixture-shared-cart              mark it, and swap it where it is in use

The kits of the ledger that hold the question and whose requisition is open are
swapped; those used for no requisition count as open. Ends with 1 if some kit
needs a person.";

#[derive(Debug, Args)]
pub(in crate::cli) struct Swap {
    /// The kit file
    pub(in crate::cli) kit: PathBuf,
    /// The question of the kit that cannot be used any more
    #[arg(long, value_name = "ID", value_parser = word())]
    pub(in crate::cli) question: String,
    /// Questions that must not come in, joined by commas; may be repeated
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = word())]
    pub(in crate::cli) exclude: Vec<String>,
    /// Make the kit though other questions of it or the profile have changed
    #[arg(long)]
    pub(in crate::cli) accept_changes: bool,
    /// Put the questions themselves into the kit file [default: as the old one has it]
    #[arg(long)]
    pub(in crate::cli) embed: bool,
    #[command(flatten)]
    pub(in crate::cli) writing: Writing,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Leak {
    /// The question that is known outside
    #[arg(value_parser = word())]
    pub(in crate::cli) id: String,
    #[command(flatten)]
    pub(in crate::cli) ledger: LedgerDir,
    /// Where kit files lie; folders below are searched too
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub(in crate::cli) kits: PathBuf,
    /// The folder to write to [default: that of each kit file]
    #[arg(long, short, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// The formats of the new packets
    #[arg(long, value_enum, value_parser = choice::<FormatArg>(), value_delimiter = ',', default_value = "pdf,md,csv", value_name = "LIST")]
    pub(in crate::cli) packets: Vec<FormatArg>,
    /// The paper of the PDF
    #[arg(long, value_enum, value_parser = choice::<PaperArg>(), default_value_t)]
    pub(in crate::cli) paper: PaperArg,
    /// The date to print, as given [default: the day of the ledger, if the kit was used on one]
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) date: Option<String>,
    /// Make the new kits though other questions of them or the profile have changed
    #[arg(long)]
    pub(in crate::cli) accept_changes: bool,
    /// Say what would happen, and write nothing
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}
