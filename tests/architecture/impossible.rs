//! What cannot be is said, and not covered by a number that would be taken for a result.

use super::source::{Source, complaints};

/// The rooms that cover nothing with a default either; a wrong number in them is a wrong kit.
const ROOMS: [&str; 2] = ["select", "model"];

fn check(source: &Source) -> Vec<String> {
    let strict = ROOMS.contains(&source.room());
    let words = source.words();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let inside: String = words[at..].iter().skip(1).take(4).map(|word| word.text).collect();
        let largest = word.text == "unwrap_or" && inside.starts_with('(') && inside.ends_with("::MAX");
        if largest || (strict && word.text == "unwrap_or_default") {
            found.push(format!("{}: use `expect` with the reason, or an Option", source.at(word.line)));
        }
    }
    found
}

#[test]
fn impossible_cases_are_not_covered_by_a_number() {
    assert_eq!(complaints(check), Vec::<String>::new());
}

#[test]
fn covered_cases_are_found() {
    let (largest, default) =
        ("fn f() { u32::try_from(n).unwrap_or(u32::MAX) }", "fn f() { found.unwrap_or_default() }");
    for (path, text, count) in [
        ("select/plan.rs", largest, 1),
        ("cli/mod.rs", largest, 1),
        ("select/plan.rs", default, 1),
        ("cli/mod.rs", default, 0),
    ] {
        assert_eq!(check(&Source::new(path, text)).len(), count, "{path}: {text}");
    }
    for text in ["fn f() { level.unwrap_or(own) }", "fn f() { sum.min(u32::MAX) }", "// unwrap_or(u32::MAX)"]
    {
        assert_eq!(check(&Source::new("select/plan.rs", text)), [""; 0], "{text}");
    }
}
