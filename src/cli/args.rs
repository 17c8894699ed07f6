//! The command line's arguments.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::console::ColorChoice;

/// Composes reproducible interview kits from a question bank
///
/// A kit is a balanced set of questions that fits the clock. It is drawn from a
/// bank and a profile; the same seed always gives the same kit.
#[derive(Debug, Parser)]
#[command(
    name = "interviewkit",
    version,
    after_help = "\
Examples:
  interviewkit compose screen-30                     a packet for a 30-minute screen
  interviewkit compose senior-backend --seed REQ-7   the same kit every time
  interviewkit profiles                              what can be composed
  interviewkit bank check                            is the bank without mistakes?

Exit codes: 0 done, 1 problems in a file, 2 wrong usage, 3 no kit is possible,
4 something could not be read or written."
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
    /// When to use colour
    #[arg(long, value_enum, default_value_t, global = true, value_name = "WHEN")]
    pub(super) color: ColorChoice,
    /// Say nothing on standard error but problems
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Draw a kit and write its packet
    #[command(after_help = COMPOSE_EXAMPLES)]
    Compose(Compose),
    /// Make the packet of a kit file again, byte for byte
    #[command(after_help = RENDER_EXAMPLES)]
    Render(Render),
    /// Draw a kit again and say whether it is the same
    #[command(after_help = VERIFY_EXAMPLES)]
    Verify(Verify),
    /// Practise scoring: sample answers to rate, with the key on the last page
    #[command(after_help = TRAIN_EXAMPLES)]
    Train(Train),
    /// List the profiles
    Profiles(Profiles),
    /// Look into one profile
    #[command(subcommand)]
    Profile(Profile),
    /// Look into the question bank
    #[command(subcommand)]
    Bank(Bank),
    /// Print the completions for a shell
    #[command(
        after_help = "Example:\n  interviewkit completions bash > ~/.local/share/bash-completion/completions/interviewkit"
    )]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    #[command(after_help = "Example:\n  interviewkit man | man -l -")]
    Man,
    /// Print a JSON Schema, so that editors complete and check YAML files
    #[command(after_help = "Example:\n  interviewkit schema bank > bank.schema.json")]
    Schema {
        /// Which files it is for
        #[arg(value_enum)]
        of: SchemaOf,
    },
}

const COMPOSE_EXAMPLES: &str = "\
Examples:
  interviewkit compose screen-30
  interviewkit compose senior-backend --seed REQ-1042 --date 2026-03-01
  interviewkit compose data-engineer --format csv -o -  > kit.csv
  interviewkit compose ml-engineer --level mid --exclude gamma-fit-stays-at-start";

const RENDER_EXAMPLES: &str = "\
Examples:
  interviewkit render out/screen-30-7.kit.json --format pdf
  interviewkit render REQ-1042.kit.json --edition candidate --date 2026-03-01

Where a question has changed since, nothing is made until --accept-changes says
that the new wording may be asked. A kit file that was made with --embed holds
its questions, and needs no bank.";

const VERIFY_EXAMPLES: &str = "\
Examples:
  interviewkit verify out/screen-30-7.kit.json
  interviewkit verify --fingerprint 16b0b305d146c434 --profile screen-30 --seed 7

The second starts from what is printed on every page. Ends with 0 if the kit is
the same, with 1 if it is not.";

const TRAIN_EXAMPLES: &str = "\
Examples:
  interviewkit train screen-30                       a practice packet
  interviewkit train senior-backend --seed round-1   the same for every reader
  interviewkit train screen-30 --seed 7 --scores ada.csv --scores ben.csv

The sheet to fill in is the packet's CSV: write a level into its column `score`.
With --scores nothing is written; the agreement with the key and between the
readers is printed instead.";

/// Where questions and profiles come from.
#[derive(Debug, Args)]
pub(super) struct Sources {
    /// The bank's folder [default: ./bank, else the one built in]
    #[arg(long, value_name = "DIR")]
    pub(super) bank: Option<PathBuf>,
    /// The profiles' folder [default: ./profiles, else the ones built in]
    #[arg(long, value_name = "DIR")]
    pub(super) profiles: Option<PathBuf>,
}

/// What is asked of the draw beyond the profile.
#[derive(Debug, Args)]
pub(super) struct Wishes {
    /// Another seniority than the profile's: junior, mid, senior, staff
    #[arg(long, value_name = "LEVEL")]
    pub(super) level: Option<String>,
    /// A question that must not be drawn; may be repeated
    #[arg(long, value_name = "ID")]
    pub(super) exclude: Vec<String>,
    /// A question that must be in the kit; may be repeated
    #[arg(long, value_name = "ID")]
    pub(super) include: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct Compose {
    /// The profile's name; see `interviewkit profiles`
    pub(super) profile: String,
    /// The text that fixes the draw, such as a requisition [default: a fresh one]
    #[arg(long, value_name = "TEXT")]
    pub(super) seed: Option<String>,
    #[command(flatten)]
    pub(super) writing: Writing,
    /// Put the questions themselves into the kit file, so that it needs no bank
    #[arg(long)]
    pub(super) embed: bool,
    #[command(flatten)]
    pub(super) wishes: Wishes,
    #[command(flatten)]
    pub(super) sources: Sources,
}

/// What every packet is written with.
#[derive(Debug, Args)]
pub(super) struct Pages {
    /// The formats to write
    #[arg(long, value_enum, value_delimiter = ',', default_value = "pdf,md,csv", value_name = "LIST")]
    pub(super) format: Vec<FormatArg>,
    /// The folder to write to; `-` writes one format to standard output
    #[arg(long, short, default_value = "out", value_name = "DIR")]
    pub(super) out: PathBuf,
    /// The paper of the PDF
    #[arg(long, value_enum, default_value_t)]
    pub(super) paper: PaperArg,
    /// The date to print, as given; without it there is a blank to fill in
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,
    /// Overwrite files that hold something else
    #[arg(long)]
    pub(super) force: bool,
}

/// How the packet of a kit is written.
#[derive(Debug, Args)]
pub(super) struct Writing {
    #[command(flatten)]
    pub(super) pages: Pages,
    /// Print sample answers in the interviewer's PDF and Markdown
    #[arg(long)]
    pub(super) samples: bool,
    /// Whose packet [default: the interviewer's, and the candidate's PDF and Markdown]
    #[arg(long, value_enum)]
    pub(super) edition: Option<EditionArg>,
    /// The CSV's layout: a row a question, or a row a candidate
    #[arg(long, value_enum, default_value_t, value_name = "LAYOUT")]
    pub(super) csv_layout: CsvLayoutArg,
    /// Begin the CSV with a byte-order mark, which Excel wants
    #[arg(long)]
    pub(super) csv_bom: bool,
    /// Leave CSV cells alone that a spreadsheet would take for a formula
    #[arg(long)]
    pub(super) csv_raw: bool,
}

#[derive(Debug, Args)]
pub(super) struct Render {
    /// The kit file
    pub(super) kit: PathBuf,
    /// Make the packet though questions or the profile have changed
    #[arg(long)]
    pub(super) accept_changes: bool,
    #[command(flatten)]
    pub(super) writing: Writing,
    #[command(flatten)]
    pub(super) sources: Sources,
}

/// What a kit file says itself.
const FROM_A_PAGE: [&str; 6] = ["fingerprint", "profile", "seed", "level", "exclude", "include"];

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The kit file
    #[arg(required_unless_present = "fingerprint", conflicts_with_all = FROM_A_PAGE)]
    pub(super) kit: Option<PathBuf>,
    /// The fingerprint on a printed page
    #[arg(long, value_name = "F", requires_all = ["profile", "seed"])]
    pub(super) fingerprint: Option<String>,
    /// The profile on the page
    #[arg(long, value_name = "NAME", requires = "fingerprint")]
    pub(super) profile: Option<String>,
    /// The seed on the page
    #[arg(long, value_name = "TEXT", requires = "fingerprint")]
    pub(super) seed: Option<String>,
    #[command(flatten)]
    pub(super) wishes: Wishes,
    #[command(flatten)]
    pub(super) sources: Sources,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: OutputArg,
}

#[derive(Debug, Args)]
pub(super) struct Train {
    /// The profile's name; see `interviewkit profiles`
    pub(super) profile: String,
    /// The text that fixes questions and order [default: a fresh one]
    #[arg(long, value_name = "TEXT")]
    pub(super) seed: Option<String>,
    #[command(flatten)]
    pub(super) pages: Pages,
    /// Another seniority than the profile's: junior, mid, senior, staff
    #[arg(long, value_name = "LEVEL")]
    pub(super) level: Option<String>,
    /// A filled-in sheet, one a reader; prints how far they agree
    #[arg(long, value_name = "FILE", requires = "seed")]
    pub(super) scores: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) sources: Sources,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(super) enum FormatArg {
    /// For printing
    Pdf,
    /// For wikis and chats
    Md,
    /// For spreadsheets
    Csv,
    /// For programs
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum EditionArg {
    /// Everything
    Interviewer,
    /// Prompts only
    Candidate,
    /// Both, in every format
    Both,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum PaperArg {
    /// 210 × 297 mm
    #[default]
    A4,
    /// 8.5 × 11 in
    Letter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum CsvLayoutArg {
    /// A row a question
    #[default]
    Questions,
    /// A column a question, a row a candidate
    Candidates,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum OutputArg {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Profiles {
    #[command(flatten)]
    pub(super) sources: Sources,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: OutputArg,
}

#[derive(Debug, Subcommand)]
pub(super) enum Profile {
    /// Print a profile: sections, rules, minutes
    Show(ProfileShow),
    /// Is it feasible, how many kits are there, which questions come too often?
    #[command(after_help = "Example:\n  interviewkit profile check screen-30")]
    Check(ProfileCheck),
}

#[derive(Debug, Args)]
pub(super) struct ProfileShow {
    /// The profile's name
    pub(super) name: String,
    #[command(flatten)]
    pub(super) sources: Sources,
}

#[derive(Debug, Args)]
pub(super) struct ProfileCheck {
    /// The profile's name
    pub(super) name: String,
    #[command(flatten)]
    pub(super) wishes: Wishes,
    #[command(flatten)]
    pub(super) sources: Sources,
    /// How many kits to draw for the inclusion probabilities
    #[arg(long, default_value_t = 4000, value_parser = clap::value_parser!(u32).range(1..), value_name = "N")]
    pub(super) sample: u32,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: OutputArg,
}

#[derive(Debug, Subcommand)]
pub(super) enum Bank {
    /// Report every problem of every file of a bank
    #[command(after_help = "Example:\n  interviewkit bank check --format json my-bank")]
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
pub(super) struct BankCheck {
    /// The bank's folder [default: ./bank, else the one built in]
    pub(super) dir: Option<PathBuf>,
    /// Fail on warnings too
    #[arg(long)]
    pub(super) strict: bool,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: OutputArg,
}

/// Filters; a question is listed when it has one of the values of each.
#[derive(Debug, Args)]
pub(super) struct BankList {
    /// Only these topics
    #[arg(long, value_delimiter = ',')]
    pub(super) topic: Vec<String>,
    /// Only these areas
    #[arg(long, value_delimiter = ',')]
    pub(super) area: Vec<String>,
    /// Only these competencies
    #[arg(long, value_delimiter = ',')]
    pub(super) competency: Vec<String>,
    /// Only these tags
    #[arg(long, value_delimiter = ',')]
    pub(super) tag: Vec<String>,
    /// Only these kinds
    #[arg(long, value_delimiter = ',')]
    pub(super) kind: Vec<String>,
    /// Only these levels
    #[arg(long, value_delimiter = ',')]
    pub(super) level: Vec<String>,
    /// Only these difficulties
    #[arg(long, value_delimiter = ',')]
    pub(super) difficulty: Vec<String>,
    /// Only these lengths, such as 5-8
    #[arg(long)]
    pub(super) minutes: Option<String>,
    /// Only these statuses
    #[arg(long, value_delimiter = ',', default_value = "active")]
    pub(super) status: Vec<String>,
    /// The bank's folder [default: ./bank, else the one built in]
    #[arg(long, value_name = "DIR")]
    pub(super) bank: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: OutputArg,
}

#[derive(Debug, Args)]
pub(super) struct BankShow {
    /// The question's id
    pub(super) id: String,
    /// Print the reference solution, its tests and the answers they reject
    #[arg(long)]
    pub(super) solution: bool,
    /// The bank's folder [default: ./bank, else the one built in]
    #[arg(long, value_name = "DIR")]
    pub(super) bank: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: OutputArg,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum By {
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
pub(super) struct BankStats {
    /// What makes a row
    #[arg(long, value_enum, default_value_t)]
    pub(super) by: By,
    /// The bank's folder [default: ./bank, else the one built in]
    #[arg(long, value_name = "DIR")]
    pub(super) bank: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: OutputArg,
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
}
