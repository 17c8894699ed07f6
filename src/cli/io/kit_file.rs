//! The one way to a kit file, for every command that opens one.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::io::shown;
use crate::kit::{KitFile, KitFileError};
use crate::load;

/// The program and its version, as kit files name them.
pub(in crate::cli) const TOOL: &str = concat!("interviewkit ", env!("CARGO_PKG_VERSION"));

/// The most bytes of a kit file: 8 MiB, a hundred times one that holds its packet.
const MAX: u64 = 8 * 1024 * 1024;

/// Reads a kit file that is whole and as the program wrote it.
pub(in crate::cli) fn read(path: &Path) -> Result<KitFile, Failure> {
    opened(path)?.map_err(|error| refused(path, &error))
}

/// Why the file at `path` is not taken.
pub(in crate::cli) fn refused(path: &Path, error: &KitFileError) -> Failure {
    let shown = shown::path(path);
    let (text, help) = match error {
        KitFileError::Faulty(_, faults) => {
            let by_hand = faults.iter().any(|fault| fault.at == "checksum");
            let what = if by_hand { "was edited by hand" } else { "is not as `interviewkit` writes it" };
            let list = faults.iter().fold(String::new(), |list, fault| format!("{list}\n  - {fault}"));
            let help = "take the file as `interviewkit` wrote it, from your backup or from git";
            (format!("{shown} {what}:{list}"), help)
        }
        KitFileError::Format(_) => {
            (format!("{shown}: {error}"), "use the version of `interviewkit` that wrote it, or a newer one")
        }
        error => (format!("{shown}:{error}"), "use a file that `interviewkit compose` wrote"),
    };
    Failure::Differs(text, Some(help.to_owned()))
}

/// Reads a kit file; the inner result says whether it is one.
pub(in crate::cli) fn opened(path: &Path) -> Result<Result<KitFile, KitFileError>, Failure> {
    let bytes = load::read_file(path, MAX).map_err(|error| {
        let help = "name a kit file (`….kit.json`), which `interviewkit compose` writes".to_owned();
        Failure::Io(format!("{} cannot be read: {error}", shown::path(path)), Some(help))
    })?;
    Ok(KitFile::parse(&bytes))
}

/// The bytes of the kit file that is there, if it locks the same kit: what else the bank
/// holds may have changed since.
pub(in crate::cli) fn kept(path: &Path, file: &KitFile) -> Option<Vec<u8>> {
    let bytes = load::read_file(path, MAX).ok()?;
    let there = KitFile::parse(&bytes).ok()?;
    there.locks_as(file).then_some(bytes)
}
