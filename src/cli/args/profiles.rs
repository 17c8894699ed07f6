//! Arguments of the commands that look into profiles.

use clap::{Args, Subcommand};

use super::{OutputArg, Sources, Wishes};

#[derive(Debug, Args)]
pub(in crate::cli) struct Profiles {
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: OutputArg,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Profile {
    /// Print a profile: sections, rules, minutes
    Show(ProfileShow),
    /// Is it feasible, how many kits are there, which questions come too often?
    #[command(after_help = "Example:\n  interviewkit profile check screen-30")]
    Check(ProfileCheck),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ProfileShow {
    /// The profile's name
    pub(in crate::cli) name: String,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ProfileCheck {
    /// The profile's name
    pub(in crate::cli) name: String,
    #[command(flatten)]
    pub(in crate::cli) wishes: Wishes,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
    /// How many kits to draw for the inclusion probabilities
    #[arg(long, default_value_t = 4000, value_parser = clap::value_parser!(u32).range(1..), value_name = "N")]
    pub(in crate::cli) sample: u32,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: OutputArg,
}
