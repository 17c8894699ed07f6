//! No two files import each other, directly or by a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::paths;
use super::source::{Source, sources};

/// What a set of files imports from each other.
struct Files<'s> {
    /// The sources, by the path of their module.
    by_module: BTreeMap<String, &'s Source>,
    /// For a module, the names that it hands on, with the paths where they come from.
    handed_on: BTreeMap<String, Vec<(String, String)>>,
}

impl<'s> Files<'s> {
    fn new(sources: &'s [Source]) -> Self {
        let module = |source: &Source| {
            let names = source.module();
            names.iter().fold("crate".to_owned(), |path, name| path + "::" + name)
        };
        let by_module: BTreeMap<String, &Source> =
            sources.iter().map(|source| (module(source), source)).collect();
        let handed_on = by_module.iter().map(|(module, source)| (module.clone(), uses(source, module, true)));
        let handed_on = handed_on.collect();
        Self { by_module, handed_on }
    }

    /// The file that a path leads to; names that a module only hands on are followed.
    fn file(&self, path: &str) -> Option<&'s Source> {
        let mut path = path.to_owned();
        // A name that is handed on in a circle does not compile.
        for _ in 0..10 {
            let (module, rest) = self.split(&path)?;
            let name = rest.split("::").next().expect("a split has a first part").to_owned();
            // A macro is handed on from the file that defines it.
            let own = format!("{module}::{name}");
            let next = self.handed_on[&module].iter().find(|(handed, from)| *handed == name && *from != own);
            let Some((_, from)) = next else { return Some(self.by_module[&module]) };
            path = rest.replacen(&name, from, 1);
        }
        panic!("{path} is handed on and on");
    }

    /// The longest module that a path begins with, and the rest.
    fn split(&self, path: &str) -> Option<(String, String)> {
        let mut end = path.len();
        loop {
            let module = &path[..end];
            if self.by_module.contains_key(module) {
                return Some((module.to_owned(), path[end..].trim_start_matches("::").to_owned()));
            }
            end = module.rfind("::")?;
        }
    }

    /// For each file the files that it imports.
    fn arrows(&self) -> BTreeMap<&'s str, BTreeSet<&'s str>> {
        let of = |(module, source): (&String, &&'s Source)| {
            let named = paths(source).into_iter().map(|named| named.path);
            let named = named.chain(uses(source, module, false).into_iter().map(|(_, from)| from));
            let handed: BTreeSet<&String> = self.handed_on[module].iter().map(|(_, from)| from).collect();
            let to = named.filter(|path| !handed.contains(path)).filter_map(|path| self.file(&path));
            let to = to.map(|to| to.path.as_str()).filter(|to| *to != source.path);
            (source.path.as_str(), to.collect())
        };
        self.by_module.iter().map(of).collect()
    }
}

/// The names that `use` brings into a module, with the paths where they come from: those that
/// the module hands on, or those that it needs itself.
fn uses(source: &Source, module: &str, handed_on: bool) -> Vec<(String, String)> {
    let words = source.words();
    let text = |at: usize| words.get(at).map_or("", |word| word.text);
    let mut found = Vec::new();
    let mut depth = 0_i32;
    for at in 0..words.len() {
        match text(at) {
            "{" => depth += 1,
            "}" => depth -= 1,
            "use" if depth == 0 => {
                let is_public = at > 0 && matches!(text(at - 1), "pub" | ")");
                if is_public == handed_on {
                    tree(&words.iter().map(|word| word.text).collect::<Vec<_>>(), at + 1, module, &mut found);
                }
            }
            _ => {}
        }
    }
    found
}

/// Reads the tree of a `use` that begins at `at`; gives the place after it.
fn tree(words: &[&str], mut at: usize, from: &str, found: &mut Vec<(String, String)>) -> usize {
    let text = |at: usize| words.get(at).copied().unwrap_or_default();
    let mut path = from.to_owned();
    loop {
        match text(at) {
            "crate" => "crate".clone_into(&mut path),
            "self" => {}
            "super" => path.truncate(path.rfind("::").unwrap_or(0)),
            "{" => {
                at += 1;
                while !matches!(text(at), "}" | "") {
                    at = tree(words, at, &path, found);
                    at += usize::from(text(at) == ",");
                }
                return at + 1;
            }
            name => path = format!("{path}::{name}"),
        }
        at += 1;
        if text(at) == "::" {
            at += 1;
            continue;
        }
        let mut name = path.rsplit("::").next().unwrap_or_default().to_owned();
        if text(at) == "as" {
            text(at + 1).clone_into(&mut name);
            at += 2;
        }
        found.push((name, path));
        return at;
    }
}

/// The files that a file leads to, over any number of arrows.
fn reached<'s>(arrows: &BTreeMap<&'s str, BTreeSet<&'s str>>, from: &'s str) -> BTreeSet<&'s str> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(file) = open.pop() {
        open.extend(arrows[file].iter().copied().filter(|to| seen.insert(*to)));
    }
    seen
}

/// The arrows between files that lead to each other, a text each.
fn circles(sources: &[Source]) -> Vec<String> {
    let arrows = Files::new(sources).arrows();
    let all: BTreeMap<&str, BTreeSet<&str>> =
        arrows.keys().map(|file| (*file, reached(&arrows, file))).collect();
    let pairs = arrows.iter().flat_map(|(from, to)| to.iter().map(move |to| (from, to)));
    let back = pairs.filter(|(from, to)| all[*to].contains(*from));
    back.map(|(from, to)| format!("{from} -> {to}")).collect()
}

#[test]
fn no_files_import_each_other() {
    assert_eq!(circles(&sources()), Vec::<String>::new(), "these files import each other in circles");
}

#[test]
fn circles_are_found() {
    let circle = |files: &[(&str, &str)]| {
        let sources: Vec<Source> = files.iter().map(|(path, text)| Source::new(path, text)).collect();
        circles(&sources)
    };
    let both = ["a/b.rs -> a/c.rs", "a/c.rs -> a/b.rs"];
    let handed_on = ("a/mod.rs", "mod b; mod c; pub use b::B; pub(crate) use self::c::{C as D, E};");
    for (b, c) in [
        ("use super::c::E;", "use crate::a::b::B;"),
        ("use super::D;", "use super::{B};"),
        ("use crate::a::{D};", "fn f() { crate::a::B::new() }"),
        ("fn f(x: super::E) {}", "use super::b;"),
    ] {
        assert_eq!(circle(&[handed_on, ("a/b.rs", b), ("a/c.rs", c)]), both, "{b} {c}");
    }
    let own = ["a/b.rs -> a/mod.rs", "a/mod.rs -> a/b.rs"];
    assert_eq!(circle(&[("a/mod.rs", "mod b; use b::B; pub fn f() {}"), ("a/b.rs", "use super::f;")]), own);
    let none = [handed_on, ("a/b.rs", "use super::D;"), ("a/c.rs", "use std::fmt; // super::B")];
    assert!(circle(&none).is_empty());
}
