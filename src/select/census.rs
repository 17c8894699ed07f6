//! How many feasible kits there are, and how often each question is in one.

use num_bigint::BigUint;

use super::blueprint::Blueprint;
use super::count::Table;
use super::draw::{self, Effort, NoKit, Sampler};
use super::plan::Tracked;
use super::stream::Stream;

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
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Inclusion {
    /// The position of the question in the blueprint.
    pub question: u32,
    /// The estimated probability that a kit holds it.
    pub probability: f64,
    /// The standard error of the estimate.
    pub error: f64,
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
    /// How many kits were drawn to estimate it.
    pub sample: u32,
}

/// Counts the feasible kits exactly.
///
/// None where the count would take more than `steps` steps from state to state.
pub fn exact_count(blueprint: &Blueprint<'_>, steps: u64) -> Option<BigUint> {
    let tallies = (0..).take(blueprint.tallies.len()).collect();
    let table = Table::count(blueprint, &Tracked { tallies, once: true }, steps).ok()?;
    Some(table.total())
}

/// Counts the feasible kits, and draws `sample` of them to see how often each question occurs.
///
/// The draws come from a fixed seed: the same profile and bank always give the same figures.
///
/// # Errors
/// As [`draw::draw`], where no kit is found.
pub fn census(blueprint: &Blueprint<'_>, effort: Effort, sample: u32) -> Result<Census, NoKit> {
    let mut seen = vec![0_u32; blueprint.questions.len()];
    let mut picks = vec![0_usize; blueprint.section_count];
    let mut sampler = Sampler::new(blueprint, Stream::new("census"), effort)?;
    for _ in 0..sample {
        for (at, section) in sampler.next()?.sections.iter().enumerate() {
            picks[at] += section.len();
            for &question in section {
                seen[question as usize] += 1;
            }
        }
    }
    let inclusion = (0_u32..).zip(&seen).map(|(question, &seen)| {
        let probability = f64::from(seen) / f64::from(sample);
        let error = (probability * (1.0 - probability) / f64::from(sample)).sqrt();
        Inclusion { question, probability, error, never: seen == 0 && never(blueprint, question, effort) }
    });
    let inclusion = inclusion.collect();
    let count = match exact_count(blueprint, effort.steps) {
        Some(count) => Count::Exact(count),
        None => estimate(&sampler),
    };
    let mean_picks = picks.iter().map(|&picks| picks as f64 / f64::from(sample)).collect();
    Ok(Census { count, inclusion, mean_picks, sample })
}

/// The relaxation's exact count times the share of its draws that was kept.
fn estimate(sampler: &Sampler<'_, '_>) -> Count {
    let total = sampler.total().to_string().parse().unwrap_or(f64::INFINITY);
    let (drawn, kept) = sampler.yielded();
    let (drawn, kept) = (drawn as f64, kept as f64);
    let share = kept / drawn;
    Count::About { kits: total * share, error: total * (share * (1.0 - share) / drawn).sqrt() }
}

/// Whether it is proven that no feasible kit holds a question.
fn never(blueprint: &Blueprint<'_>, question: u32, effort: Effort) -> bool {
    let include = [blueprint.questions[question as usize].id.clone()];
    let include: Vec<_> = blueprint.request.include.iter().chain(&include).cloned().collect();
    let forced = Blueprint::compile(super::Request { include: &include, ..blueprint.request });
    matches!(draw::draw_now(&forced, "census", effort), Err(NoKit::Infeasible(_)))
}
