//! The proof that no weights keep a ceiling: prices that every kit must pay.
//!
//! Give each question a price. If even the cheapest kit costs more than the maximum times the
//! sum of all prices, then so does the mean kit of any distribution; but a mean kit in which
//! no question is more often than the maximum costs at most that. So there is none.

use crate::model::Ceiling;
use crate::select::blueprint::Blueprint;
use crate::select::exposure::float_table::FloatTable;
use crate::select::outcome::Prices;

/// The most sets of questions that are tried.
const SETS: usize = 96;
/// The highest prices that are tried where no set of questions is a proof.
const HIGHEST: [f64; 6] = [2.0, 3.0, 5.0, 8.0, 20.0, 60.0];

/// Looks for prices that prove a ceiling impossible, from weights that strove for it; failing
/// that, for prices that leave it only just possible.
///
/// The more a class had to be held back, the more its questions are the bottleneck. Sets of
/// questions come first, because they are said in one sentence.
pub(in crate::select) fn find(
    blueprint: &Blueprint<'_>,
    table: &FloatTable,
    (weights, bound): (&[f64], &[bool]),
    max: Ceiling,
) -> Option<Prices> {
    let mut sets = tallied(blueprint, table, bound);
    let depths: Vec<f64> = weights.iter().map(|&weight| depth(weight)).collect();
    let mut levels: Vec<f64> = depths.iter().copied().filter(|&depth| depth > 0.0).collect();
    levels.sort_by(|a, b| b.total_cmp(a));
    levels.dedup();
    let stride = levels.len().div_ceil(SETS).max(1);
    sets.extend(
        levels
            .iter()
            .step_by(stride)
            .map(|&level| depths.iter().map(|&depth| u64::from(depth >= level)).collect::<Vec<u64>>()),
    );
    let proofs = sets.iter().map(|prices| (prices, Cost::of(table, prices)));
    let proofs = proofs.filter(|(_, cost)| cost.proves(max));
    // The proof with the greatest share, which asks for most; the first of several.
    let best = proofs.reduce(|best, other| if other.1.share_exceeds(&best.1) { other } else { best });
    let best = best.map(|(prices, cost)| named(blueprint, table, prices, cost));
    if best.as_ref().is_some_and(|best| !best.is_tight(max)) {
        return best;
    }
    let Some(deepest) = levels.first() else { return best };
    let unequal = HIGHEST.into_iter().find_map(|highest| {
        let price = |depth: &f64| whole(depth / deepest * highest);
        let prices: Vec<u64> = depths.iter().map(price).collect();
        let cost = Cost::of(table, &prices);
        let found = cost.proves(max).then(|| named(blueprint, table, &prices, cost));
        found.filter(|found| !found.is_tight(max))
    });
    unequal.or(best)
}

/// For each tally with a lower end, the price 1 for what adds to it and is bound by the ceiling.
fn tallied(blueprint: &Blueprint<'_>, table: &FloatTable, bound: &[bool]) -> Vec<Vec<u64>> {
    let tallies = (0_u32..).zip(&blueprint.tallies).filter(|(_, tally)| tally.lo > 0);
    let adds = |class: usize, tally: u32| {
        let group = &blueprint.groups[table.groups(class)[0]];
        let weights = group.sections.iter().flat_map(|&section| blueprint.weights(group, section));
        weights.into_iter().any(|(of, weight)| of == tally && weight > 0)
    };
    let set =
        |(at, _)| (0..table.classes()).map(|class| u64::from(bound[class] && adds(class, at))).collect();
    tallies.map(set).collect()
}

/// What the cheapest kit costs, and all questions together.
#[derive(Clone, Copy)]
struct Cost {
    least: u64,
    sum: u64,
}

impl Cost {
    fn of(table: &FloatTable, prices: &[u64]) -> Self {
        let sum = prices.iter().enumerate().map(|(class, price)| price * table.size(class)).sum();
        Self { least: table.cheapest(prices), sum }
    }

    fn proves(&self, max: Ceiling) -> bool {
        self.least > 0
            && u128::from(self.least) * 1000 >= u128::from(max.thousandths()) * u128::from(self.sum)
    }

    fn share_exceeds(&self, other: &Self) -> bool {
        u128::from(self.least) * u128::from(other.sum) > u128::from(other.least) * u128::from(self.sum)
    }
}

fn named(blueprint: &Blueprint<'_>, table: &FloatTable, prices: &[u64], cost: Cost) -> Prices {
    let mut of_group = vec![0; blueprint.groups.len()];
    for (class, &price) in prices.iter().enumerate() {
        for &group in table.groups(class) {
            of_group[group] = price;
        }
    }
    let costly = blueprint.groups.iter().zip(&of_group).filter(|(_, price)| **price > 0);
    let mut sections: Vec<usize> =
        costly.flat_map(|(group, _)| group.sections.iter().map(|&section| usize::from(section))).collect();
    sections.sort_unstable();
    sections.dedup();
    let questions = (0_u32..).zip(&blueprint.group_of).map(|(at, &group)| (at, of_group[group as usize]));
    let questions = questions.filter(|&(_, price)| price > 0).collect();
    Prices { questions, least: cost.least, sum: cost.sum, sections }
}

/// About how many times a weight was halved from 1, without a logarithm: machines differ in those.
fn depth(weight: f64) -> f64 {
    let (mut left, mut halvings) = (weight.max(f64::MIN_POSITIVE), 0.0);
    while left <= 0.5 {
        left *= 2.0;
        halvings += 1.0;
    }
    halvings + (1.0 - left.min(1.0)) * 2.0
}

/// The nearest whole number of a small one that is not negative.
fn whole(value: f64) -> u64 {
    let off = |&n: &u32| (f64::from(n) - value).abs();
    u64::from((0..=64_u32).min_by(|a, b| off(a).total_cmp(&off(b))).expect("the range is not empty"))
}
