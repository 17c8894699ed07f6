//! The sheet for practice: a row an answer, with room for the reader's score.

use super::sheet::Row;
use crate::kit::{Header, PracticeAnswer, PracticePacket, PracticeQuestion};

/// Without the key, which the reader must not see.
const COLUMNS: [&str; 10] =
    ["number", "id", "title", "answer", "text", "score", "profile", "seed", "algorithm", "fingerprint"];

/// The rows of the sheet.
pub(super) fn rows(packet: &PracticePacket) -> Vec<Row> {
    let PracticePacket { header, summary: _, level: _, scale: _, questions, key: _ } = packet;
    let Header { profile, title: _, bank: _, seed, algorithm, fingerprint, date: _, in_loop: _ } = header;
    let origin = [profile.clone(), seed.clone(), algorithm.to_string(), fingerprint.clone()];
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
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
