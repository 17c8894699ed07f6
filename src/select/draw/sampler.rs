//! Draws kits that meet a few rules, uniformly, and keeps those that meet all.

use std::collections::BTreeMap;

use num_bigint::BigUint;

use crate::select::blueprint::Blueprint;
use crate::select::count::Table;
use crate::select::count::plan::{TooLarge, Tracked};
use crate::select::draw::stream::Stream;
use crate::select::outcome::{Effort, NoKit, Proof, Selection, Work};

/// Draws from the questions of the blueprint alone, whatever came and went before.
pub(in crate::select) fn draw_now(
    blueprint: &Blueprint<'_>,
    seed: &str,
    effort: Effort,
) -> Result<Selection, NoKit> {
    Sampler::new(blueprint, Stream::new(seed), effort)?.next()
}

/// Draws kits one after the other; each is independent of the others.
pub(in crate::select) struct Sampler<'a, 'b> {
    blueprint: &'a Blueprint<'b>,
    effort: Effort,
    stream: Stream,
    tracked: Tracked,
    table: Table,
    attempt: u64,
    /// The first attempt at the present relaxation.
    since: u64,
    kept: u64,
    /// Whether nothing more can be tracked.
    last: bool,
}

impl<'a, 'b> Sampler<'a, 'b> {
    /// Counts the first relaxation: sections and minutes.
    pub(in crate::select) fn new(
        blueprint: &'a Blueprint<'b>,
        stream: Stream,
        effort: Effort,
    ) -> Result<Self, NoKit> {
        let tracked = Tracked::first(blueprint);
        let table = Table::count(blueprint, &tracked, effort.steps).map_err(|TooLarge| NoKit::Undecided)?;
        let sampler =
            Self { blueprint, effort, stream, tracked, table, attempt: 0, since: 0, kept: 0, last: false };
        sampler.proven()?;
        Ok(sampler)
    }

    /// Leaves the random numbers of earlier attempts alone, because they decided something already.
    pub(in crate::select) fn after(mut self, attempts: u64) -> Self {
        (self.attempt, self.since) = (attempts, attempts);
        self
    }

    /// Goes on with other random numbers, from their beginning; what is tracked stays.
    pub(in crate::select) fn begin(&mut self, stream: Stream) {
        self.stream = stream;
        (self.attempt, self.since, self.kept) = (0, 0, 0);
    }

    /// How many kits the present relaxation has.
    pub(in crate::select) fn total(&self) -> BigUint {
        self.table.total()
    }

    /// How many kits were drawn from the present relaxation, and how many of them kept.
    pub(in crate::select) fn yielded(&self) -> (u64, u64) {
        (self.attempt - self.since, self.kept)
    }

    fn proven(&self) -> Result<(), NoKit> {
        if self.table.total() == BigUint::ZERO {
            let Tracked { tallies, once } = self.tracked.clone();
            return Err(NoKit::Infeasible(Proof { tallies, once }));
        }
        Ok(())
    }

    /// The next kit.
    pub(in crate::select) fn next(&mut self) -> Result<Selection, NoKit> {
        self.proven()?;
        loop {
            let mut rejected: BTreeMap<Breach, u64> = BTreeMap::new();
            let attempts = if self.last { self.effort.last_attempts } else { self.effort.attempts };
            for _ in 0..attempts {
                let mut sections = self.table.draw(self.blueprint, &mut self.stream, self.attempt);
                self.attempt += 1;
                let breaches = breaches(self.blueprint, &sections);
                if breaches.is_empty() {
                    self.kept += 1;
                    for section in &mut sections {
                        section.sort_unstable();
                    }
                    return Ok(Selection { sections, work: self.work() });
                }
                for breach in breaches {
                    *rejected.entry(breach).or_default() += 1;
                }
            }
            if self.last {
                return Err(NoKit::Undecided);
            }
            self.track_more(rejected)?;
        }
    }

    /// Tracks the tally that rejected most, or the next one for which the count is not too large.
    fn track_more(&mut self, rejected: BTreeMap<Breach, u64>) -> Result<(), NoKit> {
        let mut worst: Vec<(Breach, u64)> = rejected.into_iter().collect();
        worst.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        for (breach, _) in worst {
            let mut tracked = self.tracked.clone();
            match breach {
                Breach::Once => tracked.once = true,
                Breach::Tally(tally) => tracked.tallies.push(tally),
            }
            tracked.tallies.sort_unstable();
            if let Ok(table) = Table::count(self.blueprint, &tracked, self.effort.steps) {
                (self.tracked, self.table) = (tracked, table);
                (self.since, self.kept) = (self.attempt, 0);
                return self.proven();
            }
        }
        self.last = true;
        Ok(())
    }

    fn work(&self) -> Work {
        Work {
            attempts: self.attempt,
            tracked: self.tracked.tallies.len(),
            classes: self.table.classes(),
            states: self.table.states(),
        }
    }
}

/// What a drawn kit fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Breach {
    /// A question serves two sections.
    Once,
    /// A tally is out of its range.
    Tally(u32),
}

fn breaches(blueprint: &Blueprint<'_>, sections: &[Vec<u32>]) -> Vec<Breach> {
    let mut questions: Vec<u32> = sections.iter().flatten().copied().collect();
    questions.sort_unstable();
    let mut breaches = Vec::new();
    if questions.windows(2).any(|pair| pair[0] == pair[1]) {
        breaches.push(Breach::Once);
    }
    let sums = blueprint.sums(sections);
    for (at, tally) in (0_u32..).zip(&blueprint.tallies) {
        let sum = sums[at as usize];
        if sum < u64::from(tally.lo) || tally.hi.is_some_and(|hi| sum > u64::from(hi)) {
            breaches.push(Breach::Tally(at));
        }
    }
    breaches
}
