//! What every kind of problem can say of itself.

use super::{Code, Diagnostic};

/// A kind of problem.
pub trait Problem {
    /// Its code.
    const CODE: Code;

    /// What is wrong.
    fn message(&self) -> String;

    /// How to fix it.
    fn help(&self) -> Option<String> {
        None
    }

    /// The problem as a diagnostic of no place yet.
    fn diagnose(self) -> Diagnostic
    where
        Self: Sized,
    {
        let diagnostic = Diagnostic::new(Self::CODE, self.message());
        match self.help() {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }
}
