//! Sets text as strips and notes in the tags what it is.

use crate::model::Inline;

use super::fonts::Face;
use super::lines::{self, Line, Span};
use super::shape::TextShaper;
use super::strip::{Bookmark, Break, Kind, Mark, Meaning, Strip};
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

/// What all parts of the packet share while they are set.
pub(super) struct Composer<'f> {
    pub(super) shaper: TextShaper<'f>,
    pub(super) tags: Tags,
    /// Width and height of the text area.
    pub(super) body: (f32, f32),
    panels: u32,
}

impl<'f> Composer<'f> {
    /// A composer for a text area of this width and height.
    pub(super) fn new(shaper: TextShaper<'f>, body: (f32, f32)) -> Self {
        Self { shaper, tags: Tags::new(), body, panels: 0 }
    }

    /// The whole width.
    pub(super) fn full(&self) -> Area {
        Area { x: 0.0, width: self.body.0 }
    }

    /// A number for a fill that no other fill has.
    pub(super) fn new_panel(&mut self) -> u32 {
        self.panels += 1;
        self.panels
    }

    /// Lines of text, one strip each, that belong to a part of the document.
    pub(super) fn text(&mut self, spans: &[Span], style: Style, area: Area, part: NodeId) -> Vec<Strip> {
        let lines = lines::broken(&mut self.shaper, spans, area.width);
        let count = lines.len();
        let strip = |(index, line): (usize, Line)| {
            // No first or last line of a paragraph stands alone.
            let lone = count > 1 && (index == 0 || index + 2 == count);
            let mut strip =
                Strip::new(Kind::Text, style.leading).after(if lone { Break::Avoid } else { Break::Free });
            strip.marks.push(mark(line, style, area.x, part));
            strip
        };
        lines.into_iter().enumerate().map(strip).collect()
    }

    /// A paragraph with this space above.
    pub(super) fn paragraph(
        &mut self,
        spans: &[Span],
        style: Style,
        area: Area,
        parent: NodeId,
        before: f32,
    ) -> Vec<Strip> {
        let part = self.tags.add(parent, Role::Paragraph);
        let mut strips = self.text(spans, style, area, part);
        strips[0].before = before;
        strips
    }

    /// A heading, which no page ends with, and its entry in the outline.
    ///
    /// `title` is its text for the outline, which may say more than the line.
    pub(super) fn heading(
        &mut self,
        level: u16,
        text: &str,
        title: &str,
        style: Style,
        area: Area,
        parent: NodeId,
    ) -> Vec<Strip> {
        let title = Some(plain(title)).filter(|title| !title.trim().is_empty());
        let title = title.unwrap_or_else(|| "Untitled".to_owned());
        let part = self.tags.add(parent, Role::Heading(level, title.clone()));
        let mut strips = self.text(&[Span::new(text, style)], style, area, part);
        for strip in &mut strips {
            strip.kind = Kind::Heading;
            strip.after = Break::Never;
        }
        strips[0].bookmark = match level {
            1 | 2 => Some(Bookmark { level: 1, title }),
            3 => Some(Bookmark { level: 2, title }),
            _ => None,
        };
        strips
    }

    /// Hangs the name of a part of a question beside the first line of it.
    pub(super) fn labelled(
        &mut self,
        label: &str,
        parent: NodeId,
        content: impl FnOnce(&mut Self, Area) -> Vec<Strip>,
    ) -> Vec<Strip> {
        let part = self.tags.add(parent, Role::Heading(4, label.to_owned()));
        let line = lines::single(&mut self.shaper, label, style::LABEL);
        let mut strips = content(self, self.full().indent(LABEL_COLUMN));
        if let Some(first) = strips.first_mut() {
            let beside = if first.kind == Kind::Ruled { None } else { first.baseline() };
            let y = beside.unwrap_or(style::LABEL.baseline());
            first.marks.insert(0, Mark::Text { x: 0.0, y, line, meaning: Meaning::Part(part) });
        }
        strips
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
