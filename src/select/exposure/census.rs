//! How many feasible kits there are, and how often each question is in one.

use num_bigint::BigUint;

use crate::select::blueprint::Blueprint;
use crate::select::count::Table;
use crate::select::count::plan::Tracked;
use crate::select::draw::sampler::{Sampler, draw_now};
use crate::select::draw::stream::Stream;
use crate::select::exposure::ceiling;
use crate::select::exposure::probability::{Fraction, Share};
use crate::select::outcome::{Effort, NoKit};

/// A number of kits.
#[derive(Debug, Clone, PartialEq)]
pub enum Count {
    /// Every rule was counted.
    Exact(BigUint),
    /// Estimated from how many draws of a relaxation meet the other rules.
    About {
        /// The estimate.
        kits: f64,
        /// Its standard error.
        error: f64,
    },
}

/// How often a question is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Inclusion {
    /// The position of the question in the blueprint.
    pub question: u32,
    /// The probability that a kit holds it.
    pub share: Share,
    /// The positions of the sections it may serve, each with the probability that it does.
    pub sections: Vec<(usize, f64)>,
    /// Whether it is proven that no kit holds it.
    pub never: bool,
}

/// What is known of all feasible kits of a profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Census {
    /// How many there are.
    pub count: Count,
    /// How often each question of the blueprint is drawn, by position.
    pub inclusion: Vec<Inclusion>,
    /// The mean number of questions of each section.
    pub mean_picks: Vec<f64>,
    /// How many kits were drawn to estimate the probabilities; none where they are exact.
    pub sample: Option<u32>,
    /// Where the profile has a ceiling on exposure, how the draw keeps it.
    pub under_ceiling: Option<UnderCeiling>,
}

/// How a draw keeps a ceiling on exposure.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderCeiling {
    /// The greatest probability of a question that was not asked for.
    pub greatest: Fraction,
    /// How many times as likely as the least likely kit the likeliest one is; 1 in a uniform draw.
    pub range: f64,
    /// For each question of the blueprint its weight, from 1 to 1000.
    pub weights: Vec<u32>,
}

/// Counts the feasible kits exactly.
///
/// None where the count would take more than `steps` steps from state to state.
pub fn exact_count(blueprint: &Blueprint<'_>, steps: u64) -> Option<BigUint> {
    let table = Table::count(blueprint, &Tracked::everything(blueprint), steps).ok()?;
    Some(table.total())
}

/// Counts the feasible kits, and how often each question is in one.
///
/// Where counting every rule would take more than the effort's steps, `sample` kits are drawn
/// instead to estimate it. The draws come from a fixed seed: the same profile and bank always
/// give the same figures.
///
/// # Errors
/// As [`draw()`](crate::select::draw()), where no kit is found.
pub fn census(blueprint: &Blueprint<'_>, effort: Effort, sample: u32) -> Result<Census, NoKit> {
    if blueprint.request.profile.ceiling.is_some() {
        return under_ceiling(blueprint, effort);
    }
    match Table::count(blueprint, &Tracked::everything(blueprint), effort.steps) {
        Ok(table) if table.total() > BigUint::ZERO => Ok(counted(blueprint, &table)),
        // The sampler knows how to prove it with few rules.
        _ => sampled(blueprint, effort, sample),
    }
}

/// The census of the draw that keeps the profile's ceiling.
fn under_ceiling(blueprint: &Blueprint<'_>, effort: Effort) -> Result<Census, NoKit> {
    let solved = ceiling::solve(blueprint, effort)?;
    let uniform = || Table::count(blueprint, &Tracked::everything(blueprint), effort.steps);
    let (mut census, greatest) = if let Some(table) = &solved.table {
        (counted(blueprint, table), ceiling::greatest(blueprint, table))
    } else {
        let table = uniform().map_err(|_| NoKit::Undecided)?;
        (counted(blueprint, &table), ceiling::greatest(blueprint, &table))
    };
    census.count = Count::Exact(solved.kits);
    let weights = blueprint.group_of.iter().map(|&group| solved.weights.of(group as usize)).collect();
    census.under_ceiling = Some(UnderCeiling { greatest, range: solved.range, weights });
    Ok(census)
}

/// The census of a table that tracks everything.
fn counted(blueprint: &Blueprint<'_>, table: &Table) -> Census {
    let whole = table.total();
    let mut mean_picks = vec![0.0; blueprint.section_count];
    let mut of_group: Vec<(Fraction, Vec<(usize, f64)>)> = Vec::new();
    for (group, holding) in blueprint.groups.iter().zip(table.holding(blueprint)) {
        let part: BigUint = holding.iter().sum();
        let share = |part: BigUint| Fraction { part, whole: whole.clone() }.value();
        let sections: Vec<(usize, f64)> =
            group.sections.iter().zip(holding).map(|(&at, part)| (usize::from(at), share(part))).collect();
        for (section, share) in &sections {
            mean_picks[*section] += share * group.size as f64;
        }
        of_group.push((Fraction { part, whole: whole.clone() }, sections));
    }
    let one = |question: u32| {
        let (fraction, sections) = of_group[blueprint.group_of[question as usize] as usize].clone();
        let never = fraction.part == BigUint::ZERO;
        Inclusion { question, share: Share::Exact(fraction), sections, never }
    };
    let inclusion = (0..).take(blueprint.questions.len()).map(one).collect();
    Census { count: Count::Exact(whole), inclusion, mean_picks, sample: None, under_ceiling: None }
}

/// The census of kits that are drawn.
fn sampled(blueprint: &Blueprint<'_>, effort: Effort, sample: u32) -> Result<Census, NoKit> {
    let mut seen = vec![vec![0_u32; blueprint.section_count]; blueprint.questions.len()];
    let mut picks = vec![0_usize; blueprint.section_count];
    let mut sampler = Sampler::new(blueprint, Stream::new("census"), effort)?;
    for _ in 0..sample {
        for (at, section) in sampler.next()?.sections.iter().enumerate() {
            picks[at] += section.len();
            for &question in section {
                seen[question as usize][at] += 1;
            }
        }
    }
    let one = |(question, seen): (u32, Vec<u32>)| {
        let all = seen.iter().sum();
        let group = &blueprint.groups[blueprint.group_of[question as usize] as usize];
        let serves = |&at: &u16| (usize::from(at), f64::from(seen[usize::from(at)]) / f64::from(sample));
        Inclusion {
            question,
            share: Share::of_sample(all, sample),
            sections: group.sections.iter().map(serves).collect(),
            never: all == 0 && never(blueprint, question, effort),
        }
    };
    let inclusion = (0..).zip(seen).map(one).collect();
    let mean_picks = picks.iter().map(|&picks| picks as f64 / f64::from(sample)).collect();
    let count = estimate(&sampler);
    Ok(Census { count, inclusion, mean_picks, sample: Some(sample), under_ceiling: None })
}

/// The relaxation's exact count times the share of its draws that was kept.
fn estimate(sampler: &Sampler<'_, '_>) -> Count {
    let total: f64 = sampler.total().to_string().parse().expect("digits are a number");
    let (drawn, kept) = sampler.yielded();
    let (drawn, kept) = (drawn as f64, kept as f64);
    let share = kept / drawn;
    Count::About { kits: total * share, error: total * (share * (1.0 - share) / drawn).sqrt() }
}

/// Whether it is proven that no feasible kit holds a question.
fn never(blueprint: &Blueprint<'_>, question: u32, effort: Effort) -> bool {
    let include = [blueprint.questions[question as usize].id.clone()];
    let include: Vec<_> = blueprint.request.include.iter().chain(&include).cloned().collect();
    let forced = Blueprint::compile(crate::select::Request { include: &include, ..blueprint.request });
    matches!(draw_now(&forced, "census", effort), Err(NoKit::Infeasible(_)))
}
