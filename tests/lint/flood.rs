//! Many problems of one kind, and the number that commands name.

use super::{bank_with, checked};

/// Questions with these changes to each.
fn questions(n: usize, change: impl Fn(usize, String) -> String) -> String {
    let one = |at: usize| {
        let text = format!(
            "  - id: q-{at}\n    title: Question {at}\n    kind: coding\n    competency: coding\n    topic: syntax\n    \
             tags: [text]\n    level: mid\n    difficulty: easy\n    minutes: 5\n    prompt: Sort x{at} by y{at} for him.\n    \
             strong-answer: [Sorts it.]\n    anchors: {{1: Stops at {at}a., 2: Does half {at}b., 3: Does {at}c whole., 4: Does {at}c whole and tests.}}\n"
        );
        change(at, text)
    };
    format!("format: 1\nquestions:\n{}", (0..n).map(one).collect::<String>())
}

#[test]
fn of_a_hundred_thousand_problems_of_a_kind_a_hundred_are_shown_and_all_are_counted() {
    let text = questions(3000, |_, text| text.replace("difficulty: easy", "difficulty: ezy"));
    let folder = bank_with(&text);
    let (text, exit) = checked(&folder, &[]);
    assert_eq!(exit, Some(1));
    assert_eq!(text.matches("error[S006]").count(), 100);
    assert!(text.contains("… and 2900 more of S006 (A word is not one of the accepted ones)"), "{text}");
    assert!(text.contains("3000 problems in the input"), "{text}");
    assert!(text.len() < 100_000, "{}", text.len());
    let json = super::json(&folder, &[]);
    assert_eq!(json["diagnostics"].as_array().map(Vec::len), Some(100));
    assert_eq!(json["more"]["S006"], 2900);
}

#[test]
fn findings_are_counted_apart_from_the_warnings_that_every_command_counts() {
    let text = questions(250, |_, text| text);
    let folder = bank_with(&text);
    let bank = std::fs::read_to_string(folder.path().join("bank.yaml")).expect("a file");
    let unused = bank.replace(
        "      syntax: Syntax",
        "      syntax: Syntax\n      idle: Never asked\n      other: Never either",
    );
    std::fs::write(folder.path().join("bank.yaml"), unused).expect("a file");
    let (out, text, _) = super::run(&folder, &["bank", "check", "."]);
    assert!(out.contains("251 questions in 3 files, no error, 2 warnings, 250 findings"), "{out}");
    assert_eq!(text.matches("warning[L008]").count(), 100);
    assert!(text.contains("… and 150 more of L008"), "{text}");
    // The findings of the first lines are those that are shown.
    assert!(text.contains("`q-0`:") && text.contains("`q-99`:") && !text.contains("`q-100`:"), "{text}");
    for command in [&["bank", "list", "--bank", "."][..], &["bank", "stats", "--bank", "."]] {
        let (_, text, _) = super::run(&folder, command);
        assert!(text.contains("The bank has 2 warnings;"), "{text}");
    }
}
