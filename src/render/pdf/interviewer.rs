//! The interviewer's edition: cover, questions section by section, scorecard.

use crate::kit::{InterviewerPacket, InterviewerQuestion, PacketSection};
use crate::model::ScaleLevel;

use super::compose::Composer;
use super::cover::cover;
use super::fonts::Face;
use super::headings;
use super::lines::Span;
use super::question::question;
use super::scorecard::scorecard;
use super::strip::{Break, Group, Strip, height};
use super::style::{BODY, Ink};
use super::tags::{NodeId, Role, Tags};
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
        let PacketSection { title, purpose, start, minutes, questions } = section;
        let part = composer.tags.add(Tags::ROOT, Role::Section);
        let time = format!("{}–{} · {minutes} min", clock(*start), clock(start.saturating_add(*minutes)));
        let heading = heading(composer, title, purpose.as_deref(), &time, part);
        let first = groups.len();
        groups.extend(with_heading(composer, heading, questions, &packet.scale, part));
        for group in &mut groups[first..] {
            group.section.clone_from(title);
        }
        groups[first].new_page = index == 0;
    }
    groups.push(scorecard(composer, &packet.scorecard, packet.rubric));
    groups
}

/// The questions of a section; its heading stays with the first.
fn with_heading(
    composer: &mut Composer,
    mut heading: Vec<Strip>,
    questions: &[InterviewerQuestion],
    scale: &[ScaleLevel],
    part: NodeId,
) -> Vec<Group> {
    let mut groups = Vec::new();
    for each in questions {
        let before = if heading.is_empty() { BEFORE } else { BEFORE_FIRST };
        let set = |composer: &mut Composer| question(composer, each, scale, part);
        let mut group = fitted(composer, part, &heading, set);
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
fn fitted(
    composer: &mut Composer,
    part: NodeId,
    lead: &[Strip],
    set: impl Fn(&mut Composer) -> Group,
) -> Group {
    let lead = lead.first().map_or(0.0, |first| height(lead) - first.before + BEFORE_FIRST);
    let mark = composer.tags.mark();
    let (width, room) = (composer.body.0, composer.body.1 - lead);
    for scale in SMALLER {
        // Set on a wider page and then scaled down, all proportions stay.
        composer.body.0 = width / scale;
        let group = set(composer);
        composer.body.0 = width;
        if height(&group.strips) * scale <= room {
            let strips = group.strips.into_iter().map(|strip| strip.scaled(scale)).collect();
            return Group { strips, ..group };
        }
        composer.tags.rewind(part, mark);
    }
    set(composer)
}

/// The title, the time and the purpose of a section.
fn heading(
    composer: &mut Composer,
    title: &str,
    purpose: Option<&str>,
    time: &str,
    part: NodeId,
) -> Vec<Strip> {
    let mut strips = headings::timed_section(composer, title, time, part);
    if let Some(purpose) = purpose {
        let style = BODY.face(Face::Italic).ink(Ink::Grey);
        let area = composer.full();
        strips.extend(composer.paragraph(&[Span::new(purpose, style)], style, area, part, 0.0));
    }
    for strip in &mut strips {
        strip.after = Break::Never;
    }
    strips
}
