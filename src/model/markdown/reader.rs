//! From the parser's events to blocks, with a remark for all that would be lost on the way.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, OffsetIter, Options, Parser, Tag, TagEnd};

use super::block::{Block, Inline};
use super::doubt;
use super::doubt::{is_row, looks_like_item};
use super::remark::{Doubt, Remark, RemarkKind};
use crate::model::hidden;

/// How many lists and emphases may lie within each other: more than can be read
/// on paper, and few enough for the stack.
const MAX_DEPTH: u8 = 16;

/// The blocks of a text, each with its offset; the text is whole only if no remark is an error.
pub(super) fn read(source: &str, remarks: &mut Vec<Remark>) -> Vec<(Block, usize)> {
    let mut reader = Reader {
        source,
        events: events(source),
        remarks,
        depth: 0,
        seen: 0,
        table: 0,
        escaped: 0,
        html: false,
    };
    let blocks = reader.blocks(None);
    reader.skipped(source.len());
    reader.remarks.sort_by_key(|remark| remark.offset);
    blocks
}

/// The parser's events, as every reading of a text takes them.
pub(super) fn events(source: &str) -> OffsetIter<'_> {
    Parser::new_ext(source, Options::ENABLE_TABLES).into_offset_iter()
}

struct Reader<'a, 'r> {
    source: &'a str,
    events: OffsetIter<'a>,
    remarks: &'r mut Vec<Remark>,
    /// How many lists and emphases are open.
    depth: u8,
    /// Up to where the source is in an event, or is known to be no text.
    seen: usize,
    /// Where the rows of a table without a head end, that was reported.
    table: usize,
    /// Where the word ends whose escapes were reported.
    escaped: usize,
    /// Whether HTML was reported, which ends as it begins.
    html: bool,
}

impl<'a> Reader<'a, '_> {
    /// The next event; what the parser left out before it must be marks.
    fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, range) = self.events.next()?;
        match &event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                self.skipped(range.start);
                let line = self.source[range.clone()].find('\n').unwrap_or(range.len());
                self.seen = range.start + line;
            }
            // Refused as a whole, and reported where it begins.
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::Table(_)) => {
                self.skipped(range.start);
                self.seen = range.end;
            }
            Event::End(TagEnd::CodeBlock) => self.seen = self.seen.max(range.end),
            Event::Start(_) | Event::End(_) => {}
            _ => {
                self.skipped(range.start);
                self.seen = self.seen.max(range.end);
            }
        }
        Some((event, range))
    }

    /// Reports the definitions of links in the source up to `end`, for which the parser has no event.
    fn skipped(&mut self, end: usize) {
        if self.seen >= end {
            return;
        }
        let mut offset = self.seen;
        for line in self.source[self.seen..end].split_inclusive('\n') {
            if let Some(at) = line.find('[') {
                self.refuse("a link’s definition (`[name]: …`)", offset + at);
            }
            offset += line.len();
        }
        self.seen = end;
    }

    fn refuse(&mut self, what: &'static str, offset: usize) {
        self.remarks.push(Remark { offset, kind: RemarkKind::Unsupported(what) });
    }

    fn doubt(&mut self, doubt: Doubt, offset: usize) {
        self.remarks.push(Remark { offset, kind: RemarkKind::Doubt(doubt) });
    }

    /// Reads what lies within a list or an emphasis.
    fn within<T: Default>(
        &mut self,
        what: &'static str,
        range: &Range<usize>,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        if self.depth == MAX_DEPTH {
            self.refuse(what, range.start);
            self.leave();
            self.seen = self.seen.max(range.end);
            return T::default();
        }
        self.depth += 1;
        let inner = read(self);
        self.depth -= 1;
        inner
    }

    /// Passes over the rest of the element that is open.
    fn leave(&mut self) {
        let mut open = 1_usize;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            if open == 0 {
                return;
            }
        }
    }

    /// Blocks up to the end of the element that holds them, each with its offset.
    fn blocks(&mut self, end: Option<TagEnd>) -> Vec<(Block, usize)> {
        let mut blocks = Vec::new();
        // Text of a tight list item stands in no paragraph of its own.
        let mut loose: Vec<Inline> = Vec::new();
        let mut start = 0;
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(tag) if Some(tag) == end => break,
                Event::Start(Tag::Paragraph) => {
                    flush(&mut loose, start, &mut blocks);
                    blocks.push((Block::Paragraph(self.inlines(TagEnd::Paragraph)), range.start));
                }
                Event::Start(Tag::List(first)) => {
                    flush(&mut loose, start, &mut blocks);
                    let items = self.within("a list in so many others", &range, |reader| {
                        reader.items(first, range.start)
                    });
                    blocks.push((Block::List { start: first, items }, range.start));
                }
                Event::Start(Tag::CodeBlock(kind)) => {
                    flush(&mut loose, start, &mut blocks);
                    let language = self.language(kind, &range);
                    blocks.push((Block::Code { language, text: self.code() }, range.start));
                }
                other => {
                    if loose.is_empty() {
                        start = range.start;
                    }
                    loose.extend(self.inline(other, &range));
                }
            }
        }
        flush(&mut loose, start, &mut blocks);
        blocks
    }

    fn items(&mut self, first: Option<u64>, list: usize) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        let mut numbers = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::Start(Tag::Item) => {
                    numbers.push((self.number(range.start), range.start));
                    let blocks = self.blocks(Some(TagEnd::Item));
                    items.push(blocks.into_iter().map(|(block, _)| block).collect());
                }
                Event::End(TagEnd::List(of)) if of == first.is_some() => break,
                _ => {}
            }
        }
        for (doubt, offset) in doubt::of_list(self.source, list, first, &numbers) {
            // Within an item a list needs no empty line, and is set in on purpose.
            if self.depth == 1 || doubt != Doubt::LoneItem {
                self.doubt(doubt, offset);
            }
        }
        items
    }

    /// The number that an item is written with.
    fn number(&self, offset: usize) -> Option<u64> {
        let text = &self.source[offset..];
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        text[..digits].parse().ok()
    }

    /// The language of a code block; what else stands behind the fence is refused.
    fn language(&mut self, kind: CodeBlockKind<'_>, range: &Range<usize>) -> String {
        let CodeBlockKind::Fenced(info) = kind else { return String::new() };
        let line = doubt::first_line(&self.source[range.clone()]);
        let written = line.trim_start_matches(['`', '~']);
        let offset = range.start + line.len() - written.trim_start().len();
        let language = info.split_whitespace().next().unwrap_or("");
        let is_word = language.chars().all(|c| c.is_alphanumeric() || "+-#._".contains(c));
        if !is_word || !written.trim_start().starts_with(language) {
            self.refuse("such a word behind a fence", offset);
        } else if written.trim() != language {
            let rest = written.trim_start()[language.len()..].trim_start();
            self.refuse("words behind the language of a fence", range.start + line.len() - rest.len());
        }
        language.to_owned()
    }

    fn code(&mut self) -> String {
        let mut text = String::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        // Empty lines before the closing fence are code, too.
        if text.ends_with('\n') {
            text.pop();
        }
        text
    }

    fn inlines(&mut self, end: TagEnd) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(tag) if tag == end => break,
                other => inlines.extend(self.inline(other, &range)),
            }
        }
        joined(inlines)
    }

    fn inline(&mut self, event: Event<'a>, range: &Range<usize>) -> Option<Inline> {
        Some(match event {
            Event::Text(text) => self.text(&text, range),
            Event::SoftBreak => {
                self.doubt_joined(range);
                Inline::Text(" ".to_owned())
            }
            Event::HardBreak => Inline::Break,
            Event::Code(text) => Inline::Code(text.replace('\t', " ")),
            Event::Start(Tag::Emphasis) => Inline::Emphasis(self.emphasis(1, range, TagEnd::Emphasis)),
            Event::Start(Tag::Strong) => Inline::Strong(self.emphasis(2, range, TagEnd::Strong)),
            Event::Start(tag) => {
                self.refused(&tag, range);
                return None;
            }
            Event::InlineHtml(html) | Event::Html(html) => {
                self.html(&html, range.start);
                return None;
            }
            Event::Rule => {
                self.refuse("a horizontal rule", range.start);
                return None;
            }
            Event::End(_) => return None,
            _ => {
                self.refuse("a Markdown extension", range.start);
                return None;
            }
        })
    }

    /// Reports a construct that the dialect lacks, and all that is wrong within it.
    fn refused(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        let what = match tag {
            Tag::Heading { .. } if self.source[range.start..].starts_with('#') => "a heading",
            Tag::Heading { .. } => "a heading, which a line of `---` or `===` below a text makes",
            Tag::BlockQuote(_) => "a block quote",
            Tag::Link { .. } => "a link",
            Tag::Image { .. } => "an image",
            Tag::Table(_) => "a table",
            Tag::HtmlBlock => "HTML",
            Tag::TableHead | Tag::TableRow | Tag::TableCell => return,
            _ => "a Markdown extension",
        };
        self.refuse(what, range.start);
        if matches!(tag, Tag::HtmlBlock) {
            self.leave();
            self.seen = self.seen.max(range.end);
            return;
        }
        // What is read there is dropped with the whole text.
        self.within("Markdown in so many other things", range, |reader| reader.blocks(Some(tag.to_end())));
        self.skipped(range.end);
    }

    fn html(&mut self, html: &str, offset: usize) {
        // What opens was reported already.
        if !(self.html && html.starts_with("</")) {
            self.refuse("HTML", offset);
        }
        self.html = true;
    }

    /// A piece of text; remarks on escapes, entities and open backticks.
    fn text(&mut self, text: &CowStr<'_>, range: &Range<usize>) -> Inline {
        let source = self.source;
        let written = &source[range.clone()];
        if **text != *written {
            if let Some((_, character)) = hidden(text) {
                let kind = RemarkKind::Hidden(character);
                self.remarks.push(Remark { offset: range.start, kind });
            } else {
                let doubt = Doubt::Entity { written: written.to_owned(), read: text.to_string() };
                self.doubt(doubt, range.start);
            }
            return Inline::Text(text.to_string());
        }
        let escaped = is_escaped(source, range.start);
        let doubt =
            if escaped && range.start > self.escaped { doubt::of_escape(source, range.start) } else { None };
        if let Some(doubt) = doubt {
            self.doubt(doubt, range.start - 1);
            let rest = &source[range.start..];
            self.escaped = range.start + rest.find(char::is_whitespace).unwrap_or(rest.len());
        }
        let skip = usize::from(escaped);
        if let Some(at) = written.get(skip..).and_then(|text| text.find('`')) {
            self.doubt(Doubt::OpenBacktick, range.start + skip + at);
        }
        Inline::Text(text.replace('\t', " "))
    }

    fn emphasis(&mut self, marks: usize, range: &Range<usize>, end: TagEnd) -> Vec<Inline> {
        if let Some(doubt) = doubt::of_emphasis(self.source, range, marks) {
            self.doubt(doubt, range.start);
        }
        self.within("an emphasis in so many others", range, |reader| reader.inlines(end))
    }

    /// Remarks on lines that are joined and look as if they should not be.
    fn doubt_joined(&mut self, range: &Range<usize>) {
        let above = doubt::last_line(&self.source[..range.start]).trim();
        let below = doubt::first_line(&self.source[range.end..]);
        let offset = range.end + below.len() - below.trim_start().len();
        if is_row(above) && is_row(below) {
            if range.start > self.table {
                self.refuse("a table", range.start - above.len());
            }
            self.table = range.end + below.len();
        } else if looks_like_item(above, below) {
            self.doubt(Doubt::JoinedItem, offset);
        }
    }
}

/// Whether a backslash before this offset is taken away.
fn is_escaped(source: &str, offset: usize) -> bool {
    let before = &source[..offset];
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    backslashes % 2 == 1 && source[offset..].starts_with(|c: char| c.is_ascii_punctuation())
}

fn flush(loose: &mut Vec<Inline>, start: usize, blocks: &mut Vec<(Block, usize)>) {
    if !loose.is_empty() {
        blocks.push((Block::Paragraph(joined(std::mem::take(loose))), start));
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
