//! What `compose` makes, and that it can be made again.

use std::collections::BTreeSet;

use crate::support::program::{Folder, Run};

const SIX: [&str; 6] =
    ["candidate.md", "candidate.pdf", "interviewer.csv", "interviewer.md", "interviewer.pdf", "kit.json"];

fn ids(run: &Run) -> Vec<String> {
    let json = run.json();
    let sections = json["packet"]["sections"].as_array().unwrap();
    let questions = sections.iter().flat_map(|section| section["questions"].as_array().unwrap());
    questions.map(|question| question["id"].as_str().unwrap().to_owned()).collect()
}

fn drawn(folder: &Folder, options: &str) -> Vec<String> {
    let run = folder.say(&format!("compose screen-30 --format json -o - {options}"));
    ids(&run.expect(0))
}

#[test]
fn the_default_is_six_files_a_table_and_the_command_that_repeats_it() {
    let folder = Folder::new();
    let run = folder.say("compose screen-30 --seed 7").expect(0);
    assert_eq!(folder.names(""), ["out"]);
    let six = SIX.map(|end| match end.split_once('.') {
        // The candidate's copies name their kit and not the seed.
        Some(("candidate", _)) => format!("16b0b305d146c434.{end}"),
        _ => format!("screen-30-7.{end}"),
    });
    assert_eq!(folder.names("out"), six);
    let text = run.text();
    for id in drawn(&folder, "--seed 7") {
        assert!(text.contains(&id), "the table lacks {id}:\n{text}");
    }
    for name in six {
        let named = text.lines().any(|line| line.trim_start().starts_with("wrote ") && line.ends_with(&name));
        assert!(named, "{name} is not named:\n{text}");
    }
    assert!(text.contains("of 30 minutes"), "{text}");
    assert!(text.ends_with("\nAgain: interviewkit compose screen-30 --seed=7\n"), "{text}");
    assert!(run.err.contains("built-in bank") && run.err.contains("built-in profiles"), "{}", run.err);
}

#[test]
fn a_bank_here_is_taken_first_and_named() {
    let run = Folder::new().with_sources().say("compose screen-30 --seed 7").expect(0);
    assert!(run.err.contains("active questions, bank)") && run.err.contains("(profiles)"), "{}", run.err);
}

#[test]
fn the_printed_command_makes_the_same_files() {
    for options in [
        &["screen-30"][..],
        &["screen-30", "--seed", "it's $HOME \"ü\" `x` \\", "--date", "1. März 2026 – früh"],
        &["screen-30", "--seed", "--out", "--date=", "--paper", "letter", "--edition", "both"],
        &["screen-30", "--level", "junior", "--format", "csv,md,csv", "--csv-bom", "--csv-raw"],
        &["screen-30", "--format", "csv", "--csv-layout", "candidates", "--out", "my files"],
        &["senior-backend", "--format", "json", "--edition", "candidate", "--exclude", "triage-red-test-run"],
    ] {
        let (folder, other) = (Folder::new(), Folder::new());
        let mut arguments = vec!["compose"];
        for option in options {
            // A value that begins with a hyphen is given as its user must give it.
            match arguments.last() {
                Some(&"--seed") if option.starts_with('-') => {
                    arguments.pop();
                    arguments.push("--seed=--out");
                }
                _ => arguments.push(option),
            }
        }
        let first = folder.run(&arguments).expect(0);
        let again = other.run(&first.again()).expect(0);
        let out = if options.contains(&"my files") { "my files" } else { "out" };
        assert!(!folder.files(out).is_empty());
        assert_eq!(folder.files(out), other.files(out), "{:?}", first.again());
        assert_eq!(first.text(), again.text());
        let third = folder.run(&first.again()).expect(0);
        assert_eq!(third.text().matches("unchanged ").count(), folder.names(out).len());
    }
}

#[test]
fn without_a_seed_runs_differ_and_each_can_be_repeated() {
    let folder = Folder::new();
    let runs: Vec<Run> =
        (0..8).map(|_| folder.say("compose screen-30 --format json -o -").expect(0)).collect();
    let kits: BTreeSet<Vec<String>> = runs.iter().map(ids).collect();
    assert!(kits.len() > 1, "eight fresh seeds draw one kit");
    for run in &runs {
        assert!(run.again().iter().any(|word| word.starts_with("--seed=")), "{}", run.err);
        assert_eq!(folder.run(&run.again()).expect(0).out, run.out);
    }
}

#[test]
fn a_level_an_exclusion_and_an_inclusion_are_obeyed() {
    let folder = Folder::new();
    for (profile, level) in [("screen-30", "junior"), ("data-engineer", "senior")] {
        let line = format!("compose {profile} --level {level} --seed 7 --format json -o -");
        let json = folder.say(&line);
        let json = json.expect(0).json();
        assert_eq!(json["packet"]["level"], level);
        for section in json["packet"]["sections"].as_array().unwrap() {
            for question in section["questions"].as_array().unwrap() {
                assert!(question["levels"].as_array().unwrap().contains(&level.into()), "{question}");
            }
        }
    }
    folder.say("compose screen-30 --level junior --seed 7 --format md").expect(0);
    assert!(folder.names("out").contains(&"screen-30-7.junior.interviewer.md".to_owned()));

    let usual = drawn(&folder, "--seed 7");
    for id in &usual {
        for seed in ["7", "8", "9"] {
            assert!(!drawn(&folder, &format!("--seed {seed} --exclude {id}")).contains(id));
            assert!(drawn(&folder, &format!("--seed {seed} --include {id}")).contains(id));
        }
    }
    let all = usual.iter().map(|id| format!("--include {id}")).collect::<Vec<_>>().join(" ");
    assert_eq!(drawn(&folder, &format!("--seed 99 {all}")), usual);
    let none = usual.iter().map(|id| format!("--exclude {id}")).collect::<Vec<_>>().join(" ");
    assert!(drawn(&folder, &format!("--seed 7 {none}")).iter().all(|id| !usual.contains(id)));
}

#[test]
fn a_date_is_printed_as_given() {
    let folder = Folder::new();
    for date in ["2026-03-01", "1er août 2026", "令和8年3月1日", "–"] {
        for (format, edition) in [("md", "interviewer"), ("md", "candidate"), ("csv", "interviewer")] {
            let options = ["compose", "screen-30", "--seed=7", "-o-", "--date", date];
            let options = [&options[..], &["--format", format, "--edition", edition]].concat();
            let run = folder.run(&options).expect(0);
            assert!(run.text().contains(date), "{format} {edition} lacks {date}:\n{}", run.text());
        }
        let json = folder.run(&["compose", "screen-30", "-o-", "--format=json", "--date", date]).expect(0);
        assert_eq!(json.json()["packet"]["header"]["date"], date);
        let pdf = folder.run(&["compose", "screen-30", "-o-", "--format=pdf", "--date", date]);
        if date.starts_with('令') {
            assert!(pdf.expect(1).err.contains("the date: “令” (U+4EE4)"), "no typeface has it");
        } else {
            assert!(pdf.expect(0).out.starts_with(b"%PDF-"));
        }
    }
}

#[test]
fn a_requisition_stands_in_its_line_wherever_there_is_one() {
    let folder = Folder::new();
    let line = "--seed 7 --requisition REQ-42 --format md,json --date 2026-03-01";
    folder.say(&format!("compose screen-30 {line}")).expect(0);
    folder.say(&format!("compose mid-backend --kits 2 {line}")).expect(0);
    folder.say(&format!("loop compose data-onsite {line}")).expect(0);
    let kit = "out/screen-30-7.kit.json";
    folder
        .say(&format!("render {kit} --requisition REQ-42 --date 2026-03-01 --format md,json --out again"))
        .expect(0);
    let question = ids(&folder.say("compose screen-30 --seed 7 --format json -o -").expect(0)).remove(0);
    folder
        .say(&format!("swap {kit} --question {question} --requisition REQ-42 --format md,json --out swapped"))
        .expect(0);
    let mut seen = 0;
    for dir in ["out", "again", "swapped"] {
        for (name, bytes) in folder.files(dir) {
            let text = String::from_utf8(bytes).unwrap();
            let filled = text.contains("| REQ-42 |") || text.contains("\"requisition\": \"REQ-42\"");
            let candidate = name.contains(".candidate.");
            let filled_in = !candidate
                && [".md", ".json"].iter().any(|end| name.ends_with(end))
                && !name.contains(".kit.");
            assert_eq!(filled, filled_in, "{name}");
            assert!(!candidate || !text.contains("REQ-42"), "{name}");
            seen += usize::from(filled);
        }
    }
    assert_eq!(seen, (1 + 2 + 4 + 1 + 1 + 1) * 2);
    for bad in ["a\nb", "", "a\u{202e}b"] {
        let option = format!("--requisition={bad}");
        for command in
            [vec!["compose", "screen-30"], vec!["loop", "compose", "data-onsite"], vec!["render", kit]]
        {
            folder.run(&[command, vec![option.as_str()]].concat()).expect(2);
        }
    }
}

#[test]
fn where_no_kit_is_possible_the_rules_and_the_repairs_are_named() {
    let folder = Folder::new().with_sources();
    let (a, b) = ("triage-red-test-run", "fixture-shared-cart");
    let run = folder.say(&format!("compose screen-30 --seed 7 --include {a} --include {b}")).expect(3);
    let drop = [a, b].map(|id| format!("\n  - leave out --include {id}\n"));
    for part in ["no kit of `screen-30` is possible", "would work:", &drop[0], &drop[1]] {
        assert!(run.err.contains(part), "{part:?} is not said:\n{}", run.err);
    }
    assert!(run.out.is_empty());
    assert_eq!(folder.names(""), ["bank", "profiles"]);

    let profile =
        crate::support::shipped::text("profiles/screen-30.yaml").replace("duration: 30", "duration: 20");
    folder.write("profiles/screen-30.yaml", profile);
    let run = folder.say("compose screen-30").expect(3);
    assert!(run.err.contains("all questions together take at most 13 minutes"), "{}", run.err);
    let repair = run.err.lines().find_map(|line| line.trim().strip_prefix("- allow ")).unwrap();
    assert!(repair.ends_with("of them for questions"), "more than the clock is changed: {repair}");
    let minutes: u16 = repair.split_whitespace().next().unwrap().parse().unwrap();
    let profile = crate::support::shipped::text("profiles/screen-30.yaml");
    folder.write("profiles/screen-30.yaml", profile.replace("duration: 30", &format!("duration: {minutes}")));
    folder.say("compose screen-30").expect(0);
    folder.say("profile check screen-30 --sample 10").expect(0);
}
