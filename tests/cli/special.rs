//! What is no regular file, or too large, in every place that takes a path: refused at once, with its name.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::support::program::Folder;

/// Runs a line to its end; fails if it does not end. No run takes a second where nothing is waited for.
fn run(folder: &Folder, line: &str) -> (Option<i32>, String) {
    let mut program = folder.program();
    program.args(line.split_whitespace()).stdout(Stdio::null());
    let err = folder.join("stderr.txt");
    program.stderr(fs::File::create(&err).unwrap());
    let mut child = program.spawn().unwrap();
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begun.elapsed() > Duration::from_mins(1) {
            child.kill().unwrap();
            panic!("`{line}` does not end");
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    (child.wait().unwrap().code(), fs::read_to_string(err).unwrap())
}

/// A folder with things that are no files to read, and a kit.
fn folder() -> (Folder, UnixListener) {
    let folder = Folder::new();
    folder.pipe("pipe");
    let socket = UnixListener::bind(folder.join("socket")).unwrap();
    fs::create_dir(folder.join("folder")).unwrap();
    symlink("loop", folder.join("loop")).unwrap();
    symlink("gone", folder.join("dangling")).unwrap();
    symlink("/dev/zero", folder.join("zero")).unwrap();
    fs::File::create(folder.join("huge")).unwrap().set_len(10 << 30).unwrap();
    folder.say("compose screen-30 --seed 7 --format json --edition interviewer").expect(0);
    (folder, socket)
}

const KIT: &str = "out/screen-30-7.kit.json";

/// Places that take a path, and whether they read the whole bank first.
const PLACES: [(&str, bool); 16] = [
    ("render @", false),
    ("ledger add @ --date 2026-11-01", false),
    ("swap @ --question x", false),
    ("bank check @", false),
    ("bank list --bank @", false),
    ("ledger list --ledger @", false),
    ("ledger repair --ledger @", false),
    ("ledger close REQ --ledger @", false),
    ("ledger purge --before 2026-01-01 --ledger @", false),
    ("ledger add KIT --date 2026-11-01 --ledger @", false),
    ("verify @", true),
    ("verify @ KIT", true),
    ("profiles --profiles @", true),
    ("train screen-30 --seed 7 --scores @", true),
    ("compose screen-30 --seed 8 --avoid-days 3 --date 2026-11-01 --ledger @", true),
    ("compose screen-30 --seed 8 --format md --out @/below", true),
];

#[test]
fn no_command_waits_for_what_is_no_file() {
    let (folder, _socket) = folder();
    let all = ["pipe", "socket", "loop", "dangling", "zero", "huge", "/dev/full", "/dev/stdin", "folder"];
    for (place, reads_the_bank) in PLACES {
        for special in if reads_the_bank { &["pipe", "zero", "huge"][..] } else { &all } {
            // A folder may be a bank or a ledger without anything in it, of which other tests tell.
            if *special == "folder" && !place.starts_with("render") {
                continue;
            }
            // A ledger may be begun where a link leads to nothing: no, it is refused as well.
            let line = place.replace('@', special).replace("KIT", KIT);
            let (code, err) = run(&folder, &line);
            assert!(matches!(code, Some(1 | 4)), "{line}: {code:?} {err}");
            assert!(err.contains(special) && err.contains("error"), "{line}: {err}");
        }
    }
    let (_, err) = run(&folder, "render huge");
    assert!(err.contains("larger than ") && err.contains(" MiB"), "the limit is named: {err}");
}

#[test]
fn what_is_in_the_way_of_a_file_is_named_and_stays() {
    let (folder, _socket) = folder();
    fs::create_dir(folder.join("ledger")).unwrap();
    folder.say(&format!("ledger add {KIT} --date 2026-10-01")).expect(0);
    let ways: [(&str, &str); 4] = [
        ("ledger/.lock", "ledger add KIT --date 2026-11-01"),
        ("ledger/2026-11.jsonl", "ledger add KIT --date 2026-11-01"),
        ("ledger/2026-11.jsonl", "ledger list"),
        ("out/screen-30-8.interviewer.md", "compose screen-30 --seed 8 --format md --force"),
    ];
    for (path, line) in ways {
        for special in ["pipe", "dangling", "zero", "huge"] {
            let there = folder.join(path);
            let _ = fs::remove_file(&there);
            match special {
                "pipe" => folder.pipe(path),
                // A file of any size may be overwritten by force.
                "huge" if path.starts_with("out/") || path == "ledger/.lock" => continue,
                "huge" => fs::File::create(&there).unwrap().set_len(10 << 30).unwrap(),
                "zero" => symlink("/dev/zero", &there).unwrap(),
                _ => symlink("gone", &there).unwrap(),
            }
            let (code, err) = run(&folder, &line.replace("KIT", KIT));
            assert_eq!(code, Some(4), "{line} with {special}: {err}");
            assert!(err.contains(path), "{line} with {special}: {err}");
            assert!(fs::symlink_metadata(&there).is_ok(), "{line} took {special} away");
        }
        let _ = fs::remove_file(folder.join(path));
    }
    assert!(!folder.join("ledger/gone").exists() && !folder.join("out/gone").exists());
    assert!(folder.names("out").iter().all(|name| name.starts_with("screen-30-7.")));
}

#[test]
fn a_solution_that_is_no_file_is_named() {
    let folder = Folder::new().with_sources();
    let path = "bank/solutions/fixture-shared-cart/solution.py";
    let _ = fs::remove_file(folder.join(path));
    fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
    folder.pipe(path);
    let (code, err) = run(&folder, "bank show fixture-shared-cart --solution");
    assert_eq!(code, Some(4), "{err}");
    assert!(err.contains(path) && err.contains("not a regular file"), "{err}");
}

/// Whether the tests run as the one for whom permissions do not count.
fn is_root() -> bool {
    std::process::Command::new("id").arg("-u").output().unwrap().stdout == b"0\n"
}

#[test]
fn what_may_not_be_read_is_never_replaced() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new().with_sources();
    let closed = |path: &str, mode| {
        fs::set_permissions(folder.join(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    for path in ["bank", "profiles", "bank/bank.yaml", "profiles/screen-30.yaml"] {
        let before = fs::metadata(folder.join(path)).unwrap().permissions().mode();
        closed(path, 0);
        let (code, err) = run(&folder, "compose screen-30 --seed 7 --format md");
        closed(path, before);
        assert_eq!(code, Some(if is_root() { 0 } else { 4 }), "{path}: {err}");
        assert!(!err.contains("built-in bank)") && !err.contains("(built-in profiles)"), "{path}: {err}");
    }
}
