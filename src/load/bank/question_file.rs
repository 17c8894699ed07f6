//! A file of questions.

use super::names::Names;
use super::question::{Entry, read_question};
use super::vocabulary::Declared;
use crate::diag::Report;
use crate::load::fields::raw;
use crate::load::sink::Sink;
use crate::load::source::Source;
use crate::load::values::{format, list};
use crate::load::yaml::{At, parse_each};

raw! {
    /// A question file as written.
    RawQuestionFile = "question file" {
        required format "format",
        required questions "questions",
    }
}

/// What one file gives.
pub(super) struct QuestionFile<'f, 's> {
    pub(super) source: &'f Source<'s>,
    pub(super) found: Report,
    /// The questions, each with the file.
    pub(super) entries: Vec<(Entry, &'f Source<'s>)>,
    /// Whether the id of every question could be read.
    pub(super) whole: bool,
}

impl<'f, 's> QuestionFile<'f, 's> {
    /// Reads a file; the tree of each question goes as its model comes, so that a large file is not in
    /// memory as both.
    pub(super) fn read(source: &'f Source<'s>, declared: &Declared) -> Self {
        let mut sink = Sink::new(source);
        let names = Names::of(declared);
        let mut entries = Vec::new();
        let mut whole = true;
        let read = |at: At<'_>| match read_question(&mut sink, &at, &names) {
            Some(entry) => entries.push((entry, source)),
            None => whole = false,
        };
        let root = match parse_each(source, "questions", read) {
            Ok(root) => root,
            Err(found) => return Self { source, found, entries: Vec::new(), whole: false },
        };
        let mut of_root = Sink::new(source);
        if !is_readable(&mut of_root, &root) {
            return Self { source, found: of_root.into_found(), entries: Vec::new(), whole: false };
        }
        let mut found = of_root.into_found();
        found.append(sink.into_found());
        entries.shrink_to_fit();
        Self { source, found, entries, whole }
    }
}

/// Whether a file has questions that this program can read.
fn is_readable(sink: &mut Sink<'_>, root: &At<'_>) -> bool {
    let Some((RawQuestionFile { format: number, questions }, _)) = RawQuestionFile::read(sink, root) else {
        return false;
    };
    format(sink, number) && questions.and_then(|at| list(sink, at, "`questions`")).is_some()
}
