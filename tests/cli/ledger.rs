//! The ledger as several people keep it at once: nothing is lost, nothing broken is built upon.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use crate::support::program::Folder;

/// A folder with two kits.
fn folder() -> Folder {
    let folder = Folder::new();
    for seed in ["7", "8"] {
        folder.say(&format!("compose screen-30 --seed {seed} --format json --edition interviewer")).expect(0);
    }
    folder
}

const KIT: &str = "out/screen-30-7.kit.json";
const MONTH: &str = "ledger/2026-11.jsonl";

fn lines(folder: &Folder) -> Vec<String> {
    std::fs::read_to_string(folder.join(MONTH)).unwrap_or_default().lines().map(str::to_owned).collect()
}

/// Whether each line is one whole object.
fn are_whole(lines: &[String]) -> bool {
    lines
        .iter()
        .all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok_and(|line| line.is_object()))
}

#[test]
fn uses_are_added_once_and_listed() {
    let folder = folder();
    let line =
        "ledger add out/screen-30-7.kit.json out/screen-30-8.kit.json --requisition REQ-7 --round screen";
    let run = folder.say(&format!("{line} --date 2026-11-23")).expect(0);
    assert!(run.text().contains("2 records to ledger/2026-11.jsonl"), "{}", run.text());
    assert_eq!(run.err, "A new ledger begins in ledger\n");
    let before = folder.files("ledger");
    let run = folder.say(&format!("{line} --date 2026-11-23")).expect(0);
    assert_eq!(run.text().matches("already there").count(), 2, "{}", run.text());
    assert_eq!(folder.files("ledger"), before);
    folder.say(&format!("ledger add {KIT} --date 2026-03-01")).expect(0);

    let kit: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.join(KIT)).unwrap()).unwrap();
    let fingerprint = kit["fingerprint"].as_str().unwrap();
    let id = kit["sections"][0]["questions"][0]["id"].as_str().unwrap();
    let list = |filter: &str| folder.say(&format!("ledger list --format json {filter}")).expect(0).json();
    let all = list("");
    assert_eq!(all["ledger"]["uses"].as_array().unwrap().len(), 3);
    let first = &all["ledger"]["uses"][0];
    assert_eq!((first["date"].as_str(), first["kit"].as_str()), (Some("2026-03-01"), Some(fingerprint)));
    assert_eq!(first["questions"][0], id);
    assert_eq!(all["ledger"]["requisitions"][0]["open"], true);
    for (filter, count) in [
        ("--requisition REQ-7".to_owned(), 2),
        ("--since 2026-04-01".to_owned(), 2),
        (format!("--question {id} --since 2026-11-23"), 1),
        ("--requisition REQ-8".to_owned(), 0),
    ] {
        assert_eq!(list(&filter)["ledger"]["uses"].as_array().unwrap().len(), count, "{filter}");
    }
    let text = folder.say("ledger list").expect(0);
    assert!(text.text().contains(fingerprint) && text.text().contains("Open requisitions: REQ-7"));
    let stored = std::fs::read_to_string(folder.join("ledger/2026-03.jsonl")).unwrap();
    assert!(stored.starts_with("{\"date\":\"2026-03-01\",\"format\":1,\"kit\":\""), "{stored}");
}

#[test]
fn without_a_date_it_is_today() {
    let folder = folder();
    let seconds = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
    folder.say(&format!("ledger add {KIT}")).expect(0);
    let list = folder.say("ledger list --format json").expect(0).json();
    let date = list["ledger"]["uses"][0]["date"].as_str().unwrap().to_owned();
    let days = interviewkit::model::Day::new(&date).unwrap().days();
    assert!((0..=1).contains(&(days - i64::try_from(seconds / 86_400).unwrap())), "{date}");
}

#[test]
fn a_requisition_is_closed_and_opens_again() {
    let folder = folder();
    folder.say("ledger close REQ-7").expect(4);
    folder.say(&format!("ledger add {KIT} --requisition REQ-7 --date 2026-11-20")).expect(0);
    let run = folder.say("ledger close REQ-77").expect(2);
    assert!(run.err.contains("did you mean `REQ-7`?"), "{}", run.err);
    let run = folder.say("ledger close REQ-7 --date 2026-11-19").expect(0);
    assert!(run.text().contains("still open"), "{}", run.text());
    let run = folder.say("ledger close REQ-7 --date 2026-11-20").expect(0);
    assert_eq!(run.text(), "REQ-7 is closed (2026-11-20)\n");
    let run =
        folder.say(&format!("ledger add {KIT} --requisition REQ-7 --round 2 --date 2026-11-20")).expect(0);
    assert!(run.err.contains("stays closed"), "{}", run.err);
    assert!(folder.say("ledger list").expect(0).text().contains("Closed requisitions: REQ-7"));
    folder.say(&format!("ledger add {KIT} --requisition REQ-7 --date 2026-11-21")).expect(0);
    assert!(folder.say("ledger list").expect(0).text().contains("Open requisitions: REQ-7"));
}

#[test]
fn what_is_old_is_purged() {
    let folder = folder();
    for date in ["2025-11-30", "2026-11-01", "2026-11-23"] {
        folder.say(&format!("ledger add {KIT} --date {date}")).expect(0);
    }
    let before = folder.files("ledger");
    let run = folder.say("ledger purge --before 2026-11-23 --dry-run").expect(0);
    assert!(run.text().ends_with("2 records before 2026-11-23 would be deleted, 1 record kept\n"));
    assert_eq!(folder.files("ledger"), before);
    folder.say("ledger purge --before 2026-11-23").expect(0);
    assert_eq!(folder.names("ledger"), [".gitattributes", ".gitignore", ".lock", "2026-11.jsonl"]);
    assert_eq!(lines(&folder).len(), 1);
}

#[test]
fn use_and_expectation_stand_side_by_side() {
    let folder = folder();
    folder.say("ledger stats").expect(0);
    folder.say(&format!("ledger add {KIT} out/screen-30-8.kit.json --date 2026-11-20")).expect(0);
    folder.say(&format!("ledger add {KIT} --date 2026-11-23")).expect(0);
    let stats = folder.say("ledger stats --format json").expect(0).json();
    assert_eq!(stats["stats"]["profiles"]["screen-30"], 2, "a kit that was used twice is one draw");
    let questions = stats["stats"]["questions"].as_array().unwrap();
    let first = &questions[0];
    assert_eq!((&first["uses"], &first["kits"], &first["of"]), (&2.into(), &1.into(), &2.into()));
    assert_eq!((first["last_used"].as_str(), first["rate"].as_f64()), (Some("2026-11-23"), Some(0.5)));
    // Each kit of this profile has one question of each of its three sections.
    let sum: f64 = questions.iter().map(|row| row["expected"].as_f64().unwrap()).sum();
    assert!((sum - 3.0).abs() < 1e-9, "{sum}");
    let text = folder.say("ledger stats --since 2026-11-21").expect(0);
    assert!(text.text().contains("Kits by profile: screen-30 1"), "{}", text.text());
    // A profile that is gone has no expectation.
    let line = std::fs::read_to_string(folder.join(MONTH)).unwrap().replace("screen-30", "screen-29");
    folder.write(MONTH, line);
    let run = folder.say("ledger stats").expect(0);
    assert!(
        run.text().contains("unknown") && run.text().contains("without a kit now: screen-29"),
        "{}",
        run.text()
    );
}

#[test]
fn mistakes_on_the_command_line_record_nothing() {
    let folder = folder();
    for (line, code, says) in [
        ("--date 2026-02-30", 2, "`2026-02-30` of --date is no day of the calendar"),
        ("--date today", 2, "as in 2026-11-23"),
        ("--requisition=", 2, "is empty (blanks do not count)"),
        ("gone.kit.json", 4, "gone.kit.json cannot be read"),
        ("out/screen-30-7.interviewer.json", 1, "it is no kit file"),
    ] {
        let run = folder.say(&format!("ledger add {KIT} {line}")).expect(code);
        assert!(run.err.contains(says), "{line}: {}", run.err);
    }
    folder.say(&format!("ledger add {KIT} nobody.kit.json gone.kit.json")).expect(4);
    let text = std::fs::read_to_string(folder.join(KIT)).unwrap();
    folder.write("edited.kit.json", text.replace("\"seed\": \"7\"", "\"seed\": \"9\""));
    let run = folder.say("ledger add edited.kit.json").expect(1);
    assert!(run.err.contains("edited by hand"), "{}", run.err);
    assert!(!folder.join("ledger").exists());
    for line in ["ledger list --ledger nowhere", "ledger purge --before 2026-01-01", "ledger repair"] {
        let run = folder.say(line).expect(4);
        assert!(run.err.contains("there is no ledger in"), "{}", run.err);
    }
    assert!(!folder.join("nowhere").exists() && !folder.join("ledger").exists());
}

#[test]
fn nothing_is_built_on_a_broken_file_and_repair_loses_nothing() {
    let folder = folder();
    let add = format!("ledger add {KIT} --date 2026-11-23 --requisition");
    folder.say(&format!("{add} ONE")).expect(0);
    let whole = lines(&folder);
    folder.write(MONTH, format!("{}\n{{\"date\":\"2026-11-2", whole[0]));
    let before = folder.files("ledger");
    for line in [&format!("{add} TWO"), "ledger list", "ledger stats", "ledger close ONE"] {
        let run = folder.say(line).expect(1);
        assert!(run.err.contains("U002") && run.err.contains("ledger/2026-11.jsonl:2:1"), "{}", run.err);
        assert!(run.err.contains("ledger repair"), "{}", run.err);
    }
    assert_eq!(folder.files("ledger"), before);
    let run = folder.say("ledger repair").expect(0);
    assert_eq!(run.text(), "ledger/2026-11.jsonl: the torn last line is now in 2026-11.torn\n");
    assert_eq!(lines(&folder), whole);
    assert_eq!(std::fs::read(folder.join("ledger/2026-11.torn")).unwrap(), b"{\"date\":\"2026-11-2\n");
    folder.say(&format!("{add} TWO")).expect(0);
    assert_eq!(folder.say("ledger repair").expect(0).text(), "the ledger is in order\n");

    let two = lines(&folder);
    folder.write(MONTH, format!("<<<<<<< a\n{}\n=======\n{}\n>>>>>>> b\n", two[1], two[0]));
    let run = folder.say(&format!("{add} THREE")).expect(1);
    assert!(run.err.contains("U003"), "{}", run.err);
    folder.say("ledger repair").expect(0);
    assert_eq!(lines(&folder), two);
    // Git's union merge leaves lines in any order; they are read, and the next add sorts them.
    folder.write(MONTH, format!("{}\n{}\n{}\n", two[1], two[0], two[1]));
    assert_eq!(
        folder.say("ledger list --format json").expect(0).json()["ledger"]["uses"].as_array().unwrap().len(),
        2
    );
    folder.say(&format!("{add} THREE")).expect(0);
    assert!(lines(&folder).is_sorted() && lines(&folder).len() == 3);
    folder.write("ledger/2026-11 (copy).jsonl", format!("{}\n", two[0].replace("ONE", "FOUR")));
    folder.say("ledger repair").expect(0);
    assert!(lines(&folder).len() == 4 && folder.names("ledger").len() == 5, "{:?}", folder.names("ledger"));
}

#[test]
fn two_writers_at_once_lose_nothing() {
    const EACH: usize = 150;
    let folder = folder();
    std::thread::scope(|scope| {
        for (writer, seed) in [("a", 7), ("b", 8)] {
            let folder = &folder;
            scope.spawn(move || {
                for n in 0..EACH {
                    let kit = format!("out/screen-30-{seed}.kit.json");
                    let day = n % 3 + 1;
                    folder
                        .say(&format!("ledger add {kit} --requisition {writer}-{n} --date 2026-11-0{day} -q"))
                        .expect(0);
                }
            });
        }
    });
    let lines = lines(&folder);
    assert!(lines.is_sorted() && are_whole(&lines));
    let requisitions: BTreeSet<&str> = lines
        .iter()
        .map(|line| line.split("requisition\":\"").nth(1).unwrap().split('"').next().unwrap())
        .collect();
    let expected: BTreeSet<String> =
        ["a", "b"].iter().flat_map(|w| (0..EACH).map(move |n| format!("{w}-{n}"))).collect();
    assert_eq!(requisitions, expected.iter().map(String::as_str).collect());
    assert_eq!(lines.len(), 2 * EACH);
}

#[test]
fn a_writer_that_is_killed_leaves_every_earlier_line_whole() {
    const KILLS: u32 = 60;
    let folder = folder();
    // A month with so many lines that writing it takes a while.
    folder.say(&format!("ledger add {KIT} --date 2026-11-01 --requisition seed")).expect(0);
    let one = lines(&folder).remove(0);
    let many: String = (0..3000).map(|n| one.replace("seed", &format!("seed-{n:04}")) + "\n").collect();
    folder.write(MONTH, many);
    let add = |n: u32| {
        let mut program = folder.program();
        program.args(["ledger", "add", KIT, "--date=2026-11-02", "-q"]).arg(format!("--requisition=R-{n}"));
        program.stdout(std::process::Stdio::null());
        program
    };
    let start = Instant::now();
    assert!(add(KILLS).status().unwrap().success());
    let whole_run = start.elapsed();
    let mut before = lines(&folder);
    let mut killed = 0;
    for n in 0..KILLS {
        let mut child = add(n).spawn().unwrap();
        std::thread::sleep(whole_run * n / KILLS + Duration::from_micros(u64::from(n % 7) * 50));
        child.kill().unwrap();
        killed += u32::from(!child.wait().unwrap().success());
        let after = lines(&folder);
        assert!(are_whole(&after) && after.is_sorted(), "kill {n}");
        let missing: Vec<&String> = before.iter().filter(|line| after.binary_search(line).is_err()).collect();
        assert!(missing.is_empty() && after.len() - before.len() <= 1, "kill {n}: {missing:?}");
        before = after;
    }
    assert!(killed > KILLS / 4, "only {killed} were killed in time");
    assert!(add(KILLS + 1).status().unwrap().success(), "the lock of the killed is free");
    assert_eq!(lines(&folder).len(), before.len() + 1);
    assert_eq!(
        folder.names("ledger"),
        [".gitattributes", ".gitignore", ".lock", "2026-11.jsonl"],
        "what the killed left behind is gone"
    );
}

/// What editors, merges, disks and scripts may leave in a month: bytes, and whether they are a ledger as they are.
fn odd_months(line: &str) -> Vec<Vec<u8>> {
    let with = |field: &str, value: &str| {
        let at = line.find(&format!("\"{field}\":")).unwrap() + field.len() + 3;
        let end = at
            + if line[at..].starts_with('[') {
                line[at..].find(']').unwrap() + 1
            } else {
                line[at..].find(',').unwrap()
            };
        format!("{}{value}{}\n", &line[..at], &line[end..])
    };
    let fields = ["date", "format", "kit", "profile", "questions"];
    let values = [
        "null",
        "1",
        "\"\"",
        "\" \"",
        "[]",
        "{}",
        "\"\\u0000\"",
        "\"x\\ny\"",
        "\"UP\"",
        "[\"a\",\"a\"]",
        "[null]",
        "-1",
        "1e400",
    ];
    let mut all: Vec<Vec<u8>> = fields
        .iter()
        .flat_map(|field| values.iter().map(|value| with(field, value).into_bytes()).collect::<Vec<_>>())
        .collect();
    let texts = [
        "\n\n\n".to_owned(),
        "{".to_owned(),
        "}\n".to_owned(),
        "[[[[\n".to_owned(),
        "null\n".to_owned(),
        format!("{line}{line}\n"),
        format!("{line}\r\n\r{line}\r"),
        format!("  {line}\n"),
        format!("{line},\n"),
        format!("=======\n{line}\n"),
        format!("||||||| base\n{line}\n"),
        format!(">>>>>>> x\n{line}\n<<<<<<< y\n"),
        format!("=======x\n{line}\n"),
        format!("<<<<<<< a\n{line}\n||||||| b\n{}=======\n>>>>>>> c\n", line.replace("REQ", "GONE")),
        format!("\u{feff}\u{feff}{line}\n"),
        line.replace("2026-11", "2026-10"),
        line.replace("2026-11-23", "2026-11-23T10:00"),
        line.replace("{\"date\"", "{\"date\":\"2026-11-01\",\"date\""),
        line.replace("\"format\":1", "\"format\":2"),
        line[..line.len() / 2].to_owned(),
        format!("{line}\n{}", &line[..9]),
        "[".repeat(100_000) + "\n",
        format!("{line}\n").repeat(1000),
    ];
    all.extend(texts.map(String::into_bytes));
    all.extend([
        vec![0; 5000],
        vec![0xFF; 70_000],
        b"\xFF\xFE\x00\x00\n".to_vec(),
        [line.as_bytes(), b"\xC3\n"].concat(),
        Vec::new(),
    ]);
    all
}

#[test]
fn whatever_a_month_holds_repair_makes_a_ledger_of_it_and_loses_nothing() {
    let folder = folder();
    let add = |requisition: &str| format!("ledger add {KIT} --date 2026-11-23 --requisition {requisition}");
    folder.say(&add("REQ")).expect(0);
    let line = lines(&folder).remove(0);
    let months = odd_months(&line);
    assert!(months.len() > 80, "{}", months.len());
    for bytes in months {
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(300)]).into_owned();
        std::fs::remove_dir_all(folder.join("ledger")).unwrap();
        folder.write(MONTH, &bytes);
        let read = folder.say("ledger list");
        assert!(
            read.code == 0 || (read.code == 1 && read.err.contains("ledger/2026-11.jsonl")),
            "{shown}\n{}",
            read.err
        );
        assert!(read.err.len() < 20_000, "{shown}: {}", read.err.len());
        folder.say("ledger repair").expect(0);
        assert_eq!(folder.say("ledger repair").expect(0).text(), "the ledger is in order\n", "{shown}");
        folder.say("ledger list").expect(0);
        folder.say(&add("MORE")).expect(0);
        let all: Vec<u8> = folder
            .files("ledger")
            .into_iter()
            .filter(|(name, _)| name.contains("2026"))
            .flat_map(|(_, bytes)| bytes)
            .collect();
        let kept: BTreeSet<&[u8]> = all.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).collect();
        let read_as = |line: &[u8]| serde_json::from_slice::<serde_json::Value>(line).ok();
        let values: Vec<serde_json::Value> = kept.iter().filter_map(|line| read_as(line)).collect();
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        for line in bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii) {
            let is_marker =
                line.len() < 16 && [b'<', b'|', b'=', b'>'].iter().any(|sign| line.starts_with(&[*sign; 7]));
            let is_there = kept.contains(line) || read_as(line).is_some_and(|value| values.contains(&value));
            assert!(line.is_empty() || is_marker || is_there, "{shown}");
        }
    }
}

/// What may lie in the ledger's folder and is no month.
#[cfg(unix)]
#[test]
fn what_else_lies_in_the_folder_is_in_no_ones_way() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = folder();
    let add = |requisition: &str| format!("ledger add {KIT} --date 2026-11-23 --requisition {requisition}");
    folder.say(&add("REQ")).expect(0);
    let line = lines(&folder).remove(0);
    // Names that are none of the ledger's.
    for name in [&b"b\xFF"[..], b"\xFF.torn", b"notes.txt", b".hidden.jsonl", b"a\nb", b"2026-11.jsonl.bak"] {
        folder.write("x", "no record\n");
        std::fs::rename(folder.join("x"), folder.join("ledger").join(std::ffi::OsStr::from_bytes(name)))
            .unwrap();
        assert_eq!(folder.say("ledger repair").expect(0).text(), "the ledger is in order\n");
    }
    folder.say(&add("TWO")).expect(0);
    folder.say("ledger list").expect(0);
    // Names that are, or might be.
    let long = [&[0xFF; 240][..], b".jsonl"].concat();
    for (n, name) in [
        &b"\xFF.jsonl"[..],
        b"2026-11 (copy).jsonl",
        b"a\nb.jsonl",
        b"\x1b[2J.jsonl",
        b"2026-13.jsonl",
        b"2026-1.jsonl",
        &long,
    ]
    .into_iter()
    .enumerate()
    {
        folder.write("x", format!("{}\nno record {n}\n", line.replace("REQ", &format!("COPY-{n}"))));
        std::fs::rename(folder.join("x"), folder.join("ledger").join(std::ffi::OsStr::from_bytes(name)))
            .unwrap();
        let run = folder.say("ledger list").expect(1);
        assert!(
            run.err.contains("U006") && !run.err.contains('\u{1b}') && run.err.contains("ledger repair"),
            "{}",
            run.err
        );
        folder.say("ledger repair").expect(0);
        folder.say("ledger list").expect(0);
        assert!(lines(&folder).iter().any(|line| line.contains(&format!("COPY-{n}"))));
        let torn = std::fs::read_to_string(folder.join("ledger/other.torn")).unwrap();
        assert!(torn.contains(&format!("no record {n}\n")), "{torn}");
    }
    // A name in capitals is another file here, and the month's own elsewhere.
    folder.write("ledger/2026-11.JSONL", line.replace("REQ", "CAPITALS"));
    let run = folder.say("ledger list").expect(4);
    assert!(run.err.contains("2026-11.JSONL"), "{}", run.err);
    folder.say("ledger repair").expect(0);
    assert!(lines(&folder).iter().any(|line| line.contains("CAPITALS")));
    assert!(!folder.join("ledger/2026-11.JSONL").exists());
    // Things that are no files.
    let months = ["2025-01", "2025-02", "2025-03", "2025-04"];
    std::fs::create_dir(folder.join("ledger/2025-01.jsonl")).unwrap();
    folder.pipe("ledger/2025-02.jsonl");
    std::os::unix::fs::symlink("nowhere", folder.join("ledger/2025-03.jsonl")).unwrap();
    std::os::unix::fs::symlink("2025-04.jsonl", folder.join("ledger/2025-04.jsonl")).unwrap();
    let run = folder.say("ledger list").expect(4);
    assert_eq!(run.err.matches("F002").count(), 4, "{}", run.err);
    let run = folder.say("ledger repair").expect(0);
    for month in months {
        assert!(run.text().contains(&format!("it is now ledger/{month}.1.torn")), "{}", run.text());
        std::fs::symlink_metadata(folder.join(&format!("ledger/{month}.1.torn"))).unwrap();
    }
    folder.say(&add("THREE")).expect(0);
    folder.say("ledger list").expect(0);
}

#[test]
fn a_month_too_large_to_be_read_gets_another_name() {
    let folder = folder();
    folder.say(&format!("ledger add {KIT} --date 2026-11-23")).expect(0);
    let file = std::fs::File::create(folder.join("ledger/2026-10.jsonl")).unwrap();
    file.set_len((256 << 20) + 1).unwrap();
    let run = folder.say("ledger list").expect(4);
    assert!(run.err.contains("larger than 256 MiB") && run.err.contains("ledger repair"), "{}", run.err);
    let run = folder.say("ledger repair").expect(0);
    assert!(run.text().contains("it is now ledger/2026-10.1.torn"), "{}", run.text());
    assert_eq!(std::fs::metadata(folder.join("ledger/2026-10.1.torn")).unwrap().len(), (256 << 20) + 1);
    folder.say("ledger list").expect(0);
    folder.say(&format!("ledger add {KIT} --date 2026-10-23")).expect(0);
}

/// The file of a month with one line that is no record.
fn with_a_bad_line(folder: &Folder) -> String {
    folder.say(&format!("ledger add {KIT} --date 2026-11-23 --requisition REQ")).expect(0);
    let good = std::fs::read_to_string(folder.join(MONTH)).unwrap();
    folder.write(MONTH, format!("{good}no record\n"));
    good
}

#[test]
fn what_a_repair_keeps_is_kept_once_and_what_was_kept_before_stays() {
    let folder = folder();
    let good = with_a_bad_line(&folder);
    let torn = "ledger/2026-11.torn";
    // A repair that was stopped after it had kept the line.
    folder.write(torn, "of before\nno record\n");
    folder.say("ledger repair").expect(0);
    assert_eq!(std::fs::read_to_string(folder.join(torn)).unwrap(), "of before\nno record\n");
    assert_eq!(std::fs::read_to_string(folder.join(MONTH)).unwrap(), good);
    // One whose last line has no end.
    folder.write(MONTH, format!("{good}no record\n"));
    folder.write(torn, "of before");
    folder.say("ledger repair").expect(0);
    assert_eq!(std::fs::read_to_string(folder.join(torn)).unwrap(), "of before\nno record\n");
    // One that has no room left, or that is too large to be read.
    for len in [(256 << 20) - 4, (256 << 20) + 1] {
        folder.write(MONTH, format!("{good}no record\n"));
        std::fs::File::create(folder.join(torn)).unwrap().set_len(len).unwrap();
        folder.say("ledger repair").expect(0);
        assert_eq!(std::fs::read_to_string(folder.join(torn)).unwrap(), "no record\n", "{len}");
        assert_eq!(std::fs::metadata(folder.join("ledger/2026-11.1.torn")).unwrap().len(), len);
        std::fs::remove_file(folder.join("ledger/2026-11.1.torn")).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_month_keeps_its_permissions_and_the_place_that_a_link_leads_to() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = folder();
    folder.say(&format!("ledger add {KIT} --date 2026-11-23")).expect(0);
    let shared = folder.join("shared.jsonl");
    std::fs::rename(folder.join(MONTH), &shared).unwrap();
    std::fs::set_permissions(&shared, std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink("../shared.jsonl", folder.join(MONTH)).unwrap();
    folder.say(&format!("ledger add {KIT} --date 2026-11-24")).expect(0);
    assert_eq!(std::fs::read_to_string(&shared).unwrap().lines().count(), 2);
    assert_eq!(std::fs::metadata(&shared).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(std::fs::symlink_metadata(folder.join(MONTH)).unwrap().is_symlink());
}

#[test]
fn a_month_that_is_all_but_full_has_room_after_its_repair() {
    let folder = folder();
    folder.say(&format!("ledger add {KIT} --date 2026-11-23 --requisition REQ")).expect(0);
    let line = lines(&folder).remove(0);
    let text: String =
        (1..500_000).map(|n| line.replace("\"REQ\"", &format!("\"R{n:06}\"")) + "\n").collect();
    folder.write(MONTH, text);
    let add = format!("ledger add {KIT} out/screen-30-2.kit.json --date 2026-11-24 --requisition MORE");
    folder.say("compose screen-30 --seed 2 --format json -q").expect(0);
    let run = folder.say(&add).expect(4);
    assert!(run.err.contains("more than 500000 records") && run.err.contains("ledger repair"), "{}", run.err);
    let run = folder.say("ledger repair").expect(0);
    assert!(run.text().contains("its 49999 oldest records are now in 2026-11.torn"), "{}", run.text());
    folder.say(&add).expect(0);
}
