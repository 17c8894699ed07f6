//! Questions that come and go change the kits that get or lose them, and no others.

use std::collections::BTreeSet;

use interviewkit::model::{Bank, Day, Question, QuestionId, Scale, Status};
use interviewkit::select::{Blueprint, Effort, Request, draw};
use proptest::strategy::Strategy;

use super::against_brute_force::{check_all, ids};
use super::random::{Case, case, easy_profile};

/// What a seed draws; none where no kit is possible.
fn kit(case: &Case, bank: &Bank, exclude: &[QuestionId], seed: u32) -> Option<Vec<Vec<String>>> {
    let request = Request { bank, profile: &case.profile, level: None, exclude, include: &case.include };
    let blueprint = Blueprint::compile(request);
    draw(&blueprint, &seed.to_string(), Effort::default()).ok().map(|drawn| ids(&blueprint, &drawn))
}

fn bank(case: &Case, questions: Vec<Question>) -> Bank {
    Bank::new("Test bank".into(), Scale::default(), case.bank.vocabulary().clone(), questions).unwrap()
}

fn holds(kit: Option<&Vec<Vec<String>>>, id: &QuestionId) -> bool {
    kit.is_some_and(|kit| kit.iter().flatten().any(|held| held == id.as_str()))
}

/// Runs a property for an active question of each of some cases that mostly have kits.
fn for_a_question(property: impl Fn(&Case, &Question)) {
    let easy = (case(), easy_profile()).prop_map(|(case, profile)| Case { profile, include: vec![], ..case });
    check_all(150, &easy, |case| {
        if let Some(question) = case.bank.active().next() {
            property(case, question);
        }
    });
}

#[test]
fn a_question_that_is_added_changes_only_the_kits_that_get_it() {
    let got = std::cell::Cell::new(0);
    let kept = std::cell::Cell::new(0);
    for_a_question(|case, question| {
        let others = || case.bank.questions().iter().filter(|other| other.id != question.id).cloned();
        let without = bank(case, others().collect());
        let new = Question { added: Day::new("2026-12-24"), ..question.clone() };
        let with = bank(case, others().chain([new]).collect());
        for seed in 0..25 {
            let (before, after) = (kit(case, &without, &[], seed), kit(case, &with, &[], seed));
            if holds(after.as_ref(), &question.id) {
                got.set(got.get() + 1);
            } else {
                assert_eq!(before, after, "{case:#?}");
                kept.set(kept.get() + 1);
            }
        }
    });
    assert!(got.get() > 300 && kept.get() > 300, "one-sided: {} got it, {} did not", got.get(), kept.get());
}

#[test]
fn a_question_that_is_withdrawn_changes_only_the_kits_that_held_it() {
    let kept = std::cell::Cell::new(0);
    for_a_question(|case, question| {
        // With questions of two days, the newer can decide where a kit of the older went.
        let days: BTreeSet<_> = case.bank.questions().iter().filter_map(|question| question.added).collect();
        if days.len() > 1 {
            return;
        }
        let others = || case.bank.questions().iter().filter(|other| other.id != question.id).cloned();
        let retired = Question { status: Status::Retired, ..question.clone() };
        let without = bank(case, others().chain([retired]).collect());
        let exclude = [question.id.clone()];
        for seed in 0..25 {
            let before = kit(case, &case.bank, &[], seed);
            if !holds(before.as_ref(), &question.id) {
                assert_eq!(before, kit(case, &without, &[], seed), "retired: {case:#?}");
                assert_eq!(before, kit(case, &case.bank, &exclude, seed), "excluded: {case:#?}");
                kept.set(kept.get() + usize::from(before.is_some()));
            }
        }
    });
    assert!(kept.get() > 300, "only {} kits to keep", kept.get());
}
