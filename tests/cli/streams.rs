//! Standard output and standard error: what goes where, colour, and readers that go away.

use std::collections::BTreeSet;
use std::process::Stdio;

use crate::support::program::Folder;
use crate::support::shipped::profiles;

/// Commands that print much; the last three fail.
const COMMANDS: [&str; 14] = [
    "compose screen-30 --seed 7",
    "compose screen-30 --seed 7 --format md -o -",
    "profiles",
    "profile show senior-backend",
    "profile check screen-30 --sample 50",
    "bank check",
    "bank list",
    "bank show triage-red-test-run",
    "bank stats",
    "--help",
    "help bank",
    "compose scren-30",
    "compose screen-30 --sed 7",
    "compose screen-30 --include triage-red-test-run --include fixture-shared-cart",
];

#[test]
fn a_hyphen_writes_the_bytes_alone() {
    let folder = Folder::new();
    folder.say("compose screen-30 --seed 7 --edition both --format pdf,md,csv,json").expect(0);
    for (name, bytes) in folder.files("out") {
        if name.ends_with(".kit.json") {
            continue;
        }
        let [_, edition, format] = *name.split('.').collect::<Vec<_>>() else { panic!("{name}") };
        let line = format!("compose screen-30 --seed 7 --edition {edition} --format {format}");
        let run = folder.say(&format!("{line} -o -")).expect(0);
        assert!(run.out == bytes, "{name} differs on standard output");
        assert!(run.err.contains("Again: interviewkit compose screen-30 --seed=7"), "{}", run.err);
        let quiet = folder.say(&format!("{line} --out=- --quiet")).expect(0);
        assert!(quiet.out == bytes && quiet.err.is_empty(), "{}", quiet.err);
    }
    assert_eq!(folder.names(""), ["out"]);
}

#[test]
fn a_hyphen_takes_one_format_of_one_edition() {
    let folder = Folder::new();
    for options in ["", "--format md,csv", "--format md --edition both"] {
        let run = folder.say(&format!("compose screen-30 -o - {options}")).expect(2);
        assert!(run.out.is_empty() && run.err.contains("one format"), "{}", run.err);
    }
    folder.say("compose screen-30 -o - --format md,md").expect(0);
    assert!(folder.names("").is_empty());
}

#[test]
fn without_a_terminal_or_with_no_color_there_are_no_escape_codes() {
    let folder = Folder::new();
    for command in COMMANDS {
        for (variable, value) in [("NO_COLOR", "1"), ("UNUSED", ""), ("CLICOLOR", "1")] {
            let output = folder.program().args(command.split(' ')).env(variable, value).output().unwrap();
            assert!(!output.stdout.contains(&0x1b), "{command}");
            assert!(!output.stderr.contains(&0x1b), "{command}");
        }
    }
    let colored = folder.say("compose screen-30 --seed 7 --color always").expect(0);
    assert!(colored.out.contains(&0x1b));
    let plain = folder.say("compose screen-30 --seed 7 --color never").expect(0);
    assert!(!plain.out.contains(&0x1b));
}

#[test]
fn tables_fit_the_columns() {
    let folder = Folder::new();
    for columns in [60, 80, 140] {
        for command in ["compose screen-30 --seed 7", "profiles", "bank list --topic pytest", "bank stats"] {
            let mut program = folder.program();
            let output =
                program.args(command.split(' ')).env("COLUMNS", columns.to_string()).output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            let rows = text.lines().filter(|line| line.contains(['│', '┆', '━', '─']));
            let widest = rows.map(|line| line.chars().count()).max().unwrap();
            assert!(widest <= columns, "{command} at {columns}: {widest}\n{text}");
        }
    }
}

/// A row stays a row at the widths that terminals have, and what has no room is named.
#[test]
fn the_tables_of_the_shipped_bank_stay_tables() {
    let folder = Folder::new();
    folder.say("compose screen-30 --seed 7 -q --format json --out kits").expect(0);
    folder.say("ledger add kits/screen-30-7.kit.json --requisition REQ-1042 --date 2026-11-09").expect(0);
    for columns in [80, 100, 120] {
        for command in [
            "bank list",
            "bank stats",
            "bank stats --by tag",
            "profile list",
            "profile show data-engineer",
            "profile check screen-30",
            "profile check screen-30 --exposure",
            "loop list",
            "loop show senior-onsite",
            "ledger list",
        ] {
            let mut program = folder.program();
            let output =
                program.args(command.split(' ')).env("COLUMNS", columns.to_string()).output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
            assert!(!text.contains('╌'), "{command} at {columns} is no table:\n{text}");
            let widest =
                text.lines().filter(|line| line.contains(['│', '┆'])).map(|line| line.chars().count()).max();
            assert!(widest.is_some_and(|widest| widest <= columns), "{command} at {columns}: {widest:?}");
        }
        let mut program = folder.program();
        let output = program.args(["bank", "list"]).env("COLUMNS", columns.to_string()).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let head = text.lines().nth(1).expect("the heading");
        for title in ["Id", "Title", "Topic", "Kind", "Levels", "Difficulty", "Min"] {
            let note = text.lines().find(|line| line.starts_with("No room for: ")).unwrap_or_default();
            assert!(head.contains(title) != note.contains(title), "{title} at {columns}: {head} {note}");
        }
    }
}

/// People copy ids; a line ends between words.
#[test]
fn no_table_breaks_a_word() {
    let folder = Folder::new();
    folder.say("compose screen-30 --seed 7 -q --format json --out kits").expect(0);
    folder.say("ledger add kits/screen-30-7.kit.json --requisition REQ-1042 --date 2026-11-09").expect(0);
    let listed = folder.say("bank list --format json -q").expect(0).json();
    let listed = listed["questions"].as_array().unwrap().clone();
    let mut ids: BTreeSet<String> = profiles().value.iter().map(|profile| profile.id.clone()).collect();
    for question in &listed {
        ids.extend(["id", "topic"].map(|field| question[field].as_str().unwrap().to_owned()));
    }
    for columns in [60, 80, 100, 140] {
        for command in [
            "compose senior-backend --seed lema-074",
            "compose senior-data-engineer --seed 7",
            "bank list --status active",
            "bank stats",
            "profile check screen-30 --exposure",
            "profile show data-engineer",
            "loop show senior-onsite",
            "loop compose data-onsite --seed 7",
            "ledger list",
        ] {
            let mut program = folder.program();
            let out = ["--out", "written"];
            program
                .args(command.split(' '))
                .args(command.contains("compose").then_some(out).into_iter().flatten());
            let output = program.env("COLUMNS", columns.to_string()).output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(output.status.success(), "{command}");
            // A piece at the end of a cell's line that is the beginning of an id, and no word of its own.
            let words: BTreeSet<&str> =
                text.split(|c: char| !(c.is_alphanumeric() || "-_".contains(c))).collect();
            for piece in words.iter().filter(|word| word.len() > 3 && word.contains('-')) {
                let whole = ids.iter().find(|id| id.len() > piece.len() && id.starts_with(piece));
                let torn = whole.filter(|id| words.contains(&id[piece.len()..]));
                assert!(
                    torn.is_none() || ids.contains(*piece),
                    "{command} at {columns}: {torn:?} is torn:\n{text}"
                );
            }
        }
    }
}

#[test]
#[cfg(unix)]
fn a_reader_that_goes_away_is_no_error() {
    let folder = Folder::new();
    for command in
        COMMANDS.iter().take(11).copied().chain(["man", "completions zsh", "schema bank", "--version"])
    {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = folder.program().args(command.split(' ')).stdout(writer).stderr(Stdio::piped()).output();
        let output = output.unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{command}: {err}");
        assert!(!err.contains("panic") && !err.contains("error"), "{command}: {err}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_under_standard_output_is_said() {
    let folder = Folder::new();
    for command in
        COMMANDS.iter().take(11).copied().chain(["man", "completions bash", "schema bank", "--version"])
    {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = folder.program().args(command.split(' ')).stdout(full).stderr(Stdio::piped()).output();
        let output = output.unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(4), "{command}: {err}");
        assert!(err.contains("standard output cannot be written"), "{command}: {err}");
    }
}
