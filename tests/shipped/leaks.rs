//! Nothing that gives an answer away reaches a candidate, for every shipped question.
//!
//! The text of a PDF's pages is compressed glyphs; `ci` reads it with a PDF reader.
//! Here its titles, bookmarks and tags are read, which are not compressed.

use interviewkit::kit::{Edition, Kit, Packet};
use interviewkit::model::{
    Bounds, Filter, Label, Level, Paragraph, Profile, Question, Section, Spread, Traits,
};
use interviewkit::render::{Format, Options, render};
use interviewkit::select::{Blueprint, Request, Selection, Work};

use crate::support::shipped::bank;

/// Confidential sentences that also stand in the prompt of their own question: (question, sentence).
const ALSO_ASKED: [(&str, &str); 9] = [
    ("a-very-small-spreadsheet", "A very small spreadsheet"),
    ("invoice-module-remembers", "Invoices, one after the other"),
    ("list-for-the-head-of-sales", "What do you do?"),
    ("newcomer-who-asks-nothing", "What do you do?"),
    ("reminders-to-the-wrong-readers", "What do you say?"),
    ("review-in-search-of-a-name", "What do you do?"),
    ("review-in-search-of-a-name", "What do you do?"),
    ("shared-tables-or-an-api", "What do you do?"),
    ("tea-in-may", "Who bought tea in May?"),
];

/// The fewest letters and digits of a sentence that is looked for.
const SHORTEST: usize = 8;

/// Up to this many letters and digits a sentence such as "What do you do next?" may
/// stand in the prompt of another question; a longer one would give an answer away.
const PHRASE: usize = 30;

/// A profile of one section that takes every question.
fn all_questions() -> Profile {
    let levels = Level::ALL.to_vec();
    let mut filter = Filter::default();
    filter.all_of.levels = levels;
    Profile {
        ceiling: None,
        id: "everything".into(),
        title: "Everything".into(),
        summary: "A kit of all questions.".into(),
        level: Level::Mid,
        duration: 480,
        opening: 0,
        closing: 0,
        slack: 480,
        spread: Spread { per_topic: None, except: Vec::new() },
        sections: vec![Section {
            id: "all".into(),
            title: "All".into(),
            purpose: "Asks everything.".into(),
            competencies: Vec::new(),
            level: None,
            picks: Bounds::at_most(Section::MAX_PICKS),
            minutes: None,
            filter,
        }],
        rules: Vec::new(),
        weights: Vec::new(),
        parallel: interviewkit::model::Alike::default(),
    }
}

/// The packet of a kit that no one would draw: every question of the bank.
fn packet(edition: Edition) -> Packet {
    let (bank, profile) = (&bank().value, all_questions());
    let request = Request { bank, profile: &profile, level: None, exclude: &[], include: &[] };
    let blueprint = Blueprint::compile(request);
    let all = (0..).take(blueprint.questions().len()).collect();
    let selection = Selection { sections: vec![all], work: Work::default() };
    Kit::new(request, &blueprint, &selection, "everything").packet(edition, None)
}

/// Letters and digits in lower case, so that no mark-up, escape or line end hides a sentence.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The title and every sentence that only the interviewer may read.
fn secrets(question: &Question) -> Vec<&str> {
    let texts = [&question.strong_answer, &question.follow_ups, &question.anchors, &question.red_flags];
    let texts = texts.into_iter().flatten().map(Paragraph::source);
    let sentences =
        texts.flat_map(sentences).map(str::trim).filter(|sentence| bare(sentence).len() >= SHORTEST);
    std::iter::once(question.title.as_str()).chain(sentences).collect()
}

/// Cuts a text where a mark ends a sentence or a part of one, and a space follows.
fn sentences(text: &str) -> Vec<&str> {
    let (mut found, mut start) = (Vec::new(), 0);
    for (at, pair) in text.as_bytes().windows(2).enumerate() {
        if b".?!;".contains(&pair[0]) && pair[1].is_ascii_whitespace() {
            found.push(&text[start..=at]);
            start = at + 1;
        }
    }
    found.push(&text[start..]);
    found
}

/// The file as characters, one for each byte where it is no text.
fn characters(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.replace("\\n", "\n").replace("\\t", "\t"),
        Err(_) => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}

/// A file of the packet without what hides its sentences.
fn file(packet: &Packet, format: Format) -> String {
    bare(&characters(&render(packet, format, &Options::default()).unwrap()))
}

#[test]
fn no_sentence_for_the_interviewer_is_in_a_candidates_file() {
    let bank = &bank().value;
    let packet = packet(Edition::Candidate);
    let files = Format::ALL.map(|format| (format, file(&packet, format)));
    let prompts: Vec<String> = bank.active().map(|question| bare(question.prompt.source())).collect();
    let (mut leaks, mut also_asked, mut looked_for) = (Vec::new(), Vec::new(), 0);
    for (question, own) in bank.active().zip(&prompts) {
        for sentence in secrets(question) {
            looked_for += 1;
            let secret = bare(sentence);
            let found = |(format, text): &(Format, String)| text.contains(&secret).then(|| format.name());
            let found: Vec<&str> = files.iter().filter_map(found).collect();
            let in_a_prompt = prompts.iter().any(|prompt| prompt.contains(&secret));
            if found.is_empty() || (in_a_prompt && !own.contains(&secret) && secret.len() <= PHRASE) {
                continue;
            }
            if own.contains(&secret) {
                also_asked.push((question.id.as_str(), sentence));
            } else {
                leaks.push((question.id.as_str(), sentence, found));
            }
        }
    }
    println!("{looked_for} sentences of {} questions looked for", bank.active().count());
    assert_eq!(leaks, []);
    assert_eq!(also_asked, ALSO_ASKED);
}

#[test]
fn no_id_is_in_a_candidates_file() {
    let packet = packet(Edition::Candidate);
    for format in Format::ALL {
        let bytes = render(&packet, format, &Options::default()).unwrap();
        let text = characters(&bytes);
        for question in bank().value.active() {
            assert!(!text.contains(question.id.as_str()), "{}: {}", format.name(), question.id);
        }
    }
}

/// What the search must find where it is meant to be.
#[test]
fn the_interviewers_files_hold_every_sentence() {
    let packet = packet(Edition::Interviewer);
    for format in [Format::Markdown, Format::Csv, Format::Json] {
        let text = file(&packet, format);
        for question in bank().value.active() {
            for sentence in secrets(question) {
                assert!(text.contains(&bare(sentence)), "{} lacks {sentence:?}", format.name());
            }
        }
    }
    // Of a PDF the bookmarks can be read, and they hold the titles.
    let pdf = file(&packet, Format::Pdf);
    let titles = bank().value.active().filter(|question| pdf.contains(&bare(&question.title))).count();
    assert!(titles * 2 > bank().value.active().count(), "{titles} titles found");
}

#[test]
fn all_active_questions_are_looked_at() {
    let (bank, profile) = (&bank().value, all_questions());
    let filter = &profile.sections[0].filter;
    assert!(bank.active().all(|question| filter.matches(&Traits::of(question, bank.vocabulary()))));
    let Packet::Candidate(packet) = packet(Edition::Candidate) else { panic!("another edition") };
    assert_eq!(packet.sections[0].questions.len(), bank.active().count());
}
