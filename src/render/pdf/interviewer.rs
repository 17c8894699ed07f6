//! The interviewer's edition: cover, questions section by section, scorecard.

use crate::kit::{InterviewerPacket, InterviewerQuestion, PacketSection};
use crate::model::ScaleLevel;

use super::compose::{Area, Composer, Part};
use super::cover::cover;
use super::fonts::Face;
use super::headings;
use super::question::question;
use super::scorecard::scorecard;
use super::strip::{Group, Strip, height, stay_with_next};
use super::style::{BODY, Ink};
use crate::render::words::clock;

/// The sizes a question is tried in before it is split over pages.
const SMALLER: [f32; 4] = [1.0, 0.96, 0.92, 0.88];

/// Space above a question, and above the first one of a section.
const BEFORE: f32 = 20.0;
const BEFORE_FIRST: f32 = 8.0;

/// All groups of the edition in order.
pub(super) fn groups(composer: &mut Composer, packet: &InterviewerPacket) -> Vec<Group> {
    let count = packet.sections.iter().map(|section| section.questions.len()).sum();
    let mut groups = vec![cover(composer, packet, count)];
    for (index, section) in packet.sections.iter().enumerate() {
        let mut part = composer.section();
        let heading = heading(&mut part, section);
        let first = groups.len();
        groups.extend(with_heading(&mut part, heading, &section.questions, &packet.scale));
        for group in &mut groups[first..] {
            group.section.clone_from(&section.title);
        }
        groups[first].new_page = index == 0;
    }
    groups.push(scorecard(composer, &packet.scorecard, packet.rubric));
    groups
}

/// The questions of a section; its heading stays with the first.
fn with_heading(
    part: &mut Part,
    mut heading: Vec<Strip>,
    questions: &[InterviewerQuestion],
    scale: &[ScaleLevel],
) -> Vec<Group> {
    let mut groups = Vec::new();
    for each in questions {
        let before = if heading.is_empty() { BEFORE } else { BEFORE_FIRST };
        let mut group = fitted(part, &heading, |part| question(part, each, scale));
        group.strips[0].before = before;
        group.strips.splice(0..0, heading.drain(..));
        groups.push(group);
    }
    if !heading.is_empty() {
        groups.push(Group { strips: heading, ..Group::default() });
    }
    groups
}

/// A question, a little smaller where that keeps it on one page with what leads to it.
fn fitted(part: &mut Part, lead: &[Strip], set: impl Fn(&mut Part) -> Group) -> Group {
    let lead = lead.first().map_or(0.0, |first| height(lead) - first.before + BEFORE_FIRST);
    let mark = part.composer.tags.mark();
    let room = part.composer.body.1 - lead;
    for scale in SMALLER {
        // Set on a wider page and then scaled down, all proportions stay.
        let wider = Area { width: part.area.width / scale, ..part.area };
        let group = set(&mut part.within(wider));
        if height(&group.strips) * scale <= room {
            let strips = group.strips.into_iter().map(|strip| strip.scaled(scale)).collect();
            return Group { strips, ..group };
        }
        part.composer.tags.rewind(part.node, mark);
    }
    set(part)
}

/// The title, the time and the purpose of a section.
fn heading(part: &mut Part, section: &PacketSection<InterviewerQuestion>) -> Vec<Strip> {
    let PacketSection { title, purpose, start, minutes, questions: _ } = section;
    let time = format!("{}–{} · {minutes} min", clock(*start), clock(start.saturating_add(*minutes)));
    let mut strips = headings::timed_section(part, title, &time);
    if let Some(purpose) = purpose {
        strips.extend(part.paragraph(purpose, BODY.face(Face::Italic).ink(Ink::Grey), 0.0));
    }
    stay_with_next(strips)
}
