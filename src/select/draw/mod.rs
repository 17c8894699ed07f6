//! The draw: one of the feasible kits, each with exactly the same probability.

pub(in crate::select) mod history;
pub(in crate::select) mod pick;
pub(in crate::select) mod sampler;
pub(in crate::select) mod stream;

use std::sync::OnceLock;

use super::blueprint::Blueprint;
use super::exposure::ceiling::{self, Solved};
use super::outcome::{Effort, NoKit, Selection};

/// Draws of one blueprint; what all its seeds share is worked out once.
pub struct Draws<'b, 'a> {
    blueprint: &'b Blueprint<'a>,
    effort: Effort,
    under_ceiling: OnceLock<Result<Solved, NoKit>>,
}

impl<'b, 'a> Draws<'b, 'a> {
    /// Draws of a blueprint, each within an effort.
    pub fn new(blueprint: &'b Blueprint<'a>, effort: Effort) -> Self {
        Self { blueprint, effort, under_ceiling: OnceLock::new() }
    }

    /// Draws the kit that a seed stands for.
    ///
    /// # Errors
    /// A proof that there is none, or that the effort did not suffice to tell.
    pub fn kit(&self, seed: &str) -> Result<Selection, NoKit> {
        let Self { blueprint, effort, under_ceiling } = self;
        // A repaired blueprint has no past: its request says nothing of the repair.
        if blueprint.repaired {
            return sampler::draw_now(blueprint, seed, *effort);
        }
        // The weights of a ceiling are those of today's questions, so they have no past either.
        if blueprint.request.profile.ceiling.is_some() {
            let solved = under_ceiling.get_or_init(|| ceiling::solve(blueprint, *effort));
            let solved = solved.as_ref().map_err(Clone::clone)?;
            if let Some(selection) = solved.draw(blueprint, seed) {
                return Ok(selection);
            }
        }
        history::draw(blueprint, seed, *effort)
    }
}

/// Draws the kit that a seed stands for.
///
/// # Errors
/// A proof that there is none, or that the effort did not suffice to tell.
pub fn draw(blueprint: &Blueprint<'_>, seed: &str, effort: Effort) -> Result<Selection, NoKit> {
    Draws::new(blueprint, effort).kit(seed)
}
