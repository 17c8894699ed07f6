//! Score sheets: what is wrong with broken ones, and that the program which saved one makes no difference.

use std::collections::{BTreeMap, BTreeSet};

use interviewkit::diag::{Code, Diagnostic, human};
use interviewkit::scores::{Answer, Key, Keyed, Scores, read};
use proptest::prelude::*;

const FINGERPRINT: &str = "4a8279dcaac61f81";

/// Two questions with four answers each.
fn key() -> Key {
    let titles = [(1, "parcel-price", "Parcel price"), (2, "two-clerks", "Two clerks; one customer")];
    let answers = titles.into_iter().flat_map(|(number, id, title)| {
        let keyed = move |score: u8| Keyed { id: id.to_owned(), title: title.to_owned(), score };
        ('A'..='D').zip(1..).map(move |(letter, score)| (Answer { number, letter }, keyed(score)))
    });
    Key { answers: answers.collect(), scale: 1..=4, fingerprint: FINGERPRINT.to_owned() }
}

fn problems(bytes: &[u8]) -> Vec<Diagnostic> {
    read("ada.csv", bytes, &key()).expect_err("a sheet with problems").diagnostics
}

#[test]
fn every_broken_sheet_says_what_is_wrong_and_nothing_else() {
    let folder = format!("{}/tests/broken/scores", env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert_eq!(paths.len(), 10);
    for path in paths {
        let code = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let found = problems(&std::fs::read(path).unwrap());
        insta::assert_snapshot!(code.clone(), human(&found, false, 100));
        let codes: BTreeSet<&str> = found.iter().map(|diagnostic| diagnostic.code.text()).collect();
        assert_eq!(codes, BTreeSet::from([code.to_uppercase().as_str()]));
    }
}

#[test]
fn a_record_of_several_lines_has_the_place_where_it_begins() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = [
            "number,answer,text,score,fingerprint",
            "1,A,\"one",
            "",
            "four\",3,4a8279dcaac61f81",
            "1,B,\"five",
            "six\",9,4a8279dcaac61f81",
            "",
        ];
        let found = problems(lines.join(end).as_bytes());
        assert_eq!(found.len(), 1, "{found:?}");
        let place = found[0].place.as_ref().unwrap();
        assert_eq!((place.line, place.text.as_str()), (5, "1,B,\"five"), "{end:?}");
        assert!(found[0].message.contains("1B (Parcel price)"), "{}", found[0].message);
    }
    // Where the cell stands in that line, the caret is at the cell.
    let found = problems(b"sep=;\r\nnumber;answer;score;fingerprint\r\n1;A;x;4a8279dcaac61f81\r\n");
    let place = found[0].place.as_ref().unwrap();
    assert_eq!((place.line, place.column, place.text.as_str()), (3, 5, "1;A;x;4a8279dcaac61f81"));
}

/// What was accepted silently, and what is said of it; in every spelling of the heading.
#[test]
fn rows_of_other_questions_and_columns_of_one_name_are_refused() {
    let print = format!("fingerprint {FINGERPRINT}");
    for (heading, row, code) in [
        ("number,id,answer,score,fingerprint", format!("1,parcel-price,A,3,{print}"), ""),
        ("number,ID,answer,score,fingerprint", format!("1,two-clerks,A,3,{print}"), "T010"),
        ("number,title,answer,score,fingerprint", format!("1, parcel  PRICE ,A,3,{print}"), ""),
        ("number,title,answer,score,fingerprint", format!("1,'Parcel price,A,3,{print}"), ""),
        ("number,title,answer,score,fingerprint", format!("1,,A,3,{print}"), ""),
        ("number,title,answer,score,fingerprint", format!("2,Parcel price,A,3,{print}"), "T010"),
        ("number,title,answer,score,fingerprint", format!("1,Pärcel price,A,3,{print}"), ""),
        ("number,answer,answer,score,fingerprint", format!("1,A,A,3,{print}"), "T008"),
        ("number,answer,score,fingerprint,Number ", format!("1,A,3,{print},2"), "T008"),
        ("number,answer,score,fingerprint,fingerprint", format!("1,A,3,{print},"), "T008"),
        ("number,id,id,answer,score,fingerprint", format!("1,x,parcel-price,A,3,{print}"), "T008"),
        ("number,mine,mine,answer,score,fingerprint", format!("1,x,y,A,3,{print}"), ""),
        ("number,answer,score,fingerprint", "1,A,3,".to_owned(), "T009"),
        ("number,answer,score,fingerprint", "1,A,3".to_owned(), "T009"),
        ("number,answer,score,fingerprint", "1,A,3,fingerprint ".to_owned(), "T009"),
        ("number,answer,score,fingerprint", "1,A,3,4.8E+15".to_owned(), "T003"),
        ("number,answer,score,fingerprint", format!("1,A,3,{}", FINGERPRINT.to_uppercase()), ""),
        ("number,answer,score,fingerprint", format!(",,3,{print}"), "T004"),
    ] {
        let text = format!("{heading}\n{row}\n");
        let found =
            read("ada.csv", text.as_bytes(), &key()).map_or_else(|report| report.diagnostics, |_| Vec::new());
        let codes: Vec<&str> = found.iter().map(|one| one.code.text()).collect();
        assert_eq!(codes.concat(), code, "{text}{found:?}");
        assert!(
            found
                .iter()
                .all(|one| one.help.is_some() && one.place.as_ref().is_some_and(|place| place.line > 0))
        );
    }
}

/// Whatever a cell holds, a message quotes a short line of it.
#[test]
fn messages_quote_one_short_line() {
    let long = format!("\"9\u{1b}\u{202e}\n{}\"", "long\n".repeat(10_000));
    for column in 0..4 {
        let mut cells = ["1", "A", "3", FINGERPRINT];
        cells[column] = &long;
        for found in problems(format!("number,answer,score,fingerprint\n{}\n", cells.join(",")).as_bytes()) {
            assert!(found.message.len() < 160, "{}", found.message);
            assert!(
                found.message.chars().all(|c| !interviewkit::model::is_hidden(c) && c != '\n'),
                "{:?}",
                found.message
            );
        }
    }
}

#[test]
fn unseen_characters_are_found_in_any_encoding_and_with_any_line_ends() {
    let text = "number,letter,score,fingerprint\r1,A,3,x\u{200b}\r2,A,3,\u{202e}y\r";
    let utf16 = |unit: fn(u16) -> [u8; 2]| format!("\u{feff}{text}").encode_utf16().flat_map(unit).collect();
    let mut latin1 = text.as_bytes().to_vec();
    latin1.push(0xE4);
    let all: [Vec<u8>; 5] = [
        text.into(),
        format!("\u{feff}{text}").into(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        latin1,
    ];
    for bytes in all {
        let found = problems(&bytes);
        let places: Vec<(u32, u32)> = found
            .iter()
            .filter(|problem| problem.code == Code::ControlCharacter)
            .map(|problem| problem.place.as_ref().map(|place| (place.line, place.column)).unwrap())
            .collect();
        assert_eq!(places, [(2, 8), (3, 7)], "{found:?}");
    }
}

#[test]
fn all_problems_come_in_one_run() {
    let text = "number,answer,score,fingerprint\n1,A,5,\n1,B,2,\n1,B,3,\n3,A,1,\n1,C,2,fingerprint 0000000000000000\n";
    let found = problems(text.as_bytes());
    let told: Vec<(&str, u32)> =
        found.iter().map(|one| (one.code.text(), one.place.as_ref().unwrap().line)).collect();
    assert_eq!(told, [("T005", 2), ("T009", 2), ("T006", 4), ("T004", 5), ("T003", 6)]);
    assert!(found[2].message.contains("in line 3 and in line 4"), "{}", found[1].message);
}

#[test]
fn no_bytes_make_the_reader_panic_or_hang() {
    let mut sheets: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"\xEF\xBB\xBF".to_vec(),
        b"\xFF\xFE".to_vec(),
        b"\xFF\xFE\x00".to_vec(),
        b"\xFF\xFE\x00\xD8".to_vec(),
        b"sep=".to_vec(),
        b"sep=,".to_vec(),
        b"\n\n\n".to_vec(),
        b"\"".to_vec(),
        b",,,\n;;;".to_vec(),
        b"number,answer,score,fingerprint".to_vec(),
        b"number,answer,score,fingerprint\n1".to_vec(),
        b"number,answer,score,fingerprint\n1,A\n".to_vec(),
        b"number,answer,score,fingerprint\n,,3,\n".to_vec(),
        b"number,answer,score,fingerprint\n1,A,3".to_vec(),
        "number,answer,score,fingerprint\n1,\u{202e},3,\n".into(),
        b"n\0u\0m\0".to_vec(),
    ];
    sheets.push([b"number,answer,score,fingerprint\n".to_vec(), b"\x80,\xff,3,\n".to_vec()].concat());
    sheets.push(b"1,A,\"\n".repeat(10_000));
    for bytes in sheets {
        let _ = read("odd.csv", &bytes, &key());
    }
}

/// How a spreadsheet program writes a sheet.
#[derive(Debug, Clone)]
struct Habit {
    separator: char,
    quote: char,
    /// Whether cells are quoted that need no quotes.
    quotes_all: bool,
    /// What a score is followed by.
    decimals: &'static str,
    end: &'static str,
    encoding: Encoding,
    declares: bool,
    /// Whether another column stands in front, and the columns are in another order.
    moved: bool,
    word: &'static str,
}

#[derive(Debug, Clone, Copy)]
enum Encoding {
    Plain,
    Marked,
    Utf16,
    Utf16Swapped,
    Latin,
}

fn habits() -> impl Strategy<Value = Habit> {
    let style = (
        proptest::sample::select(vec![',', ';', '\t', '|', ':', ' ']),
        proptest::sample::select(vec!['"', '\'']),
        any::<bool>(),
        proptest::sample::select(vec!["", ".0", ",0", ".00", ",00", " "]),
        proptest::sample::select(vec!["\n", "\r\n", "\r"]),
    );
    let encoding = proptest::sample::select(vec![
        Encoding::Plain,
        Encoding::Marked,
        Encoding::Utf16,
        Encoding::Utf16Swapped,
        Encoding::Latin,
    ]);
    let rest = (encoding, any::<bool>(), any::<bool>(), proptest::sample::select(vec!["", "fingerprint "]));
    (style, rest).prop_map(
        |((separator, quote, quotes_all, decimals, end), (encoding, declares, moved, word))| {
            // A declaration is read with ordinary quotes, and other quotes are known by the heading.
            let quotes_all = quotes_all || quote != '"';
            Habit {
                separator,
                quote,
                quotes_all,
                decimals,
                end,
                encoding,
                declares: declares && quote == '"',
                moved,
                word,
            }
        },
    )
}

impl Habit {
    fn cell(&self, text: &str) -> String {
        let needs = text.contains([self.separator, self.quote, '\n', '\r']);
        let Self { quote, .. } = self;
        if needs || self.quotes_all {
            return format!("{quote}{}{quote}", text.replace(*quote, &quote.to_string().repeat(2)));
        }
        text.to_owned()
    }

    fn bytes(&self, scores: &Scores, texts: &[String]) -> Vec<u8> {
        let order = |cells: [String; 5]| {
            let [number, answer, text, score, print] = cells;
            if self.moved {
                vec!["mine".to_owned(), text, print, score, answer, number]
            } else {
                vec![number, answer, text, score, print]
            }
        };
        let mut rows = vec![order(["number", "answer", "text", "score", "fingerprint"].map(str::to_owned))];
        for (at, answer) in key().answers.keys().enumerate() {
            let score =
                scores.get(answer).map_or_else(String::new, |score| format!("{score}{}", self.decimals));
            let text = texts[at % texts.len()].clone();
            let print = format!("{}{FINGERPRINT}", self.word);
            rows.push(order([answer.number.to_string(), answer.letter.to_string(), text, score, print]));
        }
        let separator = self.separator.to_string();
        let line = |row: &Vec<String>| {
            let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
            cells.join(&separator) + self.end
        };
        let mut text: String = rows.iter().map(line).collect();
        if self.declares {
            text = format!("sep={separator}{}{text}", self.end);
        }
        match self.encoding {
            Encoding::Plain => text.into_bytes(),
            Encoding::Marked => format!("\u{feff}{text}").into_bytes(),
            Encoding::Utf16 => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Swapped => {
                format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect()
            }
            Encoding::Latin => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect(),
        }
    }
}

/// What answers hold that could be taken for something else.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let piece = proptest::sample::select(vec![
        "word", ",", ";", "\t", "|", ":", " ", "\"", "'", "''", "\"\"", "\n", "\r\n", "é", "漢", "1,A,3",
        "score",
    ]);
    let text = proptest::collection::vec(piece, 0..12).prop_map(|pieces| format!("t{}", pieces.concat()));
    proptest::collection::vec(text, 1..4)
}

fn scores() -> impl Strategy<Value = Scores> {
    let given = proptest::collection::vec(proptest::option::of(1..=4_u8), 8);
    given.prop_filter_map("no score at all", |given| {
        let answers = key().answers.into_keys().zip(given);
        let scores: BTreeMap<Answer, u8> =
            answers.filter_map(|(answer, score)| Some((answer, score?))).collect();
        (!scores.is_empty()).then_some(scores)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_sheet_is_the_same_however_it_was_saved(scores in scores(), texts in texts(), habit in habits()) {
        let bytes = habit.bytes(&scores, &texts);
        prop_assert_eq!(read("ada.csv", &bytes, &key()), Ok(scores), "{}", String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_bytes_are_scores_or_problems_with_places(
        start in proptest::sample::select(vec!["", "number,answer,score,fingerprint\n", "number;answer;score;fingerprint\r\n"]),
        bytes in proptest::collection::vec(proptest::sample::select(b"1AB3,;\"'\t\r\n \xff\xc3.0\0".to_vec()), 0..80),
    ) {
        let bytes = [start.as_bytes(), &bytes].concat();
        match read("odd.csv", &bytes, &key()) {
            Ok(scores) => prop_assert!(scores.values().all(|score| (1..=4).contains(score))),
            Err(report) => {
                let problems = report.diagnostics;
                prop_assert!(!problems.is_empty());
                prop_assert!(problems.iter().all(|problem| problem.place.is_some()));
                human(&problems, false, 80);
            }
        }
    }
}
