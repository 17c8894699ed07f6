//! Times and labels as people write them.

use crate::model::{Label, Level};

/// A time on the interview's own clock, such as `1:05`.
pub(super) fn clock(minute: u16) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

/// A label's word with a capital and without hyphens.
pub(super) fn words(label: impl Label) -> String {
    let text = label.word().replace('-', " ");
    let mut characters = text.chars();
    characters.next().map_or(String::new(), |first| first.to_uppercase().chain(characters).collect())
}

/// Levels in their order, such as "junior, mid".
pub(super) fn levels(levels: &[Level]) -> String {
    levels.iter().map(|level| level.word()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    #[test]
    fn writes_times_and_labels() {
        assert_eq!([0, 5, 65, 480].map(clock), ["0:00", "0:05", "1:05", "8:00"]);
        assert_eq!(words(Kind::CodeReview), "Code review");
        assert_eq!(levels(&[Level::Junior, Level::Mid]), "junior, mid");
    }
}
