//! Figures for the whole pipeline, printed as ratios within one run; nothing is asserted.
//!
//! `cargo bench` makes banks of 300, 10,000 and 100,000 questions in a temporary
//! folder and prints, for each and for the shipped bank, loading and the whole process
//! against the bare events of the same parser; then the draw against the number of
//! questions and of classes. Words after `--` choose the sizes: `cargo bench -- 300`.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use granit_parser::Parser;
use interviewkit::load;
use interviewkit::model::{Bank, Profile};
use interviewkit::select::{Blueprint, Effort, Request, draw};
use rayon::prelude::*;

/// Questions of one file.
const PER_FILE: usize = 50;
const TOPICS: usize = 30;

const PROFILE: &str = "\
format: 1
id: bench
title: Bench
summary: Six sections, three difficulties and five kinds in bounds.
level: mid
duration: 70
opening: 5
closing: 10
slack: 3
sections:
  - {id: coding, title: Coding, purpose: One., picks: 1-2, where: {kind: coding}}
  - {id: debugging, title: Debugging, purpose: Two., picks: 1-2, where: {kind: debugging}}
  - {id: concept, title: Concept, purpose: Three., picks: 1-2, where: {kind: concept}}
  - {id: review, title: Review, purpose: Four., picks: 1-2, where: {kind: code-review}}
  - {id: design, title: Design, purpose: Five., picks: 1, where: {kind: design}}
  - {id: any, title: Any, purpose: Six., picks: 1, where: {kind: [scenario, concept]}}
rules:
  - {id: easy, where: {difficulty: easy}, count: 1-3}
  - {id: medium, where: {difficulty: medium}, count: 2-5}
  - {id: hard, where: {difficulty: hard}, count: 1-3}
  - {id: long, where: {minutes: 8+}, count: 2-5}
";

fn main() {
    let sizes: Vec<usize> = env::args().filter_map(|word| word.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![300, 10_000, 100_000] } else { sizes };
    println!("medians of several runs, milliseconds (ratio to the bare events of the parser)");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("bank");
    loading("shipped", &load::read_folder(&shipped, load::FolderOf::Bank).expect("readable"), 25);
    for &size in &sizes {
        let dir = tempfile::tempdir().expect("a temporary folder");
        write_bank(dir.path(), size);
        pipeline(dir.path(), size);
    }
    println!("\nthe draw, from compiled tallies: count and draw, milliseconds");
    for size in [300, 3_000, 30_000, 300_000] {
        draws(size);
    }
}

/// The median time of `runs` calls.
fn median(runs: usize, mut call: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            call();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Loading against the bare events of the same parser, on one thread and on all.
fn loading(name: &str, files: &[load::SourceFile], runs: usize) {
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    print!("{name:>7}, {:.1} MB:", bytes as f64 / 1e6);
    for threads in [1, 0] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            let bare = median(runs, || {
                black_box(files.par_iter().map(events).sum::<usize>());
            });
            let load = median(runs, || drop(black_box(load::bank(files))));
            let ratio = load.as_secs_f64() / bare.as_secs_f64();
            let threads = pool.current_num_threads();
            print!(" {threads} threads: events {:.1}, load {:.1} ({ratio:.2}×);", ms(bare), ms(load));
        });
    }
    println!();
}

/// The bare parse of a file: how many events it has.
fn events(file: &load::SourceFile) -> usize {
    let text = std::str::from_utf8(&file.bytes).expect("text");
    let events = Parser::new_from_str(text);
    events.inspect(|event| assert!(black_box(event).is_ok(), "{} is not sound", file.path)).count()
}

fn pipeline(dir: &Path, size: usize) {
    let runs = if size > 20_000 { 3 } else { 9 };
    let files = load::read_folder(&dir.join("bank"), load::FolderOf::Bank).expect("readable");
    loading(&size.to_string(), &files, runs);
    let read = median(runs, || drop(black_box(load::read_folder(&dir.join("bank"), load::FolderOf::Bank))));
    let bare = median(runs, || {
        black_box(files.par_iter().map(events).sum::<usize>());
    });
    let compose = |format: &str| {
        median(runs, || {
            let status = Command::new(env!("CARGO_BIN_EXE_interviewkit"))
                .args(["compose", "bench", "--seed", "7", "-q", "-o", "-", "--format", format])
                .current_dir(dir)
                .stdout(std::process::Stdio::null())
                .status();
            assert!(status.is_ok_and(|status| status.success()), "compose failed");
        })
    };
    let (markdown, pdf) = (compose("md"), compose("pdf"));
    println!(
        "         whole process: read {:.1}, to Markdown {:.1} ({:.2}×), to PDF {:.1} (+{:.1})",
        ms(read),
        ms(markdown),
        markdown.as_secs_f64() / bare.as_secs_f64(),
        ms(pdf),
        ms(pdf) - ms(markdown),
    );
}

fn draws(size: usize) {
    let (bank, profile) = in_memory(size);
    let request = Request { bank: &bank, profile: &profile, level: None, exclude: &[], include: &[] };
    // The first draw of a blueprint sorts its questions into classes; that is linear in
    // the questions, as compiling is, so it is counted there.
    let first = |blueprint: &Blueprint<'_>| draw(blueprint, "0", Effort::default()).expect("feasible");
    let compile = median(5, || drop(black_box(first(&Blueprint::compile(request)))));
    let blueprint = Blueprint::compile(request);
    first(&blueprint);
    let mut attempts = 0;
    let mut seed = 0;
    let time = median(41, || {
        seed += 1;
        let selection = draw(&blueprint, &seed.to_string(), Effort::default()).expect("feasible");
        attempts += selection.work.attempts;
    });
    let work = draw(&blueprint, "1", Effort::default()).expect("feasible").work;
    println!(
        "{size:>7} questions, {:>5} groups, {:>3} classes, {:>5} states: draw {:.2} ({:.1} attempts), compile and first draw {:.2}",
        blueprint.group_count(),
        work.classes,
        work.states,
        ms(time),
        f64::from(u32::try_from(attempts).unwrap_or(u32::MAX)) / 41.0,
        ms(compile),
    );
}

fn in_memory(size: usize) -> (Bank, Profile) {
    let mut files = vec![load::SourceFile::new("", "bank.yaml", vocabulary().into_bytes())];
    for (at, from) in (0..size).step_by(PER_FILE).enumerate() {
        let text = questions(from..size.min(from + PER_FILE));
        files.push(load::SourceFile::new("", format!("f{at}.yaml"), text.into_bytes()));
    }
    let bank = load::bank(&files).expect("a sound bank").value;
    let profile = load::SourceFile::new("", "bench.yaml", PROFILE.as_bytes());
    let profiles = load::profiles(&[profile], &bank).expect("a sound profile").value;
    (bank, profiles.into_iter().next().expect("one profile"))
}

fn write_bank(dir: &Path, size: usize) {
    fs::create_dir_all(dir.join("bank")).expect("a folder");
    fs::create_dir_all(dir.join("profiles")).expect("a folder");
    fs::write(dir.join("profiles/bench.yaml"), PROFILE).expect("written");
    fs::write(dir.join("bank/bank.yaml"), vocabulary()).expect("written");
    for (at, from) in (0..size).step_by(PER_FILE).enumerate() {
        let text = questions(from..size.min(from + PER_FILE));
        fs::write(dir.join(format!("bank/f{at}.yaml")), text).expect("written");
    }
}

fn vocabulary() -> String {
    let mut text = "format: 1\nname: Bench\ncompetencies:\n  c: {name: C, definition: Some.}\nareas:\n  a:\n    name: A\n    topics:\n".to_owned();
    for topic in 0..TOPICS {
        let _ = writeln!(text, "      t{topic}: Topic {topic}");
    }
    text
}

fn questions(range: std::ops::Range<usize>) -> String {
    const KINDS: [&str; 6] = ["coding", "debugging", "concept", "code-review", "design", "scenario"];
    let mut text = "format: 1\nquestions:\n".to_owned();
    for n in range {
        // A fixed scramble, so that attributes do not march in step.
        let mix = n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
        let (kind, topic) = (KINDS[mix % 6], mix / 6 % TOPICS);
        let difficulty = ["easy", "medium", "hard"][mix / 180 % 3];
        let minutes = 4 + mix / 540 % 7;
        let _ = write!(text, "  - id: question-{n}
    title: Question number {n} of the bench
    kind: {kind}
    competency: c
    topic: t{topic}
    levels: [junior, mid, senior]
    difficulty: {difficulty}
    minutes: {minutes}
    status: active
    prompt: |
      A service stores bookings number {n} as pairs of whole minutes, start and
      end, in no particular order:

      ```python
      bookings = [(540, 600), (590, 630), (700, 720)]
      ```

      Write `merge(bookings)`, which returns the shortest list of pairs that
      covers the same time, in order. Two bookings that touch become one.
    strong-answer:
      - Sorts by start {n}, then sweeps once and keeps the last merged pair.
      - Takes the larger of the two ends, so that a booking inside another does not shrink it.
      - States O(n log n) for the sort and O(n) for the sweep of {n}.
    follow-ups:
      - What changes if bookings arrive one at a time, all day long, {n} of them?
    anchors:
      1: Compares neighbours in the given order {n}, or returns wrong pairs for the example after a hint.
      2: Sorts and merges neighbours {n}, but a booking inside an earlier one breaks the result until a case is shown.
      3: Working code {n} for the example, touching and nested bookings and an empty list, with the cost of sorting.
      4: All of level 3 without prompting {n}, names the cases before coding, and answers the follow-up with its cost.
    red-flags:
      - Insists that input {n} will always be sorted after being told that it is not.
    references:
      - https://docs.python.org/3/howto/sorting.html
");
    }
    text
}
