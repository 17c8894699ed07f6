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

/// Writes all files or none: every one goes to a temporary file first.
///
/// A file that exists with other content is an error unless `force`; then nothing is written.
pub(super) fn write(
    dir: &Path,
    files: &[(String, Vec<u8>)],
    force: bool,
) -> Result<Vec<(PathBuf, Outcome)>, Failure> {
    let failed = |path: &Path, error: io::Error| {
        Failure::Io(format!("{} cannot be written: {error}", path.display()), None)
    };
    fs::create_dir_all(dir).map_err(|error| failed(dir, error))?;
    let mut outcomes = Vec::new();
    let mut taken = Vec::new();
    for (name, bytes) in files {
        let path = dir.join(name);
        let outcome = match fs::read(&path) {
            Ok(there) if there == *bytes => Outcome::Unchanged,
            Ok(_) => {
                taken.push(path.display().to_string());
                Outcome::Written
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Outcome::Written,
            Err(error) => return Err(failed(&path, error)),
        };
        outcomes.push((path, outcome));
    }
    if !force && !taken.is_empty() {
        let verb = if taken.len() == 1 { "exists" } else { "exist" };
        let text = format!("{} {verb} with other content; nothing was written", taken.join(", "));
        let help = "use --force to overwrite, or another --out or --seed";
        return Err(Failure::Io(text, Some(help.to_owned())));
    }
    let mut ready = Vec::new();
    for ((path, outcome), (_, bytes)) in outcomes.iter().zip(files) {
        if *outcome == Outcome::Written {
            let mut file = temporary(dir).map_err(|error| failed(path, error))?;
            let written = file.write_all(bytes).and_then(|()| file.as_file().sync_all());
            written.map_err(|error| failed(path, error))?;
            ready.push((file, path));
        }
    }
    for (file, path) in ready {
        file.persist(path).map_err(|error| failed(path, error.error))?;
    }
    Ok(outcomes)
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
