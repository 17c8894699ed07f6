//! The sheets a packet is printed on and the part of them that text may use.

use crate::render::Paper;

impl Paper {
    /// Width and height in points.
    pub(super) fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }

    /// Width and height of the text area in points.
    pub(super) fn body(self) -> (f32, f32) {
        let (width, height) = self.size();
        (width - 2.0 * MARGIN, height - TOP - BOTTOM)
    }
}

/// Left and right margin, 18 mm.
pub(super) const MARGIN: f32 = 51.0;

/// From the upper edge to the text; the running header lies within.
pub(super) const TOP: f32 = 56.0;

/// From the text to the lower edge; the footer lies within.
pub(super) const BOTTOM: f32 = 50.0;
