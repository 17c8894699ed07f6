//! Arguments of the commands that look into profiles.

use clap::{Args, Subcommand, ValueEnum};

use super::words::{choice, word};
use crate::cli::args::{OutputArg, Sources, Wishes};

#[derive(Debug, Args)]
pub(in crate::cli) struct ProfileList {
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Profile {
    /// List the profiles
    #[command(after_help = "Example:\n  interviewkit profile list\n\n`interviewkit profiles` does the same.")]
    List(ProfileList),
    /// Print a profile: sections, rules, minutes
    #[command(after_help = "Example:\n  interviewkit profile show senior-backend")]
    Show(ProfileShow),
    /// Is it feasible, how many kits are there, which questions come too often?
    #[command(after_help = CHECK_EXAMPLES)]
    Check(ProfileCheck),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ProfileShow {
    /// The profile's name
    #[arg(value_parser = word())]
    pub(in crate::cli) name: String,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ProfileCheck {
    /// The profile's name
    #[arg(value_parser = word())]
    pub(in crate::cli) name: String,
    #[command(flatten)]
    pub(in crate::cli) wishes: Wishes,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
    /// How many kits to draw where probabilities are too large to count
    #[arg(long, default_value_t = 4000, value_parser = clap::value_parser!(u32).range(1..), value_name = "N")]
    pub(in crate::cli) sample: u32,
    /// Show how often every eligible question is drawn, and for which sections
    #[arg(long)]
    pub(in crate::cli) exposure: bool,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<CheckFormat>(), default_value_t)]
    pub(in crate::cli) format: CheckFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum CheckFormat {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
    /// For spreadsheets; only with --exposure
    Csv,
}

const CHECK_EXAMPLES: &str = "\
Examples:
  interviewkit profile check screen-30                       kits, thin sections, frequent questions
  interviewkit profile check screen-30 --exposure            how often each question is drawn
  interviewkit profile check screen-30 --exposure --format csv > exposure.csv";
