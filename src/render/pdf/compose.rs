//! Sets text as strips and notes in the tags what it is.

use crate::model::Inline;

use super::fonts::Face;
use super::lines::{self, Line, Span};
use super::shape::TextShaper;
use super::strip::{Bookmark, Break, Mark, Meaning, Strip, StripKind, stay_with_next};
use super::style::{self, MONO_SCALE, Style};
use super::tags::{NodeId, Role, Tags};

/// A column of the text area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) width: f32,
}

impl Area {
    /// The same without this much on the left; a little width always remains.
    pub(super) fn indent(self, by: f32) -> Self {
        let by = by.min((self.width - 60.0).max(0.0));
        Self { x: self.x + by, width: self.width - by }
    }
}

/// Where the text beside the labels of a question begins.
pub(super) const LABEL_COLUMN: f32 = 58.0;
/// Space between the parts of a question.
const GAP: f32 = 8.0;

/// What all parts of the packet share while they are set.
pub(super) struct Composer<'f> {
    pub(super) shaper: TextShaper<'f>,
    pub(super) tags: Tags,
    /// Width and height of the text area.
    pub(super) body: (f32, f32),
    backdrops: u32,
}

impl<'f> Composer<'f> {
    /// A composer for a text area of this width and height.
    pub(super) fn new(shaper: TextShaper<'f>, body: (f32, f32)) -> Self {
        Self { shaper, tags: Tags::new(), body, backdrops: 0 }
    }

    /// A new part at the end of the document, as wide as the text area.
    pub(super) fn section(&mut self) -> Part<'_, 'f> {
        let area = Area { x: 0.0, width: self.body.0 };
        let node = self.tags.add(Tags::ROOT, Role::Section);
        Part { composer: self, area, node }
    }
}

/// A part of the document while it is set: the column its text fills, and what the text belongs to.
pub(super) struct Part<'c, 'f> {
    pub(super) composer: &'c mut Composer<'f>,
    pub(super) area: Area,
    pub(super) node: NodeId,
}

impl<'f> Part<'_, 'f> {
    /// A new part at the end of this one, in the same column.
    pub(super) fn inner(&mut self, role: Role) -> Part<'_, 'f> {
        let node = self.add(role);
        Part { composer: self.composer, area: self.area, node }
    }

    /// The same part in another column.
    pub(super) fn within(&mut self, area: Area) -> Part<'_, 'f> {
        Part { composer: self.composer, area, node: self.node }
    }

    /// Adds the tag of a part at the end of this one.
    pub(super) fn add(&mut self, role: Role) -> NodeId {
        self.composer.tags.add(self.node, role)
    }

    /// A number for a fill that no other fill has.
    pub(super) fn new_backdrop(&mut self) -> u32 {
        self.composer.backdrops += 1;
        self.composer.backdrops
    }

    /// Text on one line, however wide it becomes.
    pub(super) fn line(&mut self, text: &str, style: Style) -> Line {
        lines::single(&mut self.composer.shaper, text, style)
    }

    /// Lines of text, one strip each.
    fn broken(&mut self, spans: &[Span], style: Style) -> Vec<Strip> {
        let lines = lines::broken(&mut self.composer.shaper, spans, self.area.width);
        let count = lines.len();
        let strip = |(index, line): (usize, Line)| {
            // No first or last line of a paragraph stands alone.
            let lone = count > 1 && (index == 0 || index + 2 == count);
            let mut strip = Strip::new(StripKind::Text, style.leading).after(if lone {
                Break::Avoid
            } else {
                Break::Free
            });
            strip.marks.push(mark(line, style, self.area.x, self.node));
            strip
        };
        lines.into_iter().enumerate().map(strip).collect()
    }

    /// A paragraph in one style with this space above.
    pub(super) fn paragraph(&mut self, text: impl Into<String>, style: Style, before: f32) -> Vec<Strip> {
        self.spans(&[Span::new(text, style)], style, before)
    }

    /// A paragraph with this space above; the style says how far its lines are apart.
    pub(super) fn spans(&mut self, spans: &[Span], style: Style, before: f32) -> Vec<Strip> {
        let mut strips = self.inner(Role::Paragraph).broken(spans, style);
        strips[0].before = before;
        strips
    }

    /// A heading, which no page ends with, and its entry in the outline.
    pub(super) fn heading(&mut self, heading: Heading) -> Vec<Strip> {
        let Heading { level, text, title, style } = heading;
        let title = Some(plain(title)).filter(|title| !title.trim().is_empty());
        let title = title.unwrap_or_else(|| "Untitled".to_owned());
        let mut part = self.inner(Role::Heading(level, title.clone()));
        let mut strips = stay_with_next(part.broken(&[Span::new(text, style)], style));
        for strip in &mut strips {
            strip.kind = StripKind::Heading;
        }
        strips[0].bookmark = match level {
            1 | 2 => Some(Bookmark { level: 1, title }),
            3 => Some(Bookmark { level: 2, title }),
            _ => None,
        };
        strips
    }

    /// Hangs the name of a part of a question beside the first line of it, apart from what is above.
    pub(super) fn labelled(
        &mut self,
        label: &str,
        content: impl FnOnce(&mut Part<'_, 'f>) -> Vec<Strip>,
    ) -> Vec<Strip> {
        let heading = self.add(Role::Heading(4, label.to_owned()));
        let line = self.line(label, style::LABEL);
        let mut strips = content(&mut self.within(self.area.indent(LABEL_COLUMN)));
        if let Some(first) = strips.first_mut() {
            first.before = GAP;
            let beside = if first.kind == StripKind::Ruled { None } else { first.baseline() };
            let y = beside.unwrap_or(style::LABEL.baseline());
            first.marks.insert(0, Mark::Text { x: 0.0, y, line, meaning: Meaning::Part(heading) });
        }
        strips
    }
}

/// What a heading says and how it looks.
#[derive(Clone, Copy)]
pub(super) struct Heading<'a> {
    level: u16,
    text: &'a str,
    title: &'a str,
    pub(super) style: Style,
}

impl<'a> Heading<'a> {
    /// A heading; level 1 is the title of the document.
    pub(super) fn new(level: u16, text: &'a str, style: Style) -> Self {
        Self { level, text, title: text, style }
    }

    /// The same with a text for the outline that says more.
    pub(super) fn titled(self, title: &'a str) -> Self {
        Self { title, ..self }
    }
}

/// A line of text as a mark on a strip of its own.
pub(super) fn mark(line: Line, style: Style, x: f32, part: NodeId) -> Mark {
    Mark::Text { x, y: style.baseline(), line, meaning: Meaning::Part(part) }
}

/// The spans of running text.
pub(super) fn spans(inlines: &[Inline], style: Style) -> Vec<Span> {
    let mut out = Vec::new();
    collect(inlines, style, &mut out);
    out
}

fn collect(inlines: &[Inline], style: Style, out: &mut Vec<Span>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push(Span::new(text.as_str(), style)),
            Inline::Code(code) => {
                let style = Style { face: Face::Mono, size: style.size * MONO_SCALE, ..style };
                out.push(Span { text: code.clone(), style, solid: true });
            }
            Inline::Emphasis(inner) => collect(inner, style.face(style.face.slanted()), out),
            Inline::Strong(inner) => collect(inner, style.face(style.face.bolder()), out),
            Inline::Break => out.push(Span::new("\n", style)),
        }
    }
}

/// Text without characters that the PDF's own strings must not have.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}
