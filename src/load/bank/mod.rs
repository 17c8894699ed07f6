//! The bank: bank.yaml, question files, and what spans them.

mod cross;
mod question;
mod question_file;
mod vocabulary;

use rayon::prelude::*;

use self::question_file::QuestionFile;
use self::vocabulary::Declared;
use super::loaded::Loaded;
use super::problem::{NoBankFile, NoFiles, Problem};
use super::source::{Source, SourceFile};
use crate::diag::{Diagnostic, Report};
use crate::model::Bank;

/// Reads a bank: `bank.yaml` at the top of the folder, and question files.
///
/// The order of the files makes no difference. A report holds all problems of
/// all files.
pub fn bank(files: &[SourceFile]) -> Result<Loaded<Bank>, Report> {
    if files.is_empty() {
        return Err(NoFiles { what: "the bank" }.diagnose().into());
    }
    let mut files: Vec<&SourceFile> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut found = Vec::new();
    let (declaring, questions): (Vec<&SourceFile>, Vec<&SourceFile>) =
        files.into_iter().partition(|file| matches!(file.path.as_str(), "bank.yaml" | "bank.yml"));

    let source = declaring.first().map(|file| Source::new(file)).transpose();
    let source = source.unwrap_or_else(|problem| {
        found.push(problem);
        None
    });
    if declaring.is_empty() {
        found.push(NoBankFile.diagnose());
    }
    let declared = match &source {
        Some(source) => Declared::read(source, &mut found),
        None => Declared::unknown(),
    };

    let sources: Vec<Result<Source<'_>, Diagnostic>> = questions.into_par_iter().map(Source::new).collect();
    let sources: Vec<Source<'_>> =
        sources.into_iter().filter_map(|source| source.map_err(|problem| found.push(problem)).ok()).collect();
    let files: Vec<QuestionFile> =
        sources.par_iter().map(|source| QuestionFile::read(source, &declared)).collect();
    cross::joined(source.as_ref(), declared, &sources, files, found)
}
