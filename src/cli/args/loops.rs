//! Arguments of the commands about loops.

use clap::{Args, Subcommand};

use super::words::{choice, word};
use crate::cli::args::{OutputArg, Sources, Writing};

pub(super) const COMPOSE_EXAMPLES: &str = "\
Examples:
  interviewkit loop compose senior-onsite
  interviewkit loop compose senior-onsite --seed bofu-846 --date 2026-03-01
  interviewkit loop compose data-onsite --level mid --format pdf
  interviewkit loop compose ml-onsite --seed 7 --format json -o -  | jq .packet.coverage

All rounds are drawn together: no question twice, no enemies, and every competency
that must be there asked in several rounds. The overview is for the panel only.";

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Looped {
    /// Draw all rounds of a loop and write a packet a round and the overview
    #[command(after_help = COMPOSE_EXAMPLES)]
    Compose(LoopCompose),
    /// List the loops
    #[command(after_help = "Example:\n  interviewkit loop list")]
    List(LoopList),
    /// Print a loop: rounds, panel, and what each round can ask
    #[command(after_help = "Example:\n  interviewkit loop show senior-onsite")]
    Show(LoopShow),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LoopCompose {
    /// The loop's name; see `interviewkit loop list`
    #[arg(value_parser = word())]
    pub(in crate::cli) name: String,
    /// The text that fixes the draw; who knows it can make the kits [default: a fresh one]
    #[arg(long, value_name = "TEXT", allow_negative_numbers = true)]
    pub(in crate::cli) seed: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) writing: Writing,
    /// Put the questions themselves into the kit files, so that they need no bank
    #[arg(long)]
    pub(in crate::cli) embed: bool,
    /// Another seniority than the loop's: junior, mid, senior, staff
    #[arg(long, value_name = "LEVEL", value_parser = word())]
    pub(in crate::cli) level: Option<String>,
    /// A question that no round may draw; may be repeated, or several joined by commas
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = word())]
    pub(in crate::cli) exclude: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LoopList {
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LoopShow {
    /// The loop's name
    #[arg(value_parser = word())]
    pub(in crate::cli) name: String,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}
