//! `profile check`: is it feasible, how many kits, what is drawn too often, where is it thin?

use serde::Serialize;
use std::fmt::Write as _;

use super::args::{OutputArg, ProfileCheck};
use super::console::Console;
use super::exit::Failure;
use super::progress::Progress;
use super::wishes::{self, Wishes};
use super::{json, sources, tables};
use crate::select::census::{self, Census, Count, Inclusion};
use crate::select::{Blueprint, Effort};

/// Above this share of kits a question is drawn too often to stay secret.
const OFTEN: f64 = 0.25;
/// How many questions are named.
const NAMED: usize = 8;

#[derive(Serialize)]
struct Check<'a> {
    profile: &'a str,
    feasible: bool,
    kits: Kits,
    sample: u32,
    sections: Vec<SectionCheck<'a>>,
    inclusion: Vec<QuestionCheck<'a>>,
}

#[derive(Serialize)]
struct Kits {
    /// The exact number, in decimal digits, as it may pass what programs hold.
    exact: Option<String>,
    about: Option<f64>,
    standard_error: Option<f64>,
}

#[derive(Serialize)]
struct SectionCheck<'a> {
    section: &'a str,
    picks: String,
    eligible: usize,
    /// The mean number of its questions in a kit over the eligible ones.
    mean_inclusion: f64,
}

#[derive(Serialize)]
struct QuestionCheck<'a> {
    id: &'a str,
    topic: &'a str,
    probability: f64,
    standard_error: f64,
    never: bool,
}

pub(super) fn run(args: &ProfileCheck, console: &Console) -> Result<(), Failure> {
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let profile = sources::profile(&args.name, args.sources.profiles.as_deref(), &bank, console)?;
    let wishes = Wishes::check(&args.wishes, &bank)?;
    let request = wishes.request(&bank, &profile);
    let blueprint = Blueprint::compile(request);
    let progress = Progress::start(console, "Counting and drawing a sample");
    let census = census::census(&blueprint, Effort::default(), args.sample);
    progress.finish();
    let census = census.map_err(|reason| wishes::no_kit(request, &blueprint, &reason))?;

    let mut inclusion = census.inclusion.clone();
    inclusion.sort_by(|a, b| b.probability.total_cmp(&a.probability).then(a.question.cmp(&b.question)));
    let question = |inclusion: &Inclusion| {
        let question = blueprint.questions()[inclusion.question as usize];
        QuestionCheck {
            id: question.id.as_str(),
            topic: &bank.vocabulary().topics[question.topic.at()].id,
            probability: inclusion.probability,
            standard_error: inclusion.error,
            never: inclusion.never,
        }
    };
    let check = Check {
        profile: &profile.id,
        feasible: true,
        kits: kits(&census.count),
        sample: census.sample,
        sections: sections(&blueprint, &profile, &census),
        inclusion: inclusion.iter().map(question).collect(),
    };
    match args.format {
        OutputArg::Json => console.out(json::text("check", &check)?),
        OutputArg::Text => console.out(text(&check, &census.count, console)),
    }
}

fn kits(count: &Count) -> Kits {
    match count {
        Count::Exact(kits) => Kits { exact: Some(kits.to_string()), about: None, standard_error: None },
        Count::About { kits, error } => {
            Kits { exact: None, about: Some(*kits), standard_error: Some(*error) }
        }
    }
}

fn sections<'a>(
    blueprint: &Blueprint<'_>,
    profile: &'a crate::model::Profile,
    census: &Census,
) -> Vec<SectionCheck<'a>> {
    let own = |(at, section): (usize, &'a crate::model::Section)| {
        let eligible = blueprint.eligible(at);
        let mean = census.mean_picks[at] / eligible.max(1) as f64;
        let picks = section.picks.to_string();
        SectionCheck { section: &section.id, picks, eligible, mean_inclusion: mean }
    };
    profile.sections.iter().enumerate().map(own).collect()
}

fn text(check: &Check<'_>, count: &Count, console: &Console) -> String {
    let mut text = format!("Profile {}: feasible, {}.\n\n", check.profile, count_in_words(count));
    let mut table = tables::table(console, &["Section", "Picks", "Eligible", "Mean inclusion", ""]);
    for section in &check.sections {
        let thin = if section.mean_inclusion > OFTEN { "thin: write more questions here" } else { "" };
        table.add_row([
            section.section.to_owned(),
            section.picks.clone(),
            section.eligible.to_string(),
            percent(section.mean_inclusion),
            thin.to_owned(),
        ]);
    }
    let _ = write!(text, "{table}\n\nDrawn most often, of {} kits:\n", check.sample);
    let mut table = tables::table(console, &["Question", "Topic", "Inclusion", "±", ""]);
    for question in check.inclusion.iter().take(NAMED) {
        let often = if question.probability > OFTEN { "often: write more on its topic" } else { "" };
        table.add_row([
            question.id.to_owned(),
            question.topic.to_owned(),
            percent(question.probability),
            percent(2.0 * question.standard_error),
            often.to_owned(),
        ]);
    }
    let _ = writeln!(text, "{table}");
    let never: Vec<&str> = check.inclusion.iter().filter(|q| q.never).map(|q| q.id).collect();
    if never.is_empty() {
        text.push_str("\nEvery eligible question is in some kit.\n");
    } else {
        let _ = write!(text, "\nIn no kit, though a section would take them: {}\n", never.join(", "));
    }
    text
}

fn percent(share: f64) -> String {
    format!("{:.1} %", 100.0 * share)
}

fn count_in_words(count: &Count) -> String {
    match count {
        Count::Exact(kits) => {
            let digits = kits.to_string();
            let spaced: Vec<&str> =
                digits.as_bytes().rchunks(3).rev().filter_map(|c| str::from_utf8(c).ok()).collect();
            format!("{} kits", spaced.join(","))
        }
        Count::About { kits, error } => format!("about {kits:.3e} kits (standard error {error:.1e})"),
    }
}
