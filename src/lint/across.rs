//! Between questions: the same anchor, and prompts that are nearly the same.

use std::collections::BTreeMap;

use super::text::{distinctive, hash, share, words};
use super::{Finding, Subject};
use crate::diag::Code;
use crate::model::{Question, QuestionPart};

/// An anchor of fewer words may well be the same under two questions.
const LEAST_WORDS: usize = 5;
/// A prompt of fewer distinctive words is compared as a whole: the same words in any order.
const LEAST_DISTINCTIVE: usize = 6;
/// From this share of common pairs on (Jaccard), two prompts are nearly the same.
const ALIKE: f64 = 0.25;
/// A pair of words in more prompts is a turn of phrase and says nothing.
const COMMON: usize = 50;

/// Lints what lies between questions, which come sorted by id.
pub(super) fn lint(questions: &[&Question], found: &mut Vec<Finding>) {
    shared_anchors(questions, found);
    similar_prompts(questions, found);
}

fn shared_anchors(questions: &[&Question], found: &mut Vec<Finding>) {
    let mut first: BTreeMap<u64, (usize, usize)> = BTreeMap::new();
    for (at, question) in questions.iter().enumerate() {
        for (level, anchor) in question.anchors.iter().enumerate() {
            let words = words(anchor.source());
            if words.len() < LEAST_WORDS {
                continue;
            }
            let (other, other_level) = *first.entry(hash(&words)).or_insert((at, level));
            if other != at {
                let message = format!(
                    "the anchor of level {} is that of level {} of `{}`",
                    level + 1,
                    other_level + 1,
                    questions[other].id
                );
                let help = "an anchor is about one question: say what is said or done on this one";
                let part = QuestionPart::Anchor(level);
                let finding = Finding::new(Subject { question, part }, Code::SharedAnchor, message, help);
                found.push(finding.beside(questions[other], QuestionPart::Anchor(other_level)));
            }
        }
    }
}

/// What of a prompt is compared: hashes, each once, sorted.
struct Traits {
    /// Of every two distinctive words in a row, or of all of them together where they are few.
    marks: Vec<u64>,
    asked: u64,
}

impl Traits {
    fn of(question: &Question) -> Self {
        let mut words = distinctive(question.prompt.source());
        let mut marks: Vec<u64> = if words.len() >= LEAST_DISTINCTIVE {
            words.windows(2).map(hash).collect()
        } else {
            words.sort_unstable();
            words.dedup();
            // One or two words are a subject, about which there are many questions.
            if words.len() > 2 { vec![hash(&words)] } else { Vec::new() }
        };
        marks.sort_unstable();
        marks.dedup();
        Self { marks, asked: hash(question.asked()) }
    }
}

/// Each question is compared with those before it, and reported with the one it is most like.
fn similar_prompts(questions: &[&Question], found: &mut Vec<Finding>) {
    let traits: Vec<Traits> = questions.iter().map(|question| Traits::of(question)).collect();
    let mut places: Vec<(u64, usize)> = Vec::new();
    for (at, own) in traits.iter().enumerate() {
        places.extend(own.marks.iter().map(|mark| (*mark, at)));
    }
    places.sort_unstable();
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    for (later, own) in traits.iter().enumerate() {
        shared.clear();
        for mark in &own.marks {
            let from = places.partition_point(|(other, _)| other < mark);
            let same = places[from..].iter().take(COMMON + 1).take_while(|(other, _)| other == mark);
            if same.clone().count() <= COMMON {
                for (_, earlier) in same.take_while(|(_, earlier)| *earlier < later) {
                    *shared.entry(*earlier).or_default() += 1;
                }
            }
        }
        let question = questions[later];
        let alike = shared.iter().filter_map(|(&earlier, &common)| {
            let all = traits[earlier].marks.len() + own.marks.len() - common;
            let likeness = share(common, all);
            // The very same prompt is another lint's.
            let other = likeness >= ALIKE
                && traits[earlier].asked != own.asked
                && question.enemies.binary_search(&questions[earlier].id).is_err();
            other.then_some((likeness, questions[earlier]))
        });
        let Some((likeness, other)) = alike.reduce(|best, next| if next.0 > best.0 { next } else { best })
        else {
            continue;
        };
        let message = format!(
            "the prompt shares {:.0} % of what is distinctive in it with `{}`",
            100.0 * likeness,
            other.id
        );
        let help = "make the two enemies, or merge them";
        let finding = Finding::new(
            Subject { question, part: QuestionPart::Prompt },
            Code::SimilarPrompts,
            message,
            help,
        );
        found.push(finding.beside(other, QuestionPart::Prompt));
    }
}
