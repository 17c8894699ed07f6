//! What stands above the parts of a packet.

use std::rc::Rc;

use super::compose::{Area, Heading, Part, mark};
use super::fonts::Face;
use super::lines;
use super::strip::{Break, Mark, Meaning, Strip, StripKind};
use super::style::{Ink, META, SECTION, Style, TITLE};
use super::tags::Role;

/// A band across the page that says for whom it is, and the title of the packet.
pub(super) fn title(part: &mut Part, band: &str, title: &str) -> Vec<Strip> {
    let meaning = Meaning::Part(part.add(Role::Paragraph));
    let style = Style { size: 9.5, leading: 22.0, ink: Ink::White, face: Face::Bold };
    let mut strip = Strip::new(StripKind::Text, style.leading);
    let (width, height) = (part.area.width, style.leading);
    strip.marks.push(Mark::Area { x: 0.0, y: 0.0, width, height, ink: Ink::Accent });
    let line = lines::fitted(&mut part.composer.shaper, band, style, width - 20.0);
    strip.marks.push(Mark::Text { x: 10.0, y: style.baseline(), line, meaning });
    let mut strips = vec![strip];
    let mut title = part.heading(Heading::new(1, title, TITLE));
    title[0].before = 18.0;
    strips.append(&mut title);
    strips
}

/// The heading of a section.
pub(super) fn section(part: &mut Part, text: &str) -> Vec<Strip> {
    spaced(part.heading(Heading::new(2, text, SECTION)))
}

/// The heading of a section with its time.
pub(super) fn timed_section(part: &mut Part, text: &str, time: &str) -> Vec<Strip> {
    let style = Style { size: 9.5, ..SECTION };
    spaced(timed(part, Heading::new(2, text, SECTION), (time, style)))
}

fn spaced(mut strips: Vec<Strip>) -> Vec<Strip> {
    strips[0].before = 22.0;
    if let Some(last) = strips.last_mut() {
        last.height += 3.0;
    }
    strips
}

/// A heading with a time at the end of its first line.
pub(super) fn timed(part: &mut Part, heading: Heading, (time, time_style): (&str, Style)) -> Vec<Strip> {
    let time = part.line(time, time_style);
    let area = part.area;
    let narrower = Area { width: area.width - time.width - 14.0, ..area };
    let mut strips = part.within(narrower).heading(heading);
    let x = area.x + area.width - time.width;
    strips[0].marks.push(mark(time, heading.style, x, part.add(Role::Paragraph)));
    strips
}

/// Draws a rule across the page above a heading.
pub(super) fn rule_off(first: &mut Strip, width: f32) {
    first.lower(8.0);
    first.marks.push(Mark::Rule { x: 0.0, y: 0.0, width, thickness: 0.9, ink: Ink::Accent });
}

/// What stands on top of each further page of a group.
pub(super) fn continued(part: &mut Part, name: &str) -> Rc<Strip> {
    let style = META.face(Face::Italic);
    let mut strip = Strip::new(StripKind::Heading, style.leading + 4.0).after(Break::Never);
    let line = part.line(&format!("{name}, continued"), style);
    strip.marks.push(Mark::Text { x: 0.0, y: style.baseline(), line, meaning: Meaning::Repeated });
    Rc::new(strip)
}
