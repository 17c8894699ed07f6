//! Texts as words.

use crate::model::{Block, Inline};

/// Words that say little by themselves.
const COMMON: [&str; 58] = [
    "a", "about", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because", "but", "by", "can",
    "do", "does", "each", "for", "from", "has", "have", "how", "if", "in", "into", "is", "it", "its", "more",
    "no", "not", "of", "on", "one", "only", "or", "so", "than", "that", "the", "their", "them", "then",
    "they", "this", "to", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you",
    "your",
];

/// The words of a text, in lower case and without punctuation.
pub(super) fn words(text: &str) -> Vec<String> {
    let letter = |c: char| c.is_alphanumeric() || c == '_' || c == '\'';
    let words = text.split(|c| !letter(c)).map(|word| word.trim_matches('\''));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether a word carries meaning.
pub(super) fn has_meaning(word: &str) -> bool {
    COMMON.binary_search(&word).is_err()
}

/// How much two texts share: twice the words in common, divided by all words (Dice), 0 to 1.
pub(super) fn likeness(a: &[String], b: &[String]) -> f64 {
    let (mut a, mut b) = (a.to_vec(), b.to_vec());
    a.sort_unstable();
    b.sort_unstable();
    let (mut i, mut j, mut shared) = (0, 0, 0_usize);
    while let (Some(left), Some(right)) = (a.get(i), b.get(j)) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, shared) = (i + 1, j + 1, shared + 1),
        }
    }
    share(2 * shared, a.len() + b.len())
}

/// A part of a whole, 0 to 1.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}

/// The running text of blocks, without their code.
pub(super) fn prose(blocks: &[Block]) -> String {
    let mut out = String::new();
    collect(blocks, &mut out);
    out
}

/// The lines of code in blocks.
pub(super) fn code_lines(blocks: &[Block]) -> usize {
    let lines = |block: &Block| match block {
        Block::Paragraph(_) => 0,
        Block::List { items, .. } => items.iter().map(|blocks| code_lines(blocks)).sum(),
        Block::Code { text, .. } => text.lines().filter(|line| !line.trim().is_empty()).count(),
    };
    blocks.iter().map(lines).sum()
}

fn collect(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => spoken(inlines, out),
            Block::List { items, .. } => items.iter().for_each(|blocks| collect(blocks, out)),
            Block::Code { .. } => {}
        }
        out.push('\n');
    }
}

/// The running text of inlines; code in them is left out.
pub(super) fn spoken(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            // Something stands there, so that the words around it do not touch.
            Inline::Code(_) | Inline::Break => out.push_str(" … "),
            Inline::Emphasis(inner) | Inline::Strong(inner) => spoken(inner, out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_sorted_for_the_search() {
        assert!(COMMON.is_sorted());
        assert!(!has_meaning("the") && has_meaning("queue"));
    }

    #[test]
    fn likeness_is_a_share_of_words() {
        let like = |a: &str, b: &str| likeness(&words(a), &words(b));
        assert!((like("Sorts the list.", "sorts the LIST") - 1.0).abs() < 1e-9);
        assert!((like("a b", "b c") - 0.5).abs() < 1e-9);
        assert!(like("", "").abs() < 1e-9);
    }
}
