//! One type per kind of problem in a score sheet, each turned into a diagnostic.

use std::ops::RangeInclusive;

use crate::diag::{Code, Problem};

/// The bytes are no table of text.
pub(super) struct NoSheet {
    pub(super) reason: &'static str,
    pub(super) help: &'static str,
}

impl Problem for NoSheet {
    const CODE: Code = Code::NoSheet;

    fn message(&self) -> String {
        format!("this file is no score sheet: {}", self.reason)
    }

    fn help(&self) -> Option<String> {
        Some(self.help.to_owned())
    }
}

/// The heading lacks a column.
pub(super) struct NoColumn {
    pub(super) column: &'static str,
}

impl Problem for NoColumn {
    const CODE: Code = Code::NoColumn;

    fn message(&self) -> String {
        format!("there is no column `{}`", self.column)
    }

    fn help(&self) -> Option<String> {
        Some("fill in the CSV of this practice packet; its first line names the columns".to_owned())
    }
}

/// The sheet carries another fingerprint.
pub(super) struct OtherPacket<'a> {
    pub(super) fingerprint: &'a str,
    pub(super) own: &'a str,
}

impl Problem for OtherPacket<'_> {
    const CODE: Code = Code::OtherPacket;

    fn message(&self) -> String {
        format!("this sheet is of another packet: its fingerprint is {}, not {}", self.fingerprint, self.own)
    }

    fn help(&self) -> Option<String> {
        Some(
            "name the profile, --seed and --level of the packet that was read, with the bank of that time"
                .to_owned(),
        )
    }
}

/// A row is of an answer that the packet has not.
pub(super) struct NoAnswer<'a> {
    pub(super) number: &'a str,
    pub(super) letter: &'a str,
}

impl Problem for NoAnswer<'_> {
    const CODE: Code = Code::NoAnswer;

    fn message(&self) -> String {
        format!("the packet has no answer {}{}", self.number, self.letter)
    }

    fn help(&self) -> Option<String> {
        Some("leave the columns `number` and `answer` as the packet's CSV has them".to_owned())
    }
}

/// A score is none of the scale.
pub(super) struct NoScore<'a> {
    pub(super) text: &'a str,
    pub(super) answer: String,
    pub(super) scale: &'a RangeInclusive<u8>,
}

impl Problem for NoScore<'_> {
    const CODE: Code = Code::NoScore;

    fn message(&self) -> String {
        format!("`{}` is no score, for answer {}", self.text, self.answer)
    }

    fn help(&self) -> Option<String> {
        let (lowest, highest) = self.scale.clone().into_inner();
        Some(format!("scores are whole numbers from {lowest} to {highest}"))
    }
}

/// An answer has two scores.
pub(super) struct ScoredTwice {
    pub(super) answer: String,
    pub(super) first: u32,
    pub(super) second: u32,
}

impl Problem for ScoredTwice {
    const CODE: Code = Code::ScoredTwice;

    fn message(&self) -> String {
        format!("answer {} is scored twice, in line {} and in line {}", self.answer, self.first, self.second)
    }

    fn help(&self) -> Option<String> {
        Some("keep the row that the reader meant".to_owned())
    }
}

/// Nothing is filled in.
pub(super) struct NothingScored {
    pub(super) answers: usize,
}

impl Problem for NothingScored {
    const CODE: Code = Code::NothingScored;

    fn message(&self) -> String {
        format!("no score is filled in; {} answers wait", self.answers)
    }

    fn help(&self) -> Option<String> {
        Some("write a level of the scale into the column `score`".to_owned())
    }
}
