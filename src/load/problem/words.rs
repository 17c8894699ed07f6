//! Names and lists in messages.

use crate::diag::nearest_name;

/// The longest name a message shows whole, in characters.
const MAX_SHOWN: usize = 60;

/// A name from a file in backticks, cut when enormous, without control characters.
pub(in crate::load) fn quoted(name: &str) -> String {
    let mut shown = String::from("`");
    let mut characters = name.chars();
    for character in characters.by_ref().take(MAX_SHOWN) {
        match character {
            c if c.is_control() => shown.extend(c.escape_default()),
            c => shown.push(c),
        }
    }
    if characters.next().is_some() {
        shown.push('…');
    }
    shown.push('`');
    shown
}

/// `a`, `b` or `c`.
pub(super) fn one_of(names: &[&str]) -> String {
    listed(names, "or")
}

/// `a`, `b` and `c`.
pub(super) fn all_of(names: &[&str]) -> String {
    listed(names, "and")
}

fn listed(names: &[&str], before_last: &str) -> String {
    match names {
        [] => "nothing".to_owned(),
        [only] => quoted(only),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(|name| quoted(name)).collect();
            format!("{} {before_last} {}", first.join(", "), quoted(last))
        }
    }
}

/// The id that a text may have been meant as.
pub(super) fn id_like(text: &str, max: usize) -> Option<String> {
    if text.len() > max {
        return None;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    (!words.is_empty()).then(|| words.join("-"))
}

/// "did you mean …?", or what the choice is when it is small.
pub(super) fn did_you_mean(name: &str, known: &[&str], what: &str) -> Option<String> {
    let near =
        nearest_name(name, known.iter().copied()).map(|near| format!("did you mean {}?", quoted(near)));
    let small = (1..=24).contains(&known.len());
    near.or_else(|| small.then(|| format!("{what}: {}", all_of(known))))
}
