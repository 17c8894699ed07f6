//! Draws pages on krilla's surfaces and gives each text its tag.

use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::text::Font;

use super::frame::{FOOTER_BASELINE, FrameText, HEADER_BASELINE, PageFrame};
use super::lines::Line;
use super::paginate::{Page, Placed};
use super::paper::{MARGIN, TOP};
use super::strip::{Backdrop, Mark, Meaning, Ruled};
use super::style::Ink;
use super::tags::{NodeId, Tags};

/// A page under the pen.
pub(super) struct Pen<'a, 's> {
    pub(super) surface: &'a mut Surface<'s>,
    pub(super) fonts: &'a [Font],
    pub(super) tags: &'a mut Tags,
    /// The part whose text is being drawn.
    open: Option<NodeId>,
}

impl<'a, 's> Pen<'a, 's> {
    /// A pen over an empty page.
    pub(super) fn new(surface: &'a mut Surface<'s>, fonts: &'a [Font], tags: &'a mut Tags) -> Self {
        Self { surface, fonts, tags, open: None }
    }

    /// Draws a space in the face of code, before any other code.
    ///
    /// The first text that a glyph stands for becomes its entry in the table from
    /// which readers copy text. Indentation (`Line::indented`) stands for
    /// several spaces at once, so the single space must come first.
    pub(super) fn first_space(&mut self, space: &Line) {
        self.artifact(ArtifactType::Layout, |pen| pen.line((MARGIN, TOP), space));
    }

    /// Draws header and footer, which readers skip.
    pub(super) fn frame(&mut self, frame: &PageFrame, (width, height): (f32, f32)) {
        let rules = [HEADER_BASELINE + 6.0, height - FOOTER_BASELINE - 14.0];
        self.artifact(ArtifactType::Layout, |pen| {
            for y in rules {
                pen.fill(rule((MARGIN, y), width - 2.0 * MARGIN, 0.5), Ink::Hairline);
            }
        });
        let PageFrame { header, footer } = frame;
        let parts = [
            (ArtifactType::Header, header, HEADER_BASELINE),
            (ArtifactType::Footer, footer, height - FOOTER_BASELINE),
        ];
        for (kind, texts, y) in parts {
            self.artifact(kind, |pen| texts.iter().for_each(|FrameText { x, line }| pen.line((*x, y), line)));
        }
    }

    /// Draws all strips of a page.
    pub(super) fn page(&mut self, page: &Page) {
        self.artifact(ArtifactType::Layout, |pen| {
            for (backdrop, top, bottom) in backdrops(page) {
                let area = Rect::from_xywh(MARGIN + backdrop.x, TOP + top, backdrop.width, bottom - top);
                pen.fill(area, backdrop.ink);
            }
            for placed in &page.placed {
                pen.shapes(placed);
            }
        });
        for placed in &page.placed {
            for mark in &placed.strip.marks {
                if let Mark::Text { x, y, line, meaning } = mark {
                    self.text((MARGIN + x, TOP + placed.y + y), line, *meaning);
                }
            }
        }
        self.close();
    }

    fn shapes(&mut self, placed: &Placed) {
        let top = TOP + placed.y;
        for mark in &placed.strip.marks {
            match *mark {
                Mark::Text { .. } => {}
                Mark::Rule { x, y, width, thickness, ink } => {
                    self.fill(rule((MARGIN + x, top + y), width, thickness), ink);
                }
                Mark::Area { x, y, width, height, ink } => {
                    self.fill(Rect::from_xywh(MARGIN + x, top + y, width, height), ink);
                }
                Mark::Frame { x, y, width, height } => {
                    self.outline(Rect::from_xywh(MARGIN + x, top + y, width, height));
                }
            }
        }
        if let Some(Ruled { x, width, pitch, most: _ }) = placed.strip.ruled {
            let mut y = pitch;
            while y <= placed.height + 0.1 {
                self.fill(rule((MARGIN + x, top + y - 2.0), width, 0.6), Ink::Ruled);
                y += pitch;
            }
        }
    }

    /// Draws text as part of the document; neighbours of one part share a tag.
    fn text(&mut self, start: (f32, f32), line: &Line, meaning: Meaning) {
        match meaning {
            Meaning::Part(part) => {
                if self.open != Some(part) {
                    self.close();
                    let text = self.surface.start_tagged(ContentTag::Other);
                    self.tags.drawn(part, text);
                    self.open = Some(part);
                }
                self.line(start, line);
            }
            Meaning::Repeated => {
                self.close();
                self.artifact(ArtifactType::PaginationOther, |pen| pen.line(start, line));
            }
        }
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.surface.end_tagged();
        }
    }

    fn artifact(&mut self, kind: ArtifactType, draw: impl FnOnce(&mut Self)) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        draw(self);
        self.surface.end_tagged();
    }

    fn line(&mut self, (x, y): (f32, f32), line: &Line) {
        self.surface.set_stroke(None);
        for run in &line.runs {
            self.surface.set_fill(Some(fill(run.ink)));
            let font = self.fonts[run.face as usize].clone();
            let start = Point::from_xy(x + run.x, y);
            self.surface.draw_glyphs(start, &run.glyphs, font, &run.text, run.size, false);
        }
    }

    /// Fills an area; one without a size shows nothing.
    fn fill(&mut self, area: Option<Rect>, ink: Ink) {
        if let Some(path) = area.and_then(outline) {
            self.surface.set_stroke(None);
            self.surface.set_fill(Some(fill(ink)));
            self.surface.draw_path(&path);
        }
    }

    fn outline(&mut self, area: Option<Rect>) {
        if let Some(path) = area.and_then(outline) {
            let stroke = Stroke { paint: Ink::Line.color().into(), width: 0.8, ..Stroke::default() };
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(stroke));
            self.surface.draw_path(&path);
        }
    }
}

fn fill(ink: Ink) -> Fill {
    Fill { paint: ink.color().into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

/// A horizontal line as a thin area, which prints sharper than a stroke.
fn rule((x, y): (f32, f32), width: f32, thickness: f32) -> Option<Rect> {
    Rect::from_xywh(x, y - thickness / 2.0, width, thickness)
}

fn outline(area: Rect) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(area);
    path.finish()
}

/// Each backdrop of a page with the top and the bottom of its area.
fn backdrops(page: &Page) -> Vec<(Backdrop, f32, f32)> {
    let mut areas: Vec<(Backdrop, f32, f32)> = Vec::new();
    for placed in &page.placed {
        let bottom = placed.y + placed.height;
        for backdrop in &placed.strip.backdrops {
            match areas.iter_mut().find(|(known, _, _)| known.id == backdrop.id) {
                Some(area) => area.2 = bottom,
                None => areas.push((*backdrop, placed.y, bottom)),
            }
        }
    }
    areas
}
