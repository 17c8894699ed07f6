//! Between questions: the same anchor, and prompts that are nearly the same.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::Finding;
use super::text::{share, words};
use crate::diag::Code;
use crate::model::{Question, QuestionPart};

/// An anchor of fewer words may well be the same under two questions.
const LEAST_WORDS: usize = 5;
/// How many words in a row are compared.
const SHINGLE: usize = 3;
/// From this share of common shingles on (Jaccard), two prompts are nearly the same.
const ALIKE: f64 = 0.25;
/// A shingle of more prompts is a turn of phrase and says nothing.
const COMMON: usize = 50;

/// Lints what lies between questions, which come sorted by id.
pub(super) fn lint(questions: &[&Question], found: &mut Vec<Finding>) {
    shared_anchors(questions, found);
    similar_prompts(questions, found);
}

fn shared_anchors(questions: &[&Question], found: &mut Vec<Finding>) {
    let mut first: BTreeMap<Vec<String>, (usize, usize)> = BTreeMap::new();
    for (at, question) in questions.iter().enumerate() {
        for (level, anchor) in question.anchors.iter().enumerate() {
            let words = words(anchor.source());
            if words.len() < LEAST_WORDS {
                continue;
            }
            let (other, other_level) = *first.entry(words).or_insert((at, level));
            if other != at {
                let message = format!(
                    "the anchor of level {} is that of level {} of `{}`",
                    level + 1,
                    other_level + 1,
                    questions[other].id
                );
                let help = "an anchor is about one question: say what is said or done on this one";
                let part = QuestionPart::Anchor(level);
                let finding = Finding::new(question, part, Code::SharedAnchor, message, help);
                found.push(finding.with(questions[other], QuestionPart::Anchor(other_level)));
            }
        }
    }
}

fn similar_prompts(questions: &[&Question], found: &mut Vec<Finding>) {
    let shingles: Vec<Vec<u64>> = questions.iter().map(|question| shingled(question)).collect();
    let mut places: Vec<(u64, usize)> = Vec::new();
    for (at, own) in shingles.iter().enumerate() {
        places.extend(own.iter().map(|shingle| (*shingle, at)));
    }
    places.sort_unstable();
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for same in places.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() <= COMMON) {
        for (index, (_, later)) in same.iter().enumerate() {
            for (_, earlier) in &same[..index] {
                *shared.entry((*earlier, *later)).or_default() += 1;
            }
        }
    }
    for ((earlier, later), common) in shared {
        let (other, question) = (questions[earlier], questions[later]);
        let all = shingles[earlier].len() + shingles[later].len() - common;
        let likeness = share(common, all);
        if likeness < ALIKE || question.enemies.contains(&other.id) {
            continue;
        }
        let message =
            format!("the prompt shares {:.0} % of its wording with `{}`", 100.0 * likeness, other.id);
        let help = "make the two enemies, or merge them";
        let finding = Finding::new(question, QuestionPart::Prompt, Code::SimilarPrompts, message, help);
        found.push(finding.with(other, QuestionPart::Prompt));
    }
}

/// Hashes of every few words in a row, each once.
fn shingled(question: &Question) -> Vec<u64> {
    let words = words(question.prompt.source());
    let hash = |words: &[String]| {
        let digest: [u8; 32] = Sha256::digest(words.join(" ")).into();
        let mut first = [0; 8];
        first.copy_from_slice(&digest[..8]);
        u64::from_le_bytes(first)
    };
    let mut shingles: Vec<u64> = words.windows(SHINGLE).map(hash).collect();
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}
