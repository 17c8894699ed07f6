//! The ledger's files: what is wrong with broken ones, and what a repair keeps.

use std::collections::BTreeSet;

use interviewkit::diag::{Code, Diagnostic, human};
use interviewkit::ledger::{Close, Ledger, MAX_RECORDS, Page, Record, Use, repair};
use interviewkit::model::Day;
use proptest::prelude::*;

fn page(stem: &str, bytes: impl Into<Vec<u8>>) -> Page {
    Page { name: format!("ledger/{stem}.jsonl"), stem: stem.to_owned(), bytes: bytes.into() }
}

fn date(text: &str) -> Day {
    Day::new(text).unwrap()
}

/// A fingerprint that ends like this.
fn fingerprint(end: &str) -> String {
    format!("{end:0>16}")
}

fn used(day: &str, kit: &str, requisition: Option<&str>) -> Record {
    Record::Use(Use {
        date: date(day),
        kit: fingerprint(kit),
        profile: "screen-30".to_owned(),
        requisition: requisition.map(str::to_owned),
        round: None,
        questions: vec!["a".to_owned(), "b".to_owned()],
    })
}

fn closed(day: &str, requisition: &str) -> Record {
    Record::Close(Close { date: date(day), requisition: requisition.to_owned() })
}

fn text(records: &[Record]) -> String {
    records.iter().map(|record| record.line() + "\n").collect()
}

fn problems(pages: &[Page]) -> Vec<Diagnostic> {
    Ledger::read(pages).map_or_else(|report| report.diagnostics, |_| Vec::new())
}

/// The files of `tests/broken/ledger` by the code they show.
fn broken() -> Vec<(String, Page)> {
    let folder = format!("{}/tests/broken/ledger", env!("CARGO_MANIFEST_DIR"));
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let named = paths.map(|path| {
        let code = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let stem = if code == "u006" { "2026-11 (copy)" } else { "2026-11" };
        (code, page(stem, std::fs::read(path).unwrap()))
    });
    let mut all: Vec<_> = named.collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

#[test]
fn every_broken_file_says_what_is_wrong_and_nothing_else() {
    for (code, page) in broken() {
        let found = problems(&[page]);
        insta::assert_snapshot!(code.clone(), human(&found, false, 100));
        let codes: BTreeSet<&str> = found.iter().map(|diagnostic| diagnostic.code.text()).collect();
        assert_eq!(codes, BTreeSet::from([code.to_uppercase().as_str()]));
    }
}

#[test]
fn a_newer_format_is_told_from_a_mistake() {
    let line = "{\"date\":\"2026-11-03\",\"format\":2,\"kit\":\"16b0\",\"new\":1}\n";
    let found = problems(&[page("2026-11", line)]);
    assert_eq!(found[0].code, Code::UnsupportedFormat);
    assert!(found.len() == 1 && found[0].message.contains("reads 1"), "{}", found[0].message);
}

#[test]
fn what_editors_and_merges_do_to_a_file_is_read() {
    let (one, two) = (used("2026-11-03", "1", None), used("2026-11-04", "2", Some("R")));
    let plain = Ledger::read(&[page("2026-11", text(&[one.clone(), two.clone()]))]).unwrap();
    let (a, b) = (one.line(), two.line());
    for other in [
        format!("{b}\n{a}\n{b}\n"),
        format!("{a}\r\n{b}\r\n"),
        format!("\u{FEFF}{a}\n\n{b}"),
        format!("{}\n{b}\n", a.replace("\":", "\": ")),
    ] {
        assert_eq!(Ledger::read(&[page("2026-11", other.clone())]).unwrap(), plain, "{other}");
    }
    assert_eq!(plain.text_of("2026-11"), format!("{a}\n{b}\n"));
}

#[test]
fn a_requisition_is_open_until_it_is_closed_that_day_or_later() {
    let mut ledger = Ledger::default();
    ledger.add(used("2026-11-03", "1", Some("R")));
    ledger.add(used("2026-11-04", "2", None));
    let open = |ledger: &Ledger| ledger.requisitions()[0].is_open();
    assert!(open(&ledger));
    ledger.add(closed("2026-11-02", "R"));
    assert!(open(&ledger), "closed before it was used");
    assert!(ledger.add(closed("2026-11-03", "R")) && !ledger.add(closed("2026-11-03", "R")));
    assert!(!open(&ledger));
    let states: Vec<bool> = ledger.uses().map(|used| ledger.is_open(used)).collect();
    assert_eq!(states, [false, true], "a use for no requisition stays open");
    ledger.add(used("2027-01-01", "3", Some("R")));
    assert!(open(&ledger), "it was opened again");
    assert_eq!(ledger.requisitions()[0].kits, [fingerprint("1"), fingerprint("3")]);
    assert_eq!(ledger.holding("b").count(), 3);
    assert_eq!(ledger.purge(date("2026-11-04")).len(), 3);
    assert_eq!(ledger.purge(date("2026-11-04")).len(), 0);
    assert_eq!(ledger.uses().count(), 2);
}

#[test]
fn repair_keeps_both_sides_and_what_broke_off() {
    let all = broken();
    let named = |code: &str| all.iter().find(|(own, _)| own == code).unwrap().1.clone();
    let mended = repair(&[named("u003")]);
    let days: Vec<&str> = mended.months["2026-11"].lines().map(|line| &line[9..19]).collect();
    assert_eq!(days, ["2026-11-03", "2026-11-04", "2026-11-05"], "what both sides gave up is gone");
    let mended = repair(&[named("u002")]);
    assert_eq!(mended.torn["2026-11"], b"{\"date\":\"2026-11-04\",\"format\":1,\"kit\":\"16b0b3\n");
    assert_eq!(mended.months["2026-11"].lines().count(), 1);
    let mended = repair(&[named("u005")]);
    assert_eq!((mended.months["2026-11"].as_str(), mended.months["2026-12"].lines().count()), ("", 1));
    let mended = repair(&[named("u006")]);
    assert_eq!((mended.misnamed.len(), mended.months["2026-11"].lines().count()), (1, 1));
    for (code, records) in [("u001", 1), ("u004", 0), ("u007", 0)] {
        let page = named(code);
        let mended = repair(std::slice::from_ref(&page));
        let torn = &mended.torn["2026-11"];
        let lines: Vec<&[u8]> =
            page.bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
        assert_eq!(
            torn[..],
            [lines[records..].join(&b'\n'), b"\n".to_vec()].concat(),
            "{code}: whole lines are kept"
        );
        assert_eq!(mended.months["2026-11"].lines().count(), records, "{code}");
        assert!(mended.done[0].ends_with("now in 2026-11.torn"), "{:?}", mended.done);
    }
    assert_eq!(repair(&[page("2026-11", text(&[used("2026-11-03", "0", None)]))]).done, [""; 0]);
}

/// Every field of a record by what it holds, and what is said of it.
#[test]
fn every_field_is_checked_and_every_fault_has_its_place() {
    let good = [
        ("date", "\"2026-11-03\""),
        ("format", "1"),
        ("kit", "\"16b0b305d146c434\""),
        ("profile", "\"screen-30\""),
        ("requisition", "\"R\""),
        ("round", "\"screen\""),
        ("questions", "[\"a\",\"b\"]"),
    ];
    let line = |field: &str, value: &str| {
        let fields =
            good.map(|(name, own)| format!("\"{name}\":{}", if name == field { value } else { own }));
        format!("{{{}}}\n", fields.join(","))
    };
    assert_eq!(problems(&[page("2026-11", line("", ""))]), []);
    let long = format!("\"{}\"", "x".repeat(201));
    let many = format!("[{}]", (0..481).map(|n| format!("\"q{n}\"")).collect::<Vec<_>>().join(","));
    let mut cases = vec![
        ("kit", "\"16B0B305D146C434\"", "is no fingerprint"),
        ("kit", "\"16b0b305d146c43\"", "is no fingerprint"),
        ("kit", "\"kit\"", "is no fingerprint"),
        ("kit", "\" 6b0b305d146c434\"", "is no fingerprint"),
        ("profile", "\"Screen 30\"", "is no id"),
        ("profile", "\"../screen\"", "is no id"),
        ("profile", "\"profile-\"", "is no id"),
        ("questions", "[\"a\",\"B\"]", "is no id"),
        ("questions", "[\"a\",\"\"]", "is blank"),
        ("questions", "[\"a\",\"b\",\"a\"]", "names a question twice"),
        ("questions", "[]", "names none"),
        ("questions", &many, "names more than 480 questions"),
        ("date", "\"2026-11-31\"", "no day of the calendar"),
        ("date", "\"2026-11-3\"", "no day of the calendar"),
    ];
    for field in ["kit", "profile", "requisition", "round"] {
        cases.extend([
            (field, "\" \"", "is blank"),
            (field, long.as_str(), "is longer"),
            (field, "\"a\\u0007\"", "cannot be seen"),
        ]);
    }
    for (field, value, why) in cases {
        let line = line(field, value);
        let found = problems(&[page("2026-11", line.as_str())]);
        assert!(found.len() == 1 && found[0].message.contains(why), "{line}: {found:?}");
        let place = found[0].place.as_ref().unwrap();
        let shown = &place.text[place.range()];
        assert!(
            place.line == 1 && (value.contains(shown) || shown == format!("\"{field}\"")),
            "{line}: {shown}"
        );
        let mended = repair(&[page("2026-11", line.as_str())]);
        assert_eq!(
            (mended.torn["2026-11"].as_slice(), mended.months["2026-11"].as_str()),
            (line.as_bytes(), "")
        );
        assert!(found[0].help.is_some());
    }
    // Of two equal values the second is meant, and both faults of a line are told.
    let found =
        problems(&[page("2026-11", line("questions", "[\"a\",\"b\",\"a\"]").replace("\"R\"", "\" \""))]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[1].place.as_ref().unwrap().column > found[0].place.as_ref().unwrap().column + 30);
}

#[test]
fn a_huge_line_is_one_problem_and_many_problems_are_few_in_memory() {
    let found = problems(&[page("2026-11", vec![b'['; 40 << 20])]);
    assert!(found.len() == 1 && found[0].code == Code::LongLedgerLine, "{found:?}");
    assert!(found[0].message.contains("at most 64 KiB"), "{}", found[0].message);
    let one = used("2026-11-03", "1", None).line();
    let (before, after) = one.split_once("\"a\"").unwrap();
    let blank = format!("{before}{}{after}\n", vec!["\"\""; 20_000].join(","));
    for bytes in [blank.repeat(50), "x\n".repeat(300_000)] {
        let report = Ledger::read(&[page("2026-11", bytes.clone())]).unwrap_err();
        assert!(report.diagnostics.len() <= 200 && report.errors() > 100_000, "{}", report.errors());
        let mended = repair(&[page("2026-11", bytes.clone())]);
        assert_eq!(mended.torn["2026-11"], bytes.as_bytes());
    }
}

#[test]
fn a_month_that_is_full_is_repaired_and_its_oldest_records_are_kept_beside_it() {
    let line = |n: usize| closed(&format!("2026-11-{:02}", n / 30_000 + 1), &format!("R{n}")).line() + "\n";
    for count in [MAX_RECORDS, MAX_RECORDS + 70_000] {
        let bytes: String = (0..count).map(line).collect();
        let full = page("2026-11", bytes.repeat(2));
        let read = Ledger::read(std::slice::from_ref(&full));
        assert_eq!(read.is_ok(), count == MAX_RECORDS);
        if let Err(report) = read {
            assert_eq!(report.diagnostics[0].code, Code::TooManyRecords);
            assert!(report.diagnostics[0].help.as_ref().unwrap().contains("ledger repair"));
        }
        let mended = repair(&[full]);
        let (kept, aside) =
            (&mended.months["2026-11"], std::str::from_utf8(&mended.torn["2026-11"]).unwrap());
        assert_eq!(kept.lines().count(), MAX_RECORDS / 10 * 9);
        let moved = count - MAX_RECORDS / 10 * 9;
        assert_eq!(aside.lines().count(), moved, "each once");
        let done = format!("its {moved} oldest records are now in 2026-11.torn");
        assert!(mended.done.iter().any(|said| said.contains(&done)), "{:?}", mended.done);
        let all: BTreeSet<&str> = kept.lines().chain(aside.lines()).collect();
        assert_eq!(all, bytes.lines().collect(), "nothing is lost");
        assert!(aside.lines().max() < kept.lines().min(), "the oldest are moved");
        assert!(Ledger::read(&[page("2026-11", kept.as_str())]).is_ok());
    }
}

#[test]
fn a_requisition_is_read_in_the_one_spelling_in_which_it_is_typed() {
    let line = |text: &str| closed("2026-11-03", "REQ").line().replace("REQ", text) + "\n";
    for (text, spelled) in [(" REQ-7", "REQ-7"), ("REQ-7\u{a0}", "REQ-7"), ("REQ-e\u{301}", "REQ-\u{e9}")] {
        let read = Ledger::read(&[page("2026-11", line(text))]).unwrap();
        assert_eq!(read.records().collect::<Vec<_>>(), [&closed("2026-11-03", spelled)], "{text:?}");
        assert!(closed("2026-11-03", text).unusable().is_some(), "{text:?}");
    }
    let report = Ledger::read(&[page("2026-11", line("REQ\u{a0}7"))]).unwrap_err();
    assert_eq!(report.diagnostics[0].code, Code::LedgerText);
}

fn any_record() -> impl Strategy<Value = Record> {
    let requisition = proptest::option::of("[a-zA-Z\"\\\\ü-][a-zA-Z\"\\\\ü -]{0,5}[A-Z]");
    (0_i64..70, 0_u8..4, requisition, any::<bool>()).prop_map(|(day, kit, requisition, close)| {
        let day = Day::from_days(20_740 + day).unwrap().to_string();
        match requisition {
            Some(requisition) if close => closed(&day, &requisition),
            requisition => used(&day, &kit.to_string(), requisition.as_deref()),
        }
    })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[0-9a-f]{16}",
        4 => "[a-z0-9-]{1,12}",
        1 => any::<String>(),
        1 => "[ \u{0}\u{1b}\u{9b}\u{202e}\u{2028}\u{feff}\u{fffe}\n\t]{0,2}x",
        1 => "x{199,202}",
        1 => " {0,2}",
    ]
}

fn any_stem() -> impl Strategy<Value = String> {
    prop_oneof!["2026-1[0-2]", "2026-1[0-9] \\(copy\\)", "[a-z]{1,5}"]
}

/// Lines that are records, nearly records, markers of a conflict, or anything.
fn any_lines() -> impl Strategy<Value = Vec<u8>> {
    let record = || any_record().prop_map(|record| record.line().into_bytes());
    let changed = (record(), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(mut line, at, byte)| {
        let at = at.index(line.len());
        line[at] = byte;
        line
    });
    let marker =
        prop::sample::select(vec!["<<<<<<< a", "||||||| b", "=======", ">>>>>>> c", "", "\u{feff}{"]);
    let marker = marker.prop_map(|marker| marker.as_bytes().to_vec());
    let line =
        prop_oneof![3 => record(), 3 => changed, 1 => marker, 1 => prop::collection::vec(any::<u8>(), 0..30)];
    (prop::collection::vec(line, 0..12), any::<bool>()).prop_map(|(lines, end)| {
        let mut bytes = lines.join(&b'\n');
        bytes.extend(end.then_some(b'\n'));
        bytes
    })
}

/// The files as a repair leaves them.
fn mended_pages(pages: &[Page], mended: &interviewkit::ledger::Repaired) -> Vec<Page> {
    let mut after: std::collections::BTreeMap<String, Vec<u8>> =
        pages.iter().map(|page| (page.stem.clone(), page.bytes.clone())).collect();
    after.extend(mended.months.iter().map(|(month, text)| (month.clone(), text.clone().into_bytes())));
    let gone: Vec<&String> = mended.misnamed.iter().map(|number| &pages[*number].stem).collect();
    let stays = |(stem, bytes): &(String, Vec<u8>)| !gone.contains(&stem) && !bytes.is_empty();
    after.into_iter().filter(stays).map(|(stem, bytes)| page(&stem, bytes)).collect()
}

/// A line as the program writes it, if it is a record.
fn as_written(line: &[u8]) -> Option<String> {
    let value: serde_json::Value = serde_json::from_slice(line).ok()?;
    let month = value["date"].as_str()?.get(..7)?;
    let ledger = Ledger::read(&[page(month, line)]).ok()?;
    ledger.records().next().map(Record::line)
}

/// The files of these records, in the order of their lines.
fn pages(ledger: &Ledger) -> Vec<Page> {
    ledger.months().iter().map(|month| page(month, ledger.text_of(month))).collect()
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(records in prop::collection::vec(any_record(), 0..40)) {
        let mut ledger = Ledger::default();
        let mut lines = BTreeSet::new();
        for record in records {
            let line = record.line();
            prop_assert_eq!(ledger.add(record), lines.insert(line));
        }
        let pages = pages(&ledger);
        prop_assert_eq!(Ledger::read(&pages).unwrap(), ledger.clone());
        let texts: String = pages.iter().map(|page| String::from_utf8_lossy(&page.bytes)).collect();
        prop_assert_eq!(texts.lines().map(str::to_owned).collect::<Vec<_>>(), lines.into_iter().collect::<Vec<_>>());
        let dates: Vec<Day> = ledger.records().map(Record::date).collect();
        prop_assert!(dates.is_sorted());
        prop_assert!(repair(&pages).months.is_empty());
    }

    /// A file may end anywhere: every whole line is kept, the rest is torn or a whole record without its end.
    #[test]
    fn a_cut_file_loses_no_whole_line(records in prop::collection::vec(any_record(), 1..8), at in any::<prop::sample::Index>()) {
        let mut ledger = Ledger::default();
        for record in records {
            ledger.add(record);
        }
        let page = pages(&ledger).remove(0);
        let cut = at.index(page.bytes.len() + 1);
        let mut short = page.clone();
        short.bytes.truncate(cut);
        let whole = String::from_utf8_lossy(&page.bytes[..cut]).matches('\n').count();
        let mended = repair(std::slice::from_ref(&short));
        let text = mended.months.get(&page.stem).map_or(short.bytes.clone(), |text| text.clone().into_bytes());
        prop_assert!(page.bytes.starts_with(&text));
        let lines = String::from_utf8(text).unwrap().lines().count();
        prop_assert!(lines == whole || (lines == whole + 1 && mended.torn.is_empty()));
        if let Some(torn) = mended.torn.get(&page.stem) {
            let line = torn.strip_suffix(b"\n").unwrap();
            prop_assert!(short.bytes.ends_with(line) && !line.is_empty() && !line.contains(&b'\n'));
            prop_assert!(problems(&[short]).iter().any(|found| found.code == Code::TornLine));
        }
    }

    /// What is usable is written, read again, and in order.
    #[test]
    fn what_a_record_can_hold_is_read_again(texts in prop::collection::vec(any_text(), 5), close in any::<bool>(), twice in 0..5_u8) {
        let [kit, profile, requisition, round, question] = &texts[..] else { unreachable!() };
        let mut questions = vec!["first".to_owned(), question.clone(), "last".to_owned()];
        questions.extend((twice == 0).then(|| question.clone()));
        let date = date("2026-11-03");
        let record = if close {
            Record::Close(Close { date, requisition: requisition.clone() })
        } else {
            Record::Use(Use {
                date,
                kit: kit.clone(),
                profile: profile.clone(),
                requisition: Some(requisition.clone()),
                round: Some(round.clone()),
                questions,
            })
        };
        let page = page("2026-11", text(std::slice::from_ref(&record)));
        let read = Ledger::read(std::slice::from_ref(&page));
        // What people type is read in one spelling, and added in no other.
        prop_assert!(read.is_ok() || record.unusable().is_some());
        if let (Ok(ledger), None) = (read, record.unusable()) {
            prop_assert_eq!(ledger.records().collect::<Vec<_>>(), [&record]);
            prop_assert_eq!(repair(&[page]).done, [""; 0]);
        }
    }

    /// Whatever is in the files, repair makes a ledger of it, loses no line, and has nothing to do the
    /// second time.
    #[test]
    fn anything_can_be_repaired(files in prop::collection::vec((any_stem(), any_lines()), 1..4)) {
        let files: std::collections::BTreeMap<String, Vec<u8>> = files.into_iter().collect();
        let pages: Vec<Page> = files.iter().map(|(stem, bytes)| page(stem, bytes.clone())).collect();
        let mended = repair(&pages);
        let after = mended_pages(&pages, &mended);
        let ledger = Ledger::read(&after);
        prop_assert!(ledger.is_ok(), "{:?}", ledger);
        prop_assert_eq!(repair(&after), interviewkit::ledger::Repaired::default());
        let kept = after.iter().map(|page| &page.bytes).chain(mended.torn.values());
        let kept: BTreeSet<&[u8]> = kept.flat_map(|bytes| bytes.split(|byte| *byte == b'\n')).map(<[u8]>::trim_ascii_end).collect();
        for bytes in files.values() {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            for line in bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).filter(|line| !line.is_empty()) {
                let marker = [&b"<<<<<<< a"[..], b"||||||| b", b"=======", b">>>>>>> c"].contains(&line);
                let written = as_written(line).is_some_and(|written| kept.contains(written.as_bytes()));
                prop_assert!(marker || written || kept.contains(line), "{:?}", String::from_utf8_lossy(line));
            }
        }
    }

    /// Any bytes are read or refused; nothing panics, and every problem has its place.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for found in problems(&[page("2026-11", bytes)]) {
            prop_assert!(found.place.is_some());
        }
    }
}
