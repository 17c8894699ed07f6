//! Practice packets, the agreement of their readers, and solutions beside a bank.

use std::fmt::Write as _;

use crate::support::program::Folder;

const SAMPLES: &str = "format: 1
samples:
  - question: sound
    answers:
      1: I would leave the text alone.
      2: I would turn half of it.
      3: I would turn all of it.
      4: I would turn all of it, and test it.
";
const PROFILE: &str = "format: 1
id: small
title: A small interview
summary: For the tests.
level: mid
duration: 30
opening: 5
closing: 5
slack: 20
sections:
  - {id: first, title: First part, purpose: Shows it., picks: 1, where: {topic: syntax}}
  - {id: second, title: Second part, purpose: Shows more., picks: 1, where: {kind: design}}
";

/// A bank of one question with samples and a solution, and a profile with a section it cannot fill.
fn folder() -> Folder {
    let folder = Folder::new();
    for (name, text) in [
        ("bank/bank.yaml", include_str!("../broken/sound/bank.yaml")),
        ("bank/question.yaml", include_str!("../broken/sound/question.yaml")),
        ("bank/samples/sound.yaml", SAMPLES),
        ("bank/solutions/sound/wrong_half.py", "half = True\n"),
        ("bank/solutions/sound/test_solution.py", "def test_it(): ...\n"),
        ("bank/solutions/sound/solution.py", "whole = True\n"),
        ("profiles/small.yaml", PROFILE),
    ] {
        folder.write(name, text);
    }
    folder
}

/// The sheet of seed 7 with a score for every answer.
fn sheet(folder: &Folder, score: impl Fn(u64) -> u64) -> String {
    let json = folder.say("train small --seed 7 --format json -o - -q").expect(0).json();
    let packet = &json["packet"];
    let key = packet["key"][0]["scores"].as_array().unwrap();
    let mut text = "number,answer,score,fingerprint\n".to_owned();
    for entry in key {
        let (letter, level) = (entry[0].as_str().unwrap(), score(entry[1].as_u64().unwrap()));
        let fingerprint = packet["header"]["fingerprint"].as_str().unwrap();
        let _ = writeln!(text, "1,{letter},{level},{fingerprint}");
    }
    text
}

#[test]
fn a_practice_packet_shuffles_the_samples_and_ends_with_the_key() {
    let folder = folder();
    let run = folder.say("train small --seed 7").expect(0);
    assert!(run.err.contains("No question with sample answers is left for: Second part"), "{}", run.err);
    let names = ["small-7.practice.csv", "small-7.practice.md", "small-7.practice.pdf"];
    assert_eq!(folder.names("out"), names);
    let files = folder.files("out");
    folder.run(&[run.again(), vec!["--out=twice".to_owned()]].concat()).expect(0);
    assert_eq!(folder.files("twice"), files);

    let markdown = String::from_utf8(files[1].1.clone()).unwrap();
    let (asked, key) = markdown.split_once("## Key").unwrap();
    let place = |text: &str| asked.find(text).unwrap_or_else(|| panic!("{text} is not in\n{asked}"));
    let answers = ["leave the text alone", "turn half of it", "turn all of it.", "and test it"];
    let mut order: Vec<(usize, u64)> = answers.iter().map(|text| place(text)).zip(1..).collect();
    order.sort_unstable();
    let key_row = key.lines().rfind(|line| line.contains("A sound question")).unwrap();
    for (letter, (_, level)) in ('A'..='D').zip(&order) {
        assert!(key_row.contains(&format!("{letter} = {level}")), "{key_row}");
    }
    let csv = String::from_utf8(files[0].1.clone()).unwrap();
    assert_eq!(csv.lines().next().unwrap().matches("key").count(), 0);
    assert_eq!(csv.lines().count(), 5);
}

#[test]
fn another_seed_is_another_order_and_every_order_comes_up() {
    let folder = folder();
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..150 {
        let line = format!("train small --seed {seed} --format json -o - -q");
        seen.insert(folder.say(&line).expect(0).json()["packet"]["key"][0]["scores"].to_string());
    }
    // Of 24 orders; that 150 fair shuffles miss one has a chance of 1 in 25.
    assert!(seen.len() >= 22, "{} orders", seen.len());
}

#[test]
fn readers_are_compared_with_the_key_and_with_each_other() {
    let folder = folder();
    folder.write("ada.csv", sheet(&folder, |level| level));
    let run = folder.say("train small --seed 7 --scores ada.csv").expect(0);
    assert!(run.text().contains("1.00") && run.text().contains("No one differs"), "{}", run.text());
    assert!(!folder.join("out").exists(), "nothing is written");

    folder.write("ben.csv", sheet(&folder, |level| level.max(2)));
    let run = folder.say("train small --seed 7 --scores ada.csv --scores ben.csv").expect(0);
    // By hand: a squared difference of 1 over four answers, of 32 over the 16 pairs that chance makes.
    assert_eq!(run.text().matches("0.88").count(), 2, "{}", run.text());
    assert!(run.text().contains("the key says 1; ben.csv: 2"), "{}", run.text());
    assert!(run.text().contains("+0.25") && run.text().contains("-0.25"), "{}", run.text());
}

#[test]
fn agreement_is_printed_for_programs_too() {
    let folder = folder();
    folder.write("ada.csv", sheet(&folder, |level| level));
    folder.write("ben.csv", sheet(&folder, |level| level.max(2)));
    let line = "train small --seed 7 --scores ada.csv --scores ben.csv -q --format";
    let json = folder.say(&format!("{line} json")).expect(0).json();
    let pairs = json["agreement"]["pairs"].as_array().unwrap();
    assert_eq!(pairs.len(), 3);
    assert_eq!((&pairs[0]["reader"], &pairs[0]["against"]), (&"ada.csv".into(), &serde_json::Value::Null));
    assert_eq!(pairs[1]["mean_difference"], 0.25);
    assert_eq!((&pairs[2]["against"], &pairs[2]["answers"]), (&"ben.csv".into(), &4.into()));
    assert_eq!(json["agreement"]["answers"][0]["scores"].as_object().unwrap().len(), 2);
    let csv = folder.say(&format!("{line} CSV -o -")).expect(0);
    let rows: Vec<&str> = csv.text().lines().collect();
    assert_eq!(rows[0], "reader,against,answers,same,within_one,mean_difference,kappa");
    assert_eq!(rows[1], "ada.csv,key,4,4,4,0.00,1.00");
    assert_eq!(rows[3], "ada.csv,ben.csv,4,3,4,-0.25,0.88");
    for wrong in ["pdf", "json,csv", "json --out elsewhere", "json --scores ada.csv"] {
        let run = folder.say(&format!("{line} {wrong}")).expect(2);
        assert!(run.err.contains("help:"), "{wrong}: {}", run.err);
    }
    assert!(!folder.join("out").exists() && !folder.join("elsewhere").exists());
}

#[test]
fn readers_who_are_always_too_low_and_too_high_are_told_apart() {
    let folder = folder();
    folder.write("low.csv", sheet(&folder, |level| level.max(2) - 1));
    folder.write("high.csv", sheet(&folder, |level| level.min(3) + 1));
    let run = folder.say("train small --seed 7 --scores low.csv --scores high.csv").expect(0);
    let row = |name: &str| run.text().lines().find(|line| line.contains(name)).unwrap().to_owned();
    assert!(row("low.csv").contains("-0.75") && row("high.csv").contains("+0.75"), "{}", run.text());
}

#[cfg(unix)]
#[test]
fn one_sheet_is_not_taken_for_two_readers() {
    let folder = folder();
    folder.write("a.csv", sheet(&folder, |level| level));
    std::os::unix::fs::symlink("a.csv", folder.join("link.csv")).unwrap();
    let whole = folder.join("a.csv").display().to_string();
    for (other, says) in [
        ("a.csv", "a.csv is named twice"),
        ("./a.csv", "./a.csv is the same file as a.csv"),
        ("out/../a.csv", "is the same file as a.csv"),
        ("link.csv", "link.csv is the same file as a.csv"),
        (whole.as_str(), "is the same file as a.csv"),
    ] {
        std::fs::create_dir_all(folder.join("out")).unwrap();
        let run = folder.say(&format!("train small --seed 7 --scores a.csv --scores {other}")).expect(2);
        assert!(run.err.contains(says) && run.err.contains("name each reader's sheet once"), "{}", run.err);
    }
}

#[test]
fn a_sheet_that_does_not_fit_is_refused_with_its_line() {
    let folder = folder();
    let good = sheet(&folder, |level| level);
    for (bad, says) in [
        (good.replace("1,A,", "1,A,9"), "wrong.csv:2:5"),
        (good.replace("1,A,", "1,A,9"), "for answer 1A (A sound question)"),
        (good.replace("1,C,", "1,X,"), "wrong.csv:4:1"),
        (good.replace("1,C,", "1,X,"), "the packet has no answer 1X"),
        (good.replace("score", "points"), "there is no column `score`"),
        ("number,answer,score,fingerprint\n1,A,,x\n".to_owned(), "no score is filled in; 4 answers wait"),
        ("number,answer,score,fingerprint\n1,A,3,0123456789abcdef\n".to_owned(), "of another packet"),
    ] {
        folder.write("wrong.csv", bad);
        let run = folder.say("train small --seed 7 --scores wrong.csv").expect(1);
        assert!(run.err.contains(says), "{says}: {}", run.err);
        assert!(run.out.is_empty());
    }
    folder.write("other.csv", good.replace("1,B,", "1,B,x").replace("1,C,", "1,B,"));
    let run = folder.say("train small --seed 7 --scores wrong.csv --scores other.csv").expect(1);
    assert!(
        run.err.contains("2 problems") && run.err.contains("T003") && run.err.contains("T005"),
        "{}",
        run.err
    );
    folder.say("train small --seed 7 --scores gone.csv").expect(4);
    folder.say("train small --scores wrong.csv").expect(2);
}

#[test]
fn without_samples_there_is_no_practice() {
    let folder = folder();
    folder.write("bank/samples/sound.yaml", "format: 1\nsamples: []\n");
    let run = folder.say("train small").expect(3);
    assert!(run.err.contains("no question of `small` has sample answers"), "{}", run.err);
}

#[test]
fn samples_are_printed_for_interviewers_who_ask() {
    let folder = folder();
    folder
        .write("profiles/small.yaml", PROFILE.replace("picks: 1, where: {kind", "picks: 0-1, where: {kind"));
    let line = "compose small --seed 7 --format md --edition both";
    folder.say(&format!("{line} --out plain")).expect(0);
    let again = folder.say(&format!("{line} --out full --samples")).expect(0).again();
    assert!(again.contains(&"--samples".to_owned()), "{again:?}");
    let text = |at: usize, dir: &str| String::from_utf8(folder.files(dir)[at].1.clone()).unwrap();
    assert!(!text(1, "plain").contains("turn half of it"));
    assert!(text(1, "full").contains("turn half of it"));
    assert!(!text(0, "full").contains("turn half of it"), "the candidate's edition has none");
    assert!(text(1, "plain").contains("`solutions/sound/solution.py`"), "{}", text(1, "plain"));
    assert!(!text(0, "plain").contains("solution"));
}

#[test]
fn a_solution_is_printed_reference_first() {
    let folder = folder();
    let run = folder.say("bank show sound --solution").expect(0);
    let places: Vec<usize> = ["whole = True", "def test_it", "half = True"]
        .iter()
        .map(|text| run.text().find(text).unwrap())
        .collect();
    assert!(places.is_sorted(), "{}", run.text());
    let json = folder.say("bank show sound --solution --format json").expect(0).json();
    assert_eq!(json["solution"][0]["name"], "solution.py");
    assert_eq!(json["solution"][0]["text"], "whole = True\n");
    std::fs::remove_dir_all(folder.join("bank/solutions")).unwrap();
    let run = folder.say("bank show sound --solution").expect(2);
    assert!(run.err.contains("`sound` has no solution"), "{}", run.err);
}

#[test]
fn agreement_in_another_format_says_which_there_are() {
    let folder = folder();
    let run = folder.say("train small --seed 7 --scores a.csv --format md").expect(2);
    for words in ["JSON or CSV", "`--format json`", "without --scores"] {
        assert!(run.err.contains(words), "{words}: {}", run.err);
    }
}

#[test]
fn a_sheet_with_a_character_that_no_one_can_see_is_refused_with_its_place() {
    let folder = folder();
    for hidden in ["\u{200b}", "\u{ad}", "\u{3164}", "\u{fe0f}", "\u{202e}", "\u{1b}", "a\u{200d}b"] {
        folder.write("a.csv", format!("\u{feff}number,answer,score\r\n1,A,2{hidden}\r\n").as_bytes());
        let run = folder.say("train small --seed 7 --scores a.csv").expect(1);
        assert!(run.err.contains("error[F005]") && run.err.contains("a.csv:2:"), "{hidden:?}: {}", run.err);
    }
}
