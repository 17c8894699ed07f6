//! What the shipped loops draw.

use std::collections::BTreeSet;

use interviewkit::kit::{DrawnLoop, Kit, overview};
use interviewkit::model::{Label, Loop, Panel, Question};
use interviewkit::select::{Blueprint, DrawnRounds, Effort, Request, draw_rounds};

use crate::support::shipped::{bank, loops};

/// The loops that are shipped; more may be.
const NAMES: [&str; 3] = ["data-onsite", "ml-onsite", "senior-onsite"];
/// The seeds that each is drawn for.
const SEEDS: u32 = 50;

fn kits(looped: &'static Loop, seed: &str) -> Vec<Kit<'static>> {
    let bank = &bank().value;
    let request = |at: usize| Request {
        bank,
        profile: &looped.rounds[at].profile,
        level: Some(looped.level),
        exclude: &[],
        include: &[],
    };
    let rounds = 0..looped.rounds.len();
    let blueprints: Vec<Blueprint<'_>> = rounds.clone().map(|at| Blueprint::compile(request(at))).collect();
    let Loop { must_have, seen_by, .. } = looped;
    let together = DrawnRounds { blueprints: &blueprints, must_have, seen_by: *seen_by };
    let drawn = draw_rounds(together, seed, Effort::default())
        .unwrap_or_else(|why| panic!("{} with seed {seed}: {why:?}", looped.id));
    rounds.map(|at| Kit::new(request(at), &blueprints[at], &drawn[at], seed)).collect()
}

#[test]
fn every_loop_loads_without_a_warning_and_mixes_the_panel() {
    assert_eq!(loops().warnings.diagnostics, []);
    let names: Vec<&str> = loops().value.iter().map(|looped| looped.id.as_str()).collect();
    assert!(NAMES.iter().all(|name| names.contains(name)), "{names:?}");
    for looped in &loops().value {
        assert!((3..=5).contains(&looped.rounds.len()), "{}", looped.id);
        assert_eq!(looped.panel, Panel::ALL);
        assert!(looped.must_have.len() >= 4, "{}", looped.id);
        assert_eq!(looped.seen_by, 2);
    }
}

#[test]
fn no_question_comes_twice_and_what_must_be_there_is_seen() {
    for looped in &loops().value {
        let mut fingerprints = BTreeSet::new();
        for seed in 0..SEEDS {
            let seed = seed.to_string();
            let kits = kits(looped, &seed);
            let asked: Vec<&Question> =
                kits.iter().flat_map(|kit| kit.sections().iter().flatten().copied()).collect();
            let ids: BTreeSet<&str> = asked.iter().map(|question| question.id.as_str()).collect();
            assert_eq!(ids.len(), asked.len(), "{}, seed {seed}: a question twice", looped.id);
            for question in &asked {
                let met = question.enemies.iter().find(|enemy| ids.contains(enemy.as_str()));
                assert_eq!(met, None, "{}, seed {seed}: {} meets an enemy", looped.id, question.id);
            }
            for must_have in &looped.must_have {
                let asks = |kit: &&Kit<'_>| {
                    kit.sections().iter().flatten().any(|question| question.competency == *must_have)
                };
                let rounds = kits.iter().filter(asks).count();
                assert!(rounds >= 2, "{}, seed {seed}: {must_have:?} is seen by {rounds}", looped.id);
            }
            let bank = &bank().value;
            let drawn = DrawnLoop { bank, looped, level: looped.level, seed: &seed, kits: &kits };
            let overview = overview(drawn, None);
            assert!(overview.coverage.iter().all(|row| overview.is_enough(row) != Some(false)));
            let shown: usize = overview.coverage.iter().flat_map(|row| &row.rounds).sum();
            assert_eq!(shown, asked.len(), "every question shows one competency");
            fingerprints.insert(overview.header.fingerprint);
        }
        assert_eq!(fingerprints.len(), SEEDS as usize, "{}: every seed has its own loop", looped.id);
    }
}
