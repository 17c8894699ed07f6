//! A whole loop, from its fields to the model.

use std::collections::BTreeMap;

use super::round::{ReadRound, read_round};
use super::shelf::Shelf;
use crate::load::fields::raw;
use crate::load::problem::{DuplicateRound, IdleSeenBy, LoopId, RoundCount, SeenByTooMany, UncoveredPanel};
use crate::load::profile::{any, name};
use crate::load::sink::Sink;
use crate::load::texts::{sentence, title};
use crate::load::values::{format, id, list, number, word};
use crate::load::yaml::{At, Mark};
use crate::model::{CompetencyIx, Label, Loop, Panel, Round};

raw! {
    /// A loop as written.
    RawLoop = "loop" {
        required format "format",
        required id "id",
        required title "title",
        required summary "summary",
        required level "level",
        required rounds "rounds",
        optional must_have "must-have",
        optional seen_by "seen-by",
        optional panel "panel",
    }
}

/// Reads a loop from a file called `stem`, and where its id stands; none if it
/// or a profile that it names has an error.
pub(super) fn read_loop(
    sink: &mut Sink<'_>,
    root: &At<'_>,
    stem: &str,
    shelf: &mut Shelf<'_>,
) -> Option<(Loop, Mark)> {
    let (raw, fields) = RawLoop::read(sink, root)?;
    let RawLoop {
        format: number_at,
        id: id_at,
        title: title_at,
        summary,
        level,
        rounds: rounds_at,
        must_have,
        seen_by: seen_by_at,
        panel: panel_at,
    } = raw;
    if !format(sink, number_at) {
        return None;
    }
    let id = id_at.and_then(|at| read_id(sink, at, stem));
    let title = title_at.and_then(|at| title(sink, at, "`title`"));
    let summary = summary.and_then(|at| sentence(sink, at, "`summary`"));
    let level = level.and_then(|at| word(sink, at, "`level`"));
    let rounds = rounds_at.map(|at| read_rounds(sink, at, shelf)).unwrap_or_default();
    let must_have = read_must_have(sink, must_have, shelf);
    let seen_by = read_seen_by(sink, seen_by_at, rounds.len());
    if let Some(at) = seen_by_at
        && !fields.has("must-have")
    {
        sink.report(at.mark, IdleSeenBy);
    }
    let panel = read_panel(sink, panel_at, rounds_at, &rounds);
    if sink.errors() > 0 {
        return None;
    }
    let rounds: Option<Vec<Round>> = rounds.into_iter().map(|read| read.round).collect();
    let looped = Loop {
        id: id?,
        title: title?,
        summary: summary?,
        level: level?,
        rounds: rounds?,
        must_have,
        seen_by: seen_by?,
        panel,
    };
    Some((looped, id_at?.mark))
}

fn read_id(sink: &mut Sink<'_>, at: &At<'_>, stem: &str) -> Option<String> {
    let id = id(sink, at, "`id`")?;
    let id = id.as_str();
    if id != stem {
        sink.report(at.mark, LoopId { id, stem });
    }
    Some(id.to_owned())
}

/// Reads the rounds, of which there must be some and whose ids must differ.
fn read_rounds(sink: &mut Sink<'_>, at: &At<'_>, shelf: &mut Shelf<'_>) -> Vec<ReadRound> {
    let Some(items) = list(sink, at, "`rounds`") else { return Vec::new() };
    if !Loop::ROUNDS.contains(&items.len()) {
        sink.report(at.mark, RoundCount { count: items.len() });
    }
    let rounds: Vec<ReadRound> = items.iter().map(|at| read_round(sink, at, shelf)).collect();
    let mut seen: BTreeMap<&str, Mark> = BTreeMap::new();
    for (id, mark) in rounds.iter().filter_map(|read| read.id.as_ref()) {
        match seen.get(id.as_str()) {
            Some(first) => sink.report_pair(*mark, DuplicateRound { id }, "first used here", *first),
            None => _ = seen.insert(id, *mark),
        }
    }
    rounds
}

fn read_must_have(sink: &mut Sink<'_>, at: Option<&At<'_>>, shelf: &Shelf<'_>) -> Vec<CompetencyIx> {
    let vocabulary = shelf.names.bank.vocabulary();
    let mut must_have = any(sink, at, "`must-have`", |sink, at| {
        name(sink, at, "competency", &shelf.names.competencies, |id| vocabulary.competency(id))
    });
    must_have.sort_unstable();
    must_have
}

fn read_seen_by(sink: &mut Sink<'_>, at: Option<&At<'_>>, rounds: usize) -> Option<u32> {
    let Some(at) = at else { return Some(Loop::SEEN_BY) };
    let most = u32::try_from(*Loop::ROUNDS.end()).expect("a loop has a handful of rounds");
    let seen_by = number(sink, at, "`seen-by`", 1..=most)?;
    if Loop::ROUNDS.contains(&rounds) && usize::try_from(seen_by).is_ok_and(|seen_by| seen_by > rounds) {
        sink.report(at.mark, SeenByTooMany { seen_by, rounds });
    }
    Some(seen_by)
}

/// Reads the areas that some round must stand for; all of them where nothing is said.
fn read_panel(
    sink: &mut Sink<'_>,
    at: Option<&At<'_>>,
    rounds_at: Option<&At<'_>>,
    rounds: &[ReadRound],
) -> Vec<Panel> {
    let mut panel: Vec<Panel> = match at {
        Some(_) => any(sink, at, "`panel`", |sink, at| word(sink, at, "`panel`")),
        None => Panel::ALL.to_vec(),
    };
    panel.sort_unstable();
    // A round whose panel cannot be read may be the one that is missed.
    let readable = !rounds.is_empty() && rounds.iter().all(|read| read.panel.is_some());
    let covered = |area: &Panel| rounds.iter().any(|read| read.panel == Some(*area));
    let missing: Vec<&str> = panel.iter().filter(|area| !covered(area)).map(|area| area.word()).collect();
    if let (true, false, Some(place)) = (readable, missing.is_empty(), at.or(rounds_at)) {
        sink.report(place.mark, UncoveredPanel { missing: &missing, named: at.is_some() });
    }
    panel
}
