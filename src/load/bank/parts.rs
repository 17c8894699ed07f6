//! The fields of a question that take more than one step: levels, anchors, prompt, lists.

use super::vocabulary::score;
use crate::diag::Code;
use crate::load::fields::{Fields, raw};
use crate::load::problem::{
    BadReference, DuplicateField, LevelOrLevels, LongCodeLine, MissingAnchor, MissingSample, UnknownAnchor,
    UnknownWord, WrongType,
};
use crate::load::sink::Sink;
use crate::load::texts::{markdown, paragraph, sentence};
use crate::load::values::{describe, distinct, filled, list, text, word};
use crate::load::yaml::{At, Mark, Node, inside};
use crate::model::{Block, LevelSet, Markdown, Paragraph, QuestionId, Scale, ScaleLevel, Silenced};

/// The widest line of code that fits on paper, in characters.
const CODE_WIDTH: usize = 76;

/// The seniorities of `level` or `levels`, of which there must be exactly one.
pub(super) fn read_levels(
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

raw! {
    /// A lint that is silenced, as written.
    RawSilenced = "silenced lint" {
        required code "code",
        required reason "reason",
    }
}

/// A mapping from the levels of the scale: the words for it, and what a level without a text is.
pub(super) struct ByLevel {
    what: &'static str,
    item: &'static str,
    missing: fn(&mut Sink<'_>, Mark, owner: &str, level: &ScaleLevel),
}

/// The anchors of a question.
pub(super) const ANCHORS: ByLevel = ByLevel {
    what: "`anchors`",
    item: "an anchor",
    missing: |sink, mark, owner, level| {
        sink.report(mark, MissingAnchor { owner, score: level.score, name: &level.name });
    },
};
/// The sample answers to a question.
pub(super) const ANSWERS: ByLevel = ByLevel {
    what: "`answers`",
    item: "a sample answer",
    missing: |sink, mark, owner, level| {
        sink.report(mark, MissingSample { owner, score: level.score, name: &level.name });
    },
};

/// One text for every level of the scale, lowest first.
pub(super) fn read_by_level<T>(
    sink: &mut Sink<'_>,
    at: &At<'_>,
    owner: &str,
    scale: &Scale,
    words: &ByLevel,
    read: impl Fn(&mut Sink<'_>, &At<'_>, &str) -> Option<T>,
) -> Option<Vec<T>> {
    let ByLevel { what, item, missing } = *words;
    let Node::Map(map) = &at.node else {
        let (expected, found) = ("a mapping from levels to texts", describe(&at.node));
        sink.report(at.mark, WrongType { what, expected, found, help: None });
        return None;
    };
    let scale = scale.levels();
    let mut slots: Vec<Option<(Mark, Option<T>)>> = scale.iter().map(|_| None).collect();
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
                sink.report_pair(
                    key.mark,
                    DuplicateField { owner: what, name: &name },
                    "first given here",
                    first,
                );
            }
            Some(free @ None) => *free = Some((key.mark, read(sink, value, item))),
        }
    }
    for (level, _) in scale.iter().zip(&slots).filter(|(_, slot)| slot.is_none()) {
        missing(sink, at.mark, owner, level);
    }
    slots.into_iter().map(|slot| slot.and_then(|(_, text)| text)).collect()
}

/// The lints that are silenced, each once.
pub(super) fn read_silenced(sink: &mut Sink<'_>, at: Option<&At<'_>>) -> Vec<Silenced> {
    let items = at.and_then(|at| list(sink, at, "`silenced`")).unwrap_or_default();
    let lints: Vec<&str> = Code::lints().map(Code::text).collect();
    let mut reasons = Vec::new();
    let codes = distinct(sink, items, "`silenced`", |sink, at| {
        let (RawSilenced { code, reason }, _) = RawSilenced::read(sink, at)?;
        let reason = reason.and_then(|at| sentence(sink, at, "`reason`"));
        let at = code?;
        let word = text(sink, at, "`code`")?;
        let code = Code::lints().find(|code| code.text() == word);
        if code.is_none() {
            sink.report(at.mark, UnknownWord { what: "`code`", word: &word, known: &lints });
        }
        reasons.push(reason?);
        code
    });
    codes.into_iter().zip(reasons).map(|((code, _), reason)| Silenced { code, reason }).collect()
}

/// The prompt; warns of code that is too wide for paper.
pub(super) fn read_prompt(sink: &mut Sink<'_>, at: &At<'_>) -> Option<Markdown> {
    let (prompt, blocks) = markdown(sink, at, "`prompt`")?;
    warn_of_long_code(sink, at, &prompt, &blocks);
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
                        // A line behind a list's indentation is a part of its line; one that the
                        // parser put together is nowhere, and the prompt's start will do.
                        let offset = prompt.source().find(line).unwrap_or(0);
                        for mark in inside(sink.source(), at.mark, prompt.source(), [offset]) {
                            sink.report(mark, LongCodeLine { length, limit: CODE_WIDTH });
                        }
                    }
                }
            }
        }
    }
}

/// A list of ids that may be left out.
pub(super) fn read_ids(
    sink: &mut Sink<'_>,
    at: Option<&At<'_>>,
    what: &str,
    read: impl FnMut(&mut Sink<'_>, &At<'_>) -> Option<QuestionId>,
) -> Vec<(QuestionId, Mark)> {
    let items = at.and_then(|at| list(sink, at, what)).unwrap_or_default();
    distinct(sink, items, what, read)
}

/// A list of texts that may be left out.
pub(super) fn read_paragraphs(
    sink: &mut Sink<'_>,
    at: Option<&At<'_>>,
    what: &str,
    item: &str,
) -> Vec<Paragraph> {
    let items = at.and_then(|at| list(sink, at, what)).unwrap_or_default();
    paragraphs(sink, items, item)
}

/// The texts of a list that can be read.
pub(super) fn paragraphs(sink: &mut Sink<'_>, items: &[At<'_>], what: &str) -> Vec<Paragraph> {
    let mut read: Vec<Paragraph> = items.iter().filter_map(|at| paragraph(sink, at, what)).collect();
    // A bank has millions of these lists.
    read.shrink_to_fit();
    read
}

/// Addresses and titles, as plain text.
pub(super) fn read_references(sink: &mut Sink<'_>, at: Option<&At<'_>>) -> Vec<String> {
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
