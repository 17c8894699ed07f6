//! Why no kit is feasible: a smallest set of rules that cannot hold together.

use crate::model::bisection;
use crate::select::blueprint::Blueprint;
use crate::select::blueprint::tally::{Side, What};
use crate::select::count::plan::{Plan, TooLarge, Tracked};
use crate::select::outcome::Proof;

/// Rules that cannot hold together; without any one of them the others can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The ends of tallies in it.
    pub ends: Vec<End>,
    /// Whether it takes that no question serves two sections.
    pub once: bool,
    /// Whether it is known that no rule can be left out; false where that was too large to count.
    pub minimal: bool,
}

/// One end of a tally in a conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// The position of the tally.
    pub tally: u32,
    /// Which end.
    pub side: Side,
    /// The nearest value at which the rest of the conflict can hold; none where none does.
    pub nearest: Option<u32>,
}

/// A set of ends, and whether a question serves one section only.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rules {
    ends: Vec<(u32, Side)>,
    once: bool,
}

impl Conflict {
    /// Drops rules one at a time while the rest still cannot hold together.
    pub(in crate::select) fn find(blueprint: &Blueprint<'_>, proof: &Proof, steps: u64) -> Self {
        let mut rules = Rules { ends: Vec::new(), once: proof.once };
        for &tally in &proof.tallies {
            let of = &blueprint.tallies[tally as usize];
            rules.ends.extend((of.lo > 0).then_some((tally, Side::Lo)));
            rules.ends.extend(of.hi.is_some().then_some((tally, Side::Hi)));
        }
        // What is tried first is dropped most easily, so what explains best comes last.
        rules
            .ends
            .sort_by_key(|&(tally, side)| (weight(&blueprint.tallies[tally as usize].what, side), tally));
        let mut minimal = true;
        let mut impossible_without = |rules: &Rules| {
            let possible = possible(blueprint, rules, steps);
            minimal &= possible.is_ok();
            possible == Ok(false)
        };
        for end in rules.ends.clone() {
            let without = Rules { ends: rules.ends.iter().copied().filter(|e| *e != end).collect(), ..rules };
            if impossible_without(&without) {
                rules = without;
            }
        }
        if rules.once {
            let without = Rules { once: false, ..rules.clone() };
            if impossible_without(&without) {
                rules = without;
            }
        }
        rules.ends.sort_unstable();
        let ends = rules.ends.iter().map(|&(tally, side)| {
            let nearest = nearest(blueprint, &rules, (tally, side), steps);
            End { tally, side, nearest }
        });
        Self { ends: ends.collect(), once: rules.once, minimal }
    }

    /// Whether a changed blueprint can meet this conflict's rules; true where it was too large to tell.
    pub(in crate::select) fn is_solved_by(&self, blueprint: &Blueprint<'_>, steps: u64) -> bool {
        let ends = self.ends.iter().map(|end| (end.tally, end.side)).collect();
        possible(blueprint, &Rules { ends, once: self.once }, steps).unwrap_or(true)
    }
}

fn weight(what: &What, side: Side) -> u8 {
    match (what, side) {
        (What::Section(_) | What::Include(_), Side::Hi) => 0,
        (What::Minutes, Side::Lo) => 1,
        (What::Topic(_), _) => 2,
        (What::Enemies(_), _) => 3,
        (What::Rule(_) | What::RuleMinutes(_), _) => 4,
        (What::SectionMinutes(_), _) => 5,
        (What::Include(_), Side::Lo) => 6,
        (What::Minutes, Side::Hi) => 7,
        (What::Section(_), Side::Lo) => 8,
    }
}

fn possible(blueprint: &Blueprint<'_>, rules: &Rules, steps: u64) -> Result<bool, TooLarge> {
    let mut changed = blueprint.clone();
    let mut tallies: Vec<u32> = rules.ends.iter().map(|&(tally, _)| tally).collect();
    tallies.sort_unstable();
    tallies.dedup();
    for &tally in &tallies {
        let of = &mut changed.tallies[tally as usize];
        if !rules.ends.contains(&(tally, Side::Lo)) {
            of.lo = 0;
        }
        if !rules.ends.contains(&(tally, Side::Hi)) {
            of.hi = None;
        }
    }
    Plan::new(&changed, &Tracked { tallies, once: rules.once })?.possible(steps)
}

/// The nearest value of one end at which the other rules can hold.
fn nearest(blueprint: &Blueprint<'_>, rules: &Rules, (tally, side): (u32, Side), steps: u64) -> Option<u32> {
    let mut changed = blueprint.clone();
    let mut works = |value: u32| {
        let of = &mut changed.tallies[tally as usize];
        match side {
            Side::Lo => of.lo = value,
            Side::Hi => of.hi = Some(value),
        }
        possible(&changed, rules, steps) == Ok(true)
    };
    let of = &blueprint.tallies[tally as usize];
    let ends = match side {
        Side::Lo => (0, of.lo),
        Side::Hi => {
            let hi = of.hi?;
            let far = (0..16).map(|bit| hi.saturating_add(1 << bit)).find(|&far| works(far))?;
            (far, hi)
        }
    };
    if side == Side::Lo && !works(0) {
        return None;
    }
    Some(bisection(ends, |_| 1, works))
}
