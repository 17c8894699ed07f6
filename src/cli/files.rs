//! Writing files: whole or not at all, and nothing of other content without leave.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::exit::Failure;
use super::file_name::FileName;

/// How the names of files begin that are not written to their end yet.
pub(super) const TEMPORARY: &str = ".interviewkit-";

/// What to do about packets that are in the way.
pub(super) const OVERWRITE: &str = "use --force to overwrite, or another --out or --seed";

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It was written.
    Written,
    /// It held these bytes already.
    Unchanged,
}

/// A file to write.
pub(super) struct File {
    pub(super) path: PathBuf,
    pub(super) bytes: Vec<u8>,
    /// What it holds now, if it is one that is to be replaced.
    pub(super) replaces: Option<Vec<u8>>,
}

/// Writes all files of a folder or none; see [`write_all`].
pub(super) fn write(
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
pub(super) fn write_all(
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
pub(super) struct Batch {
    force: bool,
    help: &'static str,
    outcomes: Vec<(PathBuf, Outcome)>,
    taken: Vec<String>,
    ready: Vec<(TempPath, PathBuf)>,
}

/// How many of the files in the way are named.
const NAMED: usize = 12;

impl Batch {
    /// An empty batch; `help` says what to do about files in the way.
    pub(super) fn new(force: bool, help: &'static str) -> Self {
        Self { force, help, outcomes: Vec::new(), taken: Vec::new(), ready: Vec::new() }
    }

    /// Writes a file beside its place.
    pub(super) fn add(&mut self, file: File) -> Result<(), Failure> {
        let outcome = self.outcome(&file)?;
        // Once a file is in the way nothing will be written; the others in the way are still found.
        if outcome == Outcome::Written && self.taken.is_empty() {
            self.ready.push(prepared(&file)?);
        }
        self.outcomes.push((file.path, outcome));
        Ok(())
    }

    /// Moves all files to their places.
    pub(super) fn commit(self) -> Result<Vec<(PathBuf, Outcome)>, Failure> {
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
        for (file, path) in self.ready {
            file.persist(&path).map_err(|error| unwritten(&path, &error.error))?;
        }
        Ok(self.outcomes)
    }

    /// What would become of a file; notes it if it is in the way.
    fn outcome(&mut self, file: &File) -> Result<Outcome, Failure> {
        let File { path, bytes, replaces } = file;
        match fs::read(path) {
            Ok(there) if there == *bytes => Ok(Outcome::Unchanged),
            Ok(there) if replaces.as_ref() == Some(&there) => Ok(Outcome::Written),
            Ok(_) if replaces.is_some() => {
                let text = format!("{} was changed meanwhile; nothing was written", path.display());
                Err(Failure::Io(text, Some("run the command again".to_owned())))
            }
            Ok(_) => {
                if !self.force {
                    self.taken.push(path.display().to_string());
                }
                Ok(Outcome::Written)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Outcome::Written),
            Err(error) => Err(unwritten(path, &error)),
        }
    }
}

/// A file under a temporary name, and its place.
fn prepared(file: &File) -> Result<(TempPath, PathBuf), Failure> {
    let File { path, bytes, replaces } = file;
    let dir = folder(path);
    fs::create_dir_all(dir).map_err(|error| unwritten(dir, &error))?;
    // What replaces a file keeps to its place and its permissions.
    let real = if replaces.is_some() { fs::canonicalize(path) } else { Ok(path.clone()) };
    let real = real.map_err(|error| unwritten(path, &error))?;
    let mut made = temporary(folder(&real)).map_err(|error| unwritten(path, &error))?;
    let written = made.write_all(bytes).and_then(|()| made.as_file().sync_all());
    let kept = written.and_then(|()| match replaces {
        Some(_) => made.as_file().set_permissions(fs::metadata(&real)?.permissions()),
        None => Ok(()),
    });
    kept.map_err(|error| unwritten(path, &error))?;
    Ok((made.into_temp_path(), real))
}

fn unwritten(path: &Path, error: &io::Error) -> Failure {
    Failure::Io(format!("{} cannot be written: {error}", path.display()), None)
}

/// The folder of a file; the current one has no name.
fn folder(path: &Path) -> &Path {
    path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A temporary file that gets the permissions of an ordinary one.
pub(super) fn temporary(dir: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(dir)
}
