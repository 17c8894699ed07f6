//! The command line's arguments: a file for the commands of each subject.

mod bank;
mod ledger;
mod loops;
mod packets;
mod profiles;
mod swaps;
#[cfg(test)]
mod tests;
mod words;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::cli::io::console::ColorChoice;
pub(super) use bank::{Bank, BankCheck, BankList, BankShow, BankStats, By};
pub(super) use ledger::{
    Ledger, LedgerAdd, LedgerClose, LedgerDir, LedgerList, LedgerPurge, LedgerRepair, LedgerStats,
};
pub(super) use loops::{LoopCompose, LoopList, LoopShow, Looped};
pub(super) use packets::{
    Compose, CsvLayoutArg, EditionArg, FormatArg, Pages, PaperArg, Render, Train, Verify, Writing,
};
pub(super) use profiles::{CheckFormat, Profile, ProfileCheck, ProfileList, ProfileShow};
pub(super) use swaps::{Leak, Swap};
pub(super) use words::all_visible;
use words::{choice, word};

/// Composes reproducible interview kits from a question bank
///
/// A kit is a balanced set of questions that fits the clock. It is drawn from a
/// bank and a profile; the same seed always gives the same kit.
#[derive(Debug, Parser)]
#[command(
    name = "interviewkit",
    bin_name = "interviewkit",
    version,
    after_help = "\
Examples:
  interviewkit compose screen-30                     a packet for a 30-minute screen
  interviewkit compose senior-backend --seed kazo-7  the same kit every time
  interviewkit profile list                          what can be composed
  interviewkit bank check                            is the bank without mistakes?

Exit codes: 0 done, 1 problems in a file, 2 wrong usage, 3 no kit is possible,
4 something could not be read or written."
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
    /// When to use colour
    #[arg(long, value_enum, value_parser = choice::<ColorChoice>(), default_value_t, global = true, value_name = "WHEN")]
    pub(super) color: ColorChoice,
    /// Say nothing on standard error but problems
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Draw a kit and write its packet
    #[command(
        after_help = packets::COMPOSE_EXAMPLES,
        mut_arg("requisition", |requisition| requisition.help(packets::REQUISITION_OF_COMPOSE))
    )]
    Compose(Compose),
    /// Make the packet of a kit file again, byte for byte
    #[command(after_help = packets::RENDER_EXAMPLES)]
    Render(Render),
    /// Draw a kit again and say whether it is the same
    #[command(after_help = packets::VERIFY_EXAMPLES)]
    Verify(Verify),
    /// Replace one question of a kit that has become unusable
    #[command(after_help = swaps::SWAP_EXAMPLES)]
    Swap(Swap),
    /// Mark a question that is known outside, and swap it in every kit in use
    #[command(after_help = swaps::LEAK_EXAMPLES)]
    Leak(Leak),
    /// Practise scoring: sample answers to rate, with the key on the last page
    #[command(after_help = packets::TRAIN_EXAMPLES)]
    Train(Train),
    /// Plan several interviews of one candidate together
    #[command(subcommand)]
    Loop(Looped),
    /// Look into the profiles
    #[command(subcommand)]
    Profile(Profile),
    /// Look into the question bank
    #[command(subcommand)]
    Bank(Bank),
    /// Keep which kits were used, so that questions can rest
    #[command(subcommand)]
    Ledger(Ledger),
    /// List the profiles, as `profile list` does
    #[command(hide = true)]
    Profiles(ProfileList),
    /// List the loops, as `loop list` does
    #[command(hide = true)]
    Loops(LoopList),
    /// Print the completions for a shell
    #[command(
        after_help = COMPLETIONS_EXAMPLE
    )]
    Completions {
        /// The shell
        #[arg(value_parser = choice::<Shell>())]
        shell: Shell,
    },
    /// Print the manual page of a command, or write those of all
    #[command(after_help = MAN_EXAMPLES)]
    Man(Man),
    /// Print a JSON Schema, so that editors complete and check YAML files
    #[command(after_help = "Example:\n  interviewkit schema bank > bank.schema.json")]
    Schema {
        /// Which files it is for
        #[arg(value_enum, value_parser = choice::<SchemaOf>())]
        of: SchemaOf,
    },
}

const COMPLETIONS_EXAMPLE: &str = "\
Example:
  mkdir -p ~/.local/share/bash-completion/completions
  interviewkit completions bash > ~/.local/share/bash-completion/completions/interviewkit";

const MAN_EXAMPLES: &str = "\
Examples:
  interviewkit man | man -l -
  interviewkit man bank check | man -l -
  interviewkit man --out ~/.local/share/man/man1";

#[derive(Debug, Args)]
pub(super) struct Man {
    /// The command, such as `bank check` [default: the page of the whole program]
    #[arg(value_parser = word())]
    pub(super) command: Vec<String>,
    /// Write the pages of all commands into this folder
    #[arg(long, short, value_name = "DIR", conflicts_with = "command")]
    pub(super) out: Option<PathBuf>,
    /// Overwrite files that hold something else
    #[arg(long, requires = "out")]
    pub(super) force: bool,
}

/// Where questions and profiles come from.
#[derive(Debug, Args)]
pub(super) struct Sources {
    /// The bank's folder [default: the nearest `bank`, else `built-in`]
    #[arg(long, value_name = "DIR")]
    pub(super) bank: Option<PathBuf>,
    /// The profiles' folder [default: the nearest `profiles`, else `built-in`]
    #[arg(long, value_name = "DIR")]
    pub(super) profiles: Option<PathBuf>,
}

/// What is asked of the draw beyond the profile.
#[derive(Debug, Args)]
pub(super) struct Wishes {
    /// Another seniority than the profile's: junior, mid, senior, staff
    #[arg(long, value_name = "LEVEL", value_parser = word())]
    pub(super) level: Option<String>,
    /// A question that must not be drawn; may be repeated, or several joined by commas
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = word())]
    pub(super) exclude: Vec<String>,
    /// A question that must be in the kit; may be repeated, or several joined by commas
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = word())]
    pub(super) include: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum OutputArg {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaOf {
    /// Bank files
    Bank,
    /// A bank's rubric.yaml
    Rubric,
    /// Files of sample answers
    Samples,
    /// Profile files
    Profile,
    /// Loop files
    Loop,
}
