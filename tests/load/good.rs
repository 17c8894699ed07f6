//! What good files give.

use interviewkit::load::{self, Loaded, SourceFile};
use interviewkit::model::{Bank, Bounds, Inline, Level, Status};

use super::support::{file, only, sound};

const QUESTIONS: &str = "format: 1
questions:
  - id: first-task
    title: The first task
    kind: coding
    competency: coding
    topic: syntax
    tags: [text]
    levels: [senior, mid]
    difficulty: hard
    minutes: 12
    status: draft
    prompt: |
      Write `f`:

      ```python
      def f(x):
          return x
      ```

    strong-answer:
      - >
        Writes it
        in one line.
    follow-ups: ['And then?']
    anchors: {4: Four., 3: Three., 2: Two., 1: One.}
    red-flags: []
    enemies: [sound]
    references:
      - https://docs.python.org/3/
      - A book
";

fn read(files: &[SourceFile]) -> Loaded<Bank> {
    match load::bank(files) {
        Ok(loaded) => loaded,
        Err(report) => panic!("{}", interviewkit::diag::human(&report.diagnostics, false, 100)),
    }
}

fn with_questions(text: &str) -> Vec<SourceFile> {
    let mut files = sound();
    files.push(file("area/topic.yaml", text));
    files
}

#[test]
fn every_field_arrives() {
    let loaded = read(&with_questions(QUESTIONS));
    let bank = &loaded.value;
    let question = bank.question("first-task").expect("the question");
    assert_eq!(question.title, "The first task");
    assert_eq!((question.minutes, question.status), (12, Status::Draft));
    assert_eq!(question.levels.iter().collect::<Vec<_>>(), [Level::Mid, Level::Senior]);
    assert_eq!(question.prompt.source(), "Write `f`:\n\n```python\ndef f(x):\n    return x\n```");
    assert_eq!(question.strong_answer[0].source(), "Writes it in one line.");
    assert_eq!(question.anchors[0].inlines(), [Inline::Text("One.".to_owned())]);
    assert_eq!(question.references, ["https://docs.python.org/3/", "A book"]);
    let spot = loaded.spot("first-task").expect("its place");
    assert_eq!((spot.file.as_ref(), spot.line), ("bank/area/topic.yaml", 3));
}

#[test]
fn enemies_know_of_each_other() {
    let bank = read(&with_questions(QUESTIONS)).value;
    let enemies = |id: &str| bank.question(id).map(|q| q.enemies[0].as_str().to_owned());
    assert_eq!(enemies("first-task").as_deref(), Some("sound"));
    assert_eq!(enemies("sound").as_deref(), Some("first-task"));
}

#[test]
fn line_ends_byte_order_marks_and_the_order_of_files_make_no_difference() {
    let expected = read(&with_questions(QUESTIONS)).value;
    let mut files = with_questions(&format!("\u{FEFF}{}", QUESTIONS.replace('\n', "\r\n")));
    assert_eq!(read(&files).value, expected);
    files.reverse();
    assert_eq!(read(&files).value, expected);
    assert_eq!(read(&with_questions(&QUESTIONS.replace('\n', "\r"))).value, expected);
}

#[test]
fn tags_need_no_declaration() {
    let mut files = with_questions(&QUESTIONS.replace("[text]", "[zebra, apple]"));
    assert_eq!(read(&with_questions(QUESTIONS)).value.vocabulary().tags, ["text"]);
    let bank = String::from_utf8(files[0].bytes.to_vec()).expect("text").replace("tags:\n  - text\n", "");
    files[0] = file("bank.yaml", bank);
    let bank = read(&files).value;
    assert_eq!(bank.vocabulary().tags, ["apple", "text", "zebra"]);
    let question = bank.question("first-task").expect("the question");
    assert_eq!(question.tags.iter().map(|tag| tag.at()).collect::<Vec<_>>(), [0, 2]);
}

#[test]
fn a_bank_may_have_its_own_scale() {
    let mut files = sound();
    let own = "scale: {1: Low, 2: Middle, 3: High}\n";
    files[0] = file("bank.yaml", String::from_utf8(files[0].bytes.to_vec()).expect("text") + own);
    let (code, text) = only(load::bank(&files));
    assert_eq!(code, "Q004", "{text}");
    let question = String::from_utf8(files[1].bytes.to_vec()).expect("text");
    files[1] = file("question.yaml", question.replace("      4: Level 3, and also tests it.\n", ""));
    assert_eq!(read(&files).value.scale().levels()[2].name, "High");
}

const PROFILE: &str = "format: 1
id: screen
title: A screen
summary: For
  tests.
level: mid
duration: 30
opening: 3
closing: 5
spread:
  per-topic: any
  except: {syntax: 2}
sections:
  - id: tasks
    title: Tasks
    purpose: To see code.
    picks: 1-2
    minutes: 8-12
    where: {kind: [coding, debugging], topic: syntax}
    not: {tag: text, level: junior}
  - id: named
    title: One question
    purpose: To compare.
    picks: 1
    where: {id: sound}
rules:
  - id: some
    where: {minutes: 5+}
    count: 1+
weights:
  - {competency: coding, weight: 2, reason: It matters.}
";

#[test]
fn a_profile_arrives() {
    let bank = read(&sound()).value;
    let loaded = load::profiles(&[SourceFile::new("", "screen.yaml", PROFILE.as_bytes())], &bank);
    let profile = loaded.expect("a profile").value.remove(0);
    assert_eq!(profile.summary, "For tests.");
    assert_eq!((profile.slack, profile.spread.per_topic), (5, None));
    assert_eq!(profile.spread.limit(profile.spread.except[0].0), Some(2));
    assert_eq!(profile.question_minutes(), Bounds::new(17, Some(22)).expect("a range"));
    let section = &profile.sections[0];
    assert_eq!(section.picks, Bounds::new(1, Some(2)).expect("a range"));
    assert_eq!(section.filter_for(Level::Senior).all_of.levels, [Level::Senior]);
    assert_eq!(profile.sections[1].filter_for(Level::Senior), profile.sections[1].filter);
    assert_eq!(profile.rules[0].count, Some(Bounds::new(1, None).expect("a range")));
    assert_eq!(profile.weights[0].weight, 2);
}
