//! Where the problems of one file are collected.

use super::problem::Problem;
use super::source::Source;
use super::yaml::Mark;
use crate::diag::{Report, Severity};

/// Collects the problems of one file.
pub(super) struct Sink<'s> {
    source: &'s Source<'s>,
    found: Report,
    errors: usize,
    suggestions: Suggestions,
}

/// How many names may still be compared to find the one that was meant: a file of
/// unknown names must not take the product of both numbers.
pub(super) struct Suggestions(usize);

impl Default for Suggestions {
    fn default() -> Self {
        Self(100_000)
    }
}

impl Suggestions {
    /// The known names, or none when enough were compared.
    pub(super) fn from<'k>(&mut self, known: &'k [&'k str]) -> &'k [&'k str] {
        match self.0.checked_sub(known.len()) {
            Some(left) => {
                self.0 = left;
                known
            }
            None => &[],
        }
    }
}

impl<'s> Sink<'s> {
    /// Of this file, with nothing found yet.
    pub(super) fn new(source: &'s Source<'s>) -> Self {
        Self { source, found: Report::default(), errors: 0, suggestions: Suggestions::default() }
    }

    /// The file.
    pub(super) fn source(&self) -> &'s Source<'s> {
        self.source
    }

    /// Reports a problem at a place of the file.
    pub(super) fn report<P: Problem>(&mut self, mark: Mark, problem: P) {
        self.errors += usize::from(P::CODE.severity() == Severity::Error);
        let source = self.source;
        self.found.report(problem, || source.place(mark));
    }

    /// Reports a problem that has a second place in the same file.
    pub(super) fn report_pair<P: Problem>(&mut self, mark: Mark, problem: P, label: &str, other: Mark) {
        self.errors += usize::from(P::CODE.severity() == Severity::Error);
        let source = self.source;
        self.found.push_with(P::CODE, || {
            problem.diagnose().at(source.place(mark)).related(label, source.place(other))
        });
    }

    /// The known names to find the one that was meant, see [`Suggestions`].
    pub(super) fn suggest_from<'k>(&mut self, known: &'k [&'k str]) -> &'k [&'k str] {
        self.suggestions.from(known)
    }

    /// How many errors were found so far.
    pub(super) fn errors(&self) -> usize {
        self.errors
    }

    /// What was found.
    pub(super) fn into_found(self) -> Report {
        self.found
    }
}
