//! What lies beside the questions: sample answers and solutions.

use std::collections::BTreeMap;

use super::known::Known;
use super::samples::{Sample, SampleFile};
use crate::diag::{Place, Report};
use crate::load::folder::SOLUTIONS;
use crate::load::problem::{DuplicateSamples, Problem, SolutionOfNone, UnknownQuestion};
use crate::load::source::{Source, SourceFile};
use crate::load::yaml::Mark;
use crate::model::{Question, QuestionId};

/// Where the samples lie in a bank's folder.
const SAMPLES: &str = "samples/";

/// A bank's files by what they are.
#[derive(Default)]
pub(super) struct Sorted<'f> {
    pub(super) questions: Vec<&'f SourceFile>,
    pub(super) samples: Vec<&'f SourceFile>,
    pub(super) solutions: Vec<&'f SourceFile>,
}

impl<'f> Sorted<'f> {
    /// Sorts the files by the folder they lie in.
    pub(super) fn of(files: Vec<&'f SourceFile>) -> Self {
        let mut sorted = Self::default();
        for file in files {
            let path = &file.path;
            let kind = if path.starts_with(SOLUTIONS) {
                &mut sorted.solutions
            } else if path.starts_with(SAMPLES) {
                &mut sorted.samples
            } else {
                &mut sorted.questions
            };
            kind.push(file);
        }
        sorted
    }
}

/// Sample answers and solutions by question.
#[derive(Default)]
pub(super) struct Beside {
    samples: BTreeMap<QuestionId, Sample>,
    solutions: BTreeMap<QuestionId, String>,
}

impl Beside {
    /// Joins what the files give; reports what belongs to no question.
    pub(super) fn joined(
        samples: Vec<(&Source<'_>, SampleFile)>,
        solutions: &[&SourceFile],
        known: &mut Known<'_>,
        found: &mut Report,
    ) -> Self {
        let mut beside = Self::default();
        let mut places: BTreeMap<QuestionId, (&Source<'_>, Mark)> = BTreeMap::new();
        for (source, file) in samples {
            found.append(file.found);
            for sample in file.samples {
                let (id, at) = (sample.question.as_str(), || source.place(sample.mark));
                if !known.has(id) {
                    if let Some(known) = known.suggestions() {
                        found.report(UnknownQuestion { id, known }, at);
                    }
                } else if let Some((first, mark)) = places.get(&sample.question) {
                    found.push_with(DuplicateSamples::CODE, || {
                        let problem = DuplicateSamples { id }.diagnose().at(at());
                        problem.related("the first set is here", first.place(*mark))
                    });
                } else {
                    places.insert(sample.question.clone(), (source, sample.mark));
                    beside.samples.insert(sample.question.clone(), sample);
                }
            }
        }
        beside.add_solutions(solutions, known, found);
        beside
    }

    fn add_solutions(&mut self, files: &[&SourceFile], known: &mut Known<'_>, found: &mut Report) {
        let mut strange = None;
        for file in files {
            // Files that lie directly in `solutions` serve all of them.
            let Some((id, name)) = file.path[SOLUTIONS.len()..].split_once('/') else { continue };
            if !known.has(id) {
                // The files of a folder come one after the other: one report is enough.
                if strange.replace(id) != Some(id)
                    && let Some(known) = known.suggestions()
                {
                    found.report(SolutionOfNone { id, known }, || Place::file(file.name()));
                }
            } else if name.split('.').next() == Some("solution")
                && let Some(id) = QuestionId::new(id)
            {
                self.solutions.entry(id).or_insert_with(|| file.path.clone());
            }
        }
    }

    /// Puts what belongs to a question into it.
    pub(super) fn add_to(&mut self, question: &mut Question) {
        question.solution = self.solutions.remove(&question.id);
        question.samples = self.samples.remove(&question.id).map(|sample| sample.answers).unwrap_or_default();
    }
}
