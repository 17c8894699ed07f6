//! What someone wrote, as a message quotes it.

use super::visible_line;

/// A text on one line, with nothing hidden in it, and no more of it than so many characters.
pub fn shortened(text: &str, most: usize) -> String {
    // No more than what is shown is looked at: the text may be a whole file.
    let end = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    let shown = visible_line(&text[..end]);
    if end == text.len() && shown.chars().count() <= most {
        return shown.into_owned();
    }
    let cut: String = shown.chars().take(most.saturating_sub(1)).collect();
    cut.trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn what_is_quoted_is_one_short_line() {
        assert_eq!(shortened("3.5", 5), "3.5");
        assert_eq!(shortened("12345", 5), "12345");
        assert_eq!(shortened("123456", 5), "1234…");
        assert_eq!(shortened("a\nb", 40), "a\\u{a}b");
        assert_eq!(shortened(&"é\u{202e}\n".repeat(1_000_000), 9), "é\\u{202e…");
        assert_eq!(shortened("   x   y", 4), "…");
    }
}
