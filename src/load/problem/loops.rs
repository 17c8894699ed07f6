//! Problems of loops.

use super::Problem;
use super::words::{did_you_mean, one_of, quoted};
use crate::diag::Code;
use crate::model::{Loop, plural};

/// A loop's id differs from its file name.
pub(in crate::load) struct LoopId<'a> {
    pub(in crate::load) id: &'a str,
    pub(in crate::load) stem: &'a str,
}

impl Problem for LoopId<'_> {
    const CODE: Code = Code::LoopId;

    fn message(&self) -> String {
        format!("the loop is called {}, its file {}", quoted(self.id), quoted(self.stem))
    }

    fn help(&self) -> Option<String> {
        Some(format!("write `id: {}`, or rename the file", self.stem))
    }
}

/// Fewer rounds than make a loop, or more than a panel can hold.
pub(in crate::load) struct RoundCount {
    pub(in crate::load) count: usize,
}

impl Problem for RoundCount {
    const CODE: Code = Code::RoundCount;

    fn message(&self) -> String {
        let (least, most) = Loop::ROUNDS.into_inner();
        format!("the loop has {}; it takes {least} to {most}", plural(self.count, "round"))
    }

    fn help(&self) -> Option<String> {
        (self.count == 1).then(|| "a single interview is a profile; use `interviewkit compose`".to_owned())
    }
}

/// Two rounds of a loop have the same id.
pub(in crate::load) struct DuplicateRound<'a> {
    pub(in crate::load) id: &'a str,
}

impl Problem for DuplicateRound<'_> {
    const CODE: Code = Code::DuplicateRound;

    fn message(&self) -> String {
        format!("a second round has the id {}", quoted(self.id))
    }

    fn help(&self) -> Option<String> {
        Some("files and messages name rounds by id; give one of them another".to_owned())
    }
}

/// A round names a profile that is in no file.
pub(in crate::load) struct UnknownProfile<'a> {
    pub(in crate::load) name: &'a str,
    pub(in crate::load) known: &'a [&'a str],
}

impl Problem for UnknownProfile<'_> {
    const CODE: Code = Code::UnknownProfile;

    fn message(&self) -> String {
        format!("there is no profile {}", quoted(self.name))
    }

    fn help(&self) -> Option<String> {
        did_you_mean(self.name, self.known, "the profiles are")
    }
}

/// The slot of a round ends before its interview.
pub(in crate::load) struct ShortSlot<'a> {
    pub(in crate::load) minutes: u16,
    pub(in crate::load) profile: &'a str,
    pub(in crate::load) duration: u16,
}

impl Problem for ShortSlot<'_> {
    const CODE: Code = Code::ShortSlot;

    fn message(&self) -> String {
        let Self { minutes, profile, duration } = self;
        format!("a slot of {minutes} minutes cannot hold {}, which takes {duration}", quoted(profile))
    }

    fn help(&self) -> Option<String> {
        Some(format!("write `minutes: {}` or more, or name a shorter profile", self.duration))
    }
}

/// Areas of the panel that the loop asks for are stood for by no round.
pub(in crate::load) struct UncoveredPanel<'a> {
    pub(in crate::load) missing: &'a [&'a str],
    /// Whether the loop names the areas; else all are asked for.
    pub(in crate::load) named: bool,
}

impl Problem for UncoveredPanel<'_> {
    const CODE: Code = Code::UncoveredPanel;

    fn message(&self) -> String {
        format!("no round has the panel {}", one_of(self.missing))
    }

    fn help(&self) -> Option<String> {
        let fix = "give a round that panel";
        Some(if self.named {
            format!("{fix}, or ask for fewer areas")
        } else {
            format!("{fix}, or name the areas that the loop needs: `panel: [coding, domain]`")
        })
    }
}

/// A competency is to be seen by more rounds than there are.
pub(in crate::load) struct SeenByTooMany {
    pub(in crate::load) seen_by: u32,
    pub(in crate::load) rounds: usize,
}

impl Problem for SeenByTooMany {
    const CODE: Code = Code::SeenByTooMany;

    fn message(&self) -> String {
        let Self { seen_by, rounds } = self;
        format!("competencies are to be seen by {seen_by} rounds, and the loop has {rounds}")
    }

    fn help(&self) -> Option<String> {
        Some(format!("write `seen-by: {}` or less, or add rounds", self.rounds))
    }
}

/// `seen-by` without `must-have`.
pub(in crate::load) struct IdleSeenBy;

impl Problem for IdleSeenBy {
    const CODE: Code = Code::IdleSeenBy;

    fn message(&self) -> String {
        "the loop has `seen-by` and no `must-have`".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some("name the competencies: `must-have: [coding]`, or delete `seen-by`".to_owned())
    }
}

/// Two loops have the same id.
pub(in crate::load) struct DuplicateLoop<'a> {
    pub(in crate::load) id: &'a str,
}

impl Problem for DuplicateLoop<'_> {
    const CODE: Code = Code::DuplicateLoop;

    fn message(&self) -> String {
        format!("a second loop has the id {}", quoted(self.id))
    }
}
