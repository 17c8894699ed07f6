//! The words of a text, without its code.

use std::borrow::Cow;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::reader::events;

/// The text with spaces in place of its code, so that every word keeps its offset.
pub fn without_code(source: &str) -> Cow<'_, str> {
    // Code stands in backticks, between fences of tildes, or indented.
    if !source.contains(['`', '~']) && !source.contains("    ") && !source.contains('\t') {
        return Cow::Borrowed(source);
    }
    let mut bytes = source.as_bytes().to_vec();
    let mut block = None;
    for (event, range) in events(source) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => block = Some(range),
            Event::End(TagEnd::CodeBlock) => {
                let range = block.take().unwrap_or(range);
                bytes[range].fill(b' ');
            }
            Event::Code(_) => bytes[range].fill(b' '),
            _ => {}
        }
    }
    Cow::Owned(String::from_utf8(bytes).expect("whole elements of Markdown are whole characters"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_becomes_spaces_and_all_else_stays() {
        let source = "Say `his` ü and\n\n```py\nher = 1\n```\n\n- a `he`\n\n~~~\nhim\n~~~\n\n    she\n\nend";
        let prose = without_code(source);
        assert_eq!(prose.len(), source.len());
        assert_eq!(prose.split_whitespace().collect::<Vec<_>>(), ["Say", "ü", "and", "-", "a", "end"]);
        let at = prose.find("end").expect("the last word");
        assert_eq!(&source[at..], "end");
        assert_eq!(without_code("no code"), "no code");
    }
}
