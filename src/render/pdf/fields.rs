//! What is filled in by hand: blanks, lines and frames.

use super::compose::{Area, Part};
use super::lines;
use super::strip::{Mark, Meaning, Ruled, Strip, StripKind};
use super::style::{BODY, HEAD, Ink, LABEL};
use super::tags::Role;

/// From one line to write on to the next, 7 mm.
pub(super) const PITCH: f32 = 20.0;

/// A blank with its name; a value that is known is printed instead of a line.
pub(super) struct Blank<'a> {
    pub(super) name: &'a str,
    pub(super) value: Option<&'a str>,
}

impl<'a> Blank<'a> {
    /// A blank to be filled in.
    pub(super) fn empty(name: &'a str) -> Self {
        Self { name, value: None }
    }
}

/// Blanks side by side on one strip.
pub(super) fn blanks(part: &mut Part, blanks: &[Blank]) -> Strip {
    let mut strip = Strip::new(StripKind::Fields, 26.0);
    let count = f32::from(u16::try_from(blanks.len()).expect("a line has a handful of blanks"));
    let gutter = 18.0;
    let width = (part.area.width - gutter * (count - 1.0)) / count;
    let mut x = part.area.x;
    for Blank { name, value } in blanks {
        let meaning = Meaning::Part(part.add(Role::Paragraph));
        let line = part.line(&format!("{name} "), HEAD);
        let start = (line.width + 4.0).max(56.0);
        let y = strip.height - 5.0;
        strip.marks.push(Mark::Text { x, y, line, meaning });
        if let Some(value) = value {
            let line = lines::fitted(&mut part.composer.shaper, value, BODY, width - start);
            strip.marks.push(Mark::Text { x: x + start, y, line, meaning });
        } else {
            let (x, y, width) = (x + start, y + 2.0, width - start);
            strip.marks.push(Mark::Rule { x, y, width, thickness: 0.6, ink: Ink::Line });
        }
        x += width + gutter;
    }
    strip
}

/// Lines to write on, from this many up to as many as the page leaves.
pub(super) fn ruled(area: Area, least: u16, most: u16) -> Strip {
    let mut strip = Strip::new(StripKind::Ruled, f32::from(least) * PITCH);
    strip.ruled = Some(Ruled { x: area.x, width: area.width, pitch: PITCH, most });
    strip
}

/// A frame for a score with its caption above, as marks from `x` and `y`.
pub(super) fn score_frame(part: &mut Part, x: f32, y: f32) -> [Mark; 2] {
    let meaning = Meaning::Part(part.add(Role::Paragraph));
    let line = part.line("Score", LABEL);
    let caption = Mark::Text { x, y: y + LABEL.baseline(), line, meaning };
    [caption, Mark::Frame { x, y: y + LABEL.leading + 2.0, width: 46.0, height: 30.0 }]
}
