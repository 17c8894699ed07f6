//! Good files, broken by chance.

use std::time::{Duration, Instant};

use interviewkit::diag::{Diagnostic, Report, human, json};
use interviewkit::load::{self, SourceFile};

/// How often each test run breaks a file when no time is given.
const ROUNDS: u64 = 2000;

/// What chance puts into a file: YAML's own words, and what breaks a reader.
const PIECES: &[&str] = &[
    ": ",
    "- ",
    "\n",
    "\r\n",
    "\t",
    "  ",
    "#",
    "&a ",
    "*a",
    "!x ",
    "!!str ",
    "|",
    ">",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\"",
    "'",
    "\\",
    "\\0",
    "---\n",
    "...\n",
    "null",
    "~",
    "true",
    "0",
    "-1",
    "1e999",
    "99999999999999999999",
    "?",
    "%YAML 1.1\n",
    "\u{FEFF}",
    "\0",
    "\u{85}",
    "\u{2028}",
    "é",
    "日本",
    "🦀",
    "`",
    "*",
    "**",
    "_",
    "```\n",
    "<b>",
    "> ",
    "1. ",
    "](x)",
    "&amp;",
    "format: 1\n",
    "questions:\n",
    "  - id: x\n",
    "anchors: {1: a}",
    "enemies: [x]",
];

/// Small and good enough: what matters is that a seed gives the same files for ever.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let x = x ^ (x >> 31);
        usize::try_from(x % u64::try_from(n.max(1)).expect("a size")).expect("a size")
    }
}

fn stored(path: &str) -> Vec<u8> {
    let full = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&full).unwrap_or_else(|error| panic!("{full}: {error}"))
}

fn corpus() -> [Vec<u8>; 3] {
    let profile = stored("tests/broken/profiles/p006.yaml");
    [stored("tests/broken/sound/bank.yaml"), stored("tests/fuzz/question.yaml"), profile]
}

/// Breaks a file in one to six places.
fn broken(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + chance.below(12)).min(bytes.len());
        match chance.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = PIECES[chance.below(PIECES.len())];
                bytes.splice(at..at, piece.bytes());
            }
            3 => {
                let from = chance.below(bytes.len());
                let copy = bytes[from..(from + chance.below(200)).min(bytes.len())].to_vec();
                bytes.splice(at..end, copy);
            }
            4 => {
                let piece = PIECES[chance.below(PIECES.len())].repeat(chance.below(300));
                bytes.splice(at..at, piece.into_bytes());
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(chance.below(256)).expect("a byte");
                }
            }
        }
    }
    bytes
}

/// Every place must be one: a line of the file and a column in or just behind it.
fn check(diagnostics: &[Diagnostic], files: &[SourceFile]) {
    let related = diagnostics.iter().flat_map(|d| d.related.iter().map(|related| &related.place));
    for place in diagnostics.iter().filter_map(|d| d.place.as_ref()).chain(related).filter(|p| p.line > 0) {
        let file = files.iter().find(|file| file.name() == place.file).expect("a file that was read");
        let text = String::from_utf8_lossy(&file.bytes);
        let lines = text.replace("\r\n", "\n").replace('\r', "\n").matches('\n').count() + 1;
        assert!(usize::try_from(place.line).expect("a size") <= lines, "{place:?}");
        let columns = u32::try_from(place.text.chars().count()).expect("a size") + 1;
        assert!(place.column <= columns || place.is_cut(), "{place:?}");
        assert!(place.text.get(place.range()).is_some(), "{place:?}");
    }
    assert!(!human(diagnostics, false, 80).contains('\0'));
    assert!(json(&Report::new(diagnostics.to_vec())).starts_with('{'));
}

fn round(seed: u64, corpus: &[Vec<u8>; 3]) {
    let mut chance = Chance(seed);
    let [bank, questions, profile] = corpus;
    let which = chance.below(3);
    let mutate = |index, bytes: &[u8], chance: &mut Chance| {
        if which == index { broken(bytes, chance) } else { bytes.to_vec() }
    };
    let files = [
        SourceFile::new("bank", "bank.yaml", mutate(0, bank, &mut chance)),
        SourceFile::new("bank", "questions.yaml", mutate(1, questions, &mut chance)),
    ];
    let result = load::bank(&files);
    match &result {
        Ok(loaded) => check(&loaded.warnings.diagnostics, &files),
        Err(report) => {
            assert!(report.errors() > 0);
            check(&report.diagnostics, &files);
        }
    }
    let Ok(loaded) = result else { return };
    let file = SourceFile::new("profiles", "p006.yaml", mutate(2, profile, &mut chance));
    let files = [file];
    match load::profiles(&files, &loaded.value) {
        Ok(profiles) => check(&profiles.warnings.diagnostics, &files),
        Err(report) => check(&report.diagnostics, &files),
    }
}

#[test]
fn no_broken_file_breaks_the_reader() {
    let corpus = corpus();
    let seconds = std::env::var("INTERVIEWKIT_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    let until = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let more = |seed| until.map_or(seed < ROUNDS, |until| Instant::now() < until);
    let mut slowest = (Duration::ZERO, 0);
    let mut seed = 0;
    while more(seed) {
        let start = Instant::now();
        if let Err(panic) = std::panic::catch_unwind(|| round(seed, &corpus)) {
            eprintln!("seed {seed}");
            std::panic::resume_unwind(panic);
        }
        slowest = slowest.max((start.elapsed(), seed));
        seed += 1;
    }
    assert!(slowest.0 < Duration::from_secs(5), "seed {} took {:?}", slowest.1, slowest.0);
    eprintln!("{seed} rounds, the slowest {:?} (seed {})", slowest.0, slowest.1);
}
