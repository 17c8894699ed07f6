//! What the shipped bank covers.

use interviewkit::lint::lint;
use interviewkit::model::{Difficulty, Kind, Label, Level, Question};

use crate::support::shipped::bank;

/// The fewest active questions of all.
const ALL: usize = 300;
/// The fewest of a topic of the trade, of each judged by talking alone, of reviews.
const PER_TOPIC: usize = 10;
const PER_TALK: usize = 20;
const REVIEWS: usize = 25;
/// The fewest questions with sample answers.
const SAMPLES: usize = 60;

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

/// Topics of judgement, which have the kinds and difficulties that suit them.
const JUDGED: [&str; 3] = ["system-design", "ownership", "anti-patterns"];

const ANTI_PATTERNS: [&str; 5] =
    ["global-state", "swallowed-errors", "unsafe-concurrency", "missing-tests", "dependency-sprawl"];

fn count(passes: impl Fn(&Question) -> bool) -> usize {
    bank().value.active().filter(|question| passes(question)).count()
}

#[test]
fn the_bank_loads_without_a_warning_and_lints_find_nothing() {
    assert_eq!(bank().warnings.diagnostics, []);
    assert_eq!(lint(&bank().value), []);
}

#[test]
fn every_topic_of_the_trade_is_covered() {
    let vocabulary = bank().value.vocabulary();
    for (area, topics) in TOPICS {
        let area = vocabulary.area(area).unwrap_or_else(|| panic!("no area {area}"));
        for topic in topics {
            let at = vocabulary.topic(topic).unwrap_or_else(|| panic!("no topic {topic}"));
            assert_eq!(vocabulary.topics[at.at()].area, area, "{topic}");
            let of_topic = |question: &Question| question.topic == at;
            let all = count(of_topic);
            assert!(all >= PER_TOPIC, "{all} questions on {topic}");
            let kinds =
                Kind::ALL.iter().filter(|kind| count(|q| of_topic(q) && q.kind == **kind) > 0).count();
            assert!(kinds >= 3 || JUDGED.contains(&topic), "{kinds} kinds on {topic}");
            for &difficulty in Difficulty::ALL {
                let some = count(|q| of_topic(q) && q.difficulty == difficulty);
                assert!(some > 0 || JUDGED.contains(&topic), "no {difficulty} one on {topic}");
            }
            for level in [Level::Junior, Level::Mid, Level::Senior] {
                let some = count(|q| of_topic(q) && q.levels.contains(level));
                // No one asks a junior to design a system.
                assert!(
                    some >= 3 || (topic == "system-design" && level == Level::Junior),
                    "{level}: {topic}"
                );
            }
        }
    }
    let all = count(|_| true);
    assert!(all >= ALL, "{all} active questions");
}

#[test]
fn every_kind_that_a_loop_needs_is_covered() {
    let vocabulary = bank().value.vocabulary();
    let design = vocabulary.topic("system-design").unwrap();
    let ownership = vocabulary.topic("ownership").unwrap();
    for (what, found, least) in [
        ("system design", count(|q| q.topic == design), PER_TALK),
        ("past behaviour", count(|q| q.topic == ownership && q.kind == Kind::Behavioural), PER_TALK),
        ("code review", count(|q| q.kind == Kind::CodeReview), REVIEWS),
        ("debugging", count(|q| q.kind == Kind::Debugging), PER_TALK),
        ("pairing", count(|q| q.kind == Kind::Pairing), PER_TOPIC),
    ] {
        assert!(found >= least, "{found} of {what}");
    }
    for tag in ANTI_PATTERNS {
        let at = vocabulary.tag(tag).unwrap_or_else(|| panic!("no tag {tag}"));
        let reviews = count(|q| q.kind == Kind::CodeReview && q.tags.contains(&at));
        assert!(reviews >= 4, "{reviews} reviews with {tag}");
    }
    for competency in &vocabulary.competencies {
        let at = vocabulary.competency(&competency.id).unwrap();
        assert!(count(|question| question.competency == at) >= 5, "{}", competency.id);
    }
}

#[test]
fn what_would_you_do_never_meets_its_past_twin() {
    let bank = &bank().value;
    let ownership = bank.vocabulary().topic("ownership").unwrap();
    let imagined = bank.active().filter(|q| q.topic == ownership && q.kind == Kind::Scenario);
    let without: Vec<&str> = imagined
        .filter(|q| {
            let enemies = q.enemies.iter().filter_map(|id| bank.question(id.as_str()));
            !enemies.into_iter().any(|enemy| enemy.kind == Kind::Behavioural)
        })
        .map(|q| q.id.as_str())
        .collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn sample_answers_reach_every_area() {
    let vocabulary = bank().value.vocabulary();
    let with = count(|question| !question.samples.is_empty());
    assert!(with >= SAMPLES, "{with} questions have samples");
    for (name, _) in TOPICS {
        let area = vocabulary.area(name).unwrap();
        let some = count(|q| vocabulary.topics[q.topic.at()].area == area && !q.samples.is_empty());
        assert!(some >= 3, "{some} questions with samples in {name}");
    }
}
