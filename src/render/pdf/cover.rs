//! The first page of the interviewer's edition.

use std::rc::Rc;

use crate::kit::{AgendaItem, Header, InLoop, InterviewerPacket};
use crate::model::{Block, Inline, ScaleLevel};

use super::compose::{Area, Composer};
use super::fields::{Blank, blanks};
use super::fonts::Face;
use super::headings;
use super::lines::{self, Span};
use super::markdown;
use super::strip::{Group, Kind, Mark, Meaning, Strip};
use super::style::{BODY, CELL, HEAD, Ink, META, NUMBER, Style};
use super::table::{self, Cell};
use super::tags::{NodeId, Role, Tags};
use super::words::words;
use crate::render::words::clock;

/// What the kit is, the blanks, the agenda and the rating scale.
pub(super) fn cover(composer: &mut Composer, packet: &InterviewerPacket, questions: usize) -> Group {
    // The sections and the scorecard have pages of their own.
    let InterviewerPacket {
        header,
        summary,
        level,
        duration,
        agenda,
        scale,
        sections: _,
        scorecard: _,
        rubric: _,
    } = packet;
    let part = composer.tags.add(Tags::ROOT, Role::Section);
    let area = composer.full();
    let band = "Interviewer’s edition – do not hand to the candidate";
    let mut strips = headings::title(composer, band, &header.title, part);
    let lead = Style { size: 10.5, leading: 15.0, ..BODY };
    strips.extend(composer.paragraph(&[Span::new(summary.as_str(), lead)], lead, area, part, 4.0));

    let questions = questions.to_string();
    let duration = format!("{duration} minutes");
    strips.extend(facts(composer, header, [&words(*level), &duration, &questions], area, part));
    let date = Blank { name: "Date", value: header.date.as_deref() };
    strips.push(blanks(composer, &[Blank::empty("Candidate"), date], area, part).before(10.0));
    let requisition = Blank { name: "Requisition", value: header.requisition.as_deref() };
    let second = [Blank::empty("Interviewer"), requisition];
    strips.push(blanks(composer, &second, area, part));

    strips.extend(headings::section(composer, "Agenda", part));
    strips.extend(clock_table(composer, agenda, area, part));
    strips.extend(headings::section(composer, "Rating scale", part));
    strips.push(legend(composer, scale, area, part));
    strips.extend(headings::section(composer, "How to use this packet", part));
    strips.extend(advice(composer, area, part));
    Group { strips, ..Group::default() }
}

/// Where the kit comes from and how large it is.
fn facts(
    composer: &mut Composer,
    header: &Header,
    [level, duration, questions]: [&str; 3],
    area: Area,
    parent: NodeId,
) -> Vec<Strip> {
    // The title, the date and the requisition stand in places of their own.
    let Header {
        profile,
        title: _,
        bank,
        seed,
        algorithm,
        fingerprint,
        date: _,
        requisition: _,
        in_loop,
        language: _,
    } = header;
    let algorithm = algorithm.to_string();
    let mut rows: Vec<[&str; 4]> = Vec::new();
    rows.extend(in_loop.as_ref().map(|InLoop { id, round }| ["Loop", id.as_str(), "Round", round]));
    rows.extend([
        ["Profile", profile, "Level", level],
        ["Bank", bank, "Duration", duration],
        ["Seed", seed, "Questions", questions],
        ["Fingerprint", fingerprint, "Algorithm", &algorithm],
    ]);
    pairs(composer, rows, area, parent)
}

/// Names and values, two pairs a row.
pub(super) fn pairs(composer: &mut Composer, rows: Vec<[&str; 4]>, area: Area, parent: NodeId) -> Vec<Strip> {
    let table = composer.tags.add(parent, Role::Table);
    let columns = table::columns(area, [60.0, 0.0, 60.0, 96.0], &[]);
    let mut strips = Vec::new();
    for row in rows {
        let cell = |(index, text): (usize, &str)| match index % 2 {
            0 => Cell::text(Role::RowHead, text, HEAD),
            _ => Cell::text(Role::Cell, text, CELL),
        };
        let cells = row.into_iter().enumerate().map(cell).collect();
        strips.extend(table::row(composer, &columns, cells, table, None));
    }
    for strip in &mut strips {
        strip.kind = Kind::Fields;
    }
    strips[0].before = 12.0;
    strips
}

/// The agenda with the clock.
fn clock_table(composer: &mut Composer, agenda: &[AgendaItem], area: Area, parent: NodeId) -> Vec<Strip> {
    let table = composer.tags.add(parent, Role::Table);
    let columns = table::columns(area, [40.0, 0.0, 70.0, 50.0], &[3]);
    let head = table::head(composer, &columns, &["Clock", "Part", "Questions", "Minutes"], table);
    let repeated = Rc::new(head.repeated());
    let mut strips = vec![head];
    for AgendaItem { start, minutes, title, questions } in agenda {
        let numbers = match questions {
            None => String::new(),
            Some((first, last)) if first == last => first.to_string(),
            Some((first, last)) => format!("{first}–{last}"),
        };
        let cells = vec![
            Cell::text(Role::Cell, clock(*start), CELL.face(Face::Bold)),
            Cell::text(Role::RowHead, title.as_str(), CELL),
            Cell::text(Role::Cell, numbers, CELL),
            Cell::text(Role::Cell, minutes.to_string(), CELL),
        ];
        strips.extend(table::row(composer, &columns, cells, table, Some(&repeated)));
    }
    strips
}

/// The levels of the scale side by side.
pub(super) fn legend(composer: &mut Composer, scale: &[ScaleLevel], area: Area, parent: NodeId) -> Strip {
    let gutter = 8.0;
    let count = u16::try_from(scale.len()).expect("a scale has 3 to 7 levels");
    let width = (area.width - gutter * f32::from(count.saturating_sub(1))) / f32::from(count.max(1));
    let mut strip = Strip::new(Kind::Fields, 0.0);
    let mut x = area.x;
    for ScaleLevel { score, name } in scale {
        let meaning = Meaning::Part(composer.tags.add(parent, Role::Paragraph));
        let line = lines::single(&mut composer.shaper, &format!("{score} "), NUMBER);
        strip.marks.push(Mark::Text { x: x + 10.0, y: 19.5, line, meaning });
        // Many levels leave little width; then the name stands below its number.
        let (right, mut top, style) = if width > 90.0 { (28.0, 8.0, CELL) } else { (10.0, 26.0, META) };
        let name = [Span::new(name.as_str(), style.ink(Ink::Black))];
        for line in lines::broken(&mut composer.shaper, &name, width - right - 4.0) {
            strip.marks.push(Mark::Text { x: x + right, y: top + style.baseline(), line, meaning });
            top += style.leading;
        }
        strip.height = strip.height.max(top + 8.0);
        x += width + gutter;
    }
    for index in 0..count {
        let x = area.x + f32::from(index) * (width + gutter);
        strip.marks.push(Mark::Frame { x, y: 0.0, width, height: strip.height });
    }
    strip
}

/// What makes interviews comparable, in the order in which it is done.
fn advice(composer: &mut Composer, area: Area, parent: NodeId) -> Vec<Strip> {
    const STEPS: [&str; 4] = [
        "Ask every question as printed and in this order; the follow-ups come after the first answer.",
        "Write down what the candidate says and does, not what you make of it.",
        "Tick the anchor that describes the answer and score it before you ask the next question.",
        "Fill in the scorecard on your own, before you talk to anybody about the candidate.",
    ];
    let steps: Vec<Vec<Block>> =
        STEPS.iter().map(|step| vec![Block::Paragraph(vec![Inline::Text((*step).to_owned())])]).collect();
    markdown::list(composer, Some(1), &steps, BODY, area, parent)
}
