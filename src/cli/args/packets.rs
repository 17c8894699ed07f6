//! Arguments of the commands that make packets, or make them again.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::words::{choice, word};
use crate::cli::args::{LedgerDir, OutputArg, Sources, Wishes};
use crate::kit::LockedSet;

/// A range as the parser of arguments takes it.
fn whole(range: RangeInclusive<u32>) -> RangeInclusive<i64> {
    i64::from(*range.start())..=i64::from(*range.end())
}

/// `compose` does more with a requisition than the others, which only print it.
pub(super) const REQUISITION_OF_COMPOSE: &str =
    "The requisition to print; questions that were used for it before are left out";

pub(super) const COMPOSE_EXAMPLES: &str = "\
Examples:
  interviewkit compose screen-30
  interviewkit compose senior-backend --seed bofu-846 --date 2026-03-01
  interviewkit compose data-engineer --format csv -o -  > kit.csv
  interviewkit compose ml-engineer --level mid --exclude gamma-fit-stays-at-start
  interviewkit compose screen-30 --kits 4            four kits that share no question
  interviewkit compose screen-30 --requisition REQ-7 --avoid-days 90";

pub(super) const RENDER_EXAMPLES: &str = "\
Examples:
  interviewkit render docs/samples/screen-30-sample.kit.json --format pdf
  interviewkit compose screen-30 --seed 7
  interviewkit render out/screen-30-7.kit.json --edition candidate --date 2026-03-01 --out dated

Where a question has changed since, nothing is made until --accept-changes says
that the new wording may be asked. A kit file that was made with --embed holds
its questions, and needs no bank.";

pub(super) const VERIFY_EXAMPLES: &str = "\
Examples:
  interviewkit verify docs/samples/screen-30-sample.kit.json
  interviewkit verify docs/samples/*.kit.json
  interviewkit verify --fingerprint 16b0b305d146c434 --profile screen-30 --seed 7
  interviewkit verify --fingerprint 2a2ecf14d058750a --loop senior-onsite --seed 7

The last two start from what is printed on every page. Ends with 0 if the kit is
the same, with 1 if it is not.";

pub(super) const TRAIN_EXAMPLES: &str = "\
Examples:
  interviewkit train screen-30                       a practice packet
  interviewkit train senior-backend --seed round-1   the same for every reader
  interviewkit train screen-30 --seed 7              for two readers, ada and ben
  interviewkit train screen-30 --seed 7 --scores docs/scores/ada.csv --scores docs/scores/ben.csv
  interviewkit train screen-30 --seed 7 --scores docs/scores/ada.csv --format json

The sheet to fill in is the packet's CSV: write a level into its column `score`,
and save it as CSV, with any separator. With --scores nothing is written; the
agreement with the key and between the readers is printed instead, as text, json
or csv.";

#[derive(Debug, Args)]
pub(in crate::cli) struct Compose {
    /// The profile's name; see `interviewkit profile list`
    #[arg(value_parser = word())]
    pub(in crate::cli) profile: String,
    /// The text that fixes the draw; who knows it can make the kit [default: a fresh one]
    #[arg(long, value_name = "TEXT", allow_negative_numbers = true)]
    pub(in crate::cli) seed: Option<String>,
    /// Draw this many parallel kits, which share no question
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(whole(LockedSet::KITS)))]
    pub(in crate::cli) kits: Option<u32>,
    /// How many questions two of the parallel kits may share
    #[arg(long, value_name = "K", default_value_t = 0, requires = "kits", value_parser = clap::value_parser!(u32).range(whole(LockedSet::OVERLAP)))]
    pub(in crate::cli) overlap: u32,
    #[command(flatten)]
    pub(in crate::cli) writing: Writing,
    /// Put the questions themselves into the kit file, so that it needs no bank
    #[arg(long)]
    pub(in crate::cli) embed: bool,
    #[command(flatten)]
    pub(in crate::cli) wishes: Wishes,
    #[command(flatten)]
    pub(in crate::cli) cooldown: Cooldown,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
}

/// Which questions rest, as the ledger knows them.
#[derive(Debug, Args)]
pub(in crate::cli) struct Cooldown {
    /// Leave out questions that were used in the N days before --date, or before today
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=36_500))]
    pub(in crate::cli) avoid_days: Option<u32>,
    /// Leave out the questions of the last N kits of this profile
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(in crate::cli) avoid_kits: Option<u32>,
    /// Draw questions that were used for --requisition before all the same
    #[arg(long, requires = "requisition")]
    pub(in crate::cli) reuse: bool,
    #[command(flatten)]
    pub(in crate::cli) ledger: LedgerDir,
}

/// What every packet is written with.
#[derive(Debug, Args)]
pub(in crate::cli) struct Pages {
    /// The formats to write, joined by commas [default: pdf,md,csv]
    #[arg(long, value_enum, value_parser = choice::<FormatArg>(), value_delimiter = ',', value_name = "LIST")]
    pub(in crate::cli) format: Vec<FormatArg>,
    /// The folder to write to; `-` writes one format to standard output
    #[arg(long, short, default_value = "out", value_name = "DIR")]
    pub(in crate::cli) out: PathBuf,
    /// The paper of the PDF
    #[arg(long, value_enum, value_parser = choice::<PaperArg>(), default_value_t)]
    pub(in crate::cli) paper: PaperArg,
    /// The date to print, as given; without it there is a blank to fill in
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) date: Option<String>,
    /// Overwrite files that hold something else
    #[arg(long)]
    pub(in crate::cli) force: bool,
}

/// How the packet of a kit is written.
#[derive(Debug, Args)]
pub(in crate::cli) struct Writing {
    #[command(flatten)]
    pub(in crate::cli) pages: Pages,
    /// The requisition to print; without it there is a blank to fill in
    #[arg(long, value_name = "REQ", value_parser = super::words::typed)]
    pub(in crate::cli) requisition: Option<String>,
    /// Print sample answers in the interviewer's PDF and Markdown
    #[arg(long)]
    pub(in crate::cli) samples: bool,
    /// Whose packet [default: the interviewer's, and the candidate's PDF and Markdown]
    #[arg(long, value_enum, value_parser = choice::<EditionArg>())]
    pub(in crate::cli) edition: Option<EditionArg>,
    /// The CSV's layout: a row a question, or a row a candidate
    #[arg(long, value_enum, value_parser = choice::<CsvLayoutArg>(), default_value_t, value_name = "LAYOUT")]
    pub(in crate::cli) csv_layout: CsvLayoutArg,
    /// Begin the CSV with a byte-order mark, which Excel wants
    #[arg(long)]
    pub(in crate::cli) csv_bom: bool,
    /// Leave CSV cells alone that a spreadsheet would take for a formula
    #[arg(long)]
    pub(in crate::cli) csv_raw: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Render {
    /// The kit file
    pub(in crate::cli) kit: PathBuf,
    /// Make the packet though questions or the profile have changed
    #[arg(long)]
    pub(in crate::cli) accept_changes: bool,
    #[command(flatten)]
    pub(in crate::cli) writing: Writing,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
}

/// What a kit file says itself.
const FROM_A_PAGE: [&str; 8] =
    ["fingerprint", "profile", "looped", "seed", "level", "exclude", "include", "swapped"];

#[derive(Debug, Args)]
#[command(override_usage = "interviewkit verify [OPTIONS] <KIT>...\n       \
    interviewkit verify --fingerprint <F> --seed <TEXT> --profile <NAME> [OPTIONS]\n       \
    interviewkit verify --fingerprint <F> --seed <TEXT> --loop <NAME> [OPTIONS]")]
pub(in crate::cli) struct Verify {
    /// The kit files
    #[arg(required_unless_present = "fingerprint", conflicts_with_all = FROM_A_PAGE)]
    pub(in crate::cli) kit: Vec<PathBuf>,
    /// The fingerprint on a printed page
    #[arg(long, value_name = "F", requires = "seed")]
    pub(in crate::cli) fingerprint: Option<String>,
    /// The profile on the page
    #[arg(long, value_name = "NAME", requires = "fingerprint", required_unless_present_any = ["kit", "looped"], value_parser = word())]
    pub(in crate::cli) profile: Option<String>,
    /// The loop on the page, in place of a profile
    #[arg(long = "loop", value_name = "NAME", requires = "fingerprint", conflicts_with_all = ["profile", "include", "swapped"], value_parser = word())]
    pub(in crate::cli) looped: Option<String>,
    /// The seed on the page
    #[arg(long, value_name = "TEXT", requires = "fingerprint", allow_negative_numbers = true)]
    pub(in crate::cli) seed: Option<String>,
    /// A question that was swapped since the draw; several in the order of the swaps
    #[arg(long, value_name = "ID", requires = "fingerprint", value_delimiter = ',', value_parser = word())]
    pub(in crate::cli) swapped: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) wishes: Wishes,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
    /// How to print
    #[arg(long, value_enum, value_parser = choice::<OutputArg>(), default_value_t)]
    pub(in crate::cli) format: OutputArg,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Train {
    /// The profile's name; see `interviewkit profile list`
    #[arg(value_parser = word())]
    pub(in crate::cli) profile: String,
    /// The text that fixes questions and order [default: a fresh one]
    #[arg(long, value_name = "TEXT", allow_negative_numbers = true)]
    pub(in crate::cli) seed: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) pages: Pages,
    /// Another seniority than the profile's: junior, mid, senior, staff
    #[arg(long, value_name = "LEVEL", value_parser = word())]
    pub(in crate::cli) level: Option<String>,
    /// A filled-in sheet, one a reader; prints how far they agree
    #[arg(long, value_name = "FILE", requires = "seed")]
    pub(in crate::cli) scores: Vec<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(in crate::cli) enum FormatArg {
    /// For printing
    Pdf,
    /// For wikis and chats
    Md,
    /// For spreadsheets
    Csv,
    /// For programs
    Json,
}

impl FormatArg {
    /// What a packet is written as where no format is named.
    pub(in crate::cli) const DEFAULT: [Self; 3] = [Self::Pdf, Self::Md, Self::Csv];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum EditionArg {
    /// Everything
    Interviewer,
    /// Prompts only
    Candidate,
    /// Both, in every format
    Both,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum PaperArg {
    /// 210 × 297 mm
    #[default]
    A4,
    /// 8.5 × 11 in
    Letter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum CsvLayoutArg {
    /// A row a question
    #[default]
    Questions,
    /// A column a question, a row a candidate
    Candidates,
}
