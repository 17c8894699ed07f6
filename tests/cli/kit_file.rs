//! Kit files: made again byte for byte, proven, and refused where something has changed.

use crate::support::program::Folder;

/// A folder with the shipped bank and profiles and a kit of seed 7.
fn folder() -> Folder {
    let folder = Folder::new().with_sources();
    folder
        .say("compose screen-30 --seed 7 --format pdf,md,csv,json --edition both --date 2026-03-01")
        .expect(0);
    folder
}

fn kit(folder: &Folder) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(folder.join("out/screen-30-7.kit.json")).unwrap()).unwrap()
}

/// The id of the first question of the kit, and the file it stands in.
fn first(folder: &Folder) -> (String, String) {
    let id = kit(folder)["sections"][0]["questions"][0]["id"].as_str().unwrap().to_owned();
    let shown = folder.say(&format!("bank show {id} --format json -q")).expect(0).json();
    (id, shown["question"]["file"].as_str().unwrap().to_owned())
}

/// Changes the text of a file of the folder.
fn edit(folder: &Folder, path: &str, from: &str, to: &str) {
    let text = std::fs::read_to_string(folder.join(path)).unwrap();
    assert!(text.contains(from), "{from} is not in {path}");
    folder.write(path, text.replacen(from, to, 1));
}

const KIT: &str = "out/screen-30-7.kit.json";
const RENDER: &str =
    "render out/screen-30-7.kit.json --format pdf,md,csv,json --edition both --date 2026-03-01 --out again";

#[test]
fn a_kit_is_rendered_again_byte_for_byte() {
    let folder = folder();
    folder.say(RENDER).expect(0);
    let without_kit = |dir: &str| -> Vec<_> {
        folder.files(dir).into_iter().filter(|(name, _)| !name.ends_with(".kit.json")).collect()
    };
    assert_eq!(without_kit("again").len(), 8);
    assert_eq!(without_kit("again"), without_kit("out"));
    let run = folder.say(&format!("verify {KIT}")).expect(0);
    assert_eq!(run.text(), format!("same: {}\n", kit(&folder)["fingerprint"].as_str().unwrap()));
}

#[test]
fn two_runs_write_the_same_kit_file_and_the_page_proves_it() {
    let folder = folder();
    let first = std::fs::read(folder.join(KIT)).unwrap();
    let built_in = Folder::new();
    built_in.say("compose screen-30 --seed 7").expect(0);
    assert_eq!(std::fs::read(built_in.join(KIT)).unwrap(), first, "the folder does not matter");
    let fingerprint = kit(&folder)["fingerprint"].as_str().unwrap().to_owned();
    let line = format!("verify --fingerprint {fingerprint} --profile screen-30 --seed");
    folder.say(&format!("{line} 7")).expect(0);
    let run = folder.say(&format!("{line} 8")).expect(1);
    assert!(run.err.contains(&fingerprint) && run.out.is_empty(), "{}", run.err);
    folder.say(&format!("verify --fingerprint {fingerprint}")).expect(2);
    folder.say("verify").expect(2);
    folder.say(&format!("verify {KIT} --level senior")).expect(2);
}

#[test]
fn a_changed_question_is_named_and_asked_only_if_accepted() {
    let folder = folder();
    let (id, file) = first(&folder);
    let title = format!("id: {id}\n    title: ");
    edit(&folder, &file, &title, &format!("{title}New "));
    let run = folder.say(RENDER).expect(1);
    assert!(run.err.contains(&format!("`{id}` has changed: title")), "{}", run.err);
    assert!(!folder.join("again").exists(), "nothing is made");
    let run = folder.say(&format!("{RENDER} --accept-changes")).expect(0);
    assert!(run.err.contains("has changed: title"), "{}", run.err);
    assert_eq!(folder.names("again").len(), 8);
    let run = folder.say(&format!("verify {KIT}")).expect(1);
    assert!(run.err.contains(&format!("`{id}` has changed: title")), "{}", run.err);
    assert!(!run.err.contains("filed otherwise"), "a title draws nothing: {}", run.err);
}

#[test]
fn a_draw_that_changed_names_questions_and_files() {
    let folder = folder();
    let (id, file) = first(&folder);
    edit(&folder, &file, &format!("id: {id}\n"), &format!("id: {id}\n    status: retired\n"));
    let text = std::fs::read_to_string(folder.join(&file)).unwrap();
    let (head, tail) = text.split_once(&format!("id: {id}\n    status: retired\n")).unwrap();
    let tail = tail.replacen("    status: active\n", "", 1);
    folder.write(&file, format!("{head}id: {id}\n    status: retired\n{tail}"));
    // What was decided is still asked.
    folder.say(RENDER).expect(0);
    let run = folder.say(&format!("verify {KIT} --format json")).expect(1).json();
    let verdict = &run["verdict"];
    assert_eq!(verdict["same"], false);
    assert_eq!(verdict["gone"][0], id.as_str());
    assert_eq!(verdict["new"].as_array().unwrap().len(), verdict["gone"].as_array().unwrap().len());
    let reasons = verdict["reasons"].to_string();
    assert!(reasons.contains(&format!("`{id}` is retired now")), "{reasons}");
    assert!(reasons.contains(file.strip_prefix("bank/").unwrap()), "{reasons}");
}

#[test]
fn a_changed_profile_and_a_hand_edit_are_told_apart() {
    let folder = folder();
    edit(&folder, "profiles/screen-30.yaml", "title: 30-minute screen", "title: A screen");
    let run = folder.say(&format!("verify {KIT}")).expect(1);
    assert!(run.err.contains("the profile has changed") && !run.err.contains("by hand"), "{}", run.err);
    folder.say(RENDER).expect(1);
    edit(&folder, "profiles/screen-30.yaml", "title: A screen", "title: 30-minute screen");
    edit(&folder, KIT, "\"seed\": \"7\"", "\"seed\": \"8\"");
    let run = folder.say(&format!("verify {KIT}")).expect(1);
    assert!(run.err.contains("edited by hand"), "{}", run.err);
}

#[test]
fn an_embedded_kit_outlives_its_bank() {
    let folder = folder();
    folder.say("compose screen-30 --seed 7 --embed --format md --edition interviewer --out kept").expect(0);
    let (id, file) = first(&folder);
    edit(&folder, &file, &format!("id: {id}\n"), "id: renamed-since\n");
    folder.say(RENDER).expect(1);
    std::fs::remove_dir_all(folder.join("bank")).unwrap();
    std::fs::remove_dir_all(folder.join("profiles")).unwrap();
    folder.write("bank/bank.yaml", "format: 1\n");
    folder.say(&RENDER.replace("out/", "kept/")).expect(0);
    assert_eq!(folder.files("again").len(), 8);
    for (name, bytes) in folder.files("again") {
        assert_eq!(std::fs::read(folder.join("out").join(&name)).unwrap(), bytes, "{name}");
    }
}

#[test]
fn sample_answers_are_rendered_again_when_asked_for() {
    // This section has samples for some questions; the first seed that draws one will do.
    let folder = Folder::new().with_sources();
    let composed = |seed: u32| {
        let line = format!("compose pairing-60 --seed {seed} --format md --edition interviewer --embed");
        folder.say(&format!("{line} --samples --out with")).expect(0);
        folder.say(&format!("{line} --out without")).expect(0);
        let read = |dir: &str| {
            folder.files(dir).into_iter().find(|(name, _)| name.contains(&format!("-{seed}."))).unwrap()
        };
        (read("with"), read("without"))
    };
    let (seed, (with, without)) =
        (0..40).map(|seed| (seed, composed(seed))).find(|(_, (with, without))| with != without).unwrap();
    for kit in [format!("with/pairing-60-{seed}.kit.json"), format!("without/pairing-60-{seed}.kit.json")] {
        let line = format!("render {kit} --format md --edition interviewer --force --out again");
        folder.say(&line).expect(0);
        assert_eq!(folder.files("again")[0], without, "{kit}");
        folder.say(&format!("{line} --samples")).expect(0);
        assert_eq!(folder.files("again")[0], with, "{kit}");
    }
}

#[test]
fn a_file_that_is_no_kit_file_is_refused_with_its_place() {
    let folder = folder();
    let whole = std::fs::read_to_string(folder.join(KIT)).unwrap();
    for (text, says) in [
        ("{\n  \"format\": 1,\n  nonsense".to_owned(), "bad.kit.json:3:3: it is no kit file"),
        (whole.replace("\"format\": 1", "\"format\": 2"), "it has the format 2; this program reads 1"),
        (whole.replace("\"tool\"", "\"tools\""), "unknown field `tools`"),
        (whole[..whole.len() / 2].to_owned(), "it ends too early"),
    ] {
        folder.write("bad.kit.json", text);
        for command in ["render bad.kit.json", "verify bad.kit.json"] {
            let run = folder.say(command).expect(1);
            assert!(run.err.contains(says), "{says}: {}", run.err);
        }
    }
    folder.say("render gone.kit.json").expect(4);
}

#[test]
fn what_was_asked_of_the_draw_is_in_the_kit_file() {
    let folder = folder();
    let (id, _) = first(&folder);
    folder.say(&format!("compose screen-30 --seed 7 --exclude {id} --level mid --out other")).expect(0);
    folder.say("verify other/screen-30-7.mid.kit.json").expect(0);
    folder.say("render other/screen-30-7.mid.kit.json --out once-more").expect(0);
    assert!(folder.names("once-more").contains(&"screen-30-7.mid.interviewer.md".to_owned()));
}

#[test]
fn a_folder_of_kits_of_every_kind_is_proven_at_once() {
    let folder = Folder::new();
    for profile in crate::support::shipped::profiles().value.iter().map(|profile| &profile.id) {
        for seed in ["REQ-1", "7"] {
            folder.say(&format!("compose {profile} --seed {seed} --format json -q")).expect(0);
        }
    }
    folder.say("compose senior-backend --seed 8 --level staff --embed --format json -q").expect(0);
    folder.say("compose mid-backend --kits 3 --seed set --format json -q").expect(0);
    folder.say("loop compose ml-onsite --seed 7 --format json -q").expect(0);
    folder.say("swap out/screen-30-7.kit.json --question fixture-shared-cart --format json -q");
    let kits: Vec<String> = folder
        .names("out")
        .into_iter()
        .filter(|name| name.ends_with(".kit.json"))
        .map(|name| format!("out/{name}"))
        .collect();
    assert!(kits.len() > 34, "{kits:?}");
    let line: Vec<&str> = std::iter::once("verify").chain(kits.iter().map(String::as_str)).collect();
    let run = folder.run(&line).expect(0);
    assert_eq!(run.text().lines().filter(|line| line.starts_with("same: ")).count(), kits.len());

    // One that was edited does not keep the others from being proven; JSON says which it is.
    let path = folder.join(KIT);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("\"seed\": \"7\"", "\"seed\": \"8\"")).unwrap();
    let run = folder.run(&line).expect(1);
    assert_eq!(run.text().lines().count(), kits.len() - 1);
    assert!(run.err.contains(KIT), "{}", run.err);
    let line: Vec<&str> = line.into_iter().chain(["--format", "json", "nowhere.kit.json"]).collect();
    let run = folder.run(&line).expect(4);
    let found = run.json();
    let found = found["verdicts"].as_array().unwrap();
    assert_eq!(found.len(), kits.len() + 1);
    assert!(found.iter().all(|of| (of["file"] != KIT) == (of["verdict"]["same"] != false)));
}
