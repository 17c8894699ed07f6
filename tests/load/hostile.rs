//! Input that would take a careless reader's time or memory.

use std::time::{Duration, Instant};

use interviewkit::diag::Report;
use interviewkit::load::{self, Loaded};
use interviewkit::model::Bank;

use super::support::{file, only, sound, with};

/// Far more than any of these takes, even without optimisation on a busy machine.
const LIMIT: Duration = Duration::from_secs(20);

/// Reads a file of these bytes; the one problem's code, and its text, which must stay short.
fn hostile(bytes: Vec<u8>) -> (&'static str, String) {
    let file = file("hostile.yaml", bytes);
    let start = Instant::now();
    let result = with(file);
    assert!(start.elapsed() < LIMIT, "{:?}", start.elapsed());
    let (code, text) = only(result);
    assert!(text.len() < 3000, "{} bytes", text.len());
    (code, text)
}

#[test]
fn a_line_of_100_megabytes() {
    let mut bytes = b"format: 1\nquestions:\n  - id: long\n    title: ".to_vec();
    bytes.resize(100_000_000, b'x');
    let (code, text) = hostile(bytes);
    assert_eq!(code, "F006");
    assert!(text.contains("hostile.yaml:4:1"), "{text}");
}

#[test]
fn nesting_100_000_deep() {
    for open in ["[", "{a: ", "- ", "? "] {
        let (code, text) = hostile(format!("format: 1\nquestions: {}", open.repeat(15_000)).into_bytes());
        assert!(["Y005", "Y001"].contains(&code), "{open:?}: {text}");
    }
    let lines: Vec<String> = (0..300).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert_eq!(hostile(lines.concat().into_bytes()).0, "Y005");
    let flow: String = "[\n".repeat(100_000);
    assert_eq!(hostile(flow.into_bytes()).0, "Y005");
}

#[test]
fn aliases_that_multiply() {
    let level = |level: u32| {
        let items = vec![format!("*a{}", level - 1); 10].join(", ");
        format!("a{level}: &a{level} [{items}]\n")
    };
    let nested: String = (1..12).map(level).collect::<Vec<_>>().concat();
    let nested = format!("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n{nested}");
    assert_eq!(hostile(nested.into_bytes()).0, "Y006");
    let text = "word ".repeat(20_000);
    let wide = format!(
        "a: &a >\n  {}\nb:\n{}",
        text.replace("word word ", "word\n  word "),
        "  - *a\n".repeat(20_000)
    );
    assert_eq!(hostile(wide.into_bytes()).0, "Y006");
    assert_eq!(hostile(b"a: &a [*a]".to_vec()).0, "Y006");
}

#[test]
fn bytes_that_are_no_text() {
    let (code, text) = hostile(b"format: 1\nquestions:\n  - id: \xE2\x82".to_vec());
    assert_eq!(code, "F004");
    assert!(text.contains("hostile.yaml:3:9"), "{text}");
    let utf16: Vec<u8> = "\u{FEFF}format: 1".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (code, text) = hostile(utf16);
    assert_eq!(code, "F004");
    assert!(text.contains("UTF-16"), "{text}");
    let (code, text) = hostile(b"format: 1\n# \0\0\0".to_vec());
    assert_eq!(code, "F005");
    assert!(text.contains("hostile.yaml:2:3") && text.contains("U+0000"), "{text}");
    assert_eq!(hostile(vec![0; 1000]).0, "F005");
    assert_eq!(hostile("format: 1 # \u{202E}1 :tamrof".as_bytes().to_vec()).0, "F005");
}

#[test]
fn an_escape_is_no_way_around() {
    let question = String::from_utf8(sound()[1].bytes.to_vec()).expect("text");
    for escape in ["\\0", "\\x1b[31m", "\\u202E", "\\b"] {
        let question = question
            .replace("id: sound", "id: other")
            .replace("A sound question", &format!("\"a {escape} b\""));
        assert_eq!(only(with(file("escape.yaml", question))).0, "F005", "{escape}");
    }
}

#[test]
fn nothing_at_all() {
    for bytes in ["", "\n\n", "# only a comment", "\u{FEFF}", "  "] {
        assert_eq!(hostile(bytes.as_bytes().to_vec()).0, "Y003", "{bytes:?}");
    }
    for bytes in ["---", "---\n...\n", "null", "~", "42", "text", "[]", "- a"] {
        assert_eq!(hostile(bytes.as_bytes().to_vec()).0, "S004", "{bytes:?}");
    }
}

#[test]
fn a_hundred_thousand_mistakes_are_all_found() {
    let mistakes = "      - x y\n".repeat(100_000);
    let text = format!("format: 1\nquestions:\n  - id: many\n    tags:\n{mistakes}");
    let start = Instant::now();
    let result: Result<Loaded<Bank>, Report> = with(file("many.yaml", text));
    let report = result.expect_err("mistakes");
    assert_eq!((report.errors(), report.diagnostics.len()), (100_002, 102));
    assert!(start.elapsed() < LIMIT, "{:?}", start.elapsed());
}

#[test]
fn many_unknown_enemies_take_no_longer_than_they_should() {
    let enemies = (0..20_000).map(|n| format!("enemy-{n}")).collect::<Vec<_>>().join(",\n      ");
    let question = String::from_utf8(sound()[1].bytes.to_vec()).expect("text");
    let question = question.replace("id: sound", "id: other") + &format!("    enemies: [{enemies}]\n");
    let start = Instant::now();
    let mut files = sound();
    files.push(file("enemies.yaml", question));
    let report = load::bank(&files).expect_err("unknown enemies");
    assert_eq!((report.errors(), report.diagnostics.len()), (20_000, 100));
    assert!(start.elapsed() < LIMIT, "{:?}", start.elapsed());
}
