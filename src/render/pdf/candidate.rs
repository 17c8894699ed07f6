//! The candidate's edition: prompts and room to write, nothing else.

use crate::kit::{CandidatePacket, CandidateQuestion, PacketSection};

use super::compose::{Area, Composer, mark};
use super::cover::{banner, headed};
use super::fields::ruled;
use super::fonts::Face;
use super::lines::{self, Span};
use super::markdown;
use super::question::continued;
use super::strip::{Group, Mark, Strip};
use super::style::{BODY, Ink, META, PROMPT, QUESTION, TITLE};
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
    let mut opening = vec![banner(composer, "Candidate’s edition", &size, part)];
    let mut title = composer.heading(1, &header.title, &header.title, TITLE, area, part);
    title[0].before = 14.0;
    opening.extend(title);
    let advice = "Your interviewer takes you through these questions one by one. The lines are yours for \
                  notes, code or sketches; what you say counts, not how the page looks.";
    opening.extend(composer.paragraph(&[Span::new(advice, BODY)], BODY, area, part, 2.0));

    let mut groups = Vec::new();
    for PacketSection { title, purpose: _, start: _, minutes: _, questions } in sections {
        let part = composer.tags.add(Tags::ROOT, Role::Section);
        let mut lead = std::mem::take(&mut opening);
        lead.extend(headed(composer, title, area, part));
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
    let time = lines::single(&mut composer.shaper, &format!("{minutes} min"), META.face(Face::Bold));
    let full = composer.full();
    let area = Area { width: full.width - time.width - 14.0, ..full };
    let mut strips = composer.heading(3, &name, &name, QUESTION, area, part);
    let when = composer.tags.add(part, Role::Paragraph);
    let x = full.width - time.width;
    strips[0].marks.push(mark(time, QUESTION, x, when));
    strips[0].lower(8.0);
    strips[0].marks.push(Mark::Rule { x: 0.0, y: 0.0, width: full.width, thickness: 0.9, ink: Ink::Accent });
    let mut text: Vec<Strip> = markdown::blocks(composer, prompt.blocks(), PROMPT, full, part);
    if let Some(first) = text.first_mut() {
        first.before = 4.0;
    }
    strips.extend(text);
    strips.push(ruled(full, ANSWER.0, ANSWER.1).before(10.0));
    let continued = Some(std::rc::Rc::new(continued(composer, &format!("{name}, continued"))));
    Group { strips, continued, ..Group::default() }
}
