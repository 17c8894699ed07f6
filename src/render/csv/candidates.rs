//! The layout for all candidates of a requisition: a column for each question.
//!
//! The rows that are written explain the columns; people add a row a candidate.

use std::iter::once;

use super::origin;
use super::questions::anchor;
use super::sheet::Row;
use crate::kit::{Anchor, InterviewerPacket, InterviewerQuestion, PacketSection};

const BEFORE_QUESTIONS: [&str; 3] = ["candidate", "interviewer", "date"];
const AFTER_QUESTIONS: [&str; 3] = ["overall", "decision", "evidence"];

/// What the sheet says about a question.
struct QuestionColumn<'a> {
    heading: String,
    id: &'a str,
    competency: &'a str,
    competency_name: &'a str,
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
        scorecard,
        rubric: _,
    } = packet;
    let columns: Vec<QuestionColumn<'_>> = sections.iter().flat_map(columns).collect();
    let explain = |what: String, cells: Vec<String>| explanation(origin::cells(header), what, cells);
    let weight = |column: &QuestionColumn<'_>| {
        let row = scorecard.iter().find(|row| row.competency == column.competency);
        row.map_or_else(String::new, |row| format!("weight {}", row.weight))
    };
    let each = |cell: &dyn Fn(&QuestionColumn<'_>) -> String| columns.iter().map(cell).collect::<Vec<_>>();

    let headings = columns.iter().map(|column| column.heading.as_str());
    // The day of an interview has the plain name.
    let origin = origin::names().map(|name| if name == "date" { "packet date" } else { name });
    let heading = BEFORE_QUESTIONS.into_iter().chain(headings).chain(AFTER_QUESTIONS).chain(origin);
    let mut rows = vec![
        heading.map(str::to_owned).collect(),
        explain("(question id)".to_owned(), each(&|column| column.id.to_owned())),
        explain("(competency)".to_owned(), each(&|column| column.competency_name.to_owned())),
        // No numbers: what averages a column must meet scores only.
        explain("(weight)".to_owned(), each(&weight)),
        explain("(minutes)".to_owned(), each(&|column| format!("{} min", column.minutes))),
    ];
    rows.extend(scale.iter().map(|level| {
        let what = format!("(level {}: {})", level.score, level.name);
        explain(what, each(&|column| anchor(column.anchors, level)))
    }));
    rows
}

fn columns(section: &PacketSection<InterviewerQuestion>) -> impl Iterator<Item = QuestionColumn<'_>> {
    let PacketSection { title: _, purpose: _, start: _, minutes: _, questions } = section;
    questions.iter().map(|question| {
        let InterviewerQuestion {
            number,
            id,
            title,
            kind: _,
            competency,
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
        QuestionColumn { heading, id, competency, competency_name, minutes: *minutes, anchors }
    })
}

/// A row that is no candidate's: what it says of each question, and where the kit comes from.
fn explanation(origin: [String; 5], what: String, cells: Vec<String>) -> Row {
    let empty = || String::new();
    once(what)
        .chain([empty(), empty()])
        .chain(cells)
        .chain([empty(), empty(), empty()])
        .chain(origin)
        .collect()
}
