//! What a kit is bounded by: each rule adds up a weight over the chosen options.

use crate::model::{QuestionId, TopicIx};

/// What a tally adds up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The questions of a section, by its position.
    Section(usize),
    /// The minutes of all questions.
    Minutes,
    /// The minutes of a section's questions.
    SectionMinutes(usize),
    /// The questions that a rule counts, by its position.
    Rule(usize),
    /// The minutes of the questions that a rule counts.
    RuleMinutes(usize),
    /// The questions of a topic.
    Topic(TopicIx),
    /// The questions of a group that must not meet.
    Enemies(Vec<QuestionId>),
    /// A question that the caller wants in the kit.
    Include(QuestionId),
}

/// A whole number added up over the chosen options, with its inclusive range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// What it adds up.
    pub what: What,
    /// Its stable name; part of the names of random decisions.
    pub name: String,
    /// The least it must come to.
    pub lo: u32,
    /// The most it may come to; none means any.
    pub hi: Option<u32>,
}

/// One end of a tally's range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// At least.
    Lo,
    /// At most.
    Hi,
}
