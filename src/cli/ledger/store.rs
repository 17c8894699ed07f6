//! The ledger's folder: read by anybody, written by one at a time.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::lock::lock;
use crate::cli::args::LedgerDir;
use crate::cli::console::Console;
use crate::cli::draft::{self, Draft};
use crate::cli::exit::Failure;
use crate::cli::nearest::nearest;
use crate::cli::shown;
use crate::diag::{Code, Diagnostic, Place, Report};
use crate::ledger::{Ledger, Page};
use crate::load::{MAX_FILE, ReadError, misnamed, read_file};

/// The folder where none is named.
const HERE: &str = "ledger";
/// The most lines of a month; each may be a problem, which takes many times the memory of a line.
const MAX_LINES: usize = 500_000;
/// What a new ledger tells git: to merge two months by taking the lines of both, and to leave
/// out what only this machine needs.
const FOR_GIT: [(&str, &str); 2] =
    [(".gitattributes", "*.jsonl merge=union\n"), (".gitignore", "/.lock\n/.interviewkit-*\n")];

/// The ledger's folder as named, or else the nearest; none where there is none yet.
fn folder(args: &LedgerDir, console: &Console) -> Result<Option<PathBuf>, Failure> {
    if args.dir.is_some() {
        return Ok(args.dir.clone());
    }
    let Some((level, name)) = nearest(&[HERE])? else { return Ok(None) };
    let dir = level.join(name);
    if dir != Path::new(HERE) {
        console.note(&format!("Ledger: {}", shown::path(&dir)));
    }
    Ok(Some(dir))
}

/// Reads a ledger; one that is not there yet has no record, unless it was named.
///
/// The answer is none where no ledger is there.
pub(in crate::cli) fn read(args: &LedgerDir, console: &Console) -> Result<Option<Ledger>, Failure> {
    let Some(dir) = folder(args, console)? else { return Ok(None) };
    Ok(Some(Ledger::read(&pages(&dir)?)?))
}

/// The ledger's folder, with the promise that no one else writes to it.
pub(super) struct Store {
    pub(super) dir: PathBuf,
    /// Taken back when the file is closed, be it by a kill.
    _lock: File,
}

impl Store {
    /// Waits until no one else writes.
    pub(super) fn lock(args: &LedgerDir, console: &Console) -> Result<Self, Failure> {
        let dir = folder(args, console)?.unwrap_or_else(|| HERE.into());
        if !is_there(&dir) {
            return Err(no_ledger(&dir));
        }
        Self::of(dir, console)
    }

    /// The same of a ledger that may still have to begin, in the current folder if none is named.
    pub(super) fn lock_or_begin(args: &LedgerDir, console: &Console) -> Result<Self, Failure> {
        let dir = folder(args, console)?.unwrap_or_else(|| HERE.into());
        if !is_there(&dir) {
            console.note(&format!("A new ledger begins in {}", shown::path(&dir)));
            fs::create_dir_all(&dir).map_err(|error| unwritable(&dir, &error))?;
        }
        let store = Self::of(dir, console)?;
        // Not by what was there before: whoever made the folder may have been stopped right after.
        if store.is_empty()? {
            for (name, text) in FOR_GIT {
                write(&store.dir, name, text.as_bytes())?;
            }
        }
        Ok(store)
    }

    fn of(dir: PathBuf, console: &Console) -> Result<Self, Failure> {
        let lock = lock(&dir, console)?;
        let store = Self { dir, _lock: lock };
        store.sweep();
        Ok(store)
    }

    /// The files of the ledger.
    pub(super) fn pages(&self) -> Result<Vec<Page>, Failure> {
        pages(&self.dir)
    }

    /// Replaces the file of a month; one without a record goes.
    pub(super) fn write_month(&self, month: &str, text: &str) -> Result<(), Failure> {
        let name = format!("{month}.jsonl");
        // What is written can be read again.
        if text.len() as u64 > MAX_FILE || text.lines().count() > MAX_LINES {
            let text =
                format!("{} would have more than {MAX_LINES} lines", shown::path(&self.dir.join(&name)));
            let help = "`interviewkit ledger purge` drops what need not be kept; or begin another ledger with --ledger";
            return Err(Failure::Io(text, Some(help.to_owned())));
        }
        if text.is_empty() { self.remove(&name) } else { write(&self.dir, &name, text.as_bytes()) }
    }

    /// Keeps lines that are no records of a file; what was kept before stays.
    pub(super) fn keep_torn(&self, stem: &str, lines: &[Vec<u8>]) -> Result<(), Failure> {
        let name = format!("{stem}.torn");
        let path = self.dir.join(&name);
        let there = match read_file(&path, MAX_FILE) {
            Ok(there) => there,
            Err(error) if error.is_missing() => Vec::new(),
            Err(error) => return Err(unreadable(&path, &error)),
        };
        let mut kept = there.clone();
        // A repair that was cut short has kept some already.
        let before: BTreeSet<&[u8]> = there.split(|byte| *byte == b'\n').collect();
        for line in lines.iter().filter(|line| !before.contains(line.as_slice())) {
            kept.extend_from_slice(line);
            kept.push(b'\n');
        }
        write(&self.dir, &name, &kept)
    }

    /// Deletes a file of the ledger.
    pub(super) fn remove(&self, name: &str) -> Result<(), Failure> {
        let path = self.dir.join(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(unwritable(&path, &error)),
            _ => Ok(()),
        }
    }

    /// Whether it holds nothing but what only this machine needs.
    fn is_empty(&self) -> Result<bool, Failure> {
        let is_own = |name: &str| name == ".lock" || name.starts_with(draft::TEMPORARY);
        Ok(names(&self.dir)?.iter().all(|name| is_own(name)))
    }

    /// Deletes what a writer left behind that was killed; no one else writes now.
    ///
    /// It is in no one's way, so that a failure does not matter.
    fn sweep(&self) {
        for name in names(&self.dir).unwrap_or_default() {
            if name.starts_with(draft::TEMPORARY) {
                let _ = fs::remove_file(self.dir.join(name));
            }
        }
    }
}

/// Puts a file in place whole; whoever is killed leaves the old one.
fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), Failure> {
    let path = dir.join(name);
    let draft = Draft::new(dir, bytes, None).map_err(|error| unwritable(&path, &error))?;
    draft::place(vec![(draft, path)]).map_err(|(path, error)| unwritable(&path, &error))
}

/// The names of what lies in a ledger's folder, sorted.
fn names(dir: &Path) -> Result<Vec<String>, Failure> {
    let listed = fs::read_dir(dir).and_then(|entries| {
        entries
            .map(|entry| {
                entry?.file_name().into_string().map_err(|name| {
                    let shown = shown::path(Path::new(&name));
                    io::Error::other(format!("the name of `{shown}` in it is not UTF-8; rename that file"))
                })
            })
            .collect()
    });
    let mut names: Vec<String> = listed.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound if !is_there(dir) => no_ledger(dir),
        _ => unreadable(dir, &error.into()),
    })?;
    names.sort();
    Ok(names)
}

/// The files of a ledger, by name.
fn pages(dir: &Path) -> Result<Vec<Page>, Failure> {
    let mut pages = Vec::new();
    let mut problems = Vec::new();
    for file in names(dir)? {
        problems.extend(misnamed(&shown::path(&dir.join(&file)), &["jsonl"]));
        let Some(stem) = file.strip_suffix(".jsonl").filter(|_| !file.starts_with('.')) else { continue };
        let path = dir.join(&file);
        let name = shown::path(&path).replace(std::path::MAIN_SEPARATOR, "/");
        let why = match read_file(&path, MAX_FILE) {
            Ok(bytes) if bytes.split(|byte| *byte == b'\n').nth(MAX_LINES + 1).is_some() => {
                format!("it has more than {MAX_LINES} lines")
            }
            Ok(bytes) => {
                pages.push(Page { name, stem: stem.to_owned(), bytes });
                continue;
            }
            Err(error) => error.to_string(),
        };
        let diagnostic = Diagnostic::new(Code::FileUnreadable, format!("cannot read this file: {why}"));
        problems.push(diagnostic.at(Place::file(name)));
    }
    if problems.is_empty() { Ok(pages) } else { Err(Report::new(problems).into()) }
}

/// Whether a path is taken, be it by a link to nothing.
fn is_there(path: &Path) -> bool {
    !fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

fn no_ledger(dir: &Path) -> Failure {
    let help = "`interviewkit ledger add KIT` begins one; --ledger names another folder".to_owned();
    Failure::Io(format!("there is no ledger in `{}`", shown::path(dir)), Some(help))
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    Failure::Io(format!("{} cannot be written: {error}", shown::path(path)), None)
}

fn unreadable(path: &Path, error: &ReadError) -> Failure {
    Failure::Io(format!("{} cannot be read: {error}", shown::path(path)), None)
}
