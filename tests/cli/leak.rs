//! Leaks: the question is marked in its file and swapped in every kit in use.

use std::fs;

use serde_json::Value;

use crate::support::program::{Folder, Run};

const LEAKED: &str = "fixture-shared-cart";

/// A folder with the shipped bank and profiles, and kits of these seeds that hold the question.
fn folder(seeds: &[&str]) -> Folder {
    let folder = Folder::new().with_sources();
    for seed in seeds {
        let line = format!(
            "compose screen-30 --seed {} --include {LEAKED} --format md --edition interviewer",
            seed.to_lowercase()
        );
        folder.say(&line).expect(0);
    }
    folder
}

fn kit(seed: &str) -> String {
    let joint = if seed.contains('-') { "--" } else { "-" };
    format!("out/screen-30{joint}{}.kit.json", seed.to_lowercase())
}

/// Records that the kit of a seed was used for the requisition of that name.
fn record(folder: &Folder, seed: &str) {
    let line = format!("ledger add {} --requisition {seed} --date 2026-11-02", kit(seed));
    folder.say(&line).expect(0);
}

fn leak(folder: &Folder, more: &str) -> Run {
    folder.say(&format!("leak {LEAKED} --packets md {more}"))
}

fn json(run: &Run) -> Value {
    run.json()["leak"].clone()
}

/// Everything below the folder: path and bytes.
fn all(folder: &Folder, dir: &str) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder.join(dir)).unwrap().map(Result::unwrap) {
        let path = format!("{dir}/{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            found.extend(all(folder, &path));
        } else {
            found.push((path.clone(), fs::read(entry.path()).unwrap()));
        }
    }
    found.sort();
    found
}

/// The file of the question, and its text.
fn bank_file(folder: &Folder) -> (String, String) {
    let shown = folder.say(&format!("bank show {LEAKED} --format json -q")).expect(0).json();
    let file = shown["question"]["file"].as_str().unwrap().to_owned();
    let text = fs::read_to_string(folder.join(&file)).unwrap();
    (file, text)
}

#[test]
fn a_leak_is_marked_and_swapped_wherever_it_is_in_use() {
    let folder = folder(&["REQ-1", "REQ-2", "REQ-3", "loose"]);
    for seed in ["REQ-1", "REQ-2", "REQ-3"] {
        record(&folder, seed);
    }
    folder.say(&format!("ledger add {} --date 2026-11-03", kit("loose"))).expect(0);
    folder.say("ledger close REQ-3 --date 2026-11-20").expect(0);
    let (file, text) = bank_file(&folder);
    let before = all(&folder, ".");

    let run = leak(&folder, "--dry-run").expect(0);
    assert!(
        run.text().contains("would become compromised") && run.text().contains("would be swapped"),
        "{}",
        run.text()
    );
    assert_eq!(all(&folder, "."), before, "a dry run writes nothing");

    let run = leak(&folder, "").expect(0);
    for word in ["REQ-1", "REQ-2", "(none)", "It is in 3 kits in use; 3 swapped", "--requisition=REQ-2"] {
        assert!(run.text().contains(word), "{word}: {}", run.text());
    }
    assert!(!run.text().contains("REQ-3 ") && !run.text().contains("by hand"), "{}", run.text());
    let marked = fs::read_to_string(folder.join(&file)).unwrap();
    let (old, new): (Vec<&str>, Vec<&str>) = (text.lines().collect(), marked.lines().collect());
    let differ: Vec<_> = old.iter().zip(&new).filter(|(old, new)| old != new).collect();
    assert_eq!((old.len(), differ), (new.len(), vec![(&"    status: active", &"    status: compromised")]));
    let after = all(&folder, ".");
    let unchanged = before.iter().filter(|one| after.contains(one)).count();
    assert_eq!(unchanged, before.len() - 1, "only the bank's file is another");
    assert_eq!(after.len(), before.len() + 3 * 3);

    let children: Vec<&String> = after
        .iter()
        .map(|(path, _)| path)
        .filter(|path| path.contains(".swap-") && path.ends_with(".kit.json"))
        .collect();
    assert_eq!(children.len(), 3);
    for child in children {
        folder.say(&format!("verify {child}")).expect(0);
        let ids = fs::read_to_string(folder.join(child)).unwrap();
        assert!(!ids.contains(&format!("\"id\": \"{LEAKED}\"")));
    }
    folder.say("bank check").expect(0);
    // Once more: nothing changes, and the same is said.
    let run = json(&leak(&folder, "--format json").expect(0));
    assert_eq!((&run["marked_before"], run["kits"].as_array().unwrap().len()), (&Value::from(true), 3));
    assert_eq!(all(&folder, "."), after);
}

#[test]
fn a_requisition_that_has_gone_on_to_the_new_kit_is_left_alone() {
    let folder = folder(&["REQ-1"]);
    record(&folder, "REQ-1");
    let run = json(&leak(&folder, "--format json").expect(0));
    let child = run["kits"][0]["new_kit_file"].as_str().unwrap().to_owned();
    folder.say(&format!("ledger add {child} --requisition REQ-1 --date 2026-11-09")).expect(0);
    let run = leak(&folder, "").expect(0);
    assert!(run.text().contains("No kit in use holds it."), "{}", run.text());
    // Another question of both leaks: the new kit alone is in use.
    let file: Value = serde_json::from_slice(&fs::read(folder.join(&child)).unwrap()).unwrap();
    let other = file["sections"][0]["questions"][0]["id"].as_str().unwrap();
    let run = json(&folder.say(&format!("leak {other} --packets md --format json")).expect(0));
    assert_eq!(run["kits"].as_array().unwrap().len(), 1);
    assert_eq!(run["kits"][0]["kit"], file["fingerprint"]);
    let grandchild = run["kits"][0]["new_kit_file"].as_str().unwrap();
    assert_eq!(grandchild.matches(".swap-").count(), 1);
    folder.say(&format!("verify {grandchild}")).expect(0);
}

#[test]
fn what_needs_a_person_is_named_and_the_rest_is_done() {
    let folder = folder(&["REQ-1", "REQ-2", "REQ-3", "unused"]);
    for seed in ["REQ-1", "REQ-2", "REQ-3"] {
        record(&folder, seed);
    }
    fs::remove_file(folder.join(&kit("REQ-2"))).unwrap();
    let edited =
        fs::read_to_string(folder.join(&kit("REQ-3"))).unwrap().replace("\"tool\": \"", "\"tool\": \"my ");
    folder.write(&kit("REQ-3"), edited);
    folder.write("out/old/broken.kit.json", "{}");
    let run = leak(&folder, "").expect(1);
    for text in [
        "It is in 3 kits in use; 1 swapped",
        "for REQ-2: its kit file was not found; name its folder with --kits",
        "screen-30--req-3.kit.json was edited by hand",
        "interviewkit swap out/screen-30-unused.kit.json --question=fixture-shared-cart",
    ] {
        assert!(run.text().contains(text), "{text}: {}", run.text());
    }
    assert!(run.err.contains("broken.kit.json is no kit file"), "{}", run.err);
    let (_, text) = bank_file(&folder);
    assert_eq!(text.matches("status: compromised").count(), 1);
    let run = json(&leak(&folder, "--format json -q").expect(1));
    let outcomes: Vec<&str> =
        run["kits"].as_array().unwrap().iter().map(|kit| kit["outcome"].as_str().unwrap()).collect();
    for outcome in ["swapped", "no-kit-file", "not-swapped"] {
        assert!(outcomes.contains(&outcome), "{outcomes:?}");
    }
    assert_eq!(run["unrecorded"], Value::from(vec!["out/screen-30-unused.kit.json"]));
}

#[test]
#[cfg(unix)]
fn what_cannot_be_read_is_not_in_the_way_of_the_rest() {
    let folder = folder(&["REQ-1"]);
    record(&folder, "REQ-1");
    std::os::unix::fs::symlink("gone", folder.join("out/dangling.kit.json")).unwrap();
    std::os::unix::fs::symlink("loop", folder.join("out/loop.kit.json")).unwrap();
    fs::create_dir(folder.join("out/folder.kit.json")).unwrap();
    folder.pipe("out/pipe.kit.json");
    let run = leak(&folder, "").expect(4);
    assert!(run.text().contains("It is in 1 kit in use; 1 swapped"), "{}", run.text());
    for name in ["dangling", "loop", "pipe"] {
        assert!(run.err.contains(&format!("out/{name}.kit.json cannot be read")), "{}", run.err);
    }
    let run = json(&leak(&folder, "--format json -q").expect(4));
    assert_eq!(run["unreadable"].as_array().unwrap().len(), 3);
    // A folder that is none is one such thing as well.
    let run = leak(&folder, "--kits bank/bank.yaml --dry-run").expect(4);
    assert!(run.err.contains("bank/bank.yaml cannot be read"), "{}", run.err);
}

#[test]
fn a_kit_for_which_nothing_fits_is_explained() {
    let folder = folder(&[]);
    let profile = fs::read_to_string(folder.join("profiles/screen-30.yaml")).unwrap();
    let (head, _) = profile.split_once("  - id: data-structure-task").unwrap();
    let one = format!(
        "{}{}",
        head.replace("id: screen-30", "id: one"),
        "  - id: only\n    title: Only\n    purpose: Only this one.\n    picks: 1\n    where:\n      topic: pytest\n      minutes: 4-8\n"
    );
    let shown = folder.say(&format!("bank show {LEAKED} --format json -q")).expect(0).json();
    let minutes = shown["question"]["question"]["minutes"].as_u64().unwrap();
    folder.write(
        "profiles/one.yaml",
        one.replace("duration: 30", &format!("duration: {}", minutes + 7)).replace("slack: 4", "slack: 0"),
    );
    let listed = folder
        .say(&format!("bank list --topic pytest --minutes {minutes} --format json -q"))
        .expect(0)
        .json();
    let others: Vec<&str> = listed["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .filter(|id| *id != LEAKED)
        .collect();
    let exclude = others.iter().map(|id| format!(" --exclude {id}")).collect::<Vec<_>>().concat();
    folder.say(&format!("compose one --seed r --include {LEAKED} --format md{exclude}")).expect(0);
    folder.say("ledger add out/one-r.kit.json --requisition R --date 2026-11-02").expect(0);
    let run = leak(&folder, "").expect(1);
    for text in [
        "It is in 1 kit in use; 0 swapped",
        "cannot be swapped: section `only` may take",
        "Write a question that fits",
    ] {
        assert!(run.text().contains(text), "{text}: {}", run.text());
    }
}

#[test]
fn what_cannot_be_marked_changes_nothing() {
    let built_in = Folder::new();
    let run = leak(&built_in, "").expect(2);
    assert!(run.err.contains("built-in bank, which cannot be changed"), "{}", run.err);

    let folder = folder(&["REQ-1"]);
    record(&folder, "REQ-1");
    assert!(
        folder.say("leak fixture-shared-card").expect(2).err.contains("did you mean `fixture-shared-cart`?")
    );
    folder.say("leak fixture-shared-cart --ledger nowhere").expect(4);
    // The new packet is in the way of something: not even the bank's file is touched.
    let new = json(&leak(&folder, "--dry-run --format json").expect(0));
    let path = new["kits"][0]["new_kit_file"].as_str().unwrap().replace("kit.json", "interviewer.md");
    folder.write(&path, "mine");
    let before = all(&folder, ".");
    let run = leak(&folder, "").expect(4);
    assert!(run.err.contains("nothing was written") && run.err.contains("another --out"), "{}", run.err);
    assert_eq!(all(&folder, "."), before);
    // The status of another question is an alias of this one.
    let (file, text) = bank_file(&folder);
    let (head, tail) = text.split_once(&format!("id: {LEAKED}\n")).unwrap();
    let tail = tail.replacen("status: active", "status: &shared active", 1).replacen(
        "status: active",
        "status: *shared",
        1,
    );
    folder.write(&file, format!("{head}id: {LEAKED}\n{tail}"));
    let before = all(&folder, ".");
    let run = leak(&folder, "--out elsewhere").expect(1);
    assert!(run.err.contains(&format!("{file}:")) && run.err.contains("by hand"), "{}", run.err);
    assert_eq!(all(&folder, "."), before);
}

#[test]
fn without_a_ledger_it_is_not_said_that_no_kit_is_in_use() {
    let folder = folder(&[]);
    for more in ["--dry-run", "--dry-run --quiet"] {
        let run = leak(&folder, more).expect(0);
        assert!(run.text().contains("There is no ledger, so it is not known"), "{}", run.text());
        assert!(!run.text().contains("No kit in use"), "{}", run.text());
    }
    assert_eq!(json(&leak(&folder, "--dry-run --format json").expect(0))["ledger"], Value::from(false));
}

#[test]
fn the_new_packets_carry_requisition_and_day_of_the_old_kit() {
    let folder = folder(&["REQ-1"]);
    record(&folder, "REQ-1");
    let written = |more: &str| {
        let line = format!("leak {LEAKED} --packets json --format json {more}");
        let run = json(&folder.say(&line).expect(0));
        let paths = run["written"].as_array().unwrap().clone();
        let path =
            paths.iter().map(|path| path.as_str().unwrap()).find(|path| path.ends_with("interviewer.json"));
        let packet: Value = serde_json::from_slice(&fs::read(folder.join(path.unwrap())).unwrap()).unwrap();
        packet["packet"]["header"].clone()
    };
    let header = written("--out new");
    assert_eq!(
        (header["requisition"].as_str(), header["date"].as_str()),
        (Some("REQ-1"), Some("2026-11-02"))
    );
    let header = written("--out dated --date tomorrow");
    assert_eq!((header["requisition"].as_str(), header["date"].as_str()), (Some("REQ-1"), Some("tomorrow")));
}
