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
mod prompt;
mod text;
mod wording;

use std::collections::BTreeSet;

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
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
    /// Another part that belongs to it, of this or another question.
    pub other: Option<(QuestionId, QuestionPart)>,
}

impl Finding {
    fn new(question: &Question, part: QuestionPart, code: Code, message: String, help: &str) -> Self {
        Self { code, question: question.id.clone(), part, message, help: help.to_owned(), other: None }
    }

    fn with(self, other: &Question, part: QuestionPart) -> Self {
        Self { other: Some((other.id.clone(), part)), ..self }
    }
}

/// Runs every lint over the questions that are or will be asked.
///
/// A finding between two questions stands at the later id and is silenced at either.
pub fn lint(bank: &Bank) -> Vec<Finding> {
    let asked = |question: &&Question| matches!(question.status, Status::Active | Status::Draft);
    let questions: Vec<&Question> = bank.questions().iter().filter(asked).collect();
    let mut found = Vec::new();
    for question in &questions {
        anchors::lint(question, &mut found);
        prompt::lint(question, &mut found);
        follow_ups::lint(question, &mut found);
        wording::lint(question, &mut found);
    }
    across::lint(&questions, &mut found);
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
                kept.push(Finding::new(question, part, Code::IdleSilence, message, help));
            }
        }
    }
    kept
}
