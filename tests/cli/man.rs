//! The manual pages: every command has one, and every page that is named exists.

use std::collections::BTreeSet;

use super::help::commands;
use crate::support::program::Folder;

/// The pages that a page names, such as `interviewkit-bank(1)`.
fn named(page: &str) -> BTreeSet<String> {
    let page = page.replace("\\-", "-");
    let mut pieces: Vec<&str> = page.split("(1)").collect();
    pieces.pop();
    let name = |piece: &str| {
        let start = piece.rfind(|c: char| !c.is_ascii_lowercase() && c != '-').map_or(0, |at| at + 1);
        piece[start..].to_owned()
    };
    pieces.into_iter().map(name).collect()
}

#[test]
fn every_command_has_a_page_and_every_page_that_is_named_exists() {
    let folder = Folder::new();
    folder.say("man --out pages").expect(0);
    let pages: BTreeSet<String> = folder.names("pages").into_iter().collect();
    let mut expected = BTreeSet::new();
    for command in commands(&folder, &[]) {
        let name = [&["interviewkit".to_owned()], command.as_slice()].concat().join("-");
        let page = folder.run(&[vec!["man".to_owned()], command].concat()).expect(0);
        let written = std::fs::read(folder.join(&format!("pages/{name}.1"))).unwrap();
        assert_eq!(page.out, written, "{name}");
        expected.insert(format!("{name}.1"));
    }
    assert_eq!(pages, expected);
    assert!(pages.len() > 25, "{pages:?}");
    let mut all = BTreeSet::new();
    for page in &pages {
        let text = std::fs::read_to_string(folder.join(&format!("pages/{page}"))).unwrap();
        assert!(text.is_ascii(), "{page}");
        let names = named(&text);
        assert!(!names.is_empty(), "{page} names no other page");
        assert!(text.contains("EXAMPLES") || names.len() > 1, "{page} has no example:\n{text}");
        all.extend(names.into_iter().map(|name| format!("{name}.1")));
    }
    assert_eq!(all, pages, "pages that are named, and pages that exist");
}

#[test]
fn pages_are_written_again_only_if_they_may_be() {
    let folder = Folder::new();
    folder.say("man --out pages").expect(0);
    assert!(folder.say("man --out pages").expect(0).text().contains("unchanged"));
    folder.write("pages/interviewkit.1", "mine");
    folder.say("man --out pages").expect(4);
    folder.say("man --out pages --force").expect(0);
    let run = folder.say("man bank chekc").expect(2);
    assert!(run.err.contains("did you mean `check`?"), "{}", run.err);
    folder.say("man bank --out pages").expect(2);
    folder.say("man Bank CHECK").expect(0);
}
