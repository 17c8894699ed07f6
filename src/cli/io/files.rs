//! Writing files: whole or not at all, and nothing of other content without leave.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::io::draft::{self, Draft, Folders};
use crate::cli::io::file_name::FileName;
use crate::cli::io::shown;
use crate::load::{ReadError, read_file};

/// What to do about packets that are in the way.
pub(in crate::cli) const OVERWRITE: &str = "use --force to overwrite, or another --out or --seed";

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Outcome {
    /// It was written.
    Written,
    /// It held these bytes already.
    Unchanged,
}

/// A file to write.
pub(in crate::cli) struct File {
    pub(in crate::cli) path: PathBuf,
    pub(in crate::cli) bytes: Vec<u8>,
    /// What it holds now, if it is one that is to be replaced.
    pub(in crate::cli) replaces: Option<Vec<u8>>,
}

/// Writes all files of a folder or none; see [`write_all`].
pub(in crate::cli) fn write(
    dir: &Path,
    files: &[(FileName, Vec<u8>)],
    force: bool,
) -> Result<Vec<(PathBuf, Outcome)>, Failure> {
    let file = |(name, bytes): &(FileName, Vec<u8>)| File {
        path: name.below(dir),
        bytes: bytes.clone(),
        replaces: None,
    };
    write_all(files.iter().map(file).collect(), force, OVERWRITE)
}

/// Writes all files or none: every one goes to a temporary file first.
///
/// A file that exists with other content is an error unless `force`, with this help; then
/// nothing is written.
pub(in crate::cli) fn write_all(
    files: Vec<File>,
    force: bool,
    help: &'static str,
) -> Result<Vec<(PathBuf, Outcome)>, Failure> {
    let mut batch = Batch::new(force, help);
    for file in files {
        batch.add(file)?;
    }
    batch.commit()
}

/// Files that are written all or none, one after the other, so that memory need not hold them all.
pub(in crate::cli) struct Batch {
    force: bool,
    help: &'static str,
    outcomes: Vec<(PathBuf, Outcome)>,
    taken: Vec<String>,
    ready: Vec<(Draft, PathBuf)>,
    /// Dropped after the drafts that lie in them.
    folders: Folders,
}

/// How many of the files in the way are named.
const NAMED: usize = 12;

impl Batch {
    /// An empty batch; `help` says what to do about files in the way.
    pub(in crate::cli) fn new(force: bool, help: &'static str) -> Self {
        let (outcomes, taken, ready) = (Vec::new(), Vec::new(), Vec::new());
        Self { force, help, outcomes, taken, ready, folders: Folders::default() }
    }

    /// Writes a file beside its place.
    pub(in crate::cli) fn add(&mut self, file: File) -> Result<(), Failure> {
        let outcome = self.outcome(&file)?;
        // Once a file is in the way nothing will be written; the others in the way are still found.
        if outcome == Outcome::Written && self.taken.is_empty() {
            let prepared = self.prepared(&file)?;
            self.ready.push(prepared);
        }
        self.outcomes.push((file.path, outcome));
        Ok(())
    }

    /// Moves all files to their places.
    pub(in crate::cli) fn commit(self) -> Result<Vec<(PathBuf, Outcome)>, Failure> {
        if !self.taken.is_empty() {
            let named = self.taken.len().min(NAMED);
            let more = match self.taken.len() - named {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let verb = if self.taken.len() == 1 { "exists" } else { "exist" };
            let list = self.taken[..named].join(", ");
            let text = format!("{list}{more} {verb} with other content; nothing was written");
            return Err(Failure::Io(text, Some(self.help.to_owned())));
        }
        draft::place(self.ready).map_err(|(path, error)| unwritten(&path, &error))?;
        Ok(self.outcomes)
    }

    /// What would become of a file; notes it if it is in the way.
    fn outcome(&mut self, file: &File) -> Result<Outcome, Failure> {
        let File { path, bytes, replaces } = file;
        // A longer file is another one, whatever it holds.
        let most = bytes.len().max(replaces.as_ref().map_or(0, Vec::len)) as u64;
        let there = match read_file(path, most) {
            Ok(there) => Some(there),
            Err(ReadError::TooLarge(_)) => None,
            Err(error) if error.is_missing() && fs::symlink_metadata(path).is_err() => {
                return Ok(Outcome::Written);
            }
            Err(error) => {
                let text = format!("{} cannot be written: {error}; nothing was", shown::path(path));
                return Err(Failure::Io(
                    text,
                    Some("move away what is there, or name another --out".to_owned()),
                ));
            }
        };
        if there.as_ref() == Some(bytes) {
            return Ok(Outcome::Unchanged);
        }
        if replaces.is_some() && there != *replaces {
            let text = format!("{} was changed meanwhile; nothing was written", shown::path(path));
            return Err(Failure::Io(text, Some("run the command again".to_owned())));
        }
        if replaces.is_none() && !self.force {
            self.taken.push(shown::path(path));
        }
        Ok(Outcome::Written)
    }

    /// A file under a temporary name, and its place.
    fn prepared(&mut self, file: &File) -> Result<(Draft, PathBuf), Failure> {
        let File { path, bytes, replaces } = file;
        let dir = folder(path);
        self.folders.make(dir).map_err(|error| unwritten(dir, &error))?;
        let failed = |error: io::Error| unwritten(path, &error);
        // What replaces a file keeps to its place and its permissions.
        if replaces.is_some() {
            return draft::in_place_of(path, bytes).map_err(failed);
        }
        let draft = Draft::new(folder(path), bytes, None).map_err(failed)?;
        Ok((draft, path.clone()))
    }
}

fn unwritten(path: &Path, error: &io::Error) -> Failure {
    Failure::Io(format!("{} cannot be written: {error}", shown::path(path)), None)
}

/// The folder of a file; the current one has no name.
fn folder(path: &Path) -> &Path {
    path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
