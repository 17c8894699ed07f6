//! Anchors of one question: alike, vague, or with a top that asks less.

use super::text::{has_meaning, likeness, share, words};
use super::{Finding, Subject};
use crate::diag::Code;
use crate::model::{Question, QuestionPart};

/// From this share of common words on, two anchors are nearly the same.
const ALIKE: f64 = 0.75;
/// Of fewer words than this, one can make all the difference.
const LEAST: usize = 8;
/// The top anchor repeats this share of the words below it, or refers to them.
const REPEATED: f64 = 0.6;

/// Words that praise or blame without saying what was seen.
const JUDGEMENTS: [&str; 24] = [
    "adequate",
    "average",
    "basic",
    "clear",
    "comprehensive",
    "decent",
    "deep",
    "excellent",
    "fair",
    "good",
    "great",
    "impressive",
    "in-depth",
    "limited",
    "little",
    "poor",
    "proficient",
    "reasonable",
    "solid",
    "some",
    "strong",
    "superficial",
    "thorough",
    "weak",
];
/// What they judge.
const JUDGED: [&str; 14] = [
    "ability",
    "answer",
    "answers",
    "approach",
    "command",
    "experience",
    "expertise",
    "explanation",
    "familiarity",
    "grasp",
    "knowledge",
    "skills",
    "understanding",
    "work",
];
/// Turns of phrase that can be scored as anyone likes.
const PHRASES: [&str; 12] = [
    "as expected",
    "best practices",
    "confident answer",
    "edge cases well",
    "everything right",
    "goes above",
    "handles it well",
    "is good at",
    "knows a lot",
    "knows the topic",
    "performs well",
    "understands the topic",
];

/// Adverbs: alone they make no level, as no two people draw the same line.
const DEGREES: [&str; 34] = [
    "adequately",
    "amazingly",
    "badly",
    "basically",
    "better",
    "clearly",
    "completely",
    "correctly",
    "excellently",
    "extremely",
    "fairly",
    "fully",
    "good",
    "great",
    "largely",
    "mostly",
    "nicely",
    "partially",
    "partly",
    "perfectly",
    "poorly",
    "properly",
    "quite",
    "rather",
    "really",
    "reasonably",
    "satisfactorily",
    "somewhat",
    "superbly",
    "sufficiently",
    "thoroughly",
    "too",
    "very",
    "well",
];
/// Verbs of every answer: with nothing but an adverb behind them they say nothing.
const ANSWERS: [&str; 24] = [
    "answers",
    "candidate",
    "communicates",
    "covers",
    "demonstrates",
    "describes",
    "does",
    "explains",
    "gaps",
    "gives",
    "handles",
    "has",
    "knows",
    "performs",
    "presents",
    "question",
    "shows",
    "small",
    "solves",
    "some",
    "task",
    "topic",
    "understands",
    "works",
];

fn texts(question: &Question) -> Vec<Vec<String>> {
    question.anchors.iter().map(|anchor| words(anchor.source())).collect()
}

/// Lints the anchors of one question, in whatever language.
pub(super) fn lint(question: &Question, found: &mut Vec<Finding>) {
    let texts = texts(question);
    for (at, text) in texts.iter().enumerate() {
        let core = |at: usize| -> Vec<&String> {
            texts[at].iter().filter(|word| !DEGREES.contains(&word.as_str())).collect()
        };
        let alike = |below: &usize| {
            if !core(at).is_empty() && core(*below) == core(at) {
                return true;
            }
            let least = texts[*below].len().min(text.len());
            least >= LEAST && likeness(&texts[*below], text) >= ALIKE
        };
        if let Some(below) = (0..at).find(alike) {
            let message = format!("the anchors of levels {} and {} are nearly the same", below + 1, at + 1);
            let help = "say what the candidate says or does on one level and not on the other";
            let part = QuestionPart::Anchor(at);
            let finding = Finding::new(Subject { question, part }, Code::SimilarAnchors, message, help);
            found.push(finding.beside(question, QuestionPart::Anchor(below)));
        }
    }
}

/// Lints what the English words of the anchors say.
pub(super) fn lint_words(question: &Question, found: &mut Vec<Finding>) {
    let texts = texts(question);
    for (at, text) in texts.iter().enumerate() {
        if let Some(what) = vague(question.anchors[at].source(), text) {
            let message = format!("the anchor of level {} says {what}, which no one can observe", at + 1);
            let help = "write what the candidate says or does: names, writes, asks, traces, rejects …";
            found.push(Finding::new(
                Subject { question, part: QuestionPart::Anchor(at) },
                Code::VagueAnchor,
                message,
                help,
            ));
        }
    }
    lesser_top(question, &texts, found);
}

/// What in an anchor cannot be observed.
fn vague(source: &str, words: &[String]) -> Option<String> {
    let empty = |word: &str| DEGREES.contains(&word) || ANSWERS.contains(&word);
    let meaningful = words.iter().filter(|word| has_meaning(word)).count();
    let says = words.iter().filter(|word| has_meaning(word) && !empty(word)).count();
    let praises = says == 0 && words.iter().any(|word| DEGREES.contains(&word.as_str()) || word == "gaps");
    if praises && !source.contains('`') {
        return Some(format!("“{}”", words.join(" ")));
    }
    if meaningful < 2 && !source.contains('`') {
        return Some("hardly anything".to_owned());
    }
    let judged = words
        .windows(2)
        .find(|pair| JUDGEMENTS.contains(&pair[0].as_str()) && JUDGED.contains(&pair[1].as_str()));
    let judged = judged.map(|pair| format!("“{} {}”", pair[0], pair[1]));
    let text = words.join(" ");
    let phrase = || PHRASES.iter().find(|phrase| text.contains(*phrase)).map(|phrase| format!("“{phrase}”"));
    judged.or_else(phrase)
}

/// The words before the number of a level that is built on.
const REFERS: [&str; 8] = ["level", "in", "of", "meets", "like", "as", "than", "for"];

/// The top level refers to the level below it, or repeats what it asks.
fn lesser_top(question: &Question, texts: &[Vec<String>], found: &mut Vec<Finding>) {
    let [.., below, top] = texts else { return };
    let level = texts.len() - 1;
    let named = |n: usize| {
        let number = n.to_string();
        top.windows(2).any(|pair| REFERS.contains(&pair[0].as_str()) && pair[1] == number)
            || n == level
                && top
                    .windows(2)
                    .any(|pair| ["all", "everything"].contains(&pair[0].as_str()) && pair[1] == "above")
    };
    let meaningful: Vec<&String> = below.iter().filter(|word| has_meaning(word)).collect();
    let repeated = meaningful.iter().filter(|word| top.contains(word)).count();
    let lower = (1..level).find(|&lower| named(lower) && !named(level));
    let message = if let Some(lower) = lower {
        format!("level {} builds on level {lower}, not on level {level}", level + 1)
    } else if named(level) || share(repeated, meaningful.len()) >= REPEATED {
        return;
    } else {
        format!("level {} neither refers to level {level} nor repeats what it asks", level + 1)
    };
    let help = format!("begin it with “Level {level}, and also …”, or repeat what level {level} asks");
    let part = QuestionPart::Anchor(level);
    let finding = Finding::new(Subject { question, part }, Code::LesserTop, message, &help);
    found.push(finding.beside(question, QuestionPart::Anchor(level - 1)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::text::words;

    #[test]
    fn the_bad_examples_of_the_guide_are_vague() {
        for text in [
            "Explains it with some gaps.",
            "Explains it well.",
            "Explains it very well.",
            "Answers the question correctly.",
            "Solves the task really well",
            "Shows good knowledge of generators.",
            "Handles edge cases well.",
            "Excellent answer with deep understanding.",
            "Has a deep understanding of transactions.",
            "The candidate does very well.",
        ] {
            assert!(vague(text, &words(text)).is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_said_or_done_is_not_vague() {
        for text in [
            "Replaces the list with a generator.",
            "Says that the default is made once, when `def` runs.",
            "Explains it with `def`.",
            "Explains why the list is shared.",
            "Handles the empty list and one element.",
            "Knows that sets are unordered.",
            "Names the well that the query falls into.",
            "Solves the task with a heap.",
        ] {
            assert_eq!(vague(text, &words(text)), None, "{text}");
        }
    }
}
