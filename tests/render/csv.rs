//! CSV is read back as it was meant, and opens without a formula.

use interviewkit::kit::Packet;
use interviewkit::model::Markdown;
use interviewkit::render::{CsvLayout, CsvOptions, Format, Options, RenderError, render};
use proptest::prelude::*;

use super::packet::{candidate, editions, interviewer};

fn bytes(packet: &Packet, csv: CsvOptions) -> Vec<u8> {
    render(packet, Format::Csv, &Options { csv, ..Options::default() }).unwrap()
}

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn cell<'a>(rows: &'a [Vec<String>], row: usize, column: &str) -> &'a str {
    let at = rows[0].iter().position(|heading| heading == column).unwrap();
    &rows[row][at]
}

const RAW: CsvOptions = CsvOptions { layout: CsvLayout::Questions, bom: false, raw: true };

#[test]
fn a_question_is_read_back_as_it_was_written() {
    let packet = interviewer();
    let question = packet.sections[0].questions[0].clone();
    let rows = rows(&bytes(&Packet::Interviewer(packet), RAW));
    assert_eq!(rows.len(), 4);
    for (column, expected) in [
        ("number", "1"),
        ("section", "Code & <care>"),
        ("start", "5"),
        ("minutes", "12"),
        ("id", "mutable-default-argument"),
        ("title", question.title.as_str()),
        ("kind", "code-review"),
        ("competency", "debugging"),
        ("topic", "syntax-idioms"),
        ("tags", "edge-cases, mutability"),
        ("levels", "mid, senior"),
        ("difficulty", "medium"),
        ("prompt", question.prompt.source()),
        ("follow_ups", "What does `seen or []` do to an empty list?"),
        ("anchor_2", "Sees `seen=[]` but not when it runs."),
        ("anchor_4", "Level 3, and names **two** fixes \\| their cost."),
        ("references", &question.references.join("\n")),
        ("score", ""),
        ("evidence", ""),
        ("profile", "profile senior-backend"),
        ("seed", "seed -REQ`1042"),
        ("algorithm", "algorithm 1"),
        ("fingerprint", "fingerprint 0123456789abcdef"),
        ("date", "date 2026-05-01"),
    ] {
        assert_eq!(cell(&rows, 1, column), expected, "{column}");
    }
    assert_eq!(cell(&rows, 1, "strong_answer").lines().count(), 2);
}

#[test]
fn the_candidates_edition_has_its_own_columns() {
    let rows = rows(&bytes(&Packet::Candidate(candidate()), RAW));
    assert_eq!(rows[0], ["number", "section", "minutes", "prompt", "fingerprint", "date"]);
    assert_eq!(rows.len(), 4);
}

#[test]
fn a_byte_order_mark_is_written_on_demand() {
    for (_, packet) in editions() {
        let plain = bytes(&packet, CsvOptions::default());
        assert!(plain.starts_with(b"number,"));
        let marked = bytes(&packet, CsvOptions { bom: true, ..CsvOptions::default() });
        assert_eq!(marked, [b"\xef\xbb\xbf", plain.as_slice()].concat());
    }
}

#[test]
fn the_sheet_for_all_candidates_explains_its_columns() {
    let options = CsvOptions { layout: CsvLayout::Candidates, ..CsvOptions::default() };
    let rows = rows(&bytes(&Packet::Interviewer(interviewer()), options));
    let first: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    let expected = [
        "candidate",
        "(question id)",
        "(competency)",
        "(weight)",
        "(minutes)",
        "(level 1: Poor)",
        "(level 2: Mixed)",
        "(level 3: Good)",
        "(level 4: Excellent | *rare*)",
    ];
    assert_eq!(first, expected);
    assert_eq!(rows[0][3], "1. =SUM(A1) and the __init__ of *args | 日本語");
    assert_eq!(rows[3][3..6], ["weight 2", "weight 1", "weight 2"]);
    assert_eq!(rows[4][3..6], ["12 min", "20 min", "25 min"]);
    assert_eq!(rows[5][5], "Adds an index.");
    assert_eq!(cell(&rows, 1, "seed"), "seed -REQ`1042");
    // Whoever averages a column must meet scores only.
    for cell in rows[1..].iter().flat_map(|row| &row[3..6]) {
        assert!(cell.parse::<f64>().is_err(), "{cell:?} would count as a score");
    }
}

#[test]
fn there_is_no_sheet_of_candidates_for_a_candidate() {
    let csv = CsvOptions { layout: CsvLayout::Candidates, ..CsvOptions::default() };
    let options = Options { csv, ..Options::default() };
    let result = render(&Packet::Candidate(candidate()), Format::Csv, &options);
    assert!(matches!(result, Err(RenderError::NoCandidateSheet)));
}

/// Texts that try to be formulas, to end a cell, or to look like a heading.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = vec![
        "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", " ", "＝", "＠", "\"", ",", ";", "'", "a", "SUM(A1)",
        "\u{a0}", "\u{feff}", "1", "|",
    ];
    proptest::collection::vec(proptest::sample::select(pieces), 0..6).prop_map(|pieces| pieces.concat())
}

/// Whether no spreadsheet takes the text of a cell for a formula.
fn is_harmless(cell: &str) -> bool {
    let seen = cell.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '"'));
    !seen.starts_with(['=', '+', '-', '@', '＝', '＠'])
}

/// What a spreadsheet that cuts at another separator may take for cells: with quotes as the standard
/// has them, with quotes that end at their first match, and without quotes at all.
fn fields(text: &str, separator: char) -> Vec<String> {
    let is_end = |c: char| c == separator || c == '\n';
    let mut fields: Vec<String> = text.split(is_end).map(str::to_owned).collect();
    for is_doubled in [true, false] {
        let (mut field, mut quoted, mut characters) = (String::new(), false, text.chars().peekable());
        while let Some(c) = characters.next() {
            match c {
                '"' if quoted && is_doubled && characters.peek() == Some(&'"') => {
                    field.extend(characters.next());
                }
                '"' if quoted => quoted = false,
                '"' if field.is_empty() => quoted = true,
                c if is_end(c) && !quoted => fields.push(std::mem::take(&mut field)),
                c => field.push(c),
            }
        }
        fields.push(field);
    }
    fields
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_is_a_formula_and_only_line_ends_change(title in hostile(), seed in hostile(), section in hostile()) {
        let mut packet = interviewer();
        packet.header.seed = seed.clone();
        packet.header.profile = title.clone();
        packet.sections[1].title = section.clone();
        packet.sections[1].questions[0].title = title.clone();
        packet.sections[1].questions[0].tags = vec![title.clone()];
        packet.sections[1].questions[0].prompt = Markdown::parse("-1\n\n    =x").unwrap();
        let packet = Packet::Interviewer(packet);
        for layout in [CsvLayout::Questions, CsvLayout::Candidates] {
            let file = bytes(&packet, CsvOptions { layout, ..CsvOptions::default() });
            for cell in rows(&file).iter().flatten() {
                prop_assert!(is_harmless(cell) && !cell.starts_with(['\t', '\n']) && !cell.contains('\r'), "{cell:?}");
            }
            let text = String::from_utf8(file).unwrap();
            for separator in [';', '\t', '|'] {
                for field in fields(&text, separator) {
                    prop_assert!(is_harmless(&field), "{separator:?} {field:?} of {text:?}");
                }
            }
        }
        let raw = rows(&bytes(&packet, RAW));
        let safe = rows(&bytes(&packet, CsvOptions::default()));
        for (raw, safe) in raw.iter().flatten().zip(safe.iter().flatten()) {
            prop_assert_eq!(safe.replace('\'', ""), raw.replace('\'', ""));
        }
        let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(cell(&raw, 3, "title"), lines(&title));
        prop_assert_eq!(cell(&raw, 3, "seed"), lines(&if seed.is_empty() { String::new() } else { format!("seed {seed}") }));
        prop_assert_eq!(cell(&raw, 3, "section"), lines(&section));
    }
}
