//! Banks in memory, and reports as they are kept in snapshots.

use interviewkit::diag::{Diagnostic, Report, human};
use interviewkit::load::{self, Loaded, SourceFile};
use interviewkit::model::Bank;

/// A file of a bank called `bank`.
pub(super) fn file(path: &str, bytes: impl Into<Vec<u8>>) -> SourceFile {
    SourceFile::new("bank", path, bytes.into())
}

/// A file of `tests/broken`, under the name it is read by.
pub(super) fn stored(stored: &str, path: &str) -> SourceFile {
    let full = format!("{}/tests/broken/{stored}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&full).unwrap_or_else(|error| panic!("{full}: {error}"));
    file(path, bytes)
}

/// The files of a bank without a problem.
pub(super) fn sound() -> Vec<SourceFile> {
    vec![stored("sound/bank.yaml", "bank.yaml"), stored("sound/question.yaml", "question.yaml")]
}

/// The sound bank with one more file of questions.
pub(super) fn with(question_file: SourceFile) -> Result<Loaded<Bank>, Report> {
    let mut files = sound();
    files.push(question_file);
    load::bank(&files)
}

/// What was found, errors or warnings.
pub(super) fn found<T>(result: Result<Loaded<T>, Report>) -> Vec<Diagnostic> {
    match result {
        Ok(loaded) => loaded.warnings.diagnostics,
        Err(report) => report.diagnostics,
    }
}

/// The one problem there must be, as its code and what is said of it.
pub(super) fn only<T>(result: Result<Loaded<T>, Report>) -> (&'static str, String) {
    match found(result).as_slice() {
        [one] => (one.code.text(), human(std::slice::from_ref(one), false, 100)),
        other => panic!("{} problems:\n{}", other.len(), human(&other[..other.len().min(5)], false, 100)),
    }
}
