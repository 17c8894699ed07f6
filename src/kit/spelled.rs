//! A question as its hashes see it: names as written, from a bank or from a packet.

use super::packet::InterviewerQuestion;
use crate::model::{Difficulty, Kind, Level, Paragraph, Question, Vocabulary};

/// Everything of a question that is hashed, with names in place of positions.
pub(super) struct Spelled<'q> {
    pub(super) id: &'q str,
    pub(super) title: &'q str,
    pub(super) kind: Kind,
    pub(super) competency: &'q str,
    pub(super) topic: &'q str,
    pub(super) tags: Vec<&'q str>,
    pub(super) levels: Vec<Level>,
    pub(super) difficulty: Difficulty,
    pub(super) minutes: String,
    pub(super) prompt: &'q str,
    pub(super) strong_answer: Vec<&'q str>,
    pub(super) follow_ups: Vec<&'q str>,
    pub(super) anchors: Vec<&'q str>,
    pub(super) red_flags: Vec<&'q str>,
    pub(super) references: Vec<&'q str>,
    pub(super) solution: Option<&'q str>,
}

impl<'q> Spelled<'q> {
    /// A question of a bank with this vocabulary.
    ///
    /// Status and enemies are left out: they decide whether it is drawn, not what is asked.
    /// So are silenced lints and the samples beside it.
    pub(super) fn of_bank(question: &'q Question, vocabulary: &'q Vocabulary) -> Self {
        let Question {
            id,
            title,
            kind,
            competency,
            topic,
            tags,
            levels,
            difficulty,
            minutes,
            status: _,
            added: _,
            prompt,
            strong_answer,
            follow_ups,
            anchors,
            red_flags,
            enemies: _,
            references,
            silenced: _,
            solution,
            samples: _,
        } = question;
        Self {
            id: id.as_str(),
            title,
            kind: *kind,
            competency: &vocabulary.competencies[competency.at()].id,
            topic: &vocabulary.topics[topic.at()].id,
            tags: tags.iter().map(|tag| vocabulary.tags[tag.at()].as_str()).collect(),
            levels: levels.iter().collect(),
            difficulty: *difficulty,
            minutes: minutes.to_string(),
            prompt: prompt.source(),
            strong_answer: sources(strong_answer),
            follow_ups: sources(follow_ups),
            anchors: sources(anchors),
            red_flags: sources(red_flags),
            references: references.iter().map(String::as_str).collect(),
            solution: solution.as_deref(),
        }
    }

    /// A question of a packet.
    ///
    /// Its number and its start are those of the kit, and its names those of the bank.
    pub(super) fn of_packet(question: &'q InterviewerQuestion) -> Self {
        let InterviewerQuestion {
            number: _,
            id,
            title,
            kind,
            competency,
            competency_name: _,
            topic,
            topic_name: _,
            tags,
            levels,
            difficulty,
            start: _,
            minutes,
            prompt,
            strong_answer,
            follow_ups,
            anchors,
            red_flags,
            references,
            solution,
            samples: _,
        } = question;
        Self {
            id,
            title,
            kind: *kind,
            competency,
            topic,
            tags: tags.iter().map(String::as_str).collect(),
            levels: levels.clone(),
            difficulty: *difficulty,
            minutes: minutes.to_string(),
            prompt: prompt.source(),
            strong_answer: sources(strong_answer),
            follow_ups: sources(follow_ups),
            anchors: anchors.iter().map(|anchor| anchor.text.source()).collect(),
            red_flags: sources(red_flags),
            references: references.iter().map(String::as_str).collect(),
            solution: solution.as_deref(),
        }
    }
}

fn sources(paragraphs: &[Paragraph]) -> Vec<&str> {
    paragraphs.iter().map(Paragraph::source).collect()
}
