//! Words that leave somebody out, with words that do not.

use super::Finding;
use super::text::{prose, spoken, words};
use crate::diag::Code;
use crate::model::{Paragraph, Question, QuestionPart};

/// A word or phrase in lower case, and what to write instead.
const WORDS: [(&str, &str); 44] = [
    ("blacklist", "a blocklist, or what is refused"),
    ("blacklisted", "blocked"),
    ("chairman", "chair"),
    ("crazy", "what it is: surprising, wasteful …"),
    ("crippled", "limited"),
    ("dumb", "what it is: simple, naive …"),
    ("females", "women"),
    ("fresh graduate", "junior"),
    ("girls", "people, or women"),
    ("grandfathered", "exempted"),
    ("guys", "people, or everyone"),
    ("gypsy", "another word"),
    ("handicapped", "what the person cannot do, if it matters"),
    ("he", "they, or the person's role"),
    ("her", "their, or the person's role"),
    ("hers", "theirs"),
    ("herself", "themselves"),
    ("him", "them, or the person's role"),
    ("himself", "themselves"),
    ("his", "their, or the person's role"),
    ("idiot", "another word"),
    ("idiot proof", "hard to misuse"),
    ("insane", "what it is: surprising, wasteful …"),
    ("lame", "what it is"),
    ("man hours", "hours of work"),
    ("man months", "months of work"),
    ("mankind", "people"),
    ("manpower", "people"),
    ("master and slave", "primary and replica"),
    ("middleman", "go-between"),
    ("mother tongue", "what has to be said or written"),
    ("native speaker", "what has to be said or written"),
    ("ninja", "what the person does"),
    ("old fashioned", "what it is"),
    ("rockstar", "what the person does"),
    ("sanity check", "quick check"),
    ("she", "they, or the person's role"),
    ("slave", "replica"),
    ("slaves", "replicas"),
    ("stupid", "what it is: simple, wrong …"),
    ("tribal knowledge", "knowledge that is not written down"),
    ("whitelist", "an allowlist, or what is allowed"),
    ("whitelisted", "allowed"),
    ("young", "what matters: new to the work …"),
];

/// Lints all texts of one question; code is left alone.
pub(super) fn lint(question: &Question, found: &mut Vec<Finding>) {
    let one = |part: QuestionPart, text: String| std::iter::once((part, text));
    let many = |texts: &[Paragraph], part: fn(usize) -> QuestionPart| {
        let texts: Vec<String> = texts
            .iter()
            .map(|text| {
                let mut out = String::new();
                spoken(text.inlines(), &mut out);
                out
            })
            .collect();
        texts.into_iter().enumerate().map(move |(at, text)| (part(at), text))
    };
    let texts = one(QuestionPart::Title, question.title.clone())
        .chain(one(QuestionPart::Prompt, prose(question.prompt.blocks())))
        .chain(many(&question.strong_answer, QuestionPart::StrongAnswer))
        .chain(many(&question.follow_ups, QuestionPart::FollowUp))
        .chain(many(&question.anchors, QuestionPart::Anchor))
        .chain(many(&question.red_flags, QuestionPart::RedFlag));
    for (part, text) in texts {
        let text = format!(" {} ", words(&text).join(" "));
        for (word, instead) in WORDS {
            if text.contains(&format!(" {word} ")) {
                let message = format!("“{word}” leaves somebody out, or judges");
                let help = format!("write {instead}");
                found.push(Finding::new(question, part, Code::Wording, message, &help));
            }
        }
    }
}
