//! Turns text into positioned glyphs, with a fallback face and a cache.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use harfrust::{Direction, Script, ShapeOptions, ShapePlan, Shaper, UnicodeBuffer, script};
use krilla::text::{GlyphId, KrillaGlyph};

use super::fonts::{Face, ShapingFace};
use crate::model::{has_no_width, is_right_to_left};

/// Shown in place of a character that no face has.
const SUBSTITUTE: char = '\u{fffd}';

/// Text in one face; advances are in em, ranges are bytes of `text`.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) face: Face,
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    pub(super) em: f32,
}

/// Shapes words, each once.
pub(super) struct TextShaper<'f> {
    faces: Vec<Shaper<'f>>,
    plans: Vec<(Face, Script, Direction, ShapePlan)>,
    /// For each face, so that a look-up needs no copy of the word.
    words: [HashMap<String, Rc<[Piece]>>; Face::ALL.len()],
    coverage: HashMap<(Face, char), bool>,
    unprintable: BTreeSet<char>,
}

impl<'f> TextShaper<'f> {
    /// A shaper with nothing in its cache.
    pub(super) fn new(faces: &'f [ShapingFace]) -> Self {
        Self {
            faces: faces.iter().map(|face| face.data.shaper(&face.font).build()).collect(),
            plans: Vec::new(),
            words: Default::default(),
            coverage: HashMap::new(),
            unprintable: BTreeSet::new(),
        }
    }

    /// The characters that cannot be shown, as far as text was shaped.
    pub(super) fn into_unprintable(self) -> BTreeSet<char> {
        self.unprintable
    }

    /// The pieces of a word or of any text without a line end.
    pub(super) fn shape(&mut self, face: Face, text: &str) -> Rc<[Piece]> {
        let wanted = face;
        if let Some(known) = self.words[wanted as usize].get(text) {
            return Rc::clone(known);
        }
        let mut pieces: Vec<(Face, String)> = Vec::new();
        for character in text.chars().filter(|character| !is_invisible(*character)) {
            let (face, character) = self.place(face, character);
            match pieces.last_mut() {
                Some((last, text)) if *last == face => text.push(character),
                _ => pieces.push((face, character.to_string())),
            }
        }
        let shaped = pieces.into_iter().map(|(face, text)| self.run(face, text)).collect();
        let shaped: Rc<[Piece]> = shaped;
        self.words[wanted as usize].insert(text.to_owned(), Rc::clone(&shaped));
        shaped
    }

    /// The face and the character that show this character.
    fn place(&mut self, face: Face, character: char) -> (Face, char) {
        // A no-break space has done its work once lines are broken; as a space it
        // shares the glyph's one entry in the table that readers copy text from.
        // A tab in running text is one as well.
        let character = if matches!(character, '\u{a0}' | '\t') { ' ' } else { character };
        let shown = !is_right_to_left(character);
        let faces = [face, Face::Mono, Face::Regular];
        let own = faces.into_iter().find(|face| shown && self.covers(*face, character));
        own.map_or_else(
            || {
                self.unprintable.insert(character);
                (Face::Mono, SUBSTITUTE)
            },
            |face| (face, character),
        )
    }

    fn covers(&mut self, face: Face, character: char) -> bool {
        if matches!(character, ' '..='~') {
            return true;
        }
        if character.is_control() || is_private(character) {
            return false;
        }
        if let Some(known) = self.coverage.get(&(face, character)) {
            return *known;
        }
        let piece = self.run(face, character.to_string());
        let covered = piece.glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0);
        self.coverage.insert((face, character), covered);
        covered
    }

    /// Shapes text that is to be set in one face.
    fn run(&mut self, face: Face, text: String) -> Piece {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text);
        buffer.guess_segment_properties();
        if matches!(buffer.script(), script::UNKNOWN | script::COMMON | script::INHERITED) {
            buffer.set_script(script::LATIN);
            buffer.set_direction(Direction::LeftToRight);
        }
        let plan = self.plan(face, &buffer);
        let shaper = &self.faces[face as usize];
        let output = shaper.shape(buffer, ShapeOptions::new().plan(Some(&self.plans[plan].3)));
        #[expect(clippy::cast_precision_loss, reason = "font units are far below 2^24")]
        let em = |units: i32| units as f32 / shaper.units_per_em() as f32;

        let mut starts: Vec<usize> = output.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        starts.push(text.len());
        starts.sort_unstable();
        let glyphs: Vec<KrillaGlyph> = output
            .glyph_infos()
            .iter()
            .zip(output.glyph_positions())
            .map(|(info, position)| {
                let start = info.cluster as usize;
                let end = starts[starts.partition_point(|other| *other <= start)..].first();
                let range = start..*end.expect("the end of the text is behind every start");
                let (advance, rise) = (em(position.x_advance), em(position.y_advance));
                let (right, up) = (em(position.x_offset), em(position.y_offset));
                KrillaGlyph::new(GlyphId::new(info.glyph_id), advance, right, up, rise, range, None)
            })
            .collect();
        let em = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Piece { face, text, glyphs, em }
    }

    /// The position of the plan for such text; a plan costs more than a word.
    fn plan(&mut self, face: Face, buffer: &UnicodeBuffer) -> usize {
        let (script, direction) = (buffer.script(), buffer.direction());
        let wanted = (face, script, direction);
        let known =
            self.plans.iter().position(|(face, script, direction, _)| (*face, *script, *direction) == wanted);
        known.unwrap_or_else(|| {
            let language = buffer.language();
            let shaper = &self.faces[face as usize];
            let plan = ShapePlan::new(shaper, direction, Some(script), language.as_ref(), &[]);
            self.plans.push((face, script, direction, plan));
            self.plans.len() - 1
        })
    }
}

/// Characters that steer text and show nothing.
fn is_invisible(character: char) -> bool {
    has_no_width(character)
        || matches!(character, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Characters without a meaning that all readers share.
fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{is_hidden, is_printable};
    use crate::render::pdf::fonts::shaping_faces;

    #[test]
    fn the_table_of_printable_characters_is_that_of_the_typefaces() {
        let faces = shaping_faces().expect("embedded fonts");
        let mut shaper = TextShaper::new(&faces);
        let mut differ = Vec::new();
        // Beyond lie private and unassigned planes, and the tags, which are invisible.
        let all = ('\u{a0}'..'\u{32000}').chain('\u{e0000}'..'\u{e1000}');
        for character in all.filter(|character| !is_hidden(*character)) {
            let shown = is_invisible(character) || shaper.place(Face::Regular, character).1 != SUBSTITUTE;
            if shown != is_printable(character) && character != SUBSTITUTE {
                differ.push(format!("{shown} {character:?} U+{:04X}", u32::from(character)));
            }
            shaper.unprintable.clear();
        }
        assert!(differ.is_empty(), "{}: {:?}", differ.len(), &differ[..differ.len().min(40)]);
    }
}
