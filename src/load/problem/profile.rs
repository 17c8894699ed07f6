//! Problems of profiles.

use super::Problem;
use super::words::quoted;
use crate::diag::Code;
use crate::model::Profile;

/// A profile's id differs from its file name.
pub(in crate::load) struct ProfileId<'a> {
    pub(in crate::load) id: &'a str,
    pub(in crate::load) stem: &'a str,
}

impl Problem for ProfileId<'_> {
    const CODE: Code = Code::ProfileId;

    fn message(&self) -> String {
        format!("the profile is called {}, its file {}", quoted(self.id), quoted(self.stem))
    }

    fn help(&self) -> Option<String> {
        Some(format!("write `id: {}`, or rename the file", self.stem))
    }
}

/// Opening and closing fill the interview.
pub(in crate::load) struct NoTimeLeft {
    pub(in crate::load) duration: u16,
    pub(in crate::load) around: u32,
}

impl Problem for NoTimeLeft {
    const CODE: Code = Code::NoTimeLeft;

    fn message(&self) -> String {
        let (around, duration) = (self.around, self.duration);
        format!("opening and closing take {around} of {duration} minutes and leave none for questions")
    }
}

/// More sections than an interview can have.
pub(in crate::load) struct TooManySections {
    pub(in crate::load) count: usize,
}

impl Problem for TooManySections {
    const CODE: Code = Code::TooManySections;

    fn message(&self) -> String {
        format!("the profile has {} sections; {} is the most", self.count, Profile::MAX_SECTIONS)
    }

    fn help(&self) -> Option<String> {
        Some("put questions of a kind into one section that takes several (`picks: 3`)".to_owned())
    }
}

/// Two sections or rules have the same id.
pub(in crate::load) struct DuplicatePart<'a> {
    pub(in crate::load) id: &'a str,
}

impl Problem for DuplicatePart<'_> {
    const CODE: Code = Code::DuplicatePart;

    fn message(&self) -> String {
        format!("a second section or rule has the id {}", quoted(self.id))
    }

    fn help(&self) -> Option<String> {
        Some("messages name sections and rules by id; give one of them another".to_owned())
    }
}

/// Picks without an upper end, of none, or of too many.
pub(in crate::load) struct BadPicks<'a> {
    pub(in crate::load) picks: &'a str,
    pub(in crate::load) most: u32,
}

impl Problem for BadPicks<'_> {
    const CODE: Code = Code::BadPicks;

    fn message(&self) -> String {
        format!("a section cannot take {} questions", quoted(self.picks))
    }

    fn help(&self) -> Option<String> {
        Some(format!("write `2` or `1-2`: the upper end is needed and is from 1 to {}", self.most))
    }
}

/// A rule that bounds nothing.
pub(in crate::load) struct IdleRule<'a> {
    pub(in crate::load) owner: &'a str,
}

impl Problem for IdleRule<'_> {
    const CODE: Code = Code::IdleRule;

    fn message(&self) -> String {
        format!("{} bounds nothing", self.owner)
    }

    fn help(&self) -> Option<String> {
        Some("add `count: 1-2`, `minutes: 20+` or both".to_owned())
    }
}

/// A competency is weighted twice.
pub(in crate::load) struct DuplicateWeight<'a> {
    pub(in crate::load) competency: &'a str,
}

impl Problem for DuplicateWeight<'_> {
    const CODE: Code = Code::DuplicateWeight;

    fn message(&self) -> String {
        format!("the competency {} is weighted twice", quoted(self.competency))
    }
}

/// A section names competencies beside its filter and in it.
pub(in crate::load) struct CompetencyFilterTwice;

impl Problem for CompetencyFilterTwice {
    const CODE: Code = Code::CompetencyFilterTwice;

    fn message(&self) -> String {
        "the section names `competencies`, and its `where` filters by `competency` too".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some("keep `competencies`, of which only questions are drawn, and delete the filter".to_owned())
    }
}

/// Two profiles have the same id.
pub(in crate::load) struct DuplicateProfile<'a> {
    pub(in crate::load) id: &'a str,
}

impl Problem for DuplicateProfile<'_> {
    const CODE: Code = Code::DuplicateProfile;

    fn message(&self) -> String {
        format!("a second profile has the id {}", quoted(self.id))
    }
}

/// Nothing in a profile asks for a question.
pub(in crate::load) struct NoQuestion;

impl Problem for NoQuestion {
    const CODE: Code = Code::NoQuestion;

    fn message(&self) -> String {
        "a kit of this profile may hold no question".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some("let a section pick at least one: `picks: 1`; or allow less `slack`".to_owned())
    }
}

/// A ceiling on exposure that is no share, or too finely written.
pub(in crate::load) struct BadCeiling<'a> {
    pub(in crate::load) found: &'a str,
}

impl Problem for BadCeiling<'_> {
    const CODE: Code = Code::BadCeiling;

    fn message(&self) -> String {
        format!("{} is no share of the kits that a question can be kept to", quoted(self.found))
    }

    fn help(&self) -> Option<String> {
        Some(
            "write a number from 0.001 to 0.999 with at most three decimals: `max: 0.2` is one kit in five"
                .to_owned(),
        )
    }
}
