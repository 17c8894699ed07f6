//! How packets become files: which, in which formats, and what became of them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::args::{CsvLayoutArg, EditionArg, FormatArg, PaperArg, Writing};
use super::console::Console;
use super::exit::Failure;
use super::files::Outcome;
use super::seed;
use crate::kit::{Edition, InterviewerPacket, KitFile, Packet};
use crate::model::Level;
use crate::render::{self, CsvLayout, CsvOptions, Format, Options, Paper, RenderError};

/// One packet in one format.
pub(super) type Job = (Edition, Format);

/// Whether the packet goes to standard output, which takes one.
pub(super) fn to_stdout(out: &Path, jobs: usize) -> Result<bool, Failure> {
    let to_stdout = out == Path::new("-");
    if to_stdout && jobs != 1 {
        let help = "name one --format, and with --edition both only files can be written";
        return Err(Failure::Usage("`-o -` writes one format of one edition".into(), Some(help.into())));
    }
    Ok(to_stdout)
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

/// The editions and formats to make, each once.
pub(super) fn jobs(writing: &Writing) -> Result<Vec<Job>, Failure> {
    let mut jobs = Vec::new();
    for format in formats(&writing.pages.format) {
        let printed = matches!(format, Format::Pdf | Format::Markdown) && writing.pages.out != Path::new("-");
        let (interviewer, candidate) = match writing.edition {
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

/// The files of a packet: their names, which begin with `stem`, and bytes.
pub(super) fn rendered(
    packet: &InterviewerPacket,
    stem: &str,
    jobs: &[Job],
    writing: &Writing,
    console: &Console,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let options = options(writing);
    let mut rendered = Vec::new();
    for &(edition, format) in jobs {
        let bytes = rendered_as(&packet.clone().edition(edition), format, options, console)?;
        rendered.push((format!("{stem}.{}.{}", edition.word(), format.extension()), bytes));
    }
    Ok(rendered)
}

/// What was chosen about the formats.
pub(super) fn options(writing: &Writing) -> Options {
    let layout = match writing.csv_layout {
        CsvLayoutArg::Questions => CsvLayout::Questions,
        CsvLayoutArg::Candidates => CsvLayout::Candidates,
    };
    let csv = CsvOptions { layout, bom: writing.csv_bom, raw: writing.csv_raw };
    Options { paper: paper(writing.pages.paper), csv }
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

/// The paper of an argument.
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

/// The names of the packet's files begin as that of the kit file.
pub(super) fn own_stem(path: &Path, file: &KitFile) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.strip_suffix(".kit.json").map_or_else(|| stem(&file.profile.id, None, &file.seed), str::to_owned)
}
