//! A kit that holds one prompt under two ids.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::io::console::Console;
use crate::model::Question;

/// Two ids with the same prompt.
type Pair<'q> = (&'q str, &'q str);

/// The questions of one interview that have the same prompt as one before them.
pub(in crate::cli) fn pairs<'q>(questions: impl IntoIterator<Item = &'q Question>) -> BTreeSet<Pair<'q>> {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    let mut pairs = BTreeSet::new();
    for question in questions {
        let id = question.id.as_str();
        let other = *first.entry(question.asked()).or_insert(id);
        if other != id {
            pairs.insert((other, id));
        }
    }
    pairs
}

/// Says so. It is a mistake of the bank, which `bank check` finds (L031); the draw goes by ids,
/// and what it draws must not depend on a text that someone may still correct.
pub(in crate::cli) fn warn(pairs: &BTreeSet<Pair<'_>>, console: &Console) {
    for (one, other) in pairs {
        let help = "delete one of them from the bank, or make them enemies; `interviewkit bank check` finds all such pairs";
        console.warning(&format!("`{one}` and `{other}` have the same prompt, and one kit holds both"), help);
    }
}
