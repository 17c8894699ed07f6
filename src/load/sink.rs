//! Where the problems of one file are collected.

use super::problem::Problem;
use super::source::Source;
use super::yaml::Mark;
use crate::diag::Diagnostic;

/// Collects the problems of one file.
pub(super) struct Sink<'s> {
    source: &'s Source<'s>,
    found: Vec<Diagnostic>,
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
        Self { source, found: Vec::new(), errors: 0, suggestions: Suggestions::default() }
    }

    /// The file.
    pub(super) fn source(&self) -> &'s Source<'s> {
        self.source
    }

    /// Reports a problem at a place of the file.
    pub(super) fn report(&mut self, mark: Mark, problem: impl Problem) {
        self.push(problem.diagnose().at(self.source.place(mark)));
    }

    /// Reports a problem that has a second place in the same file.
    pub(super) fn report_pair(&mut self, mark: Mark, problem: impl Problem, label: &str, other: Mark) {
        let other = self.source.place(other);
        self.push(problem.diagnose().at(self.source.place(mark)).related(label, other));
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        self.errors += usize::from(diagnostic.is_error());
        self.found.push(diagnostic);
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
    pub(super) fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }
}
