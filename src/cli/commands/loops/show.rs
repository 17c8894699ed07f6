//! `loop show`: rounds, panel, and which round can ask what.

use std::fmt::Write as _;

use serde::Serialize;

use crate::cli::args::{LoopShow, OutputArg};
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::shown::Shown;
use crate::cli::io::sources;
use crate::cli::io::tables::{self, Spare};
use crate::cli::steps::loop_request::LoopRequest;
use crate::model::{Bank, CompetencyIx, Label, Level, Loop, Panel, plural};
use crate::select::Blueprint;

#[derive(Serialize)]
struct Whole<'a> {
    #[serde(rename = "loop")]
    id: &'a str,
    title: &'a str,
    summary: &'a str,
    level: Level,
    minutes: u32,
    panel: &'a [Panel],
    seen_by: u32,
    must_have: Vec<&'a str>,
    rounds: Vec<ShownRound<'a>>,
    can_ask: Vec<CanAsk<'a>>,
}

#[derive(Serialize)]
struct ShownRound<'a> {
    round: &'a str,
    title: &'a str,
    profile: &'a str,
    interviewer: &'a str,
    panel: Panel,
    minutes: u16,
}

/// How many questions of a competency each round may draw.
#[derive(Serialize)]
struct CanAsk<'a> {
    competency: &'a str,
    name: &'a str,
    must_have: bool,
    rounds: Vec<usize>,
}

/// Prints one loop.
pub(in crate::cli) fn run(args: &LoopShow, console: &Console) -> Result<(), Failure> {
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let looped = sources::looped(&args.name, args.sources.profiles.as_deref(), &bank, console)?;
    let ask = LoopRequest { bank: &bank, looped: &looped, level: looped.level, exclude: &[] };
    let whole = whole(&bank, &looped, &ask.blueprints());
    if args.format == OutputArg::Json {
        return console.out(json::text("loop", &whole)?);
    }
    console.out(text(&whole, console))
}

fn whole<'a>(bank: &'a Bank, looped: &'a Loop, blueprints: &[Blueprint<'_>]) -> Whole<'a> {
    let Loop { id, title, summary, level, rounds, must_have, seen_by, panel } = looped;
    let competencies = &bank.vocabulary().competencies;
    let can_ask = (0_u16..).zip(competencies).map(|(at, named)| {
        let at = CompetencyIx(at);
        let of = |blueprint: &Blueprint<'_>| {
            blueprint.questions().iter().filter(|question| question.competency == at).count()
        };
        CanAsk {
            competency: &named.id,
            name: &named.name,
            must_have: must_have.contains(&at),
            rounds: blueprints.iter().map(of).collect(),
        }
    });
    let mut can_ask: Vec<CanAsk<'_>> =
        can_ask.filter(|row| row.must_have || row.rounds.iter().any(|count| *count > 0)).collect();
    can_ask.sort_by_key(|row| !row.must_have);
    let rounds = rounds.iter().map(|round| ShownRound {
        round: &round.id,
        title: &round.title,
        profile: &round.profile.id,
        interviewer: &round.interviewer,
        panel: round.panel,
        minutes: round.minutes,
    });
    let rounds: Vec<ShownRound<'_>> = rounds.collect();
    Whole {
        id,
        title,
        summary,
        level: *level,
        minutes: rounds.iter().map(|round| u32::from(round.minutes)).sum(),
        panel,
        seen_by: *seen_by,
        must_have: must_have.iter().map(|at| competencies[at.at()].id.as_str()).collect(),
        rounds,
        can_ask,
    }
}

fn text(whole: &Whole<'_>, console: &Console) -> Shown {
    let Whole { id, title, summary, level, minutes, panel, seen_by, must_have, rounds, can_ask } = whole;
    let count = plural(rounds.len(), "round");
    let mut text =
        Shown::from(format!("{title} ({id}): {count}, {minutes} minutes, level {level}\n{summary}\n\n"));
    let spare = [Spare::Shorten("Minutes", "Min"), Spare::LeaveOut("Panel")];
    let head = ["Round", "Title", "Interviewer", "Panel", "Minutes", "Profile"];
    let mut table = tables::table(console, &head).spare(&spare);
    for (number, round) in (1..).zip(rounds) {
        let ShownRound { round, title, profile, interviewer, panel, minutes } = round;
        let (name, minutes) = (format!("{number} {round}"), minutes.to_string());
        table.row([name.as_str(), title, interviewer, panel.word(), &minutes, profile]);
    }
    text.append(&table.draw());
    text.push("\n");
    let areas: Vec<&str> = panel.iter().map(|area| area.word()).collect();
    let _ = writeln!(text, "The panel covers {}.", areas.join(", "));
    let mut head = vec!["Competency".to_owned()];
    head.extend((1..=rounds.len()).map(|number| number.to_string()));
    let mut table = tables::table(console, &head.iter().map(String::as_str).collect::<Vec<_>>());
    for CanAsk { competency: _, name, must_have, rounds } in can_ask {
        let mut cells = vec![if *must_have { format!("{name} *") } else { (*name).to_owned() }];
        cells.extend(rounds.iter().map(|&count| if count == 0 { String::new() } else { count.to_string() }));
        table.row(cells);
    }
    text.push("\nQuestions that each round may draw:\n");
    text.append(&table.draw());
    text.push("\n");
    if !must_have.is_empty() {
        let rounds = plural(*seen_by, "round");
        let _ = writeln!(text, "* must be seen by {rounds} at least");
    }
    text
}
