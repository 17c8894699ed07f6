//! The five faces, embedded and parsed once per render.

use harfrust::{FontRef, ShaperData};
use krilla::text::Font;

use super::PdfError;

/// A face of the packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Face {
    /// Running text.
    Regular,
    /// Headings and strong emphasis.
    Bold,
    /// Emphasis.
    Italic,
    /// Strong emphasis within emphasis.
    BoldItalic,
    /// Code, and every character the others lack.
    Mono,
}

impl Face {
    /// All faces, in the order of their numbers.
    pub(super) const ALL: [Self; 5] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic, Self::Mono];

    /// The face with more weight.
    pub(super) fn bolder(self) -> Self {
        match self {
            Self::Regular | Self::Bold => Self::Bold,
            Self::Italic | Self::BoldItalic => Self::BoldItalic,
            Self::Mono => Self::Mono,
        }
    }

    /// The face that leans.
    pub(super) fn slanted(self) -> Self {
        match self {
            Self::Regular | Self::Italic => Self::Italic,
            Self::Bold | Self::BoldItalic => Self::BoldItalic,
            Self::Mono => Self::Mono,
        }
    }

    fn data(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("fonts/LiberationSans-Regular.ttf"),
            Self::Bold => include_bytes!("fonts/LiberationSans-Bold.ttf"),
            Self::Italic => include_bytes!("fonts/LiberationSans-Italic.ttf"),
            Self::BoldItalic => include_bytes!("fonts/LiberationSans-BoldItalic.ttf"),
            Self::Mono => include_bytes!("fonts/DejaVuSansMono.ttf"),
        }
    }
}

/// A face as the shaper reads it.
pub(super) struct ShapingFace {
    pub(super) font: FontRef<'static>,
    pub(super) data: ShaperData,
}

/// The faces as the shaper reads them, in the order of [`Face::ALL`].
pub(super) fn shaping_faces() -> Result<Vec<ShapingFace>, PdfError> {
    let load = |face: Face| {
        let font = FontRef::new(face.data()).map_err(|_| PdfError::Font(face_name(face)))?;
        let data = ShaperData::new(&font);
        Ok(ShapingFace { font, data })
    };
    Face::ALL.into_iter().map(load).collect()
}

/// The faces as the PDF embeds them, in the order of [`Face::ALL`].
pub(super) fn pdf_faces() -> Result<Vec<Font>, PdfError> {
    let load = |face: Face| Font::new(face.data().into(), 0).ok_or_else(|| PdfError::Font(face_name(face)));
    Face::ALL.into_iter().map(load).collect()
}

fn face_name(face: Face) -> String {
    format!("{face:?}")
}
