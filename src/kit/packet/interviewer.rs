//! The interviewer's edition: everything.

use serde::{Deserialize, Serialize};

use super::header::Header;
use crate::model::{Difficulty, Kind, Level, Markdown, Paragraph, ScaleLevel, Signals};

/// The interviewer's edition: everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterviewerPacket {
    /// Where the kit comes from.
    pub header: Header,
    /// Whom the profile is for.
    pub summary: String,
    /// The seniority that is hired for.
    pub level: Level,
    /// Minutes of the whole interview.
    pub duration: u16,
    /// The clock.
    pub agenda: Vec<AgendaItem>,
    /// The rating scale, lowest first.
    pub scale: Vec<ScaleLevel>,
    /// The questions, section by section.
    pub sections: Vec<PacketSection<InterviewerQuestion>>,
    /// The page that sums up.
    pub scorecard: Vec<ScorecardRow>,
    /// The version of the rubric that the scorecard's signals are of.
    pub rubric: Option<u32>,
}

impl InterviewerPacket {
    /// The same without sample answers.
    #[must_use]
    pub fn without_samples(mut self) -> Self {
        for question in self.sections.iter_mut().flat_map(|section| &mut section.questions) {
            question.samples.clear();
        }
        self
    }
}

/// One line of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// The minute it starts at, counted from the beginning of the interview.
    pub start: u16,
    /// How many minutes it has.
    pub minutes: u16,
    /// What it is.
    pub title: String,
    /// The numbers of its questions, first and last.
    pub questions: Option<(u16, u16)>,
}

/// A part of the interview with its questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketSection<Q> {
    /// The heading.
    pub title: String,
    /// What the section is for; only the interviewer's edition has one.
    pub purpose: Option<String>,
    /// The minute it starts at.
    pub start: u16,
    /// How many minutes its questions take together.
    pub minutes: u16,
    /// Its questions in the order they are asked.
    pub questions: Vec<Q>,
}

/// Everything an interviewer needs to ask and score one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterviewerQuestion {
    /// Its place in the kit, from 1.
    pub number: u16,
    /// Its stable id.
    pub id: String,
    /// Its short name.
    pub title: String,
    /// What the candidate is asked to do.
    pub kind: Kind,
    /// The id of what is assessed.
    pub competency: String,
    /// The name of what is assessed.
    pub competency_name: String,
    /// The id of the subject.
    pub topic: String,
    /// The name of the subject.
    pub topic_name: String,
    /// Free labels.
    pub tags: Vec<String>,
    /// The seniorities it is fair for, lowest first.
    pub levels: Vec<Level>,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The minute it starts at.
    pub start: u16,
    /// How many minutes it takes.
    pub minutes: u16,
    /// What the candidate is given.
    pub prompt: Markdown,
    /// What a strong answer holds.
    pub strong_answer: Vec<Paragraph>,
    /// Questions that probe further.
    pub follow_ups: Vec<Paragraph>,
    /// The anchors, lowest first.
    pub anchors: Vec<Anchor>,
    /// What should be discussed whatever the level.
    pub red_flags: Vec<Paragraph>,
    /// Where the facts can be read up.
    pub references: Vec<String>,
    /// The file of the reference solution, as a path in the bank's folder.
    pub solution: Option<String>,
    /// What candidates might say, lowest level first; empty unless asked for.
    pub samples: Vec<Markdown>,
}

/// One level of the scale with the behaviour that earns it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The score.
    pub score: u8,
    /// The name of the score.
    pub name: String,
    /// The observable behaviour.
    pub text: Paragraph,
}

/// One competency of the scorecard with the questions that show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScorecardRow {
    /// The id of the competency.
    pub competency: String,
    /// The name of the competency.
    pub name: String,
    /// What having it means.
    pub definition: String,
    /// The seniority whose bar its questions look for; the highest, where sections differ.
    pub level: Level,
    /// What that seniority shows of it, where the bank has a rubric.
    pub signals: Option<Signals>,
    /// How often its mean counts.
    pub weight: u8,
    /// Why the weight is not 1.
    pub reason: Option<String>,
    /// The numbers of its questions.
    pub questions: Vec<u16>,
}
