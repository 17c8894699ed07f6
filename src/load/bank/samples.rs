//! Files of sample answers, in the folder `samples`.

use super::parts::{ANSWERS, read_by_level};
use super::vocabulary::Declared;
use crate::diag::Report;
use crate::load::fields::raw;
use crate::load::sink::Sink;
use crate::load::source::Source;
use crate::load::texts::markdown;
use crate::load::values::{format, id, list};
use crate::load::yaml::{At, Mark, parse};
use crate::model::{Markdown, QuestionId};

raw! {
    /// A file of samples as written.
    RawSampleFile = "sample file" {
        required format "format",
        required samples "samples",
    }
}

raw! {
    /// The samples of a question as written.
    RawSample = "sample" {
        required question "question",
        required answers "answers",
    }
}

/// The samples of one question.
pub(super) struct Sample {
    pub(super) question: QuestionId,
    pub(super) mark: Mark,
    /// One for every level, lowest first; empty if they have an error.
    pub(super) answers: Vec<Markdown>,
}

/// What one file gives.
#[derive(Default)]
pub(super) struct SampleFile {
    pub(super) found: Report,
    pub(super) samples: Vec<Sample>,
}

impl SampleFile {
    /// Reads a file.
    pub(super) fn read(source: &Source<'_>, declared: &Declared) -> Self {
        let root = match parse(source) {
            Ok(root) => root,
            Err(found) => return Self { found, samples: Vec::new() },
        };
        let mut sink = Sink::new(source);
        let samples = read_root(&mut sink, &root, declared).unwrap_or_default();
        Self { found: sink.into_found(), samples }
    }
}

fn read_root(sink: &mut Sink<'_>, root: &At<'_>, declared: &Declared) -> Option<Vec<Sample>> {
    let (RawSampleFile { format: number, samples }, _) = RawSampleFile::read(sink, root)?;
    if !format(sink, number) {
        return None;
    }
    let items = list(sink, samples?, "`samples`")?;
    Some(items.iter().filter_map(|at| read_sample(sink, at, declared)).collect())
}

fn read_sample(sink: &mut Sink<'_>, at: &At<'_>, declared: &Declared) -> Option<Sample> {
    let (RawSample { question, answers }, _) = RawSample::read(sink, at)?;
    let mark = question?.mark;
    let question = id(sink, question?, "`question`")?;
    let owner = format!("the sample of `{question}`");
    let answers = answers.and_then(|at| {
        let scale = declared.scale.as_ref()?;
        read_by_level(sink, at, &owner, scale, &ANSWERS, |sink, at, what| {
            markdown(sink, at, what).map(|(text, _)| text)
        })
    });
    Some(Sample { question, mark, answers: answers.unwrap_or_default() })
}
