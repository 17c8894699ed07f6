//! The overview of a loop: schedule, who asks what, and coverage.

use super::document::{document, grid, origin_of, table};
use super::inline::{code, plain, plain_line};
use crate::kit::{CoverageRow, LoopOverview, OverviewQuestion, OverviewRound};
use crate::model::{Panel, plural};
use crate::render::words::{join, overview as words};

/// Writes the overview.
pub(super) fn render(overview: &LoopOverview) -> String {
    let LoopOverview { header, summary, level, minutes, panel, seen_by, rounds, coverage } = overview;
    let filled = |value: &Option<String>| value.as_deref().map_or_else(String::new, plain);
    let number = u32::try_from(rounds.len()).expect("a loop has a handful of rounds");
    let mut out = vec![
        format!("# {}", plain(&header.title)),
        format!("**{}.**", words::BAND),
        plain_line(summary),
        format!("Level: {level} · {} · {}", plural(number, "round"), plural(*minutes, "minute")),
        origin_of("Loop", header),
        table(
            ["Candidate", "Requisition", "Date"],
            &[[String::new(), filled(&header.requisition), filled(&header.date)]],
        ),
        "## Schedule".to_owned(),
        schedule(rounds),
        panel_line(panel, rounds),
        "## Who asks what".to_owned(),
    ];
    for round in rounds {
        push_round(&mut out, round);
    }
    out.push("## Coverage".to_owned());
    out.push(words::coverage(*seen_by, coverage));
    out.push(matrix(overview, rounds, coverage));
    out.extend(["## Debrief".to_owned(), words::DEBRIEF.to_owned()]);
    let choices = join(words::DECISIONS.map(|choice| format!("☐ {choice}")), " · ");
    let row = |round: &OverviewRound| {
        [round.number.to_string(), plain(&round.title), String::new(), choices.clone()]
    };
    out.push(table(["Round", "Title", "Overall", "Decision"], &rounds.iter().map(row).collect::<Vec<_>>()));
    out.push(format!("**The panel:** {choices}"));
    document(&out)
}

fn schedule(rounds: &[OverviewRound]) -> String {
    let row = |round: &OverviewRound| {
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
        [
            number.to_string(),
            format!("{} ({})", plain(title), code(id)),
            plain(interviewer),
            panel.to_string(),
            minutes.to_string(),
            code(profile),
            code(fingerprint),
            String::new(),
        ]
    };
    let head = ["Round", "Title", "Interviewer", "Panel", "Minutes", "Profile", "Kit", "Name and time"];
    table(head, &rounds.iter().map(row).collect::<Vec<_>>())
}

fn panel_line(panel: &[Panel], rounds: &[OverviewRound]) -> String {
    let area = |area: &Panel| {
        let of_area = rounds.iter().filter(|round| round.panel == *area).map(|round| round.number);
        format!("{area}: {}", words::rounds(of_area))
    };
    format!("Panel – {}.", join(panel.iter().map(area), " · "))
}

fn push_round(out: &mut Vec<String>, round: &OverviewRound) {
    out.push(format!("### Round {}: {}", round.number, plain(&round.title)));
    out.push(plain_line(&round.interviewer));
    let row = |question: &OverviewQuestion| {
        let OverviewQuestion {
            number,
            id: _,
            title,
            competency: _,
            competency_name,
            topic: _,
            topic_name,
            minutes,
        } = question;
        [number.to_string(), plain(title), plain(competency_name), plain(topic_name), minutes.to_string()]
    };
    let rows: Vec<[String; 5]> = round.questions.iter().map(row).collect();
    out.push(table(["Question", "Title", "Competency", "Topic", "Minutes"], &rows));
}

fn matrix(overview: &LoopOverview, rounds: &[OverviewRound], coverage: &[CoverageRow]) -> String {
    let mut head = vec!["Competency".to_owned()];
    head.extend(rounds.iter().map(|round| format!("{}. {}", round.number, plain(&round.title))));
    head.push("Rounds".to_owned());
    let row = |row: &CoverageRow| {
        let CoverageRow { competency: _, name, must_have, rounds, seen_by: _ } = row;
        let name = if *must_have { format!("**{}**", plain(name)) } else { plain(name) };
        let mut cells = vec![name];
        cells.extend(rounds.iter().map(|count| words::asked(*count)));
        cells.push(words::seen(row, overview));
        cells
    };
    grid(&head, &coverage.iter().map(row).collect::<Vec<_>>())
}
