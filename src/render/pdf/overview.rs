//! The overview of a loop: schedule, who asks what, and coverage.

use std::rc::Rc;

use crate::kit::{CoverageRow, Header, LoopOverview, OverviewQuestion, OverviewRound};
use crate::model::Panel;
use crate::render::words::{join, overview as text};

use super::compose::{Area, Composer};
use super::cover::pairs;
use super::fields::{Blank, blanks, ruled};
use super::fonts::Face;
use super::headings::{self, Heading};
use super::lines::Span;
use super::strip::{Break, Group, Mark, Strip};
use super::style::{BODY, CELL, META, QUESTION, Style, TICK};
use super::table::{self, Cell};
use super::tags::{NodeId, Role, Tags};
use super::words::words;

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
    let part = composer.tags.add(Tags::ROOT, Role::Section);
    let heading = headings::section(composer, "Who asks what", part);
    for (index, each) in rounds.iter().enumerate() {
        let mut group = round(composer, each, part);
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
    let part = composer.tags.add(Tags::ROOT, Role::Section);
    let area = composer.full();
    let mut strips = headings::title(composer, text::BAND, title, part);
    let lead = Style { size: 10.5, leading: 15.0, ..BODY };
    strips.extend(composer.paragraph(&[Span::new(summary.as_str(), lead)], lead, area, part, 4.0));
    let (minutes, number) = (format!("{minutes} minutes"), rounds.len().to_string());
    let (level, algorithm) = (words(*level), algorithm.to_string());
    let rows = vec![
        ["Loop", id, "Level", &level],
        ["Bank", bank, "Slots", &minutes],
        ["Seed", seed, "Rounds", &number],
        ["Fingerprint", fingerprint, "Algorithm", &algorithm],
    ];
    strips.extend(pairs(composer, rows, area, part));
    let date = Blank { name: "Date", value: date.as_deref() };
    strips.push(blanks(composer, &[Blank::empty("Candidate"), date], area, part).before(10.0));
    let requisition = Blank { name: "Requisition", value: requisition.as_deref() };
    let second = [Blank::empty("Recruiter"), requisition];
    strips.push(blanks(composer, &second, area, part));
    strips.extend(headings::section(composer, "Schedule", part));
    strips.extend(schedule(composer, rounds, area, part));
    let of_area = |area: &Panel| {
        let of_area = rounds.iter().filter(|round| round.panel == *area).map(|round| round.number);
        format!("{area}: {}", text::rounds(of_area))
    };
    let line = format!("Panel – {}", join(panel.iter().map(of_area), " · "));
    strips.extend(composer.paragraph(&[Span::new(line, META)], META, area, part, 6.0));
    Group { strips, ..Group::default() }
}

fn schedule(composer: &mut Composer, rounds: &[OverviewRound], area: Area, part: NodeId) -> Vec<Strip> {
    let table = composer.tags.add(part, Role::Table);
    let columns = table::columns(area, [14.0, 0.0, 108.0, 62.0, 36.0, 96.0], &[4]);
    let titles = ["#", "Round", "Interviewer", "Panel", "Minutes", "Name and time"];
    let head = table::head(composer, &columns, &titles, table);
    let repeated = Rc::new(head.repeated());
    let mut strips = vec![head];
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
        let mut name = Cell::text(Role::RowHead, title.as_str(), CELL.face(Face::Bold));
        name.paragraphs.push((vec![Span::new(format!("{id} · {profile}"), META)], META));
        name.paragraphs.push((vec![Span::new(fingerprint.as_str(), META)], META));
        let cells = vec![
            Cell::text(Role::Cell, number.to_string(), CELL),
            name,
            Cell::text(Role::Cell, interviewer.as_str(), CELL),
            Cell::text(Role::Cell, words(*panel), CELL),
            Cell::text(Role::Cell, minutes.to_string(), CELL),
            Cell::marks(Role::Cell, Vec::new(), 34.0),
        ];
        strips.extend(table::row(composer, &columns, cells, table, Some(&repeated)));
    }
    strips
}

/// The matrix of competencies and rounds.
fn coverage(composer: &mut Composer, overview: &LoopOverview) -> Group {
    let LoopOverview { header: _, summary: _, level: _, minutes: _, panel: _, seen_by, rounds, coverage } =
        overview;
    let part = composer.tags.add(Tags::ROOT, Role::Section);
    let area = composer.full();
    let mut strips = headings::section(composer, "Coverage", part);
    let explained = text::coverage(*seen_by, coverage);
    strips.extend(composer.paragraph(&[Span::new(explained, BODY)], BODY, area, part, 0.0));
    let table = composer.tags.add(part, Role::Table);
    let mut widths = vec![0.0];
    widths.extend(rounds.iter().map(|_| ROUND));
    widths.push(SEEN);
    let columns = table::list(area, &widths, &[]);
    let mut titles = vec!["Competency".to_owned()];
    titles.extend(rounds.iter().map(|round| round.number.to_string()));
    titles.push("Rounds".to_owned());
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let head = table::head(composer, &columns, &titles, table).before(8.0);
    let repeated = Rc::new(head.repeated());
    strips.push(head);
    for row in coverage {
        let CoverageRow { competency: _, name, must_have, rounds, seen_by: _ } = row;
        let style = if *must_have { CELL.face(Face::Bold) } else { CELL };
        let mut cells = vec![Cell::text(Role::RowHead, name.as_str(), style)];
        cells.extend(rounds.iter().map(|count| Cell::text(Role::Cell, text::asked(*count), style)));
        cells.push(Cell::text(Role::Cell, text::seen(row, overview), style));
        strips.extend(table::row(composer, &columns, cells, table, Some(&repeated)));
    }
    strips.extend(debrief(composer, rounds, area, part));
    Group { strips, section: "Coverage".to_owned(), new_page: true, continued: None }
}

/// Room for what each round found, and for the decision of the panel.
fn debrief(composer: &mut Composer, rounds: &[OverviewRound], area: Area, part: NodeId) -> Vec<Strip> {
    let mut strips = headings::section(composer, "Debrief", part);
    let mut how = composer.paragraph(&[Span::new(text::DEBRIEF, BODY)], BODY, area, part, 0.0);
    for strip in &mut how {
        strip.after = Break::Never;
    }
    strips.extend(how);
    let table = composer.tags.add(part, Role::Table);
    let columns = table::columns(area, [14.0, 0.0, 60.0, 250.0], &[]);
    let head = table::head(composer, &columns, &["#", "Round", "Overall", "Decision"], table).before(8.0);
    let repeated = Rc::new(head.repeated());
    strips.push(head);
    for round in rounds {
        let cells = vec![
            Cell::text(Role::Cell, round.number.to_string(), CELL),
            Cell::text(Role::RowHead, round.title.as_str(), CELL),
            Cell::marks(Role::Cell, vec![Mark::Frame { x: 0.0, y: 0.0, width: 28.0, height: 18.0 }], 18.0),
            Cell::spans(Role::Cell, choices(CELL), CELL),
        ];
        strips.extend(table::row(composer, &columns, cells, table, Some(&repeated)));
    }
    let mut decision = vec![Span::new("The panel      ", BODY.face(Face::Bold))];
    decision.extend(choices(BODY));
    let style = Style { leading: 18.0, ..BODY };
    strips.extend(composer.paragraph(&decision, style, area, part, 18.0));
    let mut reasons = composer.paragraph(&[Span::new("Reasons", META)], META, area, part, 6.0);
    for strip in &mut reasons {
        strip.after = Break::Never;
    }
    strips.extend(reasons);
    strips.push(ruled(area, 3, 9));
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
fn round(composer: &mut Composer, round: &OverviewRound, parent: NodeId) -> Group {
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
    let part = composer.tags.add(parent, Role::Section);
    let area = composer.full();
    let name = format!("Round {number}: {title}");
    let heading = Heading { level: 3, text: &name, title: &name, style: QUESTION };
    let mut strips = headings::timed(composer, heading, (&format!("{minutes} min"), META), area, part);
    strips[0].before = 14.0;
    let mut who = composer.paragraph(&[Span::new(interviewer.as_str(), META)], META, area, part, 0.0);
    for strip in &mut who {
        strip.after = Break::Never;
    }
    strips.extend(who);
    let table = composer.tags.add(part, Role::Table);
    let columns = table::columns(area, [14.0, 0.0, 112.0, 128.0, 40.0], &[4]);
    let head = table::head(composer, &columns, &["#", "Question", "Competency", "Topic", "Minutes"], table)
        .before(2.0);
    let repeated = Rc::new(head.repeated());
    strips.push(head);
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
        let mut about = Cell::text(Role::RowHead, title.as_str(), CELL);
        about.paragraphs.push((vec![Span::new(id.as_str(), META)], META));
        let cells = vec![
            Cell::text(Role::Cell, number.to_string(), CELL),
            about,
            Cell::text(Role::Cell, competency_name.as_str(), CELL),
            Cell::text(Role::Cell, topic_name.as_str(), CELL),
            Cell::text(Role::Cell, minutes.to_string(), CELL),
        ];
        strips.extend(table::row(composer, &columns, cells, table, Some(&repeated)));
    }
    let continued = Some(Rc::new(headings::continued(composer, &name)));
    Group { strips, continued, ..Group::default() }
}
