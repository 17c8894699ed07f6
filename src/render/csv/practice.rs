//! The sheet for practice: a row an answer, with room for the reader's score.

use super::origin;
use super::sheet::Row;
use crate::kit::{PracticeAnswer, PracticePacket, PracticeQuestion};

/// Without the key, which the reader must not see.
const COLUMNS: [&str; 6] = ["number", "id", "title", "answer", "text", "score"];

/// The rows of the sheet.
pub(super) fn rows(packet: &PracticePacket) -> Vec<Row> {
    let PracticePacket { header, summary: _, level: _, scale: _, questions, key: _ } = packet;
    let origin = origin::cells(header);
    let mut rows = vec![COLUMNS.into_iter().chain(origin::COLUMNS).map(str::to_owned).collect::<Row>()];
    for PracticeQuestion { number, question, answers } in questions {
        for PracticeAnswer { letter, text } in answers {
            let mut row = vec![number.to_string(), question.id.clone(), question.title.clone()];
            row.extend([letter.to_string(), text.source().to_owned(), String::new()]);
            row.extend(origin.clone());
            rows.push(row);
        }
    }
    rows
}
