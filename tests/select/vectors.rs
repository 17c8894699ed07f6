//! The published test vectors, and what may change in a bank without changing a draw.

use std::path::{Path, PathBuf};

use interviewkit::load::{self, SourceFile};
use interviewkit::model::{Bank, Profile};
use interviewkit::select::{Blueprint, Effort, Request, draw, exposure};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors")
}

fn text(path: &str) -> String {
    std::fs::read_to_string(folder().join(path)).unwrap()
}

fn loaded(bank: &[SourceFile]) -> (Bank, Profile) {
    loaded_with(bank, "frozen.yaml")
}

fn loaded_with(bank: &[SourceFile], profile: &str) -> (Bank, Profile) {
    let bank = load::bank(bank).unwrap_or_else(|report| panic!("{report:#?}")).value;
    let name = profile.rsplit('/').next().unwrap();
    let profile = SourceFile::new("", name, text(profile).into_bytes());
    let profile = load::profiles(&[profile], &bank).unwrap_or_else(|report| panic!("{report:#?}"));
    (bank, profile.value.into_iter().next().unwrap())
}

fn drawn(files: &[SourceFile], seeds: impl Iterator<Item = String>) -> Vec<(String, String)> {
    drawn_from(&loaded(files), seeds)
}

fn drawn_from(
    (bank, profile): &(Bank, Profile),
    seeds: impl Iterator<Item = String>,
) -> Vec<(String, String)> {
    let request = Request { bank, profile, level: None, exclude: &[], include: &[] };
    let blueprint = Blueprint::compile(request);
    let kit = |seed: String| {
        let ids = draw(&blueprint, &seed, Effort::default()).unwrap().ids(&blueprint);
        let section = |ids: &Vec<interviewkit::model::QuestionId>| {
            ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        (seed, ids.iter().map(section).collect::<Vec<_>>().join(" | "))
    };
    seeds.map(kit).collect()
}

fn frozen() -> Vec<SourceFile> {
    let file = |name: &str| SourceFile::new("", name, text(&format!("bank/{name}")).into_bytes());
    vec![file("bank.yaml"), file("questions.yaml")]
}

/// A bank and a profile in which the products of several tallies' ranges are equal.
fn tied() -> (Bank, Profile) {
    let file = |name: &str| SourceFile::new("", name, text(&format!("ties/{name}")).into_bytes());
    loaded_with(&[file("bank.yaml"), file("questions.yaml")], "ties/tied.yaml")
}

fn seeds() -> impl Iterator<Item = String> {
    let words = ["REQ-1042", "", "ümlaut", "7 ", "seven"].map(str::to_owned);
    (1..=15).map(|n: u32| n.to_string()).chain(words)
}

#[test]
fn seeds_draw_the_published_kits() {
    let (bank, profile) = loaded(&frozen());
    let request = Request { bank: &bank, profile: &profile, level: None, exclude: &[], include: &[] };
    let kits = exposure::exact_count(&Blueprint::compile(request), 4_000_000).unwrap();
    let by_seed = |from: &(Bank, Profile)| -> serde_json::Map<String, serde_json::Value> {
        drawn_from(from, seeds()).into_iter().map(|(seed, kit)| (seed, kit.into())).collect()
    };
    let vectors = by_seed(&(bank, profile));
    let past =
        [frozen().remove(0), SourceFile::new("", "questions.yaml", text("past/questions.yaml").into_bytes())];
    let published = serde_json::json!({
        "algorithm": interviewkit::select::ALGORITHM,
        "feasible kits": kits.to_string(),
        "kits by seed, sections divided by |": vectors,
        "kits by seed from past/questions.yaml": by_seed(&loaded(&past)),
        "kits by seed from ties": by_seed(&tied()),
    });
    let path = folder().join("vectors.json");
    if std::env::var_os("INTERVIEWKIT_PUBLISH_VECTORS").is_some() {
        std::fs::write(&path, format!("{published:#}\n")).unwrap();
    }
    let expected: serde_json::Value = serde_json::from_str(&text("vectors.json")).unwrap();
    assert_eq!(published, expected, "a changed draw needs a new algorithm number");
}

/// The published seed `ümlaut` is composed; typed with the accent as a letter of its own it is the same seed.
#[test]
fn composed_and_decomposed_letters_draw_the_published_kit() {
    let pair = ["\u{fc}mlaut", "u\u{308}mlaut"];
    assert!(seeds().any(|seed| seed == pair[0]));
    let kits = drawn(&frozen(), pair.into_iter().map(str::to_owned));
    assert_eq!(kits[0].1, kits[1].1);
}

#[test]
fn the_form_of_the_files_does_not_change_a_draw() {
    let before = drawn(&frozen(), seeds());
    let [bank, questions] = ["bank/bank.yaml", "bank/questions.yaml"].map(text);
    let file = |name: &str, text: String| SourceFile::new("", name, text.into_bytes());

    // One file a question, in reverse order, under other names, with keys in another order.
    let items: Vec<&str> = questions.split("  - ").skip(1).collect();
    let turned = |item: &str| {
        let mut lines: Vec<&str> = item.lines().map(str::trim_start).collect();
        lines.reverse();
        format!("# a comment\nquestions:\n  - {}\nformat: 1\n", lines.join("\n    "))
    };
    let mut split: Vec<SourceFile> =
        (0..).zip(items.iter().rev()).map(|(n, item)| file(&format!("x/{n}.yml"), turned(item))).collect();
    split.push(file("bank.yaml", bank.replace("one:", "# first\n  one:")));
    assert_eq!(drawn(&split, seeds()), before);

    // Windows line ends and a byte-order mark.
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let windows = [file("questions.yaml", windows(&questions)), file("bank.yaml", windows(&bank))];
    assert_eq!(drawn(&windows, seeds()), before);

    // Declared topics, competencies and tags in another order, and texts edited.
    let bank = bank
        .replace("alpha: Alpha, beta: Beta, gamma: Gamma", "gamma: Gamma!, beta: B, alpha: A")
        .replace("tags: [red, blue]", "tags: [blue, red]");
    let edited = questions.replace("Prompt", "Another prompt").replace("title: Frozen", "title: Thawed");
    assert_eq!(drawn(&[file("bank.yaml", bank), file("questions.yaml", edited)], seeds()), before);
}

#[test]
fn one_more_question_changes_few_kits() {
    let seeds = || (1..=1000).map(|n: u32| n.to_string());
    let before = drawn(&frozen(), seeds());
    let [bank, questions] = ["bank/bank.yaml", "bank/questions.yaml"].map(text);
    let first = questions.split("  - ").nth(2).unwrap();
    let more = format!("{questions}  - {}", first.replace("id: frozen-02", "id: fresh"));
    let file = |name: &str, text: String| SourceFile::new("", name, text.into_bytes());
    let after = drawn(&[file("bank.yaml", bank), file("questions.yaml", more)], seeds());
    let changed = before.iter().zip(&after).filter(|(a, b)| a != b).count();
    let holding = after.iter().filter(|(_, kit)| kit.contains("fresh")).count();
    assert!(holding > 20, "{holding} kits hold the new question");
    assert!(changed < 4 * holding, "{changed} of 1000 kits changed, {holding} hold the new question");
    println!("{changed} of 1000 kits changed, {holding} hold the new question");
}
