//! What the shipped bank covers.

use std::collections::BTreeMap;

use interviewkit::model::{Difficulty, Kind, Label, Level, Question};

use crate::support::shipped::bank;

/// The fewest active questions of a topic.
const PER_TOPIC: usize = 4;
/// The fewest active questions of all.
const ALL: usize = 100;

/// Areas with their topics: 7 × 3 of the trade, and 3 of judgement.
const TOPICS: [(&str, [&str; 3]); 8] = [
    ("core", ["syntax-idioms", "data-structures-oop", "stdlib-packaging"]),
    ("algorithms", ["complexity", "structure-choice", "recursion-edge-cases"]),
    ("web", ["routing-views", "orm-migrations", "templates-security"]),
    ("quality", ["pytest", "typing-linting", "ci-review"]),
    ("services", ["rest-fastapi", "asyncio", "messaging"]),
    ("data", ["dataframes", "orchestration", "formats-connectors"]),
    ("ml", ["numpy-scipy", "sklearn-pipelines", "evaluation-drift"]),
    ("judgement", ["system-design", "ownership", "anti-patterns"]),
];

const ANTI_PATTERNS: [&str; 5] =
    ["global-state", "swallowed-errors", "unsafe-concurrency", "missing-tests", "dependency-sprawl"];

fn count(passes: impl Fn(&Question) -> bool) -> usize {
    bank().value.active().filter(|question| passes(question)).count()
}

#[test]
fn the_bank_loads_without_a_warning() {
    assert_eq!(bank().warnings, []);
}

#[test]
fn every_topic_has_enough_questions() {
    let vocabulary = bank().value.vocabulary();
    let mut few = BTreeMap::new();
    for (area, topics) in TOPICS {
        let area = vocabulary.area(area).unwrap_or_else(|| panic!("no area {area}"));
        for topic in topics {
            let at = vocabulary.topic(topic).unwrap_or_else(|| panic!("no topic {topic}"));
            assert_eq!(vocabulary.topics[at.at()].area, area, "{topic}");
            let questions = count(|question| question.topic == at);
            if questions < PER_TOPIC {
                few.insert(topic, questions);
            }
        }
    }
    assert_eq!(few, BTreeMap::new());
    let all = count(|_| true);
    assert!(all >= ALL, "{all} active questions");
}

#[test]
fn every_area_has_all_difficulties_and_levels_and_several_kinds() {
    let vocabulary = bank().value.vocabulary();
    for (name, _) in TOPICS {
        let area = vocabulary.area(name).unwrap();
        let in_area = |question: &Question| vocabulary.topics[question.topic.at()].area == area;
        for &difficulty in Difficulty::ALL {
            assert!(count(|q| in_area(q) && q.difficulty == difficulty) > 0, "no {difficulty} one in {name}");
        }
        for &level in Level::ALL.iter().filter(|level| **level != Level::Staff) {
            assert!(count(|q| in_area(q) && q.levels.contains(level)) > 1, "hardly a {level} one in {name}");
        }
        let kinds = Kind::ALL.iter().filter(|kind| count(|q| in_area(q) && q.kind == **kind) > 0).count();
        assert!(kinds >= 3, "{kinds} kinds in {name}");
    }
}

#[test]
fn every_competency_and_every_anti_pattern_is_asked_for() {
    let vocabulary = bank().value.vocabulary();
    for competency in &vocabulary.competencies {
        let at = vocabulary.competency(&competency.id).unwrap();
        assert!(count(|question| question.competency == at) >= PER_TOPIC, "{}", competency.id);
    }
    for tag in ANTI_PATTERNS {
        let at = vocabulary.tag(tag).unwrap_or_else(|| panic!("no tag {tag}"));
        assert!(count(|question| question.tags.contains(&at)) > 0, "no question on {tag}");
    }
}
