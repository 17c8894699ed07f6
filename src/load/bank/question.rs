//! One question, from its fields to the model.

use super::vocabulary::{Declared, score};
use crate::load::fields::{Fields, raw};
use crate::load::problem::{
    BadReference, DuplicateField, LevelOrLevels, LongCodeLine, MissingAnchor, OwnEnemy, UnknownAnchor,
    UnknownName, WrongType,
};
use crate::load::sink::Sink;
use crate::load::texts::{markdown, paragraph, sentence, title};
use crate::load::values::{describe, distinct, filled, id, list, number, word};
use crate::load::yaml::{At, Mark, Node, inside};
use crate::model::{
    Block, CompetencyIx, LevelSet, Markdown, Paragraph, Question, QuestionId, Status, TopicIx,
};

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
        required prompt "prompt",
        required strong_answer "strong-answer",
        optional follow_ups "follow-ups",
        required anchors "anchors",
        optional red_flags "red-flags",
        optional enemies "enemies",
        optional references "references",
    }
}

/// The widest line of code that fits on paper, in characters.
const CODE_WIDTH: usize = 76;

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

/// The declared names, ready to look up and to suggest.
pub(super) struct Names<'d> {
    declared: &'d Declared,
    competencies: Vec<&'d str>,
    topics: Vec<&'d str>,
    tags: Vec<&'d str>,
}

impl<'d> Names<'d> {
    pub(super) fn of(declared: &'d Declared) -> Self {
        let vocabulary = &declared.vocabulary;
        Self {
            declared,
            competencies: vocabulary.competencies.iter().map(|competency| competency.id.as_str()).collect(),
            topics: vocabulary.topics.iter().map(|topic| topic.id.as_str()).collect(),
            tags: vocabulary.tags.iter().map(String::as_str).collect(),
        }
    }

    fn competency(&self, sink: &mut Sink<'_>, at: &At<'_>) -> Option<CompetencyIx> {
        let name = id(sink, at, "`competency`")?;
        let name = name.as_str();
        let found = self.declared.vocabulary.competency(name);
        if found.is_none() && self.declared.competencies {
            let known = sink.suggest_from(&self.competencies);
            sink.report(at.mark, UnknownName { what: "competency", name, known });
        }
        found
    }

    fn topic(&self, sink: &mut Sink<'_>, at: &At<'_>) -> Option<TopicIx> {
        let name = id(sink, at, "`topic`")?;
        let name = name.as_str();
        let found = self.declared.vocabulary.topic(name);
        if found.is_none() && self.declared.topics {
            let known = sink.suggest_from(&self.topics);
            sink.report(at.mark, UnknownName { what: "topic", name, known });
        }
        found
    }

    fn tag(&self, sink: &mut Sink<'_>, at: &At<'_>) -> Option<QuestionId> {
        let name = id(sink, at, "a tag")?;
        if self.declared.tags && self.declared.vocabulary.tag(name.as_str()).is_none() {
            let known = sink.suggest_from(&self.tags);
            sink.report(at.mark, UnknownName { what: "tag", name: name.as_str(), known });
        }
        Some(name)
    }
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
        prompt,
        strong_answer,
        follow_ups,
        anchors,
        red_flags,
        enemies,
        references,
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
    let prompt = prompt.and_then(|at| read_prompt(sink, at));
    let strong_answer = strong_answer.and_then(|at| {
        let items = filled(sink, at, "`strong-answer`")?;
        Some(paragraphs(sink, items, "a point of `strong-answer`"))
    });
    let follow_ups = read_paragraphs(sink, follow_ups, "`follow-ups`", "a follow-up");
    let anchors = anchors.and_then(|at| read_anchors(sink, at, &fields, names));
    let red_flags = read_paragraphs(sink, red_flags, "`red-flags`", "a red flag");
    let enemies = read_ids(sink, enemies, "`enemies`", |sink, at| {
        let enemy = id(sink, at, "an enemy")?;
        let other = own.as_ref() != Some(&enemy);
        if !other {
            sink.report(at.mark, OwnEnemy);
        }
        other.then_some(enemy)
    });
    let references = read_references(sink, references);
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
            prompt: prompt?,
            strong_answer: strong_answer?,
            follow_ups,
            anchors: anchors?,
            red_flags,
            enemies: Vec::new(),
            references,
        })
    };
    let question = if sink.errors() == before { complete() } else { None };
    let tags = tags.into_iter().map(|(tag, _)| tag).collect();
    Some(Entry { mark: fields.mark(), enemies, tags, question, id: own })
}

fn read_levels(
    sink: &mut Sink<'_>,
    fields: &Fields<'_, '_>,
    level: Option<&At<'_>>,
    levels: Option<&At<'_>>,
) -> Option<LevelSet> {
    match (level, levels) {
        (Some(at), None) => Some(LevelSet::from_iter([word(sink, at, "`level`")?])),
        (None, Some(at)) => {
            let items = filled(sink, at, "`levels`")?;
            let levels = distinct(sink, items, "`levels`", |sink, at| word(sink, at, "a level"));
            Some(levels.into_iter().map(|(level, _)| level).collect())
        }
        // A field without a value was reported as such.
        (None, None) if fields.has("level") || fields.has("levels") => None,
        (level, _) => {
            let mark = level.map_or(fields.mark(), |at| at.mark);
            let owner = &fields.owner();
            sink.report(mark, LevelOrLevels { owner, both: level.is_some() });
            None
        }
    }
}

/// One anchor for every level of the scale, lowest first.
fn read_anchors(
    sink: &mut Sink<'_>,
    at: &At<'_>,
    fields: &Fields<'_, '_>,
    names: &Names<'_>,
) -> Option<Vec<Paragraph>> {
    let Node::Map(map) = &at.node else {
        let (expected, found) = ("a mapping from levels to texts", describe(&at.node));
        sink.report(at.mark, WrongType { what: "`anchors`", expected, found, help: None });
        return None;
    };
    let scale = names.declared.scale.as_ref()?.levels();
    let mut slots: Vec<Option<(Mark, Option<Paragraph>)>> = scale.iter().map(|_| None).collect();
    for (key, value) in map {
        let slot = score(key).and_then(|score| usize::try_from(score.checked_sub(1)?).ok());
        match slot.and_then(|slot| slots.get_mut(slot)) {
            None => {
                let level = sink.source().slice(key.mark).to_owned();
                sink.report(key.mark, UnknownAnchor { level: &level, levels: scale.len() });
            }
            Some(Some((first, _))) => {
                let first = *first;
                let name = sink.source().slice(key.mark).to_owned();
                let problem = DuplicateField { owner: "`anchors`", name: &name };
                sink.report_pair(key.mark, problem, "first given here", first);
            }
            Some(free @ None) => *free = Some((key.mark, paragraph(sink, value, "an anchor"))),
        }
    }
    for (level, _) in scale.iter().zip(&slots).filter(|(_, slot)| slot.is_none()) {
        let (owner, score, name) = (&fields.owner(), level.score, level.name.as_str());
        sink.report(at.mark, MissingAnchor { owner, score, name });
    }
    slots.into_iter().map(|slot| slot.and_then(|(_, text)| text)).collect()
}

fn read_prompt(sink: &mut Sink<'_>, at: &At<'_>) -> Option<Markdown> {
    let prompt = markdown(sink, at, "`prompt`")?;
    warn_of_long_code(sink, at, &prompt, prompt.blocks());
    Some(prompt)
}

fn warn_of_long_code(sink: &mut Sink<'_>, at: &At<'_>, prompt: &Markdown, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(_) => {}
            Block::List { items, .. } => {
                for blocks in items {
                    warn_of_long_code(sink, at, prompt, blocks);
                }
            }
            Block::Code { text, .. } => {
                for line in text.lines().filter(|line| line.len() > CODE_WIDTH) {
                    let length = line.chars().count();
                    if length > CODE_WIDTH {
                        let offset = prompt.source().find(line).unwrap_or(0);
                        let mark = inside(sink.source(), at.mark, prompt.source(), offset);
                        sink.report(mark, LongCodeLine { length, limit: CODE_WIDTH });
                    }
                }
            }
        }
    }
}

fn read_ids(
    sink: &mut Sink<'_>,
    at: Option<&At<'_>>,
    what: &str,
    read: impl FnMut(&mut Sink<'_>, &At<'_>) -> Option<QuestionId>,
) -> Vec<(QuestionId, Mark)> {
    let items = at.and_then(|at| list(sink, at, what)).unwrap_or_default();
    distinct(sink, items, what, read)
}

fn read_paragraphs(sink: &mut Sink<'_>, at: Option<&At<'_>>, what: &str, item: &str) -> Vec<Paragraph> {
    let items = at.and_then(|at| list(sink, at, what)).unwrap_or_default();
    paragraphs(sink, items, item)
}

fn paragraphs(sink: &mut Sink<'_>, items: &[At<'_>], what: &str) -> Vec<Paragraph> {
    items.iter().filter_map(|at| paragraph(sink, at, what)).collect()
}

fn read_references(sink: &mut Sink<'_>, at: Option<&At<'_>>) -> Vec<String> {
    let items = at.and_then(|at| list(sink, at, "`references`")).unwrap_or_default();
    let read = |at| {
        let reference = sentence(sink, at, "a reference")?;
        // "://" marks an address; anything else is the title of a book or a page.
        if let Some((scheme, rest)) = reference.split_once("://") {
            let web = matches!(scheme, "http" | "https") && !rest.is_empty();
            if !web || rest.contains(char::is_whitespace) {
                sink.report(at.mark, BadReference { reference: &reference });
                return None;
            }
        }
        Some(reference)
    };
    items.iter().filter_map(read).collect()
}
