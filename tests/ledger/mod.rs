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
    let mended = repair(&[named("u003")]).unwrap();
    let days: Vec<&str> = mended.months["2026-11"].lines().map(|line| &line[9..19]).collect();
    assert_eq!(days, ["2026-11-03", "2026-11-04", "2026-11-05"], "what both sides gave up is gone");
    let mended = repair(&[named("u002")]).unwrap();
    assert_eq!(mended.torn["2026-11"], b"{\"date\":\"2026-11-04\",\"format\":1,\"kit\":\"16b0b3");
    assert_eq!(mended.months["2026-11"].lines().count(), 1);
    let mended = repair(&[named("u005")]).unwrap();
    assert_eq!((mended.months["2026-11"].as_str(), mended.months["2026-12"].lines().count()), ("", 1));
    let mended = repair(&[named("u006")]).unwrap();
    assert_eq!((mended.misnamed.len(), mended.months["2026-11"].lines().count()), (1, 1));
    for code in ["u001", "u004", "u007"] {
        assert!(repair(&[named(code)]).is_err(), "{code} takes a person");
    }
    assert_eq!(repair(&[page("2026-11", text(&[used("2026-11-03", "k", None)]))]).unwrap().done, [""; 0]);
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
        prop_assert!(repair(&pages).unwrap().months.is_empty());
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
        let mended = repair(std::slice::from_ref(&short)).unwrap();
        let text = mended.months.get(&page.stem).map_or(short.bytes.clone(), |text| text.clone().into_bytes());
        prop_assert!(page.bytes.starts_with(&text));
        let lines = String::from_utf8(text).unwrap().lines().count();
        prop_assert!(lines == whole || (lines == whole + 1 && mended.torn.is_empty()));
        if let Some(torn) = mended.torn.get(&page.stem) {
            prop_assert!(short.bytes.ends_with(torn) && !torn.is_empty());
            prop_assert!(problems(&[short]).iter().any(|found| found.code == Code::TornLine));
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
