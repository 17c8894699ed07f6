//! Only `cli` prints, writes, and reads the environment, the clock and chance.

use super::paths::paths;
use super::source::{Source, complaints};

const MACROS: [&str; 5] = ["print", "println", "eprint", "eprintln", "dbg"];

/// Names that mean the outer world wherever they stand.
const NAMES: [&str; 7] =
    ["stdout", "stderr", "stdin", "SystemTime", "Instant", "thread_rng", "NamedTempFile"];

/// Paths to the outer world, with the files that need them all the same.
const PATHS: [(&str, &[&str]); 13] = [
    // The test of the built-in bank writes it again where it is asked to.
    ("std::env", &["main.rs", "load/built_in/tests.rs"]),
    ("std::process", &["main.rs"]),
    ("std::fs", &["load/folder.rs", "load/read.rs", "load/built_in/tests.rs"]),
    ("std::net", &[]),
    ("std::thread", &[]),
    ("std::time", &[]),
    ("std::*", &[]),
    ("std::io::*", &[]),
    ("core::time", &[]),
    ("rand::rng", &[]),
    ("rand::random", &[]),
    ("rand::*", &[]),
    ("tempfile", &[]),
];

fn check(source: &Source) -> Vec<String> {
    if source.room() == "cli" {
        return Vec::new();
    }
    let words = source.words();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let is_macro = MACROS.contains(&word.text) && words.get(at + 1).is_some_and(|next| next.text == "!");
        if is_macro || NAMES.contains(&word.text) {
            found.push(format!("{}: only cli may use {}", source.at(word.line), word.text));
        }
    }
    for named in paths(source) {
        let forbidden = |(path, except): &(&str, &[&str])| {
            named.is_under(path) && !except.contains(&source.path.as_str())
        };
        if PATHS.iter().any(forbidden) {
            found.push(format!("{}: only cli may use {}", source.at(named.line), named.path));
        }
    }
    found
}

#[test]
fn only_cli_touches_the_outer_world() {
    assert_eq!(complaints(check), Vec::<String>::new());
}

#[test]
fn a_touch_of_the_outer_world_is_found() {
    for text in [
        "fn f() { println!(\"x\") }",
        "fn f() { eprintln!() }",
        "fn f() { dbg!(1) }",
        "use std::{env, fmt};",
        "fn f() { std::env::var(\"HOME\") }",
        "fn f(now: SystemTime) {}",
        "use std::time::Duration;",
        "use std::fs;",
        "fn f() { io::stdout() }",
        "fn f() { rand::rng() }",
        "use std::*;",
    ] {
        assert_eq!(check(&Source::new("kit/kit.rs", text)).len(), 1, "{text}");
        assert_eq!(check(&Source::new("cli/mod.rs", text)), [""; 0], "{text}");
    }
    assert_eq!(check(&Source::new("load/folder.rs", "use std::fs;")), [""; 0]);
    assert_eq!(check(&Source::new("kit/kit.rs", "// println!\nlet print = \"dbg!(stdout)\";")), [""; 0]);
}
