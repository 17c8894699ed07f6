//! Swaps: the smallest change of a kit, its proof, and what stands in the way.

use serde_json::Value;

use crate::support::program::Folder;

/// A folder with the shipped bank and profiles and a kit of seed 7.
fn folder() -> Folder {
    let folder = Folder::new().with_sources();
    folder.say("compose screen-30 --seed 7 --format md --date 2026-03-01").expect(0);
    folder
}

const KIT: &str = "out/screen-30-7.kit.json";

fn json(folder: &Folder, path: &str) -> Value {
    serde_json::from_slice(&std::fs::read(folder.join(path)).unwrap()).unwrap()
}

/// The ids of each section of a kit file.
fn ids(kit: &Value) -> Vec<Vec<String>> {
    let questions = |section: &Value| section["questions"].as_array().unwrap().clone();
    let id = |question: &Value| question["id"].as_str().unwrap().to_owned();
    kit["sections"].as_array().unwrap().iter().map(|s| questions(s).iter().map(id).collect()).collect()
}

/// The path of the kit file that a swap wrote.
fn swap(folder: &Folder, line: &str) -> String {
    let run = folder.say(&format!("swap {line} --format md")).expect(0);
    let line = run.text().lines().find(|line| line.ends_with(".kit.json")).unwrap();
    line.trim().split(' ').next_back().unwrap().to_owned()
}

/// Gives a question of the folder's bank another status by hand.
fn mark(folder: &Folder, id: &str, status: &str) {
    let shown = folder.say(&format!("bank show {id} --format json -q")).expect(0).json();
    let file = shown["question"]["file"].as_str().unwrap().to_owned();
    let text = std::fs::read_to_string(folder.join(&file)).unwrap();
    let (head, tail) = text.split_once(&format!("id: {id}\n")).unwrap();
    let tail = tail.replacen("    status: active\n", &format!("    status: {status}\n"), 1);
    folder.write(&file, format!("{head}id: {id}\n{tail}"));
}

#[test]
fn one_question_is_swapped_and_everything_else_stays() {
    let folder = folder();
    let before = folder.files("out");
    let parent = json(&folder, KIT);
    let out = ids(&parent)[1][0].clone();
    let path = swap(&folder, &format!("{KIT} --question {out} --date 2026-03-01"));
    let child = json(&folder, &path);
    let fingerprint = child["fingerprint"].as_str().unwrap();
    assert_eq!(path, format!("out/screen-30-7.swap-{}.kit.json", &fingerprint[..8]));
    assert_eq!(child["swaps"][0]["parent"], parent["fingerprint"]);
    assert_eq!(child["swaps"][0]["out"], Value::from(vec![out.clone()]));
    assert_eq!(child["exclude"], Value::from(vec![out.clone()]));
    let (old, new) = (ids(&parent), ids(&child));
    assert_eq!(child["swaps"][0]["in"], Value::from(new[1].clone()));
    assert_eq!((&old[0], &old[2]), (&new[0], &new[2]));
    assert_ne!(old[1], new[1]);
    let after = folder.files("out");
    assert!(before.iter().all(|file| after.contains(file)), "the files of the old kit stay");
    assert_eq!(after.len(), before.len() + 3);
    // The same swap is the same kit; the new packet can be made again from its kit file.
    let run = folder.say(&format!("swap {KIT} --question {out} --date 2026-03-01 --format md")).expect(0);
    assert_eq!(run.text().matches("unchanged").count(), 3, "{}", run.text());
    assert_eq!(folder.files("out"), after);
    folder.say(&format!("render {path} --format md --date 2026-03-01 --out again")).expect(0);
    for (name, bytes) in folder.files("again") {
        assert!(name.contains(".swap-") || name.contains(".candidate."), "{name}");
        assert!(after.contains(&(name.clone(), bytes)), "{name}");
    }
}

#[test]
fn a_swapped_kit_is_proven_also_once_the_question_is_compromised() {
    let folder = folder();
    let out = ids(&json(&folder, KIT))[0][0].clone();
    let child = swap(&folder, &format!("{KIT} --question {out}"));
    for _ in 0..2 {
        let fingerprint = json(&folder, &child)["fingerprint"].as_str().unwrap().to_owned();
        assert_eq!(folder.say(&format!("verify {child}")).expect(0).text(), format!("same: {fingerprint}\n"));
        let page = format!("verify --fingerprint {fingerprint} --profile screen-30 --seed 7");
        folder.say(&format!("{page} --swapped {out}")).expect(0);
        assert!(folder.say(&page).expect(1).err.contains("--swapped"));
        mark(&folder, &out, "compromised");
    }
    // The old kit holds it, and the same swap of it is still the same kit.
    assert!(folder.say(&format!("verify {KIT}")).expect(1).err.contains("is compromised now"));
    assert_eq!(swap(&folder, &format!("{KIT} --question {out}")), child);
}

#[test]
fn a_kit_can_be_swapped_again_and_again() {
    let folder = folder();
    let mut path = KIT.to_owned();
    let mut gone: Vec<String> = Vec::new();
    for round in 0..4 {
        let out = ids(&json(&folder, &path))[round % 3][0].clone();
        path = swap(&folder, &format!("{path} --question {out}"));
        mark(&folder, &out, "compromised");
        gone.push(out);
        let kit = json(&folder, &path);
        assert_eq!(kit["exclude"], Value::from(gone.clone()));
        assert_eq!(kit["swaps"].as_array().unwrap().len(), round + 1);
        assert!(!ids(&kit).iter().flatten().any(|id| gone.contains(id)), "{kit:#}");
        assert_eq!(path.matches(".swap-").count(), 1, "{path}");
        folder.say(&format!("verify {path}")).expect(0);
    }
    let fingerprint = json(&folder, &path)["fingerprint"].as_str().unwrap().to_owned();
    let page = format!("verify --fingerprint {fingerprint} --profile screen-30 --seed 7");
    folder.say(&format!("{page} --swapped {}", gone.join(" --swapped "))).expect(0);
    // What came in between and went again cannot be proven once the bank has lost it.
    let middle = json(&folder, &path)["swaps"][0]["in"][0].as_str().unwrap().to_owned();
    assert_eq!(gone[3], middle);
    let child = json(&folder, &path);
    let forged = child.to_string().replace(&gone[1], &ids(&child)[2][0]);
    folder.write("forged.kit.json", forged);
    assert!(folder.say("verify forged.kit.json").expect(1).err.contains("edited by hand"));
}

#[test]
fn wishes_and_samples_of_the_old_kit_stay_in_force() {
    let folder = folder();
    let [first, second, third] = &ids(&json(&folder, KIT))[..] else { panic!("three sections") };
    let wished = format!("--include {} --include {} --exclude {}", first[0], third[0], second[0]);
    folder
        .say(&format!("compose screen-30 --seed 8 {wished} --level mid --embed --format md --out own"))
        .expect(0);
    let kit = "own/screen-30-8.mid.kit.json";
    let child = swap(
        &folder,
        &format!("{kit} --question {} --exclude {} --out own", first[0], "best-sellers-stable-ties"),
    );
    let file = json(&folder, &child);
    assert_eq!(file["include"], Value::from(third.clone()));
    assert_eq!(
        file["exclude"],
        Value::from(vec![second[0].clone(), first[0].clone(), "best-sellers-stable-ties".into()])
    );
    assert_eq!(file["swaps"][0]["included"], true);
    assert_eq!(file["swaps"][0]["exclude"], Value::from(vec!["best-sellers-stable-ties"]));
    assert_eq!(ids(&file)[2], *third);
    folder.say(&format!("verify {child}")).expect(0);
    mark(&folder, &first[0], "retired");
    folder.say(&format!("verify {child}")).expect(0);
    // It was embedded, and so is this.
    std::fs::remove_dir_all(folder.join("bank")).unwrap();
    folder.say(&format!("render {child} --format md --out again")).expect(0);
}

#[test]
fn two_questions_are_exchanged_where_one_alone_does_not_fit() {
    let folder = folder();
    let profile = std::fs::read_to_string(folder.join("profiles/screen-30.yaml")).unwrap();
    folder.write(
        "profiles/tight.yaml",
        profile.replace("id: screen-30", "id: tight").replace("slack: 4", "slack: 0"),
    );
    // Without a minute to spare, some question has a length that no other of its section has.
    let pair = |seed: u32| {
        folder.say(&format!("compose tight --seed {seed} --format md")).expect(0);
        let kit = format!("out/tight-{seed}.kit.json");
        let questions = ids(&json(&folder, &kit)).concat();
        let children = questions.iter().map(|out| swap(&folder, &format!("{kit} --question {out}")));
        let of_two = |child: &String| json(&folder, child)["swaps"][0]["out"].as_array().unwrap().len() == 2;
        children.into_iter().find(of_two).map(|child| (kit.clone(), child))
    };
    let (kit, child) = (1..20).find_map(pair).unwrap();
    let (old, new) = (ids(&json(&folder, &kit)), ids(&json(&folder, &child)));
    let differ = old.iter().zip(&new).filter(|(old, new)| old != new).count();
    assert_eq!(differ, 2, "{old:?} {new:?}");
    let exclude = json(&folder, &child)["exclude"].as_array().unwrap().len();
    assert_eq!(exclude, 1, "only the named one may not come again");
    folder.say(&format!("verify {child}")).expect(0);
}

#[test]
fn what_stands_in_the_way_is_counted() {
    let folder = Folder::new().with_sources();
    let profile = std::fs::read_to_string(folder.join("profiles/screen-30.yaml")).unwrap();
    let (head, _) = profile.split_once("  - id: api-probe").unwrap();
    let head = head
        .replace("id: screen-30", "id: one")
        .replace("duration: 30", "duration: 18")
        .replace("slack: 4", "slack: 0");
    folder.write("profiles/one.yaml", head);
    folder.say("compose one --seed 7 --include price-on-a-given-day --format md").expect(0);
    let line = "swap out/one-7.kit.json --question price-on-a-given-day";
    let others = "--exclude highest-bids-per-lot --exclude gate-entries-last-minute";
    let run = folder.say(&format!("{line} {others} --format md")).expect(3);
    assert!(run.out.is_empty());
    for text in [
        "`price-on-a-given-day` cannot be swapped: section `data-structure-task` may take ",
        "none of which fits, and no exchange of two questions of the kit helps either",
        " leave less than 11 minutes of questions\n",
        " make more than 11 minutes of questions\n",
        "Write a question that fits: no other kit of `one` was found without one",
    ] {
        assert!(run.err.contains(text), "{text}: {}", run.err);
    }
    assert_eq!(folder.names("out").len(), 3, "nothing was written");
}

#[test]
fn mistakes_and_changes_are_named() {
    let folder = folder();
    let kit = json(&folder, KIT);
    let (out, kept) = (ids(&kit)[0][0].clone(), ids(&kit)[1][0].clone());
    let line = format!("swap {KIT} --question {out} --format md");
    let run = folder.say(&format!("swap {KIT} --question {out}x")).expect(2);
    assert!(run.err.contains(&format!("did you mean `{out}`?")), "{}", run.err);
    folder.say(&format!("swap {KIT}")).expect(2);
    folder.say(&format!("{line} --exclude nonsense")).expect(2);
    folder.say(&format!("swap gone.kit.json --question {out}")).expect(4);

    let whole = std::fs::read_to_string(folder.join(KIT)).unwrap();
    folder.write("edited.kit.json", whole.replace("\"seed\": \"7\"", "\"seed\": \"8\""));
    let run = folder.say(&format!("swap edited.kit.json --question {out}")).expect(1);
    assert!(run.err.contains("edited by hand"), "{}", run.err);

    let shown = folder.say(&format!("bank show {kept} --format json -q")).expect(0).json();
    let file = shown["question"]["file"].as_str().unwrap().to_owned();
    let text = std::fs::read_to_string(folder.join(&file)).unwrap();
    folder.write(
        &file,
        text.replacen(&format!("id: {kept}\n    title: "), &format!("id: {kept}\n    title: New "), 1),
    );
    let run = folder.say(&line).expect(1);
    assert!(run.err.contains(&format!("`{kept}` has changed: title")), "{}", run.err);
    assert_eq!(folder.names("out").len(), 3, "nothing was written");
    let run = folder.say(&format!("{line} --accept-changes")).expect(0);
    assert!(run.err.contains("has changed: title"), "{}", run.err);
}

#[test]
fn one_format_goes_to_standard_output() {
    let folder = folder();
    let out = ids(&json(&folder, KIT))[0][0].clone();
    let run = folder.say(&format!("swap {KIT} --question {out} --format md -o - -q")).expect(0);
    assert!(run.text().starts_with("# 30-minute screen") && run.err.is_empty());
    assert!(!run.text().contains(&out));
    assert_eq!(folder.names("out").len(), 3);
}
