//! Writing files: whole or not at all, and nothing of other content without leave.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::exit::Failure;

/// How the names of files begin that are not written to their end yet.
pub(super) const TEMPORARY: &str = ".interviewkit-";

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
    files: &[(String, Vec<u8>)],
    force: bool,
) -> Result<Vec<(PathBuf, Outcome)>, Failure> {
    let file = |(name, bytes): &(String, Vec<u8>)| File {
        path: dir.join(name),
        bytes: bytes.clone(),
        replaces: None,
    };
    let help = "use --force to overwrite, or another --out or --seed";
    write_all(&files.iter().map(file).collect::<Vec<_>>(), force, help)
}

/// Writes all files or none: every one goes to a temporary file first.
///
/// A file that exists with other content is an error unless `force`, with this help; then
/// nothing is written.
pub(super) fn write_all(files: &[File], force: bool, help: &str) -> Result<Vec<(PathBuf, Outcome)>, Failure> {
    for file in files {
        let dir = folder(&file.path);
        fs::create_dir_all(dir).map_err(|error| unwritten(dir, &error))?;
    }
    let outcomes = outcomes(files, force, help)?;
    let mut ready = Vec::new();
    for ((path, outcome), File { bytes, replaces, .. }) in outcomes.iter().zip(files) {
        if *outcome == Outcome::Written {
            // What replaces a file keeps to its place and its permissions.
            let real = if replaces.is_some() { fs::canonicalize(path) } else { Ok(path.clone()) };
            let real = real.map_err(|error| unwritten(path, &error))?;
            let mut file = temporary(folder(&real)).map_err(|error| unwritten(path, &error))?;
            let written = file.write_all(bytes).and_then(|()| file.as_file().sync_all());
            let kept = written.and_then(|()| match replaces {
                Some(_) => file.as_file().set_permissions(fs::metadata(&real)?.permissions()),
                None => Ok(()),
            });
            kept.map_err(|error| unwritten(path, &error))?;
            ready.push((file, real));
        }
    }
    for (file, path) in ready {
        file.persist(&path).map_err(|error| unwritten(&path, &error.error))?;
    }
    Ok(outcomes)
}

/// What would become of files, if none of them is in the way.
fn outcomes(files: &[File], force: bool, help: &str) -> Result<Vec<(PathBuf, Outcome)>, Failure> {
    let mut outcomes = Vec::new();
    let mut taken = Vec::new();
    for File { path, bytes, replaces } in files {
        let outcome = match fs::read(path) {
            Ok(there) if there == *bytes => Outcome::Unchanged,
            Ok(there) if replaces.as_ref() == Some(&there) => Outcome::Written,
            Ok(_) if replaces.is_some() => {
                let text = format!("{} was changed meanwhile; nothing was written", path.display());
                return Err(Failure::Io(text, Some("run the command again".to_owned())));
            }
            Ok(_) => {
                taken.push(path.display().to_string());
                Outcome::Written
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Outcome::Written,
            Err(error) => return Err(unwritten(path, &error)),
        };
        outcomes.push((path.clone(), outcome));
    }
    if !force && !taken.is_empty() {
        let verb = if taken.len() == 1 { "exists" } else { "exist" };
        let text = format!("{} {verb} with other content; nothing was written", taken.join(", "));
        return Err(Failure::Io(text, Some(help.to_owned())));
    }
    Ok(outcomes)
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
