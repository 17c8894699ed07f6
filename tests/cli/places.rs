//! The bank, the profiles and the ledger that were meant: the nearest, or an error; never others without a word.

use std::fs;

use crate::support::program::{Folder, Run};

/// A repository with a bank of its own, and a folder far below its root.
fn repository() -> Folder {
    let folder = Folder::new().with_sources();
    let text = fs::read_to_string(folder.join("bank/bank.yaml")).unwrap();
    let name = text.lines().find(|line| line.starts_with("name:")).unwrap();
    folder.write("bank/bank.yaml", text.replace(name, "name: Our own"));
    fs::create_dir_all(folder.join(".git")).unwrap();
    fs::create_dir_all(folder.join("team/a")).unwrap();
    folder
}

fn below(folder: &Folder, dir: &str, line: &str) -> Run {
    folder.in_dir(dir).say(line)
}

#[test]
fn below_a_repository_the_nearest_bank_and_profiles_are_taken() {
    let folder = repository();
    let run = below(&folder, "team/a", "compose screen-30 --seed 7 --format md").expect(0);
    assert!(run.err.contains("Bank: Our own") && run.err.contains("../../bank)"), "{}", run.err);
    assert!(run.err.contains("Profile: screen-30 (../../profiles)"), "{}", run.err);
    // What is printed makes the same from the same folder.
    let before = folder.files("team/a/out");
    let again = folder.in_dir("team/a").run(&run.again()).expect(0);
    assert!(again.text().contains("unchanged") && !again.text().contains("wrote"), "{}", again.text());
    assert_eq!(folder.files("team/a/out"), before);
    let run = below(&folder, "team/a", "loop list").expect(0);
    assert!(run.err.contains("(../../profiles)"), "{}", run.err);
    let run = below(&folder, "team/a", "bank check").expect(0);
    assert!(run.text().starts_with("../../bank: "), "{}", run.text());
    // A nearer one wins, and in a bank it is that bank.
    fs::create_dir(folder.join("team/profiles")).unwrap();
    fs::copy(folder.join("profiles/screen-30.yaml"), folder.join("team/profiles/mine.yaml")).unwrap();
    let run = below(&folder, "team/a", "profiles").expect(1);
    assert!(run.err.contains("../profiles/mine.yaml"), "{}", run.err);
    for (dir, from) in [("bank", "."), ("bank/quality", "..")] {
        let run = below(&folder, dir, "bank check").expect(0);
        assert!(run.text().starts_with(&format!("{from}: ")), "{}", run.text());
    }
    // A repository in a file, as git has it for a worktree.
    fs::remove_dir(folder.join(".git")).unwrap();
    folder.write("team/.git", "gitdir: elsewhere");
    let run = below(&folder, "team/a", "bank check").expect(0);
    assert!(run.text().starts_with("built-in bank: "), "{}", run.text());
}

#[test]
fn outside_a_repository_only_the_current_folder_counts() {
    let folder = repository();
    fs::remove_dir(folder.join(".git")).unwrap();
    let run = below(&folder, "team/a", "bank list").expect(0);
    assert!(run.err.contains("built-in bank"), "{}", run.err);
    for (dir, from) in [("", "bank"), ("bank", ".")] {
        let run = below(&folder, dir, "bank check").expect(0);
        assert!(run.text().starts_with(&format!("{from}: ")), "{}", run.text());
    }
}

#[test]
fn the_built_in_ones_can_be_asked_for() {
    let folder = repository();
    let run = folder.say("compose screen-30 --seed 7 --bank built-in --profiles built-in").expect(0);
    assert!(run.err.contains("built-in bank)") && run.err.contains("(built-in profiles)"), "{}", run.err);
    assert!(run.text().contains("--bank=built-in --profiles=built-in"), "{}", run.text());
    let run = folder.say("bank check built-in").expect(0);
    assert!(run.text().starts_with("built-in bank: "), "{}", run.text());
    let run = folder.say("bank check ./built-in").expect(4);
    assert!(run.err.contains("F001"), "{}", run.err);
}

/// What stands where the bank or the profiles should be, with what is said of it, and the exit code.
#[test]
#[cfg(unix)]
fn what_cannot_be_read_is_never_replaced_by_what_is_built_in() {
    use std::os::unix::fs::symlink;
    type Make = fn(&Folder, &str);
    let ways: [(&str, Make, i32); 6] = [
        ("a file", |folder, at| folder.write(at, "x"), 4),
        ("a link to nothing", |folder, at| symlink("gone", folder.join(at)).unwrap(), 4),
        ("a loop of links", |folder, at| symlink(folder.join(at), folder.join(at)).unwrap(), 4),
        ("an empty folder", |folder, at| fs::create_dir(folder.join(at)).unwrap(), 1),
        ("no YAML", |folder, at| folder.write(&format!("{at}/README.md"), "x"), 1),
        ("a pipe", |folder, at| folder.pipe(at), 4),
    ];
    for (what, line) in [("bank", "bank list"), ("profiles", "profiles")] {
        let folder = repository();
        let (own, way_out) =
            (folder.join(what), format!("named as the command's {what} (see its --help), or `built-in`"));
        fs::rename(&own, folder.join("moved")).unwrap();
        for (name, make, code) in ways {
            make(&folder, what);
            for (dir, line) in [("", line), ("team/a", "compose screen-30 --seed 7")] {
                let run = below(&folder, dir, line).expect(code);
                assert!(!run.err.contains(&format!("(built-in {what}")), "{name}: {}", run.err);
                assert!(run.err.contains(&way_out) && run.out.is_empty(), "{name}: {}", run.err);
            }
            let removed = if own.is_dir() { fs::remove_dir_all(&own) } else { fs::remove_file(&own) };
            removed.unwrap();
        }
        fs::create_dir(&own).unwrap();
        below(&folder, "", &format!("{line} --{what} built-in")).expect(0);
    }
    let half = repository();
    fs::remove_file(half.join("bank/bank.yaml")).unwrap();
    let run = below(&half, "team", "compose screen-30 --seed 7").expect(1);
    assert!(run.err.contains("B001") && run.err.contains("--bank built-in"), "{}", run.err);
}

#[test]
fn a_ledger_above_is_used_and_named_and_a_new_one_is_said() {
    let folder = repository();
    let line = "compose screen-30 --seed 7 --format json --edition interviewer";
    below(&folder, "team/a", line).expect(0);
    let add = "ledger add out/screen-30-7.kit.json --date 2026-11-23 --requisition";
    let run = below(&folder, "team/a", &format!("{add} ONE")).expect(0);
    assert!(run.err.contains("A new ledger begins in ledger"), "{}", run.err);
    fs::rename(folder.join("team/a/ledger"), folder.join("ledger")).unwrap();
    let run = below(&folder, "team/a", &format!("{add} TWO")).expect(0);
    assert!(run.text().contains("1 record to ../../ledger/2026-11.jsonl"), "{}", run.text());
    assert!(!folder.join("team/a/ledger").exists());
    let run = below(&folder, "team", "ledger list").expect(0);
    assert!(run.text().contains("2 uses") && run.err.contains("Ledger: ../ledger"), "{}", run.err);
    let run = below(&folder, "", "ledger list").expect(0);
    assert!(run.text().contains("2 uses") && run.err.is_empty(), "{}", run.err);
    // One that is there and is none is never taken for none.
    folder.write("team/ledger", "a file");
    for line in ["ledger list", &format!("{} X", add.replace("out/", "a/out/")), "ledger repair"] {
        let run = below(&folder, "team", line).expect(4);
        assert!(run.err.contains("ledger"), "{}", run.err);
    }
}
