//! Parallel kits: `compose --kits`.

use std::collections::BTreeSet;

use crate::support::program::Folder;

/// The ids in the list of kits, a row a kit.
fn listed(folder: &Folder, list: &str) -> Vec<BTreeSet<String>> {
    let text = std::fs::read_to_string(folder.join(list)).unwrap();
    let row = |line: &str| {
        line.split(',').nth(4).unwrap().split(' ').map(str::to_owned).collect::<BTreeSet<String>>()
    };
    text.lines().skip(1).map(row).collect()
}

#[test]
fn parallel_kits_share_no_question_and_are_verified() {
    let folder = Folder::new();
    let line = "compose senior-backend --kits 3 --seed 7 --format json --edition interviewer";
    let run = folder.say(line).expect(0);
    assert!(
        run.text().contains("3 kits:") && run.text().contains("no two share a question"),
        "{}",
        run.text()
    );
    let kits = listed(&folder, "out/senior-backend-7.kits.csv");
    assert_eq!(kits.len(), 3);
    let all: BTreeSet<&String> = kits.iter().flatten().collect();
    assert_eq!(all.len(), kits.iter().map(BTreeSet::len).sum::<usize>());
    for number in 1..=3 {
        let kit = format!("out/senior-backend-7.{number}.kit.json");
        folder.say(&format!("verify {kit}")).expect(0);
        folder.say(&format!("render {kit} --format json --edition interviewer --out again")).expect(0);
    }
    let packet = "senior-backend-7.2.interviewer.json";
    let read = |folder_name: &str| std::fs::read(folder.join(folder_name).join(packet)).unwrap();
    assert_eq!(read("out"), read("again"));
    let again: Vec<String> = run.again();
    let again: Vec<&str> = again.iter().map(String::as_str).collect();
    let run = folder.run(&again).expect(0);
    assert!(run.text().contains("unchanged 7 files"), "{}", run.text());
}

#[test]
fn more_questions_are_advised_only_where_it_is_said_which_are_few() {
    let folder = Folder::new().with_sources();
    folder.compromise("articles-carrying-all-tags");
    let run = folder.say("compose screen-30 --kits 9 --seed campus --format json -q").expect(3);
    let advice =
        "share no question were not found: 8 were; there are 656 kits in all\nAny of these would work:\n";
    assert!(run.err.contains(advice), "{}", run.err);
    assert!(!run.err.contains("write more questions"), "{}", run.err);
}

#[test]
fn too_many_kits_are_refused_with_what_there_is_least_of() {
    let folder = Folder::new();
    let run = folder.say("compose screen-30 --kits 14 --seed 7 --format json").expect(3);
    assert!(run.err.contains("section `api-probe` takes at least 1 of 10 questions"), "{}", run.err);
    assert!(run.err.contains("--overlap 1"), "{}", run.err);
    assert!(run.err.contains("write more questions where there are fewest"), "{}", run.err);
    assert!(!folder.join("out").exists(), "nothing is written");
    let line = "compose screen-30 --kits 14 --overlap 1 --seed 7 --format json --edition interviewer";
    folder.say(line).expect(0);
    let kits = listed(&folder, "out/screen-30-7.kits.csv");
    for (at, kit) in kits.iter().enumerate() {
        assert!(kits[at + 1..].iter().all(|other| kit.intersection(other).count() <= 1));
    }
    folder.say("verify out/screen-30-7.14.kit.json").expect(0);
}

#[test]
fn a_profile_can_keep_parallel_kits_alike() {
    let folder = Folder::new().with_sources();
    let text = std::fs::read_to_string(folder.join("profiles/senior-backend.yaml")).unwrap();
    let alike = format!("{text}\nparallel:\n  minutes: 2\n  difficulty: 1\n");
    folder.write("profiles/senior-backend.yaml", alike);
    folder.say("compose senior-backend --kits 4 --seed 7 --format json --edition interviewer").expect(0);
    let sums: Vec<(i64, i64)> = (1..=4)
        .map(|number| {
            let path = folder.join(&format!("out/senior-backend-7.{number}.interviewer.json"));
            let packet: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
            let sections = packet["packet"]["sections"].as_array().unwrap();
            let asked = || sections.iter().flat_map(|section| section["questions"].as_array().unwrap());
            let points = |question: &serde_json::Value| match question["difficulty"].as_str().unwrap() {
                "easy" => 1,
                "medium" => 2,
                _ => 3,
            };
            (asked().map(|question| question["minutes"].as_i64().unwrap()).sum(), asked().map(points).sum())
        })
        .collect();
    for (minutes, points) in &sums {
        assert!(sums.iter().all(|other| (minutes - other.0).abs() <= 2 && (points - other.1).abs() <= 1));
    }
    folder.say("verify out/senior-backend-7.4.kit.json").expect(0);
}

#[test]
fn files_in_the_way_are_named_and_nothing_is_written() {
    let folder = Folder::new();
    folder.write("out/screen-30-7.2.interviewer.json", "mine");
    let line = "compose screen-30 --kits 3 --seed 7 --format json --edition interviewer";
    let run = folder.say(line).expect(4);
    assert!(run.err.contains("screen-30-7.2.interviewer.json exists with other content"), "{}", run.err);
    assert_eq!(folder.files("out").len(), 1);
    folder.say(&format!("{line} --force")).expect(0);
    folder.say(&format!("{line} -o -")).expect(2);
    folder.say("compose screen-30 --overlap 1").expect(2);
}

#[test]
fn a_question_that_leaks_from_one_kit_leaves_the_others_proven() {
    let folder = Folder::new().with_sources();
    folder.say("compose senior-backend --kits 3 --seed 7 --format json --edition interviewer").expect(0);
    let kits = listed(&folder, "out/senior-backend-7.kits.csv");
    let leaked = kits[1].first().unwrap();
    folder.compromise(leaked);
    folder.say("verify out/senior-backend-7.1.kit.json").expect(0);
    folder.say("verify out/senior-backend-7.3.kit.json").expect(0);
    let line = format!("swap out/senior-backend-7.2.kit.json --question {leaked} --format json --out new");
    folder.say(&line).expect(0);
    let name = folder.names("new").into_iter().find(|name| name.ends_with(".kit.json")).unwrap();
    folder.say(&format!("verify new/{name}")).expect(0);
    let file: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("new").join(name)).unwrap()).unwrap();
    let new = file["swaps"][0]["in"][0].as_str().unwrap();
    assert!(!kits.iter().any(|kit| kit.contains(new)), "{new} is in another kit of the set");
}
