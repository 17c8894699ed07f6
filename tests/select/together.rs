//! What is drawn together, against all combinations of kits of small banks.

use std::collections::BTreeMap;

use interviewkit::model::{Bank, CompetencyIx, Profile};
use interviewkit::select::{Blueprint, DrawnRounds, Effort, NoRounds, Request, draw_rounds};
use proptest::strategy::Strategy;

use super::against_brute_force::{check_all, ids, quantile};
use super::random::{Case, case, easy_profile};
use crate::support::{self, Kit};

/// Few attempts, so that combinations are gone through too.
const HASTY: Effort = Effort { steps: 4_000_000, attempts: 2, last_attempts: 640 };

/// A bank, two or three profiles, and competencies that two rounds must see.
#[derive(Debug, Clone)]
struct Rounds {
    bank: Bank,
    profiles: Vec<Profile>,
    must_have: Vec<CompetencyIx>,
}

fn rounds() -> impl Strategy<Value = Rounds> {
    (case(), proptest::collection::vec(easy_profile(), 2..=3), proptest::bool::ANY).prop_map(
        |(case, profiles, must): (Case, Vec<Profile>, bool)| Rounds {
            bank: case.bank,
            profiles,
            must_have: if must { vec![CompetencyIx(1)] } else { vec![] },
        },
    )
}

impl Rounds {
    /// Every combination that fits, by brute force.
    fn all(&self) -> Vec<Vec<Kit>> {
        let mut all: Vec<Vec<Kit>> = vec![vec![]];
        for profile in &self.profiles {
            let kits = support::feasible(&self.bank, profile, &[]);
            let longer = |chosen: &Vec<Kit>| -> Vec<Vec<Kit>> {
                let with = |kit: &Kit| chosen.iter().chain([kit]).cloned().collect();
                kits.iter().map(with).filter(|chosen: &Vec<Kit>| self.meet_well(chosen)).collect()
            };
            all = all.iter().flat_map(longer).collect();
        }
        all.retain(|chosen| self.must_have.iter().all(|&competency| self.seen(chosen, competency) >= 2));
        all
    }

    fn meet_well(&self, chosen: &[Kit]) -> bool {
        let asked: Vec<&str> = chosen.iter().flatten().flatten().map(String::as_str).collect();
        let bad = |a: &str, b: &str| {
            let enemies = &self.bank.question(a).unwrap().enemies;
            a == b || enemies.iter().any(|enemy| enemy.as_str() == b)
        };
        (0..asked.len()).all(|at| asked[at + 1..].iter().all(|other| !bad(asked[at], other)))
    }

    fn seen(&self, chosen: &[Kit], competency: CompetencyIx) -> usize {
        let sees = |kit: &&Kit| {
            kit.iter().flatten().any(|id| self.bank.question(id).unwrap().competency == competency)
        };
        chosen.iter().filter(sees).count()
    }

    fn blueprints(&self) -> Vec<Blueprint<'_>> {
        let request =
            |profile| Request { bank: &self.bank, profile, level: None, exclude: &[], include: &[] };
        self.profiles.iter().map(|profile| Blueprint::compile(request(profile))).collect()
    }

    fn draw(&self, blueprints: &[Blueprint<'_>], seed: u32, effort: Effort) -> Result<Vec<Kit>, NoRounds> {
        let together = DrawnRounds { blueprints, must_have: &self.must_have, seen_by: 2 };
        let drawn = draw_rounds(together, &seed.to_string(), effort)?;
        Ok(blueprints.iter().zip(&drawn).map(|(blueprint, kit)| ids(blueprint, kit)).collect())
    }
}

#[test]
fn every_combination_that_is_drawn_fits_and_every_refusal_is_right() {
    let counts = std::cell::RefCell::new(BTreeMap::new());
    check_all(400, &rounds(), |rounds| {
        let (all, blueprints) = (rounds.all(), rounds.blueprints());
        for (seed, effort) in [(1, HASTY), (2, Effort { attempts: 64, ..HASTY })] {
            let kind = match rounds.draw(&blueprints, seed, effort) {
                Ok(drawn) => {
                    assert!(all.contains(&drawn), "{drawn:?}: {rounds:#?}");
                    "drawn"
                }
                Err(NoRounds::Round(..)) => "round",
                Err(NoRounds::Unseen { competency, rounds: can }) => {
                    assert_eq!(competency, CompetencyIx(1));
                    let shows = |at: &usize| {
                        let kits = support::feasible(&rounds.bank, &rounds.profiles[*at], &[]);
                        kits.iter().any(|kit| rounds.seen(std::slice::from_ref(kit), competency) == 1)
                    };
                    let able: Vec<usize> = (0..rounds.profiles.len()).filter(shows).collect();
                    assert_eq!(can, able, "{rounds:#?}");
                    "unseen"
                }
                Err(NoRounds::Infeasible(_)) => "infeasible",
                Err(NoRounds::Undecided(_)) => panic!("undecided: {rounds:#?}"),
            };
            assert_eq!(kind == "drawn", !all.is_empty(), "{kind}: {rounds:#?}");
            *counts.borrow_mut().entry(kind).or_insert(0) += 1;
        }
    });
    let counts = counts.into_inner();
    let enough = |kind| counts.get(kind).is_some_and(|&count| count > 10);
    assert!(["drawn", "round", "unseen", "infeasible"].into_iter().all(enough), "one-sided: {counts:?}");
}

#[test]
fn every_combination_that_fits_is_as_likely() {
    let worst = std::cell::Cell::new((0.0_f64, 0));
    check_all(120, &rounds(), |rounds| {
        let all = rounds.all();
        if !(4..80).contains(&all.len()) {
            return;
        }
        let blueprints = rounds.blueprints();
        let mut seen: BTreeMap<Vec<Kit>, f64> = all.into_iter().map(|kits| (kits, 0.0)).collect();
        for seed in 0..600 {
            *seen.get_mut(&rounds.draw(&blueprints, seed, HASTY).unwrap()).unwrap() += 1.0;
        }
        let expected = 600.0 / seen.len() as f64;
        let chi: f64 = seen.values().map(|n| (n - expected).powi(2) / expected).sum();
        let (before, cases) = worst.get();
        worst.set((before.max(chi / quantile(seen.len() as f64 - 1.0)), cases + 1));
    });
    let (worst, cases) = worst.get();
    assert!(cases > 8, "only {cases} cases");
    assert!((0.3..1.35).contains(&worst), "{worst}");
}
