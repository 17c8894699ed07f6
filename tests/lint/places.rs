//! Where findings point at, and how often files are read again for it.

use interviewkit::load::{self, SourceFile, Wanted};
use interviewkit::model::{Bank, QuestionPart};

use super::BROKEN;
use crate::support::shipped;

fn bank_of(questions: String) -> Vec<SourceFile> {
    let bank = std::fs::read(format!("{BROKEN}/sound/bank.yaml")).expect("a file");
    vec![
        SourceFile::new("bank", "bank.yaml", bank),
        SourceFile::new("bank", "q.yaml", questions.into_bytes()),
    ]
}

/// The rest of a question as lines of a block.
const LINES: &str = "    kind: coding\n    competency: coding\n    topic: syntax\n    tags: [text]\n    level: mid\n    \
                     difficulty: easy\n    minutes: 5\n    strong-answer: [Says it.]\n    \
                     anchors: {1: One., 2: Two., 3: Three., 4: Four.}\n";

/// The same in a flow mapping.
const REST: &str = "kind: coding, competency: coding, topic: syntax, tags: [text], level: mid, difficulty: easy, \
                    minutes: 5, strong-answer: [Says it.], anchors: {1: One., 2: Two., 3: Three., 4: Four.}";

/// The places of the word `needle` where it is the `nth` in the prompt of every question.
fn places(
    files: &[SourceFile],
    ids: &[String],
    span: impl Fn(&str) -> std::ops::Range<usize>,
) -> load::Places {
    let loaded = load::bank(files).unwrap_or_else(|report| panic!("{report:#?}"));
    let wanted: Vec<Wanted<'_>> = ids
        .iter()
        .map(|id| {
            let prompt = loaded.value.question(id).expect("a question").prompt.source().to_owned();
            Wanted { question: id, part: QuestionPart::Prompt, span: Some(span(&prompt)) }
        })
        .collect();
    load::places_of(files, &loaded, &wanted)
}

#[test]
fn a_file_is_not_read_again_for_each_place() {
    let ids: Vec<String> = (0..500).map(|n| format!("q-{n}")).collect();
    let block =
        |id: &String| format!("  - id: {id}\n    title: T\n    prompt: |\n      Ask\n      him\n{LINES}");
    let text = ids.iter().map(block).collect::<String>();
    let files = bank_of(format!("format: 1\nquestions:\n{text}"));
    let found = places(&files, &ids, |_| 4..7);
    assert_eq!(found.whole, 0);
    for (n, place) in (0_u32..).zip(&found.places) {
        let place = place.as_ref().expect("a place");
        assert_eq!(place.line, 7 + 14 * n, "{place:?}");
        assert_eq!(&place.text[place.range()], "him");
    }
    // A flow mapping cannot be understood by its lines alone.
    let flow: Vec<String> =
        ids.iter().map(|id| format!("{{id: {id}, title: T, prompt: Ask him, {REST}}}")).collect();
    let files = bank_of(format!("format: 1\nquestions: [{}]\n", flow.join(",\n")));
    let found = places(&files, &ids, |_| 4..7);
    assert_eq!(found.whole, 1);
    for place in found.places {
        let place = place.expect("a place");
        assert_eq!(&place.text[place.range()], "him");
    }
}

#[test]
fn a_word_is_found_however_its_text_is_written() {
    for (prompt, needle, line) in [
        ("Ask `him` for him", "him", 5),
        ("\"Ask \\\"her\\\" or him\"", "him", 5),
        ("'It''s his'", "his", 5),
        ("Ask\n      all of\n\n      them, and him", "him", 8),
        ("|\n      A\n\n        code\n\n      and him\n      twice him", "him", 11),
        (">-\n      Ask all\n      and\n      her too", "her too", 8),
        ("\"One \\\n      line of \\\n      his\"", "his", 7),
        ("&p his", "his", 5),
    ] {
        let text = format!("format: 1\nquestions:\n  - id: x\n    title: T\n    prompt: {prompt}\n{LINES}");
        let files = bank_of(text);
        let found = places(&files, &["x".to_owned()], |prompt| {
            // The last one, so that those before it must be passed over.
            let at = prompt.rfind(needle).unwrap_or_else(|| panic!("{prompt}"));
            at..at + needle.len()
        });
        let place = found.places[0].as_ref().expect("a place");
        assert_eq!((place.line, &place.text[place.range()]), (line, needle), "{prompt}");
    }
}

#[test]
fn every_word_of_the_shipped_bank_is_found_at_its_place() {
    let files = load::read_folder(&shipped::path("bank"), load::FolderOf::Bank).expect("the shipped bank");
    let loaded = load::bank(&files).expect("the shipped bank");
    let bank: &Bank = &loaded.value;
    let mut wanted = Vec::new();
    let mut words = Vec::new();
    for question in bank.questions() {
        let anchors =
            question.anchors.iter().enumerate().map(|(at, text)| (QuestionPart::Anchor(at), text.source()));
        let texts = std::iter::once((QuestionPart::Prompt, question.prompt.source())).chain(anchors);
        for (part, text) in texts {
            let starts = text.char_indices().filter(|(at, c)| {
                c.is_alphanumeric() && !text[..*at].ends_with(|before: char| !before.is_whitespace())
            });
            for (at, _) in starts.step_by(19) {
                let word = text[at..].split_whitespace().next().expect("a word");
                wanted.push(Wanted { question: question.id.as_str(), part, span: Some(at..at + word.len()) });
                words.push(word);
            }
        }
    }
    let found = load::places_of(&files, &loaded, &wanted);
    assert_eq!(found.whole, 0);
    assert!(words.len() > 2000, "{}", words.len());
    for ((place, word), wanted) in found.places.iter().zip(words).zip(wanted) {
        let place = place.as_ref().unwrap_or_else(|| panic!("{wanted:?}"));
        assert_eq!(&place.text[place.range()], word, "{wanted:?} {place:?}");
    }
}
