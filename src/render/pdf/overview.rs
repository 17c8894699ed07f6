//! The overview of a loop: schedule, who asks what, and coverage.

use crate::kit::{CoverageRow, Header, LoopOverview, OverviewQuestion, OverviewRound};
use crate::model::Panel;
use crate::render::words::{join, overview as text};

use super::compose::{Composer, Heading, Part};
use super::cover::pairs;
use super::fields::{Blank, blanks, ruled};
use super::fonts::Face;
use super::headings;
use super::label::in_words;
use super::lines::Span;
use super::strip::{Group, Mark, Strip, stay_with_next};
use super::style::{BODY, CELL, META, QUESTION, Style, TICK};
use super::table::{Cell, Table, left, right};
use super::tags::Role;

/// The width of a round's column in the matrix, and of the last one.
const ROUND: f32 = 20.0;
const SEEN: f32 = 62.0;

/// All groups of the overview in order.
pub(super) fn groups(composer: &mut Composer, overview: &LoopOverview) -> Vec<Group> {
    let LoopOverview {
        header: _,
        summary: _,
        level: _,
        minutes: _,
        panel: _,
        seen_by: _,
        rounds,
        coverage: _,
    } = overview;
    let mut groups = vec![cover(composer, overview), coverage(composer, overview)];
    let part = &mut composer.section();
    let heading = headings::section(part, "Who asks what");
    for (index, each) in rounds.iter().enumerate() {
        let mut group = round(part, each);
        if index == 0 {
            group.strips.splice(0..0, heading.clone());
        }
        group.new_page = index == 0;
        "Who asks what".clone_into(&mut group.section);
        groups.push(group);
    }
    groups
}

/// What the loop is, the blanks and the schedule.
fn cover(composer: &mut Composer, overview: &LoopOverview) -> Group {
    let LoopOverview { header, summary, level, minutes, panel, seen_by: _, rounds, coverage: _ } = overview;
    let Header {
        profile: id,
        title,
        bank,
        seed,
        algorithm,
        fingerprint,
        date,
        requisition,
        in_loop: _,
        language: _,
    } = header;
    let part = &mut composer.section();
    let mut strips = headings::title(part, text::BAND, title);
    let lead = Style { size: 10.5, leading: 15.0, ..BODY };
    strips.extend(part.paragraph(summary, lead, 4.0));
    let (minutes, number) = (format!("{minutes} minutes"), rounds.len().to_string());
    let (level, algorithm) = (in_words(*level), algorithm.to_string());
    let rows = vec![
        ["Loop", id, "Level", &level],
        ["Bank", bank, "Slots", &minutes],
        ["Seed", seed, "Rounds", &number],
        ["Fingerprint", fingerprint, "Algorithm", &algorithm],
    ];
    strips.extend(pairs(part, rows));
    let date = Blank { name: "Date", value: date.as_deref() };
    strips.push(blanks(part, &[Blank::empty("Candidate"), date]).before(10.0));
    let requisition = Blank { name: "Requisition", value: requisition.as_deref() };
    strips.push(blanks(part, &[Blank::empty("Recruiter"), requisition]));
    strips.extend(headings::section(part, "Schedule"));
    strips.extend(schedule(part, rounds));
    let of_area = |area: &Panel| {
        let of_area = rounds.iter().filter(|round| round.panel == *area).map(|round| round.number);
        format!("{area}: {}", text::rounds(of_area))
    };
    let line = format!("Panel – {}", join(panel.iter().map(of_area), " · "));
    strips.extend(part.paragraph(line, META, 6.0));
    Group { strips, ..Group::default() }
}

fn schedule(part: &mut Part, rounds: &[OverviewRound]) -> Vec<Strip> {
    let columns = [
        left("#", 14.0),
        left("Round", 0.0),
        left("Interviewer", 108.0),
        left("Panel", 62.0),
        right("Minutes", 36.0),
        left("Name and time", 96.0),
    ];
    let mut table = Table::new(part, &columns, 0.0);
    for round in rounds {
        let OverviewRound {
            number,
            id,
            title,
            interviewer,
            panel,
            minutes,
            profile,
            fingerprint,
            questions: _,
        } = round;
        let bold = CELL.face(Face::Bold);
        table.row([
            Cell::new(number.to_string(), CELL),
            Cell::head(title, bold).line(format!("{id} · {profile}"), META).line(fingerprint, META),
            Cell::new(interviewer, CELL),
            Cell::new(in_words(*panel), CELL),
            Cell::new(minutes.to_string(), CELL),
            Cell::empty(34.0),
        ]);
    }
    table.done()
}

/// The matrix of competencies and rounds.
fn coverage(composer: &mut Composer, overview: &LoopOverview) -> Group {
    let LoopOverview { header: _, summary: _, level: _, minutes: _, panel: _, seen_by, rounds, coverage } =
        overview;
    let part = &mut composer.section();
    let mut strips = headings::section(part, "Coverage");
    let explained = text::coverage(*seen_by, coverage);
    strips.extend(part.paragraph(explained, BODY, 0.0));
    let numbers: Vec<String> = rounds.iter().map(|round| round.number.to_string()).collect();
    let mut columns = vec![left("Competency", 0.0)];
    columns.extend(numbers.iter().map(|number| left(number, ROUND)));
    columns.push(left("Rounds", SEEN));
    let mut table = Table::new(part, &columns, 8.0);
    for row in coverage {
        let CoverageRow { competency: _, name, must_have, rounds, seen_by: _ } = row;
        let style = if *must_have { CELL.face(Face::Bold) } else { CELL };
        let mut cells = vec![Cell::head(name, style)];
        cells.extend(rounds.iter().map(|count| Cell::new(text::asked(*count), style)));
        cells.push(Cell::new(text::seen(row, overview), style));
        table.row(cells);
    }
    strips.extend(table.done());
    strips.extend(debrief(part, rounds));
    Group { strips, section: "Coverage".to_owned(), new_page: true, continued: None }
}

/// Room for what each round found, and for the decision of the panel.
fn debrief(part: &mut Part, rounds: &[OverviewRound]) -> Vec<Strip> {
    let mut strips = headings::section(part, "Debrief");
    strips.extend(stay_with_next(part.paragraph(text::DEBRIEF, BODY, 0.0)));
    let columns = [left("#", 14.0), left("Round", 0.0), left("Overall", 60.0), left("Decision", 250.0)];
    let mut table = Table::new(part, &columns, 8.0);
    for round in rounds {
        table.row([
            Cell::new(round.number.to_string(), CELL),
            Cell::head(&round.title, CELL),
            Cell::marks(vec![Mark::Frame { x: 0.0, y: 0.0, width: 28.0, height: 18.0 }], 18.0),
            Cell::spans(choices(CELL), CELL),
        ]);
    }
    strips.extend(table.done());
    let mut decision = vec![Span::new("The panel      ", BODY.face(Face::Bold))];
    decision.extend(choices(BODY));
    let style = Style { leading: 18.0, ..BODY };
    strips.extend(part.spans(&decision, style, 18.0));
    strips.extend(stay_with_next(part.paragraph("Reasons", META, 6.0)));
    strips.push(ruled(part.area, 3, 9));
    strips
}

/// The four decisions, each with a box to tick.
fn choices(style: Style) -> Vec<Span> {
    let mut spans = Vec::new();
    for choice in text::DECISIONS {
        spans.push(Span::new("☐", Style { leading: style.leading, ..TICK }));
        spans.push(Span::new(format!("\u{a0}{}     ", choice.replace(' ', "\u{a0}")), style));
    }
    spans
}

/// The questions of one round.
fn round(parent: &mut Part, round: &OverviewRound) -> Group {
    let OverviewRound {
        number,
        id: _,
        title,
        interviewer,
        panel: _,
        minutes,
        profile: _,
        fingerprint: _,
        questions,
    } = round;
    let part = &mut parent.inner(Role::Section);
    let name = format!("Round {number}: {title}");
    let heading = Heading::new(3, &name, QUESTION);
    let mut strips = headings::timed(part, heading, (&format!("{minutes} min"), META));
    strips[0].before = 14.0;
    strips.extend(stay_with_next(part.paragraph(interviewer, META, 0.0)));
    let columns = [
        left("#", 14.0),
        left("Question", 0.0),
        left("Competency", 112.0),
        left("Topic", 128.0),
        right("Minutes", 40.0),
    ];
    let mut table = Table::new(part, &columns, 2.0);
    for question in questions {
        let OverviewQuestion {
            number,
            id,
            title,
            competency: _,
            competency_name,
            topic: _,
            topic_name,
            minutes,
        } = question;
        table.row([
            Cell::new(number.to_string(), CELL),
            Cell::head(title, CELL).line(id, META),
            Cell::new(competency_name, CELL),
            Cell::new(topic_name, CELL),
            Cell::new(minutes.to_string(), CELL),
        ]);
    }
    strips.extend(table.done());
    let continued = Some(headings::continued(part, &name));
    Group { strips, continued, ..Group::default() }
}
