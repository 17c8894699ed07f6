//! Says why a ceiling on exposure is not kept, and what would help.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::cli::commands::exposure::percent;
use crate::model::{Bank, Ceiling, Label, Level, Profile, Question, plural};
use crate::select::{Blueprint, Prices, Unmet, Why};

/// The most questions that are named.
const NAMED: usize = 6;

/// The whole explanation.
pub(in crate::cli) fn words(
    bank: &Bank,
    profile: &Profile,
    blueprint: &Blueprint<'_>,
    unmet: &Unmet,
) -> String {
    let Unmet { max, why, reached } = unmet;
    let mut text = format!("no draw from `{}` was found that keeps `exposure: {{max: {max}}}`", profile.id);
    let mut ways = Vec::new();
    match why {
        Why::TooLarge => {
            text.push_str(
                ": every rule has to be counted for it, and that takes more steps than one count is given",
            );
            ways.push("let fewer rules bound the kit, or split the profile".to_owned());
            ways.push(
                "leave out `exposure`, and write more questions where `profile check` says *often*"
                    .to_owned(),
            );
        }
        Why::Tight(prices) => {
            text.push_str(&proof(profile, blueprint, prices));
            text.push_str(
                "\n    and only if each of them were in exactly as many, for which no whole-number weights were found",
            );
            ways.push(writing(bank, profile, blueprint, prices, *max));
        }
        Why::Unknown => {
            text.push_str("; nor was it proven that there is none");
            ways.push("write more questions like those that `profile check` shows as drawn most".to_owned());
        }
        Why::Impossible(prices) => {
            text = format!("no draw from `{}` can keep `exposure: {{max: {max}}}`", profile.id);
            text.push_str(&proof(profile, blueprint, prices));
            ways.push(writing(bank, profile, blueprint, prices, *max));
        }
    }
    ways.extend(reached.map(|reached| {
        format!("allow `exposure: {{max: {reached}}}`, the lowest that was found to be kept")
    }));
    text.push_str("\nWhat helps:\n");
    for way in ways {
        let _ = writeln!(text, "  - {way}");
    }
    text.truncate(text.trim_end().len());
    text
}

/// The proof in a sentence, and the questions that it is about.
fn proof(profile: &Profile, blueprint: &Blueprint<'_>, prices: &Prices) -> String {
    let Prices { questions, least, sum, sections: _ } = prices;
    let share = percent(*least as f64 / *sum as f64);
    let mut text = if prices.are_equal() {
        format!(
            ":\n  - every kit takes at least {least} of these {}, so one of them is in {share} of the kits at least",
            plural(questions.len(), "question")
        )
    } else {
        format!(
            ":\n  - at the prices below every kit costs at least {least}, and all {} together cost {sum}, so one \
             of them is in {share} of the kits at least",
            plural(questions.len(), "question")
        )
    };
    let name = |&(at, price): &(u32, u64)| {
        let id = &blueprint.questions()[at as usize].id;
        if prices.are_equal() { id.to_string() } else { format!("{id} {price}") }
    };
    let all = prices.sections.len() == 1
        && blueprint.eligible(prices.sections[0]) == questions.len() as u64
        && questions.len() > NAMED;
    if all {
        let section = &profile.sections[prices.sections[0]].id;
        let _ = write!(text, "\n    (all that section `{section}` may take)");
        return text;
    }
    // A price cannot be guessed, so all are told.
    let shown = if prices.are_equal() { NAMED } else { questions.len() };
    let mut named: Vec<String> = questions.iter().take(shown).map(name).collect();
    if questions.len() > shown {
        named.push(format!("and {} more", questions.len() - shown));
    }
    let _ = write!(text, "\n    ({})", named.join(", "));
    text
}

/// Which questions to write, and how many at least.
fn writing(
    bank: &Bank,
    profile: &Profile,
    blueprint: &Blueprint<'_>,
    prices: &Prices,
    max: Ceiling,
) -> String {
    let vocabulary = bank.vocabulary();
    let highest = prices.questions.iter().map(|&(_, price)| price).max().unwrap_or(1);
    let scarce = prices.questions.iter().filter(|&&(_, price)| price == highest);
    let scarce: Vec<&Question> = scarce.map(|&(at, _)| blueprint.questions()[at as usize]).collect();
    let topics: BTreeSet<&str> =
        scarce.iter().map(|question| vocabulary.topics[question.topic.at()].id.as_str()).collect();
    let mut topics: Vec<String> = topics.into_iter().map(|topic| format!("`{topic}`")).collect();
    if topics.len() > NAMED {
        topics.truncate(NAMED);
        topics.push("…".to_owned());
    }
    let shortest = scarce.iter().map(|question| question.minutes).min().unwrap_or(0);
    let longest = scarce.iter().map(|question| question.minutes).max().unwrap_or(0);
    let minutes = if shortest == longest { shortest.to_string() } else { format!("{shortest} to {longest}") };
    let levels: Vec<&str> = Level::ALL
        .iter()
        .filter(|level| scarce.iter().all(|question| question.levels.iter().any(|own| own == **level)))
        .map(|level| level.word())
        .collect();
    let levels =
        if levels.is_empty() { String::new() } else { format!(", for level {}", levels.join(" and ")) };
    let sections: Vec<String> =
        prices.sections.iter().map(|&at| format!("`{}`", profile.sections[at].id)).collect();
    format!(
        "write at least {} like them: section {}, on {}, of {minutes} minutes{levels}",
        plural(prices.short(max), "question"),
        sections.join(" or "),
        topics.join(", "),
    )
}
