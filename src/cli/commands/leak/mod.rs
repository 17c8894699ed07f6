//! `leak`: a question is known outside; mark it, and swap it in every kit in use.
//!
//! Everything is worked out before anything is written, and then all of it is written.

mod affected;
mod kits;
mod report;

use std::collections::BTreeSet;
use std::path::PathBuf;

use affected::{Affected, Outcome, affected};
use kits::Kits;
use report::Report;

use crate::cli::args::{CsvLayoutArg, Leak, OutputArg, Pages, Writing};
use crate::cli::commands::ledger;
use crate::cli::explain::suggest;
use crate::cli::failure::{Exit, Failure};
use crate::cli::io::console::Console;
use crate::cli::io::files::{self, File};
use crate::cli::io::kit_file::kept;
use crate::cli::io::packet_files::{filled, jobs, printable, rendered};
use crate::cli::io::shown;
use crate::cli::io::sources::{self, Sourced};
use crate::load::{self, Edited, Loaded};
use crate::model::{Bank, Status};

/// Marks a question as compromised and swaps it in the kits that are in use.
pub(in crate::cli) fn run(args: &Leak, console: &Console) -> Result<(), Failure> {
    printable(args.date.as_deref(), None)?;
    let sourced = sources::bank_with_files(args.sources.bank.as_deref(), console)?;
    let question = suggest::question(&sourced.loaded.value, &args.id)?;
    let (out, marked) = (question.id.clone(), question.status == Status::Compromised);
    let edited = edited(&sourced, &args.id)?;
    let (place, marked_file) = (edited.place.clone(), edited.file.clone());
    let there = |files: &[load::SourceFile]| files.iter().find(|file| file.path == marked_file.path).cloned();
    let before = sourced.files_of_folder().and_then(there).map(|file| file.bytes.to_vec());
    let sourced = sourced.edited(edited);

    let ledger = ledger::read(&args.ledger, console)?;
    let has_ledger = ledger.is_some();
    let ledger = ledger.unwrap_or_default();
    if !args.kits.exists() {
        let dir = shown::path(&args.kits);
        console.note(&format!("warning: there is no folder {dir} with kit files; --kits names another"));
    }
    let kits = Kits::find(&args.kits);
    for path in &kits.broken {
        console.note(&format!(
            "warning: {} is no kit file, or not as this version wrote it; left alone",
            shown::path(path)
        ));
    }
    for (_, why) in &kits.unreadable {
        console.failure(&Failure::Io(why.clone(), None));
    }
    let affected = affected(args, &ledger, &kits, &out, &sourced, console);
    let mut all = Vec::new();
    let mut new_files = Vec::new();
    for one in &affected {
        new_files.push(files_of(args, one, &mut all, &sourced.loaded)?);
    }
    let path = PathBuf::from(marked_file.name());
    if !marked {
        all.push(File { path: path.clone(), bytes: marked_file.bytes.to_vec(), replaces: before });
    }
    let written = if args.dry_run {
        Vec::new()
    } else {
        files::write_all(all, false, "move them away, or name another --out")?
    };
    let recorded: BTreeSet<&str> = ledger.uses().map(|used| used.kit.as_str()).collect();
    let unrecorded =
        kits.holding(out.as_str()).filter(|(_, file)| !recorded.contains(file.fingerprint.as_str()));
    let unrecorded: Vec<PathBuf> = unrecorded.map(|(path, _)| path.clone()).collect();
    let report = Report {
        id: out.as_str(),
        place: &place,
        marked,
        dry_run: args.dry_run,
        affected: &affected,
        new_files: &new_files,
        unrecorded: &unrecorded,
        unreadable: &kits.unreadable,
        written: &written,
        has_ledger,
    };
    match args.format {
        OutputArg::Json => console.out(report.json()?)?,
        OutputArg::Text => console.out(report.text(console))?,
    }
    match report {
        _ if !kits.unreadable.is_empty() => Err(Failure::AlreadyReported(Exit::Io)),
        report if report.needs_hands() => Err(Failure::AlreadyReported(Exit::Input)),
        _ => Ok(()),
    }
}

/// The bank's file with the question marked.
fn edited(sourced: &Sourced, id: &str) -> Result<Edited, Failure> {
    let Some(files) = sourced.files_of_folder() else {
        let help = "copy the folder `bank` of the project here, or name yours with --bank; a question of a kit \
                    is replaced with `interviewkit swap KIT --question ID`";
        let text = format!("`{id}` is in the built-in bank, which cannot be changed");
        return Err(Failure::Usage(text, Some(help.to_owned())));
    };
    load::with_status(files, &sourced.loaded, id, Status::Compromised).map_err(|place| {
        let place = place
            .map_or_else(String::new, |place| format!("{}:{}:{}: ", place.file, place.line, place.column));
        let text = format!("{place}the status of `{id}` cannot be changed without changing more");
        let help = "write `status: compromised` into it by hand, and run this again";
        Failure::Differs(text, Some(help.to_owned()))
    })
}

/// Adds the files of a new kit to the others; the path of its kit file.
fn files_of(
    args: &Leak,
    one: &Affected<'_>,
    all: &mut Vec<File>,
    bank: &Loaded<Bank>,
) -> Result<Option<PathBuf>, Failure> {
    let Outcome::Swapped(swapped) = &one.outcome else { return Ok(None) };
    let own = swapped.path.parent().map(PathBuf::from).expect("a file lies in a folder");
    let dir = args.out.clone().unwrap_or(own);
    let pages = Pages {
        format: args.packets.clone(),
        out: dir.clone(),
        paper: args.paper,
        date: args.date.clone().or_else(|| one.date().map(|day| day.to_string())),
        force: false,
    };
    let writing = Writing {
        pages,
        samples: false,
        edition: None,
        csv_layout: CsvLayoutArg::default(),
        csv_bom: false,
        csv_raw: false,
        requisition: one.requisition().map(str::to_owned),
    };
    let child = &swapped.child;
    let packet = filled(child.packet.clone(), &writing);
    let stem = child.stem(&swapped.path, &swapped.parent);
    for (name, bytes) in rendered(&packet, &stem, &jobs(&writing)?, &writing, Some(bank))? {
        all.push(File { path: name.below(&dir), bytes, replaces: None });
    }
    let path = stem.file(&["kit", "json"]).below(&dir);
    let bytes = kept(&path, &child.file).unwrap_or_else(|| child.file.bytes());
    all.push(File { path: path.clone(), bytes, replaces: None });
    Ok(Some(path))
}
