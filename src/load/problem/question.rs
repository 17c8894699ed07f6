//! Problems of questions.

use super::Problem;
use super::words::quoted;
use crate::diag::{Code, nearest_name};

/// Two questions have the same id.
pub(in crate::load) struct DuplicateQuestion<'a> {
    pub(in crate::load) id: &'a str,
}

impl Problem for DuplicateQuestion<'_> {
    const CODE: Code = Code::DuplicateQuestion;

    fn message(&self) -> String {
        format!("a second question has the id {}", quoted(self.id))
    }

    fn help(&self) -> Option<String> {
        Some("give one of them another id".to_owned())
    }
}

/// Not exactly one of `level` and `levels`.
pub(in crate::load) struct LevelOrLevels<'a> {
    pub(in crate::load) owner: &'a str,
    pub(in crate::load) both: bool,
}

impl Problem for LevelOrLevels<'_> {
    const CODE: Code = Code::LevelOrLevels;

    fn message(&self) -> String {
        if self.both {
            format!("{} has both `level` and `levels`", self.owner)
        } else {
            format!("{} has neither `level` nor `levels`", self.owner)
        }
    }

    fn help(&self) -> Option<String> {
        Some("write `level: mid` for one level or `levels: [mid, senior]` for several".to_owned())
    }
}

/// A level of the scale has no anchor.
pub(in crate::load) struct MissingAnchor<'a> {
    pub(in crate::load) owner: &'a str,
    pub(in crate::load) score: u8,
    pub(in crate::load) name: &'a str,
}

impl Problem for MissingAnchor<'_> {
    const CODE: Code = Code::MissingAnchor;

    fn message(&self) -> String {
        format!("{} has no anchor for level {} ({})", self.owner, self.score, self.name)
    }

    fn help(&self) -> Option<String> {
        Some(format!("add `{}: …`: what the candidate says or does at this level", self.score))
    }
}

/// A level of the scale has no sample answer.
pub(in crate::load) struct MissingSample<'a> {
    pub(in crate::load) owner: &'a str,
    pub(in crate::load) score: u8,
    pub(in crate::load) name: &'a str,
}

impl Problem for MissingSample<'_> {
    const CODE: Code = Code::MissingSample;

    fn message(&self) -> String {
        format!("{} has no answer of level {} ({})", self.owner, self.score, self.name)
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "add `{}: …`: an answer that earns exactly this level, as it would be spoken",
            self.score
        ))
    }
}

/// A question has samples in two places.
pub(in crate::load) struct DuplicateSamples<'a> {
    pub(in crate::load) id: &'a str,
}

impl Problem for DuplicateSamples<'_> {
    const CODE: Code = Code::DuplicateSamples;

    fn message(&self) -> String {
        format!("the question {} has sample answers already", quoted(self.id))
    }

    fn help(&self) -> Option<String> {
        Some("keep one of the two sets".to_owned())
    }
}

/// A folder of solutions is named after no question.
pub(in crate::load) struct SolutionOfNone<'a> {
    pub(in crate::load) id: &'a str,
    pub(in crate::load) known: &'a [&'a str],
}

impl Problem for SolutionOfNone<'_> {
    const CODE: Code = Code::SolutionOfNone;

    fn message(&self) -> String {
        format!("no question has the id {}, after which this folder is named", quoted(self.id))
    }

    fn help(&self) -> Option<String> {
        let near = nearest_name(self.id, self.known.iter().copied());
        Some(near.map_or_else(
            || "name the folder after a question, or delete it".to_owned(),
            |near| format!("did you mean `{near}`? name the folder after the question"),
        ))
    }
}

/// An anchor for a level that the scale does not have.
pub(in crate::load) struct UnknownAnchor<'a> {
    pub(in crate::load) level: &'a str,
    pub(in crate::load) levels: usize,
}

impl Problem for UnknownAnchor<'_> {
    const CODE: Code = Code::UnknownAnchor;

    fn message(&self) -> String {
        format!("the scale has no level {}", quoted(self.level))
    }

    fn help(&self) -> Option<String> {
        Some(format!("its levels are 1 to {}", self.levels))
    }
}

/// A question names itself as its enemy.
pub(in crate::load) struct OwnEnemy;

impl Problem for OwnEnemy {
    const CODE: Code = Code::OwnEnemy;

    fn message(&self) -> String {
        "a question cannot be its own enemy".to_owned()
    }
}

/// An id that no question has.
pub(in crate::load) struct UnknownQuestion<'a> {
    pub(in crate::load) id: &'a str,
    /// Ids to suggest from.
    pub(in crate::load) known: &'a [&'a str],
}

impl Problem for UnknownQuestion<'_> {
    const CODE: Code = Code::UnknownQuestion;

    fn message(&self) -> String {
        format!("no question of the bank has the id {}", quoted(self.id))
    }

    fn help(&self) -> Option<String> {
        nearest_name(self.id, self.known.iter().copied())
            .map(|near| format!("did you mean {}?", quoted(near)))
    }
}

/// A reference that looks like an address and is none.
pub(in crate::load) struct BadReference<'a> {
    pub(in crate::load) reference: &'a str,
}

impl Problem for BadReference<'_> {
    const CODE: Code = Code::BadReference;

    fn message(&self) -> String {
        format!("{} is not a web address", quoted(self.reference))
    }

    fn help(&self) -> Option<String> {
        Some(if self.reference.starts_with('[') {
            "a link cannot have a title yet: write the address alone, `https://…`".to_owned()
        } else {
            "write `https://…` without spaces, or plain text such as the title of a book".to_owned()
        })
    }
}

/// A line of code wider than a printed page.
pub(in crate::load) struct LongCodeLine {
    pub(in crate::load) length: usize,
    pub(in crate::load) limit: usize,
}

impl Problem for LongCodeLine {
    const CODE: Code = Code::LongCodeLine;

    fn message(&self) -> String {
        format!("this line of code has {} characters and will be broken on paper", self.length)
    }

    fn help(&self) -> Option<String> {
        Some(format!("keep code to {} characters a line", self.limit))
    }
}
