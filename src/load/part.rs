//! Where a part of a question stands, found again when it is needed.

use super::loaded::Loaded;
use super::source::{Source, SourceFile};
use super::yaml::{At, Node, parse};
use crate::diag::Place;
use crate::model::{Bank, QuestionPart};

/// The place of a part of a question, in the files that the bank was loaded from.
///
/// Its file is read again: places of all parts would take more room than the
/// questions, and few are ever asked for.
pub fn place_of(files: &[SourceFile], loaded: &Loaded<Bank>, id: &str, part: QuestionPart) -> Option<Place> {
    let spot = loaded.spot(id)?;
    let file = files.iter().find(|file| file.name() == *spot.file)?;
    let source = Source::new(file).ok()?;
    let root = parse(&source).ok()?;
    let question = question_at(&root, id)?;
    let (name, at) = match part {
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
    Some(source.place(exact.unwrap_or(value).mark))
}

/// The question of this id in the tree of a question file.
pub(super) fn question_at<'n, 't>(root: &'n At<'t>, id: &str) -> Option<&'n At<'t>> {
    let Node::List(questions) = &field(root, "questions")?.node else { return None };
    questions.iter().find(|question| {
        field(question, "id").is_some_and(|at| matches!(&at.node, Node::Text(own) if own == id))
    })
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
