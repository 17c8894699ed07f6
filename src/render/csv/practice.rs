//! The sheet for practice: a row an answer, with room for the reader's score.

use super::origin;
use super::sheet::Row;
use crate::kit::{PracticeAnswer, PracticePacket, PracticeQuestion};

/// A column and its cell for an answer; without the key, which the reader must not see.
type Column = (&'static str, fn(&PracticeQuestion, &PracticeAnswer) -> String);

const COLUMNS: [Column; 6] = [
    ("number", |asked, _| asked.number.to_string()),
    ("id", |asked, _| asked.question.id.clone()),
    ("title", |asked, _| asked.question.title.clone()),
    ("answer", |_, answer| answer.letter.to_string()),
    ("text", |_, answer| answer.text.source().to_owned()),
    ("score", |_, _| String::new()),
];

/// The rows of the sheet.
pub(super) fn rows(packet: &PracticePacket) -> Vec<Row> {
    let PracticePacket { header, summary: _, level: _, scale: _, questions, key: _ } = packet;
    let names = COLUMNS.into_iter().map(|(name, _)| name).chain(origin::names());
    let mut rows: Vec<Row> = vec![names.map(str::to_owned).collect()];
    for question in questions {
        let PracticeQuestion { number: _, question: _, answers } = question;
        for answer in answers {
            let PracticeAnswer { letter: _, text: _ } = answer;
            let cells = COLUMNS.into_iter().map(|(_, cell)| cell(question, answer));
            rows.push(cells.chain(origin::cells(header)).collect());
        }
    }
    rows
}
