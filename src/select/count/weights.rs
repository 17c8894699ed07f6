//! Whole-number weights of questions, for draws that keep a ceiling on exposure.

/// A weight for each group of questions that no tally can tell apart.
///
/// A kit is drawn with a probability proportional to the product of the weights of its questions,
/// each as a fraction of the largest weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::select) struct Weights(Vec<u32>);

impl Weights {
    /// The largest weight; a question has it unless the ceiling holds it back.
    pub(in crate::select) const MOST: u32 = 1000;

    /// The weights of the groups in order, each from 1 to [`Weights::MOST`].
    pub(in crate::select) fn new(weights: Vec<u32>) -> Self {
        Self(weights)
    }

    /// The weight of a group as a fraction of the largest, in lowest terms.
    ///
    /// It is a fraction and not a whole number because kits may differ in how many questions
    /// they have: none of them is to count more only for having more.
    pub(in crate::select) fn fraction(&self, group: usize) -> (u32, u32) {
        let (mut whole, mut rest) = (Self::MOST, self.of(group));
        while rest > 0 {
            (whole, rest) = (rest, whole % rest);
        }
        (self.of(group) / whole, Self::MOST / whole)
    }

    /// The weight of a group.
    pub(in crate::select) fn of(&self, group: usize) -> u32 {
        self.0[group]
    }
}
