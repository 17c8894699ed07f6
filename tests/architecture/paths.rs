//! The paths that a file names, from the root of the crate or of another crate.

use super::source::{Source, Word};

/// A path such as `crate::load::bank` or `std::env`, as one text.
pub(super) struct Named {
    pub(super) path: String,
    pub(super) line: usize,
}

impl Named {
    /// Whether it is this path or lies below it.
    pub(super) fn is_under(&self, path: &str) -> bool {
        self.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    }
}

/// The crates whose paths are told; our own is `interviewkit` for its binary.
const CRATES: [&str; 5] = ["std", "core", "rand", "tempfile", "interviewkit"];

/// All paths that begin with `crate`, `self`, `super` or a crate of [`CRATES`].
///
/// `self` and `super` are resolved, inline modules included, and groups are taken apart:
/// in `load/bank/cross.rs`, `super::super::{yaml, self}` names `crate::load::yaml` and
/// `crate::load`. A path that leaves the crate begins with `crate::..`.
pub(super) fn paths(source: &Source) -> Vec<Named> {
    let words = source.words();
    let text = |at: usize| words.get(at).map_or("", |word| word.text);
    let mut module = vec!["crate".to_owned()];
    module.extend(source.module());
    let (mut depth, mut inline, mut found) = (0, Vec::new(), Vec::new());
    let mut at = 0;
    while at < words.len() {
        match text(at) {
            "{" => depth += 1,
            "}" => {
                if inline.last() == Some(&depth) {
                    inline.pop();
                    module.pop();
                }
                depth -= 1;
            }
            "mod" if words.get(at + 1).is_some_and(|word| word.is_name()) && text(at + 2) == "{" => {
                inline.push(depth + 1);
                module.push(text(at + 1).to_owned());
            }
            first => {
                let continues = at > 0 && text(at - 1) == "::" && at > 1 && words[at - 2].is_name();
                // `pub(in crate::cli)` says who may see something.
                let continues = continues || at > 1 && text(at - 1) == "in" && text(at - 2) == "(";
                let starts = matches!(first, "crate" | "self" | "super") || CRATES.contains(&first);
                if starts && !continues && matches!(text(at + 1), "::" | "as") {
                    at = follow(&words, at, &module, &mut found);
                    continue;
                }
            }
        }
        at += 1;
    }
    found
}

/// Follows the path that begins at `at`; gives the place after it.
fn follow(words: &[Word<'_>], mut at: usize, from: &[String], found: &mut Vec<Named>) -> usize {
    let text = |at: usize| words.get(at).map_or("", |word| word.text);
    let mut path = from.to_vec();
    let line = words[at].line;
    loop {
        match text(at) {
            "crate" | "interviewkit" => path = vec!["crate".to_owned()],
            "self" => {}
            "super" if path.len() > 1 => drop(path.pop()),
            "super" => path.push("..".to_owned()),
            name if CRATES.contains(&name) && path == from => path = vec![name.to_owned()],
            "{" => {
                at += 1;
                while !matches!(text(at), "}" | "") {
                    at = follow(words, at, &path, found);
                    while !matches!(text(at), "," | "}" | "") {
                        at += 1; // `as name`
                    }
                    at += usize::from(text(at) == ",");
                }
                return at + 1;
            }
            name => path.push(name.to_owned()),
        }
        let goes_on = text(at + 1) == "::"
            && (matches!(text(at + 2), "{" | "*") || words.get(at + 2).is_some_and(|word| word.is_name()));
        if !goes_on {
            found.push(Named { path: path.join("::"), line });
            return at + 1;
        }
        at += 2;
    }
}

#[cfg(test)]
fn named(path: &str, text: &str) -> Vec<String> {
    paths(&Source::new(path, text)).into_iter().map(|named| named.path).collect()
}

#[test]
fn paths_are_resolved_and_groups_taken_apart() {
    let all = |text| named("load/bank/cross.rs", text);
    assert_eq!(
        all("use crate::{diag, model::{Bank, self as m}};"),
        ["crate::diag", "crate::model::Bank", "crate::model"]
    );
    assert_eq!(all("use super::super::yaml::Mark;"), ["crate::load::yaml::Mark"]);
    assert_eq!(all("fn f() -> super::super::super::cli::Exit {}"), ["crate::cli::Exit"]);
    assert_eq!(
        all("mod tests { use super::*; } use super::x;"),
        ["crate::load::bank::cross::*", "crate::load::bank::x"]
    );
    assert_eq!(all("mod a { mod b { fn f() { super::super::super::g() } } }"), ["crate::load::bank::g"]);
    assert_eq!(
        all("use {crate::kit, std::env}; let x = ::std::env::args();"),
        ["crate::kit", "std::env", "std::env::args"]
    );
    assert_eq!(all("pub(in crate::load) fn f() {}"), Vec::<String>::new());
    assert_eq!(all("use crate as whole; use super::super::super::super::x;"), ["crate", "crate::..::x"]);
    assert_eq!(
        all("pub(crate) fn f(&self, x: &str) { self.x; y::std::z; $crate::cli::run::<u8>() }"),
        ["crate::cli::run"]
    );
    assert_eq!(all("// crate::cli\nlet x = \"crate::cli\"; /* std::env */"), Vec::<String>::new());
    assert_eq!(
        named("main.rs", "interviewkit::cli::run(std::env::args_os())"),
        ["crate::cli::run", "std::env::args_os"]
    );
}
