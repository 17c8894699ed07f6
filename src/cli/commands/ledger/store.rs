//! The ledger's folder: read by anyone, written by one at a time.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::lock::lock;
use crate::cli::args::LedgerDir;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::draft;
use crate::cli::io::nearest::{is_there, nearest};
use crate::cli::io::shown;
use crate::diag::{Code, Diagnostic, Place, Report};
use crate::ledger::{Ledger, MAX_MONTH, MAX_RECORDS, Page, aside};
use crate::load::{ReadError, misnamed, read_file};

/// The folder where none is named.
const HERE: &str = "ledger";
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

/// What a repair begins with.
#[derive(Default)]
pub(super) struct Found {
    /// The names of the files.
    pub(super) files: Vec<OsString>,
    /// What they hold.
    pub(super) pages: Vec<Page>,
    /// What became of those that could not be read.
    pub(super) done: Vec<String>,
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
        if !is_there(&dir)? {
            return Err(no_ledger(&dir));
        }
        Self::of(dir, console)
    }

    /// The same of a ledger that may still have to begin, in the current folder if none is named.
    pub(super) fn lock_or_begin(args: &LedgerDir, console: &Console) -> Result<Self, Failure> {
        let dir = folder(args, console)?.unwrap_or_else(|| HERE.into());
        if !is_there(&dir)? {
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

    /// The files of the ledger with their names; what is no file, or too large to be read, has another name
    /// then, and is told of.
    pub(super) fn pages_and_others(&self) -> Result<Found, Failure> {
        let mut found = Found::default();
        let mut all = Vec::new();
        // Nothing gets another name before all is read.
        for file in pages_of(&self.dir)? {
            let (page, stem) = file.read();
            match page {
                // What is no link leads to nothing else: a permission or the disk is in the way.
                Err(ReadError::Io(error)) if !file.is_link() => {
                    return Err(unreadable(&file.path, &error.into()));
                }
                page => all.push((file, page, stem)),
            }
        }
        for (mut file, page, stem) in all {
            let was = shown::path(&file.path);
            match page {
                Ok(mut page) => {
                    if misnamed(&was, &["jsonl"]).is_some() {
                        // On some systems it is the file of the month in capitals.
                        file.path = self.set_aside(&file.path, aside(&stem), "jsonl")?;
                        file.path.file_name().expect("it lies in the folder").clone_into(&mut file.name);
                        found.done.push(format!("{was}: its name is now {}", shown::path(&file.path)));
                        (page.name, page.stem) = (file.shown(), file.stem());
                    }
                    found.pages.push(page);
                    found.files.push(file.name);
                }
                Err(error) => {
                    let now = self.set_aside(&file.path, aside(&stem), "torn")?;
                    found.done.push(format!(
                        "{}: {error}; it is now {}",
                        shown::path(&file.path),
                        shown::path(&now)
                    ));
                }
            }
        }
        Ok(found)
    }

    /// Replaces the file of a month; one without a record goes.
    pub(super) fn write_month(&self, month: &str, text: &str) -> Result<(), Failure> {
        let name = format!("{month}.jsonl");
        // What is written can be read again.
        if text.len() as u64 > MAX_MONTH || text.lines().count() > MAX_RECORDS {
            let path = shown::path(&self.dir.join(&name));
            let text = format!("{path} would have more than {MAX_RECORDS} records or 256 MiB");
            let help = "`interviewkit ledger repair` moves its oldest records to a `.torn` file; \
                        `interviewkit ledger purge` deletes what need not be kept";
            return Err(Failure::Io(text, Some(help.to_owned())));
        }
        if text.is_empty() { self.remove(&name) } else { write(&self.dir, &name, text.as_bytes()) }
    }

    /// Keeps lines that cannot stay in a file; what was kept before stays.
    pub(super) fn keep_torn(&self, stem: &str, lines: &[u8]) -> Result<(), Failure> {
        let name = format!("{stem}.torn");
        let path = self.dir.join(&name);
        let mut kept = match read_file(&path, MAX_MONTH) {
            Ok(there) => there,
            Err(error) if error.is_missing() => Vec::new(),
            Err(ReadError::Io(error)) => return Err(unreadable(&path, &error.into())),
            Err(ReadError::NotRegular | ReadError::TooLarge(_)) => {
                self.set_aside(&path, stem, "torn")?;
                Vec::new()
            }
        };
        // A repair that was cut short has kept them already.
        if kept.strip_suffix(lines).is_some_and(|before| before.is_empty() || before.ends_with(b"\n")) {
            return Ok(());
        }
        if (kept.len() + lines.len()) as u64 >= MAX_MONTH {
            self.set_aside(&path, stem, "torn")?;
            kept.clear();
        }
        if !kept.is_empty() && !kept.ends_with(b"\n") {
            kept.push(b'\n');
        }
        kept.extend_from_slice(lines);
        write(&self.dir, &name, &kept)
    }

    /// Gives a file another name, which is free and which no one reads; the new name.
    fn set_aside(&self, path: &Path, stem: &str, ending: &str) -> Result<PathBuf, Failure> {
        let mut number = 1;
        let free = loop {
            let free = self.dir.join(format!("{stem}.{number}.{ending}"));
            if !is_there(&free)? {
                break free;
            }
            number += 1;
        };
        fs::rename(path, &free).map_err(|error| unwritable(path, &error))?;
        Ok(free)
    }

    /// Deletes a file of the ledger.
    pub(super) fn remove(&self, name: impl AsRef<Path>) -> Result<(), Failure> {
        let path = self.dir.join(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(unwritable(&path, &error)),
            _ => Ok(()),
        }
    }

    /// Whether it holds nothing but what only this machine needs.
    fn is_empty(&self) -> Result<bool, Failure> {
        Ok(names(&self.dir)?.iter().all(|name| name == ".lock" || is_temporary(name)))
    }

    /// Deletes what a writer left behind that was killed; no one else writes now.
    ///
    /// It is in no one's way, so that a failure does not matter.
    fn sweep(&self) {
        for name in names(&self.dir).unwrap_or_default() {
            if is_temporary(&name) {
                let _ = fs::remove_file(self.dir.join(name));
            }
        }
    }
}

/// Puts a file in place whole; whoever is killed leaves the old one.
fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), Failure> {
    let path = dir.join(name);
    let draft = draft::in_place_of(&path, bytes).map_err(|error| unwritable(&path, &error))?;
    draft::place(vec![draft]).map_err(|(path, error)| unwritable(&path, &error))
}

/// Whether a file is what a writer left behind.
fn is_temporary(name: &OsString) -> bool {
    name.to_string_lossy().starts_with(draft::TEMPORARY)
}

/// The names of what lies in a ledger's folder, sorted.
fn names(dir: &Path) -> Result<Vec<OsString>, Failure> {
    let listed = fs::read_dir(dir).and_then(|entries| entries.map(|entry| Ok(entry?.file_name())).collect());
    let mut names: Vec<OsString> = match listed {
        Ok(names) => names,
        Err(error) if error.kind() == io::ErrorKind::NotFound && !is_there(dir)? => {
            return Err(no_ledger(dir));
        }
        Err(error) => return Err(unreadable(dir, &error.into())),
    };
    names.sort();
    Ok(names)
}

/// A file that belongs to a ledger by its name.
struct Named {
    path: PathBuf,
    name: OsString,
}

impl Named {
    fn is_link(&self) -> bool {
        fs::symlink_metadata(&self.path).is_ok_and(|data| data.is_symlink())
    }

    /// Its name without its ending, as far as it can be read.
    fn stem(&self) -> String {
        let stem = self.name.to_string_lossy();
        stem.strip_suffix(ENDING).unwrap_or(&stem).to_owned()
    }

    /// Its path as messages name it.
    fn shown(&self) -> String {
        shown::path(&self.path).replace(std::path::MAIN_SEPARATOR, "/")
    }

    /// What it holds, and its name without its ending.
    fn read(&self) -> (Result<Page, ReadError>, String) {
        let (name, stem) = (self.shown(), self.stem());
        let page = |bytes| Page { name, stem: stem.clone(), bytes };
        (read_file(&self.path, MAX_MONTH).map(page), stem)
    }
}

/// How the name of a ledger's file ends.
const ENDING: &str = ".jsonl";

/// The files of a ledger, by name.
fn pages_of(dir: &Path) -> Result<Vec<Named>, Failure> {
    let named = |name: OsString| {
        let text = name.to_string_lossy();
        let is_page = text.ends_with(ENDING) || misnamed(&text, &["jsonl"]).is_some();
        (is_page && !text.starts_with('.')).then(|| Named { path: dir.join(&name), name })
    };
    Ok(names(dir)?.into_iter().filter_map(named).collect())
}

/// What the files of a ledger hold.
fn pages(dir: &Path) -> Result<Vec<Page>, Failure> {
    let mut pages = Vec::new();
    let mut problems = Report::default();
    for file in pages_of(dir)? {
        if let Some(problem) = misnamed(&shown::path(&file.path), &["jsonl"]) {
            problems.push(problem);
            continue;
        }
        match file.read().0 {
            Ok(page) => pages.push(page),
            Err(error) => problems.push_with(Code::FileUnreadable, || {
                let text = format!("cannot read this file: {error}");
                let help = match error {
                    ReadError::Io(_) if !file.is_link() => "make it readable, or move it elsewhere",
                    _ => "`interviewkit ledger repair` gives it another name; then move its lines to smaller files",
                };
                Diagnostic::new(Code::FileUnreadable, text).at(Place::file(file.shown())).help(help)
            }),
        }
    }
    if problems.is_empty() { Ok(pages) } else { Err(problems.into()) }
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
