//! Swaps against the enumeration of all feasible kits of small banks.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use interviewkit::model::{Bank, Bounds, Profile, Question, QuestionId, TopicIx};
use interviewkit::select::{Blueprint, NoSwap, Request, Swapped, Unfit, swap};

use super::against_brute_force::{check, quantile};
use super::random::Case;
use crate::support::{self, Kit};

fn ids(kit: &Kit) -> Vec<Vec<QuestionId>> {
    let id = |id: &String| QuestionId::new(id).unwrap();
    kit.iter().map(|section| section.iter().map(id).collect()).collect()
}

fn text(swapped: &Swapped) -> Kit {
    swapped.sections.iter().map(|section| section.iter().map(ToString::to_string).collect()).collect()
}

fn swapped(case: &Case, kit: &Kit, out: &str, seed: &str) -> Result<Swapped, NoSwap> {
    let out = QuestionId::new(out).unwrap();
    let exclude = [out.clone()];
    let include: Vec<QuestionId> = case.include.iter().filter(|id| **id != out).cloned().collect();
    let request = Request {
        bank: &case.bank,
        profile: &case.profile,
        level: None,
        exclude: &exclude,
        include: &include,
    };
    swap(&Blueprint::compile(request), &ids(kit), &out, seed)
}

/// The feasible kits that come from `kit` when `out` and `more` of its other questions
/// are replaced, each in its section, by questions that it did not have.
fn reachable(all: &[Kit], kit: &Kit, out: &str, more: usize) -> Vec<Kit> {
    let held: BTreeSet<&String> = kit.iter().flatten().collect();
    let from = |other: &&Kit| {
        let mut come = 0;
        let sections = kit.iter().zip(*other).all(|(before, after)| {
            let fresh = after.iter().filter(|id| !before.contains(id));
            let strange = fresh.clone().any(|id| held.contains(id));
            come += fresh.count();
            !strange && before.len() == after.len()
        });
        let gone = !other.iter().flatten().any(|id| id == out);
        sections && gone && come == more + 1
    };
    all.iter().filter(from).cloned().collect()
}

#[test]
fn swaps_reach_exactly_the_feasible_kits_that_differ_in_one_question_or_else_in_two() {
    let seen = [Cell::new(0), Cell::new(0), Cell::new(0)];
    check(4000, |case| {
        for case in [case.clone(), tight(case)] {
            for (kit, out) in kits_and_questions(&case) {
                let counter = &seen[check_swap(&case, &kit, &out)];
                counter.set(counter.get() + 1);
            }
        }
    });
    let [none, ones, twos] = seen.each_ref().map(Cell::get);
    assert!(none > 200 && ones > 200 && twos > 40, "the cases are one-sided: {none}, {ones}, {twos}");
}

/// Compares swaps with the enumeration, and says how many questions leave; 0 where none can.
fn check_swap(case: &Case, kit: &Kit, out: &str) -> usize {
    let include: Vec<QuestionId> = case.include.iter().filter(|id| id.as_str() != out).cloned().collect();
    let all = support::feasible(&case.bank, &case.profile, &include);
    let (one, two) = (reachable(&all, kit, out, 0), reachable(&all, kit, out, 1));
    let expected = if one.is_empty() { &two } else { &one };
    for seed in ["1", "2"] {
        match swapped(case, kit, out, seed) {
            Ok(swapped) => {
                assert!(expected.contains(&text(&swapped)), "{kit:?} without {out}: {swapped:?}\n{case:#?}");
                assert_eq!(swapped.choices, expected.len() as u64, "{kit:?} without {out}\n{case:#?}");
            }
            Err(NoSwap::NoneFits(refusals)) => {
                assert!(expected.is_empty(), "{kit:?} without {out}\n{case:#?}");
                check_refusals(case, kit, out, &refusals);
            }
            Err(NoSwap::Misfits(misfits)) => panic!("{misfits:?} fit: {kit:?}\n{case:#?}"),
        }
    }
    if one.is_empty() { two.len().min(1) * 2 } else { 1 }
}

/// The case with not a minute to spare, where it can be so: there two questions must go more often.
fn tight(case: &Case) -> Case {
    let Some(kit) = support::feasible(&case.bank, &case.profile, &case.include).pop() else {
        return case.clone();
    };
    let minutes = kit.iter().flatten().map(|id| case.bank.question(id).unwrap().minutes).sum::<u16>();
    let mut tight = case.clone();
    (tight.profile.duration, tight.profile.slack) = (minutes, 0);
    tight
}

/// Some feasible kits, each with each of its questions.
fn kits_and_questions(case: &Case) -> Vec<(Kit, String)> {
    let all = support::feasible(&case.bank, &case.profile, &case.include);
    let some = all.iter().step_by(all.len() / 5 + 1);
    some.flat_map(|kit| kit.iter().flatten().map(move |out| (kit.clone(), out.clone()))).collect()
}

fn check_refusals(case: &Case, kit: &Kit, out: &str, refusals: &Unfit) {
    let section = kit.iter().position(|section| section.iter().any(|id| id == out)).unwrap();
    let filter = case.profile.sections[section].filter_for(case.profile.level);
    let held: Vec<&String> = kit.iter().flatten().collect();
    let serves = |question: &&Question| {
        case.bank.matches(&filter, question) && !held.iter().any(|id| **id == question.id.to_string())
    };
    let candidates = case.bank.active().filter(serves).count() as u64;
    assert_eq!(
        (refusals.section, refusals.candidates),
        (section, candidates),
        "{kit:?} without {out}\n{case:#?}"
    );
    assert!(refusals.all_pairs);
    // Each of them breaks something, or it would have been taken.
    let breaks: u64 = refusals.broken.iter().map(|(_, count)| count).sum();
    assert!(breaks >= candidates && refusals.broken.iter().all(|(_, count)| *count <= candidates));
}

/// A bank of questions with these minutes, on five topics in turn.
fn case(minutes: &[u16], duration: u16, slack: u16) -> Case {
    let mut questions: Vec<_> =
        (0..).zip(minutes).map(|(n, &minutes)| support::question(&format!("q{n:02}"), minutes)).collect();
    for (n, question) in questions.iter_mut().enumerate() {
        question.topic = TopicIx(u16::try_from(n % 5).unwrap());
    }
    let sections = vec![
        support::section("s0", Bounds::new(1, Some(2)).unwrap()),
        support::section("s1", Bounds::exactly(2)),
    ];
    let mut profile: Profile = support::profile(duration, sections);
    profile.slack = slack;
    let bank: Bank = support::bank(support::vocabulary(5, 1), questions);
    Case { bank, profile, include: vec![] }
}

/// The chi-square of the kits that many seeds reach from a kit, over all it may reach.
fn check_uniform(case: &Case, kit: &Kit, out: &str, more: usize) {
    let all = support::feasible(&case.bank, &case.profile, &[]);
    assert!(all.contains(kit), "{kit:?} is not feasible");
    let mut seen: BTreeMap<Kit, f64> =
        reachable(&all, kit, out, more).into_iter().map(|kit| (kit, 0.0)).collect();
    assert!(seen.len() > 5, "{seen:?}");
    let seeds = 1000 * u32::try_from(seen.len()).unwrap();
    for seed in 0..seeds {
        let swapped = swapped(case, kit, out, &seed.to_string()).unwrap();
        assert_eq!(swapped.out.len(), more + 1);
        *seen.get_mut(&text(&swapped)).expect("a kit that can be reached") += 1.0;
    }
    let expected = f64::from(seeds) / seen.len() as f64;
    let chi: f64 = seen.values().map(|n| (n - expected).powi(2) / expected).sum();
    let limit = quantile(seen.len() as f64 - 1.0);
    assert!(chi < limit, "chi-square {chi} over {} kits is above {limit}", seen.len());
}

fn kit(sections: &[&[&str]]) -> Kit {
    sections.iter().map(|section| section.iter().map(|id| (*id).to_owned()).collect()).collect()
}

#[test]
fn over_many_seeds_every_question_that_fits_comes_in_as_often() {
    let case = case(&[3, 3, 3, 4, 4, 4, 4, 5, 5, 9, 3], 16, 6);
    check_uniform(&case, &kit(&[&["q00", "q01"], &["q03", "q07"]]), "q03", 0);
    check_uniform(&case, &kit(&[&["q00"], &["q03", "q07"]]), "q00", 0);
}

#[test]
fn over_many_seeds_every_exchange_of_two_is_as_likely() {
    // Only q00 takes one minute, so that without it another question must be shorter too.
    let case = case(&[1, 7, 4, 4, 4, 4, 4, 5, 5, 3, 3], 15, 0);
    check_uniform(&case, &kit(&[&["q00", "q01"], &["q02", "q09"]]), "q00", 1);
    check_uniform(&case, &kit(&[&["q01", "q02"], &["q00", "q09"]]), "q00", 1);
}

#[test]
fn a_question_more_wins_or_changes_nothing() {
    let before = case(&[3; 20], 12, 6);
    let after = case(&[3; 21], 12, 6);
    let kit = kit(&[&["q00", "q01"], &["q03", "q07"]]);
    let mut moved = 0;
    for seed in 0..500 {
        let seed = seed.to_string();
        let (old, new) =
            (swapped(&before, &kit, "q03", &seed).unwrap(), swapped(&after, &kit, "q03", &seed).unwrap());
        assert_eq!((old.choices, new.choices), (16, 17));
        assert!(old.r#in == new.r#in || new.r#in[0].as_str() == "q20", "{seed}");
        moved += u32::from(old.r#in != new.r#in);
    }
    assert!((10..60).contains(&moved), "{moved} of 500");
}

/// Frozen: a change here is a change of every kit that was ever swapped.
#[test]
fn published_swaps() {
    const PAIRS: [&str; 3] = ["q03 q04", "q03 q06", "q04 q06"];
    const SINGLE: [&str; 3] = ["q03", "q06", "q04"];
    let case = case(&[1, 7, 4, 4, 4, 4, 4, 5, 5, 3, 3], 15, 0);
    let pair = kit(&[&["q00", "q01"], &["q02", "q09"]]);
    let come = |swapped: Swapped| swapped.r#in.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let of = |kit: &Kit, out: &str, seed: &str| come(swapped(&case, kit, out, seed).unwrap());
    let pairs: Vec<String> = ["1", "2", "REQ-7"].iter().map(|seed| of(&pair, "q00", seed)).collect();
    let single: Vec<String> = ["1", "2", "REQ-7"].iter().map(|seed| of(&pair, "q02", seed)).collect();
    assert_eq!((pairs, single), (PAIRS.map(str::to_owned).to_vec(), SINGLE.map(str::to_owned).to_vec()));
}

#[test]
fn questions_that_do_not_fit_the_profile_are_named() {
    let mut case = case(&[3; 8], 12, 6);
    case.profile.sections[1].filter.none_of.topics.push(TopicIx(2));
    let kit = kit(&[&["q00"], &["q02", "q03"]]);
    let misfits = vec![QuestionId::new("q02").unwrap()];
    assert_eq!(swapped(&case, &kit, "q00", "1"), Err(NoSwap::Misfits(misfits)));
}
