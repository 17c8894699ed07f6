//! What a page is made of: strips, each as wide as the text area, never cut.

use std::rc::Rc;

use super::lines::Line;
use super::style::Ink;
use super::tags::NodeId;

/// What the text of a mark is to a reader that cannot see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Part of the document.
    Part(NodeId),
    /// Nothing new, such as a repeated table head.
    Repeated,
}

/// Something to draw; places are relative to the strip's upper left corner.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// A line of text whose baseline is at `y`.
    Text { x: f32, y: f32, line: Line, meaning: Meaning },
    /// A horizontal line.
    Rule { x: f32, y: f32, width: f32, thickness: f32, ink: Ink },
    /// A filled area.
    Area { x: f32, y: f32, width: f32, height: f32, ink: Ink },
    /// An empty frame to write in.
    Frame { x: f32, y: f32, width: f32, height: f32 },
}

impl Mark {
    fn scale(&mut self, by: f32) {
        match self {
            Self::Text { x, y, line, meaning: _ } => {
                (*x, *y) = (*x * by, *y * by);
                line.scale(by);
            }
            Self::Rule { x, y, width, thickness: _, ink: _ } => {
                (*x, *y, *width) = (*x * by, *y * by, *width * by);
            }
            Self::Area { x, y, width, height, ink: _ } | Self::Frame { x, y, width, height } => {
                (*x, *y, *width, *height) = (*x * by, *y * by, *width * by, *height * by);
            }
        }
    }

    /// The same further right; text belongs to this part.
    pub(super) fn within(mut self, right: f32, part: Meaning) -> Self {
        match &mut self {
            Self::Text { x, meaning, .. } => {
                *x += right;
                *meaning = part;
            }
            Self::Rule { x, .. } | Self::Area { x, .. } | Self::Frame { x, .. } => *x += right,
        }
        self
    }
}

/// A fill behind all strips that name it, as one area on each page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Backdrop {
    /// Strips with the same number share the area.
    pub(super) id: u32,
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) ink: Ink,
}

/// Lines to write on; they take what the page leaves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ruled {
    pub(super) x: f32,
    pub(super) width: f32,
    /// From one line to the next.
    pub(super) pitch: f32,
    /// The most lines it grows to.
    pub(super) most: u16,
}

/// Whether a page may end after a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Break {
    /// Only if nothing else is possible: after a heading.
    Never,
    /// Only if the whole does not fit a page: within code.
    Avoid,
    /// Between blocks.
    Free,
}

/// What a strip shows, for the rules of page breaks and their tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StripKind {
    Heading,
    Text,
    Code,
    TableHead,
    Row,
    Ruled,
    Fields,
}

/// An entry of the outline that leads to a strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bookmark {
    /// 1 for a section, 2 for a question.
    pub(super) level: u8,
    pub(super) title: String,
}

/// A piece of a page that is never cut.
#[derive(Debug, Clone)]
pub(super) struct Strip {
    pub(super) kind: StripKind,
    /// Space above, dropped at the top of a page.
    pub(super) before: f32,
    pub(super) height: f32,
    pub(super) marks: Vec<Mark>,
    pub(super) backdrops: Vec<Backdrop>,
    /// Whether a page may end below.
    pub(super) after: Break,
    /// Repeated above this strip where a page begins with it.
    pub(super) head: Option<Rc<Strip>>,
    pub(super) ruled: Option<Ruled>,
    pub(super) bookmark: Option<Bookmark>,
}

impl Strip {
    /// A strip with nothing on it.
    pub(super) fn new(kind: StripKind, height: f32) -> Self {
        Self {
            kind,
            before: 0.0,
            height,
            marks: Vec::new(),
            backdrops: Vec::new(),
            after: Break::Free,
            head: None,
            ruled: None,
            bookmark: None,
        }
    }

    /// The same with space above.
    pub(super) fn before(self, before: f32) -> Self {
        Self { before, ..self }
    }

    /// The same with this rule for page breaks.
    pub(super) fn after(self, after: Break) -> Self {
        Self { after, ..self }
    }

    /// A copy that readers skip, to be shown again on the next page.
    pub(super) fn repeated(&self) -> Self {
        let mut copy = self.clone();
        copy.bookmark = None;
        for mark in &mut copy.marks {
            if let Mark::Text { meaning, .. } = mark {
                *meaning = Meaning::Repeated;
            }
        }
        copy
    }

    /// The same with all lengths multiplied.
    pub(super) fn scaled(mut self, by: f32) -> Self {
        self.before *= by;
        self.height *= by;
        self.marks.iter_mut().for_each(|mark| mark.scale(by));
        for backdrop in &mut self.backdrops {
            backdrop.x *= by;
            backdrop.width *= by;
        }
        self.head = self.head.map(|head| Rc::new(head.as_ref().clone().scaled(by)));
        if let Some(ruled) = &mut self.ruled {
            ruled.x *= by;
            ruled.width *= by;
            ruled.pitch *= by;
        }
        self
    }

    /// The baseline of its first text.
    pub(super) fn baseline(&self) -> Option<f32> {
        self.marks.iter().find_map(|mark| if let Mark::Text { y, .. } = mark { Some(*y) } else { None })
    }

    /// Moves everything on it down.
    pub(super) fn lower(&mut self, by: f32) {
        self.height += by;
        for mark in &mut self.marks {
            match mark {
                Mark::Text { y, .. }
                | Mark::Rule { y, .. }
                | Mark::Area { y, .. }
                | Mark::Frame { y, .. } => {
                    *y += by;
                }
            }
        }
    }
}

/// Strips that stay on one page where a page can hold them.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    pub(super) strips: Vec<Strip>,
    /// Whether it begins a page.
    pub(super) new_page: bool,
    /// What the running header calls its pages.
    pub(super) section: String,
    /// Shown on top of each further page it takes.
    pub(super) continued: Option<Rc<Strip>>,
}

/// The height of strips set one below the other, with the space above them.
pub(super) fn height(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.before + strip.height).sum()
}

/// The same strips, none of which a page ends with where that can be helped.
pub(super) fn stay_with_next(mut strips: Vec<Strip>) -> Vec<Strip> {
    for strip in &mut strips {
        strip.after = Break::Never;
    }
    strips
}
