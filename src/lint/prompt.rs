//! Prompts that take too much of their minutes to read.

use super::text::{code_lines, prose, share, words};
use super::{Finding, Subject};
use crate::diag::Code;
use crate::model::{Question, QuestionPart};

/// Words that a person reads aloud in a minute.
const WORDS: usize = 130;
/// Lines of code that a person takes in in a minute.
const LINES: usize = 20;
/// The share of the minutes that may go into reading.
const MOST: f64 = 0.4;

/// Lints the prompt of one question.
pub(super) fn lint(question: &Question, found: &mut Vec<Finding>) {
    let blocks = question.prompt.blocks();
    let (spoken, lines) = (words(&prose(&blocks)).len(), code_lines(&blocks));
    let minutes = share(spoken, WORDS) + share(lines, LINES);
    if minutes <= MOST * f64::from(question.minutes) {
        return;
    }
    let message = format!(
        "reading the prompt takes {minutes:.1} of the {} minutes ({spoken} words, {lines} lines of code)",
        question.minutes
    );
    let help = "shorten it to two fifths of its minutes, or give the question more";
    found.push(Finding::new(
        Subject { question, part: QuestionPart::Prompt },
        Code::LongPrompt,
        message,
        help,
    ));
}
