//! The interviewer's edition: cover, questions section by section, scorecard.

use crate::kit::{InterviewerPacket, InterviewerQuestion, PacketSection};

use super::compose::{Area, Composer, mark};
use super::cover::{cover, headed};
use super::fields::clock;
use super::fonts::Face;
use super::lines::{self, Span};
use super::question::question;
use super::scorecard::scorecard;
use super::strip::{Break, Group, Strip};
use super::style::{BODY, Ink, SECTION};
use super::tags::{NodeId, Role, Tags};

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
        groups.extend(with_heading(composer, heading, questions, part));
        for group in &mut groups[first..] {
            group.section.clone_from(title);
        }
        groups[first].new_page = index == 0;
    }
    groups.push(scorecard(composer, &packet.scorecard));
    groups
}

/// The questions of a section; its heading stays with the first.
fn with_heading(
    composer: &mut Composer,
    heading: Vec<Strip>,
    questions: &[InterviewerQuestion],
    part: NodeId,
) -> Vec<Group> {
    let mut groups: Vec<Group> = questions.iter().map(|each| question(composer, each, part)).collect();
    match groups.first_mut() {
        Some(first) => {
            first.strips[0].before = 10.0;
            first.strips.splice(0..0, heading);
        }
        None => groups.push(Group { strips: heading, ..Group::default() }),
    }
    groups
}

/// The title, the time and the purpose of a section.
pub(super) fn heading(
    composer: &mut Composer,
    title: &str,
    purpose: Option<&str>,
    time: &str,
    part: NodeId,
) -> Vec<Strip> {
    let time = lines::single(&mut composer.shaper, time, BODY.face(Face::Bold).ink(Ink::Accent));
    let full = composer.full();
    let area = Area { width: full.width - time.width - 14.0, ..full };
    let mut strips = headed(composer, title, area, part);
    let when = composer.tags.add(part, Role::Paragraph);
    let x = full.width - time.width;
    strips[0].marks.push(mark(time, SECTION, x, when));
    if let Some(purpose) = purpose {
        let style = BODY.face(Face::Italic).ink(Ink::Grey);
        strips.extend(composer.paragraph(&[Span::new(purpose, style)], style, full, part, 0.0));
    }
    strips.iter_mut().for_each(|strip| strip.after = Break::Never);
    strips
}
