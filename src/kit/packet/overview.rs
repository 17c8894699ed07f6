//! The overview of a loop, for its panel only: it names the questions.

use serde::Serialize;

use super::header::Header;
use crate::model::{Level, Panel};

/// The overview of a loop, for its panel only: it names the questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoopOverview {
    /// Where the loop comes from; the loop stands in the place of a profile.
    pub header: Header,
    /// Whom the loop is for.
    pub summary: String,
    /// The seniority that is hired for.
    pub level: Level,
    /// The minutes of all slots.
    pub minutes: u32,
    /// The areas of the panel that the loop asks for.
    pub panel: Vec<Panel>,
    /// By how many rounds each competency that must be there has to be seen.
    pub seen_by: u32,
    /// The rounds in the order of the schedule.
    pub rounds: Vec<OverviewRound>,
    /// Competencies by rounds: those that must be there first, then all others that are asked.
    pub coverage: Vec<CoverageRow>,
}

impl LoopOverview {
    /// Whether enough rounds see a competency that must be there; none for any other.
    pub fn is_enough(&self, row: &CoverageRow) -> Option<bool> {
        row.must_have.then_some(row.seen_by >= self.seen_by as usize)
    }
}

/// A round in the overview of its loop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverviewRound {
    /// Its place in the schedule, from 1.
    pub number: u16,
    /// Its id, which the names of its files end with.
    pub id: String,
    /// What the panel calls it.
    pub title: String,
    /// Who holds it: a role.
    pub interviewer: String,
    /// The area of the panel that it stands for.
    pub panel: Panel,
    /// The minutes of its slot.
    pub minutes: u16,
    /// The id of the profile that its kit was drawn by.
    pub profile: String,
    /// The fingerprint of its kit.
    pub fingerprint: String,
    /// Its questions, in the order they are asked.
    pub questions: Vec<OverviewQuestion>,
}

/// A question in the overview of a loop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverviewQuestion {
    /// Its place in the kit of its round, from 1.
    pub number: u16,
    /// Its stable id.
    pub id: String,
    /// Its short name.
    pub title: String,
    /// The id of what is assessed.
    pub competency: String,
    /// The name of what is assessed.
    pub competency_name: String,
    /// The id of the subject.
    pub topic: String,
    /// The name of the subject.
    pub topic_name: String,
    /// How many minutes it takes.
    pub minutes: u16,
}

/// In which rounds a competency is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoverageRow {
    /// The id of the competency.
    pub competency: String,
    /// Its name.
    pub name: String,
    /// Whether the loop says that several rounds must see it.
    pub must_have: bool,
    /// For each round, how many of its questions show it.
    pub rounds: Vec<usize>,
    /// How many rounds see it.
    pub seen_by: usize,
}
