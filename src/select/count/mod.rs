//! Counts the ways to meet the tracked tallies, exactly, and draws one of them.

pub(in crate::select) mod enumerate;
pub(in crate::select) mod plan;
pub(in crate::select) mod weights;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use num_bigint::BigUint;

use crate::select::blueprint::{Blueprint, Group, Member};
use crate::select::count::plan::{Class, Plan, TooLarge, Tracked};
use crate::select::count::weights::Weights;
use crate::select::draw::pick;
use crate::select::draw::stream::Stream;

/// For every state before every class, the number of ways to complete it.
pub(in crate::select) struct Table {
    plan: Plan,
    /// One layer before each class and one behind the last; states in order.
    layers: Vec<Layer>,
    /// For each class its questions by place, where it is not the blueprint's first count.
    members: OnceLock<Vec<Vec<Member>>>,
    /// Whether only what every draw tracks first is tracked.
    first: bool,
    /// For each class, in how many ways picks of these numbers can be made.
    ways: Vec<BTreeMap<Vec<u32>, BigUint>>,
}

#[derive(Default)]
struct Layer {
    states: Vec<u128>,
    counts: Vec<BigUint>,
}

impl Layer {
    fn count(&self, state: u128) -> Option<&BigUint> {
        self.states.binary_search(&state).ok().map(|at| &self.counts[at])
    }
}

impl Table {
    /// Counts; gives up once more than `budget` steps from state to state were taken.
    pub(in crate::select) fn count(
        blueprint: &Blueprint<'_>,
        tracked: &Tracked,
        budget: u64,
    ) -> Result<Self, TooLarge> {
        Self::weighted(blueprint, tracked, None, budget)
    }

    /// The same with each way counted in proportion to the product of the weights of its picks.
    ///
    /// Questions of one class must weigh the same, as they do where everything is tracked.
    pub(in crate::select) fn weighted(
        blueprint: &Blueprint<'_>,
        tracked: &Tracked,
        weights: Option<&Weights>,
        budget: u64,
    ) -> Result<Self, TooLarge> {
        let plan = Plan::new(blueprint, tracked)?;
        let mut layers = reach(&plan, budget)?;
        let mut ways = vec![BTreeMap::new(); plan.classes.len()];
        if let Some(last) = layers.last_mut() {
            last.counts = vec![BigUint::from(1_u32); last.states.len()];
        }
        for class in (0..plan.classes.len()).rev() {
            let (before, behind) = layers.split_at_mut(class + 1);
            let (layer, next) = (&mut before[class], &behind[0]);
            let known: &mut BTreeMap<Vec<u32>, BigUint> = &mut ways[class];
            let of = &plan.classes[class];
            let weight = weights.map_or((1, 1), |weights| weights.fraction(of.groups[0]));
            let most = most_picks(blueprint, of);
            for &state in &layer.states {
                let mut total = BigUint::ZERO;
                plan.each(class, state, &mut |picks, to| {
                    if let Some(rest) = next.count(to) {
                        if !known.contains_key(picks) {
                            known.insert(
                                picks.to_vec(),
                                multinomial(of.size, picks) * power(weight, picks, most),
                            );
                        }
                        total += &known[picks] * rest;
                    }
                });
                layer.counts.push(total);
            }
        }
        Ok(Self {
            plan,
            layers,
            members: OnceLock::new(),
            first: weights.is_none() && *tracked == Tracked::first(blueprint),
            ways,
        })
    }

    /// The number of ways; zero proves that no kit meets even the tracked tallies.
    pub(in crate::select) fn total(&self) -> BigUint {
        // With no state to begin with, not even all questions together reach every lower end.
        self.layers[0].counts.first().map_or(BigUint::ZERO, Clone::clone)
    }

    /// For each group and each section it may serve: in how many of the ways a given question
    /// of the group serves that section, each counted as often as it weighs.
    ///
    /// A question is in as many ways as any other of its class; so the picks of the class over
    /// all ways, from the ways to reach a state and the ways to complete it, are divided by
    /// the number of its questions.
    pub(in crate::select) fn holding(&self, blueprint: &Blueprint<'_>) -> Vec<Vec<BigUint>> {
        let none = |group: &std::sync::Arc<Group>| vec![BigUint::ZERO; group.sections.len()];
        let mut holding: Vec<Vec<BigUint>> = blueprint.groups.iter().map(none).collect();
        let mut reached = vec![BigUint::from(1_u32); self.layers[0].states.len()];
        for (at, class) in self.plan.classes.iter().enumerate() {
            let next = &self.layers[at + 1];
            let mut then = vec![BigUint::ZERO; next.states.len()];
            let mut ways: BTreeMap<Vec<u32>, BigUint> = BTreeMap::new();
            for (&state, reached) in self.layers[at].states.iter().zip(&reached) {
                self.plan.each(at, state, &mut |picks, to| {
                    let Ok(to) = next.states.binary_search(&to) else { return };
                    then[to] += reached * &self.ways[at][picks];
                    if picks.iter().any(|&count| count > 0) {
                        let through = reached * &next.counts[to];
                        match ways.get_mut(picks) {
                            Some(ways) => *ways += through,
                            None => _ = ways.insert(picks.to_vec(), through),
                        }
                    }
                });
            }
            let mut picked = vec![BigUint::ZERO; class.alternatives.len()];
            for (picks, through) in ways {
                let ways = through * &self.ways[at][&picks];
                for (sum, &count) in picked.iter_mut().zip(&picks) {
                    *sum += &ways * count;
                }
            }
            for ((section, _), sum) in class.alternatives.iter().zip(picked) {
                let share = sum / class.size.max(1);
                for &group in &class.groups {
                    let serves = blueprint.groups[group].sections.iter().position(|of| of == section);
                    holding[group][serves.expect("a class is made of groups that serve its sections")] +=
                        &share;
                }
            }
            reached = then;
        }
        holding
    }

    /// How many classes were counted.
    pub(in crate::select) fn classes(&self) -> usize {
        self.plan.classes.len()
    }

    /// How many states were counted.
    pub(in crate::select) fn states(&self) -> usize {
        self.layers.iter().map(|layer| layer.states.len()).sum()
    }

    /// Sorts the questions into classes, keeping their order.
    fn members(&self, blueprint: &Blueprint<'_>) -> Vec<Vec<Member>> {
        let mut classes_of: Vec<Vec<usize>> = vec![Vec::new(); blueprint.groups.len()];
        for (at, class) in self.plan.classes.iter().enumerate() {
            for &group in &class.groups {
                classes_of[group].push(at);
            }
        }
        let mut members = vec![Vec::new(); self.plan.classes.len()];
        for member in &blueprint.members {
            for &class in &classes_of[blueprint.group_of[member.question as usize] as usize] {
                members[class].push(*member);
            }
        }
        members
    }

    /// Lists all ways: the questions of each section, by position in the blueprint.
    pub(in crate::select) fn kits(&self, blueprint: &Blueprint<'_>) -> Vec<Vec<Vec<u32>>> {
        let members = self.members(blueprint);
        let mut ways = vec![(0, vec![Vec::new(); blueprint.section_count])];
        for (at, class) in self.plan.classes.iter().enumerate() {
            let mut longer = Vec::new();
            for (state, kit) in &ways {
                self.plan.each(at, *state, &mut |picks, to| {
                    if self.layers[at + 1].count(to).is_some_and(|rest| *rest != BigUint::ZERO) {
                        let sections: Vec<usize> =
                            class.alternatives.iter().map(|(section, _)| usize::from(*section)).collect();
                        let (needed, kit) = (picks.to_vec(), kit.clone());
                        let mut ways = Assignments { sections: &sections, needed, kit, kits: Vec::new() };
                        ways.find(&members[at]);
                        longer.extend(ways.kits.into_iter().map(|kit| (to, kit)));
                    }
                });
            }
            ways = longer;
        }
        ways.into_iter().map(|(_, kit)| kit).collect()
    }

    /// Draws one of the ways, each with the same probability; the total must not be zero.
    ///
    /// Returns the questions of each section, by position in the blueprint.
    pub(in crate::select) fn draw(
        &self,
        blueprint: &Blueprint<'_>,
        stream: &mut Stream,
        attempt: u64,
    ) -> Vec<Vec<u32>> {
        let mut sections = vec![Vec::new(); blueprint.section_count];
        let mut state = 0;
        for (at, class) in self.plan.classes.iter().enumerate() {
            let mut options: Vec<(Vec<u32>, u128, BigUint)> = Vec::new();
            self.plan.each(at, state, &mut |picks, to| {
                if let Some(rest) = self.layers[at + 1].count(to).filter(|rest| **rest != BigUint::ZERO) {
                    options.push((picks.to_vec(), to, &self.ways[at][picks] * rest));
                }
            });
            let chosen = if options.len() == 1 {
                0
            } else {
                let total: BigUint = options.iter().map(|(_, _, count)| count).sum();
                let mut left = stream.decide(attempt, 0, &class.name).below_big(&total);
                let passes = |(_, _, count): &(Vec<u32>, u128, BigUint)| {
                    if left < *count {
                        return true;
                    }
                    left -= count;
                    false
                };
                options.iter().position(passes).expect("the number is below the sum of all counts")
            };
            let (picks, to, _) = &options[chosen];
            state = *to;
            let count: u32 = picks.iter().sum();
            if count == 0 {
                continue;
            }
            let classes = if self.first { &blueprint.first_classes } else { &self.members };
            let members = &classes.get_or_init(|| self.members(blueprint))[at];
            let id = |question| blueprint.id(question);
            let entrants = pick::Entrants { class: &class.name, members, id: &id };
            let drawn = pick::draw(stream, attempt, &entrants, count as usize);
            let mut drawn = drawn.into_iter();
            for ((section, _), &picks) in class.alternatives.iter().zip(picks) {
                sections[usize::from(*section)].extend(drawn.by_ref().take(picks as usize));
            }
        }
        sections
    }
}

/// The states that can be reached before each class and behind the last.
fn reach(plan: &Plan, budget: u64) -> Result<Vec<Layer>, TooLarge> {
    let mut steps = 0;
    let mut layers = vec![Layer { states: plan.start().into_iter().collect(), counts: Vec::new() }];
    for class in 0..plan.classes.len() {
        let mut next = Vec::new();
        for &state in &layers[class].states {
            plan.each(class, state, &mut |_, to| next.push(to));
            if steps + next.len() as u64 > budget {
                return Err(TooLarge);
            }
        }
        steps += next.len() as u64;
        next.sort_unstable();
        next.dedup();
        layers.push(Layer { states: next, counts: Vec::new() });
    }
    Ok(layers)
}

/// The most questions of a class that sections can take.
fn most_picks(blueprint: &Blueprint<'_>, class: &Class) -> u32 {
    let most = |section: u16| blueprint.tallies[usize::from(section)].hi.map(u64::from);
    let all: Option<u64> = class.alternatives.iter().map(|&(section, _)| most(section)).sum();
    let most = all.map_or(class.size, |all| all.min(class.size));
    u32::try_from(most).expect("questions have positions of 32 bits")
}

/// The product of the weights of these picks, times a number that is the same for all picks of
/// the class and makes it whole.
fn power((weight, of): (u32, u32), picks: &[u32], most: u32) -> BigUint {
    let picked: u32 = picks.iter().sum();
    BigUint::from(weight).pow(picked) * BigUint::from(of).pow(most - picked)
}

/// Every way to give sections of a kit as many members of a class as they still need.
struct Assignments<'c> {
    sections: &'c [usize],
    needed: Vec<u32>,
    kit: Vec<Vec<u32>>,
    /// All that were found.
    kits: Vec<Vec<Vec<u32>>>,
}

impl Assignments<'_> {
    fn find(&mut self, members: &[Member]) {
        if self.needed.iter().all(|&needed| needed == 0) {
            self.kits.push(self.kit.clone());
            return;
        }
        let Some((member, rest)) = members.split_first() else { return };
        self.find(rest);
        for (at, &section) in self.sections.iter().enumerate() {
            if self.needed[at] > 0 {
                self.needed[at] -= 1;
                self.kit[section].push(member.question);
                self.find(rest);
                self.kit[section].pop();
                self.needed[at] += 1;
            }
        }
    }
}

/// In how many ways disjoint sets of these sizes can be taken from `size` questions.
fn multinomial(size: u64, picks: &[u32]) -> BigUint {
    let mut left = size;
    let mut ways = BigUint::from(1_u32);
    for &count in picks {
        for taken in 0..u64::from(count) {
            // Exact at every step: the product of k consecutive numbers is divisible by k!.
            ways = ways * (left - taken) / (taken + 1);
        }
        left -= u64::from(count);
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multinomials() {
        assert_eq!(multinomial(5, &[2]), BigUint::from(10_u32));
        assert_eq!(multinomial(5, &[2, 1]), BigUint::from(30_u32));
        assert_eq!(multinomial(5, &[0, 0]), BigUint::from(1_u32));
        assert_eq!(multinomial(100_000, &[1, 1]), BigUint::from(9_999_900_000_u64));
    }
}
