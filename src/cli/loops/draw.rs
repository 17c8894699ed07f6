//! The kits of all rounds, drawn together.

use std::path::Path;

use super::infeasible::Words;
use crate::cli::console::Console;
use crate::cli::exit::Failure;
use crate::cli::{sources, swapping};
use crate::kit::{Kit, KitFile, LockedLoop};
use crate::model::{Bank, Level, Loop, QuestionId, Round};
use crate::select::{Blueprint, Effort, Request, Together, draw_together};

/// What is asked of the draw of a loop.
#[derive(Clone, Copy)]
pub(in crate::cli) struct Ask<'a> {
    pub(in crate::cli) bank: &'a Bank,
    pub(in crate::cli) looped: &'a Loop,
    pub(in crate::cli) level: Level,
    /// Questions that no round may draw.
    pub(in crate::cli) exclude: &'a [QuestionId],
}

impl<'a> Ask<'a> {
    /// The part of one round.
    pub(in crate::cli) fn request(self, round: &'a Round) -> Request<'a> {
        let Self { bank, looped: _, level, exclude } = self;
        Request { bank, profile: &round.profile, level: Some(level), exclude, include: &[] }
    }

    /// The blueprint of each round.
    pub(super) fn blueprints(self) -> Vec<Blueprint<'a>> {
        self.looped.rounds.iter().map(|round| Blueprint::compile(self.request(round))).collect()
    }
}

/// The kits that a seed stands for, in the order of the rounds; a failure says why there are none.
pub(in crate::cli) fn drawn<'a>(ask: Ask<'a>, seed: &str) -> Result<Vec<Kit<'a>>, Failure> {
    let Ask { bank, looped, level, exclude: _ } = ask;
    let blueprints = ask.blueprints();
    let Loop { must_have, seen_by, .. } = looped;
    let together = Together { blueprints: &blueprints, must_have, seen_by: *seen_by };
    let selections = draw_together(together, seed, Effort::default())
        .map_err(|why| Failure::Infeasible(Words { ask, blueprints: &blueprints }.explain(&why)))?;
    let rounds = looped.rounds.iter().zip(&blueprints).zip(&selections);
    let kit = |((round, blueprint), selection): ((&'a Round, &Blueprint<'a>), _)| {
        let kit = Kit::new(ask.request(round), blueprint, selection, seed);
        kit.in_loop(Some(LockedLoop::of(looped, &round.id, level, bank)))
    };
    Ok(rounds.map(kit).collect())
}

/// What must not come into a kit by a swap: what the other rounds of its loop ask, and the
/// enemies of that; nothing for a kit that was drawn alone.
pub(in crate::cli) fn asked_elsewhere(
    file: &KitFile,
    bank: &Bank,
    profiles: Option<&Path>,
    console: &Console,
) -> Result<Vec<QuestionId>, Failure> {
    let Some(locked) = &file.in_loop else { return Ok(Vec::new()) };
    let looped = sources::looped(&locked.id, profiles, bank, console)?;
    // The question that goes may have lost its status; the loop was drawn when it had it.
    let seen = swapping::bank_of(file, bank);
    let exclude = swapping::ids(&file.first_exclude());
    let ask = Ask { bank: &seen, looped: &looped, level: file.profile.level, exclude: &exclude };
    let kits = drawn(ask, &file.seed)?;
    let others = kits.iter().filter(|kit| kit.round().is_some_and(|round| round.round != locked.round));
    let asked = others.flat_map(|kit| kit.sections().iter().flatten());
    let mut ids: Vec<QuestionId> =
        asked.flat_map(|question| std::iter::once(&question.id).chain(&question.enemies)).cloned().collect();
    ids.sort();
    ids.dedup();
    Ok(ids)
}
