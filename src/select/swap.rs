//! The smallest change of a kit of which a question has become unusable.
//!
//! One question goes and another comes in its place, in the same section, so that every
//! tally is in range again. If none fits, the question and one other of the kit are
//! swapped together. Each kit that can be reached in that way is equally likely: lots
//! decide, or with two questions one whole number below their count.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::QuestionId;
use crate::select::blueprint::tally::{Side, What};
use crate::select::blueprint::{Blueprint, Group, index};
use crate::select::draw::stream::Stream;

/// The most pairs of groups that are looked at; a bound on work and never on time.
const PAIRS: u64 = 20_000_000;

/// A kit after a swap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swapped {
    /// What left: the unusable question, and perhaps one other.
    pub out: Vec<QuestionId>,
    /// What came in, each in the section of its counterpart in `out`.
    pub r#in: Vec<QuestionId>,
    /// The kit: for each section of the profile its questions, sorted.
    pub sections: Vec<Vec<QuestionId>>,
    /// Of how many kits this is one, each as likely.
    pub choices: u64,
}

/// Why nothing can be swapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSwap {
    /// These questions of the kit do not fit the profile themselves.
    Misfits(Vec<QuestionId>),
    /// No question, and no two questions, make a kit of the profile.
    NoneFits(Unfit),
}

/// What every question that might come in breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// The position of the section that needs a question.
    pub section: usize,
    /// How many questions might serve it and are not in the kit.
    pub candidates: u64,
    /// How many of them break what; one may break several things.
    pub broken: Vec<(Broken, u64)>,
    /// Whether every exchange of two questions was looked at.
    pub all_pairs: bool,
}

/// What a question that might come in breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Broken {
    /// One end of the range of a tally, by its position.
    Tally(u32, Side),
    /// The kit has as many questions of its topic as the profile allows.
    Topic,
    /// The kit has one of its enemies.
    Enemies,
}

/// Swaps `out`, a question of `kit`, for another.
///
/// `kit` has the questions of each section. The blueprint is that of the kit's own
/// request with `out` excluded; it has the other questions of the kit, whatever has
/// become of them since. The seed is the kit's.
///
/// # Errors
/// What does not fit, counted by rule.
pub fn swap(
    blueprint: &Blueprint<'_>,
    kit: &[Vec<QuestionId>],
    out: &QuestionId,
    seed: &str,
) -> Result<Swapped, NoSwap> {
    let kept = Kept::of(blueprint, kit, out)?;
    let mut stream = Stream::new(seed);
    if let Some(swapped) = kept.one(&stream, kit) {
        return Ok(swapped);
    }
    match kept.two(&mut stream, kit) {
        Some(Ok(swapped)) => Ok(swapped),
        not_found => Err(NoSwap::NoneFits(kept.refusals(not_found.is_none()))),
    }
}

/// The questions of a kit that stay.
struct Kept<'k, 'a> {
    blueprint: &'k Blueprint<'a>,
    out: &'k QuestionId,
    /// The section that needs a question.
    section: u16,
    /// Section and position in the blueprint of each question that stays.
    questions: Vec<(u16, u32)>,
    /// What every tally comes to without `out`.
    sums: Vec<u64>,
    /// For each group, the questions that are not in the kit, by id.
    free: Vec<Vec<u32>>,
}

/// Two groups that may give a question each, and how many exchanges that makes.
struct Exchange {
    /// Which of the kept questions leaves too.
    other: usize,
    first: usize,
    second: usize,
    ways: u64,
}

/// There are too many exchanges to look at.
struct TooMany;

impl<'k, 'a> Kept<'k, 'a> {
    fn of(
        blueprint: &'k Blueprint<'a>,
        kit: &'k [Vec<QuestionId>],
        out: &'k QuestionId,
    ) -> Result<Self, NoSwap> {
        let mut section = 0;
        let mut questions = Vec::new();
        let mut misfits = Vec::new();
        for (at, ids) in (0_u16..).zip(kit) {
            for id in ids {
                if id == out {
                    section = at;
                    continue;
                }
                match position(blueprint, id)
                    .filter(|&question| group(blueprint, question).sections.contains(&at))
                {
                    Some(question) => questions.push((at, question)),
                    None => misfits.push(id.clone()),
                }
            }
        }
        if !misfits.is_empty() {
            return Err(NoSwap::Misfits(misfits));
        }
        questions.sort_unstable();
        let mut sections = vec![Vec::new(); kit.len()];
        for &(at, question) in &questions {
            sections[usize::from(at)].push(question);
        }
        let taken: BTreeSet<u32> = questions.iter().map(|&(_, question)| question).collect();
        let mut free = vec![Vec::new(); blueprint.groups.len()];
        for (question, &group) in (0_u32..).zip(&blueprint.group_of) {
            if !taken.contains(&question) {
                free[group as usize].push(question);
            }
        }
        let sums = blueprint.sums(&sections);
        Ok(Self { blueprint, out, section, questions, sums, free })
    }

    /// The groups that might give a question to a section.
    fn groups(&self, section: u16) -> impl Iterator<Item = usize> {
        let serves = move |&at: &usize| {
            !self.free[at].is_empty() && self.blueprint.groups[at].sections.contains(&section)
        };
        (0..self.free.len()).filter(serves)
    }

    fn weights(&self, group: usize, section: u16) -> Vec<(u32, u32)> {
        self.blueprint.weights(&self.blueprint.groups[group], section)
    }

    /// The kit with one other question, if one fits.
    fn one(&self, stream: &Stream, kit: &[Vec<QuestionId>]) -> Option<Swapped> {
        let fits = |&group: &usize| {
            let sums = plus(&self.sums, &self.weights(group, self.section));
            broken(self.blueprint, &sums).next().is_none()
        };
        let fitting: Vec<u32> = self
            .groups(self.section)
            .filter(fits)
            .flat_map(|group| self.free[group].iter().copied())
            .collect();
        let lots = stream.lot(0, 0, &format!("swap {}", self.out));
        let won =
            fitting.iter().min_by_key(|&&question| Stream::lot_of(&lots, self.blueprint.id(question)))?;
        let choices = fitting.len() as u64;
        let exchanged = Exchanged { leave: &[], come: &[(self.section, *won)], choices };
        Some(self.swapped(kit, exchanged))
    }

    /// The kit with two other questions: none if no two fit, an error if there are too many to look at.
    fn two(&self, stream: &mut Stream, kit: &[Vec<QuestionId>]) -> Option<Result<Swapped, TooMany>> {
        let mut found = Vec::new();
        let mut steps = 0;
        for other in 0..self.questions.len() {
            if self.exchanges(other, &mut steps, &mut found).is_err() {
                return Some(Err(TooMany));
            }
        }
        let choices: u64 = found.iter().map(|exchange| exchange.ways).sum();
        let name = format!("swap {} and another", self.out);
        let mut nth = stream.decide(0, 0, &name).below(choices);
        let chosen = found.iter().find(|exchange| {
            let here = nth < exchange.ways;
            nth -= if here { 0 } else { exchange.ways };
            here
        })?;
        let (first, second) = self.nth(chosen, nth);
        let (section, leaving) = self.questions[chosen.other];
        let come = [(self.section, first), (section, second)];
        Some(Ok(self.swapped(kit, Exchanged { leave: &[leaving], come: &come, choices })))
    }

    /// All exchanges of the unusable question and of `other`.
    fn exchanges(&self, other: usize, steps: &mut u64, found: &mut Vec<Exchange>) -> Result<(), TooMany> {
        let (section, leaving) = self.questions[other];
        let leaves = self.blueprint.weights(group(self.blueprint, leaving), section);
        let mut rest = self.sums.clone();
        for (tally, weight) in leaves {
            rest[tally as usize] -= u64::from(weight);
        }
        // Tallies only grow: what is over a limit alone is over it with any other.
        let may = |to: u16| -> Vec<(usize, Vec<(u32, u32)>)> {
            let weighed = self.groups(to).map(|group| (group, self.weights(group, to)));
            let under = |(_, weights): &(usize, Vec<(u32, u32)>)| {
                broken(self.blueprint, &plus(&rest, weights)).all(|(_, side)| side == Side::Lo)
            };
            weighed.filter(under).collect()
        };
        let (firsts, seconds) = (may(self.section), may(section));
        for (first, weights) in &firsts {
            let sums = plus(&rest, weights);
            for (second, weights) in &seconds {
                *steps += 1;
                if *steps > PAIRS {
                    return Err(TooMany);
                }
                let ways = self.ways(*first, *second, section);
                if ways > 0 && broken(self.blueprint, &plus(&sums, weights)).next().is_none() {
                    found.push(Exchange { other, first: *first, second: *second, ways });
                }
            }
        }
        Ok(())
    }

    /// How many exchanges two groups make; within one section the two come in no order.
    fn ways(&self, first: usize, second: usize, section: u16) -> u64 {
        let (a, b) = (self.free[first].len() as u64, self.free[second].len() as u64);
        match (section == self.section, first == second) {
            (true, true) => a * (a - 1) / 2,
            (true, false) if first > second => 0,
            (false, true) => a * (a - 1),
            (_, false) => a * b,
        }
    }

    /// The nth pair of questions of an exchange.
    fn nth(&self, exchange: &Exchange, nth: u64) -> (u32, u32) {
        let (first, second) = (&self.free[exchange.first], &self.free[exchange.second]);
        let unordered = self.questions[exchange.other].0 == self.section;
        let mut left = nth;
        for (at, &a) in first.iter().enumerate() {
            let partners: &mut dyn Iterator<Item = &u32> =
                match (exchange.first == exchange.second, unordered) {
                    (false, _) => &mut second.iter(),
                    (true, true) => &mut second[at + 1..].iter(),
                    (true, false) => &mut second.iter().filter(move |&&b| b != a),
                };
            for &b in partners {
                if left == 0 {
                    return (a, b);
                }
                left -= 1;
            }
        }
        unreachable!("the number is below that of the ways of this exchange")
    }

    fn swapped(&self, kit: &[Vec<QuestionId>], exchanged: Exchanged<'_>) -> Swapped {
        let Exchanged { leave, come, choices } = exchanged;
        let id = |question: u32| self.blueprint.questions[question as usize].id.clone();
        let out: Vec<QuestionId> =
            std::iter::once(self.out.clone()).chain(leave.iter().map(|&question| id(question))).collect();
        let mut sections: Vec<Vec<QuestionId>> = kit.to_vec();
        for section in &mut sections {
            section.retain(|id| !out.contains(id));
        }
        for &(section, question) in come {
            sections[usize::from(section)].push(id(question));
        }
        for section in &mut sections {
            section.sort();
        }
        Swapped { out, r#in: come.iter().map(|&(_, question)| id(question)).collect(), sections, choices }
    }

    /// What each question that might come in breaks.
    fn refusals(&self, all_pairs: bool) -> Unfit {
        let mut counts = BTreeMap::new();
        let mut candidates = 0;
        for group in self.groups(self.section) {
            let size = self.free[group].len() as u64;
            candidates += size;
            let sums = plus(&self.sums, &self.weights(group, self.section));
            let named = |(tally, side): (u32, Side)| match self.blueprint.tallies[tally as usize].what {
                What::Topic(_) => Broken::Topic,
                What::Enemies(_) => Broken::Enemies,
                _ => Broken::Tally(tally, side),
            };
            // A question may be the enemy of two; that is one reason.
            let reasons: BTreeSet<Broken> = broken(self.blueprint, &sums).map(named).collect();
            for reason in reasons {
                *counts.entry(reason).or_insert(0) += size;
            }
        }
        let broken = counts.into_iter().collect();
        Unfit { section: usize::from(self.section), candidates, broken, all_pairs }
    }
}

/// What leaves a kit besides the unusable question, what comes into which section, and of how many choices.
#[derive(Clone, Copy)]
struct Exchanged<'q> {
    leave: &'q [u32],
    come: &'q [(u16, u32)],
    choices: u64,
}

fn position(blueprint: &Blueprint<'_>, id: &QuestionId) -> Option<u32> {
    blueprint.questions.binary_search_by(|question| question.id.cmp(id)).ok().map(index)
}

fn group<'b>(blueprint: &'b Blueprint<'_>, question: u32) -> &'b Group {
    &blueprint.groups[blueprint.group_of[question as usize] as usize]
}

fn plus(sums: &[u64], weights: &[(u32, u32)]) -> Vec<u64> {
    let mut sums = sums.to_vec();
    for &(tally, weight) in weights {
        sums[tally as usize] += u64::from(weight);
    }
    sums
}

/// The ends of ranges that the sums lie beyond.
fn broken<'b>(blueprint: &'b Blueprint<'_>, sums: &'b [u64]) -> impl Iterator<Item = (u32, Side)> {
    let ends = (0_u32..).zip(&blueprint.tallies).zip(sums);
    ends.filter_map(|((at, tally), &sum)| {
        if sum < u64::from(tally.lo) {
            Some((at, Side::Lo))
        } else {
            tally.hi.is_some_and(|hi| sum > u64::from(hi)).then_some((at, Side::Hi))
        }
    })
}
