//! A whole profile, from its fields to the model.

use std::collections::BTreeMap;

use super::filter::BankNames;
use super::parts::{read_exposure, read_parallel, read_rule, read_section, read_spread, read_weight};
use crate::load::fields::raw;
use crate::load::problem::{
    DuplicatePart, DuplicateWeight, NoQuestion, NoTimeLeft, ProfileId, TooManySections,
};
use crate::load::sink::Sink;
use crate::load::texts::{sentence, title};
use crate::load::values::{filled, format, id, list, number, word};
use crate::load::yaml::{At, Mark};
use crate::model::{CompetencyIx, Profile, Rule, Section, Weight};

raw! {
    /// A profile as written.
    RawProfile = "profile" {
        required format "format",
        required id "id",
        required title "title",
        required summary "summary",
        required level "level",
        required duration "duration",
        required opening "opening",
        required closing "closing",
        optional slack "slack",
        optional spread "spread",
        optional exposure "exposure",
        required sections "sections",
        optional rules "rules",
        optional weights "weights",
        optional parallel "parallel",
    }
}

/// How many minutes may stay unplanned where nothing is said.
const SLACK: u16 = 5;

/// Reads a profile from a file called `stem`, and where its id stands; none if
/// it has an error.
pub(super) fn read_profile(
    sink: &mut Sink<'_>,
    root: &At<'_>,
    stem: &str,
    names: &BankNames<'_>,
) -> Option<(Profile, Mark)> {
    let (raw, _) = RawProfile::read(sink, root)?;
    let RawProfile {
        format: number_at,
        id: id_at,
        title: title_at,
        summary,
        level,
        duration: duration_at,
        opening,
        closing,
        slack,
        spread,
        exposure,
        sections,
        rules,
        weights,
        parallel,
    } = raw;
    if !format(sink, number_at) {
        return None;
    }
    let id = id_at.and_then(|at| read_id(sink, at, stem));
    let title = title_at.and_then(|at| title(sink, at, "`title`"));
    let summary = summary.and_then(|at| sentence(sink, at, "`summary`"));
    let level = level.and_then(|at| word(sink, at, "`level`"));
    let duration = duration_at.and_then(|at| number(sink, at, "`duration`", Profile::DURATION));
    let mut minutes = |at: &At<'_>, what| number(sink, at, what, 0..=*Profile::DURATION.end());
    let opening = opening.and_then(|at| minutes(at, "`opening`"));
    let closing = closing.and_then(|at| minutes(at, "`closing`"));
    let slack = slack.map_or(Some(SLACK), |at| minutes(at, "`slack`"));
    if let (Some(at), Some(duration), Some(opening), Some(closing)) =
        (duration_at, duration, opening, closing)
    {
        let around = u32::from(opening) + u32::from(closing);
        if around >= u32::from(duration) {
            sink.report(at.mark, NoTimeLeft { duration, around });
        }
    }
    let sections_at = sections;
    let spread = read_spread(sink, spread, names);
    let ceiling = exposure.and_then(|at| read_exposure(sink, at));
    let (sections, rules) = read_parts(sink, sections, rules, names);
    let weights = read_weights(sink, weights, names);
    let parallel = read_parallel(sink, parallel);
    if sink.errors() > 0 {
        return None;
    }
    let profile = Profile {
        id: id?,
        title: title?,
        summary: summary?,
        level: level?,
        duration: duration?,
        opening: opening?,
        closing: closing?,
        slack: slack?,
        spread,
        ceiling,
        sections,
        rules,
        weights,
        parallel,
    };
    if !profile.asks_for_a_question() {
        sink.report(sections_at?.mark, NoQuestion);
        return None;
    }
    Some((profile, id_at?.mark))
}

fn read_id(sink: &mut Sink<'_>, at: &At<'_>, stem: &str) -> Option<String> {
    let id = id(sink, at, "`id`")?;
    let id = id.as_str();
    if id != stem {
        sink.report(at.mark, ProfileId { id, stem });
    }
    Some(id.to_owned())
}

/// Reads sections and rules, whose ids must all differ: messages name them.
fn read_parts(
    sink: &mut Sink<'_>,
    sections: Option<&At<'_>>,
    rules: Option<&At<'_>>,
    names: &BankNames<'_>,
) -> (Vec<Section>, Vec<Rule>) {
    let list_at = sections.map(|at| at.mark);
    let sections = sections.and_then(|at| filled(sink, at, "`sections`")).unwrap_or_default();
    if let Some(mark) = list_at.filter(|_| sections.len() > Profile::MAX_SECTIONS) {
        sink.report(mark, TooManySections { count: sections.len() });
    }
    let sections: Vec<(Section, Mark)> =
        sections.iter().filter_map(|at| read_section(sink, at, names)).collect();
    let rules = rules.and_then(|at| list(sink, at, "`rules`")).unwrap_or_default();
    let rules: Vec<(Rule, Mark)> = rules.iter().filter_map(|at| read_rule(sink, at, names)).collect();
    let mut seen: BTreeMap<&str, Mark> = BTreeMap::new();
    let section_ids = sections.iter().map(|(section, mark)| (section.id.as_str(), *mark));
    let rule_ids = rules.iter().map(|(rule, mark)| (rule.id.as_str(), *mark));
    for (id, mark) in section_ids.chain(rule_ids) {
        match seen.get(id) {
            Some(first) => sink.report_pair(mark, DuplicatePart { id }, "first used here", *first),
            None => _ = seen.insert(id, mark),
        }
    }
    (strip(sections), strip(rules))
}

fn read_weights(sink: &mut Sink<'_>, at: Option<&At<'_>>, names: &BankNames<'_>) -> Vec<Weight> {
    let items = at.and_then(|at| list(sink, at, "`weights`")).unwrap_or_default();
    let weights: Vec<(Weight, Mark)> = items.iter().filter_map(|at| read_weight(sink, at, names)).collect();
    let mut seen: BTreeMap<CompetencyIx, Mark> = BTreeMap::new();
    for (weight, mark) in &weights {
        let Some(first) = seen.insert(weight.competency, *mark) else { continue };
        let competency = &names.competencies[weight.competency.at()];
        sink.report_pair(*mark, DuplicateWeight { competency }, "first weighted here", first);
    }
    strip(weights)
}

fn strip<T>(parts: Vec<(T, Mark)>) -> Vec<T> {
    parts.into_iter().map(|(part, _)| part).collect()
}
