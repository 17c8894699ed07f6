//! The counting table in floating point, made to be passed over often.
//!
//! Only sums, differences, products and quotients of `f64` in a fixed order are used: IEEE 754
//! gives each of them one result, so what is found here is the same on every machine. What is
//! found is only ever a proposal; exact counts decide.

use crate::select::blueprint::{Blueprint, index};
use crate::select::count::plan::{Plan, TooLarge, Tracked};

/// A step from a state before a class to one behind it.
struct Step {
    from: u32,
    to: u32,
    /// How many questions of the class are picked.
    picks: u32,
    /// In how many ways.
    ways: f64,
}

/// All steps of one class.
struct Layer {
    steps: Vec<Step>,
    /// The states behind the class.
    states: usize,
    /// The groups of the blueprint that it is made of; one where everything is tracked.
    groups: Vec<usize>,
    size: u64,
    /// The most questions of it that are picked.
    most: usize,
}

impl Layer {
    fn pass(&self, class: usize, ways: &mut Ways, update: &mut impl FnMut(&Passed<'_>, &mut f64)) {
        let Ways { weights, reached, rest } = ways;
        let (reached, rest) = (&reached[class], &rest[class + 1]);
        let mut by_picks = vec![0.0; self.most + 1];
        for step in &self.steps {
            by_picks[step.picks as usize] += reached[step.from as usize] * step.ways * rest[step.to as usize];
        }
        update(&Passed { class, size: self.size as f64, by_picks: &by_picks }, &mut weights[class]);
    }
}

/// The ways to come to each state and to complete it, under weights of classes.
pub(in crate::select) struct Ways {
    pub(in crate::select) weights: Vec<f64>,
    reached: Vec<Vec<f64>>,
    rest: Vec<Vec<f64>>,
}

/// The table of a blueprint with everything tracked.
pub(in crate::select) struct FloatTable {
    layers: Vec<Layer>,
}

/// A class on the way over the table: how many ways take so many of its questions.
pub(in crate::select) struct Passed<'a> {
    pub(in crate::select) class: usize,
    pub(in crate::select) size: f64,
    /// The ways that pick 0, 1, 2 … questions, each without the weights of this class.
    pub(in crate::select) by_picks: &'a [f64],
}

impl Passed<'_> {
    /// The probability of a question of this class if it weighs `weight`.
    pub(in crate::select) fn probability(&self, weight: f64) -> f64 {
        let (mut picked, mut all, mut power, mut picks) = (0.0, 0.0, 1.0, 0.0);
        for &ways in self.by_picks {
            let ways = ways * power;
            all += ways;
            picked += picks * ways;
            power *= weight;
            picks += 1.0;
        }
        if all > 0.0 { picked / all / self.size } else { 0.0 }
    }
}

impl FloatTable {
    /// Lays out the steps; gives up beyond the budget.
    pub(in crate::select) fn new(blueprint: &Blueprint<'_>, budget: u64) -> Result<Self, TooLarge> {
        let plan = Plan::new(blueprint, &Tracked::everything(blueprint))?;
        let mut states: Vec<u128> = plan.start().into_iter().collect();
        let (mut layers, mut taken) = (Vec::new(), 0);
        for (at, class) in plan.classes.iter().enumerate() {
            let mut found: Vec<(u32, u128, u32, f64)> = Vec::new();
            for (from, &state) in (0..).zip(&states) {
                plan.each(at, state, &mut |picks, to| {
                    found.push((from, to, picks.iter().sum(), ways(class.size, picks)));
                });
                if taken + found.len() as u64 > budget {
                    return Err(TooLarge);
                }
            }
            taken += found.len() as u64;
            let mut next: Vec<u128> = found.iter().map(|&(_, to, _, _)| to).collect();
            next.sort_unstable();
            next.dedup();
            let step = |&(from, to, picks, ways): &(u32, u128, u32, f64)| {
                let to = next.binary_search(&to).expect("every state that a step leads to was collected");
                Step { from, to: index(to), picks, ways }
            };
            let steps: Vec<Step> = found.iter().map(step).collect();
            let most = steps.iter().map(|step| step.picks).max().unwrap_or(0) as usize;
            let (groups, size) = (class.groups.clone(), class.size);
            layers.push(Layer { steps, states: next.len(), groups, size, most });
            states = next;
        }
        Ok(Self { layers })
    }

    /// How many steps one pass takes.
    pub(in crate::select) fn steps(&self) -> usize {
        self.layers.iter().map(|layer| layer.steps.len()).sum()
    }

    pub(in crate::select) fn classes(&self) -> usize {
        self.layers.len()
    }

    /// The groups that a class is made of.
    pub(in crate::select) fn groups(&self, class: usize) -> &[usize] {
        &self.layers[class].groups
    }

    /// How many questions a class has.
    pub(in crate::select) fn size(&self, class: usize) -> u64 {
        self.layers[class].size
    }

    /// The ways under these weights, to be passed over from the first class to the last.
    pub(in crate::select) fn ways(&self, weights: Vec<f64>) -> Ways {
        // The values behind every class and before the first, as if all led to a kit the same way.
        let behind = self.layers.iter().map(|layer| vec![1.0; layer.states]);
        let blank: Vec<Vec<f64>> = std::iter::once(vec![1.0]).chain(behind).collect();
        let mut ways = Ways { weights, reached: blank.clone(), rest: blank };
        self.backward(&mut ways, |_, _| {});
        ways
    }

    /// Passes over the classes from the first to the last; `update` sees each and may change its weight.
    pub(in crate::select) fn forward(&self, ways: &mut Ways, mut update: impl FnMut(&Passed<'_>, &mut f64)) {
        for (class, layer) in self.layers.iter().enumerate() {
            layer.pass(class, ways, &mut update);
            let Ways { weights, reached, rest: _ } = ways;
            let powers = powers(weights[class], layer.most);
            let (before, behind) = reached.split_at_mut(class + 1);
            let (from, to) = (&before[class], &mut behind[0]);
            to.fill(0.0);
            for step in &layer.steps {
                to[step.to as usize] += from[step.from as usize] * step.ways * powers[step.picks as usize];
            }
            scale(to);
        }
    }

    /// The same from the last class to the first.
    pub(in crate::select) fn backward(&self, ways: &mut Ways, mut update: impl FnMut(&Passed<'_>, &mut f64)) {
        for (class, layer) in self.layers.iter().enumerate().rev() {
            layer.pass(class, ways, &mut update);
            let Ways { weights, reached: _, rest } = ways;
            let powers = powers(weights[class], layer.most);
            let (before, behind) = rest.split_at_mut(class + 1);
            let (from, to) = (&mut before[class], &behind[0]);
            from.fill(0.0);
            for step in &layer.steps {
                from[step.from as usize] += to[step.to as usize] * step.ways * powers[step.picks as usize];
            }
            scale(from);
        }
    }

    /// The cheapest kit, where each question of a class costs as much as its price.
    pub(in crate::select) fn cheapest(&self, prices: &[u64]) -> u64 {
        let mut costs = vec![Some(0_u64)];
        for (layer, price) in self.layers.iter().zip(prices) {
            let mut next: Vec<Option<u64>> = vec![None; layer.states];
            for step in &layer.steps {
                let Some(cost) = costs[step.from as usize] else { continue };
                let cost = cost + price * u64::from(step.picks);
                let known = &mut next[step.to as usize];
                *known = Some(known.map_or(cost, |known| known.min(cost)));
            }
            costs = next;
        }
        costs.into_iter().flatten().min().expect("only where there are kits, prices are asked for")
    }

    /// How many times as likely as the least likely kit the likeliest one is.
    pub(in crate::select) fn range(&self, weights: &[f64]) -> f64 {
        let product = |better: fn(f64, f64) -> bool| {
            let mut products = vec![Some(1.0_f64)];
            for (layer, weight) in self.layers.iter().zip(weights) {
                let powers = powers(*weight, layer.most);
                let mut next: Vec<Option<f64>> = vec![None; layer.states];
                for step in &layer.steps {
                    let Some(product) = products[step.from as usize] else { continue };
                    let product = product * powers[step.picks as usize];
                    let known = &mut next[step.to as usize];
                    if known.is_none_or(|known| better(product, known)) {
                        *known = Some(product);
                    }
                }
                products = next;
            }
            let best = products.into_iter().flatten().reduce(|a, b| if better(a, b) { a } else { b });
            best.expect("only where there are kits, weights are asked for")
        };
        product(|a, b| a > b) / product(|a, b| a < b)
    }
}

/// 1, w, w², … up to the power `most`.
fn powers(weight: f64, most: usize) -> Vec<f64> {
    let mut powers = vec![1.0];
    while powers.len() <= most {
        powers.push(powers[powers.len() - 1] * weight);
    }
    powers
}

/// Divides by the greatest value, so that numbers neither grow nor vanish.
fn scale(values: &mut [f64]) {
    let greatest = values.iter().copied().fold(0.0, f64::max);
    if greatest > 0.0 {
        for value in values {
            *value /= greatest;
        }
    }
}

/// The multinomial coefficient: in how many ways disjoint sets can be taken from `size` questions.
fn ways(size: u64, picks: &[u32]) -> f64 {
    let mut left = size as f64;
    let mut ways = 1.0;
    for &count in picks {
        let mut taken = 1.0;
        for _ in 0..count {
            ways = ways * left / taken;
            left -= 1.0;
            taken += 1.0;
        }
    }
    ways
}
