//! `ledger stats`: how often each question was used, against how often it should be drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Serialize;

use super::day::parsed;
use super::read;
use crate::cli::args::{LedgerStats, OutputArg};
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::progress::Progress;
use crate::cli::io::shown::Shown;
use crate::cli::io::sources;
use crate::cli::io::tables;
use crate::ledger::Ledger;
use crate::model::{Bank, Day, Profile, plural};
use crate::select::exposure::census;
use crate::select::{Blueprint, Effort, Request};

/// Below this probability a count is marked; of a thousand questions, one is by chance alone.
const RARE: f64 = 0.001;
/// How many questions are named.
const NAMED: usize = 40;

#[derive(Serialize)]
struct Row<'a> {
    question: &'a str,
    /// How many uses were recorded of kits that hold it.
    uses: usize,
    last_used: Option<String>,
    /// How many different kits hold it.
    kits: usize,
    /// How many different kits there are of the profiles that may draw it.
    of: usize,
    rate: f64,
    /// The rate that uniform draws give; none where a profile is not known any more.
    expected: Option<f64>,
    /// How probable it is that uniform draws give as few kits or fewer, or as many or more,
    /// whichever is less.
    chance: Option<f64>,
}

#[derive(Serialize)]
struct Stats<'a> {
    since: Option<String>,
    sample: u32,
    profiles: BTreeMap<&'a str, usize>,
    /// Profiles that are not known, or have no kit any more.
    unknown: Vec<&'a str>,
    questions: Vec<Row<'a>>,
}

/// For each profile, how probable each question is in a kit.
type Inclusion = BTreeMap<String, BTreeMap<String, f64>>;

/// Counts how often questions were used.
pub(in crate::cli) fn stats(args: &LedgerStats, console: &Console) -> Result<(), Failure> {
    let since = args.since.as_deref().map(|text| parsed("since", text)).transpose()?;
    let ledger = read(&args.ledger, console)?.unwrap_or_default();
    let kits = ledger.kits_by_profile(since);
    let inclusion = if kits.is_empty() { Inclusion::new() } else { drawn(args, &kits, console)? };
    let mut questions = rows(&ledger, since, &kits, &inclusion);
    questions.sort_by(|a, b| b.uses.cmp(&a.uses).then(a.question.cmp(b.question)));
    let unknown = kits.keys().copied().filter(|profile| !inclusion.contains_key(*profile)).collect();
    let since = since.map(|since| since.to_string());
    let stats = Stats { since, sample: args.sample, profiles: kits, unknown, questions };
    match args.format {
        OutputArg::Json => console.out(json::text("stats", &stats)?),
        OutputArg::Text => console.out(text(&stats, console)),
    }
}

/// How probable each question is in a kit of the profiles that were used.
fn drawn(args: &LedgerStats, kits: &BTreeMap<&str, usize>, console: &Console) -> Result<Inclusion, Failure> {
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let profiles = sources::profiles(args.sources.profiles.as_deref(), &bank, console)?.value;
    let progress = Progress::start(console, "Drawing a sample of each profile");
    let used = profiles.iter().filter(|profile| kits.contains_key(profile.id.as_str()));
    let all =
        used.filter_map(|profile| Some((profile.id.clone(), probabilities(&bank, profile, args.sample)?)));
    let inclusion = all.collect();
    progress.finish();
    Ok(inclusion)
}

/// The probability of each question to be in a kit; none where there is no kit.
fn probabilities(bank: &Bank, profile: &Profile, sample: u32) -> Option<BTreeMap<String, f64>> {
    let blueprint = Blueprint::compile(Request { bank, profile, level: None, exclude: &[], include: &[] });
    let census = census(&blueprint, Effort::default(), sample).ok()?;
    let id = |question: u32| blueprint.questions()[question as usize].id.to_string();
    Some(census.inclusion.iter().map(|one| (id(one.question), one.share.value())).collect())
}

fn rows<'a>(
    ledger: &'a Ledger,
    since: Option<Day>,
    kits: &BTreeMap<&str, usize>,
    inclusion: &'a Inclusion,
) -> Vec<Row<'a>> {
    let mut usage = ledger.usage(since);
    for id in inclusion.values().flat_map(BTreeMap::keys) {
        usage.entry(id).or_default();
    }
    let row = |(question, usage): (&'a str, crate::ledger::Usage<'a>)| {
        let (mut of, mut expected) = (0_usize, Some(0.0));
        for (profile, &kits) in kits {
            let probability = inclusion.get(*profile).map(|all| all.get(question).copied());
            if probability.flatten().is_none() && !usage.kits.contains_key(profile) {
                continue;
            }
            of += kits;
            match probability.map(Option::unwrap_or_default) {
                Some(probability) => expected = expected.map(|sum: f64| sum + kits as f64 * probability),
                None => expected = None,
            }
        }
        let held: usize = usage.kits.values().map(BTreeSet::len).sum();
        Row {
            question,
            uses: usage.uses,
            last_used: usage.last_used.map(|date| date.to_string()),
            kits: held,
            of,
            rate: held as f64 / of.max(1) as f64,
            expected: expected.map(|expected| expected / of.max(1) as f64),
            chance: expected.map(|expected| chance(held, expected)),
        }
    };
    usage.into_iter().map(row).collect()
}

/// How probable a count as far from its expectation is, after Poisson.
///
/// Draws of one question vary a little less than that, so nothing is marked that should not be.
fn chance(held: usize, expected: f64) -> f64 {
    let (mut term, mut below) = ((-expected).exp(), 0.0);
    for n in 0..held {
        below += term;
        term *= expected / (n + 1) as f64;
    }
    let (fewer, more) = (below + term, 1.0 - below);
    fewer.min(more).clamp(0.0, 1.0)
}

fn text(stats: &Stats<'_>, console: &Console) -> Shown {
    let used: Vec<&Row<'_>> = stats.questions.iter().filter(|row| row.uses > 0).collect();
    let percent = |share: f64| format!("{:.1} %", 100.0 * share);
    let mut table =
        tables::table(console, &["Question", "Uses", "Last used", "Kits", "Rate", "Expected", ""]);
    for row in used.iter().take(NAMED) {
        let more = row.expected.is_some_and(|expected| row.rate > expected);
        let mark = match row.chance {
            Some(chance) if chance < RARE && more => "more than chance explains",
            Some(chance) if chance < RARE => "less than chance explains",
            _ => "",
        };
        table.row([
            row.question.to_owned(),
            row.uses.to_string(),
            row.last_used.clone().unwrap_or_default(),
            format!("{} of {}", row.kits, row.of),
            percent(row.rate),
            row.expected.map_or_else(|| "unknown".to_owned(), percent),
            mark.to_owned(),
        ]);
    }
    let mut text = table.draw();
    let _ = write!(text, "\n{} used", plural(used.len(), "question"));
    if used.len() > NAMED {
        let _ = write!(text, ", of which the {NAMED} used most are shown; --format json has all");
    }
    let never = stats.questions.len() - used.len();
    let _ = writeln!(text, "; {never} that these profiles may draw never were");
    let profiles: Vec<String> =
        stats.profiles.iter().map(|(profile, kits)| format!("{profile} {kits}")).collect();
    let _ = writeln!(text, "Kits by profile: {}", profiles.join(", "));
    if !stats.unknown.is_empty() {
        let _ = writeln!(text, "Not known, or without a kit now: {}", stats.unknown.join(", "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::chance;

    #[test]
    fn chances_are_those_of_tables() {
        for (held, expected, known) in [
            (0, 1.0, 0.367_879),
            (3, 1.0, 0.080_301),
            (10, 3.0, 0.001_102),
            (1, 6.0, 0.017_351),
            (0, 0.0, 1.0),
        ] {
            let found = chance(held, expected);
            assert!((found - known).abs() < 1e-6, "{held} of {expected}: {found}");
        }
    }
}
