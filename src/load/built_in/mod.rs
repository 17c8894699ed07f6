//! The bank that the program carries, in a form that takes no parsing.
//!
//! A test makes `bank.bin` from the folder `bank/`, and holds that both give the same bank.

mod stored;
#[cfg(test)]
mod tests;

use self::stored::Stored;
use super::loaded::Loaded;
use crate::model::Bank;

/// Made by the test, see CONTRIBUTING.md.
static BYTES: &[u8] = include_bytes!("bank.bin");

/// The bank that the program carries, without a warning; `folder` is what its files are shown under.
pub fn built_in(folder: &str) -> Loaded<Bank> {
    read(BYTES, folder)
}

fn read(bytes: &'static [u8], folder: &str) -> Loaded<Bank> {
    let stored: Stored<'static> = postcard::from_bytes(bytes).expect("a test made the bytes and read them");
    stored.loaded(folder)
}
