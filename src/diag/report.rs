//! All problems of a run: of each kind the first ones, and the number of the rest.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Code, Diagnostic, Place, Problem, Severity};

/// The problems of a run, warnings included.
///
/// Of each kind only the first [`Report::MOST`] are kept and the rest are counted: no one reads
/// a thousand lines of one kind, and a large file with a small mistake in every question must
/// take neither the memory nor the terminal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Report {
    /// The problems that are kept.
    pub diagnostics: Vec<Diagnostic>,
    /// How many of each kind were found, kept or not.
    #[serde(skip)]
    found: BTreeMap<Code, usize>,
}

impl Report {
    /// How many problems of one kind are kept.
    pub const MOST: usize = 100;

    /// Puts the problems in canonical order, and keeps the first of each kind.
    pub fn new(mut diagnostics: Vec<Diagnostic>) -> Self {
        Diagnostic::sort(&mut diagnostics);
        diagnostics.into_iter().collect()
    }

    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.push_with(diagnostic.code, || diagnostic);
    }

    /// Adds a problem of this kind, which is only made if it is kept.
    pub fn push_with(&mut self, code: Code, make: impl FnOnce() -> Diagnostic) {
        let found = self.found.entry(code).or_default();
        *found += 1;
        if *found <= Self::MOST {
            self.diagnostics.push(make());
        }
    }

    /// Adds a problem of a place.
    pub fn report<P: Problem>(&mut self, problem: P, place: impl FnOnce() -> Place) {
        self.push_with(P::CODE, || problem.diagnose().at(place()));
    }

    /// Adds the problems of another report behind its own.
    pub fn append(&mut self, other: Self) {
        let Self { diagnostics, mut found } = other;
        for diagnostic in diagnostics {
            if let Some(left) = found.get_mut(&diagnostic.code) {
                *left -= 1;
            }
            self.push(diagnostic);
        }
        for (code, left) in found {
            *self.found.entry(code).or_default() += left;
        }
    }

    /// Puts the problems in their canonical order: by file, line, column and code.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        Diagnostic::sort(&mut self.diagnostics);
        self
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether an error was found.
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// How many errors were found.
    pub fn errors(&self) -> usize {
        self.of(Severity::Error)
    }

    /// How many warnings were found.
    pub fn warnings(&self) -> usize {
        self.of(Severity::Warning)
    }

    /// How many problems of each kind were found beyond those that are kept.
    pub fn more(&self) -> BTreeMap<Code, usize> {
        let beyond = |(code, found): (&Code, &usize)| Some((*code, found.checked_sub(Self::MOST)?));
        self.found.iter().filter_map(beyond).filter(|(_, more)| *more > 0).collect()
    }

    fn of(&self, severity: Severity) -> usize {
        self.found.iter().filter(|(code, _)| code.severity() == severity).map(|(_, found)| found).sum()
    }
}

impl FromIterator<Diagnostic> for Report {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(diagnostics: I) -> Self {
        let mut report = Self::default();
        diagnostics.into_iter().for_each(|diagnostic| report.push(diagnostic));
        report
    }
}

impl From<Diagnostic> for Report {
    fn from(diagnostic: Diagnostic) -> Self {
        std::iter::once(diagnostic).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(code: Code, n: usize) -> Report {
        (0..n).map(|at| Diagnostic::new(code, at.to_string())).collect()
    }

    #[test]
    fn the_first_of_each_kind_are_kept_and_all_are_counted() {
        let mut report = many(Code::MissingField, 250);
        report.append(many(Code::UnusedName, 3));
        report.append(many(Code::MissingField, 150));
        assert_eq!((report.errors(), report.warnings()), (400, 3));
        assert_eq!(report.diagnostics.len(), Report::MOST + 3);
        assert_eq!(report.more(), BTreeMap::from([(Code::MissingField, 300)]));
        assert_eq!(report.diagnostics[99].message, "99");
        // Which were kept does not depend on how they were put together.
        let mut other = many(Code::MissingField, 60);
        other.append(many(Code::MissingField, 60));
        let shown: Vec<&str> = other.diagnostics[58..62].iter().map(|d| d.message.as_str()).collect();
        assert_eq!((other.diagnostics.len(), shown), (100, vec!["58", "59", "0", "1"]));
        assert_eq!(other.more(), BTreeMap::from([(Code::MissingField, 20)]));
    }

    #[test]
    fn what_is_not_kept_is_not_made() {
        let mut report = many(Code::LongText, Report::MOST);
        report.push_with(Code::LongText, || panic!("it is made"));
        assert_eq!(report.errors(), 101);
    }
}
