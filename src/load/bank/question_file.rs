//! A file of questions.

use super::names::Names;
use super::question::{Entry, read_question};
use super::vocabulary::Declared;
use crate::diag::Report;
use crate::load::fields::raw;
use crate::load::sink::Sink;
use crate::load::source::Source;
use crate::load::values::{format, list};
use crate::load::yaml::{At, parse};

raw! {
    /// A question file as written.
    RawQuestionFile = "question file" {
        required format "format",
        required questions "questions",
    }
}

/// What one file gives.
#[derive(Default)]
pub(super) struct QuestionFile<'f, 's> {
    pub(super) found: Report,
    /// The questions, each with the file.
    pub(super) entries: Vec<(Entry, &'f Source<'s>)>,
}

impl<'f, 's> QuestionFile<'f, 's> {
    /// Reads a file; the tree of its YAML does not outlive this.
    pub(super) fn read(source: &'f Source<'s>, declared: &Declared) -> Self {
        let mut root = match parse(source) {
            Ok(root) => root,
            Err(found) => return Self { found, entries: Vec::new() },
        };
        let mut sink = Sink::new(source);
        let questions = root.take_list("questions");
        let mut entries = Vec::new();
        if is_readable(&mut sink, &root) {
            let names = Names::of(declared);
            // The tree of each question goes as its model comes, so that a large file is not in memory as both.
            let read = questions.into_iter().filter_map(|at| read_question(&mut sink, &at, &names));
            entries.extend(read.map(|entry| (entry, source)));
            entries.shrink_to_fit();
        }
        Self { found: sink.into_found(), entries }
    }
}

/// Whether a file has questions that this program can read.
fn is_readable(sink: &mut Sink<'_>, root: &At<'_>) -> bool {
    let Some((RawQuestionFile { format: number, questions }, _)) = RawQuestionFile::read(sink, root) else {
        return false;
    };
    format(sink, number) && questions.and_then(|at| list(sink, at, "`questions`")).is_some()
}
