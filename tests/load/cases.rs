//! Small banks whose texts once lost something, with what is said of them.

use std::path::PathBuf;

use interviewkit::diag::human;
use interviewkit::load;

use super::support::found;

/// What is said of the bank of a case.
fn said(case: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(case).join("bank");
    let mut files = load::read_folder(&folder, load::FolderOf::Bank).expect("the folder of the case");
    for file in &mut files {
        "bank".clone_into(&mut file.folder);
    }
    human(&found(load::bank(&files)), false, 100)
}

#[test]
fn what_would_be_lost_is_said_with_its_place() {
    for case in [
        "cjk-boxes",
        "rtl-words-in-reverse",
        "table-silently-joined",
        "hash-truncates-silently",
        "dunder-loses-underscores",
        "three-constructs",
        "code-in-the-answer",
        "reference-with-title",
    ] {
        insta::assert_snapshot!(case, said(case));
    }
}

#[test]
fn nothing_is_said_where_nothing_is_lost() {
    assert_eq!(said("tab-in-text"), "");
    let wide = said("wrapped-code-outdents");
    assert!(wide.starts_with("warning[Q008]") && wide.matches("warning[").count() == 1, "{wide}");
}
