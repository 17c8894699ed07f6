//! A file of questions.

use super::names::Names;
use super::question::{Entry, read_question};
use super::vocabulary::Declared;
use crate::diag::Diagnostic;
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
pub(super) struct QuestionFile {
    pub(super) found: Vec<Diagnostic>,
    pub(super) entries: Vec<Entry>,
}

impl QuestionFile {
    /// Reads a file; the tree of its YAML does not outlive this.
    pub(super) fn read(source: &Source<'_>, declared: &Declared) -> Self {
        let root = match parse(source) {
            Ok(root) => root,
            Err(found) => return Self { found, entries: Vec::new() },
        };
        let mut sink = Sink::new(source);
        let entries = read_root(&mut sink, &root, declared);
        Self { found: sink.into_found(), entries }
    }
}

fn read_root(sink: &mut Sink<'_>, root: &At<'_>, declared: &Declared) -> Vec<Entry> {
    let Some((RawQuestionFile { format: number, questions }, _)) = RawQuestionFile::read(sink, root) else {
        return Vec::new();
    };
    if !format(sink, number) {
        return Vec::new();
    }
    let Some(items) = questions.and_then(|at| list(sink, at, "`questions`")) else { return Vec::new() };
    let names = Names::of(declared);
    items.iter().filter_map(|at| read_question(sink, at, &names)).collect()
}
