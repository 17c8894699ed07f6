//! Whole-number weights of questions, for draws that keep a ceiling on exposure.

use super::blueprint::Blueprint;

/// A weight for each group of questions that no tally can tell apart.
///
/// A kit is drawn with a probability proportional to the product of the weights of its questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Weights(Vec<u32>);

impl Weights {
    /// The largest weight; a question has it unless the ceiling holds it back.
    pub(super) const MOST: u32 = 1000;

    #[expect(dead_code, reason = "the solver of the ceiling on exposure, the next step, makes them")]
    /// The weights of the groups in order, each from 1 to [`Weights::MOST`].
    pub(super) fn new(weights: Vec<u32>) -> Self {
        Self(weights)
    }

    /// The weight of a group; of one that a repair added, the largest.
    pub(super) fn of(&self, group: usize) -> u32 {
        self.0.get(group).copied().unwrap_or(Self::MOST)
    }

    /// What is added to the name of a class whose first group is this, so that its parts do not
    /// share their chance.
    ///
    /// It does not name the weight: where a ceiling is met with slightly other weights after
    /// an edit of the bank, the random numbers stay what they were.
    pub(super) fn part(&self, blueprint: &Blueprint<'_>, group: usize) -> String {
        if self.of(group) == Self::MOST {
            return String::new();
        }
        let first = blueprint.group_of.iter().position(|&of| of as usize == group).unwrap_or(0);
        format!(", part {}", blueprint.id(u32::try_from(first).unwrap_or(u32::MAX)))
    }
}
