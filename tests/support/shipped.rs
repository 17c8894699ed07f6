//! The bank and the profiles of this repository.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use interviewkit::load::{self, Loaded};
use interviewkit::model::{Bank, Loop, Profile};

/// A path under the repository.
pub(crate) fn path(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

static BANK: LazyLock<Loaded<Bank>> =
    LazyLock::new(|| load::bank(&load::read_folder(&path("bank"), load::FolderOf::Bank).unwrap()).unwrap());

static PROFILES: LazyLock<Loaded<Vec<Profile>>> = LazyLock::new(|| {
    let files = load::read_folder(&path("profiles"), load::FolderOf::Profiles).unwrap();
    load::profiles(&files, &BANK.value).unwrap()
});

static LOOPS: LazyLock<Loaded<Vec<Loop>>> = LazyLock::new(|| {
    let files = load::read_folder(&path("profiles"), load::FolderOf::Profiles).unwrap();
    load::loops(&files, &BANK.value).unwrap()
});

/// The shipped bank.
pub(crate) fn bank() -> &'static Loaded<Bank> {
    &BANK
}

/// The shipped profiles.
pub(crate) fn profiles() -> &'static Loaded<Vec<Profile>> {
    &PROFILES
}

/// The shipped loops.
pub(crate) fn loops() -> &'static Loaded<Vec<Loop>> {
    &LOOPS
}

/// The YAML files of `bank` or `profiles`, with `/` in their paths.
pub(crate) fn files(folder: &str) -> Vec<(String, String)> {
    let of = if folder == "bank" { load::FolderOf::Bank } else { load::FolderOf::Profiles };
    let files = load::read_folder(&path(folder), of).unwrap();
    let text = |file: load::SourceFile| (file.path, String::from_utf8(file.bytes.into_owned()).unwrap());
    files.into_iter().map(text).collect()
}

/// The text of a shipped file, with line feeds at its line ends.
pub(crate) fn text(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap().replace("\r\n", "\n")
}
