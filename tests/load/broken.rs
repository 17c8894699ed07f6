//! One broken file for every code, with what people see of it.

use std::collections::BTreeSet;

use interviewkit::diag::{Code, Diagnostic, Report, human, json};
use interviewkit::load;

use super::support::{found, sound, stored, with};

/// The kinds of broken files that a report is about; lints have a test of their own.
const KINDS: [&str; 6] = ["bank", "questions", "profiles", "loops", "rubric", "samples"];

/// The names of the broken files of a kind.
fn names(kind: &str) -> Vec<String> {
    let folder = format!("{}/tests/broken/{kind}", env!("CARGO_MANIFEST_DIR"));
    let entries = std::fs::read_dir(folder).expect("the folder of broken files");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

fn read(kind: &str, name: &str) -> Vec<Diagnostic> {
    let path = format!("{kind}/{name}");
    match kind {
        "bank" => {
            let mut files = sound();
            files[0] = stored(&path, "bank.yaml");
            found(load::bank(&files))
        }
        "questions" => found(with(stored(&path, name))),
        "rubric" => {
            let mut files = sound();
            if name != "b008.yaml" {
                files[0] = stored("sound/bank-of-rubric.yaml", "bank.yaml");
            }
            files.push(stored(&path, "rubric.yaml"));
            found(load::bank(&files))
        }
        "samples" => found(with(stored(&path, &path))),
        "loops" => {
            let bank = load::bank(&sound()).expect("the sound bank").value;
            let profile = stored("sound/profile.yaml", "profile.yaml");
            found(load::loops(&[stored(&path, &path), profile], &bank))
        }
        _ => {
            let bank = load::bank(&sound()).expect("the sound bank").value;
            found(load::profiles(&[stored(&path, name)], &bank))
        }
    }
}

#[test]
fn every_broken_file_says_what_is_wrong_and_nothing_else() {
    for kind in KINDS {
        for name in names(kind) {
            let diagnostics = read(kind, &name);
            let code = name.trim_end_matches(".yaml").to_uppercase();
            assert!(!diagnostics.is_empty(), "{kind}/{name}");
            insta::assert_snapshot!(code.to_lowercase(), human(&diagnostics, false, 100));
            let codes: BTreeSet<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code.text()).collect();
            assert!(codes.contains(code.as_str()), "{kind}/{name}: {codes:?}");
        }
    }
}

#[test]
fn every_code_has_a_broken_file_or_folder() {
    let files = KINDS.into_iter().chain(["lints", "ledger", "scores"]).flat_map(names);
    let mut shown: BTreeSet<String> =
        files.map(|name| name.split('.').next().unwrap_or_default().to_uppercase()).collect();
    shown.extend(super::folders::CODES.map(str::to_owned));
    // More records than a month may hold are made by a test of the ledger.
    shown.insert("U009".to_owned());
    let all: BTreeSet<String> = Code::ALL.iter().map(|code| code.text().to_owned()).collect();
    assert_eq!(shown, all);
}

#[test]
fn programs_get_every_problem_as_json() {
    insta::assert_snapshot!("json", json(&Report::new(read("questions", "q001.yaml"))));
}
