//! The lock of a ledger's folder: one writes, the others wait, but not for ever.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::shown;

/// What writers hold while they write.
const LOCK: &str = ".lock";
/// How long one waits between two tries.
const PAUSE: Duration = Duration::from_millis(20);
/// After how many tries it is said that one waits: about a second.
const SAID: u32 = 50;
/// After how many tries one gives up: about half a minute.
const TRIES: u32 = 1500;

/// Takes the lock of a ledger's folder; it is given back when the file is closed, be it by a kill.
pub(super) fn lock(dir: &Path, console: &Console) -> Result<File, Failure> {
    let path = dir.join(LOCK);
    let shown = shown::path(&path);
    let file =
        open(&path).map_err(|error| Failure::Io(format!("{shown} cannot be written: {error}"), None))?;
    for tried in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => {
                let help = "keep the ledger on a disk that knows locks, not on every network share";
                return Err(Failure::Io(format!("{shown} cannot be locked: {error}"), Some(help.to_owned())));
            }
        }
        if tried == SAID {
            console
                .note(&format!("Waiting for another program that holds {shown}, for half a minute at most"));
        }
        thread::sleep(PAUSE);
    }
    let text = format!("another program holds {shown} for half a minute already; nothing was written");
    let help = format!("let it end and run this again; `lsof {shown}` shows which one it is");
    Err(Failure::Io(text, Some(help)))
}

/// Opens the file, which holds nothing; anything else in its place is left alone.
fn open(path: &Path) -> io::Result<File> {
    // Before opening it, because to open a pipe waits for someone who reads from it.
    match fs::symlink_metadata(path) {
        Ok(there) if !there.is_file() => return Err(io::Error::other("it is not a regular file")),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    File::options().create(true).truncate(false).write(true).open(path)
}
