//! The last page of the interviewer's edition: scores by competency and the decision.

use std::rc::Rc;

use crate::kit::ScorecardRow;
use crate::model::Signals;

use super::compose::{Area, Composer};
use super::fields::{Blank, blanks, ruled};
use super::fonts::Face;
use super::headings;
use super::lines::{self, Span};
use super::strip::{Break, Group, Mark, Meaning, Strip};
use super::style::{BODY, CELL, META, Style, TICK};
use super::table::{self, Cell};
use super::tags::{NodeId, Role, Tags};

/// A frame to write a score in.
const FRAME: (f32, f32) = (28.0, 20.0);
/// From one question's frame to the next, across and down.
const STEP: (f32, f32) = (52.0, 25.0);
/// How many questions stand side by side.
const ABREAST: u16 = 4;

/// All scores by competency, the overall score and the decision.
pub(super) fn scorecard(composer: &mut Composer, rows: &[ScorecardRow], rubric: Option<u32>) -> Group {
    let part = composer.tags.add(Tags::ROOT, Role::Section);
    let area = composer.full();
    let mut strips = headings::section(composer, "Scorecard", part);
    let reminder = "Rate each answer on its own, and fill in this page before any discussion with \
                    other interviewers.";
    strips.extend(composer.paragraph(&[Span::new(reminder, BODY)], BODY, area, part, 0.0));
    strips.extend(scores(composer, rows, area, part));

    let bold = BODY.face(Face::Bold);
    let mut decision = vec![Span::new("Decision      ", bold)];
    for choice in ["Strong no", "No", "Yes", "Strong yes"] {
        decision.push(Span::new("☐", TICK));
        decision.push(Span::new(format!("\u{a0}{choice}").replace(' ', "\u{a0}"), BODY));
        decision.push(Span::new("         ", BODY));
    }
    let style = Style { leading: 18.0, ..BODY };
    strips.extend(composer.paragraph(&decision, style, area, part, 20.0));
    let reasons = "Reasons, from the evidence written down for each question";
    let mut reasons = composer.paragraph(&[Span::new(reasons, META)], META, area, part, 6.0);
    for strip in &mut reasons {
        strip.after = Break::Never;
    }
    strips.extend(reasons);
    strips.push(ruled(area, 4, 12));
    let end = [Blank::empty("Signature"), Blank::empty("Date, time")];
    strips.push(blanks(composer, &end, area, part).before(10.0));
    if let Some(version) = rubric.filter(|_| rows.iter().any(|row| row.signals.is_some())) {
        strips.extend(targets(composer, rows, version, area, part));
    }
    Group { strips, new_page: true, section: "Scorecard".to_owned(), continued: None }
}

fn scores(composer: &mut Composer, rows: &[ScorecardRow], area: Area, part: NodeId) -> Vec<Strip> {
    let table = composer.tags.add(part, Role::Table);
    let columns = table::columns(area, [0.0, STEP.0 * f32::from(ABREAST) - 10.0, 40.0, 40.0], &[]);
    let titles = ["Competency", "Question and score", "Weight", "Mean"];
    let head = table::head(composer, &columns, &titles, table).before(10.0);
    let repeated = Rc::new(head.repeated());
    let mut strips = vec![head];
    let mut total = 0_u32;
    for ScorecardRow { competency: _, name, definition, level, signals: _, weight, reason, questions } in rows
    {
        total += u32::from(*weight);
        let mut about = Cell::text(Role::RowHead, name.as_str(), CELL.face(Face::Bold));
        about.paragraphs.push((vec![Span::new(definition.as_str(), META)], META));
        about.paragraphs.push((vec![Span::new(format!("Target level: {level}"), META)], META));
        if let Some(reason) = reason {
            let style = META.face(Face::Italic);
            about.paragraphs.push((vec![Span::new(format!("Weight {weight}: {reason}"), style)], style));
        }
        let cells = vec![
            about,
            question_frames(composer, questions),
            Cell::text(Role::Cell, format!("×\u{a0}{weight}"), CELL),
            Cell::marks(Role::Cell, vec![frame(0.0, 0.0)], FRAME.1),
        ];
        strips.extend(table::row(composer, &columns, cells, table, Some(&repeated)));
    }
    let mut overall = Cell::text(Role::RowHead, "Overall", CELL.face(Face::Bold));
    let rule = format!("Sum of mean × weight, divided by {total}");
    overall.paragraphs.push((vec![Span::new(rule, META)], META));
    let blank = || Cell::marks(Role::Cell, Vec::new(), 0.0);
    let cells = vec![overall, blank(), blank(), Cell::marks(Role::Cell, vec![frame(0.0, 0.0)], FRAME.1)];
    strips.extend(table::row(composer, &columns, cells, table, Some(&repeated)));
    strips
}

/// What the target level shows of each competency.
fn targets(
    composer: &mut Composer,
    rows: &[ScorecardRow],
    version: u32,
    area: Area,
    part: NodeId,
) -> Vec<Strip> {
    let title = format!("What the target level shows (rubric version {version})");
    let mut strips = headings::section(composer, &title, part);
    let table = composer.tags.add(part, Role::Table);
    let columns = table::columns(area, [110.0, 0.0, 150.0], &[]);
    let head = table::head(composer, &columns, &["Competency", "Must have", "Nice to have"], table);
    let repeated = Rc::new(head.repeated());
    strips.push(head);
    for row in rows {
        let Some(Signals { must_have, nice_to_have }) = &row.signals else { continue };
        let mut about = Cell::text(Role::RowHead, row.name.as_str(), CELL.face(Face::Bold));
        about.paragraphs.push((vec![Span::new(row.level.to_string(), META)], META));
        let list = |signals: &[String]| {
            let mut cell = Cell::text(Role::Cell, "", CELL);
            let paragraph = |signal: &String| (vec![Span::new(format!("• {signal}"), CELL)], CELL);
            cell.paragraphs = signals.iter().map(paragraph).collect();
            cell
        };
        let cells = vec![about, list(must_have), list(nice_to_have)];
        strips.extend(table::row(composer, &columns, cells, table, Some(&repeated)));
    }
    strips
}

/// A frame for each question, with its number before it.
fn question_frames(composer: &mut Composer, questions: &[u16]) -> Cell {
    let mut marks = Vec::new();
    let (mut column, mut y) = (0, 0.0);
    for number in questions {
        if column == ABREAST {
            (column, y) = (0, y + STEP.1);
        }
        let x = f32::from(column) * STEP.0;
        let line = lines::single(&mut composer.shaper, &format!("{number} "), CELL);
        // The cell decides later what part of the document its text belongs to.
        let meaning = Meaning::Repeated;
        marks.push(Mark::Text { x: x + 12.0 - line.width, y: y + FRAME.1 / 2.0 + 3.2, line, meaning });
        marks.push(frame(x + 14.0, y));
        column += 1;
    }
    Cell::marks(Role::Cell, marks, y + FRAME.1)
}

fn frame(x: f32, y: f32) -> Mark {
    Mark::Frame { x, y, width: FRAME.0, height: FRAME.1 }
}
