//! Inclusion probabilities against the enumeration of all feasible kits of small banks.

use interviewkit::select::exposure::{Census, Count, Share, census};
use interviewkit::select::{Blueprint, Effort, NoKit, Request};

use super::against_brute_force::{check, request};
use crate::support::{self, Kit, shipped};

/// In how many of these kits a question is, or is in this section.
fn holding(kits: &[Kit], id: &str, section: Option<usize>) -> usize {
    let holds = |kit: &&Kit| {
        let mut own = kit.iter().enumerate().filter(|(_, ids)| ids.iter().any(|other| other == id));
        own.any(|(at, _)| section.is_none_or(|of| of == at))
    };
    kits.iter().filter(holds).count()
}

#[test]
fn exact_probabilities_equal_the_enumeration() {
    let counts = std::cell::RefCell::new((0_u32, 0_u32));
    check(2000, |case| {
        let kits = support::feasible(&case.bank, &case.profile, &case.include);
        let blueprint = Blueprint::compile(request(case));
        let census = match census(&blueprint, Effort::default(), 1) {
            Ok(census) => census,
            Err(NoKit::Infeasible(_)) => return assert!(kits.is_empty()),
            Err(other) => panic!("{other:?}: {case:#?}"),
        };
        assert_eq!(census.sample, None);
        assert_eq!(census.inclusion.len(), blueprint.questions().len());
        for (of, question) in census.inclusion.iter().zip(blueprint.questions()) {
            let Share::Exact(fraction) = &of.share else { panic!("not counted: {case:#?}") };
            let expected = holding(&kits, question.id.as_str(), None);
            assert_eq!(fraction.part.to_string(), expected.to_string(), "{}: {case:#?}", question.id);
            assert_eq!(fraction.whole.to_string(), kits.len().to_string());
            assert_eq!(of.never, expected == 0);
            for &(section, share) in &of.sections {
                let served = holding(&kits, question.id.as_str(), Some(section)) as f64 / kits.len() as f64;
                assert!((share - served).abs() < 1e-12, "{}: {case:#?}", question.id);
                counts.borrow_mut().1 += u32::from(of.sections.len() > 1 && served > 0.0);
            }
            counts.borrow_mut().0 += u32::from(expected > 0 && expected < kits.len());
        }
        for (at, mean) in census.mean_picks.iter().enumerate() {
            let picks: usize = kits.iter().map(|kit| kit[at].len()).sum();
            assert!((mean - picks as f64 / kits.len() as f64).abs() < 1e-12);
        }
    });
    let (questions, shared) = *counts.borrow();
    assert!(questions > 300 && shared > 100, "one-sided: {questions} questions, {shared} serve two sections");
}

#[test]
fn where_counting_is_too_large_the_intervals_hold_the_exact_probabilities() {
    let bank = &shipped::bank().value;
    let profile = shipped::profiles().value.iter().find(|profile| profile.id == "senior-backend").unwrap();
    let blueprint = Blueprint::compile(Request { bank, profile, level: None, exclude: &[], include: &[] });
    let exact = census(&blueprint, Effort::default(), 1).unwrap();
    let narrow = Effort { steps: 20_000, ..Effort::default() };
    let Census { count, inclusion, mean_picks: _, sample, under_ceiling: _ } =
        census(&blueprint, narrow, 2000).unwrap();
    assert_eq!(sample, Some(2000));
    assert!(matches!(count, Count::About { .. }), "{count:?}");
    let held = exact.inclusion.iter().zip(&inclusion).filter(|(exact, about)| {
        let Share::About { seen, interval: (low, high) } = about.share else { panic!("counted") };
        assert!(low <= seen && seen <= high);
        (low..=high).contains(&exact.share.value())
    });
    // 95 of 100 are to be expected; the questions of a kit are not independent.
    let (held, all) = (held.count(), inclusion.len());
    assert!(held * 10 >= all * 9 && held < all, "{held} of {all} intervals hold the exact probability");
}
