//! The last page of the interviewer's edition: scores by competency and the decision.

use crate::kit::ScorecardRow;
use crate::model::Signals;

use super::compose::{Composer, Part};
use super::fields::{Blank, blanks, ruled};
use super::fonts::Face;
use super::headings;
use super::lines::Span;
use super::strip::{Group, Mark, Meaning, Strip, stay_with_next};
use super::style::{BODY, CELL, META, Style, TICK};
use super::table::{Cell, Table, left};

/// A frame to write a score in.
const FRAME: (f32, f32) = (28.0, 20.0);
/// From one question's frame to the next, across and down.
const STEP: (f32, f32) = (52.0, 25.0);
/// How many questions stand side by side.
const ABREAST: u16 = 4;

/// All scores by competency, the overall score and the decision.
pub(super) fn scorecard(composer: &mut Composer, rows: &[ScorecardRow], rubric: Option<u32>) -> Group {
    let part = &mut composer.section();
    let mut strips = headings::section(part, "Scorecard");
    let reminder = "Rate each answer on its own, and fill in this page before any discussion with \
                    other interviewers.";
    strips.extend(part.paragraph(reminder, BODY, 0.0));
    strips.extend(scores(part, rows));

    let bold = BODY.face(Face::Bold);
    let mut decision = vec![Span::new("Decision      ", bold)];
    for choice in ["Strong no", "No", "Yes", "Strong yes"] {
        decision.push(Span::new("☐", TICK));
        decision.push(Span::new(format!("\u{a0}{choice}").replace(' ', "\u{a0}"), BODY));
        decision.push(Span::new("         ", BODY));
    }
    let style = Style { leading: 18.0, ..BODY };
    strips.extend(part.spans(&decision, style, 20.0));
    let reasons = "Reasons, from the evidence written down for each question";
    strips.extend(stay_with_next(part.paragraph(reasons, META, 6.0)));
    strips.push(ruled(part.area, 4, 12));
    let end = [Blank::empty("Signature"), Blank::empty("Date, time")];
    strips.push(blanks(part, &end).before(10.0));
    if let Some(version) = rubric.filter(|_| rows.iter().any(|row| row.signals.is_some())) {
        strips.extend(targets(part, rows, version));
    }
    Group { strips, new_page: true, section: "Scorecard".to_owned(), continued: None }
}

fn scores(part: &mut Part, rows: &[ScorecardRow]) -> Vec<Strip> {
    let frames = left("Question and score", STEP.0 * f32::from(ABREAST) - 10.0);
    let columns = [left("Competency", 0.0), frames, left("Weight", 40.0), left("Mean", 40.0)];
    let mut table = Table::new(part, &columns, 10.0);
    let mut total = 0_u32;
    for ScorecardRow { competency: _, name, definition, level, signals: _, weight, reason, questions } in rows
    {
        total += u32::from(*weight);
        let mut about = Cell::head(name, CELL.face(Face::Bold))
            .line(definition, META)
            .line(format!("Target level: {level}"), META);
        if let Some(reason) = reason {
            about = about.line(format!("Weight {weight}: {reason}"), META.face(Face::Italic));
        }
        let frames = question_frames(table.part(), questions);
        table.row([about, frames, Cell::new(format!("×\u{a0}{weight}"), CELL), mean()]);
    }
    let rule = format!("Sum of mean × weight, divided by {total}");
    let overall = Cell::head("Overall", CELL.face(Face::Bold)).line(rule, META);
    table.row([overall, Cell::empty(0.0), Cell::empty(0.0), mean()]);
    table.done()
}

fn mean() -> Cell {
    Cell::marks(vec![frame(0.0, 0.0)], FRAME.1)
}

/// What the target level shows of each competency.
fn targets(part: &mut Part, rows: &[ScorecardRow], version: u32) -> Vec<Strip> {
    let title = format!("What the target level shows (rubric version {version})");
    let mut strips = headings::section(part, &title);
    let columns = [left("Competency", 110.0), left("Must have", 0.0), left("Nice to have", 150.0)];
    let mut table = Table::new(part, &columns, 0.0);
    for row in rows {
        let Some(Signals { must_have, nice_to_have }) = &row.signals else { continue };
        let about = Cell::head(&row.name, CELL.face(Face::Bold)).line(row.level.to_string(), META);
        let list = |signals: &[String]| {
            signals.iter().fold(Cell::empty(0.0), |cell, signal| cell.line(format!("• {signal}"), CELL))
        };
        table.row([about, list(must_have), list(nice_to_have)]);
    }
    strips.extend(table.done());
    strips
}

/// A frame for each question, with its number before it.
fn question_frames(part: &mut Part, questions: &[u16]) -> Cell {
    let mut marks = Vec::new();
    let (mut column, mut y) = (0, 0.0);
    for number in questions {
        if column == ABREAST {
            (column, y) = (0, y + STEP.1);
        }
        let x = f32::from(column) * STEP.0;
        let line = part.line(&format!("{number} "), CELL);
        // The cell decides later what part of the document its text belongs to.
        let meaning = Meaning::Repeated;
        marks.push(Mark::Text { x: x + 12.0 - line.width, y: y + FRAME.1 / 2.0 + 3.2, line, meaning });
        marks.push(frame(x + 14.0, y));
        column += 1;
    }
    Cell::marks(marks, y + FRAME.1)
}

fn frame(x: f32, y: f32) -> Mark {
    Mark::Frame { x, y, width: FRAME.0, height: FRAME.1 }
}
