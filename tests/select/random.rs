//! Random small banks and profiles for the property tests.

use interviewkit::model::{
    Bank, Bounds, Clause, CompetencyIx, Day, Difficulty, Filter, Kind, Profile, QuestionId, Rule, Spread,
    Status, TopicIx,
};
use proptest::prelude::*;

use crate::support;

/// A bank, a profile and the questions that must be in the kit.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub bank: Bank,
    pub profile: Profile,
    pub include: Vec<QuestionId>,
}

const KINDS: [Kind; 3] = [Kind::Coding, Kind::Design, Kind::Concept];
const DIFFICULTIES: [Difficulty; 3] = [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard];

const WITHDRAWN: [Status; 3] = [Status::Retired, Status::Compromised, Status::Draft];
const DAYS: [&str; 2] = ["2026-10-31", "2026-11-23"];

fn bounds(max: u32) -> impl Strategy<Value = Bounds> {
    (0..=max, 0..=max).prop_map(|(a, b)| Bounds::new(a.min(b), Some(a.max(b))).unwrap())
}

fn filter() -> impl Strategy<Value = Filter> {
    let subset = |n: usize| proptest::collection::vec(0..n, 0..=2);
    (subset(3), subset(3), subset(3), any::<bool>()).prop_map(|(kinds, difficulties, not, topic)| {
        let clause = Clause {
            kinds: kinds.iter().map(|&k| KINDS[k]).collect(),
            difficulties: difficulties.iter().map(|&d| DIFFICULTIES[d]).collect(),
            ..Clause::default()
        };
        let topics =
            if topic { not.iter().map(|&t| TopicIx(u16::try_from(t).unwrap())).collect() } else { vec![] };
        Filter { all_of: clause, none_of: Clause { topics, ..Clause::default() } }
    })
}

fn section(n: usize) -> impl Strategy<Value = interviewkit::model::Section> {
    (bounds(2), proptest::option::weighted(0.2, bounds(8)), filter()).prop_map(
        move |(picks, minutes, filter)| {
            let mut section = support::section(&format!("s{n}"), picks);
            section.minutes = minutes;
            section.filter = filter;
            section
        },
    )
}

fn rule(n: usize) -> impl Strategy<Value = Rule> {
    let count = proptest::option::weighted(0.7, (bounds(3), any::<bool>()));
    (filter(), count, proptest::option::weighted(0.3, bounds(9))).prop_map(move |(filter, count, minutes)| {
        let open = |(bounds, open): (Bounds, bool)| {
            if open { Bounds::new(bounds.min(), None).unwrap() } else { bounds }
        };
        Rule { id: format!("r{n}"), filter, count: count.map(open), minutes }
    })
}

fn spread() -> impl Strategy<Value = Spread> {
    (proptest::option::of(1_u32..=2), proptest::option::weighted(0.3, 0_u32..=3)).prop_map(
        |(per_topic, except)| Spread {
            per_topic,
            except: except.map(|limit| (TopicIx(0), limit)).into_iter().collect(),
        },
    )
}

/// A profile that most banks can fill: one or two sections of few questions.
pub(super) fn easy_profile() -> impl Strategy<Value = Profile> {
    let filter = prop_oneof![2 => Just(Filter::default()), 1 => filter()];
    let section = ((0_u32..=1, 1_u32..=2), filter);
    (proptest::collection::vec(section, 1..=2), 4_u16..=9).prop_map(|(sections, duration)| {
        let built = sections.into_iter().enumerate().map(|(n, ((min, max), filter))| {
            let mut section = support::section(&format!("s{n}"), Bounds::new(min, Some(max)).unwrap());
            section.filter = filter;
            section
        });
        support::profile(duration, built.collect())
    })
}

/// A case of up to eight questions, three sections and three rules.
pub(super) fn case() -> impl Strategy<Value = Case> {
    // Some are withdrawn, and some were added on one of two days.
    let past = (proptest::option::weighted(0.1, 0..3_usize), proptest::option::weighted(0.3, 0..2_usize));
    let question = (1_u16..=4, 0..3_usize, 0..3_usize, 0..3_u16, 0..2_u16, past);
    let questions = proptest::collection::vec(question, 1..=7);
    let enemies = proptest::collection::vec((0..7_usize, 0..7_usize), 0..=3);
    let sections = (1..=3_usize).prop_flat_map(|n| (0..n).map(section).collect::<Vec<_>>());
    let rules = (0..=2_usize).prop_flat_map(|n| (0..n).map(rule).collect::<Vec<_>>());
    let include = proptest::option::weighted(0.2, 0..7_usize);
    (questions, enemies, sections, rules, spread(), 5_u16..=14, 0_u16..=10, include).prop_map(
        |(questions, enemies, sections, rules, spread, duration, slack, include)| {
            let mut built: Vec<_> = (0..)
                .zip(&questions)
                .map(|(n, &(minutes, kind, difficulty, topic, competency, (status, added)))| {
                    let mut question = support::question(&format!("q{n}"), minutes);
                    question.kind = KINDS[kind];
                    question.difficulty = DIFFICULTIES[difficulty];
                    question.topic = TopicIx(topic);
                    question.competency = CompetencyIx(competency);
                    question.status = status.map_or(Status::Active, |at| WITHDRAWN[at]);
                    question.added = added.and_then(|at| Day::new(DAYS[at]));
                    question
                })
                .collect();
            for (a, b) in enemies {
                if a != b && a < built.len() && b < built.len() {
                    let (id_a, id_b) = (built[a].id.clone(), built[b].id.clone());
                    built[a].enemies.push(id_b);
                    built[b].enemies.push(id_a);
                }
            }
            let include =
                include.filter(|&n| n < built.len()).map(|n| built[n].id.clone()).into_iter().collect();
            let mut profile = support::profile(duration, sections);
            (profile.slack, profile.spread, profile.rules) = (slack, spread, rules);
            Case { bank: support::bank(support::vocabulary(3, 2), built), profile, include }
        },
    )
}
