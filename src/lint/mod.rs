//! What is hardly meant in a question, though nothing forbids it.
//!
//! A lint looks at validated questions and reports what a second reader would
//! stumble over. Only `bank check` runs them. A question silences a lint in its
//! file, with a reason; a silence that silences nothing is reported itself.
//!
//! To add one: a code `L…` in `diag`, a function in the file of its subject, a broken
//! file under `tests/broken/lints/`, a section in `docs/diagnostics.md`.

mod across;
mod anchors;
mod follow_ups;
mod placeholder;
mod prompt;
mod revealed;
mod text;
mod wording;

use std::collections::BTreeSet;
use std::ops::Range;

use rayon::prelude::*;

use crate::diag::Code;
use crate::model::{Bank, Question, QuestionId, QuestionPart, Status};

/// Something in a question that a second reader would stumble over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The lint.
    pub code: Code,
    /// The question.
    pub question: QuestionId,
    /// The part of it.
    pub part: QuestionPart,
    /// The words of that part's text, in bytes; none for the whole.
    pub span: Option<Range<usize>>,
    /// What is wrong.
    pub message: String,
    /// How to fix it.
    pub help: String,
    /// Another part that belongs to it, of this or another question.
    pub other: Option<(QuestionId, QuestionPart)>,
}

/// A part of a question.
#[derive(Clone, Copy)]
struct Subject<'q> {
    question: &'q Question,
    part: QuestionPart,
}

impl Finding {
    fn new(at: Subject<'_>, code: Code, message: String, help: &str) -> Self {
        Self {
            code,
            question: at.question.id.clone(),
            part: at.part,
            span: None,
            message,
            help: help.to_owned(),
            other: None,
        }
    }

    fn at_words(self, span: Range<usize>) -> Self {
        Self { span: Some(span), ..self }
    }

    fn beside(self, other: &Question, part: QuestionPart) -> Self {
        Self { other: Some((other.id.clone(), part)), ..self }
    }
}

/// Runs every lint over the questions that are or will be asked.
///
/// A finding between two questions stands at the later id and is silenced at either.
pub fn lint(bank: &Bank) -> Vec<Finding> {
    let asked = |question: &&Question| matches!(question.status, Status::Active | Status::Draft);
    let questions: Vec<&Question> = bank.questions().iter().filter(asked).collect();
    let english = bank.language().is_english();
    let alone = |question: &&Question| {
        let mut found = Vec::new();
        anchors::lint(question, &mut found);
        prompt::lint(question, &mut found);
        // These know what English words mean.
        if english {
            anchors::lint_words(question, &mut found);
            follow_ups::lint(question, &mut found);
            wording::lint(question, &mut found);
        }
        // Of a text that is not written yet nothing else can be said.
        let mut unwritten = Vec::new();
        let parts = placeholder::lint(question, &mut unwritten);
        found.retain(|finding| {
            let mut about =
                std::iter::once(finding.part).chain(finding.other.as_ref().map(|(_, part)| *part));
            !about.any(|part| parts.contains(&part))
        });
        found.append(&mut unwritten);
        found
    };
    let mut found: Vec<Finding> =
        questions.par_iter().map(alone).collect::<Vec<_>>().into_iter().flatten().collect();
    let mut between = Vec::new();
    across::lint(&questions, &mut between);
    revealed::lint(&questions, &mut between);
    let unwritten = found.iter().filter(|finding| finding.code == Code::Placeholder);
    let unwritten: BTreeSet<(QuestionId, QuestionPart)> =
        unwritten.map(|finding| (finding.question.clone(), finding.part)).collect();
    between.retain(|finding| !unwritten.contains(&(finding.question.clone(), finding.part)));
    found.append(&mut between);
    without_silenced(bank, &questions, found)
}

/// Leaves out what is silenced, and adds the silences that silence nothing.
fn without_silenced(bank: &Bank, questions: &[&Question], found: Vec<Finding>) -> Vec<Finding> {
    let mut used: BTreeSet<(&QuestionId, Code)> = BTreeSet::new();
    let mut kept = Vec::new();
    for finding in found {
        let parties = std::iter::once(&finding.question).chain(finding.other.as_ref().map(|(id, _)| id));
        let mut silent = false;
        for party in parties.filter_map(|id| bank.question(id.as_str())) {
            if party.silenced.iter().any(|silenced| silenced.code == finding.code) {
                used.insert((&party.id, finding.code));
                silent = true;
            }
        }
        if !silent {
            kept.push(finding);
        }
    }
    for question in questions {
        for (at, silenced) in question.silenced.iter().enumerate() {
            if !used.contains(&(&question.id, silenced.code)) {
                let message = format!("{} is silenced, and finds nothing here", silenced.code);
                let help = "delete the entry";
                let part = QuestionPart::Silenced(at);
                kept.push(Finding::new(Subject { question, part }, Code::IdleSilence, message, help));
            }
        }
    }
    kept
}
