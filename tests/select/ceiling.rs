//! Draws under a ceiling on exposure against the weighted enumeration of small banks.

use std::collections::BTreeMap;

use interviewkit::model::{Bounds, Ceiling};
use interviewkit::select::exposure::{Census, Share, census};
use interviewkit::select::{Blueprint, Draws, Effort, NoKit, Prices, Why, draw};
use num_bigint::BigUint;

use super::against_brute_force::{check, ids, quantile, request};
use super::random::Case;
use crate::support::{self, Kit, shipped};

/// What each kit weighs: the product of the weights of its questions, each as a fraction of 1000.
fn weighed(kits: &[Kit], blueprint: &Blueprint<'_>, weights: &[u32]) -> Vec<BigUint> {
    let most = kits.iter().map(|kit| kit.iter().flatten().count()).max().unwrap_or(0);
    let weight = |kit: &Kit| {
        let asked: Vec<&String> = kit.iter().flatten().collect();
        let of = |id: &&String| {
            let at = blueprint.questions().iter().position(|question| question.id.as_str() == **id);
            BigUint::from(weights[at.unwrap()])
        };
        let missing = u32::try_from(most - asked.len()).unwrap();
        asked.iter().map(of).product::<BigUint>() * BigUint::from(1000_u32).pow(missing)
    };
    kits.iter().map(weight).collect()
}

fn holds(kit: &Kit, id: &str) -> bool {
    kit.iter().flatten().any(|own| own == id)
}

/// The probabilities are those of the weighted enumeration, and the ceiling is kept.
fn is_kept(case: &Case, kits: &[Kit], blueprint: &Blueprint<'_>, census: &Census) {
    let under = census.under_ceiling.as_ref().unwrap();
    assert!(under.weights.iter().all(|weight| (1..=1000).contains(weight)));
    let max = case.profile.ceiling.unwrap();
    let weights = weighed(kits, blueprint, &under.weights);
    let all: BigUint = weights.iter().sum();
    for (of, question) in census.inclusion.iter().zip(blueprint.questions()) {
        let Share::Exact(share) = &of.share else { panic!("not counted: {case:#?}") };
        let id = question.id.as_str();
        let own: BigUint =
            kits.iter().zip(&weights).filter(|(kit, _)| holds(kit, id)).map(|(_, weight)| weight).sum();
        assert_eq!(&share.part * &all, own * &share.whole, "{id}: {case:#?}");
        assert!(case.include.contains(&question.id) || !share.exceeds(max.thousandths()), "{id}: {case:#?}");
    }
    assert!(!under.greatest.exceeds(max.thousandths()));
    let (least, greatest) = (weights.iter().min().unwrap(), weights.iter().max().unwrap());
    let range = (greatest * 1_000_000_u32 / least).to_string().parse::<f64>().unwrap() / 1e6;
    assert!((under.range - range).abs() <= 1e-5 * range, "{} is not {range}: {case:#?}", under.range);
}

/// The prices are what they claim to be.
fn is_right(case: &Case, kits: &[Kit], blueprint: &Blueprint<'_>, prices: &Prices) {
    let price: BTreeMap<&str, u64> = prices
        .questions
        .iter()
        .map(|&(at, price)| (blueprint.questions()[at as usize].id.as_str(), price))
        .collect();
    let cost = |kit: &Kit| kit.iter().flatten().filter_map(|id| price.get(id.as_str())).sum::<u64>();
    assert_eq!(kits.iter().map(cost).min(), Some(prices.least), "{case:#?}");
    assert_eq!(price.values().sum::<u64>(), prices.sum, "{case:#?}");
    assert!(case.include.iter().all(|id| !price.contains_key(id.as_str())), "a question that is asked for");
}

#[test]
fn ceilings_are_kept_exactly_or_proven_impossible() {
    let counts = std::cell::RefCell::new([0_u32; 4]);
    for thousandths in [150, 300, 500, 667, 750] {
        check(600, |case| {
            let mut case = case.clone();
            case.profile.ceiling = Ceiling::new(thousandths);
            let kits = support::feasible(&case.bank, &case.profile, &case.include);
            let blueprint = Blueprint::compile(request(&case));
            let found = match census(&blueprint, Effort::default(), 1) {
                Ok(census) => {
                    is_kept(&case, &kits, &blueprint, &census);
                    let drawn = ids(&blueprint, &draw(&blueprint, "1", Effort::default()).unwrap());
                    assert!(kits.contains(&drawn), "{case:#?}");
                    usize::from(census.under_ceiling.unwrap().range > 1.0)
                }
                Err(NoKit::Infeasible(_)) => return assert!(kits.is_empty(), "{case:#?}"),
                Err(NoKit::Exposed(unmet)) => match &unmet.why {
                    Why::Impossible(prices) => {
                        is_right(&case, &kits, &blueprint, prices);
                        assert!(prices.least * 1000 > prices.sum * u64::from(thousandths), "{case:#?}");
                        2
                    }
                    Why::Tight(prices) => {
                        is_right(&case, &kits, &blueprint, prices);
                        assert_eq!(prices.least * 1000, prices.sum * u64::from(thousandths), "{case:#?}");
                        3
                    }
                    Why::Unknown => 3,
                    Why::TooLarge => panic!("too large: {case:#?}"),
                },
                Err(NoKit::Undecided) => panic!("undecided: {case:#?}"),
            };
            counts.borrow_mut()[found] += 1;
        });
    }
    let [uniform, weighted, impossible, open] = *counts.borrow();
    println!("{uniform} uniform, {weighted} weighted, {impossible} impossible, {open} open");
    assert!(uniform > 20 && weighted > 20 && impossible > 100, "{uniform} {weighted} {impossible}");
    assert!(open * 20 < uniform + weighted + impossible, "{open} of the ceilings stay open");
}

/// A bank in which one section's questions are drawn unevenly.
fn uneven() -> Case {
    let questions = (0..9).map(|n| support::question(&format!("q{n}"), 2 + n % 4)).collect();
    let sections = vec![
        support::section("s0", Bounds::new(1, Some(2)).unwrap()),
        support::section("s1", Bounds::exactly(1)),
    ];
    let mut profile = support::profile(9, sections);
    profile.slack = 1;
    Case { bank: support::bank(support::vocabulary(1, 1), questions), profile, include: vec![] }
}

#[test]
fn over_many_seeds_every_kit_is_as_likely_as_it_weighs() {
    let mut case = uneven();
    case.profile.ceiling = Ceiling::new(345);
    let kits = support::feasible(&case.bank, &case.profile, &[]);
    let blueprint = Blueprint::compile(request(&case));
    let under = census(&blueprint, Effort::default(), 1).unwrap().under_ceiling.unwrap();
    assert!(under.range > 1.3, "the ceiling hardly binds: {under:?}");
    let weights: Vec<f64> = weighed(&kits, &blueprint, &under.weights)
        .iter()
        .map(|weight| weight.to_string().parse().unwrap())
        .collect();
    let all: f64 = weights.iter().sum();
    let mut seen: BTreeMap<Kit, f64> = kits.iter().map(|kit| (kit.clone(), 0.0)).collect();
    let seeds = 20_000_u32;
    let draws = Draws::new(&blueprint, Effort::default());
    for seed in 1..=seeds {
        let selection = draws.kit(&seed.to_string()).unwrap();
        *seen.get_mut(&ids(&blueprint, &selection)).expect("a feasible kit") += 1.0;
    }
    let chi: f64 = kits
        .iter()
        .zip(&weights)
        .map(|(kit, weight)| {
            let expected = f64::from(seeds) * weight / all;
            (seen[kit] - expected).powi(2) / expected
        })
        .sum();
    let limit = quantile(kits.len() as f64 - 1.0);
    assert!(kits.len() > 50 && chi < limit, "chi-square {chi} over {} kits is above {limit}", kits.len());
    let flat: f64 = seen.values().map(|n| (n - f64::from(seeds) / kits.len() as f64).powi(2)).sum();
    assert!(flat * kits.len() as f64 / f64::from(seeds) > limit, "it cannot be told from a uniform draw");
}

#[test]
fn a_ceiling_that_a_uniform_draw_keeps_changes_no_kit() {
    let case = uneven();
    let mut under = case.clone();
    under.profile.ceiling = Ceiling::new(900);
    let (free, bound) = (Blueprint::compile(request(&case)), Blueprint::compile(request(&under)));
    for seed in ["1", "2", "REQ-7"] {
        assert_eq!(draw(&free, seed, Effort::default()), draw(&bound, seed, Effort::default()));
    }
}

#[test]
fn shipped_profiles_can_be_kept_to_fifteen_in_a_hundred() {
    let bank = &shipped::bank().value;
    for profile in &shipped::profiles().value {
        let mut profile = profile.clone();
        profile.ceiling = Ceiling::new(150);
        let case = Case { bank: bank.clone(), profile, include: vec![] };
        let blueprint = Blueprint::compile(request(&case));
        match census(&blueprint, Effort::default(), 1) {
            Ok(census) => {
                let under = census.under_ceiling.unwrap();
                println!(
                    "{}: at most {:.4}, range {:.2}",
                    case.profile.id,
                    under.greatest.value(),
                    under.range
                );
                assert!(!under.greatest.exceeds(150));
            }
            // Two of its ten questions are in every kit.
            Err(NoKit::Exposed(unmet)) => {
                assert!(matches!(unmet.why, Why::Impossible(_)), "{unmet:?}");
                assert_eq!(case.profile.id, "behavioural-45");
            }
            Err(other) => panic!("{}: {other:?}", case.profile.id),
        }
    }
}
