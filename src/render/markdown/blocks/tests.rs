//! What is written shows what was read.

use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd, TextMergeStream};

use super::*;
use crate::model::{Inline, Markdown};

fn again(source: &str) -> String {
    blocks(&Markdown::parse(source).expect("dialect").blocks())
}

#[test]
fn blocks_are_written_as_people_write_them() {
    for (source, expected) in [
        ("One\ntwo `x`.", "One two `x`."),
        ("* a\n* b\n    * c", "- a\n- b\n  - c"),
        ("3. a\n4. b\n\n   c", "3. a\n\n4. b\n\n   c"),
        ("- a\n\n* b", "- a\n\n* b"),
        ("    x = 1\n      y", "```\nx = 1\n  y\n```"),
        ("```python\nopen\n", "```python\nopen\n```"),
        ("~~~\n```\n~~~", "````\n```\n````"),
        ("- a:\n\n  ```\n  if x:\n\n      y\n  ```", "- a:\n\n  ```\n  if x:\n\n      y\n  ```"),
        ("a  \nb", "a\\\nb"),
    ] {
        assert_eq!(again(source), expected, "{source:?}");
    }
}

#[test]
fn quotes_have_no_trailing_spaces() {
    assert_eq!(quote("a\n\n    b"), "> a\n>\n>     b");
}

const PIECES: [&str; 55] = [
    "a",
    "b ",
    " c",
    "\n",
    "\n\n",
    "\n    ",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "`",
    "``",
    "```\n",
    "~",
    "~~~\n",
    " *x* ",
    " **y** ",
    " *a **b*** ",
    " _c_ ",
    " *_d_* ",
    " * ",
    "\\*",
    "\\_",
    "e_f",
    "\\",
    "|",
    "#",
    "&",
    ";",
    "é",
    "+",
    "=",
    ">",
    ".",
    "(",
    "\t",
    "!",
    "[",
    "]",
    "&lt;",
    "\n- ",
    "\n1. ",
    "\n```py\n",
    "*",
    "**",
    "***",
    "_",
    "__",
    "*a*b",
    "**(a)**b",
    "\u{a0}",
    "\u{3000}",
    "\n  - ",
    "\n    - ",
    "\n-\n",
];

fn has_odd_language(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(_) => false,
        Block::List { start: _, items } => items.iter().any(|item| has_odd_language(item)),
        Block::Code { language, text: _ } => !matches!(language.as_str(), "" | "py"),
    })
}

/// What a reader of Markdown makes of a text, as blocks; tags of emphasis count as it.
fn shown(text: &str, options: Options) -> Vec<Block> {
    let mut events = TextMergeStream::new(Parser::new_ext(text, options));
    let blocks = shown_blocks(&mut events);
    assert!(events.next().is_none(), "{text:?}");
    blocks
}

fn shown_blocks<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> Vec<Block> {
    let mut blocks = Vec::new();
    // The text of a tight item stands in no paragraph; each level is an emphasis that is open.
    let mut open: Vec<Vec<Inline>> = vec![Vec::new()];
    let flush = |open: &mut Vec<Vec<Inline>>, blocks: &mut Vec<Block>| {
        assert_eq!(open.len(), 1, "an emphasis ends in its paragraph");
        if !open[0].is_empty() {
            blocks.push(Block::Paragraph(std::mem::take(&mut open[0])));
        }
    };
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => flush(&mut open, &mut blocks),
            Event::Start(Tag::BlockQuote(_)) => blocks.extend(shown_blocks(events)),
            Event::Start(Tag::List(start)) => {
                flush(&mut open, &mut blocks);
                let mut items = Vec::new();
                while let Some(Event::Start(Tag::Item)) = events.next() {
                    items.push(shown_blocks(events));
                }
                blocks.push(Block::List { start, items });
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                flush(&mut open, &mut blocks);
                let language = match kind {
                    CodeBlockKind::Fenced(language) => language.to_string(),
                    CodeBlockKind::Indented => "indented".to_owned(),
                };
                let mut text = String::new();
                while let Some(Event::Text(part)) = events.next() {
                    text.push_str(&part);
                }
                let text = text.strip_suffix('\n').unwrap_or(&text).to_owned();
                blocks.push(Block::Code { language, text });
            }
            Event::Start(Tag::Emphasis | Tag::Strong) => open.push(Vec::new()),
            Event::End(TagEnd::Emphasis) => close(&mut open, Inline::Emphasis),
            Event::End(TagEnd::Strong) => close(&mut open, Inline::Strong),
            Event::InlineHtml(tag) => match &*tag {
                "<em>" | "<strong>" => open.push(Vec::new()),
                "</em>" => close(&mut open, Inline::Emphasis),
                "</strong>" => close(&mut open, Inline::Strong),
                other => panic!("{other}"),
            },
            Event::Text(text) => add(&mut open, Inline::Text(text.to_string())),
            Event::Code(text) => add(&mut open, Inline::Code(text.to_string())),
            Event::HardBreak => add(&mut open, Inline::Break),
            Event::End(TagEnd::Item | TagEnd::BlockQuote(_)) => break,
            other => panic!("{other:?}"),
        }
    }
    flush(&mut open, &mut blocks);
    blocks
}

fn add(open: &mut [Vec<Inline>], inline: Inline) {
    let last = open.last_mut().expect("the paragraph");
    match (last.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => last.push(inline),
    }
}

fn close(open: &mut Vec<Vec<Inline>>, wrap: fn(Vec<Inline>) -> Inline) {
    let inner = open.pop().expect("the emphasis");
    add(open, wrap(inner));
}

/// Fails unless what is written shows the blocks, to `CommonMark` and to GitHub, on its own and in a quotation.
fn check(source: &str, expected: &[Block]) -> Result<(), TestCaseError> {
    let written = blocks(expected);
    let github = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM;
    for options in [Options::empty(), github] {
        for text in [&written, &quote(&written)] {
            prop_assert_eq!(shown(text, options), expected, "{:?} written as {:?}", source, written);
        }
    }
    Ok(())
}

#[test]
fn emphasis_shows_wherever_it_stands() {
    for source in [
        "***s**x",
        "f(***kw**x)",
        "***a*b**c",
        "*a*.b",
        "*a*_b_",
        "*a*_b_c",
        "**a**_b_c",
        "*a*b*c*d",
        "**a**b**c**d",
        "x*a*y",
        "*a **b***c",
        "***a** b*c",
        "***a***b",
        "*(a)*b",
        "a*(b)*",
        "_a_ __b__ ___c___",
        "*__a__*b",
        "**_a_**b",
        "_*a*_ b",
        "*a `b`*c",
        "**`a`**b",
        "*a*`b`*c*d",
        "\\**a*b",
        "*a*\\**b*",
        "*a\\\nb*c",
        "- ***s**x\n- *a*_b_c",
        "1. **a*b*c**d",
        "*\u{a0}*",
        "**é**x",
        "*日本*語",
        "**「日本」**語",
    ] {
        let parsed = Markdown::parse(source).expect("dialect");
        check(source, &parsed.blocks()).unwrap_or_else(|error| panic!("{error}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_shows_the_same_blocks(
        pieces in proptest::collection::vec(prop::sample::select(PIECES.to_vec()), 1..24)
    ) {
        let source = pieces.concat();
        let Ok(parsed) = Markdown::parse(&source) else { return Ok(()) };
        prop_assume!(!has_odd_language(&parsed.blocks()));
        check(&source, &parsed.blocks())?;
    }

    /// Lists within lists, with items of which some are empty.
    #[test]
    fn lists_keep_their_levels(items in proptest::collection::vec(item(), 1..4), start in any_start()) {
        let list = [Block::List { start, items }];
        check("a tree", &list)?;
    }
}

fn any_start() -> impl Strategy<Value = Option<u64>> {
    prop::sample::select(vec![None, Some(0), Some(1), Some(7), Some(99)])
}

/// The blocks of an item: nothing, texts, code, lists.
fn item() -> impl Strategy<Value = Vec<Block>> {
    let text = || Block::Paragraph(vec![Inline::Text("a".to_owned())]);
    let code = || Block::Code { language: String::new(), text: "x\n\n  y".to_owned() };
    let leaf = prop::sample::select(vec![vec![], vec![text()], vec![code()], vec![text(), text()]]);
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let list = (any_start(), proptest::collection::vec(inner, 1..4))
            .prop_map(|(start, items)| Block::List { start, items })
            .boxed();
        let other = prop::sample::select(vec![None, Some(text()), Some(code())]);
        (other.clone(), list.clone(), other, proptest::option::of(list)).prop_map(
            |(before, list, between, second)| {
                before.into_iter().chain([list]).chain(between).chain(second).collect()
            },
        )
    })
}
