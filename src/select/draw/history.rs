//! Keeps kits as they were while questions come and go.
//!
//! Questions that go (retired, compromised, excluded) stay among those that are drawn from,
//! and a kit that holds one is drawn again. Questions that come with the day on which they
//! were added are drawn as additions: from the newest day to the oldest, a kit is drawn from
//! all questions that were there on that day, and it counts only if it holds a question of
//! that day; else the day before decides.
//!
//! Let a kit be *withdrawn* if it holds a question that may no longer be drawn, and let its
//! *day* be that of its newest question. A draw of a day goes on to the next older one for
//! every kit of an older day, and is repeated for a withdrawn kit with a day. So of the `m`
//! kits that are not repeated, each with the same probability, it gives one of that day
//! `1/m` and hands over as many `m'/m` as the next older day does not repeat: all kits end
//! with the same probability. A withdrawn kit of the start begins the next round.

use std::borrow::Cow;

use crate::model::Day;
use crate::select::blueprint::{Blueprint, Pool, index};
use crate::select::draw::sampler::Sampler;
use crate::select::draw::stream::Stream;
use crate::select::outcome::{Effort, NoKit, Selection};

/// How many withdrawn kits are drawn before withdrawn questions are left out of the count.
const MOST_WITHDRAWN: u32 = 256;

/// The first attempt of a draw that leaves withdrawn questions out of the count: the random
/// numbers of those before have decided something already.
const LEFT_OUT: u64 = 1 << 32;

/// Draws the kit that a seed stands for.
pub(in crate::select) fn draw(
    blueprint: &Blueprint<'_>,
    seed: &str,
    effort: Effort,
) -> Result<Selection, NoKit> {
    let mut start = Start { pool: Pool::OnDay, attempt: 0 };
    if blueprint.others_withdrawn {
        let with_withdrawn = Start { pool: Pool::WithWithdrawn, attempt: 0 };
        if let Ok(Some(selection)) = by_days(blueprint, seed, effort, with_withdrawn) {
            return Ok(selection);
        }
        start.attempt = LEFT_OUT;
    }
    by_days(blueprint, seed, effort, start)?.ok_or(NoKit::Undecided)
}

/// From which questions of a day a draw begins, and with which attempt.
#[derive(Clone, Copy)]
struct Start {
    pool: fn(Option<Day>) -> Pool,
    attempt: u64,
}

/// Draws day by day, newest first; none if too many kits were withdrawn.
fn by_days(
    blueprint: &Blueprint<'_>,
    seed: &str,
    effort: Effort,
    start: Start,
) -> Result<Option<Selection>, NoKit> {
    let mut days: Vec<Option<Day>> = blueprint.days.iter().rev().copied().collect();
    if days.last() != Some(&None) {
        days.push(None);
    }
    let newest = days[0];
    let on_day = |&day: &Option<Day>| match (start.pool)(day) {
        // These are the questions of the blueprint itself, and a proof must be about it.
        Pool::OnDay(day) if day == newest => Cow::Borrowed(blueprint),
        pool => Cow::Owned(Blueprint::compile_from(blueprint.request, pool)),
    };
    let blueprints: Vec<Cow<'_, Blueprint<'_>>> = days.iter().map(on_day).collect();
    let mut samplers: Vec<Option<Sampler<'_, '_>>> = days.iter().map(|_| None).collect();
    let mut withdrawn_kits = 0;
    loop {
        for ((&day, from), sampler) in days.iter().zip(&blueprints).zip(&mut samplers) {
            let stream = || day.map_or_else(|| Stream::new(seed), |day| Stream::added(day, seed));
            if sampler.is_none() {
                *sampler = Some(Sampler::new(from, stream(), effort)?.after(start.attempt));
            }
            let Some(sampler) = sampler else { continue };
            let (selection, of, withdrawn) = loop {
                let selection = sampler.next()?;
                let asked = || selection.sections.iter().flatten().map(|&at| at as usize);
                let of = asked().filter_map(|at| from.questions[at].added).max();
                let withdrawn = asked().any(|at| from.withdrawn[at]);
                withdrawn_kits += u32::from(withdrawn);
                if withdrawn_kits > MOST_WITHDRAWN {
                    return Ok(None);
                }
                if of.is_none() || !withdrawn {
                    break (selection, of, withdrawn);
                }
            };
            if of == day && !withdrawn {
                return Ok(Some(carried(&selection, from, blueprint)));
            }
        }
    }
}

/// A selection by the positions of another blueprint, which has all its questions.
pub(in crate::select) fn carried(
    selection: &Selection,
    from: &Blueprint<'_>,
    to: &Blueprint<'_>,
) -> Selection {
    let position = |&at: &u32| {
        let id = &from.questions[at as usize].id;
        let found = to.questions.binary_search_by(|question| question.id.cmp(id));
        index(found.expect("the other blueprint has all questions of the selection"))
    };
    // Both are in the order of ids, so what was sorted stays sorted.
    let sections = selection.sections.iter().map(|section| section.iter().map(position).collect()).collect();
    Selection { sections, work: selection.work }
}
