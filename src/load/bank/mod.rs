//! The bank: bank.yaml, question files, and what spans them.

mod beside;
mod cross;
mod known;
mod names;
mod parts;
mod question;
mod question_file;
mod rubric;
mod samples;
mod vocabulary;

#[cfg(test)]
pub(in crate::load) use parts::RawSilenced;
#[cfg(test)]
pub(in crate::load) use question::RawQuestion;
#[cfg(test)]
pub(in crate::load) use question_file::RawQuestionFile;
#[cfg(test)]
pub(in crate::load) use rubric::{RawChange, RawRubric, RawRubricCompetency, RawSignals, RawSignalsByLevel};
#[cfg(test)]
pub(in crate::load) use samples::{RawSample, RawSampleFile};
#[cfg(test)]
pub(in crate::load) use vocabulary::{RawArea, RawBank, RawCompetency};

use rayon::prelude::*;

use self::beside::Sorted;
use self::cross::Files;
use self::question_file::QuestionFile;
use self::rubric::RubricFile;
use self::samples::SampleFile;
use self::vocabulary::Declared;
use super::loaded::Loaded;
use super::problem::{NoBankFile, NoFiles, Problem};
use super::source::{Source, SourceFile};
use crate::diag::{Diagnostic, Place, Report};
use crate::model::Bank;

/// Reads a bank: `bank.yaml` at the top of the folder, `rubric.yaml` beside it where
/// there is one, samples in `samples`, solutions in `solutions`, and question files.
///
/// The order of the files makes no difference. A report holds all problems of
/// all files.
pub fn bank(files: &[SourceFile]) -> Result<Loaded<Bank>, Report> {
    let mut files: Vec<&SourceFile> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let Some(first) = files.first() else {
        return Err(NoFiles.diagnose().into());
    };
    let folder = first.folder.clone();
    let mut found = Report::default();
    let declaring = taken(&mut files, |path| matches!(path, "bank.yaml" | "bank.yml"));
    let rubric = taken(&mut files, |path| matches!(path, "rubric.yaml" | "rubric.yml"));
    let has_rubric = rubric.is_some();

    let source = declaring.and_then(|file| kept(Source::new(file), &mut found));
    let rubric_source = rubric.and_then(|file| kept(Source::new(file), &mut found));
    let Sorted { questions, samples, solutions } = Sorted::of(files);
    let (questions, unread) = sources(questions, &mut found);
    let (samples, _) = sources(samples, &mut found);
    if declaring.is_none() {
        found.report(NoBankFile, || Place::file(folder.as_str()));
    }
    let declared = match &source {
        Some(source) => {
            let rubric = rubric_source.as_ref().map(|source| RubricFile::read(source, &mut found));
            // One that cannot be read may declare any competency.
            let rubric = rubric.or_else(|| has_rubric.then(RubricFile::default));
            Declared::read(source, rubric, &mut found)
        }
        None => Declared::unknown(),
    };
    let files = Files {
        folder: &folder,
        declaring: [source.as_ref(), rubric_source.as_ref()],
        questions: questions.par_iter().map(|at| QuestionFile::read(at, &declared)).collect(),
        samples: samples.par_iter().map(|at| (at, SampleFile::read(at, &declared))).collect(),
        unread,
        solutions,
    };
    cross::joined(files, declared, found)
}

/// The checked texts of files, and the names of those that are none.
fn sources<'f>(files: Vec<&'f SourceFile>, found: &mut Report) -> (Vec<Source<'f>>, Vec<String>) {
    let read: Vec<_> = files.par_iter().map(|file| Source::new(file)).collect();
    let (mut sources, mut unread) = (Vec::new(), Vec::new());
    for (file, source) in files.into_iter().zip(read) {
        match kept(source, found) {
            Some(source) => sources.push(source),
            None => unread.push(file.name()),
        }
    }
    (sources, unread)
}

/// Takes the file of this path out of the others.
fn taken<'f>(files: &mut Vec<&'f SourceFile>, is_it: impl Fn(&str) -> bool) -> Option<&'f SourceFile> {
    let at = files.iter().position(|file| is_it(&file.path))?;
    Some(files.remove(at))
}

/// Keeps what was read; a problem goes to the others.
fn kept<T>(read: Result<T, Box<Diagnostic>>, found: &mut Report) -> Option<T> {
    read.map_err(|problem| found.push(*problem)).ok()
}
