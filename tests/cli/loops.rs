//! Loops: packets, kit files and overview of several rounds, and why there are none.

use std::collections::BTreeSet;

use crate::support::program::Folder;

/// A loop of seed 7 in a folder with the built-in bank.
fn composed(options: &str) -> Folder {
    let folder = Folder::new();
    folder.say(&format!("loop compose data-onsite --seed 7 {options}")).expect(0);
    folder
}

/// A loop of two rounds by these profiles, in a folder with the shipped bank and profiles.
fn with_loop(profiles: [&str; 2], rest: &str) -> Folder {
    let folder = Folder::new().with_sources();
    let round = |id: &str, profile: &str| {
        format!(
            "  - id: {id}\n    profile: {profile}\n    interviewer: Engineer\n    minutes: 90\n    \
             panel: coding\n"
        )
    };
    let rounds = round("one", profiles[0]) + &round("two", profiles[1]);
    let head = "format: 1\nid: day\ntitle: A day\nsummary: For tests.\nlevel: senior\npanel: coding\n";
    folder.write("profiles/loops/day.yaml", format!("{head}rounds:\n{rounds}{rest}"));
    folder
}

/// A profile whose one section takes just this question.
const ONE_QUESTION: &str = "\
format: 1
id: one-question
title: One question
summary: For tests.
level: senior
duration: 30
opening: 0
closing: 5
slack: 25
sections:
  - id: only
    title: Only
    purpose: For tests.
    picks: 1
    where: {id: new-vectors-for-90-million-photos}
";

#[test]
fn a_loop_is_a_packet_and_a_kit_file_a_round_and_an_overview() {
    let folder = composed("");
    let mut expected = Vec::new();
    for round in ["pairing", "data", "design", "people"] {
        for end in ["interviewer.csv", "interviewer.md", "interviewer.pdf", "kit.json"] {
            expected.push(format!("data-onsite-7.{round}.{end}"));
        }
    }
    expected.extend(["csv", "md", "pdf"].map(|end| format!("data-onsite-7.overview.{end}")));
    expected.sort();
    let (candidates, others): (Vec<_>, Vec<_>) =
        folder.names("out").into_iter().partition(|name| name.contains(".candidate."));
    assert_eq!(others, expected);
    assert_eq!(candidates.len(), 4 * 2, "they are named by the fingerprints of the kits");
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_again_is_a_command() {
    let folder = composed("--format pdf,md,csv,json --edition both --date 2026-03-01 --embed --samples");
    let first = folder.files("out");
    let line = "loop compose data-onsite --seed 7 --format pdf,md,csv,json --edition both --date 2026-03-01 \
                --embed --samples";
    let run = folder.say(line).expect(0);
    assert!(!run.text().contains("wrote"), "{}", run.text());
    let again = run.again();
    assert_eq!(again[..3], ["loop", "compose", "data-onsite"]);
    std::fs::remove_dir_all(folder.join("out")).unwrap();
    folder.run(&again).expect(0);
    assert!(folder.files("out") == first, "the printed command makes other bytes");
    assert_eq!(first.iter().filter(|(name, _)| name.contains(".overview.")).count(), 4);
}

#[test]
fn a_kit_of_a_round_is_rendered_again_and_proven() {
    let folder = composed("--date 2026-03-01");
    for round in ["pairing", "data", "design", "people"] {
        let kit = format!("out/data-onsite-7.{round}.kit.json");
        folder.say(&format!("render {kit} --date 2026-03-01 --out again")).expect(0);
        let run = folder.say(&format!("verify {kit}")).expect(0);
        assert!(run.text().starts_with("same: "), "{}", run.text());
    }
    assert_eq!(folder.names("again").len(), 20);
    for (name, bytes) in folder.files("again") {
        assert!(std::fs::read(folder.join("out").join(&name)).unwrap() == bytes, "{name}");
    }
    let page =
        String::from_utf8(std::fs::read(folder.join("out/data-onsite-7.design.interviewer.md")).unwrap());
    assert!(page.unwrap().contains("Loop `data-onsite`, round `design` · Profile `system-design-60`"));
}

#[test]
fn a_printed_page_is_proven_with_the_loop() {
    let folder = composed("--format json --edition interviewer");
    let overview: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("out/data-onsite-7.overview.json")).unwrap())
            .unwrap();
    let packet = &overview["packet"];
    let round = packet["rounds"][2]["fingerprint"].as_str().unwrap();
    for fingerprint in [round, packet["header"]["fingerprint"].as_str().unwrap()] {
        let line = format!("verify --fingerprint {fingerprint} --loop data-onsite --seed");
        assert_eq!(folder.say(&format!("{line} 7")).expect(0).text(), format!("same: {fingerprint}\n"));
        folder.say(&format!("{line} 8")).expect(1);
        folder.say(&format!("{line} 7 --profile screen-30")).expect(2);
    }
    folder.say(&format!("verify --fingerprint {round} --seed 7")).expect(2);
}

#[test]
fn a_swap_in_a_round_brings_in_nothing_that_another_round_asks() {
    let folder = composed("--format json --edition interviewer");
    let read = |path: &str| -> serde_json::Value {
        serde_json::from_slice(&std::fs::read(folder.join(path)).unwrap()).unwrap()
    };
    let overview = read("out/data-onsite-7.overview.json");
    let rounds = overview["packet"]["rounds"].as_array().unwrap();
    let of = |at: usize| -> Vec<String> {
        let questions = rounds[at]["questions"].as_array().unwrap();
        questions.iter().map(|question| question["id"].as_str().unwrap().to_owned()).collect()
    };
    let elsewhere = [of(0), of(1), of(2)].concat();
    // The last question of the round on ownership, a topic that every round asks about.
    let out = of(3).pop().unwrap();
    folder.say(&format!("swap out/data-onsite-7.people.kit.json --question {out} --out new")).expect(0);
    let name = folder.names("new").into_iter().find(|name| name.ends_with(".kit.json")).unwrap();
    let kit = read(&format!("new/{name}"));
    assert_eq!(kit["loop"]["round"], "people");
    let came = kit["swaps"][0]["in"].as_array().unwrap();
    assert!(came.iter().all(|id| !elsewhere.iter().any(|other| id == other.as_str())), "{came:?}");
    let kept = kit["swaps"][0]["exclude"].as_array().unwrap();
    assert!(elsewhere.iter().all(|other| kept.iter().any(|id| id == other.as_str())), "{kept:?}");
    folder.say(&format!("verify new/{name}")).expect(0);
}

#[test]
fn a_question_that_leaks_from_one_round_leaves_the_others_proven() {
    let folder = Folder::new().with_sources();
    folder.say("loop compose senior-onsite --seed 7 --format json").expect(0);
    let kits: Vec<String> =
        folder.names("out").into_iter().filter(|name| name.ends_with(".kit.json")).collect();
    let file: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("out").join(&kits[0])).unwrap()).unwrap();
    let leaked = file["sections"][0]["questions"][0]["id"].as_str().unwrap().to_owned();
    folder.compromise(&leaked);
    folder.say(&format!("verify out/{}", kits[0])).expect(1);
    for kit in &kits[1..] {
        folder.say(&format!("verify out/{kit}")).expect(0);
    }
    folder.say(&format!("swap out/{} --question {leaked} --format json --out new", kits[0])).expect(0);
    let new = folder.names("new").into_iter().find(|name| name.ends_with(".kit.json")).unwrap();
    folder.say(&format!("verify new/{new}")).expect(0);
}

#[test]
fn the_ledger_takes_the_round_from_the_kit_file() {
    let folder = composed("--format md --edition candidate");
    let kits = ["data", "people"].map(|round| format!("out/data-onsite-7.{round}.kit.json")).join(" ");
    folder.say(&format!("ledger add {kits} --requisition REQ-7 --date 2026-03-02")).expect(0);
    folder.say("ledger add out/data-onsite-7.design.kit.json --round other --date 2026-03-02").expect(0);
    let pages = String::from_utf8(folder.files("ledger").pop().unwrap().1).unwrap();
    for round in ["data", "people", "other"] {
        assert!(pages.contains(&format!("\"round\":\"{round}\"")), "{pages}");
    }
    assert!(!pages.contains("\"round\":\"design\""), "{pages}");
}

#[test]
fn a_loop_that_changed_is_named() {
    let folder = with_loop(["pairing-60", "system-design-60"], "");
    folder.say("loop compose day --seed 7 --format md --edition candidate").expect(0);
    assert!(!folder.names("out").iter().any(|name| name.contains("overview")), "it is not for candidates");
    let verify = "verify out/day-7.one.kit.json";
    folder.say(verify).expect(0);
    let path = folder.join("profiles/loops/day.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{text}must-have: [collaboration]\nseen-by: 1\n")).unwrap();
    let run = folder.say(verify).expect(1);
    assert!(run.err.contains("the loop `day` or a profile of one of its rounds has changed"), "{}", run.err);
    std::fs::write(&path, text.replace("id: one", "id: other")).unwrap();
    let run = folder.say(verify).expect(1);
    assert!(run.err.contains("no kit is drawn at all"), "{}", run.err);
    // The kit was decided; it is asked all the same.
    folder.say("render out/day-7.one.kit.json --out again").expect(0);
}

#[test]
fn two_rounds_of_one_profile_share_no_question() {
    let folder = with_loop(["pairing-60", "pairing-60"], "must-have: collaboration\n");
    for seed in 0..8 {
        let run = folder.say(&format!("loop compose day --seed {seed} --format json -o - -q")).expect(0);
        let rounds = &run.json()["packet"]["rounds"];
        let ids: Vec<String> = (0..2)
            .flat_map(|at| rounds[at]["questions"].as_array().unwrap().clone())
            .map(|question| question["id"].to_string())
            .collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
        assert_eq!(ids.len(), 6);
    }
}

#[test]
fn no_candidate_learns_what_any_round_asks() {
    let folder = composed("--format md,csv,json --edition both");
    let overview: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("out/data-onsite-7.overview.json")).unwrap())
            .unwrap();
    let mut secrets = Vec::new();
    for round in overview["packet"]["rounds"].as_array().unwrap() {
        for question in round["questions"].as_array().unwrap() {
            secrets.extend(["id", "title"].map(|field| question[field].as_str().unwrap().to_owned()));
        }
    }
    assert!(secrets.len() >= 30, "{secrets:?}");
    let files = folder.files("out");
    let candidates: Vec<_> = files.iter().filter(|(name, _)| name.contains(".candidate.")).collect();
    assert_eq!(candidates.len(), 12);
    for (name, bytes) in candidates {
        let text = String::from_utf8(bytes.clone()).unwrap();
        for secret in &secrets {
            assert!(!text.contains(secret.as_str()), "{name} holds {secret:?}");
        }
    }
}

#[test]
fn an_excluded_question_is_in_no_round_and_the_level_is_in_the_names() {
    let folder = Folder::new();
    let asked = |options: &str| -> Vec<String> {
        let line = format!("loop compose senior-onsite --seed 7 --format json -o - -q {options}");
        let packet = folder.say(&line).expect(0).json();
        let rounds = packet["packet"]["rounds"].as_array().unwrap().clone();
        let questions = rounds.iter().flat_map(|round| round["questions"].as_array().unwrap().clone());
        questions.map(|question| question["id"].as_str().unwrap().to_owned()).collect()
    };
    let first = asked("");
    assert_eq!(asked(""), first);
    assert!(!asked(&format!("--exclude {}", first[3])).contains(&first[3]));
    let line = format!("loop compose senior-onsite --seed 7 --level mid --exclude {} --format md", first[3]);
    folder.say(&line).expect(0);
    folder.say("verify out/senior-onsite-7.mid.people.kit.json").expect(0);
    assert!(folder.join("out/senior-onsite-7.mid.overview.md").exists());
}

#[test]
fn why_there_is_no_loop_is_said_in_words() {
    let folder = with_loop(["pairing-60", "system-design-60"], "must-have: [security]\n");
    let run = folder.say("loop compose day --seed 7").expect(3);
    assert!(run.err.contains("`security` must be seen by 2 rounds, and no round can ask it"), "{}", run.err);
    let run = folder.say("loop compose senior-onsite --level junior --seed 7").expect(3);
    assert!(
        run.err.contains("has no kit even alone") && run.err.contains("cannot hold together"),
        "{}",
        run.err
    );
    assert!(run.out.is_empty() && !folder.join("out").exists());

    let folder = with_loop(["one-question", "one-question"], "");
    folder.write("profiles/one-question.yaml", ONE_QUESTION);
    let run = folder.say("loop compose day --seed 7").expect(3);
    assert!(run.err.contains("asked a question twice"), "{}", run.err);
}

#[test]
fn mistakes_are_named_with_their_place() {
    let folder = with_loop(["pairing-60", "pairing-6"], "");
    let run = folder.say("loop compose day --seed 7").expect(1);
    assert!(run.err.contains("R004") && run.err.contains("profiles/loops/day.yaml:14:14"), "{}", run.err);
    assert!(run.err.contains("did you mean `pairing-60`?"), "{}", run.err);
    // A mistake in one loop is not in the way of another.
    folder.say("loop show data-onsite -q").expect(0);
    folder.say("loop list").expect(1);
    let run = folder.say("loop compose data-onsit").expect(2);
    assert!(run.err.contains("did you mean `data-onsite`?"), "{}", run.err);
    let run = folder.say("loop compose data-onsite -o -").expect(2);
    assert!(run.err.contains("one format"), "{}", run.err);
    folder.say("loop compose data-onsite --exclude nothing-of-this-name").expect(2);
}

#[test]
fn loops_are_listed_and_shown() {
    let folder = Folder::new();
    let list = folder.say("loop list --format json -q").expect(0).json();
    let ids: Vec<&str> =
        list["loops"].as_array().unwrap().iter().map(|row| row["loop"].as_str().unwrap()).collect();
    assert_eq!(ids, ["data-onsite", "ml-onsite", "senior-onsite"]);
    let shown = folder.say("loop show ml-onsite --format json -q").expect(0).json();
    let (looped, can_ask) = (&shown["loop"], &shown["loop"]["can_ask"]);
    assert_eq!(looped["rounds"].as_array().unwrap().len(), 5);
    for row in can_ask.as_array().unwrap().iter().filter(|row| row["must_have"] == true) {
        let rounds = row["rounds"].as_array().unwrap().iter().filter(|count| **count != 0).count();
        assert!(rounds >= 2, "{row}");
    }
    let text = folder.say("loop show ml-onsite -q").expect(0);
    assert!(text.text().contains("must be seen by 2 rounds at least"), "{}", text.text());
}
