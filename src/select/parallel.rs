//! Several kits of one profile that share few questions.
//!
//! Kit after kit is drawn uniformly from the feasible kits that go with those before it.
//! Where that leads to no further kit, other beginnings are tried; and where there are few
//! kits, the largest set is searched for.

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::BigUint;

use crate::model::{Alike, Difficulty, QuestionId};
use crate::select::blueprint::tally::What;
use crate::select::blueprint::{Blueprint, Request};
use crate::select::count::enumerate::{self, Kit};
use crate::select::draw::sampler::Sampler;
use crate::select::draw::stream::Stream;
use crate::select::exposure::exact_count;
use crate::select::outcome::{Effort, NoKit, Selection, Work};

/// What parallel kits must keep to, two by two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Apart {
    /// How many questions two of them may share.
    pub overlap: u32,
    /// By how much they may differ in minutes and difficulty.
    pub alike: Alike,
}

/// Kits that go together.
#[derive(Debug, Clone, PartialEq)]
pub struct Parallel {
    /// The kits, in order.
    pub kits: Vec<Selection>,
    /// Whether it is proven that there cannot be more, where fewer were found than wanted.
    pub proven: bool,
    /// What there is least of, where fewer were found than wanted; the scarcest first.
    pub scarce: Vec<Scarce>,
    /// How many feasible kits there are at all, where fewer were found than wanted and it can be counted.
    pub all: Option<BigUint>,
}

/// A tally that bounds how many kits without common questions there can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scarce {
    /// Its position.
    pub tally: u32,
    /// How many questions count for it.
    pub questions: u64,
    /// How many of them a kit takes at least.
    pub needed: u32,
}

impl Scarce {
    /// How many kits it allows.
    pub fn kits(&self) -> u64 {
        self.questions / u64::from(self.needed)
    }
}

/// How many beginnings are tried.
const RUNS: u32 = 8;

/// How many kits that do not go with those before are drawn before a beginning is given up.
const REFUSED: u32 = 20_000;

/// How many feasible kits there may be for the largest set to be searched for.
const FEW: u32 = 2048;

/// Steps that this search may take.
const STEPS: u64 = 1_500_000;

/// Which kits are wanted.
#[derive(Debug, Clone, Copy)]
pub struct WantedKits<'s> {
    /// The seed of all.
    pub seed: &'s str,
    /// How many.
    pub kits: u32,
    /// What they must keep to.
    pub apart: Apart,
}

/// Draws up to as many kits as are wanted; `tick` is told how many there are.
///
/// The first is what the seed `SEED/1` draws, and each other is what `SEED/2` and so on
/// draw, or the next of their draws that goes with the kits before it.
///
/// # Errors
/// As [`draw()`](crate::select::draw()), where not even one kit is found.
pub fn parallel(
    blueprint: &Blueprint<'_>,
    wanted: WantedKits<'_>,
    effort: Effort,
    tick: &mut dyn FnMut(usize),
) -> Result<Parallel, NoKit> {
    let WantedKits { seed, kits: wanted, apart } = wanted;
    let scarce = if apart.overlap == 0 { scarce(blueprint) } else { Vec::new() };
    let bound = scarce.first().map(Scarce::kits);
    let enough =
        |found: usize| found as u64 >= u64::from(wanted) || bound.is_some_and(|bound| found as u64 >= bound);
    let mut best: Vec<Selection> = Vec::new();
    for number in 0..RUNS {
        let found = Run { blueprint, apart, effort, number }.kits(seed, wanted, tick)?;
        if found.len() > best.len() {
            best = found;
        }
        if enough(best.len()) {
            break;
        }
    }
    let mut searched = false;
    // Of kits with no more questions than may be shared, any could be there twice: no search ends.
    let differ = |kit: &Kit| kit.iter().map(Vec::len).sum::<usize>() > apart.overlap as usize;
    if !enough(best.len())
        && let Some(kits) = enumerate::kits(blueprint, FEW, effort.steps)
        && kits.iter().all(differ)
    {
        let mut search = Search::new(blueprint, apart, &kits, wanted as usize);
        searched = search.finish(best.len());
        if let Some(larger) = search.largest {
            let kit = |at: usize| Selection { sections: kits[at].clone(), work: Work::default() };
            best = larger.into_iter().map(kit).collect();
        }
    }
    if best.len() >= wanted as usize {
        return Ok(Parallel { kits: best, proven: false, scarce: Vec::new(), all: None });
    }
    let proven = searched || enough(best.len());
    Ok(Parallel { kits: best, proven, scarce, all: exact_count(blueprint, effort.steps) })
}

/// What two kits are compared by.
#[derive(Debug, Clone)]
struct Sketch {
    questions: Vec<u32>,
    minutes: u32,
    difficulty: u32,
}

impl Sketch {
    fn of(blueprint: &Blueprint<'_>, kit: &Kit) -> Self {
        let mut questions: Vec<u32> = kit.iter().flatten().copied().collect();
        questions.sort_unstable();
        let all = || questions.iter().map(|&at| blueprint.questions[at as usize]);
        let points = |difficulty| match difficulty {
            Difficulty::Easy => 1,
            Difficulty::Medium => 2,
            Difficulty::Hard => 3,
        };
        Self {
            minutes: all().map(|question| u32::from(question.minutes)).sum(),
            difficulty: all().map(|question| points(question.difficulty)).sum(),
            questions,
        }
    }

    /// Whether two kits go together.
    fn goes_with(&self, other: &Self, apart: Apart) -> bool {
        let near = |a: u32, b: u32, most: Option<u32>| most.is_none_or(|most| a.abs_diff(b) <= most);
        near(self.minutes, other.minutes, apart.alike.minutes)
            && near(self.difficulty, other.difficulty, apart.alike.difficulty)
            && self.shared(other) <= apart.overlap as usize
    }

    fn shared(&self, other: &Self) -> usize {
        self.questions.iter().filter(|question| other.questions.binary_search(question).is_ok()).count()
    }
}

/// One beginning, kit after kit.
struct Run<'a, 'b> {
    blueprint: &'a Blueprint<'b>,
    apart: Apart,
    effort: Effort,
    number: u32,
}

impl Run<'_, '_> {
    fn stream(&self, seed: &str, number: usize) -> Stream {
        Stream::of_run(self.number, &format!("{seed}/{number}"))
    }

    fn kits(&self, seed: &str, wanted: u32, tick: &mut dyn FnMut(usize)) -> Result<Vec<Selection>, NoKit> {
        let mut kits: Vec<Selection> = Vec::new();
        let mut sketches: Vec<Sketch> = Vec::new();
        let mut sampler = Sampler::new(self.blueprint, self.stream(seed, 1), self.effort)?;
        while kits.len() < wanted as usize {
            sampler.begin(self.stream(seed, kits.len() + 1));
            let next = match self.next(&mut sampler, &sketches) {
                Ok(Some(kit)) => Some(kit),
                // Among those without the questions that are taken, there may still be some.
                Ok(None) if self.apart.overlap == 0 => self.next_without(seed, &sketches),
                Err(reason) if kits.is_empty() => return Err(reason),
                Ok(None) | Err(_) => None,
            };
            let Some(kit) = next else { break };
            sketches.push(Sketch::of(self.blueprint, &kit.sections));
            kits.push(kit);
            tick(kits.len());
        }
        Ok(kits)
    }

    /// The next kit that goes with all before it; none if that is rare.
    fn next(&self, sampler: &mut Sampler<'_, '_>, before: &[Sketch]) -> Result<Option<Selection>, NoKit> {
        // With nothing in common, a few failures are reason enough to leave out what is taken.
        let most = if self.apart.overlap == 0 { REFUSED / 100 } else { REFUSED };
        for _ in 0..most {
            let kit = sampler.next()?;
            let sketch = Sketch::of(self.blueprint, &kit.sections);
            if before.iter().all(|other| sketch.goes_with(other, self.apart)) {
                return Ok(Some(kit));
            }
        }
        Ok(None)
    }

    /// The next kit, drawn without the questions that are taken.
    fn next_without(&self, seed: &str, before: &[Sketch]) -> Option<Selection> {
        let Request { bank, profile, level, exclude, include } = self.blueprint.request;
        let taken: BTreeSet<u32> = before.iter().flat_map(|sketch| &sketch.questions).copied().collect();
        let taken = taken.iter().map(|&at| self.blueprint.questions[at as usize].id.clone());
        let exclude: Vec<QuestionId> = exclude.iter().cloned().chain(taken).collect();
        let rest = Blueprint::compile(Request { bank, profile, level, exclude: &exclude, include });
        // Another stream: what refused kits were drawn from has decided something already.
        let stream = Stream::of_run(self.number, &format!("{seed}/{}/rest", before.len() + 1));
        let mut sampler = Sampler::new(&rest, stream, self.effort).ok()?;
        let run = Run { blueprint: &rest, ..*self };
        for _ in 0..REFUSED / 100 {
            let kit = sampler.next().ok()?;
            let sketch = Sketch::of(run.blueprint, &kit.sections);
            let alike = |other: &Sketch| {
                let alone = Sketch { questions: Vec::new(), ..sketch.clone() };
                alone.goes_with(other, self.apart)
            };
            if before.iter().all(alike) {
                return Some(crate::select::draw::history::carried(&kit, &rest, self.blueprint));
            }
        }
        None
    }
}

/// What bounds the number of kits without common questions, scarcest first.
fn scarce(blueprint: &Blueprint<'_>) -> Vec<Scarce> {
    let counts = |what: &What| matches!(what, What::Section(_) | What::Rule(_) | What::Include(_));
    let mut scarce = Vec::new();
    for (at, tally) in (0_u32..).zip(&blueprint.tallies) {
        if tally.lo == 0 || !counts(&tally.what) {
            continue;
        }
        let adds = |section: u16, group: &crate::select::blueprint::Group| {
            blueprint.weights(group, section).iter().any(|&(tally, weight)| tally == at && weight > 0)
        };
        let of = blueprint.groups.iter().filter(|group| group.sections.iter().any(|&s| adds(s, group)));
        scarce.push(Scarce { tally: at, questions: of.map(|group| group.size).sum(), needed: tally.lo });
    }
    scarce.sort_by_key(|scarce| (scarce.kits(), scarce.tally));
    scarce
}

/// The search for the largest set of kits that go together, two by two.
struct Search {
    /// For each two kits whether they go together.
    together: Vec<Vec<bool>>,
    /// The kits by what only one of each group can be chosen for.
    groups: Vec<Vec<usize>>,
    wanted: usize,
    most: usize,
    largest: Option<Vec<usize>>,
    steps: u64,
}

impl Search {
    fn new(blueprint: &Blueprint<'_>, apart: Apart, kits: &[Kit], wanted: usize) -> Self {
        let sketches: Vec<Sketch> = kits.iter().map(|kit| Sketch::of(blueprint, kit)).collect();
        let row = |one: &Sketch| sketches.iter().map(|other| one.goes_with(other, apart)).collect();
        let together = sketches.iter().map(row).collect();
        let groups = groups(blueprint, apart, kits);
        Self { together, groups, wanted, most: 0, largest: None, steps: 0 }
    }

    /// Searches for a set of more kits than these; true if it went to the end, so that no set is larger.
    fn finish(&mut self, most: usize) -> bool {
        self.most = most;
        let groups = std::mem::take(&mut self.groups);
        self.extend(&mut Vec::new(), groups)
    }

    /// Goes through the sets that hold these kits and at most one of each group.
    fn extend(&mut self, chosen: &mut Vec<usize>, mut groups: Vec<Vec<usize>>) -> bool {
        if chosen.len() > self.most {
            self.most = chosen.len();
            self.largest = Some(chosen.clone());
        }
        // The smallest group first; behind its kits come the sets without any of it.
        while chosen.len() + groups.len() > self.most && self.most < self.wanted {
            let smallest = (0..groups.len()).min_by_key(|&at| groups[at].len());
            let smallest =
                smallest.expect("there are more kits to come than were chosen, so there is a group");
            for kit in groups.swap_remove(smallest) {
                self.steps += 1;
                if self.steps > STEPS {
                    return false;
                }
                let goes = |other: &usize| self.together[kit][*other];
                let rest = groups.iter().map(|group| group.iter().copied().filter(goes).collect());
                let rest = rest.filter(|group: &Vec<usize>| !group.is_empty()).collect();
                chosen.push(kit);
                let through = self.extend(chosen, rest);
                chosen.pop();
                if !through {
                    return false;
                }
            }
        }
        true
    }
}

/// The kits in groups of which a set holds one at most: where nothing may be shared, those with the
/// same question of what is scarcest, else every kit alone.
fn groups(blueprint: &Blueprint<'_>, apart: Apart, kits: &[Kit]) -> Vec<Vec<usize>> {
    let alone = || (0..kits.len()).map(|at| vec![at]).collect();
    let Some(scarcest) = scarce(blueprint).into_iter().next().filter(|_| apart.overlap == 0) else {
        return alone();
    };
    let counts = |(section, questions): (u16, &Vec<u32>)| {
        let adds = |question: &&u32| {
            let group = &blueprint.groups[blueprint.group_of[**question as usize] as usize];
            blueprint.weights(group, section).iter().any(|&(tally, _)| tally == scarcest.tally)
        };
        questions.iter().find(adds).copied()
    };
    let mut groups: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, kit) in kits.iter().enumerate() {
        let Some(question) = (0..).zip(kit).find_map(counts) else { return alone() };
        groups.entry(question).or_default().push(at);
    }
    groups.into_values().collect()
}
