//! The draw against the enumeration of all feasible kits of small banks.

use std::collections::BTreeMap;

use interviewkit::model::{Bounds, Difficulty, Label, Question, QuestionId, Spread, TopicIx};
use interviewkit::select::{Blueprint, Change, Effort, NoKit, Request, Side, What, draw, explain, exposure};
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::random::{Case, case};
use crate::support::{self, Oracle};

pub(super) fn request(case: &Case) -> Request<'_> {
    Request { bank: &case.bank, profile: &case.profile, level: None, exclude: &[], include: &case.include }
}

/// Runs a property over fixed random cases, the same on every run.
pub(super) fn check(cases: u32, property: impl Fn(&Case)) {
    check_all(cases, &case(), property);
}

/// Runs a property over fixed random values.
pub(super) fn check_all<S: Strategy>(cases: u32, values: &S, property: impl Fn(&S::Value)) {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner =
        TestRunner::new_with_rng(Config { cases, failure_persistence: None, ..Config::default() }, rng);
    runner
        .run(values, |value| {
            property(&value);
            Ok(())
        })
        .unwrap();
}

pub(super) fn ids(
    blueprint: &Blueprint<'_>,
    selection: &interviewkit::select::Selection,
) -> Vec<Vec<String>> {
    let text =
        |section: Vec<interviewkit::model::QuestionId>| section.iter().map(ToString::to_string).collect();
    selection.ids(blueprint).into_iter().map(text).collect()
}

/// Small effort, so that lazy rules have to be tracked even in small cases.
const HASTY: Effort = Effort { steps: 4_000_000, attempts: 2, last_attempts: 8 };

#[test]
fn every_drawn_kit_is_feasible_and_every_refusal_is_right() {
    let counts = std::cell::RefCell::new((0, 0));
    check(600, |case| {
        let feasible = support::feasible(&case.bank, &case.profile, &case.include);
        let blueprint = Blueprint::compile(request(case));
        for (seed, effort) in [("1", HASTY), ("2", Effort::default())] {
            match draw(&blueprint, seed, effort) {
                Ok(selection) => {
                    assert!(feasible.contains(&ids(&blueprint, &selection)), "{case:#?}");
                    counts.borrow_mut().0 += 1;
                }
                Err(NoKit::Infeasible(_)) => {
                    assert!(feasible.is_empty(), "{case:#?}");
                    counts.borrow_mut().1 += 1;
                }
                Err(other) => panic!("{other:?}: {case:#?}"),
            }
        }
    });
    let (drawn, refused) = *counts.borrow();
    assert!(drawn > 100 && refused > 100, "the cases are one-sided: {drawn} drawn, {refused} refused");
}

#[test]
fn the_count_equals_the_enumeration() {
    check(400, |case| {
        let feasible = support::feasible(&case.bank, &case.profile, &case.include);
        let blueprint = Blueprint::compile(request(case));
        let count = exposure::exact_count(&blueprint, 4_000_000).unwrap();
        assert_eq!(count.to_string(), feasible.len().to_string(), "{case:#?}");
    });
}

/// The 0.999 quantile of the chi-square distribution, after Wilson and Hilferty.
pub(super) fn quantile(freedom: f64) -> f64 {
    let z = 3.0902;
    let h = 2.0 / (9.0 * freedom);
    freedom * (1.0 - h + z * h.sqrt()).powi(3)
}

fn chi_square(case: &Case, effort: Effort, seeds: u32) -> (f64, usize) {
    let feasible = support::feasible(&case.bank, &case.profile, &case.include);
    let blueprint = Blueprint::compile(request(case));
    let mut seen: BTreeMap<Vec<Vec<String>>, f64> = feasible.iter().map(|kit| (kit.clone(), 0.0)).collect();
    for seed in 1..=seeds {
        let selection = draw(&blueprint, &seed.to_string(), effort).unwrap();
        *seen.get_mut(&ids(&blueprint, &selection)).expect("a feasible kit") += 1.0;
    }
    let expected = f64::from(seeds) / seen.len() as f64;
    (seen.values().map(|n| (n - expected).powi(2) / expected).sum(), seen.len())
}

#[test]
fn over_many_seeds_every_feasible_kit_is_as_likely() {
    // Sections that share questions, enemies, a spread, and rules that reject often.
    let mut questions: Vec<_> = (0..8).map(|n| support::question(&format!("q{n}"), 2 + n % 3)).collect();
    for (n, question) in questions.iter_mut().enumerate() {
        question.topic = TopicIx(u16::try_from(n % 5).unwrap());
        question.difficulty = Difficulty::ALL[n % 3];
    }
    let (a, b) = (questions[0].id.clone(), questions[3].id.clone());
    questions[0].enemies.push(b);
    questions[3].enemies.push(a);
    let sections = vec![
        support::section("s0", Bounds::new(1, Some(2)).unwrap()),
        support::section("s1", Bounds::exactly(2)),
    ];
    let mut profile = support::profile(12, sections);
    profile.slack = 4;
    profile.spread.per_topic = Some(1);
    let case = Case { bank: support::bank(support::vocabulary(5, 1), questions), profile, include: vec![] };
    for (effort, seeds) in [(Effort::default(), 20_000), (HASTY, 4_000)] {
        let (chi, kits) = chi_square(&case, effort, seeds);
        assert!(kits > 100, "{kits} kits");
        let limit = quantile(kits as f64 - 1.0);
        assert!(chi < limit, "chi-square {chi} over {kits} kits is above {limit}");
    }
}

#[test]
fn random_cases_are_drawn_uniformly() {
    let worst = std::cell::Cell::new(0.0_f64);
    check(120, |case| {
        let kits = support::feasible(&case.bank, &case.profile, &case.include).len();
        if (5..60).contains(&kits) {
            let (chi, _) = chi_square(case, HASTY, 1000);
            worst.set(worst.get().max(chi / quantile(kits as f64 - 1.0)));
        }
    });
    // Some hundred tests at the 0.999 quantile: a little above it is chance, far above is a bias.
    assert!((0.4..1.35).contains(&worst.get()), "{}", worst.get());
}

#[test]
fn a_conflict_is_minimal_and_every_repair_works() {
    let counts = std::cell::RefCell::new((0_u32, 0_u32));
    check(250, |case| {
        let blueprint = Blueprint::compile(request(case));
        let Err(NoKit::Infeasible(proof)) = draw(&blueprint, "1", HASTY) else { return };
        let explanation = explain(&blueprint, &proof);
        let ends = &explanation.conflict.ends;
        assert!(explanation.conflict.minimal);
        let once = explanation.conflict.once;
        let all: Vec<(u32, Side)> = ends.iter().map(|end| (end.tally, end.side)).collect();
        assert!(
            !possible(case, &blueprint, &all, once),
            "the conflict alone must be infeasible: {case:#?} {ends:?}"
        );
        for left_out in 0..all.len() {
            let mut rest = all.clone();
            rest.remove(left_out);
            assert!(possible(case, &blueprint, &rest, once), "{:?} is not needed: {case:#?}", all[left_out]);
        }
        assert!(!once || possible(case, &blueprint, &all, false), "once is not needed: {case:#?}");
        counts.borrow_mut().0 += 1;
        for repair in &explanation.repairs {
            assert!(repaired(case, &blueprint, &repair.changes), "{repair:?} does not help: {case:#?}");
            for needless in 0..repair.changes.len() {
                let mut fewer = repair.changes.clone();
                fewer.remove(needless);
                let enough = !fewer.is_empty() && repaired(case, &blueprint, &fewer);
                assert!(!enough, "{:?} is not needed: {case:#?}", repair.changes[needless]);
            }
            counts.borrow_mut().1 += 1;
        }
    });
    let (conflicts, repairs) = *counts.borrow();
    assert!(conflicts > 50 && repairs > conflicts, "{conflicts} conflicts, {repairs} repairs");
}

/// Whether a kit exists with only these ends of the blueprint's tallies in force.
fn possible(case: &Case, blueprint: &Blueprint<'_>, kept: &[(u32, Side)], once: bool) -> bool {
    let has = |what: &What, side| {
        let at = blueprint.tallies().iter().position(|tally| tally.what == *what);
        at.is_some_and(|at| kept.contains(&(u32::try_from(at).unwrap(), side)))
    };
    let free = |bounds: Bounds, what: &What| {
        let lo = if has(what, Side::Lo) { bounds.min() } else { 0 };
        Bounds::new(lo, bounds.max().filter(|_| has(what, Side::Hi))).unwrap()
    };
    let mut profile = case.profile.clone();
    for (at, section) in profile.sections.iter_mut().enumerate() {
        section.picks = free(section.picks, &What::Section(at));
        section.minutes = section.minutes.map(|minutes| free(minutes, &What::SectionMinutes(at)));
    }
    for (at, rule) in profile.rules.iter_mut().enumerate() {
        rule.count = rule.count.map(|count| free(count, &What::Rule(at)));
        rule.minutes = rule.minutes.map(|minutes| free(minutes, &What::RuleMinutes(at)));
    }
    let topics = (0..3).map(TopicIx).filter(|topic| has(&What::Topic(*topic), Side::Hi));
    let except = topics.map(|topic| (topic, case.profile.spread.limit(topic).unwrap())).collect();
    profile.spread = Spread { per_topic: None, except };
    let include: Vec<QuestionId> =
        case.include.iter().filter(|id| has(&What::Include((*id).clone()), Side::Lo)).cloned().collect();
    let groups: Vec<&Vec<QuestionId>> = blueprint
        .tallies()
        .iter()
        .filter_map(|tally| match &tally.what {
            What::Enemies(ids) if has(&tally.what, Side::Hi) => Some(ids),
            _ => None,
        })
        .collect();
    let enemies = |a: &Question, b: &Question| {
        a.id != b.id && groups.iter().any(|ids| ids.contains(&a.id) && ids.contains(&b.id))
    };
    let clock = free(case.profile.question_minutes(), &What::Minutes);
    let oracle =
        Oracle { bank: &case.bank, profile: &profile, include: &include, clock, enemies: &enemies, once };
    !oracle.kits().is_empty()
}

/// Brute force on the case after a repair.
fn repaired(case: &Case, blueprint: &Blueprint<'_>, changes: &[Change]) -> bool {
    let mut case = case.clone();
    for change in changes {
        match change {
            Change::Move { tally, side, to } => {
                let what = blueprint.tallies()[*tally as usize].what.clone();
                move_end(&mut case, &what, *side, *to);
            }
            Change::Write(draft) => {
                let mut question = support::question("written", draft.minutes);
                (question.kind, question.topic, question.difficulty) =
                    (draft.kind, draft.topic, draft.difficulty);
                (question.competency, question.levels) = (draft.competency, draft.levels);
                let mut questions = case.bank.questions().to_vec();
                question.id =
                    interviewkit::model::QuestionId::new(&format!("written{}", questions.len())).unwrap();
                questions.push(question);
                case.bank = support::bank(case.bank.vocabulary().clone(), questions);
            }
        }
    }
    !support::feasible(&case.bank, &case.profile, &case.include).is_empty()
}

fn move_end(case: &mut Case, what: &What, side: Side, to: u32) {
    let moved = |bounds: Bounds| match side {
        Side::Lo => Bounds::new(to, bounds.max()).unwrap(),
        Side::Hi => Bounds::new(bounds.min(), Some(to)).unwrap(),
    };
    let profile = &mut case.profile;
    match what {
        What::Section(at) => profile.sections[*at].picks = moved(profile.sections[*at].picks),
        What::SectionMinutes(at) => profile.sections[*at].minutes = profile.sections[*at].minutes.map(moved),
        What::Rule(at) => profile.rules[*at].count = profile.rules[*at].count.map(moved),
        What::RuleMinutes(at) => profile.rules[*at].minutes = profile.rules[*at].minutes.map(moved),
        What::Minutes => {
            let bounds = moved(profile.question_minutes());
            profile.duration = u16::try_from(bounds.max().unwrap()).unwrap();
            profile.slack = profile.duration - u16::try_from(bounds.min()).unwrap();
        }
        What::Topic(topic) => {
            profile.spread.except.retain(|(of, _)| of != topic);
            profile.spread.except.push((*topic, to));
        }
        What::Include(id) => case.include.retain(|of| of != id),
        What::Enemies(_) => panic!("enemies are never reconciled"),
    }
}
