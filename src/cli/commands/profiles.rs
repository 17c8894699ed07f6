//! `profile list` and `profile show`: what can be composed, and from which rules.

use serde::Serialize;
use std::fmt::Write as _;

use crate::cli::args::{OutputArg, ProfileList, ProfileShow};
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::shown::Shown;
use crate::cli::io::sources;
use crate::cli::io::tables;
use crate::model::{Clause, Filter, Label, Level, Profile, Vocabulary};

#[derive(Serialize)]
struct Row<'a> {
    profile: &'a str,
    title: &'a str,
    summary: &'a str,
    level: Level,
    duration: u16,
    sections: usize,
}

impl<'a> Row<'a> {
    fn of(profile: &'a Profile) -> Self {
        Self {
            profile: &profile.id,
            title: &profile.title,
            summary: &profile.summary,
            level: profile.level,
            duration: profile.duration,
            sections: profile.sections.len(),
        }
    }
}

/// Lists the profiles.
pub(in crate::cli) fn list(args: &ProfileList, console: &Console) -> Result<(), Failure> {
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let profiles = sources::profiles(args.sources.profiles.as_deref(), &bank, console)?.value;
    if args.format == OutputArg::Json {
        return console.out(json::text("profiles", &profiles.iter().map(Row::of).collect::<Vec<_>>())?);
    }
    let mut table = tables::table(console, &["Profile", "Level", "Minutes", "What it is for"]);
    for profile in &profiles {
        let minutes = profile.duration.to_string();
        table.row([profile.id.as_str(), profile.level.word(), &minutes, &profile.summary]);
    }
    let mut text = table.draw();
    text.push("\n");
    console.out(text)
}

/// Prints one profile.
pub(in crate::cli) fn show(args: &ProfileShow, console: &Console) -> Result<(), Failure> {
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let profile = sources::profile(&args.name, args.sources.profiles.as_deref(), &bank, console)?;
    let vocabulary = bank.vocabulary();
    let mut text = Shown::from(format!(
        "{} ({}): {} minutes, level {}\n{}\n\nOpening {} min, questions {} min, closing {} min. {}\n\n",
        profile.title,
        profile.id,
        profile.duration,
        profile.level,
        profile.summary,
        profile.opening,
        profile.question_minutes(),
        profile.closing,
        spread(&profile, vocabulary),
    ));
    let mut table = tables::table(console, &["Section", "Picks", "Minutes", "Takes", "What it is for"]);
    for section in &profile.sections {
        let minutes = section.minutes.map_or_else(String::new, |minutes| minutes.to_string());
        let takes = filter(&section.filter_for(profile.level), vocabulary);
        let title = format!("{}\n({})", section.title, section.id);
        table.row([title, section.picks.to_string(), minutes, takes, section.purpose.clone()]);
    }
    text.append(&table.draw());
    text.push("\n");
    if !profile.rules.is_empty() {
        let mut table = tables::table(console, &["Rule", "Count", "Minutes", "Of the questions with"]);
        for rule in &profile.rules {
            let bounds =
                |bounds: Option<crate::model::Bounds>| bounds.map_or_else(String::new, |b| b.to_string());
            table.row([
                rule.id.clone(),
                bounds(rule.count),
                bounds(rule.minutes),
                filter(&rule.filter, vocabulary),
            ]);
        }
        text.push("\n");
        text.append(&table.draw());
        text.push("\n");
    }
    for weight in &profile.weights {
        let name = &vocabulary.competencies[weight.competency.at()].name;
        let _ = write!(text, "\n{name} counts {} times: {}\n", weight.weight, weight.reason);
    }
    console.out(text)
}

fn spread(profile: &Profile, vocabulary: &Vocabulary) -> String {
    let mut text = match profile.spread.per_topic {
        Some(limit) => format!("At most {limit} of a topic"),
        None => "Any number of a topic".to_owned(),
    };
    for (topic, limit) in &profile.spread.except {
        let _ = write!(text, ", {limit} of {}", vocabulary.topics[topic.at()].id);
    }
    if let Some(ceiling) = profile.ceiling {
        let share = crate::cli::commands::exposure::percent(f64::from(ceiling.thousandths()) / 1000.0);
        let _ = write!(text, "; no question in more than {share} of the kits");
    }
    text + "."
}

/// A filter in words.
pub(in crate::cli) fn filter(filter: &Filter, vocabulary: &Vocabulary) -> String {
    let mut parts = clause(&filter.all_of, vocabulary);
    parts.extend(clause(&filter.none_of, vocabulary).into_iter().map(|part| format!("not {part}")));
    if parts.is_empty() { "any question".to_owned() } else { parts.join("\n") }
}

fn clause(clause: &Clause, vocabulary: &Vocabulary) -> Vec<String> {
    let Clause { ids, kinds, competencies, topics, areas, tags, levels, difficulties, minutes } = clause;
    let lists: [(&str, Vec<&str>); 8] = [
        ("id", ids.iter().map(crate::model::QuestionId::as_str).collect()),
        ("kind", kinds.iter().map(|kind| kind.word()).collect()),
        ("competency", competencies.iter().map(|c| vocabulary.competencies[c.at()].id.as_str()).collect()),
        ("topic", topics.iter().map(|topic| vocabulary.topics[topic.at()].id.as_str()).collect()),
        ("area", areas.iter().map(|area| vocabulary.areas[area.at()].id.as_str()).collect()),
        ("tag", tags.iter().map(|tag| vocabulary.tags[tag.at()].as_str()).collect()),
        ("level", levels.iter().map(|level| level.word()).collect()),
        ("difficulty", difficulties.iter().map(|difficulty| difficulty.word()).collect()),
    ];
    let lists = lists.into_iter().filter(|(_, words)| !words.is_empty());
    let mut parts: Vec<String> = lists.map(|(name, words)| format!("{name}: {}", words.join(", "))).collect();
    parts.extend(minutes.map(|minutes| format!("minutes: {minutes}")));
    parts
}
