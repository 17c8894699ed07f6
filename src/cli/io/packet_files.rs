//! How packets become files: which, in which formats, and what became of them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::cli::args::{CsvLayoutArg, EditionArg, FormatArg, PaperArg, Writing};
use crate::cli::explain::unprintable;
use crate::cli::failure::Failure;
use crate::cli::io::file_name::{FileName, Stem};
use crate::cli::io::files::Outcome;
use crate::cli::io::shown;
use crate::kit::{Edition, InterviewerPacket, KitFile, Packet};
use crate::load::Loaded;
use crate::model::{Bank, hidden_in_line};
use crate::render::{self, CsvLayout, CsvOptions, Format, Options, Paper, PdfError, RenderError};

/// One packet in one format.
pub(in crate::cli) type Job = (Edition, Format);

/// Whether the packet goes to standard output, which takes one.
pub(in crate::cli) fn to_stdout(out: &Path, jobs: usize) -> Result<bool, Failure> {
    let to_stdout = out == Path::new("-");
    if to_stdout && jobs != 1 {
        let help = "name one --format, and with --edition both only files can be written";
        return Err(Failure::Usage("`-o -` writes one format of one edition".into(), Some(help.into())));
    }
    Ok(to_stdout)
}

/// Refuses what no page can print.
pub(in crate::cli) fn printable(date: Option<&str>, requisition: Option<&str>) -> Result<(), Failure> {
    for (option, text) in [("date", date), ("requisition", requisition)] {
        if let Some((_, character)) = text.and_then(hidden_in_line) {
            let help = "leave out line ends, tabs and the like; pages print it";
            let code = u32::from(character);
            let text = format!("--{option} holds a character that cannot be seen (U+{code:04X})");
            return Err(Failure::Usage(text, Some(help.into())));
        }
        if let Some(why) = text.filter(|_| option == "requisition").and_then(crate::ledger::unusable) {
            return Err(Failure::Usage(format!("the text of --requisition {why}"), None));
        }
    }
    Ok(())
}

/// The packet with what the command line says that no kit holds.
pub(in crate::cli) fn filled(mut packet: InterviewerPacket, writing: &Writing) -> InterviewerPacket {
    packet.header.date.clone_from(&writing.pages.date);
    packet.header.requisition.clone_from(&writing.requisition);
    if writing.samples { packet } else { packet.without_samples() }
}

/// The editions and formats to make, each once.
pub(in crate::cli) fn jobs(writing: &Writing) -> Result<Vec<Job>, Failure> {
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

/// The formats, each once; those of a packet where none is named.
pub(in crate::cli) fn formats(named: &[FormatArg]) -> Vec<Format> {
    let mut formats = if named.is_empty() { FormatArg::DEFAULT.to_vec() } else { named.to_vec() };
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

/// The files of a packet: their names, which begin with `stem` if they are not the candidate's, and bytes.
///
/// `bank` says where questions stand that cannot be printed.
pub(in crate::cli) fn rendered(
    packet: &InterviewerPacket,
    stem: &Stem,
    jobs: &[Job],
    writing: &Writing,
    bank: Option<&Loaded<Bank>>,
) -> Result<Vec<(FileName, Vec<u8>)>, Failure> {
    let options = options(writing);
    let mut rendered = Vec::new();
    for &(edition, format) in jobs {
        let bytes = rendered_as(&packet.clone().edition(edition), format, options, bank)?;
        let name = match (edition, format, options.csv.layout) {
            // The candidate gets the file: its name must not hold the seed either.
            (Edition::Candidate, _, _) => {
                Stem::anonymous(&packet.header.fingerprint).file(&["candidate", format.extension()])
            }
            (Edition::Interviewer, Format::Csv, CsvLayout::Candidates) => stem.file(&["candidates", "csv"]),
            (Edition::Interviewer, _, _) => stem.file(&["interviewer", format.extension()]),
        };
        rendered.push((name, bytes));
    }
    Ok(rendered)
}

/// What was chosen about the formats.
pub(in crate::cli) fn options(writing: &Writing) -> Options {
    let layout = match writing.csv_layout {
        CsvLayoutArg::Questions => CsvLayout::Questions,
        CsvLayoutArg::Candidates => CsvLayout::Candidates,
    };
    let csv = CsvOptions { layout, bom: writing.csv_bom, raw: writing.csv_raw };
    Options { paper: paper(writing.pages.paper), csv }
}

/// The bytes of a packet.
pub(in crate::cli) fn rendered_as(
    packet: &Packet,
    format: Format,
    options: Options,
    bank: Option<&Loaded<Bank>>,
) -> Result<Vec<u8>, Failure> {
    render::render(packet, format, &options).map_err(|error| match error {
        RenderError::Pdf(PdfError::Unprintable(characters)) => {
            unprintable::failure(packet, &characters, bank)
        }
        other => render_failure(&other),
    })
}

/// What became of the files, one a line.
pub(in crate::cli) fn outcomes(written: &[(PathBuf, Outcome)]) -> String {
    let mut text = String::new();
    for (path, outcome) in written {
        let word = match outcome {
            Outcome::Written => "wrote",
            Outcome::Unchanged => "unchanged",
        };
        let _ = writeln!(text, "{word:>9} {}", shown::path(path));
    }
    text
}

/// The paper of an argument.
pub(in crate::cli) fn paper(arg: PaperArg) -> Paper {
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

/// The names of the packet's files begin as that of the kit file.
pub(in crate::cli) fn own_stem(path: &Path, file: &KitFile) -> Stem {
    Stem::of_kit_file(path).unwrap_or_else(|| Stem::anonymous(&file.fingerprint))
}
