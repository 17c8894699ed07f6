//! Labels as people write them.

use crate::model::Label;

/// A label's word with a capital and without hyphens.
pub(super) fn in_words(label: impl Label) -> String {
    let text = label.word().replace('-', " ");
    let mut characters = text.chars();
    characters.next().map_or(String::new(), |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    #[test]
    fn writes_labels() {
        assert_eq!(in_words(Kind::CodeReview), "Code review");
    }
}
