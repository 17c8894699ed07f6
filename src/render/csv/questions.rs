//! The layout with a row for each question.

use super::origin;
use super::sheet::Row;
use crate::kit::{
    Anchor, CandidatePacket, CandidateQuestion, InterviewerPacket, InterviewerQuestion, PacketSection,
};
use crate::model::{Inline, Paragraph, ScaleLevel};
use crate::render::words::join;

/// The columns before the anchors, of which there is one for each level.
const BEFORE_ANCHORS: [&str; 15] = [
    "number",
    "section",
    "start",
    "minutes",
    "id",
    "title",
    "kind",
    "competency",
    "topic",
    "tags",
    "levels",
    "difficulty",
    "prompt",
    "strong_answer",
    "follow_ups",
];
const AFTER_ANCHORS: [&str; 5] = ["red_flags", "references", "solution", "score", "evidence"];
const CANDIDATE: [&str; 4] = ["number", "section", "minutes", "prompt"];

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
    let mut rows = vec![BEFORE_ANCHORS.map(str::to_owned).into_iter().chain(anchors).collect::<Row>()];
    rows[0].extend(AFTER_ANCHORS.into_iter().chain(origin::COLUMNS).map(str::to_owned));
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
        number,
        id,
        title,
        kind,
        competency,
        competency_name: _,
        topic,
        topic_name: _,
        tags,
        levels,
        difficulty,
        start,
        minutes,
        prompt,
        strong_answer,
        follow_ups,
        anchors,
        red_flags,
        references,
        solution,
        samples: _, // too long for a cell
    } = question;
    let mut row = vec![
        number.to_string(),
        section.to_owned(),
        start.to_string(),
        minutes.to_string(),
        id.clone(),
        title.clone(),
        kind.to_string(),
        competency.clone(),
        topic.clone(),
        tags.join(", "),
        join(levels, ", "),
        difficulty.to_string(),
        prompt.source().to_owned(),
        paragraphs(strong_answer),
        paragraphs(follow_ups),
    ];
    row.extend(scale.iter().map(|level| anchor(anchors, level)));
    row.extend([paragraphs(red_flags), references.join("\n"), solution.clone().unwrap_or_default()]);
    row.extend([String::new(), String::new()]);
    row
}

/// The rows of the candidate's edition.
pub(super) fn candidate(packet: &CandidatePacket) -> Vec<Row> {
    let CandidatePacket { header, duration: _, sections } = packet;
    let mut rows = vec![CANDIDATE.into_iter().chain(origin::CANDIDATE).map(str::to_owned).collect::<Row>()];
    for PacketSection { title, purpose: _, start: _, minutes: _, questions } in sections {
        for CandidateQuestion { number, minutes, prompt } in questions {
            let mut row =
                vec![number.to_string(), title.clone(), minutes.to_string(), prompt.source().to_owned()];
            row.extend(origin::candidate(header));
            rows.push(row);
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
