//! The folders of a project: in the current folder, or above it in the same repository.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::io::shown;

/// The nearest file or folder that has one of these names, earlier names first.
///
/// It is looked for from the current folder up to the repository's root, which holds `.git`. Outside a
/// repository nothing says where a project ends, and a stranger may own the folders above: only the
/// current folder counts there.
///
/// # Errors
/// Where it cannot be told whether something is there; it may be what was meant.
pub(in crate::cli) fn nearest<'n>(names: &[&'n str]) -> Result<Option<(PathBuf, &'n str)>, Failure> {
    for level in levels()? {
        for &name in names {
            if is_there(&level.join(name))? {
                return Ok(Some((level, name)));
            }
        }
        if let Some((found, name)) = misnamed(&level, names) {
            let text = format!("{} is not `{name}`", shown::path(&found));
            let help =
                format!("rename it to `{name}`, or name the folders with --bank, --profiles and --ledger");
            return Err(Failure::Io(text, Some(help)));
        }
    }
    Ok(None)
}

/// A folder of one of these names, or a file where the name is that of a file, except for the case of letters:
/// on another system it would be the one that is looked for.
fn misnamed<'n>(level: &Path, names: &[&'n str]) -> Option<(PathBuf, &'n str)> {
    let here = if level.as_os_str().is_empty() { Path::new(".") } else { level };
    // A folder that may not be listed can be passed through.
    let mut found: Vec<String> =
        fs::read_dir(here).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    found.sort();
    let pair = |found: String| {
        let name = names.iter().find(|name| name.eq_ignore_ascii_case(&found))?;
        let path = level.join(&found);
        (path.is_dir() != name.contains('.')).then_some((path, *name))
    };
    found.into_iter().find_map(pair)
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
pub(in crate::cli) fn is_there(path: &Path) -> Result<bool, Failure> {
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
