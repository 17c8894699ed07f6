//! Which questions there are, for what refers to them.

use crate::diag::{Report, Severity};
use crate::load::sink::Suggestions;

/// The ids of all questions.
///
/// Where a file of questions could not be read whole, any other id may be in it: then nothing is reported of
/// ids, and the report on that file says so.
pub(super) struct Known<'a> {
    /// Sorted.
    ids: Vec<&'a str>,
    /// The files of which not every id is known.
    unread: Vec<String>,
    /// Whether something was not reported for that reason.
    left_out: bool,
    suggestions: Suggestions,
}

impl<'a> Known<'a> {
    /// Of these ids, sorted.
    pub(super) fn new(ids: Vec<&'a str>, unread: Vec<String>) -> Self {
        Self { ids, unread, left_out: false, suggestions: Suggestions::default() }
    }

    /// Whether there is a question of this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.binary_search(&id).is_ok()
    }

    /// The ids to name in a report on one that is not there; none where it may be there.
    pub(super) fn suggestions(&mut self) -> Option<&[&str]> {
        if self.unread.is_empty() {
            return Some(self.suggestions.from(&self.ids));
        }
        self.left_out = true;
        None
    }

    /// Says at the first error of a file that was not read whole what waits for it.
    pub(super) fn say_what_was_left_out(self, found: &mut Report) {
        let is_of_unread = |file: &str| self.unread.iter().any(|unread| unread == file);
        let errors = found.diagnostics.iter_mut().filter(|found| found.code.severity() == Severity::Error);
        let of_unread = errors.filter_map(|error| {
            let place = error.place.as_ref().filter(|place| is_of_unread(&place.file))?;
            Some(((place.file.clone(), place.line, place.column), error))
        });
        if self.left_out
            && let Some((_, error)) = of_unread.min_by(|(a, _), (b, _)| a.cmp(b))
        {
            let first = error.help.take().map_or_else(String::new, |help| format!("{help}; "));
            let waits =
                "ids of questions in enemies, samples and solutions are checked once this file can be read";
            error.help = Some(format!("{first}{waits}"));
        }
    }
}
