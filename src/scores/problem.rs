//! One type per kind of problem in a score sheet, each turned into a diagnostic.

use std::ops::RangeInclusive;

use crate::diag::{Code, Problem};
use crate::model::shortened;

/// The most characters of a cell that a message quotes.
const QUOTED: usize = 40;

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

/// A character that no one can see.
pub(super) struct Unseen {
    pub(super) character: char,
}

impl Problem for Unseen {
    const CODE: Code = Code::ControlCharacter;

    fn message(&self) -> String {
        format!("here stands the invisible character U+{:04X}", u32::from(self.character))
    }

    fn help(&self) -> Option<String> {
        Some("delete it; such characters break printing and may hide text".to_owned())
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

/// Two columns have one name.
pub(super) struct DuplicateColumn {
    pub(super) column: &'static str,
}

impl Problem for DuplicateColumn {
    const CODE: Code = Code::DuplicateColumn;

    fn message(&self) -> String {
        format!("two columns are called `{}`, so that it cannot be told which is meant", self.column)
    }

    fn help(&self) -> Option<String> {
        Some("delete the one that the reader did not fill in, or give it another name".to_owned())
    }
}

/// A row with a score carries no fingerprint.
pub(super) struct NoFingerprint<'a> {
    pub(super) own: &'a str,
}

impl Problem for NoFingerprint<'_> {
    const CODE: Code = Code::NoFingerprint;

    fn message(&self) -> String {
        "this row has no fingerprint, so that it cannot be told which packet was read".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "leave the column `fingerprint` as the packet's CSV has it; `fingerprint {}` stands in every row of this one",
            self.own
        ))
    }
}

/// A row names another question than its number stands for.
pub(super) struct OtherQuestion<'a> {
    pub(super) column: &'static str,
    pub(super) text: &'a str,
    pub(super) number: u16,
    pub(super) own: &'a str,
}

impl Problem for OtherQuestion<'_> {
    const CODE: Code = Code::OtherQuestion;

    fn message(&self) -> String {
        let Self { column, text, number, own } = self;
        format!(
            "question {number} of the packet has the {column} `{own}`, and this row has `{}`",
            shortened(text, QUOTED)
        )
    }

    fn help(&self) -> Option<String> {
        Some(
            "keep the cells of a row together when you sort or paste, or take the packet's CSV again"
                .to_owned(),
        )
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
        let fingerprint = shortened(self.fingerprint, QUOTED);
        format!("this sheet is of another packet: its fingerprint is {fingerprint}, not {}", self.own)
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
        let [number, letter] = [self.number, self.letter].map(|text| shortened(text, QUOTED));
        match (number.as_str(), letter.as_str()) {
            ("", "") => "this score is for no answer: `number` and `answer` are empty".to_owned(),
            ("", _) => format!("this score is for no answer: `number` is empty, `answer` is `{letter}`"),
            (_, "") => format!("this score is for no answer: `number` is `{number}`, `answer` is empty"),
            _ => format!("the packet has no answer {number}{letter}"),
        }
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
        format!("`{}` is no score, for answer {}", shortened(self.text, QUOTED), self.answer)
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
