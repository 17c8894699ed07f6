//! The order of a hash map can reach no output.

use super::source::{Source, Word, complaints, sources};

/// The files that may use a hash map, and why its order cannot be seen there.
const ALLOWED: [(&str, &str); 3] = [
    (
        "lint/text.rs",
        "makes numbers of words with the hasher, which are compared and never printed; holds no map",
    ),
    ("select/blueprint/mod.rs", "finds the group of a question; groups are numbered by first question"),
    ("render/pdf/shape.rs", "remembers shaped words and known characters; only looked up"),
];

const NAMES: [&str; 6] = ["HashMap", "HashSet", "hash_map", "hash_set", "RandomState", "DefaultHasher"];

/// What shows the order of a map.
const WALKS: [&str; 10] = [
    "iter",
    "iter_mut",
    "into_iter",
    "keys",
    "values",
    "values_mut",
    "into_keys",
    "into_values",
    "drain",
    "retain",
];

fn uses(source: &Source) -> Option<usize> {
    source.words().iter().find(|word| NAMES.contains(&word.text)).map(|word| word.line)
}

fn unlisted(source: &Source) -> Vec<String> {
    let listed = ALLOWED.iter().any(|(path, _)| *path == source.path);
    let line = if listed { None } else { uses(source) };
    line.map(|line| format!("{}: a hash map; use BTreeMap, or list the reason", source.at(line)))
        .into_iter()
        .collect()
}

/// Walks over names that are declared with a hash map's type, `name: … HashMap<…>`.
fn walks(source: &Source) -> Vec<String> {
    let words = source.words();
    let text = |at: usize| words.get(at).map_or("", |word| word.text);
    let maps: Vec<&str> = (0..words.len()).filter_map(|at| declared(&words, at)).collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| maps.contains(&word.text)) {
        // `name.iter()`, `name[face].iter()`, `name.lock().iter()`: any walk before the statement ends.
        let rest = words[at + 1..].iter().take_while(|word| !matches!(word.text, ";" | "{" | "}" | ","));
        let rest: Vec<&str> = rest.map(|word| word.text).collect();
        let called = rest.windows(2).any(|pair| pair[0] == "." && WALKS.contains(&pair[1]));
        let mut before =
            (0..at).rev().map(text).skip_while(|text| matches!(*text, "&" | "mut" | "." | "self"));
        if called || before.next() == Some("in") {
            found.push(format!("{}: walks over the hash map `{}`", source.at(word.line), word.text));
        }
    }
    found
}

/// The name that the type at `at` is declared for.
fn declared<'a>(words: &[Word<'a>], at: usize) -> Option<&'a str> {
    if !matches!(words[at].text, "HashMap" | "HashSet") {
        return None;
    }
    let of_type =
        |text: &str| matches!(text, "[" | "&" | "mut" | "::" | "std" | "collections" | "<" | "Option");
    let colon = (0..at).rev().find(|&before| !of_type(words[before].text))?;
    if words[colon].text != ":" {
        return None;
    }
    Some(words[colon.checked_sub(1)?].text)
}

#[test]
fn hash_maps_are_used_where_a_reason_is_listed_and_never_walked() {
    assert_eq!(complaints(unlisted), Vec::<String>::new());
    assert_eq!(complaints(walks), Vec::<String>::new());
}

#[test]
fn every_listed_file_uses_a_hash_map() {
    for (path, reason) in ALLOWED {
        let known = sources().into_iter().find(|source| source.path == path);
        assert!(known.is_some_and(|source| uses(&source).is_some()), "{path} no longer needs: {reason}");
    }
}

#[test]
fn hash_maps_and_walks_over_them_are_found() {
    assert_eq!(unlisted(&Source::new("kit/kit.rs", "use std::collections::HashSet;")).len(), 1);
    assert_eq!(unlisted(&Source::new("kit/kit.rs", "// HashMap\nlet x = \"HashMap\";")), [""; 0]);
    for walk in [
        "for x in &map {}",
        "for x in self.map {}",
        "map.keys().count();",
        "let x = self.map[1].values();",
        "map.iter().map(f)",
    ] {
        let text = format!("struct S {{ map: [std::collections::HashMap<u8, u8>; 2] }} fn f() {{ {walk} }}");
        assert_eq!(walks(&Source::new("kit/kit.rs", &text)).len(), 1, "{walk}");
    }
    let looked_up = "let map: HashMap<u8, u8> = HashMap::new(); map.get(&1); other.iter(); map.insert(1, 2);";
    assert_eq!(walks(&Source::new("kit/kit.rs", looked_up)), [""; 0]);
}
