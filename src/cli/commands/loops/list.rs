//! `loop list`: which loops there are.

use serde::Serialize;

use crate::cli::args::{LoopList, OutputArg};
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::sources;
use crate::cli::io::tables;
use crate::model::{Label, Level, Loop};

#[derive(Serialize)]
struct Row<'a> {
    #[serde(rename = "loop")]
    id: &'a str,
    title: &'a str,
    summary: &'a str,
    level: Level,
    minutes: u32,
    rounds: Vec<&'a str>,
}

impl<'a> Row<'a> {
    fn of(looped: &'a Loop) -> Self {
        let Loop { id, title, summary, level, rounds, must_have: _, seen_by: _, panel: _ } = looped;
        let minutes = rounds.iter().map(|round| u32::from(round.minutes)).sum();
        let rounds = rounds.iter().map(|round| round.id.as_str()).collect();
        Self { id, title, summary, level: *level, minutes, rounds }
    }
}

/// Lists the loops.
pub(in crate::cli) fn run(args: &LoopList, console: &Console) -> Result<(), Failure> {
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let loops = sources::loops(args.sources.profiles.as_deref(), &bank, console)?.value;
    let rows: Vec<Row<'_>> = loops.iter().map(Row::of).collect();
    if args.format == OutputArg::Json {
        return console.out(json::text("loops", &rows)?);
    }
    let mut table = tables::table(console, &["Loop", "Level", "Minutes", "Rounds", "What it is for"]);
    for row in &rows {
        let (minutes, rounds) = (row.minutes.to_string(), row.rounds.join(", "));
        table.row([row.id, row.level.word(), &minutes, &rounds, row.summary]);
    }
    let mut text = table.draw();
    text.push("\n");
    console.out(text)
}
