//! What stands above the parts of a packet.

use super::compose::{Area, Composer, mark};
use super::fonts::Face;
use super::lines;
use super::strip::{Break, Kind, Mark, Meaning, Strip};
use super::style::{Ink, META, SECTION, Style, TITLE};
use super::tags::{NodeId, Role};

/// A band across the page that says for whom it is, and the title of the packet.
pub(super) fn title(composer: &mut Composer, band: &str, title: &str, part: NodeId) -> Vec<Strip> {
    let meaning = Meaning::Part(composer.tags.add(part, Role::Paragraph));
    let style = Style { size: 9.5, leading: 22.0, ink: Ink::White, face: Face::Bold };
    let area = composer.full();
    let mut strip = Strip::new(Kind::Text, style.leading);
    let (width, height) = (area.width, style.leading);
    strip.marks.push(Mark::Area { x: 0.0, y: 0.0, width, height, ink: Ink::Accent });
    let line = lines::fitted(&mut composer.shaper, band, style, width - 20.0);
    strip.marks.push(Mark::Text { x: 10.0, y: style.baseline(), line, meaning });
    let mut strips = vec![strip];
    let mut title = composer.heading(1, title, title, TITLE, area, part);
    title[0].before = 18.0;
    strips.append(&mut title);
    strips
}

/// The heading of a section.
pub(super) fn section(composer: &mut Composer, text: &str, part: NodeId) -> Vec<Strip> {
    let area = composer.full();
    let strips = composer.heading(2, text, text, SECTION, area, part);
    spaced(strips)
}

/// The heading of a section with its time.
pub(super) fn timed_section(composer: &mut Composer, text: &str, time: &str, part: NodeId) -> Vec<Strip> {
    let style = Style { size: 9.5, ..SECTION };
    let area = composer.full();
    let strips =
        timed(composer, Heading { level: 2, text, title: text, style: SECTION }, (time, style), area, part);
    spaced(strips)
}

fn spaced(mut strips: Vec<Strip>) -> Vec<Strip> {
    strips[0].before = 22.0;
    if let Some(last) = strips.last_mut() {
        last.height += 3.0;
    }
    strips
}

/// What a heading says and how it looks.
#[derive(Clone, Copy)]
pub(super) struct Heading<'a> {
    pub(super) level: u16,
    pub(super) text: &'a str,
    /// Its text in the outline, which may say more.
    pub(super) title: &'a str,
    pub(super) style: Style,
}

/// A heading with a time at the end of its first line.
pub(super) fn timed(
    composer: &mut Composer,
    heading: Heading,
    (time, time_style): (&str, Style),
    area: Area,
    part: NodeId,
) -> Vec<Strip> {
    let Heading { level, text, title, style } = heading;
    let time = lines::single(&mut composer.shaper, time, time_style);
    let x = area.x + area.width - time.width;
    let narrower = Area { width: area.width - time.width - 14.0, ..area };
    let mut strips = composer.heading(level, text, title, style, narrower, part);
    let when = composer.tags.add(part, Role::Paragraph);
    strips[0].marks.push(mark(time, style, x, when));
    strips
}

/// Draws a rule across the page above a heading.
pub(super) fn rule_off(first: &mut Strip, width: f32) {
    first.lower(8.0);
    first.marks.push(Mark::Rule { x: 0.0, y: 0.0, width, thickness: 0.9, ink: Ink::Accent });
}

/// What stands on top of each further page of a group.
pub(super) fn continued(composer: &mut Composer, name: &str) -> Strip {
    let style = META.face(Face::Italic);
    let mut strip = Strip::new(Kind::Heading, style.leading + 4.0).after(Break::Never);
    let line = lines::single(&mut composer.shaper, &format!("{name}, continued"), style);
    strip.marks.push(Mark::Text { x: 0.0, y: style.baseline(), line, meaning: Meaning::Repeated });
    strip
}
