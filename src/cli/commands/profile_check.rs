//! `profile check`: is it feasible, how many kits, what is drawn too often, where is it thin?

use serde::Serialize;
use std::fmt::Write as _;

use crate::cli::args::{CheckFormat, ProfileCheck};
use crate::cli::commands::exposure::{self, OFTEN, QuestionCheck, percent};
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::progress::Progress;
use crate::cli::io::shown::Shown;
use crate::cli::io::sources;
use crate::cli::io::tables;
use crate::cli::steps::options::{self, Wishes};
use crate::select::exposure::{Census, Count, census};
use crate::select::{Blueprint, Effort};

/// How many questions are named.
const NAMED: usize = 8;

#[derive(Serialize)]
struct Check<'a> {
    profile: &'a str,
    feasible: bool,
    kits: Kits,
    /// How many kits were drawn for the probabilities; null where they are exact.
    sample: Option<u32>,
    ceiling: Option<UnderCeiling>,
    sections: Vec<SectionCheck<'a>>,
    inclusion: Vec<QuestionCheck<'a>>,
}

/// The exposure of every question by itself.
#[derive(Serialize)]
struct Exposure<'a> {
    profile: &'a str,
    kits: Kits,
    sample: Option<u32>,
    ceiling: Option<UnderCeiling>,
    questions: Vec<QuestionCheck<'a>>,
}

/// How the draw keeps the profile's ceiling on exposure.
#[derive(Serialize)]
struct UnderCeiling {
    max: f64,
    /// The greatest probability of a question that is not asked for with `--include`.
    greatest: f64,
    /// How many times as likely as the least likely kit the likeliest one is.
    range: f64,
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
    eligible: u64,
    /// The mean number of its questions in a kit over the eligible ones.
    mean_inclusion: f64,
}

pub(in crate::cli) fn run(args: &ProfileCheck, console: &Console) -> Result<(), Failure> {
    if args.format == CheckFormat::Csv && !args.exposure {
        let help = "add `--exposure`: the questions are a sheet, the rest of the check is not";
        let text = "`--format csv` prints the exposure of questions only".to_owned();
        return Err(Failure::Usage(text, Some(help.to_owned())));
    }
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let profile = sources::profile(&args.name, args.sources.profiles.as_deref(), &bank, console)?;
    let wishes = Wishes::check(&args.wishes, &bank)?;
    let request = wishes.request(&bank, &profile);
    let blueprint = Blueprint::compile(request);
    let progress = Progress::start(console, "Counting kits");
    let census = census(&blueprint, Effort::default(), args.sample);
    progress.finish();
    let census = census.map_err(|reason| options::no_kit(request, &blueprint, &reason))?;

    let inclusion = exposure::questions(&blueprint, &profile, &bank, &census);
    let mut headline = format!("Profile {}: feasible, {}.\n", profile.id, count_in_words(&census.count));
    let ceiling = under_ceiling(&profile, &census);
    headline.push_str(&ceiling.as_ref().map(in_words).unwrap_or_default());
    let check = Check {
        profile: &profile.id,
        feasible: true,
        kits: kits(&census.count),
        sample: census.sample,
        ceiling,
        sections: sections(&blueprint, &profile, &census),
        inclusion,
    };
    let mut shown = Shown::from(headline + "\n");
    match (args.exposure, args.format) {
        (false, CheckFormat::Json) => console.out(json::text("check", &check)?),
        (true, CheckFormat::Json) => {
            let Check { profile, feasible: _, kits, sample, ceiling, sections: _, inclusion: questions } =
                check;
            console.out(json::text("exposure", &Exposure { profile, kits, sample, ceiling, questions })?)
        }
        (_, CheckFormat::Csv) => console.raw(exposure::csv(&check.inclusion)?),
        (true, CheckFormat::Text) => {
            shown.append(&exposure::text(&check.inclusion, check.sample, console));
            console.out(shown)
        }
        (false, CheckFormat::Text) => {
            shown.append(&text(&check, console));
            console.out(shown)
        }
    }
}

fn under_ceiling(profile: &crate::model::Profile, census: &Census) -> Option<UnderCeiling> {
    let (max, under) = (profile.ceiling?, census.under_ceiling.as_ref()?);
    let max = f64::from(max.thousandths()) / 1000.0;
    Some(UnderCeiling { max, greatest: under.greatest.value(), range: under.range })
}

fn in_words(ceiling: &UnderCeiling) -> String {
    let UnderCeiling { max, greatest, range } = ceiling;
    let how = if *range > 1.0 {
        format!("the likeliest kit is drawn {range:.1} times as often as the least likely one")
    } else {
        "a uniform draw keeps it".to_owned()
    };
    format!(
        "No question may be in more than {} of them; the most frequent one is in {}, and {how}.\n",
        percent(*max),
        percent(*greatest)
    )
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

fn text(check: &Check<'_>, console: &Console) -> Shown {
    let mut table = tables::table(console, &["Section", "Picks", "Eligible", "Mean inclusion", ""]);
    for section in &check.sections {
        let thin = if section.mean_inclusion > OFTEN { "thin: write more questions here" } else { "" };
        table.row([
            section.section.to_owned(),
            section.picks.clone(),
            section.eligible.to_string(),
            percent(section.mean_inclusion),
            thin.to_owned(),
        ]);
    }
    let mut text = table.draw();
    let _ = write!(text, "\n\nDrawn most often{}:\n", exposure::basis(check.sample));
    // They come sorted, so that those of no kit are the last.
    let drawn = check.inclusion.iter().take_while(|question| question.is_drawn()).count();
    text.append(&exposure::brief(&check.inclusion[..drawn.min(NAMED)], check.sample, console).draw());
    text.push("\n");
    let never: Vec<&str> = check.inclusion.iter().filter(|q| q.never).map(|q| q.id).collect();
    if never.is_empty() {
        text.push("\nEvery eligible question is in some kit.\n");
    } else {
        let _ = write!(text, "\nIn no kit, though a section would take them: {}\n", never.join(", "));
    }
    text
}

fn count_in_words(count: &Count) -> String {
    match count {
        Count::Exact(kits) => {
            let digits = kits.to_string();
            let spaced: Vec<&str> =
                digits.as_bytes().rchunks(3).rev().filter_map(|c| str::from_utf8(c).ok()).collect();
            let noun = if digits == "1" { "kit" } else { "kits" };
            format!("{} {noun}", spaced.join(","))
        }
        Count::About { kits, error } => format!("about {kits:.3e} kits (standard error {error:.1e})"),
    }
}
