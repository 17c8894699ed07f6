//! `compose`: draw a kit and write its packet.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::args::{Compose, CsvLayoutArg, EditionArg, FormatArg, PaperArg};
use super::console::Console;
use super::exit::Failure;
use super::files::{self, Outcome};
use super::repeat;
use super::seed;
use super::sources;
use super::wishes::{self, Wishes};
use crate::kit::{Edition, Kit, Packet};
use crate::model::Level;
use crate::render::{self, CsvLayout, CsvOptions, Format, Options, Paper, RenderError};
use crate::select::{Blueprint, Effort, draw};

/// One packet in one format.
type Job = (Edition, Format);

pub(super) fn run(args: &Compose, console: &Console) -> Result<(), Failure> {
    let jobs = jobs(args)?;
    let to_stdout = args.out == Path::new("-");
    if to_stdout && jobs.len() != 1 {
        let help = "name one --format, and with --edition both only files can be written";
        return Err(Failure::Usage("`-o -` writes one format of one edition".into(), Some(help.into())));
    }
    printable(args.seed.as_deref(), args.date.as_deref())?;
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let profile = sources::profile(&args.profile, args.sources.profiles.as_deref(), &bank, console)?;
    let wishes = Wishes::check(&args.wishes, &bank)?;
    let seed = args.seed.clone().unwrap_or_else(seed::fresh);

    let request = wishes.request(&bank, &profile);
    let blueprint = Blueprint::compile(request);
    let selection = draw(&blueprint, &seed, Effort::default())
        .map_err(|reason| wishes::no_kit(request, &blueprint, &reason))?;
    let kit = Kit::new(request, &blueprint, &selection, &seed).with_samples(args.samples);

    let options = options(args);
    let mut rendered = Vec::new();
    for (edition, format) in jobs {
        let packet = kit.packet(edition, args.date.as_deref());
        let bytes = rendered_as(&packet, format, options, console)?;
        let name =
            format!("{}.{}.{}", stem(&profile.id, wishes.level, &seed), edition.word(), format.extension());
        rendered.push((name, bytes));
    }
    let command = repeat::command(args, &seed);
    if to_stdout {
        console.note(&format!("Again: {command}"));
        return rendered.iter().try_for_each(|(_, bytes)| console.out(bytes));
    }
    let written = files::write(&args.out, &rendered, args.force)?;
    let packet = kit.interviewer(kit.header(args.date.as_deref()));
    let mut text = render::table(&packet, console.width(), console.color());
    text.push('\n');
    text.push_str(&outcomes(&written));
    let _ = writeln!(text, "Again: {command}");
    console.out(text)
}

/// Refuses what no page can print.
pub(super) fn printable(seed: Option<&str>, date: Option<&str>) -> Result<(), Failure> {
    for (option, text) in [("seed", seed), ("date", date)] {
        if text.is_some_and(|text| text.chars().any(char::is_control)) {
            let help = "leave out line ends, tabs and the like; every page prints it";
            return Err(Failure::Usage(format!("--{option} holds a control character"), Some(help.into())));
        }
    }
    Ok(())
}

/// The bytes of a packet; says which characters no typeface has.
pub(super) fn rendered_as(
    packet: &Packet,
    format: Format,
    options: Options,
    console: &Console,
) -> Result<Vec<u8>, Failure> {
    let made = render::render(packet, format, &options).map_err(|error| render_failure(&error))?;
    if !made.substituted.is_empty() {
        let list: Vec<String> = made.substituted.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        console.note(&format!("warning: no typeface has {}; replaced in the PDF", list.join(", ")));
    }
    Ok(made.bytes)
}

/// What became of the files, one a line.
pub(super) fn outcomes(written: &[(PathBuf, Outcome)]) -> String {
    let mut text = String::new();
    for (path, outcome) in written {
        let word = match outcome {
            Outcome::Written => "wrote",
            Outcome::Unchanged => "unchanged",
        };
        let _ = writeln!(text, "{word:>9} {}", path.display());
    }
    text
}

/// The editions and formats to make, each once.
fn jobs(args: &Compose) -> Result<Vec<Job>, Failure> {
    let mut jobs = Vec::new();
    for format in formats(&args.format) {
        let printed = matches!(format, Format::Pdf | Format::Markdown) && args.out != Path::new("-");
        let (interviewer, candidate) = match args.edition {
            None => (true, printed),
            Some(EditionArg::Interviewer) => (true, false),
            Some(EditionArg::Candidate) => (false, true),
            Some(EditionArg::Both) => (true, true),
        };
        jobs.extend(interviewer.then_some((Edition::Interviewer, format)));
        jobs.extend(candidate.then_some((Edition::Candidate, format)));
    }
    if jobs.is_empty() {
        return Err(Failure::Usage("no format is named".into(), None));
    }
    Ok(jobs)
}

/// The formats, each once.
pub(super) fn formats(named: &[FormatArg]) -> Vec<Format> {
    let mut formats = named.to_vec();
    formats.sort_unstable();
    formats.dedup();
    formats.into_iter().map(format).collect()
}

fn format(arg: FormatArg) -> Format {
    match arg {
        FormatArg::Pdf => Format::Pdf,
        FormatArg::Md => Format::Markdown,
        FormatArg::Csv => Format::Csv,
        FormatArg::Json => Format::Json,
    }
}

fn options(args: &Compose) -> Options {
    let layout = match args.csv_layout {
        CsvLayoutArg::Questions => CsvLayout::Questions,
        CsvLayoutArg::Candidates => CsvLayout::Candidates,
    };
    Options { paper: paper(args.paper), csv: CsvOptions { layout, bom: args.csv_bom, raw: args.csv_raw } }
}

pub(super) fn paper(arg: PaperArg) -> Paper {
    match arg {
        PaperArg::A4 => Paper::A4,
        PaperArg::Letter => Paper::Letter,
    }
}

fn render_failure(error: &RenderError) -> Failure {
    let cause = std::error::Error::source(error).map_or_else(String::new, |cause| format!(": {cause}"));
    match error {
        RenderError::NoCandidateSheet => Failure::Usage(
            error.to_string(),
            Some("leave out --edition, or use --csv-layout questions".into()),
        ),
        RenderError::Pdf(_) | RenderError::Csv(_) | RenderError::Json(_) => {
            Failure::Io(format!("{error}{cause}"), None)
        }
    }
}

/// The part of the file names that all formats share.
pub(super) fn stem(profile: &str, level: Option<Level>, seed: &str) -> String {
    let level = level.map_or_else(String::new, |level| format!("-{level}"));
    format!("{profile}{level}-{}", seed::slug(seed))
}
