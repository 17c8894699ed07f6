//! What each seniority shows of each competency.

use super::{CompetencyIx, Label, Level};

/// The behaviour that shows a competency at one seniority.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signals {
    /// Without these the bar is not met; never empty in a rubric.
    pub must_have: Vec<String>,
    /// These count in favour, and their absence does not count against.
    pub nice_to_have: Vec<String>,
}

/// One entry of the changelog.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RubricChange {
    /// The version it led to.
    pub version: u32,
    /// When, as written.
    pub date: String,
    /// What changed, and why.
    pub changes: Vec<String>,
}

/// The rubric of a bank: behavioural signals by competency and seniority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rubric {
    /// Grows whenever the bar moves.
    pub version: u32,
    /// Newest first; the first entry is of this version.
    pub changelog: Vec<RubricChange>,
    signals: Vec<[Signals; Level::ALL.len()]>,
}

impl Rubric {
    /// A rubric with the signals of every competency, in the order of the vocabulary,
    /// for every seniority, lowest first.
    pub fn new(
        version: u32,
        changelog: Vec<RubricChange>,
        signals: Vec<[Signals; Level::ALL.len()]>,
    ) -> Self {
        Self { version, changelog, signals }
    }

    /// What a seniority shows of a competency.
    pub fn signals(&self, competency: CompetencyIx, level: Level) -> Option<&Signals> {
        let at = Level::ALL.iter().position(|known| *known == level)?;
        self.signals.get(competency.at())?.get(at)
    }
}
