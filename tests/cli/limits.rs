//! What the system allows no more of: threads, and the lock that another program holds.

use std::process::Stdio;

use crate::support::program::Folder;

#[test]
fn one_thread_makes_the_same_files() {
    let folder = Folder::new();
    let line = "compose screen-30 --seed 7 --kits 3 --overlap 2 --format md -q --out";
    folder.say(&format!("{line} many")).expect(0);
    for threads in ["1", "0", "7", "x"] {
        let mut program = folder.program();
        let status = program.args(line.split(' ')).arg("one").env("RAYON_NUM_THREADS", threads);
        assert!(status.stdout(Stdio::null()).status().unwrap().success(), "{threads}");
        assert_eq!(folder.files("one"), folder.files("many"), "{threads}");
    }
}

/// A limit on processes does not bind root: then the program runs as another user.
#[test]
#[cfg(target_os = "linux")]
fn where_no_thread_can_be_made_one_does_all_the_work() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    // The other user may not see the folder of the build.
    fs::copy(env!("CARGO_BIN_EXE_interviewkit"), folder.join("program")).unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o777)).unwrap();
    for line in ["bank check", "compose screen-30 --seed 7 --kits 2 --overlap 2 --format md -q", "profiles"] {
        let limited = format!("ulimit -u 1; exec ./program {line}");
        let root = std::process::Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
        let mut shell = if root {
            let mut other = std::process::Command::new("setpriv");
            other.args(["--reuid", "65534", "--regid", "65534", "--clear-groups", "sh"]);
            other
        } else {
            std::process::Command::new("sh")
        };
        let output = shell.args(["-c", &limited]).current_dir(folder.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(folder.names("out").len(), 2 * 3 + 1);
}

#[test]
fn a_ledger_that_another_program_writes_to_is_waited_for_aloud() {
    let folder = Folder::new();
    folder.say("compose screen-30 --seed 7 --format json --edition interviewer").expect(0);
    let add = "ledger add out/screen-30-7.kit.json --date 2026-11-02 --requisition";
    folder.say(&format!("{add} ONE")).expect(0);
    let lock = std::fs::File::options().write(true).open(folder.join("ledger/.lock")).unwrap();
    lock.lock().unwrap();
    let err = folder.join("stderr.txt");
    let mut program = folder.program();
    program.args(format!("{add} TWO").split(' ')).stdout(Stdio::null());
    let mut child = program.stderr(std::fs::File::create(&err).unwrap()).spawn().unwrap();
    let said = || std::fs::read_to_string(&err).unwrap();
    while said().is_empty() {
        assert!(child.try_wait().unwrap().is_none(), "it waits");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(said().starts_with("Waiting for another program that holds ledger/.lock"), "{}", said());
    drop(lock);
    assert!(child.wait().unwrap().success());
    assert!(folder.say("ledger list").expect(0).text().contains("2 uses"));
}
