//! A drawn loop on the terminal: the rounds, and competencies by rounds.

use std::fmt::Write as _;

use crate::cli::io::console::Console;
use crate::cli::io::shown::Shown;
use crate::cli::io::tables;
use crate::kit::{CoverageRow, LoopOverview, OverviewRound};
use crate::model::plural;

/// Below this width, interviewers and numbers of questions are left out.
const WIDE: u16 = 84;

/// The rounds with their kits, and the matrix of coverage.
pub(super) fn of(overview: &LoopOverview, console: &Console) -> Shown {
    let LoopOverview { header, summary: _, level, minutes, panel: _, seen_by, rounds, coverage } = overview;
    let mut text = Shown::from(format!(
        "{} ({}): {}, {minutes} minutes, level {level}\n\n",
        header.title,
        header.profile,
        plural(rounds.len(), "round"),
    ));
    // `loop show` has what a narrow table leaves out.
    let narrow = console.width() < WIDE;
    let shown = |cells: [String; 6]| {
        let cells = cells.into_iter().enumerate().filter(|(at, _)| !narrow || ![1, 4].contains(at));
        cells.map(|(_, cell)| cell).collect::<Vec<_>>()
    };
    let head = ["Round", "Interviewer", "Panel", "Minutes", "Questions", "Fingerprint"];
    let head = shown(head.map(str::to_owned));
    let mut table = tables::table(console, &head.iter().map(String::as_str).collect::<Vec<_>>());
    for round in rounds {
        let OverviewRound {
            number,
            id,
            title: _,
            interviewer,
            panel,
            minutes,
            profile: _,
            fingerprint,
            questions,
        } = round;
        table.row(shown([
            format!("{number} {id}"),
            interviewer.clone(),
            panel.to_string(),
            minutes.to_string(),
            questions.len().to_string(),
            fingerprint.clone(),
        ]));
    }
    text.append(&table.draw());
    text.push("\n\n");
    let mut head = vec!["Competency".to_owned()];
    head.extend(rounds.iter().map(|round| round.number.to_string()));
    head.push("Rounds".to_owned());
    let mut table = tables::table(console, &head.iter().map(String::as_str).collect::<Vec<_>>());
    for row in coverage {
        let CoverageRow { competency: _, name, must_have, rounds, seen_by: seen } = row;
        let mut cells = vec![if *must_have { format!("{name} *") } else { name.clone() }];
        cells.extend(rounds.iter().map(|&count| if count == 0 { String::new() } else { count.to_string() }));
        cells.push(seen.to_string());
        table.row(cells);
    }
    text.append(&table.draw());
    text.push("\n");
    if coverage.iter().any(|row| row.must_have) {
        let rounds = plural(*seen_by, "round");
        let _ = writeln!(text, "* must be seen by {rounds} at least");
    }
    let _ = writeln!(
        text,
        "seed {} · algorithm {} · fingerprint {}\n",
        header.seed, header.algorithm, header.fingerprint
    );
    text
}
