//! Follow-ups that say what an anchor wants to hear.

use super::text::{has_meaning, share, words};
use super::{Finding, Subject};
use crate::diag::Code;
use crate::model::{Question, QuestionPart};

/// This many words in a row, as an anchor has them, give it away.
const RUN: usize = 5;
/// This share of the words of an anchor that carry meaning gives it away.
const COVERED: f64 = 0.5;
/// An anchor with fewer such words says too little to be given away.
const LEAST: usize = 5;

/// Lints the follow-ups of one question against its two highest anchors.
pub(super) fn lint(question: &Question, found: &mut Vec<Finding>) {
    let top = question.anchors.len();
    for (at, follow_up) in question.follow_ups.iter().enumerate() {
        let asked = words(follow_up.source());
        for level in top.saturating_sub(2)..top {
            let wanted = words(question.anchors[level].source());
            if !gives_away(&asked, &wanted) {
                continue;
            }
            let message = format!("the follow-up says what the anchor of level {} wants to hear", level + 1);
            let help = "ask for it without naming it";
            let part = QuestionPart::FollowUp(at);
            let finding = Finding::new(Subject { question, part }, Code::TellingFollowUp, message, help);
            found.push(finding.beside(question, QuestionPart::Anchor(level)));
            break;
        }
    }
}

fn gives_away(asked: &[String], wanted: &[String]) -> bool {
    let run = wanted.windows(RUN).any(|run| {
        let meaning = run.iter().filter(|word| has_meaning(word)).count() >= RUN / 2;
        meaning && asked.windows(RUN).any(|own| own == run)
    });
    let meaningful: Vec<&String> = wanted.iter().filter(|word| has_meaning(word)).collect();
    let said = meaningful.iter().filter(|word| asked.contains(word)).count();
    run || (meaningful.len() >= LEAST && share(said, meaningful.len()) >= COVERED)
}
