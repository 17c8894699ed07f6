//! Faces, sizes and colours of the packet; all lengths are in points.

use krilla::color::rgb;

use super::fonts::Face;

/// A colour of the packet.
///
/// Each keeps its meaning on a black-and-white printer: the accent prints as a
/// dark grey, the fills as very light ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// Running text.
    Black,
    /// What is looked up, not read.
    Grey,
    /// Headings and marks; the one colour.
    Accent,
    /// Text on an accent fill.
    White,
    /// Frames to write in.
    Line,
    /// Lines to write on.
    Ruled,
    /// Lines that part rows.
    Hairline,
    /// Behind code.
    Fill,
}

impl Ink {
    /// The colour as the PDF has it.
    pub(super) fn color(self) -> rgb::Color {
        let (red, green, blue) = match self {
            Self::Black => (0x17, 0x1a, 0x1f),
            Self::Grey => (0x55, 0x5c, 0x66),
            Self::Accent => (0x14, 0x4a, 0x6b),
            Self::White => (0xff, 0xff, 0xff),
            Self::Line => (0x9a, 0xa2, 0xac),
            Self::Ruled => (0xb0, 0xb7, 0xc0),
            Self::Hairline => (0xc9, 0xce, 0xd5),
            Self::Fill => (0xf1, 0xf3, 0xf6),
        };
        rgb::Color::new(red, green, blue)
    }
}

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// The face.
    pub(super) face: Face,
    /// The size of the type.
    pub(super) size: f32,
    /// From one baseline to the next.
    pub(super) leading: f32,
    /// The colour.
    pub(super) ink: Ink,
}

impl Style {
    const fn new(face: Face, size: f32, leading: f32, ink: Ink) -> Self {
        Self { face, size, leading, ink }
    }

    /// The same with another face.
    pub(super) const fn face(self, face: Face) -> Self {
        Self { face, ..self }
    }

    /// The same in another colour.
    pub(super) const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// From the top of a line to its baseline: capitals stand in its middle.
    pub(super) fn baseline(self) -> f32 {
        self.leading / 2.0 + self.size * 0.36
    }
}

/// The packet's name on its first page.
pub(super) const TITLE: Style = Style::new(Face::Bold, 22.0, 27.0, Ink::Black);
/// A section, and the parts of the first page.
pub(super) const SECTION: Style = Style::new(Face::Bold, 14.0, 18.0, Ink::Accent);
/// A question.
pub(super) const QUESTION: Style = Style::new(Face::Bold, 12.0, 16.0, Ink::Black);
/// A question's number, and the numbers of the rating scale.
pub(super) const NUMBER: Style = Style::new(Face::Bold, 15.0, 16.0, Ink::Accent);
/// The names beside the parts of a question.
pub(super) const LABEL: Style = Style::new(Face::Bold, 8.5, 13.0, Ink::Accent);
/// Running text.
pub(super) const BODY: Style = Style::new(Face::Regular, 9.5, 13.0, Ink::Black);
/// What the candidate is given.
pub(super) const PROMPT: Style = Style::new(Face::Regular, 10.0, 14.0, Ink::Black);
/// Text in tables.
pub(super) const CELL: Style = Style::new(Face::Regular, 9.0, 12.0, Ink::Black);
/// Heads of table columns and names of fields.
pub(super) const HEAD: Style = Style::new(Face::Bold, 8.0, 12.0, Ink::Grey);
/// Facts about a question, header and footer.
pub(super) const META: Style = Style::new(Face::Regular, 8.0, 11.5, Ink::Grey);
/// Boxes to tick.
pub(super) const TICK: Style = Style::new(Face::Mono, 16.0, 12.0, Ink::Black);
/// Code blocks.
pub(super) const CODE: Style = Style::new(Face::Mono, 8.5, 11.5, Ink::Black);

/// Mono letters look larger than the others at the same size.
pub(super) const MONO_SCALE: f32 = 0.9;
