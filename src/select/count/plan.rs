//! Which tallies are tracked, and the order in which classes are counted.
//!
//! Questions whose options weigh the same on every tracked tally form one class
//! and are interchangeable in the count. A tally is open from the first class that
//! can change it to the last; only open tallies take room in a state, so the
//! classes are ordered to keep few tallies open at a time.

use std::collections::BTreeMap;

use num_bigint::BigUint;

use crate::select::blueprint::Blueprint;

/// What a count keeps track of; the rest of the profile is checked on drawn kits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::select) struct Tracked {
    /// Positions of the tallies, in order.
    pub(in crate::select) tallies: Vec<u32>,
    /// Whether a question that may serve two sections is kept from serving both.
    pub(in crate::select) once: bool,
}

impl Tracked {
    /// What every draw tracks first: sections and minutes.
    pub(in crate::select) fn first(blueprint: &Blueprint<'_>) -> Self {
        Self { tallies: (0..=blueprint.minutes_tally()).collect(), once: false }
    }

    /// Every tally, and one section a question.
    pub(in crate::select) fn everything(blueprint: &Blueprint<'_>) -> Self {
        Self { tallies: (0..).take(blueprint.tallies.len()).collect(), once: true }
    }
}

/// The questions that a count cannot tell apart.
pub(in crate::select) struct Class {
    /// The sections they may serve here, each with what that adds, as slot and weight.
    pub(in crate::select) alternatives: Vec<(u16, Vec<(usize, u32)>)>,
    /// The groups of the blueprint that it is made of.
    pub(in crate::select) groups: Vec<usize>,
    /// How many questions there are.
    pub(in crate::select) size: u64,
    /// The stable name of the class in random decisions.
    pub(in crate::select) name: String,
}

/// A tracked tally's place in a state.
pub(in crate::select) struct Slot {
    lo: u32,
    hi: Option<u32>,
    shift: u32,
    mask: u128,
}

impl Slot {
    fn get(&self, state: u128) -> u64 {
        u64::try_from((state >> self.shift) & self.mask).expect("a mask is at most 32 bits wide")
    }

    fn set(&self, state: u128, value: u64) -> u128 {
        (state & !(self.mask << self.shift)) | (u128::from(value) << self.shift)
    }
}

/// The tracked tallies and the classes, in counting order.
pub(in crate::select) struct Plan {
    pub(in crate::select) slots: Vec<Slot>,
    pub(in crate::select) classes: Vec<Class>,
    /// For each class, what to check and forget after it.
    after: Vec<After>,
}

/// What happens to a state once a class has been passed.
#[derive(Default)]
struct After {
    /// Slots that no later class can change.
    close: Vec<usize>,
    /// Slots with a lower end, and the most that later classes can still add.
    still: Vec<(usize, u64)>,
}

/// The count would need more room or more steps than it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::select) struct TooLarge;

impl Plan {
    /// Groups the options into classes and orders them.
    pub(in crate::select) fn new(blueprint: &Blueprint<'_>, tracked: &Tracked) -> Result<Self, TooLarge> {
        let slots = slots(blueprint, &tracked.tallies)?;
        let classes = order(classes(blueprint, tracked), &slots);
        let after = after(&classes, &slots);
        Ok(Self { slots, classes, after })
    }

    /// Whether the empty choice can still reach every lower end.
    pub(in crate::select) fn start(&self) -> Option<u128> {
        let most = |slot: usize| self.classes.iter().map(|class| most(class, slot, &self.slots[slot])).sum();
        let reachable = (0..self.slots.len()).all(|slot| {
            let most: u64 = most(slot);
            most >= u64::from(self.slots[slot].lo)
        });
        reachable.then_some(0)
    }

    /// Calls `visit` for every number of picks that a class allows in a state.
    ///
    /// The picks are one number for each alternative; the state is the one behind the class.
    pub(in crate::select) fn each(&self, class: usize, state: u128, visit: &mut impl FnMut(&[u32], u128)) {
        Visitor { plan: self, class, helpful: false, picks: Vec::new(), visit }.begin(state);
    }

    /// The same without options that bring no tally nearer to its lower end.
    fn each_helpful(&self, class: usize, state: u128, visit: &mut impl FnMut(&[u32], u128)) {
        Visitor { plan: self, class, helpful: true, picks: Vec::new(), visit }.begin(state);
    }

    /// Whether any choice leads through all classes, within a budget of steps.
    ///
    /// Looks only at options that bring some tally nearer to its lower end: what is
    /// left of a feasible kit without the others is feasible too.
    pub(in crate::select) fn possible(&self, budget: u64) -> Result<bool, TooLarge> {
        let mut states: Vec<u128> = self.start().into_iter().collect();
        let mut steps = 0;
        for class in 0..self.classes.len() {
            let mut next = Vec::new();
            for &state in &states {
                self.each_helpful(class, state, &mut |_, to| next.push(to));
                if steps + next.len() as u64 > budget {
                    return Err(TooLarge);
                }
            }
            steps += next.len() as u64;
            next.sort_unstable();
            next.dedup();
            states = next;
        }
        Ok(!states.is_empty())
    }

    /// Adds one option; none where a tally would leave its range.
    fn add(&self, mut state: u128, weights: &[(usize, u32)]) -> Option<u128> {
        for &(slot, weight) in weights {
            let slot = &self.slots[slot];
            let value = slot.get(state) + u64::from(weight);
            match slot.hi {
                Some(hi) if value > u64::from(hi) => return None,
                Some(_) => state = slot.set(state, value),
                // With no upper end, reaching the lower one is all there is to know.
                None => state = slot.set(state, value.min(u64::from(slot.lo))),
            }
        }
        Some(state)
    }

    /// Checks the lower ends behind a class and forgets the tallies that are closed.
    fn pass(&self, class: usize, mut state: u128) -> Option<u128> {
        let after = &self.after[class];
        for &(slot, still) in &after.still {
            let slot = &self.slots[slot];
            if slot.get(state) + still < u64::from(slot.lo) {
                return None;
            }
        }
        for &slot in &after.close {
            state = self.slots[slot].set(state, 0);
        }
        Some(state)
    }

    /// Whether adding options brought any tally nearer to its lower end.
    fn helps(&self, before: u128, after: u128) -> bool {
        self.slots.iter().any(|slot| {
            let (before, after) = (slot.get(before), slot.get(after));
            before < u64::from(slot.lo) && after > before
        })
    }
}

/// Goes through the numbers of picks of one class.
struct Visitor<'a, F> {
    plan: &'a Plan,
    class: usize,
    helpful: bool,
    picks: Vec<u32>,
    visit: &'a mut F,
}

impl<F: FnMut(&[u32], u128)> Visitor<'_, F> {
    fn begin(mut self, state: u128) {
        let class = &self.plan.classes[self.class];
        self.picks = vec![0; class.alternatives.len()];
        self.alternative(0, class.size, state);
    }

    fn alternative(&mut self, at: usize, mut left: u64, mut state: u128) {
        let plan = self.plan;
        let Some((_, weights)) = plan.classes[self.class].alternatives.get(at) else {
            if let Some(next) = plan.pass(self.class, state) {
                (self.visit)(&self.picks, next);
            }
            return;
        };
        loop {
            self.alternative(at + 1, left, state);
            let next = plan.add(state, weights).filter(|_| left > 0);
            let Some(next) = next.filter(|&next| !self.helpful || plan.helps(state, next)) else { break };
            state = next;
            left -= 1;
            self.picks[at] += 1;
        }
        self.picks[at] = 0;
    }
}

fn slots(blueprint: &Blueprint<'_>, tallies: &[u32]) -> Result<Vec<Slot>, TooLarge> {
    let mut shift = 0;
    let mut slots = Vec::new();
    for &tally in tallies {
        let of = &blueprint.tallies[tally as usize];
        let width = 32 - of.hi.unwrap_or(of.lo).leading_zeros();
        if shift + width > u128::BITS {
            return Err(TooLarge);
        }
        let mask = (1_u128 << width) - 1;
        slots.push(Slot { lo: of.lo, hi: of.hi, shift: shift.min(u128::BITS - 1), mask });
        shift += width;
    }
    Ok(slots)
}

fn classes(blueprint: &Blueprint<'_>, tracked: &Tracked) -> Vec<Class> {
    type Key = Vec<(u16, Vec<(usize, u32)>)>;
    let mut groups: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (at, group) in blueprint.groups.iter().enumerate() {
        let options = group.sections.iter().map(|&section| {
            let weights = blueprint.weights(group, section).into_iter().filter_map(|(tally, weight)| {
                let slot = tracked.tallies.binary_search(&tally).ok()?;
                (weight > 0).then_some((slot, weight))
            });
            (section, weights.collect())
        });
        if tracked.once {
            groups.entry(options.collect()).or_default().push(at);
        } else {
            for option in options {
                groups.entry(vec![option]).or_default().push(at);
            }
        }
    }
    let size = |groups: &[usize]| groups.iter().map(|&at| blueprint.groups[at].size).sum();
    let built = groups.into_iter().map(|(alternatives, groups)| Class {
        name: name(blueprint, tracked, &alternatives),
        size: size(&groups),
        alternatives,
        groups,
    });
    built.collect()
}

/// Names a class by its alternatives and what they weigh, in words that no edit of another question changes.
fn name(blueprint: &Blueprint<'_>, tracked: &Tracked, alternatives: &[(u16, Vec<(usize, u32)>)]) -> String {
    let option = |(section, weights): &(u16, Vec<(usize, u32)>)| {
        let weight = |&(slot, weight): &(usize, u32)| {
            format!("{}={weight}", blueprint.tallies[tracked.tallies[slot] as usize].name)
        };
        let weights: Vec<String> = weights.iter().map(weight).collect();
        format!("{}: {}", blueprint.tallies[usize::from(*section)].name, weights.join(", "))
    };
    alternatives.iter().map(option).collect::<Vec<_>>().join("; ")
}

fn touches(class: &Class, slot: usize) -> bool {
    class.alternatives.iter().any(|(_, weights)| weights.iter().any(|&(of, _)| of == slot))
}

/// The most that a class can add to a tally, as far as that matters.
fn most(class: &Class, slot: usize, of: &Slot) -> u64 {
    let heaviest = class.alternatives.iter().flat_map(|(_, weights)| weights);
    let heaviest = heaviest.filter(|(at, _)| *at == slot).map(|&(_, weight)| weight).max().unwrap_or(0);
    class.size.saturating_mul(u64::from(heaviest)).min(u64::from(of.hi.unwrap_or(of.lo)))
}

/// Orders classes so that tallies open and close early.
///
/// Again and again it finishes the tally that leaves the smallest product of ranges
/// open while its classes are passed; ties go to the first tally. The products are whole
/// numbers: which of two is smaller must not depend on how a machine rounds.
fn order(mut rest: Vec<Class>, slots: &[Slot]) -> Vec<Class> {
    let values = |slot: usize| u64::from(slots[slot].hi.unwrap_or(slots[slot].lo)) + 1;
    let mut ordered = Vec::with_capacity(rest.len());
    let mut open = vec![false; slots.len()];
    let mut done = vec![false; slots.len()];
    while !rest.is_empty() {
        let touched: Vec<Vec<usize>> = (0..slots.len())
            .map(|slot| (0..rest.len()).filter(|&class| touches(&rest[class], slot)).collect())
            .collect();
        let cost = |slot: usize| {
            let opened = (0..slots.len()).filter(|&other| {
                open[other] || touched[slot].iter().any(|&class| touches(&rest[class], other))
            });
            opened.map(values).product::<BigUint>()
        };
        let candidates = (0..slots.len()).filter(|&slot| !done[slot] && !touched[slot].is_empty());
        let Some((_, slot)) = candidates.map(|slot| (cost(slot), slot)).min() else {
            // What is left weighs on no tracked tally.
            ordered.append(&mut rest);
            break;
        };
        let (now, later): (Vec<Class>, Vec<Class>) = rest.into_iter().partition(|class| touches(class, slot));
        rest = later;
        ordered.extend(now);
        done[slot] = true;
        for (at, open) in open.iter_mut().enumerate() {
            let before = ordered.iter().any(|class| touches(class, at));
            *open = before && rest.iter().any(|class| touches(class, at));
        }
    }
    ordered
}

fn after(classes: &[Class], slots: &[Slot]) -> Vec<After> {
    let mut after: Vec<After> = Vec::new();
    after.resize_with(classes.len(), After::default);
    for (at, slot) in slots.iter().enumerate() {
        let mut still = 0_u64;
        let mut closed = false;
        for class in (0..classes.len()).rev() {
            if touches(&classes[class], at) && !closed {
                closed = true;
                after[class].close.push(at);
            }
            if slot.lo > 0 {
                after[class].still.push((at, still));
            }
            still += most(&classes[class], at, slot);
        }
    }
    // A lower end matters while it is open; behind its closing it has been forgotten.
    for slot in 0..slots.len() {
        let last = after.iter().position(|after| after.close.contains(&slot));
        for after in after.iter_mut().skip(last.map_or(0, |last| last + 1)) {
            after.still.retain(|(at, _)| *at != slot);
        }
    }
    after
}
