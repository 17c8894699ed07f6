//! The ledger's files: what is wrong with broken ones, and what mending keeps.

use std::collections::BTreeSet;

use interviewkit::diag::{Code, Diagnostic, human};
use interviewkit::ledger::{Close, Ledger, Page, Record, Use, repair};
use interviewkit::model::Day;
use proptest::prelude::*;

fn page(stem: &str, bytes: impl Into<Vec<u8>>) -> Page {
    Page { name: format!("ledger/{stem}.jsonl"), stem: stem.to_owned(), bytes: bytes.into() }
}

fn date(text: &str) -> Day {
    Day::new(text).unwrap()
}

fn used(day: &str, kit: &str, requisition: Option<&str>) -> Record {
    Record::Use(Use {
        date: date(day),
        kit: kit.to_owned(),
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
    let (one, two) = (used("2026-11-03", "k1", None), used("2026-11-04", "k2", Some("R")));
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
    ledger.add(used("2026-11-03", "k1", Some("R")));
    ledger.add(used("2026-11-04", "k2", None));
    let open = |ledger: &Ledger| ledger.requisitions()[0].is_open();
    assert!(open(&ledger));
    ledger.add(closed("2026-11-02", "R"));
    assert!(open(&ledger), "closed before it was used");
    assert!(ledger.add(closed("2026-11-03", "R")) && !ledger.add(closed("2026-11-03", "R")));
    assert!(!open(&ledger));
    let states: Vec<bool> = ledger.uses().map(|used| ledger.is_open(used)).collect();
    assert_eq!(states, [false, true], "a use for no requisition stays open");
    ledger.add(used("2027-01-01", "k3", Some("R")));
    assert!(open(&ledger), "it was opened again");
    assert_eq!(ledger.requisitions()[0].kits, ["k1", "k3"]);
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
    assert_eq!(mended.torn["2026-11"], [b"{\"date\":\"2026-11-04\",\"format\":1,\"kit\":\"16b0b3"]);
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
        assert_eq!(torn[..], lines[records..], "{code}: whole lines are kept beside it");
        assert_eq!(mended.months["2026-11"].lines().count(), records, "{code}");
        assert!(mended.done[0].ends_with("now in 2026-11.torn"), "{:?}", mended.done);
    }
    assert_eq!(repair(&[page("2026-11", text(&[used("2026-11-03", "k", None)]))]).done, [""; 0]);
}

fn any_record() -> impl Strategy<Value = Record> {
    let requisition = proptest::option::of("[a-zA-Z\"\\\\ü -]{0,6}[A-Z]");
    (0_i64..70, 0_u8..4, requisition, any::<bool>()).prop_map(|(day, kit, requisition, close)| {
        let day = Day::from_days(20_740 + day).unwrap().to_string();
        match requisition {
            Some(requisition) if close => closed(&day, &requisition),
            requisition => used(&day, &format!("k{kit}"), requisition.as_deref()),
        }
    })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
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
fn mended_pages(pages: &[Page], mended: &interviewkit::ledger::Mended) -> Vec<Page> {
    let mut after: std::collections::BTreeMap<String, Vec<u8>> =
        pages.iter().map(|page| (page.stem.clone(), page.bytes.clone())).collect();
    after.extend(mended.months.iter().map(|(month, text)| (month.clone(), text.clone().into_bytes())));
    let stays = |(stem, bytes): &(String, Vec<u8>)| !mended.misnamed.contains(stem) && !bytes.is_empty();
    after.into_iter().filter(stays).map(|(stem, bytes)| page(&stem, bytes)).collect()
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
            prop_assert!(torn.len() == 1 && short.bytes.ends_with(&torn[0]) && !torn[0].is_empty());
            prop_assert!(problems(&[short]).iter().any(|found| found.code == Code::TornLine));
        }
    }

    /// What is usable is written, read again, and in order.
    #[test]
    fn what_a_record_can_hold_is_read_again(texts in prop::collection::vec(any_text(), 5), close in any::<bool>()) {
        let [kit, profile, requisition, round, question] = &texts[..] else { unreachable!() };
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
                questions: vec![question.clone()],
            })
        };
        let page = page("2026-11", text(std::slice::from_ref(&record)));
        let read = Ledger::read(std::slice::from_ref(&page));
        prop_assert_eq!(read.is_ok(), record.unusable().is_none());
        if let Ok(ledger) = read {
            prop_assert_eq!(ledger.records().collect::<Vec<_>>(), [&record]);
            prop_assert_eq!(repair(&[page]).done, [""; 0]);
        }
    }

    /// Whatever is in the files, repair makes a ledger of it, drops no line that is one of
    /// neither side of a conflict, and has nothing to do the second time.
    #[test]
    fn anything_can_be_repaired(files in prop::collection::vec((any_stem(), any_lines()), 1..4)) {
        let files: std::collections::BTreeMap<String, Vec<u8>> = files.into_iter().collect();
        let pages: Vec<Page> = files.iter().map(|(stem, bytes)| page(stem, bytes.clone())).collect();
        let mended = repair(&pages);
        let after = mended_pages(&pages, &mended);
        let ledger = Ledger::read(&after);
        prop_assert!(ledger.is_ok(), "{:?}", ledger);
        prop_assert_eq!(repair(&after), interviewkit::ledger::Mended::default());
        let kept = after.iter().map(|page| page.bytes.clone()).chain(mended.torn.values().flatten().cloned());
        let kept = kept.collect::<Vec<_>>().join(&b'\n');
        for bytes in files.values().filter(|bytes| !bytes.windows(7).any(|seven| seven == b"<<<<<<<")) {
            for line in bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).filter(|line| !line.is_empty()) {
                let written = serde_json::from_slice::<serde_json::Value>(line).is_ok();
                let there = kept.windows(line.len()).any(|part| part == line);
                let marker = [&b"||||||| b"[..], b"=======", b">>>>>>> c"].contains(&line);
                prop_assert!(there || written || marker || line.starts_with(b"\xEF\xBB\xBF"), "{:?}", String::from_utf8_lossy(line));
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
