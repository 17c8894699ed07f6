//! Several interviews of one candidate, planned together.

use super::{CompetencyIx, Level, Panel, Profile};

/// One interview of a loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The name used in files and messages.
    pub id: String,
    /// What the panel calls it.
    pub title: String,
    /// The blueprint of its kit.
    pub profile: Profile,
    /// Who holds it: a role, such as "Senior backend engineer".
    pub interviewer: String,
    /// The minutes of its slot in the schedule, at least those of its profile.
    pub minutes: u16,
    /// The area of the panel that it stands for.
    pub panel: Panel,
}

impl Round {
    /// The longest slot, in minutes.
    pub const LONGEST: u16 = 600;
}

/// Several interviews of one candidate, planned together: no question twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loop {
    /// The name used on the command line; lower-case words with hyphens.
    pub id: String,
    /// The name on the overview.
    pub title: String,
    /// Whom it is for and when to use it, one sentence.
    pub summary: String,
    /// The seniority that is hired for, in place of those of the profiles.
    pub level: Level,
    /// The interviews, in the order of the schedule.
    pub rounds: Vec<Round>,
    /// The competencies that several rounds must see, sorted.
    pub must_have: Vec<CompetencyIx>,
    /// In how many rounds each of them is asked at least, from 1 to the number of rounds.
    pub seen_by: u32,
    /// The areas of the panel that some round must stand for, in their natural order.
    pub panel: Vec<Panel>,
}

impl Loop {
    /// The fewest and the most rounds.
    pub const ROUNDS: std::ops::RangeInclusive<usize> = 2..=12;
    /// In how many rounds a competency that must be there is seen, where nothing is said.
    pub const SEEN_BY: u32 = 2;
}
