//! The examples of every help run as printed in a fresh copy of the project.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};

use super::help::commands;
use crate::support::program::{Folder, run};

/// The lines of a help text that are commands, without what is said beside them.
fn examples(help: &str) -> Vec<String> {
    let lines = help
        .lines()
        .filter_map(|line| line.strip_prefix("  "))
        .filter(|line| line.starts_with("interviewkit ") || line.starts_with("mkdir "));
    let command = |line: &str| {
        let mut parts = line.split("  ");
        let command = parts.next().unwrap_or_default();
        let rest = parts.find(|part| !part.is_empty()).unwrap_or_default().trim();
        if rest.starts_with(['>', '|']) { format!("{command} {rest}") } else { command.to_owned() }
    };
    lines.map(command).collect()
}

/// The files of a folder of the project and the folders below it.
fn samples(dir: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(format!("{}/{dir}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let read = |entry: fs::DirEntry| {
        let path = format!("{dir}/{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            samples(&path)
        } else {
            vec![(path, fs::read(entry.path()).unwrap())]
        }
    };
    entries.flat_map(|entry| read(entry.unwrap())).collect()
}

/// A copy of the project, and other programs that the examples name.
fn clone_of_the_project() -> Folder {
    let folder = Folder::new().with_sources();
    for name in ["jq", "man"] {
        folder.write(&format!("bin/{name}"), "#!/bin/sh\ncat > /dev/null\n");
        fs::set_permissions(folder.join(&format!("bin/{name}")), fs::Permissions::from_mode(0o755)).unwrap();
    }
    symlink(env!("CARGO_BIN_EXE_interviewkit"), folder.join("bin/interviewkit")).unwrap();
    for (path, bytes) in [samples("docs/samples"), samples("docs/scores")].concat() {
        folder.write(&path, bytes);
    }
    folder
}

/// What was done before the examples are tried: nothing, or the first command of README.md.
const BEFORE: [&str; 2] = ["", "compose screen-30 --seed 7"];

#[test]
fn every_example_of_every_help_runs_as_printed() {
    let readme = fs::read_to_string(format!("{}/README.md", env!("CARGO_MANIFEST_DIR"))).unwrap();
    for before in BEFORE {
        assert!(readme.contains(&format!("cargo run --release -- {before}")), "{before}");
        all_examples_run(before);
    }
}

fn all_examples_run(before: &str) {
    let plain = Folder::new();
    let mut failed = BTreeMap::new();
    let (mut count, mut with) = (0, 0);
    for command in commands(&plain, &[]) {
        let arguments = [command.as_slice(), &["--help".to_owned()]].concat();
        let examples = examples(plain.run(&arguments).expect(0).text());
        let folder = clone_of_the_project();
        if !examples.is_empty() && !before.is_empty() {
            folder.say(before).expect(0);
        }
        with += usize::from(!examples.is_empty());
        for example in examples {
            count += 1;
            let mut shell = std::process::Command::new("sh");
            let path = format!("{}:{}", folder.join("bin").display(), std::env::var("PATH").unwrap());
            shell
                .args(["-ec", &example])
                .current_dir(folder.path())
                .env("PATH", path)
                .env("HOME", folder.path());
            let ran = run(shell);
            if ran.code != 0 {
                failed.insert(example, (ran.code, ran.err));
            }
        }
    }
    assert_eq!(failed, BTreeMap::new());
    assert!(count >= 40 && with >= 20, "{count} examples of {with} commands");
}

#[test]
fn what_is_said_beside_an_example_is_no_part_of_it() {
    let help = "Examples:\n  interviewkit a --b     what it does\n  interviewkit c -o -  > c.csv\n  interviewkit d | man -l -\n";
    assert_eq!(
        examples(help),
        ["interviewkit a --b", "interviewkit c -o - > c.csv", "interviewkit d | man -l -"]
    );
}
