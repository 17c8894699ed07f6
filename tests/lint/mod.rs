//! What `bank check` says of questions that are hardly meant so.

mod flood;
mod language;
mod places;

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use interviewkit::diag::Code;

const BROKEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/broken");

/// A folder with the sound bank and this file of questions.
fn bank_with(questions: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["bank.yaml", "question.yaml"] {
        fs::copy(Path::new(BROKEN).join("sound").join(name), folder.path().join(name)).expect("a file");
    }
    fs::write(folder.path().join("lints.yaml"), questions).expect("a file");
    folder
}

/// What `bank check` prints for people, and its exit code.
fn check(questions: &str, arguments: &[&str]) -> (String, Option<i32>) {
    checked(&bank_with(questions), arguments)
}

fn checked(folder: &tempfile::TempDir, arguments: &[&str]) -> (String, Option<i32>) {
    let (_, text, exit) = run(folder, &[&["bank", "check", "."], arguments].concat());
    (text, exit)
}

/// What the program prints in a folder: standard output, standard error, and its exit code.
fn run(folder: &tempfile::TempDir, arguments: &[&str]) -> (String, String, Option<i32>) {
    let mut command = Command::cargo_bin("interviewkit").expect("the program");
    command.args(arguments).env("COLUMNS", "100").env("NO_COLOR", "1");
    let output = command.current_dir(folder.path()).output().expect("output");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (text(output.stdout), text(output.stderr), output.status.code())
}

/// What `bank check` gives to programs.
fn json(folder: &tempfile::TempDir, arguments: &[&str]) -> serde_json::Value {
    let (out, _, _) = run(folder, &[&["bank", "check", ".", "--format", "json"], arguments].concat());
    serde_json::from_str(&out).expect("JSON")
}

fn stored(code: Code) -> String {
    let path = format!("{BROKEN}/lints/{}.yaml", code.text().to_lowercase());
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_lint_says_what_is_wrong_and_nothing_else() {
    for code in Code::lints().chain([Code::IdleSilence]) {
        let (text, exit) = check(&stored(code), &[]);
        assert_eq!(exit, Some(0), "{text}");
        insta::assert_snapshot!(code.text().to_lowercase(), text);
        let found = text.matches("warning[").count();
        assert_eq!(found, text.matches(&format!("warning[{code}]")).count(), "{text}");
        assert_eq!(found, 1, "{text}");
    }
}

#[test]
fn every_lint_can_be_silenced_at_one_question() {
    for code in Code::lints() {
        let silenced = format!("    silenced: [{{code: {code}, reason: It is meant so.}}]\n");
        let (text, _) = check(&(stored(code) + &silenced), &[]);
        assert_eq!(text, "", "{code}");
    }
}

#[test]
fn strict_makes_a_warning_a_failure_and_json_has_them_all() {
    let (_, exit) = check(&stored(Code::Wording), &["--strict"]);
    assert_eq!(exit, Some(1));
    let (text, exit) = check("format: 1\nquestions: []\n", &["--strict"]);
    assert_eq!((text.as_str(), exit), ("", Some(0)));
    let folder = bank_with(&stored(Code::SharedAnchor));
    let mut command = Command::cargo_bin("interviewkit").expect("the program");
    command.args(["bank", "check", "--format", "json", "--strict"]).arg(folder.path());
    let output = command.output().expect("output");
    assert_eq!(output.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["diagnostics"][0]["code"], "L003");
    assert!(json["diagnostics"][0]["place"]["line"].as_u64() > Some(20), "{json}");
    assert_eq!(json["diagnostics"][0]["related"][0]["place"]["line"], 16);
}
