//! Several interviews of one candidate, drawn together.
//!
//! Each round is drawn by itself, uniformly on its feasible kits, and the combination is
//! kept only if its kits fit together: so it is uniform on all combinations that do. Where
//! no drawn combination fits and there are few kits, all combinations are gone through.

use std::collections::BTreeSet;

use crate::model::{CompetencyIx, Question, QuestionId};
use crate::select::blueprint::Blueprint;
use crate::select::count::enumerate::{self, Kit};
use crate::select::draw::sampler::Sampler;
use crate::select::draw::stream::Stream;
use crate::select::outcome::{Effort, NoKit, Selection};

/// The rounds that are drawn together, and what must hold across them.
#[derive(Debug, Clone, Copy)]
pub struct DrawnRounds<'a, 'b> {
    /// One a round, all of the same bank.
    pub blueprints: &'b [Blueprint<'a>],
    /// Competencies that several rounds must see.
    pub must_have: &'b [CompetencyIx],
    /// In how many rounds, at least.
    pub seen_by: u32,
}

/// Why there is no combination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoRounds {
    /// A round, by its position, has no kit even alone.
    Round(usize, NoKit),
    /// Only these rounds, by position, can ask for a competency that more must see.
    Unseen {
        /// The competency.
        competency: CompetencyIx,
        /// The rounds that can ask for it.
        rounds: Vec<usize>,
    },
    /// It is proven that no kits of the rounds fit together.
    Infeasible(Refusals),
    /// Neither a combination nor a proof was found within the effort.
    Undecided(Refusals),
}

/// What was wrong with the combinations that were drawn; one may have several faults.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refusals {
    /// How many were drawn.
    pub tried: u64,
    /// A question was in two rounds.
    pub repeated: u64,
    /// Two enemies were in different rounds.
    pub enemies: u64,
    /// For each must-have competency how often too few rounds asked for it.
    pub unseen: Vec<(CompetencyIx, u64)>,
}

/// How many kits a round may have for all combinations to be gone through.
const FEW: u32 = 4096;

/// Steps that going through all combinations may take.
const STEPS: u64 = 500_000;

/// Draws all rounds: no question twice, no enemies in different rounds, every must-have
/// competency asked for in at least `seen_by` rounds.
///
/// # Errors
/// Why there is no combination, or that the effort did not suffice to tell.
pub fn draw_rounds(
    together: DrawnRounds<'_, '_>,
    seed: &str,
    effort: Effort,
) -> Result<Vec<Selection>, NoRounds> {
    let mut samplers = Vec::new();
    for (at, blueprint) in together.blueprints.iter().enumerate() {
        let sampler = Sampler::new(blueprint, Stream::round(at + 1, seed), effort);
        samplers.push(sampler.map_err(|reason| NoRounds::Round(at, reason))?);
    }
    let mut refusals = Refusals {
        unseen: together.must_have.iter().map(|&competency| (competency, 0)).collect(),
        ..Refusals::default()
    };
    for tries in [effort.attempts, effort.last_attempts / 64] {
        for _ in 0..tries {
            let mut kits = Vec::new();
            for (at, sampler) in samplers.iter_mut().enumerate() {
                kits.push(sampler.next().map_err(|reason| NoRounds::Round(at, reason))?);
            }
            let sections: Vec<&Kit> = kits.iter().map(|kit| &kit.sections).collect();
            if together.fits(&sections, &mut refusals) {
                return Ok(kits);
            }
        }
        if refusals.tried == tries {
            together.all_can_be_seen(effort)?;
            match together.go_through(seed, effort) {
                Gone::Through(Some(kits)) => return Ok(kits),
                Gone::Through(None) => return Err(NoRounds::Infeasible(refusals)),
                Gone::TooMany => {}
            }
        }
    }
    Err(NoRounds::Undecided(refusals))
}

/// What came of going through all combinations.
enum Gone {
    /// One that fits, drawn from all that do; or there is none.
    Through(Option<Vec<Selection>>),
    /// There are too many.
    TooMany,
}

impl DrawnRounds<'_, '_> {
    fn asked<'q>(&'q self, round: usize, kit: &'q Kit) -> impl Iterator<Item = &'q Question> {
        let questions = &self.blueprints[round].questions;
        kit.iter().flatten().map(move |&at| questions[at as usize])
    }

    /// Whether the kits of all rounds fit together; counts the faults.
    fn fits(&self, kits: &[&Kit], refusals: &mut Refusals) -> bool {
        let (repeated, enemies) = self.clash(kits);
        refusals.tried += 1;
        refusals.repeated += u64::from(repeated);
        refusals.enemies += u64::from(enemies);
        let mut fits = !repeated && !enemies;
        for (competency, count) in &mut refusals.unseen {
            if !self.is_seen(*competency, kits) {
                *count += 1;
                fits = false;
            }
        }
        fits
    }

    /// Whether a question is in two rounds, and whether enemies are in different rounds.
    fn clash(&self, kits: &[&Kit]) -> (bool, bool) {
        let mut before: BTreeSet<&QuestionId> = BTreeSet::new();
        let mut enemies_before: BTreeSet<&QuestionId> = BTreeSet::new();
        let (mut repeated, mut enemies) = (false, false);
        for (round, kit) in kits.iter().enumerate() {
            for question in self.asked(round, kit) {
                repeated |= before.contains(&question.id);
                enemies |= enemies_before.contains(&question.id);
                enemies |= question.enemies.iter().any(|enemy| before.contains(enemy));
            }
            // Within a round the profile has seen to it.
            for question in self.asked(round, kit) {
                before.insert(&question.id);
                enemies_before.extend(&question.enemies);
            }
        }
        (repeated, enemies)
    }

    fn is_seen(&self, competency: CompetencyIx, kits: &[&Kit]) -> bool {
        let sees =
            |(round, kit): &(usize, &&Kit)| self.asked(*round, kit).any(|q| q.competency == competency);
        kits.iter().enumerate().filter(sees).count() >= self.seen_by as usize
    }

    /// Finds a must-have competency that too few rounds can ask for, whatever the others draw.
    fn all_can_be_seen(&self, effort: Effort) -> Result<(), NoRounds> {
        for &competency in self.must_have {
            let rounds: Vec<usize> =
                (0..self.blueprints.len()).filter(|&round| self.can_see(round, competency, effort)).collect();
            if rounds.len() < self.seen_by as usize {
                return Err(NoRounds::Unseen { competency, rounds });
            }
        }
        Ok(())
    }

    /// Whether some kit of a round may ask for a competency; where it cannot be told, it may.
    fn can_see(&self, round: usize, competency: CompetencyIx, effort: Effort) -> bool {
        let blueprint = &self.blueprints[round];
        let mut of = blueprint.questions.iter().filter(|question| question.competency == competency);
        of.any(|question| {
            let own = [question.id.clone()];
            let include: Vec<QuestionId> = blueprint.request.include.iter().chain(&own).cloned().collect();
            let with = Blueprint::compile(crate::select::Request { include: &include, ..blueprint.request });
            !matches!(
                crate::select::draw::sampler::draw_now(&with, "seen", effort),
                Err(NoKit::Infeasible(_))
            )
        })
    }

    /// Goes through all combinations, if there are few kits, and draws one of those that fit.
    fn go_through(&self, seed: &str, effort: Effort) -> Gone {
        let kits: Option<Vec<Vec<Kit>>> =
            self.blueprints.iter().map(|blueprint| enumerate::kits(blueprint, FEW, effort.steps)).collect();
        let Some(kits) = kits else { return Gone::TooMany };
        let mut search = Search { together: self, kits: &kits, found: Vec::new(), steps: 0 };
        if !search.from(&mut Vec::new()) {
            return Gone::TooMany;
        }
        let found = search.found;
        let at = Stream::round(0, seed).decide(0, 0, "combination").below(found.len() as u64);
        let chosen = found.get(usize::try_from(at).expect("it is below the length of a list, or 0"));
        let selection = |(round, &at): (usize, &usize)| Selection {
            sections: kits[round][at].clone(),
            work: crate::select::outcome::Work::default(),
        };
        Gone::Through(chosen.map(|chosen| chosen.iter().enumerate().map(selection).collect()))
    }
}

/// Goes through the combinations of kits, round by round.
struct Search<'s, 'a, 'b> {
    together: &'s DrawnRounds<'a, 'b>,
    kits: &'s [Vec<Kit>],
    found: Vec<Vec<usize>>,
    steps: u64,
}

impl Search<'_, '_, '_> {
    /// Goes through all that begin with these; false if that takes too long.
    fn from(&mut self, chosen: &mut Vec<usize>) -> bool {
        let kits: Vec<&Kit> = chosen.iter().enumerate().map(|(round, &at)| &self.kits[round][at]).collect();
        if self.together.clash(&kits) != (false, false) {
            return true;
        }
        if chosen.len() == self.kits.len() {
            if self.together.must_have.iter().all(|&competency| self.together.is_seen(competency, &kits)) {
                self.found.push(chosen.clone());
            }
            return true;
        }
        for at in 0..self.kits[chosen.len()].len() {
            self.steps += 1;
            chosen.push(at);
            let through = self.steps <= STEPS && self.from(chosen);
            chosen.pop();
            if !through {
                return false;
            }
        }
        true
    }
}
