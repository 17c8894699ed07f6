//! One mistake is one error, however much else refers to what it hides.

use interviewkit::diag::human;
use interviewkit::load::{self, SourceFile};

use super::support::{file, stored};

const RUBRIC: &str = "\
format: 1
version: 1
changelog:
  - {version: 1, date: 2026-01-01, changes: [First.]}
competencies:
  coding:
    name: Coding
    definition: Writes correct code.
    signals:
      junior: {must-have: [One]}
      mid: {must-have: [One]}
      senior: {must-have: [One]}
      staff: {must-have: [One]}
";

/// The fields of a question that all questions here share.
const REST: &str = "    kind: coding
    competency: coding
    topic: syntax
    tags: [text]
    level: mid
    difficulty: medium
    minutes: 10
    strong-answer: [Writes one.]
    anchors: {1: None of it., 2: Half of it., 3: All of it., 4: Level 3 and more.}
";

/// A file of two questions, each an enemy of one in another file.
fn questions(name: &str, other: &str) -> SourceFile {
    let one = |n: u8| {
        format!(
            "  - id: {name}-{n}\n    title: The question {name} {n}\n    prompt: Reverse the text {name} {n}.\n{REST}    enemies: [{other}-{n}]\n"
        )
    };
    file(&format!("{name}.yaml"), format!("format: 1\nquestions:\n{}{}", one(1), one(2)))
}

fn samples() -> SourceFile {
    let one = |id: &str| {
        format!(
            "  - question: {id}\n    answers: {{1: Nothing., 2: A half., 3: The whole., 4: The whole and why.}}\n"
        )
    };
    let text: String = ["a-1", "a-2", "b-1", "b-2"].map(one).concat();
    file("samples/all.yaml", format!("format: 1\nsamples:\n{text}"))
}

/// A bank in which every file refers to another.
fn bank(rubric: bool) -> Vec<SourceFile> {
    let declaring = if rubric { "bank-of-rubric.yaml" } else { "bank.yaml" };
    let mut files = vec![stored(&format!("sound/{declaring}"), "bank.yaml")];
    if rubric {
        files.push(file("rubric.yaml", RUBRIC));
    }
    files.extend([questions("a", "b"), questions("b", "a"), samples()]);
    files.extend(["a-1", "b-2"].map(|id| file(&format!("solutions/{id}/solution.py"), "")));
    files
}

/// Fails unless the bank with these bytes in place of one file's has just one error, and no warning.
fn check(files: &[SourceFile], at: usize, bytes: &[u8]) {
    let mut files = files.to_vec();
    files[at].bytes = bytes.to_vec().into();
    let what = format!("{}:\n{}", files[at].path, String::from_utf8_lossy(&bytes[..bytes.len().min(2000)]));
    let report = load::bank(&files).map(|_| ()).expect_err(&what);
    let said = human(&report.diagnostics, false, 100);
    assert_eq!((report.errors(), report.warnings()), (1, 0), "{what}\n{said}");
}

/// The files of a bank that are read, each with its text.
fn texts(files: &[SourceFile]) -> impl Iterator<Item = (usize, String)> {
    let read = files.iter().enumerate().filter(|(_, file)| !file.path.starts_with("solutions/"));
    read.map(|(at, file)| (at, String::from_utf8(file.bytes.to_vec()).expect("text")))
}

#[test]
fn the_bank_is_sound_before_it_is_broken() {
    for rubric in [false, true] {
        let loaded = load::bank(&bank(rubric)).expect("no error");
        assert_eq!(loaded.warnings.warnings(), 0);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_one_error() {
    for rubric in [false, true] {
        let files = bank(rubric);
        for (at, text) in texts(&files) {
            let deep = "[".repeat(40);
            for broken in [
                format!("{text}]\n"),
                format!("{text}x: !tag y\n"),
                format!("{text}---\n{text}"),
                format!("{text}\tx: 1\n"),
                format!("{text}x: {deep}\n"),
                format!("{text}x: \"\\0\"\n"),
                format!("{text}x: *nowhere\n"),
                format!("{text}x: \"\n"),
                format!("{text}# \u{202e}\n"),
                format!("{text}# {}\n", "x".repeat(70_000)),
                text.replace("format: 1", "format: 2"),
                text.replace("format: 1\n", "format: 1\nformat: 1\n"),
                "# Nothing\n".to_owned(),
                "a text\n".to_owned(),
                "[]\n".to_owned(),
            ] {
                check(&files, at, broken.as_bytes());
            }
            check(&files, at, &[text.as_bytes(), b"# \xff\n"].concat());
            let utf16 = text.encode_utf16().flat_map(u16::to_le_bytes);
            check(&files, at, &[0xff, 0xfe].into_iter().chain(utf16).collect::<Vec<u8>>());
        }
    }
}

#[test]
fn a_bracket_on_any_line_is_one_error() {
    for rubric in [false, true] {
        let files = bank(rubric);
        for (at, text) in texts(&files) {
            let lines: Vec<&str> = text.lines().collect();
            for line in 0..lines.len() {
                let (above, below) = lines.split_at(line);
                check(&files, at, [above, &["]"], below].concat().join("\n").as_bytes());
            }
        }
    }
}

/// Fields and words that something else names.
#[test]
fn a_name_that_cannot_be_read_is_one_error() {
    for (path, from, to) in [
        ("a.yaml", "id: a-1", "id: A 1"),
        ("a.yaml", "id: a-1", "id:"),
        ("a.yaml", "id: a-1", "id: [a-1]"),
        ("a.yaml", "  - id: a-2", "  - title: x"),
        ("bank.yaml", "  coding:", "  Coding:"),
        ("bank.yaml", "  coding:", "  coding:\n  more:"),
        ("bank.yaml", "      syntax: Syntax", "      Syntax: Syntax"),
        ("bank.yaml", "      syntax: Syntax", "      syntax:"),
        ("bank.yaml", "  - text", "  - Text"),
        ("bank.yaml", "  - text", "  - [text]"),
        ("bank.yaml", "  core:", "  Core:"),
        ("bank.yaml", "areas:", "scale: {1: A, 2: B, 3: C, x: D}\nareas:"),
        ("bank.yaml", "areas:", "scale: {1: A, 2: B, 3: C, 3: D}\nareas:"),
        ("bank.yaml", "areas:", "scale: {1: A, 2: B, 3: C, 4: }\nareas:"),
        ("bank.yaml", "areas:", "scale: 4\nareas:"),
    ] {
        let files = bank(false);
        let (at, text) =
            texts(&files).find(|(at, _)| files[*at].path == path).expect("it is a file of the bank");
        assert!(text.contains(from), "{from}");
        let broken = text.replacen(from, to, 1);
        let broken = if to == "  - title: x" {
            broken.replacen("    title: The question a 2\n", "", 1)
        } else {
            broken
        };
        check(&files, at, broken.as_bytes());
    }
    let files = bank(true);
    for (from, to) in [("  coding:", "  Coding:"), ("competencies:", "competencies:\n  x:")] {
        check(&files, 1, RUBRIC.replacen(from, to, 1).as_bytes());
    }
}

#[test]
fn the_one_error_says_what_waits_for_it() {
    let mut files = bank(false);
    let at = files.iter().position(|file| file.path == "a.yaml").expect("it is there");
    files[at].bytes = b"format: 1\nquestions: [\n".to_vec().into();
    let report = load::bank(&files).map(|_| ()).expect_err("it is malformed");
    let help = report.diagnostics[0].help.as_deref().expect("a help");
    assert!(help.contains("are checked once this file can be read"), "{help}");
    // Not where nothing waits.
    let files = [files[0].clone(), files[at].clone()];
    let report = load::bank(&files).map(|_| ()).expect_err("it is malformed");
    let help = report.diagnostics[0].help.as_deref().expect("a help");
    assert!(!help.contains("are checked once"), "{help}");
}

/// A loop, or the profile that its rounds name, broken on every line.
#[test]
fn a_broken_profile_is_one_error_of_its_loop() {
    let bank = load::bank(&bank(false)).expect("no error").value;
    let round = |id: &str| {
        format!("  - {{id: {id}, profile: profile, interviewer: X, minutes: 30, panel: coding}}\n")
    };
    let looped = format!(
        "format: 1\nid: day\ntitle: A day\nsummary: For tests.\nlevel: senior\nrounds:\n{}{}panel: coding\nmust-have: coding\n",
        round("one"),
        round("two")
    );
    let files = [file("loops/day.yaml", looped), stored("sound/profile.yaml", "profile.yaml")];
    load::loops(&files, &bank).expect("no error");
    for (at, text) in texts(&files) {
        let lines: Vec<&str> = text.lines().collect();
        for line in 0..lines.len() {
            let (above, below) = lines.split_at(line);
            let mut files = files.clone();
            files[at].bytes = [above, &["]"], below].concat().join("\n").into_bytes().into();
            let report = load::loops(&files, &bank).map(|_| ()).expect_err(&text);
            assert_eq!(report.errors(), 1, "{}", human(&report.diagnostics, false, 100));
        }
    }
}
