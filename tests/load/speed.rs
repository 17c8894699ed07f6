//! How long loading takes against the bare parser. Run by hand, on a quiet machine:
//! `cargo test --release --test main speed -- --ignored --nocapture`.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use interviewkit::load::{self, SourceFile};
use rayon::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
#[expect(dead_code, reason = "only read to be timed")]
struct TypedFile {
    format: u32,
    questions: Vec<Typed>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(dead_code, reason = "only read to be timed")]
struct Typed {
    id: String,
    title: String,
    kind: String,
    competency: String,
    topic: String,
    tags: Vec<String>,
    levels: Vec<String>,
    difficulty: String,
    minutes: u32,
    status: String,
    prompt: String,
    strong_answer: Vec<String>,
    follow_ups: Vec<String>,
    anchors: BTreeMap<u8, String>,
    red_flags: Vec<String>,
    enemies: Vec<String>,
    references: Vec<String>,
}

/// The shipped questions, over and over under new ids, 50 a file.
fn bank(questions: usize) -> Vec<SourceFile> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("bank");
    let shipped = load::read_folder(&root).expect("the shipped bank");
    let (names, files): (Vec<_>, Vec<_>) = shipped.into_iter().partition(|file| file.path == "bank.yaml");
    let texts: Vec<String> =
        files.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).collect();
    let one_each: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.split_once("questions:\n").expect("questions").1.split("  - id: ").skip(1))
        .collect();
    let question = |number: usize| {
        let text = one_each[number % one_each.len()];
        let (id, rest) = text.split_once('\n').expect("an id");
        let lines: Vec<&str> = rest.lines().collect();
        let from = lines.iter().position(|line| line.starts_with("    enemies:"));
        let rest: Vec<&str> = match from {
            Some(from) => {
                let more = lines[from + 1..].iter().take_while(|line| line.starts_with("      -")).count();
                lines[..from]
                    .iter()
                    .chain(&["    enemies: []"])
                    .chain(&lines[from + 1 + more..])
                    .copied()
                    .collect()
            }
            None => lines,
        };
        format!("  - id: {id}-{}\n{}\n", number / one_each.len(), rest.join("\n"))
    };
    let numbers: Vec<usize> = (0..questions).collect();
    let mut files = names;
    for (nth, chunk) in numbers.chunks(50).enumerate() {
        let questions: String = chunk.iter().map(|number| question(*number)).collect::<Vec<_>>().concat();
        let text = format!("format: 1\nquestions:\n{questions}");
        files.push(SourceFile::new("bank", format!("part-{nth:04}.yaml"), text.into_bytes()));
    }
    files
}

/// The shortest of seven.
fn best(run: impl Fn()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..7).map(time).min().expect("seven")
}

#[test]
#[ignore = "measures"]
fn loading_against_the_bare_parser() {
    for questions in [300, 10_000] {
        let files = bank(questions);
        let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
        let typed = best(|| {
            let parse = |file: &SourceFile| {
                let mut options = serde_saphyr::Options::default();
                let budget = options.budget.as_mut().expect("a budget");
                budget.max_nodes = usize::MAX;
                let text = std::str::from_utf8(&file.bytes).expect("text");
                serde_saphyr::from_str_with_options::<TypedFile>(text, options).expect("questions")
            };
            let parsed: Vec<TypedFile> = files[1..].par_iter().map(parse).collect();
            std::hint::black_box(parsed.len());
        });
        let load = best(|| {
            let loaded = load::bank(&files).expect("a bank");
            assert_eq!(loaded.value.questions().len(), questions);
        });
        let ratio = load.as_secs_f64() / typed.as_secs_f64();
        eprintln!(
            "{questions} questions, {} KB: typed parse {typed:?}, load {load:?}, {ratio:.2}",
            bytes / 1000
        );
    }
}
