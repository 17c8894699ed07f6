//! A question as a row of a list.

use serde::Serialize;

use crate::model::{Difficulty, Label, Level, Question, Status, Vocabulary};

/// What lists show of a question.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) topic: &'a str,
    pub(super) competency: &'a str,
    pub(super) kind: &'a str,
    pub(super) levels: Vec<Level>,
    pub(super) difficulty: Difficulty,
    pub(super) minutes: u16,
    pub(super) status: Status,
    pub(super) tags: Vec<&'a str>,
}

impl<'a> Row<'a> {
    pub(super) fn of(question: &'a Question, vocabulary: &'a Vocabulary) -> Self {
        Self {
            id: question.id.as_str(),
            title: &question.title,
            topic: &vocabulary.topics[question.topic.at()].id,
            competency: &vocabulary.competencies[question.competency.at()].id,
            kind: question.kind.word(),
            levels: question.levels.iter().collect(),
            difficulty: question.difficulty,
            minutes: question.minutes,
            status: question.status,
            tags: question.tags.iter().map(|tag| vocabulary.tags[tag.at()].as_str()).collect(),
        }
    }
}

/// Levels as one text.
pub(super) fn words(levels: &[Level]) -> String {
    levels.iter().map(|level| level.word()).collect::<Vec<_>>().join(" ")
}
