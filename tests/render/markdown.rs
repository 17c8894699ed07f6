//! Markdown is read by another program as it was meant.

use interviewkit::kit::Packet;
use interviewkit::model::{Block, Markdown};
use interviewkit::render::{Format, Options, render};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, TextMergeStream};

use super::packet::{candidate, editions, interviewer};

fn written(packet: &Packet) -> String {
    String::from_utf8(render(packet, Format::Markdown, &Options::default()).unwrap()).unwrap()
}

/// Reads the file as GitHub would.
fn events(file: &str) -> Vec<Event<'_>> {
    use pulldown_cmark::Options as Dialect;
    let github = Dialect::ENABLE_TABLES
        | Dialect::ENABLE_STRIKETHROUGH
        | Dialect::ENABLE_TASKLISTS
        | Dialect::ENABLE_FOOTNOTES
        | Dialect::ENABLE_GFM;
    TextMergeStream::new(Parser::new_ext(file, github)).collect()
}

/// What is read between the start and the end of each of these elements, without markup.
fn texts(file: &str, is_start: impl Fn(&Tag<'_>) -> bool, is_end: impl Fn(TagEnd) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside = false;
    for event in events(file) {
        match event {
            Event::Start(tag) if is_start(&tag) => {
                inside = true;
                found.push(String::new());
            }
            Event::End(tag) if is_end(tag) => inside = false,
            Event::Text(text) | Event::Code(text) if inside => found.last_mut().unwrap().push_str(&text),
            _ => {}
        }
    }
    found
}

fn headings(file: &str) -> Vec<String> {
    texts(file, |tag| matches!(tag, Tag::Heading { .. }), |tag| matches!(tag, TagEnd::Heading(_)))
}

fn cells(file: &str) -> Vec<String> {
    texts(file, |tag| matches!(tag, Tag::TableCell), |tag| matches!(tag, TagEnd::TableCell))
}

fn code_blocks(file: &str) -> Vec<String> {
    texts(file, |tag| matches!(tag, Tag::CodeBlock(_)), |tag| matches!(tag, TagEnd::CodeBlock))
}

fn code_of(blocks: &[Block]) -> Vec<String> {
    let code = |block: &Block| match block {
        Block::Paragraph(_) => Vec::new(),
        Block::List { items, .. } => items.iter().flat_map(|item| code_of(item)).collect(),
        Block::Code { text, .. } => vec![format!("{text}\n")],
    };
    blocks.iter().flat_map(code).collect()
}

#[test]
fn code_survives_byte_for_byte() {
    let expected: Vec<String> = candidate()
        .sections
        .iter()
        .flat_map(|section| &section.questions)
        .flat_map(|question| code_of(&question.prompt.blocks()))
        .collect();
    assert_eq!(expected.len(), 4);
    let [(_, full), (_, prompts)] = editions();
    assert_eq!(code_blocks(&written(&prompts)), expected);
    let mut expected = expected;
    // A sample answer, which stands after its question.
    expected.insert(2, "seen = None\n".to_owned());
    assert_eq!(code_blocks(&written(&full)), expected);
}

#[test]
fn no_text_becomes_html_a_link_or_an_extension() {
    for (edition, packet) in editions() {
        for event in events(&written(&packet)) {
            let expected = match &event {
                Event::Start(Tag::Link { dest_url, .. }) => dest_url.starts_with("https://docs.python.org/"),
                Event::Start(tag) => !matches!(
                    tag,
                    Tag::HtmlBlock | Tag::Image { .. } | Tag::Strikethrough | Tag::FootnoteDefinition(_)
                ),
                Event::Html(_)
                | Event::InlineHtml(_)
                | Event::Rule
                | Event::TaskListMarker(_)
                | Event::FootnoteReference(_) => false,
                _ => true,
            };
            assert!(expected, "{edition}: {event:?}");
        }
    }
}

#[test]
fn the_outline_is_sections_and_questions() {
    let interviewer = written(&Packet::Interviewer(interviewer()));
    let expected = [
        "Senior *backend* engineer | `Python`",
        "Agenda",
        "Scale",
        "Code & <care>",
        "1. =SUM(A1) and the __init__ of *args | 日本語",
        "2. Receive “the same” message twice — naïve, café, 你好世界",
        "=HYPERLINK(\"http://x\")",
        "3. An unclosed fence",
        "Scorecard",
        "What the target level shows (rubric version 4)",
    ];
    assert_eq!(headings(&interviewer), expected);
    let candidate = written(&Packet::Candidate(candidate()));
    let expected = [
        "Senior *backend* engineer | `Python`",
        "Code & <care>",
        "Question 1 (12 minutes)",
        "Question 2 (20 minutes)",
        "=HYPERLINK(\"http://x\")",
        "Question 3 (25 minutes)",
    ];
    assert_eq!(headings(&candidate), expected);
    let title =
        |event: &Event<'_>| matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }));
    assert_eq!(events(&candidate).iter().filter(|event| title(event)).count(), 1);
}

#[test]
fn tables_are_whole() {
    let file = written(&Packet::Interviewer(interviewer()));
    let tables = |event: &Event<'_>| matches!(event, Event::Start(Tag::Table(_)));
    // Blanks, agenda, anchors of three questions, scorecard.
    assert_eq!(events(&file).iter().filter(|event| tables(event)).count(), 6);
    let cells = cells(&file);
    // A head and rows of: 4 × 2, 4 × 5, three times 3 × 5, 6 × 3.
    assert_eq!(cells.len(), 8 + 20 + 45 + 18);
    for expected in [
        "4 Excellent | *rare*",
        "Blames append | the caller.",
        "Sees seen=[] but not when it runs.",
        "Explains it with a|b; writes grep 'a\\|b'.",
        "Level 3, and names two fixes | their cost.",
        "2 (The *team* owns | a legacy system)",
    ] {
        assert!(cells.iter().any(|cell| cell == expected), "{expected:?} in {cells:#?}");
    }
}

#[test]
fn an_unclosed_fence_does_not_swallow_the_next_question() {
    let mut packet = candidate();
    packet.sections[0].questions[0].prompt = Markdown::parse("See:\n\n```python\nopen").unwrap();
    assert_eq!(headings(&written(&Packet::Candidate(packet))).len(), 6);
}
