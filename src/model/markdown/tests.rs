//! What is read, what is refused, what is in doubt, and that nothing is lost.

use super::*;
use proptest::prelude::*;

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
        Block::Code { language: "python".into(), text: "if x:\n    y\n".into() },
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
    assert_eq!(parsed.map_err(|e| e.what), Err("an emphasis in so many others"));
}

/// What is remarked on a text: the doubts and refusals, each with the text at its place.
fn remarks(source: &str) -> Vec<(String, &str)> {
    let mut remarks = Vec::new();
    let read = Markdown::read(source, &mut remarks);
    assert_eq!(read.is_none(), is_refused(&remarks), "{source:?}");
    let words = |remark: &Remark| match &remark.kind {
        RemarkKind::Unsupported(what) => (*what).to_owned(),
        RemarkKind::Hidden(character) => format!("U+{:04X}", u32::from(*character)),
        RemarkKind::Doubt(Doubt::Emphasis { marks, .. }) => (*marks).to_owned(),
        RemarkKind::Doubt(Doubt::Escape(character)) => format!("\\{character}"),
        RemarkKind::Doubt(Doubt::Entity { read, .. }) => format!("entity {read}"),
        RemarkKind::Doubt(Doubt::Renumbered { written, printed }) => format!("{written} is {printed}"),
        RemarkKind::Doubt(other) => format!("{other:?}"),
    };
    remarks
        .iter()
        .map(|remark| (words(remark), source[remark.offset..].lines().next().unwrap_or("")))
        .collect()
}

#[track_caller]
fn check(source: &str, expected: &[(&str, &str)]) {
    let found = remarks(source);
    let found: Vec<(&str, &str)> = found.iter().map(|(what, at)| (what.as_str(), *at)).collect();
    assert_eq!(found, expected, "{source:?}");
}

#[test]
fn what_would_vanish_is_refused() {
    check("a\n\n[note]: text\n\nb", &[("a link’s definition (`[name]: …`)", "[note]: text")]);
    check(
        "[a]: b\n[c]: d 'e'\n\n- x\n\n  [f]: g\n",
        &[
            ("a link’s definition (`[name]: …`)", "[a]: b"),
            ("a link’s definition (`[name]: …`)", "[c]: d 'e'"),
            ("a link’s definition (`[name]: …`)", "[f]: g"),
        ],
    );
    check("> [a]: b", &[("a block quote", "> [a]: b"), ("a link’s definition (`[name]: …`)", "[a]: b")]);
    check(
        "a[^1] b\n\n[^1]: note",
        &[("a link", "[^1] b"), ("a link’s definition (`[name]: …`)", "[^1]: note")],
    );
    check("```python title=\"x\"\ny\n```", &[("words behind the language of a fence", "title=\"x\"")]);
    check("~~~ {.py}\ny\n~~~", &[("such a word behind a fence", "{.py}")]);
    check("```py&#x6e;\ny\n```", &[("such a word behind a fence", "py&#x6e;")]);
    check("a | b\n--|--\n1 | `2`", &[("a table", "a | b")]);
    check("| a | b |\n| 1 | 2 |\n| 3 | 4 |", &[("a table", "| a | b |")]);
    check("+---+\n| a |\n+---+", &[("a table", "+---+")]);
    check("a <!-- b --> c", &[("HTML", "<!-- b --> c")]);
    check("<div>\na\n</div>\n\nb <i>c</i>", &[("HTML", "<div>"), ("HTML", "<i>c</i>")]);
    check("a</b>", &[("HTML", "</b>")]);
    check("Text\n---\n\nb", &[("a heading, which a line of `---` or `===` below a text makes", "Text")]);
    check("see <https://a.b/c>", &[("a link", "<https://a.b/c>")]);
    check(
        "see [a][b] and ![c][b]\n\n[b]: d",
        &[
            ("a link", "[a][b] and ![c][b]"),
            ("an image", "![c][b]"),
            ("a link’s definition (`[name]: …`)", "[b]: d"),
        ],
    );
    check(
        "# a\n\n## b <c>\n\n> - # d\n\n---",
        &[
            ("a heading", "# a"),
            ("a heading", "## b <c>"),
            ("HTML", "<c>"),
            ("a block quote", "> - # d"),
            ("a heading", "# d"),
            ("a horizontal rule", "---"),
        ],
    );
}

#[test]
fn what_changes_without_a_sign_is_in_doubt() {
    check("What does __init__ do, and `__new__`?", &[("__", "__init__ do, and `__new__`?")]);
    check("Is 2*3*4 or 2**3**4 more?", &[("*", "*3*4 or 2**3**4 more?"), ("**", "**3**4 more?")]);
    check("if __name__ == \"__main__\":", &[("__", "__name__ == \"__main__\":"), ("__", "__main__\":")]);
    check("COUNT(*) and SUM(*)", &[("*", "*) and SUM(*)")]);
    check(
        "f(*a, b*) and _x.y_ and *1 + 2*",
        &[("*", "*a, b*) and _x.y_ and *1 + 2*"), ("_", "_x.y_ and *1 + 2*"), ("*", "*1 + 2*")],
    );
    check("\"*.py\" or \"*.txt\"", &[("*", "*.py\" or \"*.txt\"")]);
    check(
        "\\d+\\.\\d and C:\\_x, a\\.b\\.c",
        &[("\\.", "\\.\\d and C:\\_x, a\\.b\\.c"), ("\\.", "\\.b\\.c")],
    );
    check("\\\\server\\share", &[("\\\\", "\\\\server\\share")]);
    check(
        "a &lt;b&gt; &amp;c &nbsp;",
        &[
            ("entity <", "&lt;b&gt; &amp;c &nbsp;"),
            ("entity >", "&gt; &amp;c &nbsp;"),
            ("entity &", "&amp;c &nbsp;"),
            ("entity \u{a0}", "&nbsp;"),
        ],
    );
    check(
        "a &#27;b &#x202E; &rlm;",
        &[("U+001B", "&#27;b &#x202E; &rlm;"), ("U+202E", "&#x202E; &rlm;"), ("U+200F", "&rlm;")],
    );
    check("Says `x = 1", &[("OpenBacktick", "`x = 1")]);
    check("3. a\n3. b\n7. c", &[("3 is 4", "3. b"), ("7 is 5", "7. c")]);
    check("2026. was good", &[("LoneItem", "2026. was good")]);
    check("It is\n- 5 degrees", &[("LoneItem", "- 5 degrees")]);
    check("- 5 degrees", &[("LoneItem", "- 5 degrees")]);
    check("- a", &[("LoneItem", "- a")]);
    check("\n1) a", &[("LoneItem", "1) a")]);
    check("*a*.b or *x*.py", &[("*", "*a*.b or *x*.py"), ("*", "*x*.py")]);
    check(
        "Choose:\na) x\nb. y\n• z\n2. v\niv) w",
        &[
            ("JoinedItem", "a) x"),
            ("JoinedItem", "b. y"),
            ("JoinedItem", "• z"),
            ("JoinedItem", "2. v"),
            ("JoinedItem", "iv) w"),
        ],
    );
}

#[test]
fn lines_that_look_like_rows_or_items_are_in_doubt() {
    check("a | b\n1 | 2", &[("JoinedItem", "1 | 2")]);
    check("– a\n– b", &[("JoinedItem", "– b")]);
}

#[test]
fn what_is_meant_is_in_no_doubt() {
    for source in [
        "*Not* a list, **but** (*this*) – “**that**”, _two words_; *a*, *b* and *c*.",
        "**Note:** *x `y` z.* and ***all*** **of *it***",
        "\\*args, \\_x\\_, \\`, \\<b>",
        "1\\. a\n\n\\- b\n\n\\# c\n\n\\[d](e)\n\n\\&lt; \\\\*",
        "1. a\n1. b\n\n- c\n- d\n\n3. e\n4. f",
        "a * b * c, x ** y ** z, snake_case_name, *args, **kwargs, 5 > 3 < 4, a && b; c",
        "Do:\n\n- one\n\nThen:\n- one\n- two",
        "`__init__`, `2*3*4`, `\\d\\.`, `&lt;`, ``a`b``",
        "    *x* __y__ \\. &lt; `\n\n```py\n[a]: b | __c__\n```",
        "first  \nsecond\\\nthird",
        "a [b] c[0] [d, e]",
        "`int | None` and\n`str | None`, then\n– in short –\nJ. Smith and\ni.e. all",
        "- a\n  - b\n    1. c",
    ] {
        check(source, &[]);
    }
}

/// Everything that a reader sees of blocks, without the marks of lists.
fn shown(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => spoken(inlines, out),
            Block::List { start: _, items } => items.iter().for_each(|blocks| shown(blocks, out)),
            Block::Code { language, text } => {
                out.push_str(language);
                out.push_str(text);
            }
        }
    }
}

fn spoken(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) => spoken(inner, out),
            Inline::Break => {}
        }
    }
}

const PIECES: [&str; 58] = [
    "a",
    "b ",
    " c",
    "Zé",
    "x_y",
    "\n",
    "\n\n",
    "\n    ",
    "  \n",
    "- ",
    "+ ",
    "* ",
    "\n- ",
    "1. ",
    "\n2) ",
    "7. ",
    "`",
    "``",
    "```",
    "```py\n",
    "\n```\n",
    "~~~\n",
    "*",
    "**",
    "_",
    "__",
    "__init__",
    "2*3*4",
    "\\",
    "\\.",
    "\\*",
    "|",
    "\n| a | b |\n",
    "|--|--|\n",
    "#",
    "# ",
    "\n## ",
    ">",
    "> ",
    "<",
    "<b>",
    "</b>",
    "<!-- ",
    " -->",
    "[",
    "]",
    "[a]",
    "]: ",
    "\n[n]: u\n",
    "](",
    ")",
    "!",
    "&lt;",
    "&#27;",
    ";",
    "\t",
    "\n---\n",
    "\n===\n",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Where nothing is refused, all but marks is shown, in order; and a mark that
    /// is taken away belongs to emphasis, a list, code or an escape.
    #[test]
    fn nothing_is_lost_without_a_remark(
        pieces in proptest::collection::vec(prop::sample::select(PIECES.to_vec()), 1..20)
    ) {
        let source = pieces.concat();
        let mut remarks = Vec::new();
        let Some((read, blocks)) = Markdown::read(&source, &mut remarks) else {
            return Ok(());
        };
        for remark in &remarks {
            prop_assert!(source.is_char_boundary(remark.offset) && remark.offset < source.len());
        }
        let entity = |remark: &Remark| matches!(remark.kind, RemarkKind::Doubt(Doubt::Entity { .. }));
        prop_assume!(!remarks.iter().any(entity));
        prop_assert_eq!(&read.blocks(), &blocks, "{:?}", source);
        let mut seen = String::new();
        shown(&blocks, &mut seen);
        let kept = |text: &str| -> String {
            text.chars().filter(|c| !c.is_whitespace() && !c.is_ascii_digit() && !"*_`~\\-+.)".contains(*c)).collect()
        };
        prop_assert_eq!(kept(&seen), kept(&source), "{:?}", source);
        let marks = |text: &str| text.chars().filter(|c| "*_\\".contains(*c)).count();
        let has_list = blocks.iter().any(|block| matches!(block, Block::List { .. }));
        let plain = !has_list && !source.contains(['`', '~', '\t']) && !source.contains("    ");
        if plain && remarks.is_empty() {
            let mut taken = 0;
            count(&blocks, &mut taken);
            let escapes = source.matches("\\.").count() + source.matches("\\*").count() + source.matches("\\_").count();
            prop_assert!(marks(&source) - marks(&seen) <= taken + escapes + source.matches('\\').count(), "{:?}", source);
        }
    }

    /// A text of one paragraph loses no more than one of several blocks.
    #[test]
    fn a_paragraph_is_read_as_a_text_of_one_block(
        pieces in proptest::collection::vec(prop::sample::select(PIECES.to_vec()), 1..12)
    ) {
        let source = pieces.concat();
        let (mut one, mut several) = (Vec::new(), Vec::new());
        let paragraph = Paragraph::read(&source, &mut one);
        let markdown = Markdown::read(source.trim(), &mut several);
        match (paragraph, markdown) {
            (Some(paragraph), Some((_, blocks))) => {
                let expected = match &blocks[..] {
                    [] => Vec::new(),
                    [Block::Paragraph(inlines)] => inlines.clone(),
                    other => return Err(TestCaseError::fail(format!("{other:?}"))),
                };
                prop_assert_eq!(paragraph.inlines(), expected);
            }
            (Some(_), None) => return Err(TestCaseError::fail(source)),
            (None, _) => prop_assert!(is_refused(&one)),
        }
    }
}

/// How many marks stand around the emphases of blocks.
fn count(blocks: &[Block], taken: &mut usize) {
    fn of(inlines: &[Inline], taken: &mut usize) {
        for inline in inlines {
            match inline {
                Inline::Emphasis(inner) => {
                    *taken += 2;
                    of(inner, taken);
                }
                Inline::Strong(inner) => {
                    *taken += 4;
                    of(inner, taken);
                }
                Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
            }
        }
    }
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => of(inlines, taken),
            Block::List { start: _, items } => items.iter().for_each(|blocks| count(blocks, taken)),
            Block::Code { .. } => {}
        }
    }
}
