//! Names of files: they stay in the folder, differ where seeds differ, and give nothing away.

use std::collections::BTreeSet;
use std::fs;

use interviewkit::model::hidden_in_line;
use proptest::prelude::*;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::support::program::{Folder, Run};

/// Texts that would be a path, a hidden file, an option, a device, or another's name.
const HOSTILE: [&str; 22] = [
    "../../../up",
    r"..\..\up",
    "/tmp/absolute",
    "C:\\x",
    ".",
    "..",
    ".hidden",
    "-rf",
    "~",
    "con",
    "NUL",
    "com1.txt",
    "a\nb",
    "a\u{1b}[2Jb",
    "a\u{202e}b",
    "日本語",
    "a b",
    "a.",
    "$(reboot)",
    "*",
    "a:b",
    "",
];

/// Composes, and fails if a file is anywhere but in `made/here`; the names there.
fn made(folder: &Folder, arguments: &[&str]) -> (Run, Vec<String>) {
    let before = folder.names("");
    let run = folder.run(&[arguments, &["--out=made/here"]].concat());
    let mut expected: BTreeSet<String> = before.into_iter().collect();
    if run.code == 0 {
        expected.insert("made".to_owned());
    }
    assert_eq!(folder.names(""), expected.into_iter().collect::<Vec<_>>(), "{arguments:?}");
    let up = fs::read_dir(folder.path().parent().unwrap()).unwrap();
    assert!(up.flatten().all(|entry| !entry.file_name().to_string_lossy().starts_with("up")));
    let names = if folder.join("made").exists() { folder.names("made/here") } else { Vec::new() };
    (run, names)
}

#[track_caller]
fn are_plain(names: &[String]) {
    for name in names {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b);
        assert!(name.bytes().all(plain) && name.len() < 200, "{name}");
        assert!(!name.starts_with(['.', '-']) && !name.contains(".."), "{name}");
        assert!(!["con", "nul", "aux", "com1"].contains(&name.split('.').next().unwrap()), "{name}");
    }
}

#[test]
fn whatever_the_seed_files_stay_in_the_folder_and_have_names_of_their_own() {
    let (long, longer, wide) = ("x".repeat(120), "x".repeat(121), "ü".repeat(120));
    let more = [
        "null", "NULL", "Null", "ü", "Ü", "日本", "本日", "%00", "=1+1", "7", "07", "req-7", "REQ-7", "a-b",
        "a_b",
    ];
    let folder = Folder::new();
    let mut known = BTreeSet::new();
    let mut accepted = 0;
    let seeds = HOSTILE.into_iter().chain(more).chain([long.as_str(), &longer, &wide]);
    for seed in seeds {
        let option = format!("--seed={seed}");
        let arguments = ["compose", "screen-30", "--format=md,csv", "--edition=interviewer", &option];
        let (run, names) = made(&folder, &arguments);
        if run.code != 0 {
            assert_eq!(run.code, 2, "{seed:?}: {}", run.err);
            continue;
        }
        accepted += 1;
        are_plain(&names);
        known.extend(names.iter().cloned());
        assert_eq!(known.len(), names.len());
        assert_eq!(names.len(), accepted * 3, "{seed:?} shares a name with another seed");
    }
    assert!(accepted >= 30, "{accepted}");
}

/// A kit file with other texts, sealed as if it were sound.
fn sealed(mut kit: Value, pointer: &str, text: &str) -> String {
    *kit.pointer_mut(pointer).unwrap() = text.into();
    kit["checksum"] = "".into();
    let bytes = serde_json::to_string_pretty(&kit).unwrap() + "\n";
    let sum: [u8; 32] = Sha256::digest(bytes).into();
    kit["checksum"] = sum.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}")).into();
    serde_json::to_string_pretty(&kit).unwrap() + "\n"
}

#[test]
fn whatever_a_kit_file_says_or_is_named_files_stay_in_the_folder() {
    let folder = Folder::new();
    folder.say("loop compose data-onsite --seed 7 --embed --format json --edition interviewer").expect(0);
    let kit = fs::read(folder.join("out/data-onsite-7.data.kit.json")).unwrap();
    let kit: Value = serde_json::from_slice(&kit).unwrap();
    let (mut tried, question) = (0, kit["sections"][0]["questions"][0]["id"].as_str().unwrap().to_owned());
    for text in HOSTILE {
        for pointer in ["/profile/id", "/seed", "/fingerprint", "/loop/round", "/packet/header/fingerprint"] {
            // The name says nothing about the kit, so the kit has to.
            folder.write("kits/k.json", sealed(kit.clone(), pointer, text));
            let (_, names) = made(&folder, &["render", "kits/k.json", "--format=md"]);
            are_plain(&names);
            tried += 1;
        }
        if text.is_empty() || text.contains(['/', '\0']) || text == "." || text == ".." {
            continue;
        }
        let own = format!("kits/{text}.kit.json");
        folder.write(&own, serde_json::to_string_pretty(&kit).unwrap() + "\n");
        let question = format!("--question={question}");
        // What cannot be seen is refused in an argument, too.
        let is_seen = hidden_in_line(text).is_none();
        made(&folder, &["render", &own, "--format=md"]).0.expect(if is_seen { 0 } else { 2 });
        made(&folder, &["swap", &own, "--format=md", &question]);
        if !is_seen {
            continue;
        }
        for name in folder.names("made/here") {
            let odd = |c: char| c.is_control() || "\\:*?\"<>|\u{202e}".contains(c);
            assert!(!name.contains(odd) && !name.starts_with(['.', '-']), "{name:?} of {own:?}");
        }
        fs::remove_dir_all(folder.join("made")).unwrap();
    }
    assert!(tried >= 100);
}

#[test]
fn other_levels_sets_and_rounds_have_names_that_no_seed_has() {
    let folder = Folder::new();
    let mut lines = vec![
        "compose screen-30 --kits 2 --seed 7".to_owned(),
        "loop compose data-onsite --seed 7".to_owned(),
    ];
    lines.extend(
        ["7", "7-1", "7-2", "7.1", "mid-7", "7-mid"].map(|seed| format!("compose screen-30 --seed {seed}")),
    );
    lines.push("compose screen-30 --level mid --seed 7".to_owned());
    lines.push("loop compose data-onsite --seed 7-design".to_owned());
    let mut known = 0;
    for line in lines {
        folder.say(&format!("{line} --format json --edition interviewer -q")).expect(0);
        let names = folder.names("out");
        let new = names.len() - known;
        assert!(new == 2 || new == 5 || new == 9, "{line}: {names:?}");
        known = names.len();
    }
}

#[test]
fn a_candidates_files_name_their_kit_and_neither_profile_nor_seed() {
    let folder = Folder::new().with_sources();
    let seed = "secret481";
    let options = format!("--seed {seed} --requisition hidden-req --format pdf,md,json,csv --edition both");
    for line in ["compose screen-30", "compose senior-backend --kits 2", "loop compose data-onsite"] {
        folder.say(&format!("{line} {options} --out out")).expect(0);
    }
    let kit = format!("out/screen-30-{seed}.kit.json");
    let question = serde_json::from_slice::<Value>(&fs::read(folder.join(&kit)).unwrap()).unwrap();
    let question = question["sections"][0]["questions"][0]["id"].as_str().unwrap().to_owned();
    folder
        .say(&format!("swap {kit} --question {question} --format pdf,md,json,csv --edition both"))
        .expect(0);
    let files = folder.files("out");
    let candidates: Vec<_> = files.iter().filter(|(name, _)| name.contains(".candidate.")).collect();
    assert_eq!(candidates.len(), (1 + 2 + 4 + 1) * 4);
    for (name, bytes) in candidates {
        let text = String::from_utf8_lossy(bytes);
        let fingerprint = name.split('.').next().unwrap();
        assert_eq!(fingerprint.len(), 16);
        // The text of a PDF's pages is compressed; `tests/external` reads it with another program.
        assert!(bytes.starts_with(b"%PDF-") || text.contains(fingerprint), "{name}");
        for secret in [seed, "screen-30", "senior-backend", "data-onsite", "hidden-req", "algorithm"] {
            assert!(!name.contains(secret) && !text.contains(secret), "{name} holds {secret}");
        }
    }
}

#[test]
fn the_two_sheets_have_names_of_their_own() {
    let folder = Folder::new();
    folder.say("compose screen-30 --seed 7 --format csv").expect(0);
    folder.say("compose screen-30 --seed 7 --format csv --csv-layout candidates").expect(0);
    let names = ["screen-30-7.candidates.csv", "screen-30-7.interviewer.csv", "screen-30-7.kit.json"];
    assert_eq!(folder.names("out"), names);
}

#[test]
fn a_seed_that_someone_else_would_type_differently_is_refused() {
    let folder = Folder::new();
    let commands = [
        "compose screen-30",
        "compose screen-30 --kits 2",
        "loop compose data-onsite",
        "train screen-30",
        "verify --fingerprint 16b0b305d146c434 --profile screen-30",
    ];
    let cases = [
        ("", "is empty", "leave out --seed"),
        ("  ", "is empty", "leave out --seed"),
        ("7 ", "begins or ends with a blank", "--seed=7\n"),
        (" two words ", "begins or ends with a blank", "--seed='two words'\n"),
        ("7\u{a0}", "begins or ends with a blank", "--seed=7\n"),
        ("a\u{a0}b", "no ordinary space (U+00A0)", "every page prints it"),
        ("a\u{200b}b", "holds U+200B", "leave that character out"),
        ("a\u{202e}b", "holds U+202E", "leave that character out"),
        ("a\nb", "holds U+000A", "leave that character out"),
    ];
    for command in commands {
        for (seed, what, help) in cases {
            let option = format!("--seed={seed}");
            let words: Vec<&str> = command.split(' ').chain([option.as_str()]).collect();
            let run = folder.run(&words).expect(2);
            assert!(run.err.contains(what) && run.err.contains(help), "{command} {seed:?}: {}", run.err);
        }
    }
    assert!(folder.names("").is_empty(), "nothing is written");
}

#[test]
fn composed_and_decomposed_letters_give_one_kit_in_the_same_files() {
    let folder = Folder::new();
    let commands =
        ["compose screen-30", "compose screen-30 --kits 2", "loop compose data-onsite", "train screen-30"];
    for command in commands {
        for (at, (one, other)) in [("Zo\u{eb}", "Zoe\u{308}"), ("가", "\u{1100}\u{1161}")].iter().enumerate()
        {
            for seed in [one, other] {
                let (option, out) = (format!("--seed={seed}"), format!("--out={at}"));
                let words = command.split(' ').chain(["--format=json", &option, &out]);
                folder.run(&words.collect::<Vec<_>>()).expect(0);
            }
        }
    }
    let files = folder.files("0");
    assert_eq!(files.iter().filter(|(name, _)| name.ends_with(".kit.json")).count(), 1 + 2 + 4);
    for (name, _) in files.iter().filter(|(name, _)| name.ends_with(".kit.json")) {
        folder.say(&format!("verify 0/{name}")).expect(0);
    }
}

#[test]
fn the_seed_of_a_kit_file_is_one_that_the_command_line_takes() {
    let folder = Folder::new();
    folder.say("compose screen-30 --seed 7 --format json --edition interviewer").expect(0);
    let kit: Value =
        serde_json::from_slice(&fs::read(folder.join("out/screen-30-7.kit.json")).unwrap()).unwrap();
    for (seed, what) in [
        ("", "is empty"),
        ("7 ", "begins or ends with a blank"),
        ("Zoe\u{308}", "is not in Unicode's form NFC"),
        ("a\u{a0}b", "no ordinary space"),
    ] {
        folder.write("k.kit.json", sealed(kit.clone(), "/seed", seed));
        for command in ["verify", "render", "ledger add"] {
            let run = folder.say(&format!("{command} k.kit.json")).expect(1);
            assert!(run.err.contains(what), "{command} {seed:?}: {}", run.err);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn seeds_of_any_letters_stay_in_the_folder(seed in "\\PC{1,50}") {
        let folder = Folder::new();
        let option = format!("--seed={seed}");
        let (run, names) = made(&folder, &["compose", "screen-30", "--format=json", "--edition=both", &option]);
        prop_assert!(run.code == 0 || run.code == 2);
        are_plain(&names);
        prop_assert!(!run.out.is_empty() || !run.err.is_empty());
    }
}
