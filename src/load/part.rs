//! Where parts of questions stand, found again when they are needed.
//!
//! The places of all parts would take more room than the questions, and few are ever asked
//! for. So the lines of a question are read again, alone; only where they cannot be understood
//! alone, as in a flow mapping or with an alias, is the whole file read again, once for all
//! that is asked of it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::loaded::Loaded;
use super::source::{Source, SourceFile};
use super::values::lines_as_lf;
use super::yaml::{At, Mark, Node, inside, parse};
use crate::diag::Place;
use crate::model::{Bank, QuestionPart};

/// A part of a question whose place is asked for.
#[derive(Debug, Clone)]
pub struct Wanted<'a> {
    /// The id of the question.
    pub question: &'a str,
    /// The part.
    pub part: QuestionPart,
    /// The words of its text, in bytes; none for the whole.
    pub span: Option<Range<usize>>,
}

/// Places of parts of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// One for each part that was asked for; none where its question has no such part.
    pub places: Vec<Option<Place>>,
    /// How many files had to be read again as a whole.
    pub whole: usize,
}

/// The places of parts of questions, in the files that the bank was loaded from.
pub fn places_of(files: &[SourceFile], loaded: &Loaded<Bank>, wanted: &[Wanted<'_>]) -> Places {
    let mut found = Places { places: vec![None; wanted.len()], whole: 0 };
    let mut by_file: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, part) in wanted.iter().enumerate() {
        if let Some(spot) = loaded.spot(part.question) {
            by_file.entry(&spot.file).or_default().push(at);
        }
    }
    let named: BTreeMap<String, &SourceFile> = match by_file.len() {
        0 => BTreeMap::new(),
        _ => files.iter().map(|file| (file.name(), file)).collect(),
    };
    let lines = lines_of(loaded, by_file.keys().copied());
    for (name, mut asked) in by_file {
        let Some(source) = named.get(name).and_then(|file| Source::new(file).ok()) else { continue };
        let lines = &lines[name];
        asked.retain(|&at| {
            let place = alone(&source, loaded, lines, &wanted[at]);
            found.places[at] = place;
            found.places[at].is_none()
        });
        if asked.is_empty() {
            continue;
        }
        let Ok(root) = parse(&source) else { continue };
        found.whole += 1;
        let questions = questions_of(&root);
        for at in asked {
            let question = questions.get(wanted[at].question);
            found.places[at] = question.and_then(|question| place(&source, question, &wanted[at]));
        }
    }
    found
}

/// The lines at which the questions of these files begin, sorted.
fn lines_of<'f>(loaded: &Loaded<Bank>, files: impl Iterator<Item = &'f str>) -> BTreeMap<&'f str, Vec<u32>> {
    let mut lines: BTreeMap<&str, Vec<u32>> = files.map(|file| (file, Vec::new())).collect();
    for spot in loaded.spots.values() {
        if let Some(own) = lines.get_mut(&*spot.file) {
            own.push(spot.line);
        }
    }
    for own in lines.values_mut() {
        own.sort_unstable();
    }
    lines
}

/// The place of a part, from the lines of its question alone.
fn alone(source: &Source<'_>, loaded: &Loaded<Bank>, lines: &[u32], wanted: &Wanted<'_>) -> Option<Place> {
    let first = loaded.spot(wanted.question)?.line;
    let next = lines.get(lines.partition_point(|line| *line <= first));
    let fragment = source.lines(first, next.copied());
    let root = parse(&fragment).ok()?;
    let question = match &root.node {
        Node::List(items) => items.first()?,
        _ => &root,
    };
    if !has_id(question, wanted.question) {
        return None;
    }
    let mut place = place(&fragment, question, wanted)?;
    place.line += first - 1;
    Some(place)
}

fn place(source: &Source<'_>, question: &At<'_>, wanted: &Wanted<'_>) -> Option<Place> {
    let (name, at) = match wanted.part {
        QuestionPart::Title => ("title", None),
        QuestionPart::Prompt => ("prompt", None),
        QuestionPart::StrongAnswer(at) => ("strong-answer", Some(at)),
        QuestionPart::FollowUp(at) => ("follow-ups", Some(at)),
        QuestionPart::Anchor(at) => ("anchors", Some(at)),
        QuestionPart::RedFlag(at) => ("red-flags", Some(at)),
        QuestionPart::Silenced(at) => ("silenced", Some(at)),
    };
    let value = field(question, name)?;
    let exact = match (&value.node, at) {
        (Node::List(items), Some(at)) => items.get(at),
        (Node::Map(_), Some(at)) => field(value, &(at + 1).to_string()),
        _ => None,
    };
    let value = exact.unwrap_or(value);
    let words = wanted.span.as_ref().and_then(|span| words(source, wanted.part, value, span.clone()));
    Some(words.unwrap_or_else(|| source.place(value.mark)))
}

/// The place of words inside the text of a part; where they go on in the next line, that of the first.
fn words(source: &Source<'_>, part: QuestionPart, value: &At<'_>, span: Range<usize>) -> Option<Place> {
    let Node::Text(text) = &value.node else { return None };
    let text = lines_as_lf(text);
    // A prompt keeps the white space that it begins with, see `Markdown::read`; other texts do not.
    let skipped = match part {
        QuestionPart::Prompt => 0,
        _ => text.len() - text.trim_start().len(),
    };
    let (start, end) = (skipped + span.start, skipped + span.end);
    let word = text.get(start..end)?.split_whitespace().next()?;
    let of_word = start + word.len();
    let marks = inside(source, value.mark, &text, [start, of_word, end]);
    let [first, behind_word, behind] = marks.try_into().expect("there is a mark for each offset");
    let behind = if behind.line == first.line { behind } else { behind_word };
    // Behind an alias all marks are that of the value.
    let len = behind.offset.checked_sub(first.offset).filter(|len| *len > 0)?;
    Some(source.place(Mark { len, ..first }))
}

/// The question of this id in the tree of a question file.
pub(super) fn question_at<'n, 't>(root: &'n At<'t>, id: &str) -> Option<&'n At<'t>> {
    let Node::List(questions) = &field(root, "questions")?.node else { return None };
    questions.iter().find(|question| has_id(question, id))
}

/// The questions in the tree of a question file, by id.
fn questions_of<'n, 't>(root: &'n At<'t>) -> BTreeMap<&'n str, &'n At<'t>> {
    let Some(At { node: Node::List(questions), .. }) = field(root, "questions") else {
        return BTreeMap::new();
    };
    let with_id = |question| match &field(question, "id")?.node {
        Node::Text(id) => Some((id.as_ref(), question)),
        _ => None,
    };
    questions.iter().filter_map(with_id).collect()
}

fn has_id(question: &At<'_>, id: &str) -> bool {
    field(question, "id").is_some_and(|at| matches!(&at.node, Node::Text(own) if own == id))
}

fn field<'n, 't>(at: &'n At<'t>, name: &str) -> Option<&'n At<'t>> {
    entry(at, name).map(|(_, value)| value)
}

/// The key and the value of a field.
pub(super) fn entry<'n, 't>(at: &'n At<'t>, name: &str) -> Option<&'n (At<'t>, At<'t>)> {
    let Node::Map(entries) = &at.node else { return None };
    let is_it = |key: &At<'_>| match &key.node {
        Node::Text(own) => own == name,
        Node::Int(own) => own.to_string() == name,
        _ => false,
    };
    entries.iter().find(|(key, _)| is_it(key))
}
