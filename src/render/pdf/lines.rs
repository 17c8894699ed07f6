//! Breaks styled text into lines of runs.

use krilla::text::KrillaGlyph;
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::shape::{Piece, TextShaper};
use super::style::{Ink, Style};
use crate::model::bisection;

/// Text in one style.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) style: Style,
    /// Whether lines break at spaces only, as in `a-b/c`.
    pub(super) solid: bool,
}

impl Span {
    /// Ordinary text.
    pub(super) fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style, solid: false }
    }
}

/// Glyphs of one face, size and colour, from `x` on the line.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) x: f32,
    pub(super) face: super::fonts::Face,
    pub(super) size: f32,
    pub(super) ink: Ink,
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
}

/// A line of text; its width leaves out the white space at its end.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) runs: Vec<Run>,
    pub(super) width: f32,
    advance: f32,
}

impl Line {
    /// The text as a reader would copy it.
    pub(super) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// The same with each row of spaces as one piece of text.
    ///
    /// Readers drop single spaces at the start of a line and join those between
    /// words; what one piece of text says is copied as it is.
    pub(super) fn indented(mut self) -> Self {
        for run in &mut self.runs {
            let is_space = |glyph: &KrillaGlyph| &run.text[glyph.text_range.clone()] == " ";
            for row in run.glyphs.chunk_by_mut(|one, next| is_space(one) && is_space(next)) {
                if let [first, .., last] = row {
                    let whole = first.text_range.start..last.text_range.end;
                    for glyph in row {
                        glyph.text_range = whole.clone();
                    }
                }
            }
        }
        self
    }

    /// Makes the type smaller or larger.
    pub(super) fn scale(&mut self, by: f32) {
        self.width *= by;
        self.advance *= by;
        for run in &mut self.runs {
            run.x *= by;
            run.size *= by;
        }
    }

    fn push(&mut self, pieces: &[Piece], style: Style) {
        for piece in pieces {
            let width = piece.em * style.size;
            match self.runs.last_mut() {
                Some(run) if (run.face, run.size, run.ink) == (piece.face, style.size, style.ink) => {
                    let offset = run.text.len();
                    run.text.push_str(&piece.text);
                    run.glyphs.extend(piece.glyphs.iter().cloned().map(|mut glyph| {
                        glyph.text_range.start += offset;
                        glyph.text_range.end += offset;
                        glyph
                    }));
                }
                _ => self.runs.push(Run {
                    x: self.advance,
                    face: piece.face,
                    size: style.size,
                    ink: style.ink,
                    text: piece.text.clone(),
                    glyphs: piece.glyphs.clone(),
                }),
            }
            self.advance += width;
        }
    }
}

/// Sets text on one line, however wide it becomes.
pub(super) fn single(shaper: &mut TextShaper, text: &str, style: Style) -> Line {
    let mut line = Line::default();
    let pieces = shaper.shape(style.face, text);
    line.push(&pieces, style);
    line.width = line.advance;
    line
}

/// Sets text on one line, cut with an ellipsis where it would be too wide.
pub(super) fn fitted(shaper: &mut TextShaper, text: &str, style: Style, width: f32) -> Line {
    let text = shortened(shaper, text, style, width);
    single(shaper, &text, style)
}

/// Cuts text with an ellipsis where it would be too wide.
pub(super) fn shortened(shaper: &mut TextShaper, text: &str, style: Style, width: f32) -> String {
    let mut fits = |text: &str| single(shaper, text, style).width <= width;
    if fits(text) {
        return text.to_owned();
    }
    let characters: Vec<char> = text.chars().collect();
    let cut = |count: u32| characters[..count as usize].iter().collect::<String>() + "…";
    let all = u32::try_from(characters.len()).expect("texts are far shorter than 4 GiB");
    cut(bisection((0, all), |_| 1, |count| fits(&cut(count))))
}

/// Breaks spans into lines of at most this width; there is at least one line.
///
/// A word that is wider than the line is broken between any two characters.
pub(super) fn broken(shaper: &mut TextShaper, spans: &[Span], width: f32) -> Vec<Line> {
    let mut breaker = Breaker { shaper, width, done: Vec::new(), line: Line::default() };
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut start = 0;
    for (end, mandatory) in breaks(spans, &text) {
        breaker.word(&parts(spans, start, end));
        if mandatory && end < text.len() {
            breaker.turn();
        }
        start = end;
    }
    breaker.turn();
    breaker.done
}

/// Where lines may end, with whether they must.
///
/// Unicode's rules keep `/` on the line of the word before it even after a space,
/// and break code at its punctuation; both are wrong for code in running text.
fn breaks(spans: &[Span], text: &str) -> Vec<(usize, bool)> {
    let mut breaks: Vec<(usize, bool)> =
        linebreaks(text).map(|(at, kind)| (at, kind == BreakOpportunity::Mandatory)).collect();
    let mut start = 0;
    for span in spans {
        let end = start + span.text.len();
        if span.solid {
            breaks.retain(|(at, must)| *must || *at <= start || *at >= end || text[..*at].ends_with(' '));
            if text[..start].ends_with(' ') {
                let place = breaks.partition_point(|(at, _)| *at < start);
                if breaks.get(place).is_none_or(|(at, _)| *at > start) {
                    breaks.insert(place, (start, false));
                }
            }
        }
        start = end;
    }
    breaks
}

/// The text between two bytes, cut at the ends of spans.
fn parts(spans: &[Span], from: usize, to: usize) -> Vec<(&str, Style)> {
    let mut start = 0;
    let mut parts = Vec::new();
    for span in spans {
        let end = start + span.text.len();
        if start < to && from < end {
            parts.push((&span.text[from.max(start) - start..to.min(end) - start], span.style));
        }
        start = end;
    }
    parts
}

struct Breaker<'s, 'f> {
    shaper: &'s mut TextShaper<'f>,
    width: f32,
    done: Vec<Line>,
    line: Line,
}

impl Breaker<'_, '_> {
    fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.line));
    }

    /// Adds a word with the white space that follows it.
    fn word(&mut self, parts: &[(&str, Style)]) {
        let width = self.measure(parts);
        if self.line.advance > 0.0 && self.line.advance + width > self.width {
            self.turn();
        }
        if width > self.width {
            for (text, style) in parts {
                self.characters(text, *style);
            }
            return;
        }
        for (text, style) in parts {
            self.push(text, *style);
        }
    }

    /// The width without white space at the end.
    fn measure(&mut self, parts: &[(&str, Style)]) -> f32 {
        let mut width = 0.0;
        let mut to_last_letter = 0.0;
        for (text, style) in parts {
            let word = text.trim_end();
            let letters = self.em(word, *style) * style.size;
            let space = self.em(&text[word.len()..], *style) * style.size;
            if !word.is_empty() {
                to_last_letter = width + letters;
            }
            width += letters + space;
        }
        to_last_letter
    }

    fn em(&mut self, text: &str, style: Style) -> f32 {
        if text.is_empty() {
            return 0.0;
        }
        self.shaper.shape(style.face, text).iter().map(|piece| piece.em).sum()
    }

    fn push(&mut self, text: &str, style: Style) {
        let word = text.trim_end();
        for (part, visible) in [(word, true), (&text[word.len()..], false)] {
            if part.is_empty() {
                continue;
            }
            let pieces = self.shaper.shape(style.face, part);
            self.line.push(&pieces, style);
            if visible {
                self.line.width = self.line.advance;
            }
        }
    }

    /// Adds a word that is wider than a line.
    fn characters(&mut self, text: &str, style: Style) {
        let mut encoded = [0; 4];
        for character in text.chars() {
            let character = &*character.encode_utf8(&mut encoded);
            let width = self.em(character, style) * style.size;
            if self.line.advance > 0.0 && self.line.advance + width > self.width {
                self.turn();
            }
            self.push(character, style);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::pdf::fonts::{Face, shaping_faces};
    use crate::render::pdf::style::{BODY, CODE};

    fn broken_texts(spans: &[Span], width: f32) -> Vec<String> {
        let faces = shaping_faces().expect("embedded fonts");
        let lines = broken(&mut TextShaper::new(&faces), spans, width);
        lines.iter().map(|line| line.text().trim_end().to_owned()).collect()
    }

    fn code(text: &str) -> Span {
        Span { text: text.to_owned(), style: BODY.face(Face::Mono), solid: true }
    }

    #[test]
    fn breaks_at_spaces_and_where_the_author_says() {
        let spans = [Span::new("one two\nthree ", BODY), Span::new("four", BODY.face(Face::Bold))];
        assert_eq!(broken_texts(&spans, 500.0), ["one two", "three four"]);
        assert_eq!(broken_texts(&spans, 30.0), ["one", "two", "three", "four"]);
        assert_eq!(broken_texts(&[], 30.0), [""]);
    }

    #[test]
    fn keeps_code_whole_and_lets_it_begin_a_line() {
        let spans = [Span::new("see ", BODY), code("/a-b/c d"), Span::new(", then", BODY)];
        assert_eq!(broken_texts(&spans, 45.0), ["see", "/a-b/c", "d, then"]);
    }

    #[test]
    fn breaks_a_word_that_is_wider_than_the_line() {
        let lines = broken_texts(&[Span::new(format!("a {} b", "x".repeat(30)), BODY)], 50.0);
        assert!(lines.len() > 3, "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), format!("a{}b", "x".repeat(30)));
    }

    #[test]
    fn a_row_of_spaces_is_one_piece_of_text() {
        let faces = shaping_faces().expect("embedded fonts");
        let line = single(&mut TextShaper::new(&faces), "    if x:  # y", CODE).indented();
        let ranges: Vec<_> = line.runs[0].glyphs.iter().map(|glyph| glyph.text_range.clone()).collect();
        assert_eq!(ranges[..5], [0..4, 0..4, 0..4, 0..4, 4..5]);
        assert_eq!(ranges[6..11], [6..7, 7..8, 8..9, 9..11, 9..11]);
    }

    #[test]
    fn shortens_with_an_ellipsis() {
        let faces = shaping_faces().expect("embedded fonts");
        let mut shaper = TextShaper::new(&faces);
        assert_eq!(shortened(&mut shaper, "short", BODY, 100.0), "short");
        let cut = fitted(&mut shaper, &"long ".repeat(20), BODY, 100.0);
        assert!(cut.text().ends_with('…') && cut.width <= 100.0 && cut.width > 80.0, "{}", cut.text());
    }
}
