//! What is wrong in a kit file, and where.

use std::collections::BTreeSet;
use std::fmt;

use super::json::cut;
use crate::model::{QuestionId, is_hex};

/// Something in a kit file that cannot be so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The path of the value, such as `sections[0].id`.
    pub at: String,
    /// What is wrong with it.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.at, self.what)
    }
}

/// The most faults that are told; a file with more was not damaged by accident.
const MOST: usize = 50;

/// Collects what is wrong, and counts what is more than can be told.
#[derive(Default)]
pub(super) struct Faults {
    told: Vec<Fault>,
    more: usize,
}

impl Faults {
    /// Says that the value at a path is wrong.
    pub(super) fn say(&mut self, at: impl Into<String>, what: impl Into<String>) {
        if self.told.len() < MOST {
            self.told.push(Fault { at: at.into(), what: what.into() });
        } else {
            self.more += 1;
        }
    }

    /// All of it, and how many more there are.
    pub(super) fn all(mut self) -> Vec<Fault> {
        if self.more > 0 {
            self.told.push(Fault { at: "…".into(), what: format!("and {} more places", self.more) });
        }
        self.told
    }

    /// Says it unless it is right.
    pub(super) fn hold(&mut self, right: bool, at: &str, what: &str) {
        if !right {
            self.say(at, what);
        }
    }

    /// Says that a text is no hash of so many digits, if it is none.
    pub(super) fn hex(&mut self, at: &str, text: &str, digits: usize) {
        if !is_hex(text, digits) {
            self.say(at, format!("is not a hash of {digits} digits: `{}`", cut(text)));
        }
    }

    /// Says that a text is no id, if it is none; names become parts of paths.
    pub(super) fn word(&mut self, at: &str, text: &str) {
        if QuestionId::new(text).is_none() {
            self.say(at, format!("is not an id, lower-case words joined by hyphens: `{}`", cut(text)));
        }
    }

    /// Says which of these are no ids, and which are there twice.
    pub(super) fn words<'t>(
        &mut self,
        at: &str,
        words: impl IntoIterator<Item = &'t String>,
    ) -> BTreeSet<&'t str> {
        let mut seen = BTreeSet::new();
        for (number, word) in words.into_iter().enumerate() {
            let at = format!("{at}[{number}]");
            self.word(&at, word);
            if !seen.insert(word.as_str()) {
                self.say(at, format!("is there twice: `{}`", cut(word)));
            }
        }
        seen
    }
}
