//! A ceiling on exposure: weights under which no question is drawn too often.
//!
//! A draw that gives each kit a probability proportional to the product of the weights of its
//! questions is as exact as a uniform one: the count multiplies the ways of every pick. The
//! solver passes over the table and gives each class in turn the weight with which its questions
//! are just at the maximum, or the full weight where they stay below. Each such step brings the
//! draw nearer to the one that is as even as the maximum allows. Then the weights are rounded
//! to whole numbers, and exact fractions decide whether they keep the maximum.

use std::fmt;

use num_bigint::BigUint;

use crate::model::{Ceiling, QuestionId, bisection};
use crate::select::blueprint::Blueprint;
use crate::select::count::Table;
use crate::select::count::plan::Tracked;
use crate::select::count::weights::Weights;
use crate::select::draw::sampler::draw_now;
use crate::select::draw::stream::Stream;
use crate::select::exposure::float_table::{FloatTable, Passed, Ways};
use crate::select::exposure::probability::Fraction;
use crate::select::exposure::proof;
use crate::select::outcome::Prices;
use crate::select::outcome::{Effort, NoKit, Selection, Unmet, Why, Work};

/// A draw that keeps the ceiling of its profile.
pub(in crate::select) struct Solved {
    /// The table of the weighted draw; none where the uniform draw keeps the ceiling.
    pub(in crate::select) table: Option<Table>,
    pub(in crate::select) weights: Weights,
    /// How many feasible kits there are.
    pub(in crate::select) kits: BigUint,
    /// How many times as likely as the least likely kit the likeliest one is.
    pub(in crate::select) range: f64,
}

impl fmt::Debug for Solved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Solved").field("weights", &self.weights).finish_non_exhaustive()
    }
}

/// Passes over the table for one ceiling, there and back.
const PASSES: usize = 200;
/// Steps that all passes for one ceiling may take together.
const STEPS: usize = 400_000_000;
/// Below this a weight is a sign that no weights will do.
const LEAST: f64 = 1.0 / (1_u64 << 40) as f64;
/// How far below the maximum is aimed for, as a fraction; rounding takes some of it.
const SLACKS: [f64; 4] = [512.0, 128.0, 32.0, 8.0];

impl Solved {
    /// The kit that a seed stands for; none where the uniform draw keeps the ceiling anyway.
    pub(in crate::select) fn draw(&self, blueprint: &Blueprint<'_>, seed: &str) -> Option<Selection> {
        let table = self.table.as_ref()?;
        // Everything is tracked, so nothing has to be drawn again.
        let mut sections = table.draw(blueprint, &mut Stream::new(seed), 0);
        for section in &mut sections {
            section.sort_unstable();
        }
        let work = Work {
            attempts: 1,
            tracked: blueprint.tallies.len(),
            classes: table.classes(),
            states: table.states(),
        };
        Some(Selection { sections, work })
    }
}

/// Whether a group holds a question that the caller wants in every kit.
fn is_wanted(blueprint: &Blueprint<'_>, group: usize) -> bool {
    let wanted = |id: &QuestionId| {
        let at = blueprint.questions.binary_search_by(|question| question.id.cmp(id));
        at.is_ok_and(|at| blueprint.group_of[at] as usize == group)
    };
    blueprint.request.include.iter().any(wanted)
}

/// The greatest inclusion probability of a table, wanted questions aside.
pub(in crate::select) fn greatest(blueprint: &Blueprint<'_>, table: &Table) -> Fraction {
    let holding = table.holding(blueprint).into_iter().enumerate();
    let others = holding.filter(|(group, _)| !is_wanted(blueprint, *group));
    // Where every question is asked for, the ceiling binds none.
    let part = others.map(|(_, sections)| sections.into_iter().sum()).max().unwrap_or(BigUint::ZERO);
    Fraction { part, whole: table.total() }
}

/// Looks for the weights that keep the ceiling of the blueprint's profile.
pub(in crate::select) fn solve(blueprint: &Blueprint<'_>, effort: Effort) -> Result<Solved, NoKit> {
    let max = blueprint.request.profile.ceiling.expect("only a profile with a ceiling is solved");
    let unmet = |why, reached| NoKit::Exposed(Box::new(Unmet { max, why, reached }));
    let counted = Table::count(blueprint, &Tracked::everything(blueprint), effort.steps);
    let (Ok(uniform), Ok(floats)) = (counted, FloatTable::new(blueprint, effort.steps)) else {
        // Where there is no kit at all, that is the reason to give.
        return draw_now(blueprint, "ceiling", effort).and(Err(unmet(Why::TooLarge, None)));
    };
    if uniform.total() == BigUint::ZERO {
        return draw_now(blueprint, "ceiling", effort).and(Err(NoKit::Undecided));
    }
    let kits = uniform.total();
    let most = greatest(blueprint, &uniform);
    if !most.exceeds(max.thousandths()) {
        let weights = Weights::new(vec![Weights::MOST; blueprint.groups.len()]);
        return Ok(Solved { table: None, weights, kits, range: 1.0 });
    }
    drop(uniform);
    let solver = Solver { blueprint, floats: &floats, effort };
    let mut search = Search::new(blueprint, &floats);
    if let Some((table, weights, range)) = solver.meet(max, PASSES, &mut search) {
        return Ok(Solved { table: Some(table), weights, kits, range });
    }
    let prices = proof::find(blueprint, &floats, (&search.ways.weights, &search.bound), max);
    let surely_bad = prices.as_ref().map_or(0, Prices::bound);
    let why = match prices {
        Some(prices) if prices.is_tight(max) => Why::Tight(prices),
        Some(prices) => Why::Impossible(prices),
        None => Why::Unknown,
    };
    Err(unmet(why, solver.lowest(max.thousandths().max(surely_bad), &most)))
}

struct Solver<'s, 'b> {
    blueprint: &'s Blueprint<'b>,
    floats: &'s FloatTable,
    effort: Effort,
}

impl Solver<'_, '_> {
    /// Whole-number weights that keep a ceiling, which exact fractions confirm.
    fn meet(&self, max: Ceiling, passes: usize, search: &mut Search<'_>) -> Option<(Table, Weights, f64)> {
        let most = f64::from(max.thousandths()) / 1000.0;
        let mut passes = passes.min(STEPS / self.floats.steps().max(1));
        for slack in SLACKS {
            let target = most * (1.0 - 1.0 / slack);
            let enough = most * (1.0 - 0.5 / slack);
            while search.pass(target) > enough {
                passes = passes.checked_sub(1)?;
                if search.ways.weights.iter().any(|&weight| weight <= LEAST) {
                    return None;
                }
            }
            let rounded = search.rounded();
            let proposed = search.probabilities(&rounded);
            if proposed.into_iter().fold(0.0, f64::max) > most * 1.000_001 {
                continue;
            }
            let weights = self.by_group(&rounded);
            let all = Tracked::everything(self.blueprint);
            let table = Table::weighted(self.blueprint, &all, Some(&weights), self.effort.steps).ok()?;
            if !greatest(self.blueprint, &table).exceeds(max.thousandths()) {
                return Some((table, weights, self.floats.range(&rounded)));
            }
        }
        None
    }

    /// The lowest ceiling that is found to be kept, by halving what lies between.
    fn lowest(&self, bad: u16, uniform: &Fraction) -> Option<Ceiling> {
        let good = (bad..=Ceiling::MOST.thousandths()).find(|&thousandths| !uniform.exceeds(thousandths))?;
        let ceiling = |thousandths| {
            let thousandths = u16::try_from(thousandths).expect("between two ceilings lies a ceiling");
            Ceiling::new(thousandths)
        };
        let is_met = |thousandths| {
            let ceiling = ceiling(thousandths).expect("between two ceilings lies a ceiling");
            self.meet(ceiling, PASSES / 8, &mut Search::new(self.blueprint, self.floats)).is_some()
        };
        // To the nearest fiftieth is near enough for advice.
        ceiling(bisection((good.into(), bad.into()), |good| 1.max(good / 50), is_met))
    }

    fn by_group(&self, of_class: &[f64]) -> Weights {
        let mut weights = vec![Weights::MOST; self.blueprint.groups.len()];
        for (class, &weight) in of_class.iter().enumerate() {
            for &group in self.floats.groups(class) {
                let is_it = |&n: &u32| f64::from(n) / f64::from(Weights::MOST) <= weight;
                let whole = (1..=Weights::MOST).rev().find(is_it);
                weights[group] = whole.expect("weights were rounded to thousandths from 1");
            }
        }
        Weights::new(weights)
    }
}

/// Weights of classes on their way to a ceiling.
struct Search<'m> {
    floats: &'m FloatTable,
    ways: Ways,
    /// For each class, whether it is under the ceiling at all.
    bound: Vec<bool>,
}

impl<'m> Search<'m> {
    fn new(blueprint: &Blueprint<'_>, floats: &'m FloatTable) -> Self {
        let bound = |class: usize| floats.groups(class).iter().all(|&group| !is_wanted(blueprint, group));
        Self {
            floats,
            ways: floats.ways(vec![1.0; floats.classes()]),
            bound: (0..floats.classes()).map(bound).collect(),
        }
    }

    /// Gives every class the weight that fits the others, there and back; the greatest probability
    /// that was met on the way.
    fn pass(&mut self, target: f64) -> f64 {
        let Self { floats, ways, bound } = self;
        let mut greatest: f64 = 0.0;
        let mut fit = |passed: &Passed<'_>, weight: &mut f64| {
            if bound[passed.class] {
                greatest = greatest.max(passed.probability(*weight));
                *weight = fitting(passed, target);
            }
        };
        floats.forward(ways, &mut fit);
        floats.backward(ways, &mut fit);
        greatest
    }

    /// The weights as whole numbers of thousandths.
    fn rounded(&self) -> Vec<f64> {
        let most = f64::from(Weights::MOST);
        self.ways.weights.iter().map(|weight| (weight * most).round().clamp(1.0, most) / most).collect()
    }

    /// The probabilities under other weights.
    fn probabilities(&self, weights: &[f64]) -> Vec<f64> {
        let mut probabilities = vec![0.0; weights.len()];
        self.floats.forward(&mut self.floats.ways(weights.to_vec()), |passed, weight| {
            if self.bound[passed.class] {
                probabilities[passed.class] = passed.probability(*weight);
            }
        });
        probabilities
    }
}

/// The largest weight up to 1 with which a question is drawn at most this often.
fn fitting(passed: &Passed<'_>, target: f64) -> f64 {
    let (mut low, mut high) = (1.0, 1.0);
    while passed.probability(low) > target {
        high = low;
        low *= 0.5;
        if low <= LEAST {
            return LEAST;
        }
    }
    if low < high {
        for _ in 0..24 {
            let middle = 0.5 * (low + high);
            if passed.probability(middle) > target {
                high = middle;
            } else {
                low = middle;
            }
        }
    }
    low
}
