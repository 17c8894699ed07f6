//! The kits of all rounds, drawn together.

use crate::cli::explain::rounds::Words;
use crate::cli::failure::Failure;
use crate::cli::steps::loop_request::LoopRequest;
use crate::kit::{Kit, LockedLoop};
use crate::model::{Loop, Round};
use crate::select::{Blueprint, DrawnRounds, Effort, draw_rounds};

/// The kits that a seed stands for, in the order of the rounds; a failure says why there are none.
pub(in crate::cli) fn drawn<'a>(ask: LoopRequest<'a>, seed: &str) -> Result<Vec<Kit<'a>>, Failure> {
    let LoopRequest { bank, looped, level, exclude: _ } = ask;
    let blueprints = ask.blueprints();
    let Loop { must_have, seen_by, .. } = looped;
    let together = DrawnRounds { blueprints: &blueprints, must_have, seen_by: *seen_by };
    let selections = draw_rounds(together, seed, Effort::default())
        .map_err(|why| Failure::Infeasible(Words { ask, blueprints: &blueprints }.explain(&why)))?;
    let rounds = looped.rounds.iter().zip(&blueprints).zip(&selections);
    let kit = |((round, blueprint), selection): ((&'a Round, &Blueprint<'a>), _)| {
        Kit::new(ask.request(round), blueprint, selection, seed)
    };
    let kits: Vec<Kit<'a>> = rounds.map(kit).collect();
    let lock = |(at, round): (usize, &Round)| {
        let others = kits.iter().enumerate().filter(|(other, _)| *other != at);
        let asked = others.flat_map(|(_, kit)| kit.sections().iter().flatten());
        let mut others: Vec<String> = asked.map(|question| question.id.to_string()).collect();
        others.sort();
        LockedLoop::of_round(looped, &round.id, level, bank, others)
    };
    let locks: Vec<LockedLoop> = looped.rounds.iter().enumerate().map(lock).collect();
    Ok(kits.into_iter().zip(locks).map(|(kit, lock)| kit.in_loop(Some(lock))).collect())
}
