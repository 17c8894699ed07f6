//! The folders of a project: in the current folder, or above it in the same repository.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::exit::Failure;
use super::shown;

/// The nearest file or folder that has one of these names, earlier names first.
///
/// It is looked for from the current folder up to the repository's root, which holds `.git`. Outside a
/// repository nothing says where a project ends, and a stranger may own the folders above: only the
/// current folder counts there.
///
/// # Errors
/// Where it cannot be told whether something is there; it may be what was meant.
pub(super) fn nearest<'n>(names: &[&'n str]) -> Result<Option<(PathBuf, &'n str)>, Failure> {
    for level in levels()? {
        for &name in names {
            if is_there(&level.join(name))? {
                return Ok(Some((level, name)));
            }
        }
    }
    Ok(None)
}

/// The current folder and those above it up to the repository's root, as paths from the current folder.
fn levels() -> Result<Vec<PathBuf>, Failure> {
    let here = PathBuf::new();
    // A current folder that was deleted has no folders above it.
    let above = env::current_dir().map_or(0, |dir| dir.ancestors().count() - 1);
    let mut levels = vec![here.clone()];
    for _ in 0..=above {
        let level = &levels[levels.len() - 1];
        if is_there(&level.join(".git"))? {
            return Ok(levels);
        }
        levels.push(level.join(".."));
    }
    Ok(vec![here])
}

/// Whether a path is taken, be it by a link to nothing.
fn is_there(path: &Path) -> Result<bool, Failure> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => {
            let text = format!("cannot see whether there is {}: {error}", shown::path(path));
            let help =
                "name the folders with --bank, --profiles and --ledger, or run it elsewhere".to_owned();
            Err(Failure::Io(text, Some(help)))
        }
    }
}
