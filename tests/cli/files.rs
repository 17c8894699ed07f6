//! Files are written whole or not at all, and only where they belong.

use std::fs;

use crate::support::program::Folder;

#[test]
fn a_file_of_other_content_is_kept_and_then_nothing_is_written() {
    let folder = Folder::new();
    folder.write("out/screen-30-7.interviewer.csv", "mine");
    let run = folder.say("compose screen-30 --seed 7").expect(4);
    assert!(run.err.contains("screen-30-7.interviewer.csv exists with other content"), "{}", run.err);
    assert!(run.err.contains("--force"), "{}", run.err);
    assert!(run.out.is_empty());
    assert_eq!(folder.files("out"), [("screen-30-7.interviewer.csv".to_owned(), b"mine".to_vec())]);

    folder.say("compose screen-30 --seed 7 --force").expect(0);
    assert_eq!(folder.names("out").len(), 6);
    assert_ne!(fs::read(folder.join("out/screen-30-7.interviewer.csv")).unwrap(), b"mine");
}

#[test]
fn a_file_of_the_same_content_is_left_alone() {
    let folder = Folder::new();
    folder.say("compose screen-30 --seed 7").expect(0);
    let path = folder.join("out/16b0b305d146c434.candidate.md");
    let written = fs::metadata(&path).unwrap().modified().unwrap();
    fs::remove_file(folder.join("out/16b0b305d146c434.candidate.pdf")).unwrap();
    let run = folder.say("compose screen-30 --seed 7").expect(0);
    assert_eq!(run.text().matches("unchanged ").count(), 5);
    assert_eq!(run.text().matches("wrote ").count(), 1);
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written);
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let folder = Folder::new();
    folder.write("taken", "a file");
    folder.write("there/16b0b305d146c434.candidate.md/x", "a folder of the file's name");
    for out in ["taken", "taken/below", "there"] {
        let run = folder.say(&format!("compose screen-30 --seed 7 --out {out}")).expect(4);
        assert!(run.err.contains(out) && run.err.contains("cannot be"), "{}", run.err);
        assert!(run.out.is_empty());
    }
    assert_eq!(folder.names(""), ["taken", "there"]);
    assert_eq!(folder.names("there"), ["16b0b305d146c434.candidate.md"]);
    assert_eq!(fs::read(folder.join("taken")).unwrap(), b"a file");
}

#[test]
fn no_temporary_file_is_left() {
    let folder = Folder::new();
    folder.say("compose screen-30 --seed 7").expect(0);
    folder.say("compose screen-30 --seed 7 --paper letter").expect(4);
    folder.say("compose screen-30 --seed 7 --paper letter --force").expect(0);
    assert!(
        folder
            .names("out")
            .iter()
            .all(|name| name.starts_with("screen-30-7.") || name.contains(".candidate.")),
        "{:?}",
        folder.names("out")
    );
}

#[test]
fn a_kit_file_of_the_same_kit_is_kept_when_the_rest_of_the_bank_changes() {
    let folder = Folder::new().with_sources();
    folder.say("compose screen-30 --seed 7").expect(0);
    let before = fs::read(folder.join("out/screen-30-7.kit.json")).unwrap();
    // A question that the screen never draws.
    let path = folder.join("bank/ml/numpy-scipy.yaml");
    let text = fs::read_to_string(&path).unwrap().replacen("    minutes: ", "    minutes: 1", 1);
    fs::write(&path, text).unwrap();
    let run = folder.say("compose screen-30 --seed 7").expect(0);
    assert_eq!(run.text().matches("unchanged ").count(), 6, "{}", run.text());
    assert_eq!(fs::read(folder.join("out/screen-30-7.kit.json")).unwrap(), before);
}
