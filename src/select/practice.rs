//! Questions to practise on: for each section as many as it takes, by lot.
//!
//! Practice is no interview: the clock, the rules and the spread do not bind it, but
//! no question comes twice.

use std::collections::BTreeSet;

use sha2::Digest;

use crate::model::{Bank, Level, Profile, Question, QuestionId};
use crate::select::draw::stream::Stream;

/// The questions of one section, and the order in which the answers to each are shown.
#[derive(Debug, Clone)]
pub struct PracticeSection<'a> {
    /// The section's place in the profile.
    pub section: usize,
    /// The questions, each with the places of its samples in the order of their lots.
    pub questions: Vec<(&'a Question, Vec<usize>)>,
}

/// Draws, for every section of a profile, as many questions with samples as it takes at least
/// (one at least); fewer where there are not so many.
///
/// Every set of that many questions that earlier sections left is equally likely, and so
/// is every order of the answers.
pub fn practice<'a>(bank: &'a Bank, profile: &Profile, level: Level, seed: &str) -> Vec<PracticeSection<'a>> {
    let stream = Stream::new(seed);
    let mut taken: BTreeSet<&QuestionId> = BTreeSet::new();
    let mut sections = Vec::new();
    for (section, of) in profile.sections.iter().enumerate() {
        let filter = of.filter_for(level);
        let decision = format!("practice section {}", of.id);
        let fits = |question: &&Question| {
            !question.samples.is_empty() && !taken.contains(&question.id) && bank.matches(&filter, question)
        };
        let mut questions: Vec<&Question> = bank.active().filter(fits).collect();
        by_lot(&stream, &decision, &mut questions, |question| question.id.as_str().to_owned());
        questions.truncate(of.picks.min().max(1) as usize);
        taken.extend(questions.iter().map(|question| &question.id));
        let with_order = |question: &'a Question| {
            let mut order: Vec<usize> = (0..question.samples.len()).collect();
            by_lot(&stream, &format!("practice answers {}", question.id), &mut order, usize::to_string);
            (question, order)
        };
        sections
            .push(PracticeSection { section, questions: questions.into_iter().map(with_order).collect() });
    }
    sections
}

/// Sorts things by their lots; a lot is a SHA-256 over the decision and the thing's name.
fn by_lot<T>(stream: &Stream, decision: &str, things: &mut [T], name: impl Fn(&T) -> String) {
    things.sort_by_cached_key(|thing| -> [u8; 32] {
        let mut hash = stream.lot(0, 0, decision);
        hash.update(name(thing));
        hash.finalize().into()
    });
}
