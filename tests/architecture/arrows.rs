//! Data flows one way, and so do the imports.

use super::paths::paths;
use super::source::{Source, complaints, sources};

/// For each room the other rooms it may import.
const ROOMS: [(&str, &[&str]); 12] = [
    ("diag", &[]),
    ("model", &["diag"]),
    ("load", &["model", "diag"]),
    ("lint", &["model", "diag"]),
    ("select", &["model"]),
    ("kit", &["model", "select"]),
    ("render", &["model", "kit"]),
    ("ledger", &["model", "diag"]),
    ("scores", &["model", "diag"]),
    ("cli", &["diag", "model", "load", "lint", "select", "kit", "render", "ledger", "scores"]),
    ("main", &["cli"]),
    ("lib", &[]),
];

/// Says which imports of a file no arrow allows.
fn check(source: &Source) -> Vec<String> {
    let room = source.room();
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!("src/{}: `{room}` is no room; rooms are listed in this test", source.path)];
    };
    let ours = paths(source).into_iter().filter(|named| named.is_under("crate"));
    let wrong = ours.filter(|named| {
        let to = named.path.split("::").nth(1).unwrap_or_default();
        to != room && !allowed.contains(&to)
    });
    wrong.map(|named| format!("{}: {room} may not import {}", source.at(named.line), named.path)).collect()
}

#[test]
fn imports_follow_the_arrows() {
    assert_eq!(complaints(check), Vec::<String>::new());
}

#[test]
fn imports_against_the_arrows_are_found() {
    for (path, text) in [
        ("diag/code.rs", "use crate::model::Bank;"),
        ("model/bank.rs", "use crate::load;"),
        ("load/folder.rs", "fn f() { crate::select::draw() }"),
        ("load/bank/cross.rs", "use super::super::super::cli::Exit;"),
        ("load/bank/mod.rs", "mod tests { use super::super::super::render::Format; }"),
        ("select/draw.rs", "use crate::{model::Bank, kit::Kit};"),
        ("select/draw.rs", "use crate::diag::Code;"),
        ("kit/kit.rs", "use crate::render::Format;"),
        ("render/csv/mod.rs", "use crate::select::ALGORITHM;"),
        ("render/csv/mod.rs", "use {crate::cli::run, std::fmt};"),
        ("kit/kit.rs", "use crate::*;"),
        ("kit/kit.rs", "use crate as everything;"),
        ("kit/kit.rs", "use super::super::load::bank;"),
        ("main.rs", "use interviewkit::load;"),
        ("attic/mod.rs", ""),
    ] {
        assert_eq!(check(&Source::new(path, text)).len(), 1, "{path}: {text}");
    }
    assert_eq!(check(&Source::new("kit/kit.rs", "use crate::model::Bank; use super::packet;")), [""; 0]);
}

#[test]
fn the_crate_root_only_names_the_rooms() {
    let sources = sources();
    let root = sources.iter().find(|source| source.path == "lib.rs").unwrap();
    let words: Vec<&str> = root.words().iter().map(|word| word.text).collect();
    let rooms: Vec<&str> = words.chunks(4).map(|line| line[2]).collect();
    let expected: Vec<&str> = rooms.iter().flat_map(|room| ["pub", "mod", room, ";"]).collect();
    assert_eq!(words, expected, "lib.rs holds something else than `pub mod …;`");
    let mut known: Vec<&str> = ROOMS.iter().map(|(room, _)| *room).take(ROOMS.len() - 2).collect();
    known.sort_unstable();
    assert_eq!(rooms, known);
}
