//! Plain text on one line.

/// The text on one line: a line end and the blanks around it are one space, and so is a tab.
///
/// Other blanks stay what they are: two spaces in code, a space that no line may break at, wide spaces.
pub fn on_one_line(text: &str) -> String {
    let lines =
        text.split(['\n', '\r']).map(|line| line.trim_matches([' ', '\t'])).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ").replace('\t', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_spaces_and_other_blanks_stay() {
        for (text, expected) in [
            ("two\nlines", "two lines"),
            ("  two \r\n\n \t lines \n", "two lines"),
            ("a\tb\rc", "a b c"),
            ("`a  b`  c", "`a  b`  c"),
            ("a\u{a0}b \u{2003} c\u{3000}", "a\u{a0}b \u{2003} c\u{3000}"),
            (" \n\t", ""),
        ] {
            assert_eq!(on_one_line(text), expected, "{text:?}");
        }
    }
}
