//! The layout for all candidates of a requisition: a column for each question.
//!
//! The rows that are written explain the columns; people add a row a candidate.

use std::iter::once;

use super::questions::anchor;
use super::sheet::Row;
use crate::kit::{Anchor, Header, InterviewerPacket, InterviewerQuestion, PacketSection};

const BEFORE_QUESTIONS: [&str; 3] = ["candidate", "interviewer", "date"];
const AFTER_QUESTIONS: [&str; 7] =
    ["overall", "decision", "evidence", "profile", "seed", "algorithm", "fingerprint"];

/// What the sheet says about a question.
struct Column<'a> {
    heading: String,
    id: &'a str,
    competency: &'a str,
    minutes: u16,
    anchors: &'a [Anchor],
}

/// The rows of the sheet: the heading and what explains it.
pub(super) fn rows(packet: &InterviewerPacket) -> Vec<Row> {
    let InterviewerPacket {
        header,
        summary: _,
        level: _,
        duration: _,
        agenda: _,
        scale,
        sections,
        scorecard: _,
        rubric: _,
    } = packet;
    let columns: Vec<Column<'_>> = sections.iter().flat_map(columns).collect();
    let explain = |what: String, cells: Vec<String>| explanation(header, what, cells);
    let each = |cell: &dyn Fn(&Column<'_>) -> String| columns.iter().map(cell).collect::<Vec<_>>();

    let headings = columns.iter().map(|column| column.heading.as_str());
    let heading = BEFORE_QUESTIONS.into_iter().chain(headings).chain(AFTER_QUESTIONS).map(str::to_owned);
    let mut rows = vec![
        heading.collect(),
        explain("(question id)".to_owned(), each(&|column| column.id.to_owned())),
        explain("(competency)".to_owned(), each(&|column| column.competency.to_owned())),
        explain("(minutes)".to_owned(), each(&|column| column.minutes.to_string())),
    ];
    rows.extend(scale.iter().map(|level| {
        let what = format!("(level {}: {})", level.score, level.name);
        explain(what, each(&|column| anchor(column.anchors, level)))
    }));
    rows
}

fn columns(section: &PacketSection<InterviewerQuestion>) -> impl Iterator<Item = Column<'_>> {
    let PacketSection { title: _, purpose: _, start: _, minutes: _, questions } = section;
    questions.iter().map(|question| {
        let InterviewerQuestion {
            number,
            id,
            title,
            kind: _,
            competency: _,
            competency_name,
            topic: _,
            topic_name: _,
            tags: _,
            levels: _,
            difficulty: _,
            start: _,
            minutes,
            prompt: _,
            strong_answer: _,
            follow_ups: _,
            anchors,
            red_flags: _,
            references: _,
            solution: _,
            samples: _,
        } = question;
        let heading = format!("{number}. {title}");
        Column { heading, id, competency: competency_name, minutes: *minutes, anchors }
    })
}

/// A row that is no candidate's: what it says of each question, and where the kit comes from.
fn explanation(header: &Header, what: String, cells: Vec<String>) -> Row {
    let Header { profile, title: _, bank: _, seed, algorithm, fingerprint, date: _, in_loop: _ } = header;
    let empty = || String::new();
    once(what)
        .chain([empty(), empty()])
        .chain(cells)
        .chain([empty(), empty(), empty()])
        .chain([profile.clone(), seed.clone(), algorithm.to_string(), fingerprint.clone()])
        .collect()
}
