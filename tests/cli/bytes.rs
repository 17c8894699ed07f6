//! The same seed gives the same bytes, wherever and however the bank is written.

use std::fmt::Write as _;

use crate::support::program::Folder;
use crate::support::shipped;

/// Every format and edition of a kit, both sheets, as files in `out`.
fn compose_all(folder: &Folder, options: &[&str]) -> Vec<(String, Vec<u8>)> {
    let common = ["compose", "senior-backend", "--seed", "Same 1", "--date", "2026-03-01"];
    let all = [&common[..], &["--edition=both", "--format=pdf,md,csv,json"], options].concat();
    folder.run(&all).expect(0);
    let sheet = [&common[..], &["--format=csv", "--csv-layout=candidates", "--out=sheet"], options].concat();
    folder.run(&sheet).expect(0);
    let mut files = folder.files("out");
    files.extend(folder.files("sheet"));
    assert_eq!(files.len(), 11);
    files
}

/// Cuts a text before every line that begins as given; the head is the first piece.
fn pieces(text: &str, begins: impl Fn(&str) -> bool) -> (String, Vec<String>) {
    let (mut head, mut pieces) = (String::new(), Vec::<String>::new());
    for line in text.split_inclusive('\n') {
        if begins(line) {
            pieces.push(String::new());
        }
        pieces.last_mut().unwrap_or(&mut head).push_str(line);
    }
    (head, pieces)
}

/// The fields of the top level in another order, with a comment before each.
fn fields_reversed(text: &str) -> String {
    let (head, mut fields) = pieces(text, |line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    assert!(fields.len() > 1);
    fields.reverse();
    fields.iter().fold(head, |mut text, field| {
        let _ = write!(text, "# A remark that changes nothing\n{field}");
        text
    })
}

/// The questions of a file in another order.
fn questions_reversed(text: &str) -> String {
    let (head, mut questions) = pieces(text, |line| line.starts_with("  - id: "));
    assert!(questions.len() > 1);
    questions.reverse();
    head + &questions.concat()
}

/// The line ends of Windows after a byte-order mark.
fn windows(text: &str) -> String {
    format!("\u{feff}{}", text.replace("\r\n", "\n").replace('\n', "\r\n"))
}

/// The shipped bank and profiles under other names, in another order, as Windows writes them.
fn rewritten() -> Folder {
    let folder = Folder::new();
    let files = shipped::files("bank");
    for (at, (path, text)) in files.iter().enumerate() {
        if path == "bank.yaml" {
            folder.write("questions of ours/bank.yml", windows(&fields_reversed(text)));
        } else if path == "rubric.yaml" {
            folder.write("questions of ours/rubric.yml", windows(&fields_reversed(text)));
        } else if path.starts_with("solutions/") {
            folder.write(&format!("questions of ours/{path}"), "");
        } else if path.starts_with("samples/") {
            let name = format!("questions of ours/samples/{:03}.yml", files.len() - at);
            folder.write(&name, windows(&fields_reversed(text)));
        } else {
            let name = format!("questions of ours/{}/{:03}.yml", at % 3, files.len() - at);
            folder.write(&name, windows(&fields_reversed(&questions_reversed(text))));
        }
    }
    for (path, text) in shipped::files("profiles") {
        folder.write(&format!("interviews/{path}"), windows(&fields_reversed(&text)));
    }
    folder
}

#[test]
fn the_same_seed_gives_the_same_bytes_from_any_folder_and_any_writing_of_the_bank() {
    let built_in = compose_all(&Folder::new(), &[]);
    let twice = compose_all(&Folder::new(), &[]);
    let here = compose_all(&Folder::new().with_sources(), &[]);
    let sources = rewritten();
    let (bank, profiles) = (sources.join("questions of ours"), sources.join("interviews"));
    let options = ["--bank", bank.to_str().unwrap(), "--profiles", profiles.to_str().unwrap()];
    let elsewhere = compose_all(&Folder::new(), &options);
    for (at, (name, bytes)) in built_in.iter().enumerate() {
        for (how, files) in [("twice", &twice), ("from ./bank", &here), ("rewritten", &elsewhere)] {
            assert_eq!(&files[at].0, name);
            // A kit file names the files of its bank.
            if how == "rewritten" && name.ends_with(".kit.json") {
                continue;
            }
            assert!(&files[at].1 == bytes, "{name} differs: {how}");
        }
    }
}

#[test]
fn a_raw_sheet_and_a_mark_are_asked_for() {
    let folder = Folder::new();
    let csv = |options: &str| {
        folder.say(&format!("compose screen-30 --seed 7 --format csv -o - {options}")).expect(0).out
    };
    let plain = csv("");
    assert!(!plain.starts_with("\u{feff}".as_bytes()));
    assert_eq!(csv("--csv-bom"), ["\u{feff}".as_bytes(), &plain].concat());
    assert!(plain.ends_with(b"\r\n"));
}
