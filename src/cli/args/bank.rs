//! Arguments of the commands that look into the bank.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::OutputArg;
use super::words::{choice, word};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Bank {
    /// Report every problem of every file of a bank
    #[command(
        after_help = "Examples:\n  interviewkit bank check\n  interviewkit bank check --strict --format json bank"
    )]
    Check(BankCheck),
    /// List questions
    #[command(after_help = "Example:\n  interviewkit bank list --topic asyncio --level senior")]
    List(BankList),
    /// Print one question with its anchors, or its solution
    #[command(after_help = "Example:\n  interviewkit bank show order-import-saves-nothing --solution")]
    Show(BankShow),
    /// Count questions by topic, kind, competency, area or tag
    #[command(after_help = "Example:\n  interviewkit bank stats --by kind")]
    Stats(BankStats),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct BankCheck {
    /// The bank's folder [default: the nearest `bank`, else `built-in`]
    pub(in crate::cli) dir: Option<PathBuf>,
    /// Fail on warnings too
    #[arg(long)]
    pub(in crate::cli) strict: bool,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}

/// Filters; a question is listed when it has one of the values of each.
#[derive(Debug, Args)]
pub(in crate::cli) struct BankList {
    /// Only these topics
    #[arg(long, value_delimiter = ',', value_parser = word())]
    pub(in crate::cli) topic: Vec<String>,
    /// Only these areas
    #[arg(long, value_delimiter = ',', value_parser = word())]
    pub(in crate::cli) area: Vec<String>,
    /// Only these competencies
    #[arg(long, value_delimiter = ',', value_parser = word())]
    pub(in crate::cli) competency: Vec<String>,
    /// Only these tags
    #[arg(long, value_delimiter = ',', value_parser = word())]
    pub(in crate::cli) tag: Vec<String>,
    /// Only these kinds
    #[arg(long, value_delimiter = ',', value_parser = word())]
    pub(in crate::cli) kind: Vec<String>,
    /// Only these levels
    #[arg(long, value_delimiter = ',', value_parser = word())]
    pub(in crate::cli) level: Vec<String>,
    /// Only these difficulties
    #[arg(long, value_delimiter = ',', value_parser = word())]
    pub(in crate::cli) difficulty: Vec<String>,
    /// Only questions of so many minutes: 8, 5-8 (both included) or 10+ (10 and more)
    #[arg(long, value_parser = word())]
    pub(in crate::cli) minutes: Option<String>,
    /// Only these statuses
    #[arg(long, value_delimiter = ',', default_value = "active", value_parser = word())]
    pub(in crate::cli) status: Vec<String>,
    /// The bank's folder [default: the nearest `bank`, else `built-in`]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) bank: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct BankShow {
    /// The question's id
    #[arg(value_parser = word())]
    pub(in crate::cli) id: String,
    /// Print the reference solution, its tests and the answers they reject
    #[arg(long)]
    pub(in crate::cli) solution: bool,
    /// The bank's folder [default: the nearest `bank`, else `built-in`]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) bank: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum By {
    /// The subject
    #[default]
    Topic,
    /// What the candidate is asked to do
    Kind,
    /// What is assessed
    Competency,
    /// The group of topics
    Area,
    /// The labels
    Tag,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct BankStats {
    /// What makes a row
    #[arg(long, value_enum, value_parser = choice::<By>(), default_value_t)]
    pub(in crate::cli) by: By,
    /// The bank's folder [default: the nearest `bank`, else `built-in`]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) bank: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}
