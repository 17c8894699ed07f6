//! Parallel kits against the largest sets of kits of small banks that go together.

use interviewkit::model::{Alike, Bank, Difficulty, Profile};
use interviewkit::select::{Apart, Blueprint, Effort, Request, WantedKits, parallel};
use proptest::strategy::Strategy;

use super::against_brute_force::{check_all, ids};
use super::random::{case, easy_profile};
use crate::support::{self, Kit};

#[derive(Debug, Clone)]
struct Set {
    bank: Bank,
    profile: Profile,
    apart: Apart,
}

fn sets() -> impl Strategy<Value = Set> {
    let bound = || proptest::option::weighted(0.3, 0_u32..=2);
    (case(), easy_profile(), 0_u32..=1, bound(), bound()).prop_map(
        |(case, mut profile, overlap, minutes, difficulty)| {
            // Of kits with no more questions than may be shared there can be any number.
            profile.sections[0].picks = interviewkit::model::Bounds::new(overlap + 1, Some(2)).unwrap();
            Set { bank: case.bank, profile, apart: Apart { overlap, alike: Alike { minutes, difficulty } } }
        },
    )
}

impl Set {
    fn go_together(&self, a: &Kit, b: &Kit) -> bool {
        let of = |kit: &Kit| -> Vec<String> { kit.iter().flatten().cloned().collect() };
        let sum = |kit: &Kit, worth: &dyn Fn(&interviewkit::model::Question) -> u32| -> u32 {
            of(kit).iter().map(|id| worth(self.bank.question(id).unwrap())).sum()
        };
        let minutes = |kit| sum(kit, &|question| u32::from(question.minutes));
        let points = |kit| {
            sum(kit, &|question| match question.difficulty {
                Difficulty::Easy => 1,
                Difficulty::Medium => 2,
                Difficulty::Hard => 3,
            })
        };
        let shared = of(a).iter().filter(|id| of(b).contains(id)).count();
        shared <= self.apart.overlap as usize
            && self.apart.alike.minutes.is_none_or(|most| minutes(a).abs_diff(minutes(b)) <= most)
            && self.apart.alike.difficulty.is_none_or(|most| points(a).abs_diff(points(b)) <= most)
    }

    /// The size of the largest set, by trying all.
    fn largest(&self, chosen: &mut Vec<Kit>, rest: &[Kit]) -> usize {
        let mut most = chosen.len();
        for (at, kit) in rest.iter().enumerate() {
            if chosen.iter().all(|other| self.go_together(other, kit)) {
                chosen.push(kit.clone());
                most = most.max(self.largest(chosen, &rest[at + 1..]));
                chosen.pop();
            }
        }
        most
    }
}

#[test]
fn as_many_kits_as_can_be_go_together() {
    let sizes = std::cell::RefCell::new(std::collections::BTreeMap::new());
    check_all(120, &sets(), |set| {
        let feasible = support::feasible(&set.bank, &set.profile, &[]);
        if feasible.is_empty() || feasible.len() > 40 {
            return;
        }
        let largest = set.largest(&mut Vec::new(), &feasible);
        let request =
            Request { bank: &set.bank, profile: &set.profile, level: None, exclude: &[], include: &[] };
        let blueprint = Blueprint::compile(request);
        let draw = |wanted: usize| {
            let wanted = u32::try_from(wanted).unwrap();
            parallel(
                &blueprint,
                WantedKits { seed: "7", kits: wanted, apart: set.apart },
                Effort::default(),
                &mut |_| (),
            )
            .unwrap()
        };
        let (exact, more) = (draw(largest), draw(largest + 1));
        assert_eq!(exact.kits.len(), largest, "{set:#?}");
        assert_eq!(more.kits.len(), largest, "{set:#?}");
        assert!(more.proven && !exact.proven, "{set:#?}");
        assert_eq!(more.all.map(|all| all.to_string()), Some(feasible.len().to_string()));
        for kits in [&exact.kits, &more.kits] {
            let kits: Vec<Kit> = kits.iter().map(|kit| ids(&blueprint, kit)).collect();
            for (at, kit) in kits.iter().enumerate() {
                assert!(feasible.contains(kit), "{set:#?}");
                assert!(kits[at + 1..].iter().all(|other| set.go_together(kit, other)), "{set:#?}");
            }
        }
        *sizes.borrow_mut().entry(largest).or_insert(0) += 1;
    });
    let sizes = sizes.into_inner();
    assert!(sizes.len() > 3 && sizes.values().sum::<i32>() > 40, "one-sided: {sizes:?}");
}

#[test]
fn the_first_kit_is_that_of_its_own_seed() {
    check_all(60, &sets(), |set| {
        let undated = set.bank.questions().iter().all(|question| question.added.is_none());
        let request =
            Request { bank: &set.bank, profile: &set.profile, level: None, exclude: &[], include: &[] };
        let blueprint = Blueprint::compile(request);
        let drawn = parallel(
            &blueprint,
            WantedKits { seed: "s", kits: 1, apart: set.apart },
            Effort::default(),
            &mut |_| (),
        );
        let own = interviewkit::select::draw(&blueprint, "s/1", Effort::default());
        assert_eq!(drawn.is_ok(), own.is_ok(), "{set:#?}");
        if let (true, Ok(drawn), Ok(own)) = (undated && all_active(&set.bank), drawn, own) {
            assert_eq!(drawn.kits[0].sections, own.sections, "{set:#?}");
        }
    });
}

fn all_active(bank: &Bank) -> bool {
    bank.active().count() == bank.questions().len()
}
