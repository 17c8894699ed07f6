//! The files of `docs/samples/` are what the program writes today.

use std::fs;

use crate::support::program::Folder;
use crate::support::shipped;

/// When this is set, the samples are written instead of compared.
const UPDATE: &str = "INTERVIEWKIT_UPDATE_SAMPLES";

/// What in the folder is written by hand.
const KEPT: [&str; 2] = ["README.md", ".gitattributes"];

/// One kit in every format and both editions, by file name.
fn made() -> Vec<(String, Vec<u8>)> {
    let folder = Folder::new();
    let (bank, profiles) = (shipped::path("bank"), shipped::path("profiles"));
    let sources = ["--bank", bank.to_str().unwrap(), "--profiles", profiles.to_str().unwrap()];
    let compose = |options: &[&str]| {
        folder.run(&[&["compose", "screen-30", "--seed=sample"], &sources[..], options].concat()).expect(0)
    };
    compose(&["--edition=both", "--format=pdf,md,csv,json"]);
    compose(&["--format=csv", "--csv-layout=candidates"]);
    folder.files("out")
}

#[test]
fn the_samples_are_what_the_program_writes() {
    let dir = shipped::path("docs/samples");
    let made = made();
    if std::env::var_os(UPDATE).is_some() {
        for old in fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap()) {
            if !KEPT.contains(&old.file_name().to_str().unwrap()) {
                fs::remove_file(old.path()).unwrap();
            }
        }
        for (name, bytes) in &made {
            fs::write(dir.join(name), bytes).unwrap();
        }
        return;
    }
    let mut there: Vec<String> = fs::read_dir(&dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !KEPT.contains(&name.as_str()))
        .collect();
    there.sort();
    let names: Vec<&str> = made.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(there, names, "set {UPDATE}=1 to write them again");
    for (name, bytes) in &made {
        let same = fs::read(dir.join(name)).unwrap() == *bytes;
        assert!(same, "docs/samples/{name} is not what the program writes; set {UPDATE}=1 to write it again");
    }
}
