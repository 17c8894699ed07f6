//! The candidate's edition: prompts and room to write, nothing else.

use std::rc::Rc;

use crate::kit::{CandidatePacket, CandidateQuestion, PacketSection};

use super::compose::Composer;
use super::fields::ruled;
use super::fonts::Face;
use super::headings::{self, Heading};
use super::lines::Span;
use super::markdown;
use super::strip::{Group, Strip};
use super::style::{BODY, META, PROMPT, QUESTION};
use super::tags::{NodeId, Role, Tags};

/// Lines to write on: at least, and at most where the page leaves room.
const ANSWER: (u16, u16) = (10, 40);

/// All groups of the edition in order.
pub(super) fn groups(composer: &mut Composer, packet: &CandidatePacket) -> Vec<Group> {
    let CandidatePacket { header, duration, sections } = packet;
    let part = composer.tags.add(Tags::ROOT, Role::Section);
    let area = composer.full();
    let count: usize = sections.iter().map(|section| section.questions.len()).sum();
    let size = format!("{duration} minutes · {count} {}", if count == 1 { "question" } else { "questions" });
    let mut opening =
        headings::title(composer, &format!("Candidate’s edition – {size}"), &header.title, part);
    let advice = "Your interviewer takes you through these questions one by one. The lines are yours for \
                  notes, code or sketches; what you say counts, not how the page looks.";
    opening.extend(composer.paragraph(&[Span::new(advice, BODY)], BODY, area, part, 2.0));

    let mut groups = Vec::new();
    for PacketSection { title, purpose: _, start: _, minutes: _, questions } in sections {
        let part = composer.tags.add(Tags::ROOT, Role::Section);
        let mut lead = std::mem::take(&mut opening);
        lead.extend(headings::section(composer, title, part));
        for each in questions {
            let mut group = question(composer, each, part);
            group.section.clone_from(title);
            group.strips[0].before = if lead.is_empty() { 20.0 } else { 6.0 };
            group.strips.splice(0..0, lead.drain(..));
            groups.push(group);
        }
        // A section without questions leaves its heading to the next one.
        opening = lead;
    }
    if !opening.is_empty() {
        groups.push(Group { strips: opening, ..Group::default() });
    }
    groups
}

fn question(composer: &mut Composer, question: &CandidateQuestion, parent: NodeId) -> Group {
    let CandidateQuestion { number, minutes, prompt } = question;
    let part = composer.tags.add(parent, Role::Section);
    let name = format!("Question {number}");
    let full = composer.full();
    let heading = Heading { level: 3, text: &name, title: &name, style: QUESTION };
    let time = format!("{minutes} min");
    let mut strips = headings::timed(composer, heading, (&time, META.face(Face::Bold)), full, part);
    headings::rule_off(&mut strips[0], full.width);
    let mut text: Vec<Strip> = markdown::blocks(composer, &prompt.blocks(), PROMPT, full, part);
    if let Some(first) = text.first_mut() {
        first.before = 4.0;
    }
    strips.extend(text);
    strips.push(ruled(full, ANSWER.0, ANSWER.1).before(10.0));
    let continued = Some(Rc::new(headings::continued(composer, &name)));
    Group { strips, continued, ..Group::default() }
}
