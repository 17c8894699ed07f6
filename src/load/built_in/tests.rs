use std::path::{Path, PathBuf};
use std::{env, fs};

use super::stored::{Stored, StoredQuestion, StoredRubric};
use super::{built_in, read};
use crate::load::{self, FolderOf, Loaded};
use crate::model::{
    Bank, CompetencyIx, Day, Label, Level, Markdown, Paragraph, Question, QuestionId, Rubric,
};

/// What the files are shown under.
const FOLDER: &str = "built-in bank";
/// What makes the file again.
const UPDATE: &str = "INTERVIEWKIT_UPDATE_BUILT_IN";

/// A bank from a folder of this repository.
fn from_folder(folder: &str) -> Loaded<Bank> {
    let mut files = load::read_folder(&path(folder), FolderOf::Bank).expect("a folder of the repository");
    for file in &mut files {
        FOLDER.clone_into(&mut file.folder);
    }
    load::bank(&files).expect("a sound bank")
}

fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

/// The bytes to store for a bank.
fn bytes(loaded: &Loaded<Bank>) -> Vec<u8> {
    postcard::to_allocvec(&stored(loaded)).expect("texts and numbers can be written")
}

fn stored(loaded: &Loaded<Bank>) -> Stored<'_> {
    let (bank, vocabulary) = (&loaded.value, loaded.value.vocabulary());
    let levels = bank.scale().levels();
    let competencies = &vocabulary.competencies;
    let mut files: Vec<&str> = bank.questions().iter().map(|question| file(loaded, question)).collect();
    files.sort_unstable();
    files.dedup();
    Stored {
        name: bank.name(),
        language: bank.language().as_str(),
        scale: levels.iter().map(|level| level.name.clone()).collect(),
        areas: vocabulary.areas.iter().map(|area| (&*area.id, &*area.name)).collect(),
        topics: vocabulary.topics.iter().map(|topic| (&*topic.id, &*topic.name, topic.area.0)).collect(),
        competencies: competencies.iter().map(|own| (&*own.id, &*own.name, &*own.definition)).collect(),
        tags: vocabulary.tags.clone(),
        rubric: bank.rubric().map(|rubric| stored_rubric(rubric, competencies.len())),
        questions: bank
            .questions()
            .iter()
            .map(|question| stored_question(loaded, &files, question))
            .collect(),
        files,
    }
}

/// The path of a question's file in the folder.
fn file<'l>(loaded: &'l Loaded<Bank>, question: &Question) -> &'l str {
    let spot = loaded.spot(question.id.as_str()).expect("each question has a place");
    spot.file.strip_prefix(FOLDER).and_then(|path| path.strip_prefix('/')).expect("lies in the folder")
}

fn stored_rubric(rubric: &Rubric, competencies: usize) -> StoredRubric {
    let signals = |at: usize| {
        let competency = CompetencyIx(u16::try_from(at).expect("few"));
        let own = |level: &Level| rubric.signals(competency, *level).expect("one for each").clone();
        [Level::Junior, Level::Mid, Level::Senior, Level::Staff].each_ref().map(own)
    };
    assert_eq!(Level::ALL.len(), 4);
    let changes = rubric.changelog.iter();
    StoredRubric {
        version: rubric.version,
        changelog: changes.map(|own| (own.version, own.date.clone(), own.changes.clone())).collect(),
        signals: (0..competencies).map(signals).collect(),
    }
}

fn stored_question<'a>(loaded: &Loaded<Bank>, files: &[&str], question: &'a Question) -> StoredQuestion<'a> {
    let paragraphs = |texts: &'a [Paragraph]| texts.iter().map(Paragraph::source).collect();
    let Question {
        id,
        title,
        kind,
        competency,
        topic,
        tags,
        levels,
        difficulty,
        minutes,
        status,
        added,
        prompt,
        strong_answer,
        follow_ups,
        anchors,
        red_flags,
        enemies,
        references,
        silenced,
        solution,
        samples,
    } = question;
    StoredQuestion {
        file: files.binary_search(&file(loaded, question)).expect("was listed"),
        line: loaded.spot(id.as_str()).expect("each question has a place").line,
        id: id.as_str(),
        title: title.clone(),
        kind: *kind,
        competency: competency.0,
        topic: topic.0,
        tags: tags.iter().map(|tag| tag.0).collect(),
        levels: levels.iter().collect(),
        difficulty: *difficulty,
        minutes: *minutes,
        status: *status,
        added: added.map(Day::days),
        prompt: prompt.source(),
        strong_answer: paragraphs(strong_answer),
        follow_ups: paragraphs(follow_ups),
        anchors: paragraphs(anchors),
        red_flags: paragraphs(red_flags),
        enemies: enemies.iter().map(QuestionId::as_str).collect(),
        references: references.clone(),
        silenced: silenced.iter().map(|own| (own.code.text(), own.reason.as_str())).collect(),
        solution: solution.clone(),
        samples: samples.iter().map(Markdown::source).collect(),
    }
}

/// Whether two banks are the same with all that was loaded besides.
fn assert_same(one: &Loaded<Bank>, other: &Loaded<Bank>) {
    assert_eq!(one.value, other.value);
    assert_eq!(one.spots, other.spots);
    assert_eq!(one.warnings.diagnostics, other.warnings.diagnostics);
}

#[test]
fn the_built_in_bank_is_made_from_its_folder() {
    let loaded = from_folder("bank");
    let (bytes, file) = (bytes(&loaded), path("src/load/built_in/bank.bin"));
    if env::var_os(UPDATE).is_some() {
        fs::write(&file, &bytes).expect("the file can be written");
    }
    let is_current = load::read_file(&file, load::MAX_FILE).expect("the file") == bytes;
    assert!(is_current, "the bank was edited; run `{UPDATE}=1 cargo test --lib built_in`");
    assert_same(&read(bytes.leak(), FOLDER), &loaded);
}

#[test]
fn the_program_carries_the_bank_of_its_folder() {
    if env::var_os(UPDATE).is_none() {
        assert_same(&built_in(FOLDER), &from_folder("bank"));
    }
}
