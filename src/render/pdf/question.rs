//! A question of the interviewer's edition: what to ask, to listen for and to tick.

use crate::kit::{Anchor, InterviewerQuestion};
use crate::model::{Label, Paragraph, ScaleLevel};

use super::compose::{Heading, LABEL_COLUMN, Part, spans};
use super::fields::{ruled, score_frame};
use super::fonts::Face;
use super::headings;
use super::label::in_words;
use super::lines::Span;
use super::markdown;
use super::strip::{Backdrop, Group, Mark, Strip, stay_with_next};
use super::style::{BODY, CELL, Ink, META, MONO_SCALE, NUMBER, PROMPT, QUESTION, Style, TICK};
use super::table::{Cell, Table, left};
use super::tags::Role;
use crate::render::words::{clock, join, solution_command};

/// Lines for evidence: at least, and at most where the page leaves room.
const EVIDENCE: (u16, u16) = (4, 18);

/// A question with its anchors and room for evidence.
pub(super) fn question(parent: &mut Part, question: &InterviewerQuestion, scale: &[ScaleLevel]) -> Group {
    let mut part = parent.inner(Role::Section);
    let time = format!("{} · {} min", clock(question.start), question.minutes);
    let mut strips = asked(&mut part, question, &time);
    strips.extend(points(&mut part, "Red flags", &question.red_flags));
    if !question.references.is_empty() {
        let text = question.references.join("  ");
        strips.extend(part.labelled("Read up", |part| part.paragraph(text, META, 0.0)));
    }
    if let Some(path) = &question.solution {
        let lines = [path.clone(), solution_command(&question.id)];
        let set = |part: &mut Part, line| part.spans(&[Span { solid: true, ..code(line) }], META, 0.0);
        strips.extend(
            part.labelled("Solution", |part| lines.into_iter().flat_map(|line| set(part, line)).collect()),
        );
    }
    for (level, sample) in scale.iter().zip(&question.samples) {
        let label = format!("Sample {}", level.score);
        strips.extend(part.labelled(&label, |part| markdown::blocks(part, &sample.blocks(), BODY)));
    }
    strips.extend(part.labelled("Evidence", evidence));
    let continued = Some(headings::continued(&mut part, &format!("Question {}", question.number)));
    Group { strips, continued, ..Group::default() }
}

/// What it takes to judge an answer: the question, what to listen for, the anchors.
pub(super) fn asked(part: &mut Part, question: &InterviewerQuestion, time: &str) -> Vec<Strip> {
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
    let mut strips = heading(part, *number, title, time);
    let labels = [&in_words(*kind), competency_name, topic_name, difficulty.word(), &join(fair_for, ", ")];
    let mut facts =
        vec![Span::new(format!("{} · ", labels.join(" · ")), META), Span { solid: true, ..code(id) }];
    if !tags.is_empty() {
        facts.push(Span::new(format!(" · {}", tags.join(", ")), META));
    }
    strips.extend(part.within(part.area.indent(LABEL_COLUMN)).spans(&facts, META, 1.0));
    let mut strips = stay_with_next(strips);

    strips.extend(part.labelled("Ask", |part| {
        let backdrop = Backdrop { id: part.new_backdrop(), x: part.area.x, width: 2.0, ink: Ink::Accent };
        let text = part.area.indent(11.0);
        let mut strips = markdown::blocks(&mut part.within(text), &prompt.blocks(), PROMPT);
        for strip in &mut strips {
            strip.backdrops.insert(0, backdrop);
        }
        strips
    }));
    strips.extend(points(part, "Listen for", strong_answer));
    strips.extend(points(part, "Follow up", follow_ups));
    strips.extend(part.labelled("Rate", |part| rating(part, anchors)));
    strips
}

/// A word of code in small print.
fn code(text: impl Into<String>) -> Span {
    let style = Style { size: META.size * MONO_SCALE, ..META.face(Face::Mono) };
    Span { text: text.into(), style, solid: false }
}

/// The number, the title and the time, under a rule across the page.
fn heading(part: &mut Part, number: u16, title: &str, time: &str) -> Vec<Strip> {
    let number = part.line(&format!("{number} "), NUMBER);
    let full = part.area;
    let outline = number.text() + title;
    let heading = Heading::new(3, title, QUESTION).titled(&outline);
    let time = (time, BODY.face(Face::Bold));
    let mut strips = headings::timed(&mut part.within(full.indent(LABEL_COLUMN)), heading, time);
    let first = &mut strips[0];
    if let Some(Mark::Text { meaning, .. }) = first.marks.first() {
        let number = Mark::Text { x: 0.0, y: QUESTION.baseline(), line: number, meaning: *meaning };
        first.marks.insert(0, number);
    }
    headings::rule_off(first, full.width);
    strips
}

/// A labelled list; nothing if it is empty.
fn points(part: &mut Part, label: &str, items: &[Paragraph]) -> Vec<Strip> {
    if items.is_empty() {
        return Vec::new();
    }
    part.labelled(label, |part| markdown::bullets(part, items, BODY))
}

/// The anchors as a table with a box to tick for each.
fn rating(part: &mut Part, anchors: &[Anchor]) -> Vec<Strip> {
    let columns = [left("Tick", 18.0), left("Score", 64.0), left("What the answer shows", 0.0)];
    let mut table = Table::new(part, &columns, 0.0);
    for Anchor { score, name, text } in anchors {
        let bold = CELL.face(Face::Bold);
        let name = vec![Span::new(format!("{score}  "), bold), Span::new(name.as_str(), bold)];
        table.row([
            Cell::new("☐", TICK),
            Cell { role: Role::RowHead, ..Cell::spans(name, CELL) },
            Cell::spans(spans(&text.inlines(), CELL), CELL),
        ]);
    }
    table.done()
}

/// Lines for what was said, and a frame for the score.
fn evidence(part: &mut Part) -> Vec<Strip> {
    let (least, most) = EVIDENCE;
    let mut strip = ruled(part.area, least, most);
    strip.marks.extend(score_frame(part, 0.0, 22.0));
    vec![strip]
}
