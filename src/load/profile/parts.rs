//! The parts of a profile: sections, rules, spread and weights.

use super::filter::{BankNames, any, name, read_filter};
use crate::load::fields::raw;
use crate::load::problem::{BadCeiling, BadPicks, CompetencyFilterTwice, IdleRule};
use crate::load::sink::Sink;
use crate::load::texts::{sentence, title};
use crate::load::values::{bounds, entries, id, number, word};
use crate::load::yaml::{At, Mark, Node};
use crate::model::{Alike, Bounds, Ceiling, CompetencyIx, Rule, Section, Spread, TopicIx, Weight};

raw! {
    /// A section as written.
    RawSection = "section" {
        required id "id",
        required title "title",
        required purpose "purpose",
        optional competencies "competencies",
        optional level "level",
        required picks "picks",
        optional minutes "minutes",
        optional all_of "where",
        optional none_of "not",
    }
}

raw! {
    /// A rule as written.
    RawRule = "rule" {
        required id "id",
        optional all_of "where",
        optional none_of "not",
        optional count "count",
        optional minutes "minutes",
    }
}

raw! {
    /// The spread over topics as written.
    RawSpread = "spread" {
        optional per_topic "per-topic",
        optional except "except",
    }
}

raw! {
    /// The bound on exposure as written.
    RawExposure = "exposure" {
        required max "max",
    }
}

raw! {
    /// What parallel kits may differ by, as written.
    RawParallel = "`parallel`" {
        optional minutes "minutes",
        optional difficulty "difficulty",
    }
}

raw! {
    /// A weight as written.
    RawWeight = "weight" {
        required competency "competency",
        required weight "weight",
        required reason "reason",
    }
}

/// Reads a section, and where its id stands.
pub(super) fn read_section(
    sink: &mut Sink<'_>,
    at: &At<'_>,
    names: &BankNames<'_>,
) -> Option<(Section, Mark)> {
    let (raw, _) = RawSection::read(sink, at)?;
    let RawSection {
        id: id_at,
        title: title_at,
        purpose,
        competencies: competencies_at,
        level: level_at,
        picks,
        minutes,
        all_of,
        none_of,
    } = raw;
    let mark = id_at.map(|at| at.mark);
    let id = id_at.and_then(|at| id(sink, at, "`id`"));
    let title = title_at.and_then(|at| title(sink, at, "`title`"));
    let purpose = purpose.and_then(|at| sentence(sink, at, "`purpose`"));
    let competencies = read_competencies(sink, competencies_at, names);
    let level = level_at.and_then(|at| word(sink, at, "`level`"));
    let picks = picks.and_then(|at| read_picks(sink, at));
    let minutes = minutes.and_then(|at| bounds(sink, at, "`minutes`"));
    let filter = read_filter(sink, all_of, none_of, names);
    if let Some(at) = competencies_at
        && !filter.all_of.competencies.is_empty()
    {
        sink.report(at.mark, CompetencyFilterTwice);
    }
    let id = id?.as_str().to_owned();
    let (title, purpose, picks) = (title?, purpose?, picks?);
    Some((Section { id, title, purpose, competencies, level, picks, minutes, filter }, mark?))
}

fn read_competencies(sink: &mut Sink<'_>, at: Option<&At<'_>>, names: &BankNames<'_>) -> Vec<CompetencyIx> {
    let vocabulary = names.bank.vocabulary();
    any(sink, at, "`competencies`", |sink, at| {
        name(sink, at, "competency", &names.competencies, |id| vocabulary.competency(id))
    })
}

fn read_picks(sink: &mut Sink<'_>, at: &At<'_>) -> Option<Bounds> {
    let picks = bounds(sink, at, "`picks`")?;
    let usable = picks.max().is_some_and(|max| (1..=Section::MAX_PICKS).contains(&max));
    if !usable {
        sink.report(at.mark, BadPicks { picks: &picks.to_string(), most: Section::MAX_PICKS });
    }
    usable.then_some(picks)
}

/// Reads a rule, and where its id stands.
pub(super) fn read_rule(sink: &mut Sink<'_>, at: &At<'_>, names: &BankNames<'_>) -> Option<(Rule, Mark)> {
    let (raw, fields) = RawRule::read(sink, at)?;
    let RawRule { id: id_at, all_of, none_of, count, minutes } = raw;
    if !fields.has("count") && !fields.has("minutes") {
        sink.report(fields.mark(), IdleRule { owner: &fields.owner() });
    }
    let mark = id_at.map(|at| at.mark);
    let id = id_at.and_then(|at| id(sink, at, "`id`"));
    let filter = read_filter(sink, all_of, none_of, names);
    let count = count.and_then(|at| bounds(sink, at, "`count`"));
    let minutes = minutes.and_then(|at| bounds(sink, at, "`minutes`"));
    Some((Rule { id: id?.as_str().to_owned(), filter, count, minutes }, mark?))
}

/// Reads the spread; one question a topic where nothing is said.
pub(super) fn read_spread(sink: &mut Sink<'_>, at: Option<&At<'_>>, names: &BankNames<'_>) -> Spread {
    let mut spread = Spread { per_topic: Some(1), except: Vec::new() };
    let Some((raw, _)) = at.and_then(|at| RawSpread::read(sink, at)) else { return spread };
    let RawSpread { per_topic, except } = raw;
    if let Some(at) = per_topic {
        spread.per_topic = match &at.node {
            Node::Text(text) if text == "any" => None,
            _ => number(sink, at, "`per-topic` (`any`, or a number)", 1..=Section::MAX_PICKS),
        };
    }
    let except = except.and_then(|at| entries(sink, at, "`except`")).unwrap_or_default();
    let vocabulary = names.bank.vocabulary();
    for (topic, mark, value) in except {
        let known = name(sink, &At::text(&topic, mark), "topic", &names.topics, |id| vocabulary.topic(id));
        let limit = number(sink, value, "a number of questions", 0..=Section::MAX_PICKS);
        if let (Some(topic), Some(limit)) = (known, limit) {
            spread.except.push((topic, limit));
        }
    }
    spread.except.sort_by_key(|(topic, _): &(TopicIx, u32)| *topic);
    spread
}

/// Reads the largest share of the kits that may hold one question.
pub(super) fn read_exposure(sink: &mut Sink<'_>, at: &At<'_>) -> Option<Ceiling> {
    let (RawExposure { max }, _) = RawExposure::read(sink, at)?;
    let at = max?;
    let ceiling = match at.node {
        Node::Float(share) => Ceiling::of(share),
        _ => None,
    };
    if ceiling.is_none() {
        sink.report(at.mark, BadCeiling { found: sink.source().slice(at.mark) });
    }
    ceiling
}

/// Reads how alike parallel kits are.
pub(super) fn read_parallel(sink: &mut Sink<'_>, at: Option<&At<'_>>) -> Alike {
    let Some((raw, _)) = at.and_then(|at| RawParallel::read(sink, at)) else { return Alike::default() };
    let RawParallel { minutes, difficulty } = raw;
    let mut most = |at: Option<&At<'_>>, what| at.and_then(|at| number(sink, at, what, 0..=480));
    Alike { minutes: most(minutes, "`minutes`"), difficulty: most(difficulty, "`difficulty`") }
}

/// Reads a weight, and where its competency stands.
pub(super) fn read_weight(sink: &mut Sink<'_>, at: &At<'_>, names: &BankNames<'_>) -> Option<(Weight, Mark)> {
    let (RawWeight { competency: at, weight, reason }, _) = RawWeight::read(sink, at)?;
    let vocabulary = names.bank.vocabulary();
    let competency =
        at.and_then(|at| name(sink, at, "competency", &names.competencies, |id| vocabulary.competency(id)));
    let weight = weight.and_then(|at| number(sink, at, "`weight`", Weight::RANGE));
    let reason = reason.and_then(|at| sentence(sink, at, "`reason`"));
    Some((Weight { competency: competency?, weight: weight?, reason: reason? }, at?.mark))
}
