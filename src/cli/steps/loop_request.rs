//! What is asked of the draw of a loop.

use crate::model::{Bank, Level, Loop, QuestionId, Round};
use crate::select::{Blueprint, Request};

/// What is asked of the draw of a loop.
#[derive(Clone, Copy)]
pub(in crate::cli) struct LoopRequest<'a> {
    pub(in crate::cli) bank: &'a Bank,
    pub(in crate::cli) looped: &'a Loop,
    pub(in crate::cli) level: Level,
    /// Questions that no round may draw.
    pub(in crate::cli) exclude: &'a [QuestionId],
}

impl<'a> LoopRequest<'a> {
    /// The part of one round.
    pub(in crate::cli) fn request(self, round: &'a Round) -> Request<'a> {
        let Self { bank, looped: _, level, exclude } = self;
        Request { bank, profile: &round.profile, level: Some(level), exclude, include: &[] }
    }

    /// The blueprint of each round.
    pub(in crate::cli) fn blueprints(self) -> Vec<Blueprint<'a>> {
        self.looped.rounds.iter().map(|round| Blueprint::compile(self.request(round))).collect()
    }
}
