//! What comes of a draw: a kit and how it was found, or why there is none.

use crate::model::{Ceiling, QuestionId};
use crate::select::blueprint::Blueprint;

/// The bounds of a draw. They count work and never time, so that the same seed
/// gives the same kit on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Steps from state to state that one count may take.
    pub steps: u64,
    /// Draws from one relaxation before another tally is tracked.
    pub attempts: u64,
    /// Draws from the last relaxation, when no further tally can be tracked.
    pub last_attempts: u64,
}

impl Default for Effort {
    fn default() -> Self {
        Self { steps: 4_000_000, attempts: 1024, last_attempts: 200_000 }
    }
}

/// The questions of one kit by section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// For each section the positions of its questions in [`Blueprint::questions`], sorted.
    pub sections: Vec<Vec<u32>>,
    /// How the kit was found.
    pub work: Work,
}

impl Selection {
    /// The ids of each section's questions, sorted.
    pub fn ids(&self, blueprint: &Blueprint<'_>) -> Vec<Vec<QuestionId>> {
        let id = |&at: &u32| blueprint.questions[at as usize].id.clone();
        self.sections.iter().map(|section| section.iter().map(id).collect()).collect()
    }
}

/// How much a draw took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Work {
    /// Drawn kits, the kept one included.
    pub attempts: u64,
    /// Tracked tallies.
    pub tracked: usize,
    /// Classes of the last count.
    pub classes: usize,
    /// States of the last count.
    pub states: usize,
}

/// Why there is no kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoKit {
    /// It is proven that no kit meets the profile.
    Infeasible(Proof),
    /// Neither a kit nor a proof was found within the effort.
    Undecided,
    /// There are kits, but the ceiling on exposure is not kept.
    Exposed(Box<Unmet>),
}

/// The tallies that no kit can meet together, with one question serving one section only if `once`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    pub(in crate::select) tallies: Vec<u32>,
    pub(in crate::select) once: bool,
}

/// Why a ceiling on exposure is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet {
    /// The ceiling that was asked for.
    pub max: Ceiling,
    /// What stands in the way.
    pub why: Why,
    /// The lowest ceiling for which weights were found.
    pub reached: Option<Ceiling>,
}

/// What stands in the way of a ceiling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Counting every rule takes more steps than the effort allows.
    TooLarge,
    /// It is proven that no distribution over the feasible kits keeps it.
    Impossible(Prices),
    /// Only a draw that has each of these questions in exactly so many kits would keep it, and no
    /// whole-number weights were found that do.
    Tight(Prices),
    /// Neither weights nor a proof were found.
    Unknown,
}

/// Prices of questions that prove a ceiling impossible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prices {
    /// The questions with a price, by their position in the blueprint, and what each costs.
    pub questions: Vec<(u32, u64)>,
    /// What the cheapest feasible kit costs.
    pub least: u64,
    /// What all questions cost together.
    pub sum: u64,
    /// The positions of the sections that they may serve, in order.
    pub sections: Vec<usize>,
}

impl Prices {
    /// How many questions more at the highest price would leave this proof without force.
    pub fn short(&self, max: Ceiling) -> u64 {
        let highest = self.questions.iter().map(|&(_, price)| price).max();
        let highest = highest.expect("a proof names the questions with a price, and prices are above 0");
        // One more than would leave the proof tight.
        let needed = self.least * 1000 / u64::from(max.thousandths()) + 1;
        needed.saturating_sub(self.sum).div_ceil(highest)
    }

    /// Whether a ceiling is exactly what these prices leave possible.
    pub(in crate::select) fn is_tight(&self, max: Ceiling) -> bool {
        u128::from(self.least) * 1000 == u128::from(max.thousandths()) * u128::from(self.sum)
    }

    /// The most thousandths for which these prices are a proof, or nearly.
    pub(in crate::select) fn bound(&self) -> u16 {
        let share = u128::from(self.least) * 1000 / u128::from(self.sum.max(1));
        u16::try_from(share).expect("a kit costs no more than all questions together")
    }

    /// Whether all questions with a price cost the same.
    pub fn are_equal(&self) -> bool {
        self.questions.windows(2).all(|pair| pair[0].1 == pair[1].1)
    }
}
