//! The one gate for reading: regular files only, and no more of them than a limit.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

/// The most bytes of a YAML file, kit file, score sheet or other file that people or this program write: 256 MiB.
pub const MAX_FILE: u64 = 256 * 1024 * 1024;

/// Why a file was not read.
#[derive(Debug)]
pub enum ReadError {
    /// The system refused.
    Io(io::Error),
    /// It is a folder, a pipe, a device or a socket.
    NotRegular,
    /// It holds more bytes than this.
    TooLarge(u64),
}

impl ReadError {
    /// Whether there is no such file.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Io(error) if error.kind() == io::ErrorKind::NotFound)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::NotRegular => f.write_str("it is not a regular file"),
            Self::TooLarge(limit) => match limit / (1024 * 1024) {
                0 => write!(f, "it is larger than {} KiB", limit / 1024),
                mebibytes => write!(f, "it is larger than {mebibytes} MiB"),
            },
        }
    }
}

impl std::error::Error for ReadError {}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Reads a regular file of at most `limit` bytes; a link to one counts as one.
///
/// # Errors
/// Where it is anything else, for opening a pipe would wait for ever and a device may never
/// end; where it is larger; where the system refuses.
pub fn read_file(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    // Before opening it, because to open a pipe waits for someone who writes into it.
    if !fs::metadata(path)?.is_file() {
        return Err(ReadError::NotRegular);
    }
    let file = File::open(path)?;
    let data = file.metadata()?;
    if !data.is_file() {
        return Err(ReadError::NotRegular);
    }
    if data.len() > limit {
        return Err(ReadError::TooLarge(limit));
    }
    let mut bytes = Vec::new();
    let len = usize::try_from(data.len()).map_err(|_| ReadError::TooLarge(limit))?;
    bytes.try_reserve(len).map_err(|_| ReadError::TooLarge(limit))?;
    // It may grow meanwhile, and files such as those of /proc do not tell their length.
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(ReadError::TooLarge(limit));
    }
    Ok(bytes)
}
