//! A stretch of one line of a file.

use serde::Serialize;

/// A stretch of one line of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file as shown to people.
    pub file: String,
    /// The line, from 1; 0 for the file as a whole.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// How many characters of the line it spans.
    pub len: u32,
    /// The line without its end; only a part of an enormous one.
    pub text: String,
    /// How many characters of the line come before `text`.
    #[serde(skip)]
    cut: u32,
}

impl Place {
    /// The most characters of a line that are kept.
    const MAX_TEXT: usize = 200;
    /// How many of them stand before the stretch when the line is cut.
    const BEFORE: usize = 60;

    /// A file as a whole.
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), line: 0, column: 0, len: 0, text: String::new(), cut: 0 }
    }

    /// A stretch of `line`, which holds no line end and in which it starts at the
    /// byte `at`; an enormous line is cut to what surrounds the stretch.
    pub fn new(file: impl Into<String>, number: u32, column: u32, len: u32, line: &str, at: usize) -> Self {
        let mut start = 0;
        let mut cut = 0;
        if line.len() > Self::MAX_TEXT {
            // Looks at the window only: a line may have as many problems as characters.
            let before = line[..line.floor_char_boundary(at)].char_indices().rev().take(Self::BEFORE);
            let (shown, first) = before.fold((0, None), |(shown, _), (offset, _)| (shown + 1, Some(offset)));
            start = first.unwrap_or(0);
            cut = if start == 0 { 0 } else { column.saturating_sub(1).saturating_sub(shown) };
        }
        let text = line[start..].chars().take(Self::MAX_TEXT).collect();
        Self { file: file.into(), line: number, column, len, text, cut }
    }

    /// Whether `text` is only a part of its line.
    pub fn is_cut(&self) -> bool {
        self.cut > 0
    }

    /// The stretch as a range of bytes of `text`; at least one character where there is one.
    pub fn range(&self) -> std::ops::Range<usize> {
        let at = |character: u32| {
            self.text.char_indices().nth(character as usize).map_or(self.text.len(), |(offset, _)| offset)
        };
        let start = self.column.saturating_sub(1).saturating_sub(self.cut);
        at(start)..at(start.saturating_add(self.len.max(1)))
    }

    /// What places are ordered by.
    pub(super) fn key(&self) -> (&str, u32, u32) {
        (&self.file, self.line, self.column)
    }
}
