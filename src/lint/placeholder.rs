//! Texts that stand in for a text that is still to be written.

use super::text::{placed_words, texts};
use super::{Finding, Subject};
use crate::diag::Code;
use crate::model::{Question, QuestionPart, without_code};

/// Marks that programmers leave, which mean this only in capitals.
const MARKS: [&str; 7] = ["FIXME", "TBA", "TBC", "TBD", "TODO", "WIP", "XXX"];

/// What stands in for a text, alone or before a few words; in the languages that banks are
/// likely to be in, whatever the bank's own: drafts are often in two.
const PHRASES: [&[&str]; 47] = [
    &["a", "completar"],
    &["a", "definir"],
    &["a", "escrever"],
    &["asdf"],
    &["answer", "here"],
    &["bla", "bla"],
    &["blah"],
    &["coming", "soon"],
    &["da", "completare"],
    &["da", "definire"],
    &["da", "fare"],
    &["da", "scrivere"],
    &["dummy"],
    &["fill", "in"],
    &["fill", "me", "in"],
    &["fixme"],
    &["folgt", "noch"],
    &["insert", "text"],
    &["muss", "noch", "geschrieben", "werden"],
    &["nog", "te", "doen"],
    &["nog", "te", "schrijven"],
    &["noch", "offen"],
    &["noch", "zu", "schreiben"],
    &["not", "yet", "written"],
    &["pendiente"],
    &["placeholder"],
    &["platzhalter"],
    &["por", "completar"],
    &["por", "definir"],
    &["por", "escribir"],
    &["por", "hacer"],
    &["tbd"],
    &["text", "folgt"],
    &["to", "be", "added"],
    &["to", "be", "completed"],
    &["to", "be", "decided"],
    &["to", "be", "defined"],
    &["to", "be", "determined"],
    &["to", "be", "done"],
    &["to", "be", "written"],
    &["todo"],
    &["to", "do"],
    &["wird", "noch", "geschrieben"],
    &["wird", "noch", "ergänzt"],
    &["your", "text", "here"],
    &["zu", "erledigen"],
    &["à", "compléter"],
];

/// What may follow such a phrase: words that only say when, where, by whom or which text. With any other
/// word it is a sentence, such as "Fill in missing values".
const FILLERS: [&str; 62] = [
    "anchor",
    "answer",
    "aquí",
    "asap",
    "before",
    "below",
    "by",
    "de",
    "description",
    "dopo",
    "escribir",
    "example",
    "fehlt",
    "folgt",
    "for",
    "fuer",
    "für",
    "here",
    "hier",
    "hierher",
    "in",
    "is",
    "it",
    "later",
    "level",
    "más",
    "me",
    "missing",
    "more",
    "next",
    "nivel",
    "noch",
    "note",
    "now",
    "one",
    "per",
    "please",
    "plus",
    "prompt",
    "question",
    "qui",
    "rest",
    "score",
    "something",
    "soon",
    "still",
    "stufe",
    "tard",
    "tarde",
    "text",
    "texto",
    "the",
    "this",
    "time",
    "title",
    "tomorrow",
    "two",
    "us",
    "week",
    "when",
    "with",
    "später",
];

/// The words before the name of whoever is to write it.
const BY: [&str; 6] = ["by", "da", "door", "par", "por", "von"];

/// How many words may stand behind such a phrase and a colon or a bracket: "To do: both cases".
const MORE: usize = 3;

/// Lints all texts of one question; says which parts are placeholders.
pub(super) fn lint(question: &Question, found: &mut Vec<Finding>) -> Vec<QuestionPart> {
    let mut parts = Vec::new();
    for (part, text) in texts(question) {
        let Some((at, what)) = placeholder(text) else { continue };
        let message = format!("“{what}” stands where a text is to be written");
        let help = "write the text; until then keep the question a draft";
        let finding = Finding::new(Subject { question, part }, Code::Placeholder, message, help);
        found.push(finding.at_words(at..at + what.len()));
        parts.push(part);
    }
    parts
}

/// The words that show that a text is a placeholder, with their offset.
pub(super) fn placeholder(source: &str) -> Option<(usize, &str)> {
    let prose = without_code(source);
    let words: Vec<(usize, &str)> =
        placed_words(&prose).map(|(at, word)| (at, &source[at..at + word.len()])).collect();
    let lower: Vec<String> = words.iter().map(|(_, word)| word.to_lowercase()).collect();
    let span = |first: usize, last: usize| {
        let start = words[first].0;
        (start, &source[start..words[last].0 + words[last].1.len()])
    };
    if words.is_empty() {
        // No word at all, such as "…", "-" or "???"; code speaks for itself.
        let bare = source.trim();
        let end = bare.find(char::is_whitespace).unwrap_or(bare.len());
        return (prose.trim() == bare).then_some((source.len() - source.trim_start().len(), &bare[..end]));
    }
    if let Some(at) = lower.windows(2).position(|pair| pair == ["lorem", "ipsum"]) {
        return Some(span(at, at + 1));
    }
    let mark = |(at, word): &(usize, &str)| {
        let after = source[at + word.len()..].trim_start_matches([')', ']']);
        let ends = after.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
        let begins = words.first().is_some_and(|(first, _)| first == at);
        MARKS.contains(word) && (begins || ends || after.starts_with(':') || after.starts_with('('))
    };
    if let Some(at) = words.iter().position(mark) {
        return Some(span(at, at));
    }
    let begins = |phrase: &&&[&str]| {
        let Some(rest) = lower.get(phrase.len()..) else { return false };
        if !lower.iter().zip(phrase.iter()).all(|(own, word)| own == word) {
            return false;
        }
        let (at, word) = words[phrase.len() - 1];
        let is_set_off = source[at + word.len()..].starts_with([':', '(', '.', '…', '!', '>', ']'])
            || source[at + word.len()..].trim_start().starts_with(['–', '—', '(']);
        let says_nothing = |word: &String| {
            FILLERS.contains(&word.as_str()) || word.bytes().all(|byte| byte.is_ascii_digit())
        };
        // Whoever is to write it may have any name.
        let by = rest.iter().position(|word| BY.contains(&word.as_str()));
        let named = by.map_or(rest.len() + 1, |by| by + 1);
        let mut more = rest.iter().enumerate().filter(|(at, _)| *at != named);
        more.all(|(_, word)| says_nothing(word) || BY.contains(&word.as_str()))
            || (is_set_off && rest.len() <= MORE)
    };
    if let Some(phrase) = PHRASES.iter().filter(begins).max_by_key(|phrase| phrase.len()) {
        return Some(span(0, phrase.len() - 1));
    }
    let last = words.len() - 1;
    let crosses = lower.iter().all(|word| word.len() > 1 && word.bytes().all(|b| b == b'x'));
    let whole = source.trim();
    let bracketed = [('<', '>'), ('[', ']'), ('{', '}')]
        .iter()
        .any(|(open, close)| whole.starts_with(*open) && whole.ends_with(*close));
    let letters = |word: &String| word.chars().all(char::is_alphabetic);
    let few = last <= 2 * MORE && lower.iter().all(letters) && !prose.contains([',', '=', '"']);
    (crosses || (bracketed && few)).then(|| span(0, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_for_a_text_is_found() {
        for (text, what) in [
            ("TODO", "TODO"),
            ("TODO one", "TODO"),
            ("todo", "todo"),
            ("Todo: level 2", "Todo"),
            ("TODO(anna): write it", "TODO"),
            ("Names both. TODO: the rest", "TODO"),
            ("Names both, rest TBD.", "TBD"),
            ("[TBD]", "TBD"),
            ("tbd", "tbd"),
            ("FIXME", "FIXME"),
            ("fixme!", "fixme"),
            ("XXX", "XXX"),
            ("xxx", "xxx"),
            ("xx xx", "xx xx"),
            ("To be written: level 1.", "To be written"),
            ("To be written by Ann tomorrow.", "To be written"),
            ("Wird noch geschrieben, von Anna", "Wird noch geschrieben"),
            ("to be done", "to be done"),
            ("To be defined", "To be defined"),
            ("<to do>", "to do"),
            ("[insert anchor here]", "insert anchor here"),
            ("{{ anchor }}", "anchor"),
            ("...", "..."),
            ("…", "…"),
            ("-", "-"),
            (" ??? ", "???"),
            ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
            ("Platzhalter", "Platzhalter"),
            ("Wird noch geschrieben.", "Wird noch geschrieben"),
            ("Noch offen", "Noch offen"),
            ("Text folgt", "Text folgt"),
            ("À compléter", "À compléter"),
            ("Por definir", "Por definir"),
            ("Da fare", "Da fare"),
            ("placeholder", "placeholder"),
            ("Fill in later", "Fill in"),
            ("Fill in the answer here", "Fill in"),
            ("To do: both cases", "To do"),
            ("Placeholder text", "Placeholder"),
            ("To be defined later", "To be defined"),
            ("*TODO*", "TODO"),
        ] {
            let (at, found) = placeholder(text).unwrap_or_else(|| panic!("{text:?}"));
            assert_eq!(found, what, "{text:?}");
            assert!(text[at..].starts_with(what));
        }
    }

    #[test]
    fn what_only_speaks_of_such_words_is_not() {
        for text in [
            "Finds the TODO comment in the code and asks whose it is.",
            "Design a to-do app for a team.",
            "To do this, sorts first and then sweeps once.",
            "Todo items are kept in the order in which they were added.",
            "To be written down are the steps that led to the failure.",
            "Removes `TODO` and says why.",
            "`xxx`",
            "`[]`",
            "```\nTODO\n```",
            "42",
            "[1, 2, 3]",
            "Fill in the blanks that the interviewer left in the schema.",
            "Fill in missing values",
            "Fill in the blanks",
            "To do lists",
            "Todo items",
            "Dummy variables in regression",
            "Pendiente de la curva",
            "To be added twice",
            "A definir variables",
            "Blah blah detection",
            "Placeholder scenes",
            "Da fare attenzione: il valore cambia ad ogni chiamata.",
            "A definir la interfaz dedica más tiempo que al código.",
            "Level 3, and also names XXX certificates.",
            "ß",
            "日本語",
        ] {
            assert_eq!(placeholder(text), None, "{text:?}");
        }
    }
}
