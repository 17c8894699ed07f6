//! The candidate's edition: prompts and room to write, nothing else.

use crate::kit::{CandidatePacket, CandidateQuestion, PacketSection};
use crate::model::plural;

use super::compose::{Composer, Heading, Part};
use super::fields::ruled;
use super::fonts::Face;
use super::headings;
use super::markdown;
use super::strip::Group;
use super::style::{BODY, META, PROMPT, QUESTION};
use super::tags::Role;

/// Lines to write on: at least, and at most where the page leaves room.
const ANSWER: (u16, u16) = (10, 40);

/// All groups of the edition in order.
pub(super) fn groups(composer: &mut Composer, packet: &CandidatePacket) -> Vec<Group> {
    let CandidatePacket { header, duration, sections } = packet;
    let mut part = composer.section();
    let count: usize = sections.iter().map(|section| section.questions.len()).sum();
    let size = format!("{duration} minutes · {}", plural(count, "question"));
    let mut opening = headings::title(&mut part, &format!("Candidate’s edition – {size}"), &header.title);
    let advice = "Your interviewer takes you through these questions one by one. The lines are yours for \
                  notes, code or sketches; what you say counts, not how the page looks.";
    opening.extend(part.paragraph(advice, BODY, 2.0));

    let mut groups = Vec::new();
    for PacketSection { title, purpose: _, start: _, minutes: _, questions } in sections {
        let mut part = composer.section();
        let mut lead = std::mem::take(&mut opening);
        lead.extend(headings::section(&mut part, title));
        for each in questions {
            let mut group = question(&mut part, each);
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

fn question(parent: &mut Part, question: &CandidateQuestion) -> Group {
    let CandidateQuestion { number, minutes, prompt } = question;
    let mut part = parent.inner(Role::Section);
    let name = format!("Question {number}");
    let time = format!("{minutes} min");
    let heading = Heading::new(3, &name, QUESTION);
    let mut strips = headings::timed(&mut part, heading, (&time, META.face(Face::Bold)));
    headings::rule_off(&mut strips[0], part.area.width);
    let mut text = markdown::blocks(&mut part, &prompt.blocks(), PROMPT);
    if let Some(first) = text.first_mut() {
        first.before = 4.0;
    }
    strips.extend(text);
    strips.push(ruled(part.area, ANSWER.0, ANSWER.1).before(10.0));
    let continued = Some(headings::continued(&mut part, &name));
    Group { strips, continued, ..Group::default() }
}
