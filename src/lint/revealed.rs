//! Between questions: the same prompt twice, and a prompt that tells another question's answer.

use std::collections::BTreeMap;
use std::ops::Range;

use super::text::{has_meaning, hash, placed_words};
use super::{Finding, Subject};
use crate::diag::Code;
use crate::model::{Question, QuestionPart};

/// This many words of an answer in a row, in another question's prompt, give it away.
const RUN: usize = 10;
/// A shorter answer gives itself away as a whole prompt, if it has so many words.
const WHOLE: usize = 4;
/// How many of the words must carry meaning.
const MEANING: usize = 3;
/// Words of more answers are a turn of phrase.
const COMMON: usize = 20;

/// Lints what lies between questions, which come sorted by id.
pub(super) fn lint(questions: &[&Question], found: &mut Vec<Finding>) {
    same_prompts(questions, found);
    told_answers(questions, found);
}

fn same_prompts(questions: &[&Question], found: &mut Vec<Finding>) {
    let mut first: BTreeMap<u64, usize> = BTreeMap::new();
    for (at, question) in questions.iter().enumerate() {
        let other = *first.entry(hash(question.asked())).or_insert(at);
        if other == at || question.enemies.binary_search(&questions[other].id).is_ok() {
            continue;
        }
        let message = format!("the prompt is that of `{}`, and one kit can hold both", questions[other].id);
        let help = "delete one of the two (`status: retired` if it was used), or make them enemies";
        let finding =
            Finding::new(Subject { question, part: QuestionPart::Prompt }, Code::SamePrompt, message, help);
        found.push(finding.beside(questions[other], QuestionPart::Prompt));
    }
}

/// Words in a row: where they stand, and a number for what they are.
struct Run {
    span: Range<usize>,
    hash: u64,
}

/// The runs of a text that would tell what it says; a short text is one run.
fn runs(text: &str) -> Vec<Run> {
    let words: Vec<(Range<usize>, u64, bool)> = placed_words(text)
        .map(|(at, word)| {
            let lower = word.to_lowercase();
            (at..at + word.len(), hash(&lower), has_meaning(&lower))
        })
        .collect();
    let long = words.len().min(RUN);
    if long < WHOLE {
        return Vec::new();
    }
    let tells =
        |run: &&[(Range<usize>, u64, bool)]| run.iter().filter(|(_, _, meaning)| *meaning).count() >= MEANING;
    let run = |run: &[(Range<usize>, u64, bool)]| Run {
        span: run[0].0.start..run[long - 1].0.end,
        hash: hash(run.iter().map(|(_, word, _)| *word).collect::<Vec<u64>>()),
    };
    words.windows(long).filter(tells).map(run).collect()
}

fn told_answers(questions: &[&Question], found: &mut Vec<Finding>) {
    let mut answers: Vec<(u64, usize, QuestionPart)> = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        let anchors = question.anchors.iter().enumerate().map(|(n, text)| (QuestionPart::Anchor(n), text));
        let points = question.strong_answer.iter().enumerate();
        for (part, text) in points.map(|(n, text)| (QuestionPart::StrongAnswer(n), text)).chain(anchors) {
            answers.extend(runs(text.source()).into_iter().map(|run| (run.hash, at, part)));
        }
    }
    answers.sort_unstable();
    answers.dedup_by_key(|(hash, at, _)| (*hash, *at));
    for (at, question) in questions.iter().enumerate() {
        let told = runs(question.prompt.source()).into_iter().find_map(|run| {
            let from = answers.partition_point(|(other, _, _)| *other < run.hash);
            let same = answers[from..].iter().take(COMMON + 1).take_while(|(other, _, _)| *other == run.hash);
            let mut same = (same.clone().count() <= COMMON).then_some(same)?;
            let other = same.find(|(_, other, _)| {
                *other != at && question.enemies.binary_search(&questions[*other].id).is_err()
            })?;
            Some((run, questions[other.1], other.2))
        });
        let Some((run, other, part)) = told else { continue };
        let what = match part {
            QuestionPart::Anchor(level) => format!("the anchor of level {}", level + 1),
            _ => "the strong answer".to_owned(),
        };
        let message = format!("the prompt says what {what} of `{}` wants to hear", other.id);
        let help = "make the two enemies, or leave the answer out of the prompt";
        let finding = Finding::new(
            Subject { question, part: QuestionPart::Prompt },
            Code::TellingPrompt,
            message,
            help,
        );
        found.push(finding.at_words(run.span).beside(other, part));
    }
}
