//! One question, from its fields to the model.

use super::names::Names;
use super::parts::{
    ANCHORS, paragraphs, read_by_level, read_ids, read_levels, read_paragraphs, read_prompt, read_references,
    read_silenced,
};
use crate::load::fields::raw;
use crate::load::problem::OwnEnemy;
use crate::load::sink::Sink;
use crate::load::texts::{paragraph, title};
use crate::load::values::{day, filled, id, number, word};
use crate::load::yaml::{At, Mark};
use crate::model::{Paragraph, Question, QuestionId, Status};

raw! {
    /// A question as written.
    RawQuestion = "question" {
        required id "id",
        required title "title",
        required kind "kind",
        required competency "competency",
        required topic "topic",
        optional tags "tags",
        optional level "level",
        optional levels "levels",
        required difficulty "difficulty",
        required minutes "minutes",
        optional status "status",
        optional added "added",
        required prompt "prompt",
        required strong_answer "strong-answer",
        optional follow_ups "follow-ups",
        required anchors "anchors",
        optional red_flags "red-flags",
        optional enemies "enemies",
        optional references "references",
        optional silenced "silenced",
    }
}

/// A question of a file. Its id counts even if the rest cannot be read, so that
/// one mistake does not make others.
pub(super) struct Entry {
    pub(super) id: QuestionId,
    pub(super) mark: Mark,
    pub(super) enemies: Vec<(QuestionId, Mark)>,
    /// The tags, which are numbered when all files are read.
    pub(super) tags: Vec<QuestionId>,
    /// The question without its tags and enemies; none if it has an error.
    pub(super) question: Option<Question>,
}

/// Reads a question; none if it has no usable id.
pub(super) fn read_question(sink: &mut Sink<'_>, at: &At<'_>, names: &Names<'_>) -> Option<Entry> {
    let before = sink.errors();
    let (raw, fields) = RawQuestion::read(sink, at)?;
    let RawQuestion {
        id: own,
        title: title_at,
        kind,
        competency,
        topic,
        tags,
        level,
        levels,
        difficulty,
        minutes,
        status,
        added,
        prompt,
        strong_answer,
        follow_ups,
        anchors,
        red_flags,
        enemies,
        references,
        silenced,
    } = raw;
    let own = own.and_then(|at| id(sink, at, "`id`"));
    let title = title_at.and_then(|at| title(sink, at, "`title`"));
    let kind = kind.and_then(|at| word(sink, at, "`kind`"));
    let competency = competency.and_then(|at| names.competency(sink, at));
    let topic = topic.and_then(|at| names.topic(sink, at));
    let tags = read_ids(sink, tags, "`tags`", |sink, at| names.tag(sink, at));
    let levels = read_levels(sink, &fields, level, levels);
    let difficulty = difficulty.and_then(|at| word(sink, at, "`difficulty`"));
    let minutes = minutes.and_then(|at| number(sink, at, "`minutes`", Question::MINUTES));
    let status = status.map_or(Some(Status::Active), |at| word(sink, at, "`status`"));
    let added = added.and_then(|at| day(sink, at, "`added`"));
    let prompt = prompt.and_then(|at| read_prompt(sink, at));
    let strong_answer = strong_answer.and_then(|at| read_strong_answer(sink, at));
    let follow_ups = read_paragraphs(sink, follow_ups, "`follow-ups`", "a follow-up");
    let anchors = anchors.and_then(|at| {
        let scale = names.declared.scale.as_ref()?;
        read_by_level(sink, at, &fields.owner(), scale, &ANCHORS, paragraph)
    });
    let red_flags = read_paragraphs(sink, red_flags, "`red-flags`", "a red flag");
    let enemies = read_enemies(sink, enemies, own.as_ref());
    let references = read_references(sink, references);
    let silenced = read_silenced(sink, silenced);
    let own = own?;
    let complete = || {
        Some(Question {
            id: own.clone(),
            title: title?,
            kind: kind?,
            competency: competency?,
            topic: topic?,
            tags: Vec::new(),
            levels: levels?,
            difficulty: difficulty?,
            minutes: minutes?,
            status: status?,
            added,
            prompt: prompt?,
            strong_answer: strong_answer?,
            follow_ups,
            anchors: anchors?,
            red_flags,
            enemies: Vec::new(),
            references,
            silenced,
            solution: None,
            samples: Vec::new(),
        })
    };
    let question = if sink.errors() == before { complete() } else { None };
    let tags = tags.into_iter().map(|(tag, _)| tag).collect();
    Some(Entry { mark: fields.mark(), enemies, tags, question, id: own })
}

fn read_strong_answer(sink: &mut Sink<'_>, at: &At<'_>) -> Option<Vec<Paragraph>> {
    let items = filled(sink, at, "`strong-answer`")?;
    Some(paragraphs(sink, items, "a point of `strong-answer`"))
}

/// The enemies of the question with the id `own`, which is none of them.
fn read_enemies(
    sink: &mut Sink<'_>,
    at: Option<&At<'_>>,
    own: Option<&QuestionId>,
) -> Vec<(QuestionId, Mark)> {
    read_ids(sink, at, "`enemies`", |sink, at| {
        let enemy = id(sink, at, "an enemy")?;
        let other = own != Some(&enemy);
        if !other {
            sink.report(at.mark, OwnEnemy);
        }
        other.then_some(enemy)
    })
}
