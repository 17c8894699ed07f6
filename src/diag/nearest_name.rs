//! "Did you mean": the known name that a mistyped one is nearest to.

/// The known name that a slip of the finger may have meant.
pub fn nearest_name<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // No one mistypes a name this long, and the comparison takes the product of the lengths.
    if name.len() > 100 {
        return None;
    }
    let lower = name.to_lowercase();
    let scored = known.into_iter().filter(|known| known.len().abs_diff(name.len()) <= 8).map(|known| {
        let same_words = lower.replace(['_', ' '], "-") == known;
        (if same_words { 1.0 } else { strsim::jaro_winkler(&lower, &known.to_lowercase()) }, known)
    });
    // The first of equally near names wins, so that the order of the list decides.
    let best = scored.fold(None, |best: Option<(f64, &str)>, next| match best {
        Some(best) if best.0 >= next.0 => Some(best),
        _ => Some(next),
    });
    best.filter(|(score, _)| *score >= 0.8).map(|(_, known)| known)
}
