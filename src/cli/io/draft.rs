//! Files under temporary names: they move to their places all at once, or they go.
//!
//! What is unfinished is kept in one list. Who is told to stop locks it, removes what it names, and ends
//! the program without unlocking it, so that no other thread can begin one more file.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use tempfile::TempPath;

use crate::cli::io::interrupt;

/// How the names of files begin that are not written to their end yet.
pub(in crate::cli) const TEMPORARY: &str = ".interviewkit-";

/// What must not be left behind.
struct Unfinished {
    files: BTreeSet<PathBuf>,
    /// Folders that were made for them.
    folders: BTreeSet<PathBuf>,
}

static UNFINISHED: Mutex<Unfinished> =
    Mutex::new(Unfinished { files: BTreeSet::new(), folders: BTreeSet::new() });

fn unfinished() -> MutexGuard<'static, Unfinished> {
    static WATCHED: Once = Once::new();
    // Before the first file there is nothing to remove, and signals do what they always do.
    WATCHED.call_once(|| interrupt::watch(abandon));
    locked()
}

fn locked() -> MutexGuard<'static, Unfinished> {
    // A list of paths is whole, whatever another thread died of.
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes all that is unfinished, and does `then` before anyone can begin more.
///
/// No one is left who could be told that a file cannot be removed.
fn abandon(then: &dyn Fn()) {
    let unfinished = locked();
    for file in &unfinished.files {
        let _ = fs::remove_file(file);
    }
    // A folder sorts before the folders in it.
    for folder in unfinished.folders.iter().rev() {
        let _ = fs::remove_dir(folder);
    }
    then();
}

/// A file under a temporary name; it goes with the value.
pub(in crate::cli) struct Draft(Option<TempPath>);

impl Draft {
    /// Writes a file with these bytes into a folder; it gets the permissions of an ordinary file, unless
    /// others are named.
    pub(in crate::cli) fn new(
        dir: &Path,
        bytes: &[u8],
        permissions: Option<fs::Permissions>,
    ) -> io::Result<Self> {
        let (mut file, draft) = {
            let mut unfinished = unfinished();
            let (file, path) = temporary(dir)?.into_parts();
            unfinished.files.insert(path.to_path_buf());
            (file, Self(Some(path)))
        };
        file.write_all(bytes)?;
        file.sync_all()?;
        if let Some(permissions) = permissions {
            file.set_permissions(permissions)?;
        }
        Ok(draft)
    }

    fn place(&mut self, to: &Path, unfinished: &mut Unfinished) -> io::Result<()> {
        let path = self.0.take().expect("a draft is placed once");
        unfinished.files.remove(&*path);
        // What cannot be moved is removed with the error.
        path.persist(to).map_err(|error| error.error)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if let Some(path) = self.0.take() {
            let mut unfinished = unfinished();
            unfinished.files.remove(&*path);
            // A draft that cannot be removed is in no one's way.
            let _ = path.close();
        }
    }
}

/// A draft of what replaces a file, and where it is to lie: at the place that a link leads to, and with the
/// permissions of what is there.
pub(in crate::cli) fn in_place_of(path: &Path, bytes: &[u8]) -> io::Result<(Draft, PathBuf)> {
    let (real, permissions) = match fs::canonicalize(path) {
        Ok(real) => {
            let permissions = fs::metadata(&real)?.permissions();
            (real, Some(permissions))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => (path.to_path_buf(), None),
        Err(error) => return Err(error),
    };
    let dir = real.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok((Draft::new(dir, bytes, permissions)?, real))
}

/// Moves drafts to their places; who is told to stop meanwhile stops after the last.
///
/// # Errors
/// The place that could not be taken; the drafts that were to follow go.
pub(in crate::cli) fn place(mut drafts: Vec<(Draft, PathBuf)>) -> Result<(), (PathBuf, io::Error)> {
    let mut unfinished = unfinished();
    let mut place = |(draft, to): &mut (Draft, PathBuf)| {
        draft.place(to, &mut unfinished).map_err(|error| (to.clone(), error))
    };
    let placed = drafts.iter_mut().try_for_each(&mut place);
    // The drafts that are left lock it themselves when they go.
    drop(unfinished);
    placed
}

/// Folders that were made for drafts; those in which nothing was placed go with the value.
#[derive(Default)]
pub(in crate::cli) struct Folders(Vec<PathBuf>);

impl Folders {
    /// Makes a folder and those above it, as far as they are not there.
    pub(in crate::cli) fn make(&mut self, dir: &Path) -> io::Result<()> {
        if dir.is_dir() {
            return Ok(());
        }
        let mut unfinished = unfinished();
        let named = dir.ancestors().filter(|dir| !dir.as_os_str().is_empty());
        let missing: Vec<PathBuf> =
            named.take_while(|dir| fs::symlink_metadata(dir).is_err()).map(Path::to_path_buf).collect();
        let made = fs::create_dir_all(dir);
        unfinished.folders.extend(missing.iter().cloned());
        self.0.extend(missing);
        made
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        self.0.sort();
        for dir in self.0.iter().rev() {
            let mut unfinished = unfinished();
            unfinished.folders.remove(dir);
            // One that holds something stays.
            let _ = fs::remove_dir(dir);
        }
    }
}

/// A temporary file that gets the permissions of an ordinary one.
fn temporary(dir: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(dir)
}

#[cfg(test)]
mod tests {
    use super::{Draft, Folders, TEMPORARY, place};
    use std::path::Path;
    use std::{fs, io};

    fn names(dir: &Path) -> io::Result<Vec<String>> {
        let name = |entry: io::Result<fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
        let mut names = fs::read_dir(dir)?.map(name).collect::<io::Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    }

    #[test]
    fn what_is_not_placed_goes_and_folders_that_stay_empty_too() -> io::Result<()> {
        let dir = tempfile::tempdir()?;
        let (a, b) = (dir.path().join("x/y"), dir.path().join("z"));
        let mut folders = Folders::default();
        folders.make(&a)?;
        folders.make(&b)?;
        let (one, other) = (Draft::new(&a, b"a", None)?, Draft::new(&b, b"b", None)?);
        assert!(names(&a)?.iter().all(|name| name.starts_with(TEMPORARY)));
        place(vec![(one, a.join("one"))]).map_err(|(_, error)| error)?;
        drop((other, folders));
        assert_eq!((names(dir.path())?, names(&a)?), (vec!["x".to_owned()], vec!["one".to_owned()]));
        Ok(())
    }

    #[test]
    fn a_place_that_is_taken_by_a_folder_is_named_and_the_rest_goes() -> io::Result<()> {
        let dir = tempfile::tempdir()?;
        let to = |name: &str| dir.path().join(name);
        fs::create_dir_all(to("b/x"))?;
        let mut drafts = Vec::new();
        for name in ["a", "b", "c"] {
            drafts.push((Draft::new(dir.path(), name.as_bytes(), None)?, to(name)));
        }
        assert_eq!(place(drafts).map_err(|(path, _)| path), Err(to("b")));
        assert_eq!(names(dir.path())?, ["a", "b"]);
        Ok(())
    }
}
