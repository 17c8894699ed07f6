//! "Did you mean": mistyped names on the command line.

use std::borrow::Cow;

use crate::cli::failure::Failure;
use crate::diag::nearest_name;
use crate::model::{Label, QuestionId, visible_line};

/// A name that does not exist, with the nearest that does.
pub(in crate::cli) fn unknown<'a>(what: &str, given: &str, known: impl Iterator<Item = &'a str>) -> Failure {
    // Names of files are among them.
    let known: Vec<Cow<'_, str>> = known.map(visible_line).collect();
    let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
    let lower = given.to_lowercase();
    let help = match nearest_name(given, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None if known.is_empty() => format!("there is no {what} at all"),
        None if known.len() <= 20 => format!("there is {}", known.join(", ")),
        None => {
            let holds = known.iter().filter(|name| name.contains(&lower)).take(5).copied();
            let holds: Vec<&str> = holds.collect();
            if holds.is_empty() || given.is_empty() {
                format!("there are {} to choose from", known.len())
            } else {
                format!("some that contain it: {}", holds.join(", "))
            }
        }
    };
    Failure::Usage(format!("there is no {what} `{}`", visible_line(given)), Some(help))
}

/// A word of a closed list, in any case.
pub(in crate::cli) fn label<L: Label>(what: &str, word: &str) -> Result<L, Failure> {
    L::from_word(&word.to_lowercase())
        .ok_or_else(|| unknown(what, word, L::ALL.iter().map(|label| label.word())))
}

/// A question of the bank.
pub(in crate::cli) fn question<'a>(
    bank: &'a crate::model::Bank,
    id: &str,
) -> Result<&'a crate::model::Question, Failure> {
    bank.question(id)
        .ok_or_else(|| unknown("question", id, bank.questions().iter().map(|question| question.id.as_str())))
}

/// The ids of questions that exist.
pub(in crate::cli) fn question_ids(
    bank: &crate::model::Bank,
    ids: &[String],
) -> Result<Vec<QuestionId>, Failure> {
    ids.iter().map(|id| question(bank, id).map(|question| question.id.clone())).collect()
}
