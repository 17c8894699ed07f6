//! Words that leave someone out, with words that do not.

use super::text::{placed_words, texts};
use super::{Finding, Subject};
use crate::diag::Code;
use crate::model::{Question, without_code};

/// A word or phrase in lower case, and what to write instead; sorted for the search.
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

/// Lints all texts of one question; code is left alone. Each text gives one finding, at its first such word.
pub(super) fn lint(question: &Question, found: &mut Vec<Finding>) {
    for (part, text) in texts(question) {
        let prose = without_code(text);
        let words: Vec<(usize, &str, String)> =
            placed_words(&prose).map(|(at, word)| (at, word, stem(word))).collect();
        let mut hits: Vec<(usize, usize, &str, &str)> = Vec::new();
        for at in 0..words.len() {
            let Some((phrase, instead)) = phrase_at(&words, at) else { continue };
            let inside = hits.last().is_some_and(|(first, len, _, _)| at < first + len);
            if !inside && hits.iter().all(|(_, _, word, _)| *word != phrase) {
                hits.push((at, phrase.split(' ').count(), phrase, instead));
            }
        }
        let Some((first, len, ..)) = hits.first() else { continue };
        let (start, last) = (words[*first].0, &words[first + len - 1]);
        let named: Vec<String> = hits.iter().map(|(_, _, phrase, _)| format!("“{phrase}”")).collect();
        let verbs =
            if hits.len() == 1 { "leaves someone out, or judges" } else { "leave someone out, or judge" };
        let message = format!("{} {verbs}", named.join(", "));
        let help = if let [(_, _, _, instead)] = hits.as_slice() {
            format!("write {instead}")
        } else {
            let each: Vec<String> =
                hits.iter().map(|(_, _, phrase, instead)| format!("for “{phrase}” {instead}")).collect();
            format!("write {}", each.join("; "))
        };
        let finding = Finding::new(Subject { question, part }, Code::Wording, message, &help);
        found.push(finding.at_words(start..last.0 + last.1.len()));
    }
}

/// The word in lower case, without `'s`, `'ll` and the like.
fn stem(word: &str) -> String {
    word.split('\'').next().unwrap_or(word).to_lowercase()
}

/// The longest phrase of the list that begins at a word.
fn phrase_at(words: &[(usize, &str, String)], at: usize) -> Option<(&'static str, &'static str)> {
    let first = words[at].2.as_str();
    let from = WORDS.partition_point(|(phrase, _)| *phrase < first);
    let begins = |(phrase, _): &&(&str, &str)| phrase.split(' ').next() == Some(first);
    let fits = |(phrase, _): &&(&'static str, &'static str)| {
        let mut rest = words[at..].iter().map(|(_, _, word)| word.as_str());
        phrase.split(' ').all(|word| rest.next() == Some(word))
    };
    WORDS[from..].iter().take_while(begins).filter(fits).max_by_key(|(phrase, _)| phrase.len()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_so_that_phrases_follow_their_first_word() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
        // Nothing may stand between a word and the phrases that begin with it.
        let mut firsts: Vec<&str> =
            WORDS.iter().map(|(phrase, _)| phrase.split(' ').next().expect("a word")).collect();
        let before = firsts.len();
        firsts.dedup();
        let runs = firsts.len();
        firsts.sort_unstable();
        firsts.dedup();
        assert_eq!(firsts.len(), runs, "{before}");
    }

    #[test]
    fn phrases_are_found_where_they_begin() {
        let found = |text: &'static str| {
            let words: Vec<_> = placed_words(text).map(|(at, word)| (at, word, stem(word))).collect();
            (0..words.len())
                .filter_map(|at| phrase_at(&words, at).map(|(phrase, _)| (words[at].0, phrase)))
                .collect::<Vec<_>>()
        };
        assert_eq!(found("An idiot-proof form"), [(3, "idiot proof")]);
        assert_eq!(found("He's sure of her"), [(0, "he"), (13, "her")]);
        assert_eq!(found("The header of others, hero"), []);
        assert_eq!(found("six man-hours"), [(4, "man hours")]);
    }
}
