//! The first page of the interviewer's edition.

use crate::kit::{AgendaItem, Header, InLoop, InterviewerPacket};
use crate::model::ScaleLevel;

use super::compose::{Composer, Part};
use super::fields::{Blank, blanks};
use super::fonts::Face;
use super::headings;
use super::label::in_words;
use super::lines::{self, Span};
use super::markdown;
use super::strip::{Group, Mark, Meaning, Strip, StripKind};
use super::style::{BODY, CELL, HEAD, Ink, META, NUMBER, Style};
use super::table::{Cell, Table, left, right};
use super::tags::Role;
use crate::render::words::clock;

/// What makes interviews comparable, in the order in which it is done.
const ADVICE: [&str; 4] = [
    "Ask every question as printed and in this order; the follow-ups come after the first answer.",
    "Write down what the candidate says and does, not what you make of it.",
    "Tick the anchor that describes the answer and score it before you ask the next question.",
    "Fill in the scorecard on your own, before you talk to anybody about the candidate.",
];

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
    let part = &mut composer.section();
    let band = "Interviewer’s edition – do not hand to the candidate";
    let mut strips = headings::title(part, band, &header.title);
    let lead = Style { size: 10.5, leading: 15.0, ..BODY };
    strips.extend(part.paragraph(summary, lead, 4.0));

    let questions = questions.to_string();
    let duration = format!("{duration} minutes");
    strips.extend(facts(part, header, [&in_words(*level), &duration, &questions]));
    let date = Blank { name: "Date", value: header.date.as_deref() };
    strips.push(blanks(part, &[Blank::empty("Candidate"), date]).before(10.0));
    let requisition = Blank { name: "Requisition", value: header.requisition.as_deref() };
    strips.push(blanks(part, &[Blank::empty("Interviewer"), requisition]));

    strips.extend(headings::section(part, "Agenda"));
    strips.extend(clock_table(part, agenda));
    strips.extend(headings::section(part, "Rating scale"));
    strips.push(legend(part, scale));
    strips.extend(headings::section(part, "How to use this packet"));
    strips.extend(markdown::steps(part, &ADVICE, BODY));
    Group { strips, ..Group::default() }
}

/// Where the kit comes from and how large it is.
fn facts(part: &mut Part, header: &Header, [level, duration, questions]: [&str; 3]) -> Vec<Strip> {
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
    pairs(part, rows)
}

/// Names and values, two pairs a row.
pub(super) fn pairs(part: &mut Part, rows: Vec<[&str; 4]>) -> Vec<Strip> {
    let mut table = Table::headless(part, &[60.0, 0.0, 60.0, 96.0].map(|width| left("", width)));
    for [name, value, other, its_value] in rows {
        table.row([
            Cell::head(name, HEAD),
            Cell::new(value, CELL),
            Cell::head(other, HEAD),
            Cell::new(its_value, CELL),
        ]);
    }
    let mut strips = table.done();
    for strip in &mut strips {
        strip.kind = StripKind::Fields;
    }
    strips[0].before = 12.0;
    strips
}

/// The agenda with the clock.
fn clock_table(part: &mut Part, agenda: &[AgendaItem]) -> Vec<Strip> {
    let columns = [left("Clock", 40.0), left("Part", 0.0), left("Questions", 70.0), right("Minutes", 50.0)];
    let mut table = Table::new(part, &columns, 0.0);
    for AgendaItem { start, minutes, title, questions } in agenda {
        let numbers = match questions {
            None => String::new(),
            Some((first, last)) if first == last => first.to_string(),
            Some((first, last)) => format!("{first}–{last}"),
        };
        table.row([
            Cell::new(clock(*start), CELL.face(Face::Bold)),
            Cell::head(title, CELL),
            Cell::new(numbers, CELL),
            Cell::new(minutes.to_string(), CELL),
        ]);
    }
    table.done()
}

/// The levels of the scale side by side.
pub(super) fn legend(part: &mut Part, scale: &[ScaleLevel]) -> Strip {
    let area = part.area;
    let gutter = 8.0;
    let count = u16::try_from(scale.len()).expect("a scale has 3 to 7 levels");
    let width = (area.width - gutter * f32::from(count.saturating_sub(1))) / f32::from(count.max(1));
    let mut strip = Strip::new(StripKind::Fields, 0.0);
    let mut x = area.x;
    for ScaleLevel { score, name } in scale {
        let meaning = Meaning::Part(part.add(Role::Paragraph));
        let line = part.line(&format!("{score} "), NUMBER);
        strip.marks.push(Mark::Text { x: x + 10.0, y: 19.5, line, meaning });
        // Many levels leave little width; then the name stands below its number.
        let (right, mut top, style) = if width > 90.0 { (28.0, 8.0, CELL) } else { (10.0, 26.0, META) };
        let name = [Span::new(name.as_str(), style.ink(Ink::Black))];
        for line in lines::broken(&mut part.composer.shaper, &name, width - right - 4.0) {
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
