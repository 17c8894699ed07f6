//! Told to stop at any moment: nothing unfinished is left, and a batch is there as a whole or not at all.
#![cfg(unix)]

use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::program::Folder;

const SIGNALS: [(&str, i32); 4] = [("HUP", 1), ("INT", 2), ("TERM", 15), ("QUIT", 3)];

fn send(signal: &str, child: &Child) {
    let kill =
        Command::new("kill").args(["-s", signal, &child.id().to_string()]).stderr(Stdio::null()).status();
    kill.unwrap();
}

/// Starts the program with no signal ignored: what is run behind `nohup` or in the background of a
/// script has some, and passes that on.
fn start(folder: &Folder, line: &str) -> Child {
    let plain = folder.program();
    let mut program = if cfg!(target_os = "linux") {
        let mut wrapped = Command::new("env");
        wrapped.arg("--default-signal").arg(plain.get_program());
        wrapped.current_dir(folder.path()).stdin(Stdio::null());
        wrapped
    } else {
        plain
    };
    program.args(line.split(' ')).stdout(Stdio::null()).stderr(Stdio::null());
    program.spawn().unwrap()
}

/// How many names the folder has; none if it is not there. Fails if one is temporary.
fn names(folder: &Folder, out: &str) -> usize {
    let names = if folder.join(out).exists() { folder.names(out) } else { Vec::new() };
    assert!(names.iter().all(|name| !name.starts_with('.')), "{names:?}");
    names.len()
}

#[test]
fn a_batch_is_written_whole_or_not_at_all_and_nothing_unfinished_stays() {
    const STOPS: u32 = 21;
    const MOST: u32 = 400;
    let folder = Folder::new();
    let line = "compose screen-30 --seed 7 --kits 4 --overlap 2 --format md,csv --edition both -q";
    let begun = Instant::now();
    folder.say(&format!("{line} --out whole")).expect(0);
    let mut whole_run = begun.elapsed();
    let whole = names(&folder, "whole");
    assert_eq!(whole, 4 * 5 + 1);
    let mut stopped = 0;
    // A busy machine lets most runs end before their signal: then others are tried.
    for n in 0..MOST {
        if n >= STOPS && stopped > STOPS / 4 {
            break;
        }
        let (signal, number) = SIGNALS[n as usize % 4];
        let begun = Instant::now();
        let mut child = start(&folder, &format!("{line} --out made/{n}"));
        // Most of the time nothing is written yet, so most signals come late.
        let share = f64::from(n % STOPS) / f64::from(STOPS);
        sleep(whole_run.mul_f64(share.sqrt()));
        send(signal, &child);
        let status = child.wait().unwrap();
        let made = names(&folder, &format!("made/{n}"));
        assert!(made == 0 || made == whole, "{signal}, {n}: {made} of {whole} files");
        if status.success() {
            assert_eq!(made, whole);
            whole_run = whole_run.min(begun.elapsed());
        } else {
            assert_eq!(status.signal(), Some(number));
            stopped += 1;
        }
        let is_there = folder.join(&format!("made/{n}")).exists();
        assert_eq!(is_there, made > 0, "{signal}, {n}: an empty folder is left");
    }
    assert!(stopped > STOPS / 4, "only {stopped} were stopped in time");
}

/// Signals that meet the time in which files are written, which the last test hits by chance only.
#[test]
fn a_signal_while_files_are_there_takes_them_away() {
    let folder = Folder::new();
    let line = "compose screen-30 --seed 7 --kits 8 --overlap 2 --format md,csv -q";
    let has_some =
        |out: &str| fs::read_dir(folder.join(out)).is_ok_and(|mut entries| entries.next().is_some());
    let mut met = 0;
    // As above: a busy machine may deliver a signal when all is done.
    for (n, (signal, number)) in SIGNALS.iter().cycle().take(200).enumerate() {
        if n >= 8 && met > 3 {
            break;
        }
        let out = format!("{n}");
        let mut child = start(&folder, &format!("{line} --out {out}"));
        let begun = Instant::now();
        while !has_some(&out) && begun.elapsed() < Duration::from_secs(30) {
            sleep(Duration::from_micros(200));
        }
        send(signal, &child);
        let status = child.wait().unwrap();
        let made = names(&folder, &out);
        if status.signal() == Some(*number) && made == 0 {
            met += 1;
            assert!(!folder.join(&out).exists());
        } else {
            assert_eq!(made, 8 * 4 + 1, "{signal}");
        }
    }
    assert!(met > 3, "only {met} signals met an unfinished file");
}

/// All that end a program that does nothing about them, and that a program can take.
#[test]
#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
fn every_signal_that_ends_the_program_takes_unfinished_files_away() {
    // Those that cannot be taken (ILL, FPE, KILL, SEGV), that end no one (CHLD, CONT, stops, URG, WINCH), and
    // PIPE, which is an error; 32 and 33 are the C library's own.
    const OTHERS: [i32; 14] = [4, 8, 9, 11, 13, 17, 18, 19, 20, 21, 22, 23, 28, 32];
    let folder = Folder::new();
    let line = "compose screen-30 --seed 7 --kits 8 --overlap 2 --format md,csv -q";
    let has_some =
        |out: &str| fs::read_dir(folder.join(out)).is_ok_and(|mut entries| entries.next().is_some());
    for number in (1..=64).filter(|number| !OTHERS.contains(number) && *number != 33) {
        // As above: a busy machine may deliver a signal when all is done.
        let met = (0..50).any(|n| {
            let out = format!("{number}-{n}");
            let mut child = start(&folder, &format!("{line} --out {out}"));
            let begun = Instant::now();
            while !has_some(&out) && begun.elapsed() < Duration::from_secs(30) {
                sleep(Duration::from_micros(200));
            }
            send(&number.to_string(), &child);
            let status = child.wait().unwrap();
            let made = names(&folder, &out);
            if status.success() {
                assert_eq!(made, 8 * 4 + 1, "{number}");
                return false;
            }
            let ended = status.signal() == Some(number) || status.code() == Some(128 + number);
            assert!(ended, "{number}: {status}");
            assert!(made == 0 || made == 8 * 4 + 1, "{number}: {made} files");
            made == 0 && !folder.join(&out).exists()
        });
        assert!(met, "signal {number} met no unfinished file");
    }
}

#[test]
fn a_ledger_keeps_every_line_and_nothing_else() {
    let folder = Folder::new();
    folder.say("compose screen-30 --seed 7 --format json --edition interviewer").expect(0);
    let add = "ledger add out/screen-30-7.kit.json --date 2026-11-02 -q --requisition";
    folder.say(&format!("{add} seed")).expect(0);
    let month = folder.join("ledger/2026-11.jsonl");
    let one = fs::read_to_string(&month).unwrap();
    let many: String = (0..3000).map(|n| one.replace("seed", &format!("seed-{n:04}"))).collect();
    fs::write(&month, many).unwrap();
    let begun = Instant::now();
    folder.say(&format!("{add} R")).expect(0);
    let whole_run = begun.elapsed();
    let mut lines = fs::read_to_string(&month).unwrap().lines().count();
    for n in 0..30_u32 {
        let mut child = start(&folder, &format!("{add} R-{n}"));
        sleep(whole_run * n / 30);
        send(SIGNALS[n as usize % 4].0, &child);
        let added = usize::from(child.wait().unwrap().success());
        let text = fs::read_to_string(&month).unwrap();
        let now = text.lines().count();
        assert!(text.ends_with("]}\n") && now >= lines + added && now <= lines + 1, "{n}");
        lines = now;
        assert_eq!(folder.names("ledger"), [".gitattributes", ".gitignore", ".lock", "2026-11.jsonl"]);
    }
}

/// `nohup` and the `&` of scripts have the program ignore signals; it goes on ignoring them.
#[test]
#[cfg(target_os = "linux")]
fn a_signal_that_is_ignored_stays_ignored() {
    let folder = Folder::new();
    let mut shell = Command::new("sh");
    let line = "trap '' HUP INT; touch ready; exec \"$0\" compose screen-30 --seed 7 --kits 8 --overlap 2 --format md -q";
    shell.args(["-c", line, env!("CARGO_BIN_EXE_interviewkit")]).current_dir(folder.path());
    let mut child = shell.stdout(Stdio::null()).spawn().unwrap();
    while !folder.join("ready").exists() {
        sleep(Duration::from_millis(1));
    }
    while child.try_wait().unwrap().is_none() {
        send("HUP", &child);
        send("INT", &child);
        sleep(Duration::from_millis(5));
    }
    assert!(child.wait().unwrap().success());
    assert_eq!(names(&folder, "out"), 8 * 3 + 1);
}
