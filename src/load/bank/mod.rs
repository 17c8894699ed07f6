//! The bank: bank.yaml, question files, and what spans them.

mod cross;
mod names;
mod parts;
mod question;
mod question_file;
mod vocabulary;

#[cfg(test)]
pub(in crate::load) use question::RawQuestion;
#[cfg(test)]
pub(in crate::load) use question_file::RawQuestionFile;
#[cfg(test)]
pub(in crate::load) use vocabulary::{RawArea, RawBank, RawCompetency};

use rayon::prelude::*;

use self::question_file::QuestionFile;
use self::vocabulary::Declared;
use super::loaded::Loaded;
use super::problem::{NoBankFile, NoFiles, Problem};
use super::source::{Source, SourceFile};
use crate::diag::{Diagnostic, Place, Report};
use crate::model::Bank;

/// Reads a bank: `bank.yaml` at the top of the folder, and question files.
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
    let mut found = Vec::new();
    let declaring = files.iter().position(|file| matches!(file.path.as_str(), "bank.yaml" | "bank.yml"));
    let declaring = declaring.map(|at| files.remove(at));

    let source = declaring.and_then(|file| kept(Source::new(file), &mut found));
    let sources: Vec<_> = files.into_par_iter().map(Source::new).collect();
    let sources: Vec<Source<'_>> =
        sources.into_iter().filter_map(|source| kept(source, &mut found)).collect();
    if declaring.is_none() {
        found.push(NoBankFile.diagnose().at(Place::file(folder.as_str())));
    }
    let declared = match &source {
        Some(source) => Declared::read(source, &mut found),
        None => Declared::unknown(),
    };
    let files: Vec<QuestionFile> =
        sources.par_iter().map(|source| QuestionFile::read(source, &declared)).collect();
    cross::joined(&folder, source.as_ref(), declared, &sources, files, found)
}

/// Keeps what was read; a problem goes to the others.
fn kept<T>(read: Result<T, Box<Diagnostic>>, found: &mut Vec<Diagnostic>) -> Option<T> {
    read.map_err(|problem| found.push(*problem)).ok()
}
