//! Codes are for ever: their list is frozen, and each is documented.

use interviewkit::diag::Code;

const DOCUMENT: &str = include_str!("../../docs/diagnostics.md");

#[test]
fn the_list_of_codes_is_frozen() {
    let list: Vec<String> =
        Code::ALL.iter().map(|code| format!("{code} {:?}: {}", code.severity(), code.title())).collect();
    insta::assert_snapshot!("codes", list.join("\n"));
}

#[test]
fn every_code_is_documented_in_order() {
    let headings: Vec<&str> = DOCUMENT.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    let expected: Vec<String> = Code::ALL.iter().map(|code| format!("{code} {}", code.title())).collect();
    assert_eq!(headings, expected);
}

#[test]
fn no_code_is_used_twice() {
    let mut texts: Vec<&str> = Code::ALL.iter().map(|code| code.text()).collect();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), Code::ALL.len());
}
