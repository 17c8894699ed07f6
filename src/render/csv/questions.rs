//! The layout with a row for each question.

use super::origin;
use super::sheet::Row;
use crate::kit::{
    Anchor, CandidatePacket, CandidateQuestion, InterviewerPacket, InterviewerQuestion, PacketSection,
};
use crate::model::{Inline, Paragraph, ScaleLevel};
use crate::render::words::join;

/// A column and its cell for a question of a section.
type Column<Q> = (&'static str, fn(&str, &Q) -> String);

/// The columns before the anchors, of which there is one for each level.
const BEFORE_ANCHORS: [Column<InterviewerQuestion>; 15] = [
    ("number", |_, question| question.number.to_string()),
    ("section", |section, _| section.to_owned()),
    ("start", |_, question| question.start.to_string()),
    ("minutes", |_, question| question.minutes.to_string()),
    ("id", |_, question| question.id.clone()),
    ("title", |_, question| question.title.clone()),
    ("kind", |_, question| question.kind.to_string()),
    ("competency", |_, question| question.competency.clone()),
    ("topic", |_, question| question.topic.clone()),
    ("tags", |_, question| question.tags.join(", ")),
    ("levels", |_, question| join(&question.levels, ", ")),
    ("difficulty", |_, question| question.difficulty.to_string()),
    ("prompt", |_, question| question.prompt.source().to_owned()),
    ("strong_answer", |_, question| paragraphs(&question.strong_answer)),
    ("follow_ups", |_, question| paragraphs(&question.follow_ups)),
];
const AFTER_ANCHORS: [Column<InterviewerQuestion>; 5] = [
    ("red_flags", |_, question| paragraphs(&question.red_flags)),
    ("references", |_, question| question.references.join("\n")),
    ("solution", |_, question| question.solution.clone().unwrap_or_default()),
    ("score", |_, _| String::new()),
    ("evidence", |_, _| String::new()),
];
const CANDIDATE: [Column<CandidateQuestion>; 4] = [
    ("number", |_, question| question.number.to_string()),
    ("section", |section, _| section.to_owned()),
    ("minutes", |_, question| question.minutes.to_string()),
    ("prompt", |_, question| question.prompt.source().to_owned()),
];

fn names<Q>(columns: &[Column<Q>]) -> impl Iterator<Item = String> {
    columns.iter().map(|(name, _)| (*name).to_owned())
}

/// The rows of the interviewer's edition.
pub(super) fn interviewer(packet: &InterviewerPacket) -> Vec<Row> {
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
    let anchors = scale.iter().map(|level| format!("anchor_{}", level.score));
    let names = names(&BEFORE_ANCHORS).chain(anchors).chain(names(&AFTER_ANCHORS));
    let mut rows: Vec<Row> = vec![names.chain(origin::names().map(str::to_owned)).collect()];
    for PacketSection { title, purpose: _, start: _, minutes: _, questions } in sections {
        for question in questions {
            let mut row = interviewer_row(title, question, scale);
            row.extend(origin::cells(header));
            rows.push(row);
        }
    }
    rows
}

fn interviewer_row(section: &str, question: &InterviewerQuestion, scale: &[ScaleLevel]) -> Row {
    let InterviewerQuestion {
        number: _,
        id: _,
        title: _,
        kind: _,
        competency: _,
        competency_name: _,
        topic: _,
        topic_name: _,
        tags: _,
        levels: _,
        difficulty: _,
        start: _,
        minutes: _,
        prompt: _,
        strong_answer: _,
        follow_ups: _,
        anchors,
        red_flags: _,
        references: _,
        solution: _,
        samples: _, // too long for a cell
    } = question;
    let cells = |columns: &[Column<InterviewerQuestion>]| -> Row {
        columns.iter().map(|(_, cell)| cell(section, question)).collect()
    };
    let mut row = cells(&BEFORE_ANCHORS);
    row.extend(scale.iter().map(|level| anchor(anchors, level)));
    row.extend(cells(&AFTER_ANCHORS));
    row
}

/// The rows of the candidate's edition.
pub(super) fn candidate(packet: &CandidatePacket) -> Vec<Row> {
    let CandidatePacket { header, duration: _, sections } = packet;
    let names = names(&CANDIDATE).chain(origin::candidate_names().map(str::to_owned));
    let mut rows: Vec<Row> = vec![names.collect()];
    for PacketSection { title, purpose: _, start: _, minutes: _, questions } in sections {
        for question in questions {
            let CandidateQuestion { number: _, minutes: _, prompt: _ } = question;
            let cells = CANDIDATE.iter().map(|(_, cell)| cell(title, question));
            rows.push(cells.chain(origin::candidate_cells(header)).collect());
        }
    }
    rows
}

/// The anchor of a level; empty if the question has none.
pub(super) fn anchor(anchors: &[Anchor], level: &ScaleLevel) -> String {
    let own = anchors.iter().find(|anchor| anchor.score == level.score);
    own.map(|Anchor { score: _, name: _, text }| one_line(text)).unwrap_or_default()
}

/// Paragraphs, one a line.
fn paragraphs(paragraphs: &[Paragraph]) -> String {
    join(paragraphs.iter().map(one_line), "\n")
}

/// A paragraph as its author wrote it, on one line: in a cell a line is an item.
fn one_line(paragraph: &Paragraph) -> String {
    // A line end that the author asked for may be written as a backslash.
    let broken = paragraph.inlines().contains(&Inline::Break);
    let line = |line: &'_ str| line.strip_suffix('\\').filter(|_| broken).unwrap_or(line).trim().to_owned();
    join(paragraph.source().lines().map(line), " ")
}
