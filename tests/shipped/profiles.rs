//! What the shipped profiles can draw.

use interviewkit::model::Profile;
use interviewkit::select::exposure::{Inclusion, Share, census, exact_count};
use interviewkit::select::{Blueprint, Effort, Request, practice};

use crate::support::shipped::{bank, profiles};

/// The profiles that are shipped; more may be.
const NAMES: [&str; 13] = [
    "behavioural-45",
    "code-review-45",
    "data-engineer",
    "django-flask",
    "junior-screen",
    "mid-backend",
    "ml-engineer",
    "ml-platform",
    "pairing-60",
    "screen-30",
    "senior-backend",
    "senior-data-engineer",
    "system-design-60",
];
/// The fewest feasible kits.
const KITS: u64 = 500;
/// The largest share of the kits that may hold one question.
const OFTEN: f64 = 0.25;
/// The kits drawn to see it.
const SAMPLE: u32 = 4_000;
/// The steps that a count may take; far more than a draw spends.
const STEPS: u64 = 2_000_000_000;

fn blueprint(profile: &'static Profile) -> Blueprint<'static> {
    let bank = &bank().value;
    Blueprint::compile(Request { bank, profile, level: None, exclude: &[], include: &[] })
}

#[test]
fn every_profile_loads_without_a_warning() {
    assert_eq!(profiles().warnings.diagnostics, []);
    let names: Vec<&str> = profiles().value.iter().map(|profile| profile.id.as_str()).collect();
    assert!(NAMES.iter().all(|name| names.contains(name)), "{names:?}");
}

#[test]
fn every_profile_has_many_feasible_kits() {
    for profile in &profiles().value {
        let kits = exact_count(&blueprint(profile), STEPS);
        let kits = kits.unwrap_or_else(|| panic!("{} cannot be counted", profile.id));
        println!("{}: {kits} feasible kits", profile.id);
        assert!(kits >= KITS.into(), "{} has {kits} feasible kits", profile.id);
    }
}

#[test]
fn no_question_is_in_a_quarter_of_the_kits_and_none_in_no_kit() {
    for profile in &profiles().value {
        let blueprint = blueprint(profile);
        let census = census(&blueprint, Effort::default(), SAMPLE).unwrap();
        let id = |at: u32| blueprint.questions()[at as usize].id.as_str();
        let share = |of: &Inclusion| of.share.value();
        let most = census.inclusion.iter().max_by(|a, b| share(a).total_cmp(&share(b))).unwrap();
        println!("{}: {} in {:.1} % of the kits", profile.id, id(most.question), 100.0 * share(most));
        assert!(matches!(most.share, Share::Exact(_)), "{} is too large to count", profile.id);
        assert!(share(most) <= OFTEN, "{}: {} is drawn too often", profile.id, id(most.question));
        let never: Vec<&str> =
            census.inclusion.iter().filter(|one| one.never).map(|one| id(one.question)).collect();
        assert_eq!(never, [""; 0], "{}: eligible, yet in no kit", profile.id);
    }
}

#[test]
fn every_section_names_what_it_assesses() {
    for profile in &profiles().value {
        for section in &profile.sections {
            assert!(!section.competencies.is_empty(), "{}: {}", profile.id, section.id);
        }
    }
}

#[test]
fn every_section_can_be_practised() {
    for profile in &profiles().value {
        for section in practice(&bank().value, profile, profile.level, "practice") {
            let id = &profile.sections[section.section].id;
            // Half an hour of pairing is no answer that someone can speak.
            let spoken = id != "pairing";
            assert!(!section.questions.is_empty() || !spoken, "{}: no samples for {id}", profile.id);
        }
    }
}
