//! Cool-downs: what was used lately is not drawn, and the kit outlives the ledger's going on.

use std::collections::BTreeSet;

use crate::support::program::Folder;

const COMPOSE: &str = "compose screen-30 --format json --edition interviewer";

/// A folder in which four kits were used, on four days.
fn folder() -> Folder {
    let folder = Folder::new().with_sources();
    for (seed, date, more) in [
        ("1", "2026-10-01", "--requisition REQ-1"),
        ("2", "2026-11-01", "--requisition REQ-2"),
        ("3", "2026-11-10", "--requisition REQ-2 --round again"),
        ("4", "2026-11-20", ""),
    ] {
        folder.say(&format!("{COMPOSE} --seed {seed}")).expect(0);
        folder.say(&format!("ledger add out/screen-30-{seed}.kit.json --date {date} {more}")).expect(0);
    }
    folder
}

fn kit(folder: &Folder, path: &str) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(folder.join(path)).unwrap()).unwrap()
}

fn texts(value: &serde_json::Value) -> BTreeSet<String> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// The ids of the kits of these seeds.
fn ids(folder: &Folder, seeds: &[u32]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for seed in seeds {
        for section in kit(folder, &format!("out/screen-30-{seed}.kit.json"))["sections"].as_array().unwrap()
        {
            ids.extend(
                section["questions"].as_array().unwrap().iter().map(|q| q["id"].as_str().unwrap().to_owned()),
            );
        }
    }
    ids
}

#[test]
fn each_cool_down_holds_back_what_it_says() {
    let folder = folder();
    for (at, (options, seeds)) in [
        ("--avoid-days 22 --date 2026-11-23", vec![2, 3, 4]),
        ("--avoid-days 21 --date 2026-11-23", vec![3, 4]),
        ("--avoid-days 0 --date 2026-11-20", vec![4]),
        ("--avoid-kits 2", vec![3, 4]),
        ("--avoid-kits 99", vec![1, 2, 3, 4]),
        ("--requisition REQ-2", vec![2, 3]),
        ("--requisition REQ-9", vec![]),
        ("--avoid-days 3 --requisition REQ-1 --date 2026-11-23", vec![1, 4]),
    ]
    .into_iter()
    .enumerate()
    {
        let run = folder.say(&format!("{COMPOSE} --seed x{at} {options}")).expect(0);
        let held = ids(&folder, &seeds);
        let file = kit(&folder, &format!("out/screen-30-x{at}.kit.json"));
        assert_eq!(texts(&file["exclude"]), held, "{options}");
        assert!(run.err.contains(&format!("At rest: {} of ", held.len())), "{options}: {}", run.err);
        let drawn: BTreeSet<String> = file["sections"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|section| section["questions"].as_array().unwrap())
            .map(|question| question["id"].as_str().unwrap().to_owned())
            .collect();
        assert!(drawn.is_disjoint(&held), "{options}");
    }
}

#[test]
fn a_kit_is_repeated_verified_and_rendered_whatever_the_ledger_says_since() {
    let folder = folder();
    let line = format!("{COMPOSE} --seed 5 --avoid-days 90 --requisition REQ-2 --date 2026-11-23");
    let run = folder.say(&line).expect(0);
    let record = "When it was used: interviewkit ledger add out/screen-30-5.kit.json --requisition=REQ-2 --date=2026-11-23\n";
    assert!(run.text().ends_with(record), "{}", run.text());
    let again = run.again();
    assert!(!again.iter().any(|word| word.contains("avoid")), "{again:?}");
    // The line on the page stays filled; what was used for it stays excluded by name.
    assert!(again.contains(&"--requisition=REQ-2".to_owned()) && again.contains(&"--reuse".to_owned()));
    let before = folder.files("out");
    folder.say("ledger add out/screen-30-5.kit.json --requisition REQ-2 --date 2026-11-23").expect(0);
    // The same cool-down draws another kit now, which must not take the place of the first.
    folder.say(&line).expect(4);
    let repeated = folder.run(&again).expect(0);
    assert_eq!(repeated.text().matches("unchanged").count(), 2, "{}", repeated.text());
    std::fs::remove_dir_all(folder.join("ledger")).unwrap();
    folder.run(&again).expect(0);
    assert_eq!(folder.files("out"), before);
    folder.say("verify out/screen-30-5.kit.json").expect(0);
    folder
        .say(
            "render out/screen-30-5.kit.json --format json --edition interviewer --date 2026-11-23 --requisition REQ-2 --out new",
        )
        .expect(0);
    assert_eq!(
        folder.files("new")[0],
        before.iter().find(|(name, _)| name == "screen-30-5.interviewer.json").unwrap().clone()
    );
}

#[test]
fn a_question_that_rested_may_go_from_the_bank() {
    let folder = folder();
    folder.say(&format!("{COMPOSE} --seed 5 --avoid-kits 4")).expect(0);
    let gone = ids(&folder, &[1]).into_iter().next().unwrap();
    let shown = folder.say(&format!("bank show {gone} --format json -q")).expect(0).json();
    let file = shown["question"]["file"].as_str().unwrap();
    let text = std::fs::read_to_string(folder.join(file)).unwrap();
    folder.write(
        file,
        text.replace(&format!("id: {gone}\n"), "id: renamed-since\n    status: draft\n").replacen(
            "    status: draft\n    status: active\n",
            "    status: draft\n",
            1,
        ),
    );
    let run = folder.say("verify out/screen-30-5.kit.json");
    assert!(!run.err.contains("no kit is drawn at all"), "{}", run.err);
}

#[test]
fn an_included_question_does_not_rest() {
    let folder = folder();
    let id = ids(&folder, &[4]).into_iter().next().unwrap();
    folder.say(&format!("{COMPOSE} --seed 5 --avoid-kits 1 --include {id}")).expect(0);
    let file = kit(&folder, "out/screen-30-5.kit.json");
    assert!(file["sections"].to_string().contains(&format!("\"{id}\"")));
    assert!(!texts(&file["exclude"]).contains(&id));
}

#[test]
fn a_cool_down_that_is_too_long_is_named_with_the_longest_that_works() {
    let folder = Folder::new();
    folder.say(&format!("{COMPOSE} --seed 1")).expect(0);
    // Every day of November another kit, until the profile has no question left that did not rest.
    for day in 1..=25 {
        let seed = format!("day{day}");
        folder.say(&format!("{COMPOSE} --seed {seed}")).expect(0);
        folder
            .say(&format!("ledger add out/screen-30-{seed}.kit.json --date 2026-11-{day:02} --requisition R"))
            .expect(0);
    }
    let line = format!("{COMPOSE} --seed z --date 2026-11-30");
    let run = folder.say(&format!("{line} --avoid-days 90")).expect(3);
    for says in [
        "no kit of `screen-30` is possible while these questions rest",
        "--avoid-days 90 holds back",
        "(used on 2026-09-01 or later)",
        "eligible questions left",
        "With the cool-down as it is, no kit of `screen-30` is possible",
    ] {
        assert!(run.err.contains(says), "{says}: {}", run.err);
    }
    let words: Vec<&str> = run.err.split("let questions rest ").nth(1).unwrap().split_whitespace().collect();
    let days: u32 = words[0].parse().unwrap();
    assert!((1..90).contains(&days), "{}", run.err);
    // The command is there to be copied, works, and one day more does not.
    let command = run.err.split("interviewkit ").nth(1).unwrap().lines().next().unwrap();
    assert!(command.contains(&format!("--avoid-days={days}")), "{command}");
    folder.say(command).expect(0);
    folder.say(&format!("{line} --avoid-days {} --out more", days + 1)).expect(3);

    let run = folder.say(&format!("{line} --avoid-kits 25")).expect(3);
    let kits: u32 = run.err.split("of the last ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    folder.say(&format!("{line} --avoid-kits {kits} --out kits")).expect(0);
    folder.say(&format!("{line} --avoid-kits {} --out more", kits + 1)).expect(3);

    let run = folder.say(&format!("{line} --requisition R")).expect(3);
    assert!(run.err.contains("add --reuse:"), "{}", run.err);
    let run = folder.say(&format!("{line} --requisition R --avoid-days 90")).expect(3);
    assert!(run.err.contains(", and no other cool-down:"), "{}", run.err);
    let command = run.err.split("interviewkit ").nth(1).unwrap().lines().next().unwrap();
    folder.say(&format!("{command} --out both")).expect(0);
}

#[test]
fn another_cause_is_not_put_on_the_cool_down() {
    let folder = folder();
    let run = folder.say("compose ml-platform --level staff --avoid-kits 2").expect(3);
    assert!(run.err.contains("The cool-down is not the cause"), "{}", run.err);
}

#[test]
fn mistakes_with_cool_downs() {
    let folder = Folder::new();
    let run = folder.say(&format!("{COMPOSE} --seed 1 --avoid-days 90")).expect(0);
    assert!(run.err.contains("There is no ledger yet"), "{}", run.err);
    let run = folder.say(&format!("{COMPOSE} --seed 1 --avoid-days 90 --ledger nowhere")).expect(4);
    assert!(run.err.contains("there is no ledger in `nowhere`"), "{}", run.err);
    let run = folder.say(&format!("{COMPOSE} --seed 1 --avoid-days 90 --date Monday")).expect(2);
    assert!(run.err.contains("`Monday` of --date is no day of the calendar"), "{}", run.err);
    folder.say(&format!("{COMPOSE} --seed 2 --avoid-kits 3 --date Monday")).expect(0);
    folder.write("ledger/2026-11.jsonl", "{\"date\":");
    let run = folder.say(&format!("{COMPOSE} --seed 3 --avoid-kits 3")).expect(1);
    assert!(run.err.contains("U002"), "{}", run.err);
    assert!(!folder.join("out/screen-30-3.kit.json").exists());
}
