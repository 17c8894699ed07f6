//! The cheapest changes that would make a profile feasible, each tried before it is offered.

use std::sync::{Arc, OnceLock};

use crate::select::blueprint::tally::{Side, What};
use crate::select::blueprint::{Blueprint, Group, Member, index};
use crate::select::draw::sampler::draw_now;
use crate::select::explain::conflict::{Conflict, End};
use crate::select::explain::questions_to_write::{Draft, drafts};
use crate::select::outcome::{Effort, NoKit, Proof};

/// One change of a profile or a bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Move one end of a tally's range.
    Move {
        /// The position of the tally.
        tally: u32,
        /// Which end.
        side: Side,
        /// Its new value.
        to: u32,
    },
    /// Write a question.
    Write(Draft),
}

impl Change {
    /// Whether both move the same end of the same tally.
    fn moves_the_same(&self, other: &Self) -> bool {
        let end = |change: &Self| match change {
            Self::Move { tally, side, .. } => Some((*tally, *side)),
            Self::Write(_) => None,
        };
        end(self).is_some() && end(self) == end(other)
    }
}

/// Changes that together make a profile feasible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// What to change, all of it.
    pub changes: Vec<Change>,
    /// How much of a change that is; smaller is cheaper.
    pub cost: u64,
}

impl Repair {
    /// Whether another repair asks for the same changes in any order, save details of what to write.
    fn is_like(&self, other: &Self) -> bool {
        let alike = |a: &Change, b: &Change| match (a, b) {
            (Change::Write(a), Change::Write(b)) => a.is_like(b),
            (a, b) => a == b,
        };
        let has = |all: &Self, one: &Change| all.changes.iter().any(|other| alike(one, other));
        self.changes.len() == other.changes.len()
            && self.changes.iter().all(|change| has(other, change))
            && other.changes.iter().all(|change| has(self, change))
    }
}

/// Why a profile is infeasible, and what would repair it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Rules that cannot hold together.
    pub conflict: Conflict,
    /// What would work, cheapest first; empty where nothing was found.
    pub repairs: Vec<Repair>,
}

/// The most repairs that are offered.
const OFFERED: usize = 4;
/// The most conflicts that one repair may have to repair.
const DEPTH: usize = 5;
/// How many changes of a further conflict are tried.
const TRIED: usize = 4;
/// Steps that one question about a conflict may take.
const STEPS: u64 = 500_000;
/// The effort of trying one repair.
const TRIAL: Effort = Effort { steps: 1_000_000, attempts: 128, last_attempts: 2048 };

/// Explains a proof that no kit is feasible.
pub fn explain(blueprint: &Blueprint<'_>, proof: &Proof) -> Explanation {
    let conflict = Conflict::find(blueprint, proof, STEPS);
    let mut repairs: Vec<Repair> = Vec::new();
    for change in changes(blueprint, &conflict).into_iter().take(3 * OFFERED) {
        let repair = complete(blueprint, vec![change], DEPTH).map(|made| needed(blueprint, made));
        repairs.extend(repair.filter(|repair| !repairs.iter().any(|known| known.is_like(repair))));
    }
    repairs.sort_by_key(|repair| (repair.changes.len(), repair.cost));
    repairs.truncate(OFFERED);
    Explanation { conflict, repairs }
}

/// Whether an interview after these changes could have no question at all.
fn is_empty(changed: &Blueprint<'_>) -> bool {
    changed.tallies[..changed.section_count].iter().all(|section| section.lo == 0)
}

/// Leaves out what a later change made needless.
fn needed(blueprint: &Blueprint<'_>, mut made: Vec<Change>) -> Repair {
    for at in (0..made.len()).rev() {
        let mut fewer = made.clone();
        fewer.remove(at);
        if !fewer.is_empty() && draw_now(&apply(blueprint, &fewer), "repair", TRIAL).is_ok() {
            made = fewer;
        }
    }
    let cost = made.iter().map(|change| cost(blueprint, change)).sum();
    Repair { changes: made, cost }
}

/// Adds what else is needed for these changes to make the blueprint feasible.
fn complete(blueprint: &Blueprint<'_>, made: Vec<Change>, depth: usize) -> Option<Vec<Change>> {
    let changed = apply(blueprint, &made);
    if is_empty(&changed) && !is_empty(blueprint) {
        return None;
    }
    match draw_now(&changed, "repair", TRIAL) {
        Ok(_) => Some(made),
        Err(NoKit::Infeasible(proof)) if depth > 1 => {
            let conflict = Conflict::find(&changed, &proof, STEPS);
            let mut next: Vec<Change> = changes(&changed, &conflict).into_iter().take(TRIED).collect();
            // To go further the same way is better than to change something else as well.
            next.sort_by_key(|change| !made.iter().any(|known| known.moves_the_same(change)));
            next.into_iter().find_map(|change| {
                let mut more = made.clone();
                // A second move of the same end replaces the first.
                more.retain(|known| !known.moves_the_same(&change));
                more.push(change);
                complete(blueprint, more, depth - 1)
            })
        }
        Err(_) => None,
    }
}

/// The changes that would solve a conflict by itself, cheapest first.
fn changes(blueprint: &Blueprint<'_>, conflict: &Conflict) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for &End { tally, side, nearest } in &conflict.ends {
        let movable = match blueprint.tallies[tally as usize].what {
            What::Enemies(_) => false,
            What::Include(_) => side == Side::Lo,
            _ => true,
        };
        changes.extend(nearest.filter(|_| movable).map(|to| Change::Move { tally, side, to }));
    }
    let mut written: Vec<Draft> = Vec::new();
    for draft in drafts(blueprint, conflict) {
        // Of questions of a sort, the longest is the easiest to write.
        if written.iter().any(|longer| longer.is_like(&draft)) {
            continue;
        }
        let change = Change::Write(draft.clone());
        if conflict.is_solved_by(&apply(blueprint, std::slice::from_ref(&change)), STEPS) {
            changes.push(change);
            written.push(draft);
        }
    }
    changes.sort_by_key(|change| cost(blueprint, change));
    changes
}

/// A blueprint after these changes.
pub fn apply<'a>(blueprint: &Blueprint<'a>, changes: &[Change]) -> Blueprint<'a> {
    let mut repaired = Blueprint { first_classes: OnceLock::new(), repaired: true, ..blueprint.clone() };
    for change in changes {
        match change {
            Change::Move { tally, side, to } => {
                let of = &mut repaired.tallies[*tally as usize];
                match side {
                    Side::Lo => of.lo = *to,
                    Side::Hi => of.hi = Some(*to),
                }
            }
            Change::Write(draft) => {
                // No question of the bank stands behind it, so it must not be looked up.
                let at = index(repaired.group_of.len());
                repaired.members.insert(0, Member { hash: 0, question: at });
                repaired.drafted.push(draft.topic);
                repaired.group_of.push(index(repaired.groups.len()));
                repaired.groups.push(Arc::new(Group {
                    sections: draft.sections.clone(),
                    minutes: u32::from(draft.minutes),
                    common: draft.common.clone(),
                    size: 1,
                }));
            }
        }
    }
    repaired
}

/// How much of a change it is: a minute counts 1, a question more or less 4, a question to write 6.
fn cost(blueprint: &Blueprint<'_>, change: &Change) -> u64 {
    match change {
        Change::Write(_) => 6,
        Change::Move { tally, side, to } => {
            let of = &blueprint.tallies[*tally as usize];
            let by = match side {
                Side::Lo => of.lo.abs_diff(*to),
                Side::Hi => of.hi.expect("only an end that is there is moved").abs_diff(*to),
            };
            let by = u64::from(by);
            match of.what {
                What::Minutes | What::SectionMinutes(_) | What::RuleMinutes(_) => by,
                What::Section(_) | What::Rule(_) | What::Topic(_) | What::Enemies(_) | What::Include(_) => {
                    4 * by
                }
            }
        }
    }
}
