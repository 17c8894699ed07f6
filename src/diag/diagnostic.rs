//! One problem.

use serde::Serialize;

use super::{Code, Place, Severity};

/// Another place that belongs to a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Related {
    /// What is there, such as "first given here".
    pub label: String,
    /// Where.
    pub place: Place,
}

/// One problem: what, where, and how to fix it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The kind of problem.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub message: String,
    /// Where; none for a problem of no single place.
    pub place: Option<Place>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// How to fix it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A problem of no place yet.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        let severity = code.severity();
        Self { code, severity, message: message.into(), place: None, related: Vec::new(), help: None }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Says where else.
    #[must_use]
    pub fn related(mut self, label: impl Into<String>, place: Place) -> Self {
        self.related.push(Related { label: label.into(), place });
        self
    }

    /// Says how to fix it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Puts problems in their canonical order: by file, line, column and code.
    pub(super) fn sort(diagnostics: &mut [Self]) {
        fn key(diagnostic: &Diagnostic) -> (Option<(&str, u32, u32)>, Code, &str) {
            (diagnostic.place.as_ref().map(Place::key), diagnostic.code, &diagnostic.message)
        }
        diagnostics.sort_by(|a, b| key(a).cmp(&key(b)));
    }
}
