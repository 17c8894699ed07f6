//! The ledger's folder: read by anybody, written by one at a time.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::cli::args::LedgerDir;
use crate::cli::exit::Failure;
use crate::cli::files;
use crate::diag::{Code, Diagnostic, Place, Report};
use crate::ledger::{Ledger, Page};

/// The folder where none is named.
const HERE: &str = "ledger";
/// What writers hold while they write.
const LOCK: &str = ".lock";
/// What a new ledger tells git: to merge two months by taking the lines of both, and to leave
/// out what only this machine needs.
const FOR_GIT: [(&str, &str); 2] =
    [(".gitattributes", "*.jsonl merge=union\n"), (".gitignore", "/.lock\n/.interviewkit-*\n")];

/// The ledger's folder as named, or else here.
pub(super) fn folder(args: &LedgerDir) -> PathBuf {
    args.dir.clone().unwrap_or_else(|| HERE.into())
}

/// Reads a ledger; one that is not there yet has no record, unless it was named.
///
/// The answer is none where no ledger is there.
pub(in crate::cli) fn read(args: &LedgerDir) -> Result<Option<Ledger>, Failure> {
    let dir = folder(args);
    if args.dir.is_none() && !dir.exists() {
        return Ok(None);
    }
    Ok(Some(Ledger::read(&pages(&dir)?)?))
}

/// The ledger's folder, with the promise that nobody else writes to it.
pub(super) struct Store {
    dir: PathBuf,
    /// Taken back when the file is closed, be it by a kill.
    _lock: File,
}

impl Store {
    /// Waits until nobody else writes, and makes the folder if `make`.
    pub(super) fn lock(args: &LedgerDir, make: bool) -> Result<Self, Failure> {
        let dir = folder(args);
        let is_new = make && !dir.exists();
        if is_new {
            fs::create_dir_all(&dir).map_err(|error| unwritable(&dir, &error))?;
        }
        let path = dir.join(LOCK);
        let opened = File::options().create(true).truncate(false).write(true).open(&path);
        let lock = opened.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => no_ledger(&dir),
            _ => unwritable(&path, &error),
        })?;
        lock.lock().map_err(|error| {
            Failure::Io(
                format!("{} cannot be locked: {error}", path.display()),
                Some("keep the ledger on a disk that knows locks, not on every network share".into()),
            )
        })?;
        let store = Self { dir, _lock: lock };
        store.sweep();
        if is_new {
            for (name, text) in FOR_GIT {
                write(&store.dir, name, text.as_bytes())?;
            }
        }
        Ok(store)
    }

    /// The files of the ledger.
    pub(super) fn pages(&self) -> Result<Vec<Page>, Failure> {
        pages(&self.dir)
    }

    /// Replaces the file of a month; one without a record goes.
    pub(super) fn write_month(&self, month: &str, text: &str) -> Result<(), Failure> {
        let name = format!("{month}.jsonl");
        if text.is_empty() { self.remove(&name) } else { write(&self.dir, &name, text.as_bytes()) }
    }

    /// Keeps what broke off a file; what was kept before stays.
    pub(super) fn keep_torn(&self, stem: &str, bytes: &[u8]) -> Result<(), Failure> {
        let name = format!("{stem}.torn");
        let path = self.dir.join(&name);
        let mut kept = match fs::read(&path) {
            Ok(kept) => kept,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(unreadable(&path, &error)),
        };
        // A repair that was cut short has kept it already.
        if !kept.split(|byte| *byte == b'\n').any(|line| line == bytes) {
            kept.extend_from_slice(bytes);
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

    /// Deletes what a writer left behind that was killed; nobody else writes now.
    ///
    /// It is in nobody's way, so that a failure does not matter.
    fn sweep(&self) {
        for entry in fs::read_dir(&self.dir).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(files::TEMPORARY) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// Puts a file in place whole; whoever is killed leaves the old one.
fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), Failure> {
    let path = dir.join(name);
    let mut file = files::temporary(dir).map_err(|error| unwritable(&path, &error))?;
    let written = file.write_all(bytes).and_then(|()| file.as_file().sync_all());
    written.map_err(|error| unwritable(&path, &error))?;
    file.persist(&path).map_err(|error| unwritable(&path, &error.error))?;
    Ok(())
}

/// The files of a ledger, by name.
fn pages(dir: &Path) -> Result<Vec<Page>, Failure> {
    let failed = |error: &io::Error| match error.kind() {
        io::ErrorKind::NotFound => no_ledger(dir),
        _ => unreadable(dir, error),
    };
    let mut pages = Vec::new();
    let mut problems = Vec::new();
    for entry in fs::read_dir(dir).map_err(|error| failed(&error))? {
        let path = entry.map_err(|error| failed(&error))?.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_none_or(|extension| extension != "jsonl") || stem.starts_with('.') {
            continue;
        }
        let name = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        match fs::read(&path) {
            Ok(bytes) => pages.push(Page { name, stem, bytes }),
            Err(error) => {
                let diagnostic =
                    Diagnostic::new(Code::FileUnreadable, format!("cannot read this file: {error}"));
                problems.push(diagnostic.at(Place::file(name)));
            }
        }
    }
    if !problems.is_empty() {
        return Err(Report::new(problems).into());
    }
    pages.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(pages)
}

fn no_ledger(dir: &Path) -> Failure {
    let help = "`interviewkit ledger add KIT` begins one; --ledger names another folder".to_owned();
    Failure::Io(format!("there is no ledger in `{}`", dir.display()), Some(help))
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    Failure::Io(format!("{} cannot be written: {error}", path.display()), None)
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    Failure::Io(format!("{} cannot be read: {error}", path.display()), None)
}
