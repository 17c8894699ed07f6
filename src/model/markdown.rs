//! Markdown of prompts and short texts, parsed once into blocks.
//!
//! The dialect is a part of `CommonMark` that every output can show: paragraphs,
//! lists, code blocks, `code`, *emphasis* and **strong**. Anything else is
//! refused with its place, so that nothing is lost silently in one format.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text; line ends inside a paragraph are spaces.
    Text(String),
    /// Code, set in a monospaced face.
    Code(String),
    /// Emphasis, set in italics.
    Emphasis(Vec<Inline>),
    /// Strong emphasis, set bold.
    Strong(Vec<Inline>),
    /// A line end the author asked for.
    Break,
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A list; `start` is the first number of an ordered one.
    List {
        /// The first number; none for bullets.
        start: Option<u64>,
        /// The blocks of each item.
        items: Vec<Vec<Block>>,
    },
    /// Code that keeps its lines; it ends without a line end.
    Code {
        /// The language named after the fence; may be empty.
        language: String,
        /// The code.
        text: String,
    },
}

/// A construct that the dialect does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsupported {
    /// What it is, with its article, such as "a heading".
    pub what: &'static str,
    /// Where it begins, as a byte offset into the source.
    pub offset: usize,
}

/// Text of several blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markdown {
    source: String,
    blocks: Vec<Block>,
}

impl Markdown {
    /// Reads the dialect; an error names the first construct it does not have.
    pub fn parse(source: &str) -> Result<Self, Unsupported> {
        let source = source.trim_end();
        let events = Parser::new_ext(source, Options::empty()).into_offset_iter();
        let mut reader = Reader { events, depth: 0 };
        let blocks = reader.blocks(None)?;
        Ok(Self { source: source.to_owned(), blocks })
    }

    /// The text as the author wrote it, without trailing white space.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Its blocks.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}

/// Text of a single paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    source: String,
    inlines: Vec<Inline>,
}

impl serde::Serialize for Markdown {
    /// Writes the source: programs get the text as its author wrote it.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.source)
    }
}

impl<'de> serde::Deserialize<'de> for Markdown {
    /// Reads the source.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let source = String::deserialize(deserializer)?;
        Self::parse(&source).map_err(|error| serde::de::Error::custom(format!("{} in a text", error.what)))
    }
}

impl<'de> serde::Deserialize<'de> for Paragraph {
    /// Reads the source.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let source = String::deserialize(deserializer)?;
        Self::parse(&source).map_err(|error| serde::de::Error::custom(format!("{} in a text", error.what)))
    }
}

impl serde::Serialize for Paragraph {
    /// Writes the source: programs get the text as its author wrote it.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.source)
    }
}

impl Paragraph {
    /// Reads one paragraph; an error names the first construct that is none.
    pub fn parse(source: &str) -> Result<Self, Unsupported> {
        let source = source.trim();
        if is_plain(source) {
            let inlines = vec![Inline::Text(source.to_owned())];
            return Ok(Self { source: source.to_owned(), inlines });
        }
        let Markdown { source, mut blocks } = Markdown::parse(source)?;
        match (blocks.pop(), blocks.is_empty()) {
            (Some(Block::Paragraph(inlines)), true) => Ok(Self { source, inlines }),
            (Some(Block::List { .. }), true) => Err(Unsupported { what: "a list", offset: 0 }),
            (Some(Block::Code { .. }), true) => Err(Unsupported { what: "a code block", offset: 0 }),
            (_, false) => Err(Unsupported { what: "a second paragraph", offset: second_block(&source) }),
            (None, true) => Ok(Self { source, inlines: Vec::new() }),
        }
    }

    /// The text as the author wrote it.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Its pieces.
    pub fn inlines(&self) -> &[Inline] {
        &self.inlines
    }
}

/// Whether nothing in a text has a meaning in Markdown, which most short texts
/// show on sight: one line that begins with a letter, without a special character.
fn is_plain(source: &str) -> bool {
    let special = |byte| matches!(byte, b'\n' | b'\r' | b'`' | b'*' | b'_' | b'[' | b'<' | b'&' | b'\\');
    // A fold looks at many bytes at once, where a search would stop at each.
    let any_special = source.bytes().fold(false, |found, byte| found | special(byte));
    !any_special && source.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// Where the second block of a text begins.
fn second_block(source: &str) -> usize {
    let mut depth = 0;
    let mut blocks = 0;
    for (event, range) in Parser::new_ext(source, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(_) => {
                blocks += usize::from(depth == 0);
                depth += 1;
            }
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if blocks == 2 {
            return range.start;
        }
    }
    0
}

struct Reader<'a> {
    events: pulldown_cmark::OffsetIter<'a>,
    /// How many lists and emphases are open.
    depth: u8,
}

/// How many lists and emphases may lie within each other: more than can be read
/// on paper, and few enough for the stack.
const MAX_DEPTH: u8 = 16;

const NESTED_EMPHASIS: &str = "an emphasis in so many others";

impl Reader<'_> {
    /// Reads what lies within a list or an emphasis.
    fn within<T>(
        &mut self,
        what: &'static str,
        range: &Range<usize>,
        read: impl FnOnce(&mut Self) -> Result<T, Unsupported>,
    ) -> Result<T, Unsupported> {
        if self.depth == MAX_DEPTH {
            return Err(Unsupported { what, offset: range.start });
        }
        self.depth += 1;
        let inner = read(self);
        self.depth -= 1;
        inner
    }

    /// Blocks up to the end of the element that holds them.
    fn blocks(&mut self, end: Option<TagEnd>) -> Result<Vec<Block>, Unsupported> {
        let mut blocks = Vec::new();
        // Text of a tight list item stands in no paragraph of its own.
        let mut loose: Vec<Inline> = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(tag) if Some(tag) == end => break,
                Event::Start(Tag::Paragraph) => {
                    flush(&mut loose, &mut blocks);
                    blocks.push(Block::Paragraph(self.inlines(TagEnd::Paragraph)?));
                }
                Event::Start(Tag::List(start)) => {
                    flush(&mut loose, &mut blocks);
                    let items = self
                        .within("a list in so many others", &range, |reader| reader.items(start.is_some()))?;
                    blocks.push(Block::List { start, items });
                }
                Event::Start(Tag::CodeBlock(kind)) => {
                    flush(&mut loose, &mut blocks);
                    let language = match kind {
                        CodeBlockKind::Fenced(info) => {
                            info.split_whitespace().next().unwrap_or("").to_owned()
                        }
                        CodeBlockKind::Indented => String::new(),
                    };
                    blocks.push(Block::Code { language, text: self.code() });
                }
                other => loose.extend(self.inline(other, &range)?),
            }
        }
        flush(&mut loose, &mut blocks);
        Ok(blocks)
    }

    fn items(&mut self, ordered: bool) -> Result<Vec<Vec<Block>>, Unsupported> {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.blocks(Some(TagEnd::Item))?),
                Event::End(TagEnd::List(of)) if of == ordered => break,
                _ => {}
            }
        }
        Ok(items)
    }

    fn code(&mut self) -> String {
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        text.truncate(text.trim_end_matches('\n').len());
        text
    }

    fn inlines(&mut self, end: TagEnd) -> Result<Vec<Inline>, Unsupported> {
        let mut inlines = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(tag) if tag == end => break,
                other => inlines.extend(self.inline(other, &range)?),
            }
        }
        Ok(joined(inlines))
    }

    fn inline(&mut self, event: Event<'_>, range: &Range<usize>) -> Result<Option<Inline>, Unsupported> {
        let refuse = |what| Err(Unsupported { what, offset: range.start });
        Ok(Some(match event {
            Event::Text(text) => Inline::Text(text.into_string()),
            Event::SoftBreak => Inline::Text(" ".to_owned()),
            Event::HardBreak => Inline::Break,
            Event::Code(text) => Inline::Code(text.into_string()),
            Event::Start(Tag::Emphasis) => {
                Inline::Emphasis(
                    self.within(NESTED_EMPHASIS, range, |reader| reader.inlines(TagEnd::Emphasis))?,
                )
            }
            Event::Start(Tag::Strong) => {
                Inline::Strong(self.within(NESTED_EMPHASIS, range, |reader| reader.inlines(TagEnd::Strong))?)
            }
            Event::Start(Tag::Heading { .. }) => return refuse("a heading"),
            Event::Start(Tag::BlockQuote(_)) => return refuse("a block quote"),
            Event::Start(Tag::Link { .. }) => return refuse("a link"),
            Event::Start(Tag::Image { .. }) => return refuse("an image"),
            Event::Start(Tag::HtmlBlock) | Event::Html(_) | Event::InlineHtml(_) => return refuse("HTML"),
            Event::Rule => return refuse("a horizontal rule"),
            Event::End(_) => return Ok(None),
            _ => return refuse("a Markdown extension"),
        }))
    }
}

fn flush(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(joined(std::mem::take(loose))));
    }
}

/// Joins neighbouring texts, which the parser splits at line ends and escapes.
fn joined(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match (out.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, inline) => out.push(inline),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn reads_blocks_and_inlines() {
        let source = "One `x`\ntwo *three **four***.\n\n- a\n- b\n  1. c\n\n```python\nif x:\n    y\n\n```\n";
        let parsed = Markdown::parse(source).expect("dialect");
        let item = |t: &str| vec![Block::Paragraph(vec![text(t)])];
        let expected = vec![
            Block::Paragraph(vec![
                text("One "),
                Inline::Code("x".into()),
                text(" two "),
                Inline::Emphasis(vec![text("three "), Inline::Strong(vec![text("four")])]),
                text("."),
            ]),
            Block::List {
                start: None,
                items: vec![
                    item("a"),
                    vec![
                        Block::Paragraph(vec![text("b")]),
                        Block::List { start: Some(1), items: vec![item("c")] },
                    ],
                ],
            },
            Block::Code { language: "python".into(), text: "if x:\n    y".into() },
        ];
        assert_eq!(parsed.blocks(), expected);
        assert_eq!(parsed.source(), source.trim_end());
    }

    #[test]
    fn names_what_the_dialect_lacks_and_where() {
        for (source, what, offset) in [
            ("x\n\n# H\n", "a heading", 3),
            ("a <b>c</b>", "HTML", 2),
            ("> quote", "a block quote", 0),
            ("see [this](https://example.org)", "a link", 4),
            ("![x](y.png)", "an image", 0),
            ("a\n\n---\n\nb", "a horizontal rule", 3),
        ] {
            assert_eq!(Markdown::parse(source), Err(Unsupported { what, offset }), "{source:?}");
        }
    }

    #[test]
    fn a_paragraph_is_one_paragraph() {
        assert_eq!(Paragraph::parse("a\n\nb").map_err(|e| e.what), Err("a second paragraph"));
        assert_eq!(Paragraph::parse("- a").map_err(|e| e.what), Err("a list"));
        let parsed = Paragraph::parse("Names `x`, 3 times.").expect("dialect");
        assert_eq!(parsed.inlines(), [text("Names "), Inline::Code("x".into()), text(", 3 times.")]);
        let plain = Paragraph::parse(" Asks why, then waits ").expect("dialect");
        assert_eq!(plain.inlines(), [text("Asks why, then waits")]);
        let offset = Paragraph::parse("one\n\ntwo").map_err(|e| e.offset);
        assert_eq!(offset, Err(5));
    }

    #[test]
    fn plain_text_on_sight_is_what_the_parser_reads() {
        for source in [
            "Says 3.5 - 2, #1, +1 and a > b; why?!",
            "Größe ~ 10 | 20 $x^2$ {a: b} = c",
            "e.g. https://example.org/a?b=c#d --- x",
            "a) one 1. two",
            "a] (b) \"c\" 'd' @e",
        ] {
            assert!(is_plain(source), "{source}");
            let parsed = Markdown::parse(source).expect("dialect");
            assert_eq!(parsed.blocks(), [Block::Paragraph(vec![text(source)])]);
        }
    }

    #[test]
    fn deep_nesting_ends_before_the_stack_does() {
        let parsed = Markdown::parse(&("- ".repeat(100_000) + "a"));
        assert_eq!(parsed.map_err(|e| (e.what, e.offset)), Err(("a list in so many others", 32)));
        let parsed = Markdown::parse(&("*a **b ".repeat(50_000) + &"c** d*".repeat(50_000)));
        assert_eq!(parsed.map_err(|e| e.what), Err(NESTED_EMPHASIS));
    }
}
