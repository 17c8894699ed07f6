//! What readers of a practice packet scored, and how far they agree; pure.

mod agreement;
mod columns;
mod problem;
mod sheet;
mod table;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;

pub use agreement::{Agreement, agreements};
pub use sheet::read;

/// An answer of a practice packet: the number of its question, and its letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answer {
    /// The number of the question, from 1.
    pub number: u16,
    /// The letter, from `A`.
    pub letter: char,
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.number, self.letter)
    }
}

/// What a reader gave; answers that were not scored are left out.
pub type Scores = BTreeMap<Answer, u8>;

/// What is right about an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keyed {
    /// The id of its question.
    pub id: String,
    /// The title of its question.
    pub title: String,
    /// The score that it was written for.
    pub score: u8,
}

/// The packet that the readers had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Every answer of it.
    pub answers: BTreeMap<Answer, Keyed>,
    /// The scores of the scale.
    pub scale: RangeInclusive<u8>,
    /// The fingerprint that every row of a sheet carries.
    pub fingerprint: String,
}

impl Key {
    /// The scores that are right.
    pub fn scores(&self) -> Scores {
        self.answers.iter().map(|(answer, keyed)| (*answer, keyed.score)).collect()
    }

    /// An answer with the title of its question, as people know it.
    fn named(&self, answer: Answer) -> String {
        let title = self.answers.get(&answer).map(|keyed| format!(" ({})", keyed.title));
        format!("{answer}{}", title.unwrap_or_default())
    }
}
