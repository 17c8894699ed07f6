//! Text for people: nothing that is put into it can hide, or command the terminal.

use std::fmt;
use std::path::Path;

use crate::diag::{Diagnostic, Place};
use crate::model::{replaced, visible, visible_line};

/// A text for the terminal.
///
/// Whatever is written into it goes through the one gate for text. The only escapes that pass
/// are the colours of tables, whose cells went through the gate before they were drawn.
#[derive(Debug)]
pub(in crate::cli) struct Shown(String);

impl Shown {
    /// Adds a text.
    pub(in crate::cli) fn push(&mut self, text: &str) {
        self.0.push_str(&visible(text));
    }

    /// A table that was drawn, with its colours, from visible texts.
    pub(in crate::cli) fn drawn(table: String) -> Self {
        Self(table)
    }

    /// Adds another such text.
    pub(in crate::cli) fn append(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }

    pub(in crate::cli) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Write for Shown {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text);
        Ok(())
    }
}

impl From<&str> for Shown {
    fn from(text: &str) -> Self {
        Self(visible(text).into_owned())
    }
}

impl From<String> for Shown {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

/// A path on one line.
///
/// A file name may hold line ends, which must not begin a line of ours.
pub(in crate::cli) fn path(path: &Path) -> String {
    visible_line(&path.to_string_lossy()).into_owned()
}

/// A problem with all its texts visible.
///
/// In lines of files one character stands for one, so that columns stay.
pub(in crate::cli) fn diagnostic(problem: &Diagnostic) -> Diagnostic {
    let mut shown = problem.clone();
    shown.message = visible(&shown.message).into_owned();
    shown.help = shown.help.map(|help| visible(&help).into_owned());
    let places = shown.place.iter_mut().chain(shown.related.iter_mut().map(|related| &mut related.place));
    for Place { file, text, .. } in places {
        *file = visible_line(file).into_owned();
        *text = replaced(text, |c| c == '\r', |shown, _| shown.push(char::REPLACEMENT_CHARACTER));
    }
    for related in &mut shown.related {
        related.label = visible(&related.label).into_owned();
    }
    shown
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::diag::Code;

    #[test]
    fn what_is_written_is_visible() {
        let mut text = Shown::from("a\u{1b}[1m\n");
        text.push("\u{202e}");
        let (control, line) = ('\u{9b}', "b\r");
        writeln!(text, "{control}{line}").expect("a string");
        assert_eq!(text.as_str(), "a\\u{1b}[1m\n\\u{202e}\\u{9b}b\\u{d}\n");
        assert_eq!(path(Path::new("a\nerror: b\u{1b}")), "a\\u{a}error: b\\u{1b}");
    }

    #[test]
    fn a_problem_keeps_its_columns() {
        let place = Place::new("a\n\u{1b}.yaml", 3, 4, 2, "ab\u{202e}c\u{7}d", 7);
        let problem = Diagnostic::new(Code::Syntax, "no \u{7}").at(place).help("\u{9b}");
        let shown = diagnostic(&problem);
        let place = shown.place.as_ref().expect("a place");
        assert_eq!((place.file.as_str(), place.column), ("a\\u{a}\\u{1b}.yaml", 4));
        assert_eq!(place.text, "ab\u{fffd}c\u{fffd}d");
        assert_eq!(&place.text[place.range()], "c\u{fffd}");
        assert_eq!((shown.message.as_str(), shown.help.as_deref()), ("no \\u{7}", Some("\\u{9b}")));
    }
}
