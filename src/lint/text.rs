//! Texts as words.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::{Block, Inline, Question, QuestionPart};

/// Words that say little by themselves.
const COMMON: [&str; 58] = [
    "a", "about", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because", "but", "by", "can",
    "do", "does", "each", "for", "from", "has", "have", "how", "if", "in", "into", "is", "it", "its", "more",
    "no", "not", "of", "on", "one", "only", "or", "so", "than", "that", "the", "their", "them", "then",
    "they", "this", "to", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you",
    "your",
];

/// Words that open many questions and are not what one is about: "What is the difference between …".
const STOCK: [&str; 36] = [
    "between",
    "compare",
    "define",
    "describe",
    "describes",
    "did",
    "differ",
    "difference",
    "differences",
    "different",
    "example",
    "examples",
    "explain",
    "give",
    "i",
    "implement",
    "me",
    "mean",
    "means",
    "my",
    "name",
    "our",
    "purpose",
    "say",
    "should",
    "show",
    "some",
    "tell",
    "there",
    "time",
    "use",
    "used",
    "using",
    "work",
    "works",
    "write",
];

/// The words of a text, in lower case and without punctuation.
pub(super) fn words(text: &str) -> Vec<String> {
    placed_words(text).map(|(_, word)| word.to_lowercase()).collect()
}

/// The words of a text without punctuation, each with its offset in bytes.
pub(super) fn placed_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let letter = |c: char| c.is_alphanumeric() || c == '_' || c == '\'';
    let mut at = 0;
    text.split(move |c| !letter(c)).filter_map(move |word| {
        let own = word.trim_start_matches('\'');
        let start = at + word.len() - own.len();
        // The separator behind it may take several bytes.
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        let own = own.trim_end_matches('\'');
        (!own.is_empty()).then_some((start, own))
    })
}

/// All texts of a question that people write, as they wrote them.
pub(super) fn texts(question: &Question) -> Vec<(QuestionPart, &str)> {
    let lists = [
        (&question.strong_answer, QuestionPart::StrongAnswer as fn(usize) -> QuestionPart),
        (&question.follow_ups, QuestionPart::FollowUp),
        (&question.anchors, QuestionPart::Anchor),
        (&question.red_flags, QuestionPart::RedFlag),
    ];
    let mut texts = vec![
        (QuestionPart::Title, question.title.as_str()),
        (QuestionPart::Prompt, question.prompt.source()),
    ];
    for (list, part) in lists {
        texts.extend(list.iter().enumerate().map(|(at, text)| (part(at), text.source())));
    }
    texts
}

/// A number that stands for a value, the same on every run.
pub(super) fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Whether a word carries meaning.
pub(super) fn has_meaning(word: &str) -> bool {
    COMMON.binary_search(&word).is_err()
}

/// The words of a question that say what it is about, in their order.
pub(super) fn distinctive(text: &str) -> Vec<String> {
    let mut words = words(text);
    words.retain(|word| has_meaning(word) && STOCK.binary_search(&word.as_str()).is_err());
    words
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
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
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
fn spoken(inlines: &[Inline], out: &mut String) {
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
        assert!(COMMON.is_sorted() && STOCK.is_sorted());
        assert!(!has_meaning("the") && has_meaning("queue"));
    }

    #[test]
    fn words_keep_their_offsets() {
        let text = "Größe: he's „Löwe“ 'his' `her`x";
        for (at, word) in placed_words(text) {
            assert!(text[at..].starts_with(word), "{word}");
        }
        assert_eq!(words(text), ["größe", "he's", "löwe", "his", "her", "x"]);
    }

    #[test]
    fn likeness_is_a_share_of_words() {
        let like = |a: &str, b: &str| likeness(&words(a), &words(b));
        assert!((like("Sorts the list.", "sorts the LIST") - 1.0).abs() < 1e-9);
        assert!((like("a b", "b c") - 0.5).abs() < 1e-9);
        assert!(like("", "").abs() < 1e-9);
    }
}
