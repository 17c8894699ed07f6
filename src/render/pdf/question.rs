//! A question of the interviewer's edition: what to ask, to listen for and to tick.

use std::rc::Rc;

use crate::kit::{Anchor, InterviewerQuestion};
use crate::model::{Label, Paragraph, ScaleLevel};

use super::compose::{Area, Composer, LABEL_COLUMN, spans};
use super::fields::{ruled, score_frame};
use super::fonts::Face;
use super::headings::{self, Heading};
use super::lines::{self, Span};
use super::markdown;
use super::strip::{Break, Group, Mark, Panel, Strip};
use super::style::{BODY, CELL, Ink, META, MONO_SCALE, NUMBER, PROMPT, QUESTION, Style, TICK};
use super::table::{self, Cell};
use super::tags::{NodeId, Role};
use super::words::words;
use crate::render::words::{clock, join, solution_command};

/// Space between the parts of a question.
const GAP: f32 = 8.0;
/// Lines for evidence: at least, and at most where the page leaves room.
const EVIDENCE: (u16, u16) = (4, 18);

/// A question with its anchors and room for evidence.
pub(super) fn question(
    composer: &mut Composer,
    question: &InterviewerQuestion,
    scale: &[ScaleLevel],
    parent: NodeId,
) -> Group {
    let part = composer.tags.add(parent, Role::Section);
    let time = format!("{} · {} min", clock(question.start), question.minutes);
    let mut strips = asked(composer, question, &time, part);
    strips.extend(points(composer, "Red flags", &question.red_flags, part));
    if !question.references.is_empty() {
        let text = [Span::new(question.references.join("  "), META)];
        let paragraph = |composer: &mut Composer, area| composer.paragraph(&text, META, area, part, 0.0);
        strips.extend(apart(composer.labelled("Read up", part, paragraph)));
    }
    if let Some(path) = &question.solution {
        let lines = [path.clone(), solution_command(&question.id)];
        let lines = lines.map(|line| [Span { solid: true, ..code(line) }]);
        let paragraphs = |composer: &mut Composer, area| {
            let set = |line: &[Span; 1]| composer.paragraph(line, META, area, part, 0.0);
            lines.iter().flat_map(set).collect()
        };
        strips.extend(apart(composer.labelled("Solution", part, paragraphs)));
    }
    for (level, sample) in scale.iter().zip(&question.samples) {
        let label = format!("Sample {}", level.score);
        strips.extend(apart(composer.labelled(&label, part, |composer, area| {
            markdown::blocks(composer, &sample.blocks(), BODY, area, part)
        })));
    }
    strips
        .extend(apart(composer.labelled("Evidence", part, |composer, area| evidence(composer, area, part))));
    let continued = Some(Rc::new(headings::continued(composer, &format!("Question {}", question.number))));
    Group { strips, continued, ..Group::default() }
}

/// What it takes to judge an answer: the question, what to listen for, the anchors.
pub(super) fn asked(
    composer: &mut Composer,
    question: &InterviewerQuestion,
    time: &str,
    part: NodeId,
) -> Vec<Strip> {
    let InterviewerQuestion {
        number,
        id,
        title,
        kind,
        competency: _, // its name says it to people
        competency_name,
        topic: _,
        topic_name,
        tags,
        levels: fair_for,
        difficulty,
        start: _,
        minutes: _,
        prompt,
        strong_answer,
        follow_ups,
        anchors,
        red_flags: _,
        references: _,
        solution: _,
        samples: _,
    } = question;
    let mut strips = heading(composer, *number, title, time, part);
    let labels = [&words(*kind), competency_name, topic_name, difficulty.word(), &join(fair_for, ", ")];
    strips.extend(facts(composer, &labels.join(" · "), id, tags, part));
    for strip in &mut strips {
        strip.after = Break::Never;
    }

    strips.extend(apart(composer.labelled("Ask", part, |composer, area| {
        let panel = Panel { id: composer.new_panel(), x: area.x, width: 2.0, ink: Ink::Accent };
        let mut strips = markdown::blocks(composer, &prompt.blocks(), PROMPT, area.indent(11.0), part);
        for strip in &mut strips {
            strip.panels.insert(0, panel);
        }
        strips
    })));
    strips.extend(points(composer, "Listen for", strong_answer, part));
    strips.extend(points(composer, "Follow up", follow_ups, part));
    strips.extend(apart(
        composer.labelled("Rate", part, |composer, area| rating(composer, anchors, area, part)),
    ));
    strips
}

/// A word of code in small print.
fn code(text: impl Into<String>) -> Span {
    let style = Style { size: META.size * MONO_SCALE, ..META.face(Face::Mono) };
    Span { text: text.into(), style, solid: false }
}

/// The number, the title and the time, under a rule across the page.
fn heading(composer: &mut Composer, number: u16, title: &str, time: &str, part: NodeId) -> Vec<Strip> {
    let number = lines::single(&mut composer.shaper, &format!("{number} "), NUMBER);
    let full = composer.full();
    let heading = Heading { level: 3, text: title, title: &(number.text() + title), style: QUESTION };
    let time = (time, BODY.face(Face::Bold));
    let mut strips = headings::timed(composer, heading, time, full.indent(LABEL_COLUMN), part);
    let first = &mut strips[0];
    if let Some(Mark::Text { meaning, .. }) = first.marks.first() {
        let number = Mark::Text { x: 0.0, y: QUESTION.baseline(), line: number, meaning: *meaning };
        first.marks.insert(0, number);
    }
    headings::rule_off(first, full.width);
    strips
}

/// What the question is filed under, its id and its tags.
fn facts(composer: &mut Composer, labels: &str, id: &str, tags: &[String], part: NodeId) -> Vec<Strip> {
    let mut spans = vec![Span::new(format!("{labels} · "), META), Span { solid: true, ..code(id) }];
    if !tags.is_empty() {
        spans.push(Span::new(format!(" · {}", tags.join(", ")), META));
    }
    let area = composer.full().indent(LABEL_COLUMN);
    composer.paragraph(&spans, META, area, part, 1.0)
}

/// A labelled list; nothing if it is empty.
fn points(composer: &mut Composer, label: &str, items: &[Paragraph], part: NodeId) -> Vec<Strip> {
    if items.is_empty() {
        return Vec::new();
    }
    apart(
        composer.labelled(label, part, |composer, area| markdown::bullets(composer, items, BODY, area, part)),
    )
}

/// The anchors as a table with a box to tick for each.
fn rating(composer: &mut Composer, anchors: &[Anchor], area: Area, part: NodeId) -> Vec<Strip> {
    let table = composer.tags.add(part, Role::Table);
    let columns = table::columns(area, [18.0, 64.0, 0.0], &[]);
    let head = Rc::new(table::head(composer, &columns, &["Tick", "Score", "What the answer shows"], table));
    let mut strips = vec![head.as_ref().clone()];
    let repeated = Rc::new(head.repeated());
    for Anchor { score, name, text } in anchors {
        let bold = CELL.face(Face::Bold);
        let name = vec![Span::new(format!("{score}  "), bold), Span::new(name.as_str(), bold)];
        let cells = vec![
            Cell::text(Role::Cell, "☐", TICK),
            Cell::spans(Role::RowHead, name, CELL),
            Cell::spans(Role::Cell, spans(&text.inlines(), CELL), CELL),
        ];
        strips.extend(table::row(composer, &columns, cells, table, Some(&repeated)));
    }
    strips
}

/// Lines for what was said, and a frame for the score.
fn evidence(composer: &mut Composer, area: Area, part: NodeId) -> Vec<Strip> {
    let (least, most) = EVIDENCE;
    let mut strip = ruled(area, least, most);
    strip.marks.extend(score_frame(composer, 0.0, 22.0, part));
    vec![strip]
}

/// Sets the first strip apart from what is above.
pub(super) fn apart(mut strips: Vec<Strip>) -> Vec<Strip> {
    if let Some(first) = strips.first_mut() {
        first.before = GAP;
    }
    strips
}
