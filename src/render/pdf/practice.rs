//! Practice: questions with sample answers to score, and the key on the last page.

use crate::kit::{Header, PracticeAnswer, PracticeKey, PracticePacket, PracticeQuestion};
use crate::render::words::{join, practice};

use super::compose::{Area, Composer, Part};
use super::cover::legend;
use super::fields::{Blank, blanks, score_frame};
use super::fonts::Face;
use super::headings;
use super::label::in_words;
use super::markdown;
use super::question::asked;
use super::strip::{Break, Group, Strip, StripKind};
use super::style::{BODY, CELL, META};
use super::table::{Cell, Table, left};
use super::tags::Role;

/// The height of a score frame with its caption.
const SCORE: f32 = 46.0;

/// All groups of the packet in order.
pub(super) fn groups(composer: &mut Composer, packet: &PracticePacket) -> Vec<Group> {
    let PracticePacket { header, summary: _, level: _, scale: _, questions, key } = packet;
    let mut groups = vec![cover(composer, packet)];
    let part = &mut composer.section();
    for (index, each) in questions.iter().enumerate() {
        let mut group = question(part, each);
        group.section.clone_from(&header.title);
        group.new_page = true;
        if index == 0 {
            let heading = headings::section(part, "Questions");
            group.strips.splice(0..0, heading);
        }
        groups.push(group);
    }
    groups.push(key_page(composer, key));
    groups
}

fn cover(composer: &mut Composer, packet: &PracticePacket) -> Group {
    let PracticePacket { header, summary, level, scale, questions, key: _ } = packet;
    let Header {
        profile,
        title,
        bank,
        seed,
        algorithm,
        fingerprint,
        date,
        requisition: _,
        in_loop: _,
        language: _,
    } = header;
    let part = &mut composer.section();
    let band = "Practice for interviewers – do not hand to candidates";
    let mut strips = headings::title(part, band, title);
    strips.extend(part.paragraph(summary, BODY, 4.0));
    let answers: usize = questions.iter().map(|question| question.answers.len()).sum();
    let facts = format!(
        "Profile {profile} · level {} · {} questions, {answers} answers · bank: {bank} · seed {seed} · \
         algorithm {algorithm} · fingerprint {fingerprint}",
        in_words(*level),
        questions.len(),
    );
    strips.extend(part.paragraph(facts, META, 8.0));
    let date = Blank { name: "Date", value: date.as_deref() };
    strips.push(blanks(part, &[Blank::empty("Reader"), date]).before(10.0));
    strips.extend(headings::section(part, "How to practise"));
    strips.extend(markdown::steps(part, &practice::STEPS, BODY));
    strips.extend(headings::section(part, "Rating scale"));
    strips.push(legend(part, scale));
    Group { strips, ..Group::default() }
}

fn question(parent: &mut Part, each: &PracticeQuestion) -> Group {
    let PracticeQuestion { number, question, answers } = each;
    let mut part = parent.inner(Role::Section);
    let mut strips = asked(&mut part, question, &format!("{} min", question.minutes));
    for PracticeAnswer { letter, text } in answers {
        let label = format!("Answer {letter}");
        strips.extend(part.labelled(&label, |part| {
            let area = part.area;
            let text_area = Area { width: area.width - 64.0, ..area };
            let mut strips = markdown::blocks(&mut part.within(text_area), &text.blocks(), BODY);
            let height: f32 = strips.iter().map(|strip| strip.before + strip.height).sum();
            if let Some(first) = strips.first_mut() {
                first.marks.extend(score_frame(part, area.x + area.width - 52.0, 0.0));
            }
            if height < SCORE {
                strips.push(Strip::new(StripKind::Text, SCORE - height));
            }
            let most = strips.len().saturating_sub(1);
            for strip in strips.iter_mut().take(most.min(4)) {
                strip.after = Break::Avoid;
            }
            strips
        }));
    }
    let continued = Some(headings::continued(&mut part, &format!("Question {number}")));
    Group { strips, continued, ..Group::default() }
}

fn key_page(composer: &mut Composer, key: &[PracticeKey]) -> Group {
    let part = &mut composer.section();
    let mut strips = headings::section(part, "Key");
    strips.extend(part.paragraph(practice::AGREEMENT, BODY, 0.0));
    let mut table = Table::new(part, &[left("Question", 0.0), left("Scores", 220.0)], 10.0);
    for PracticeKey { number, title, scores } in key {
        let scores = scores.iter().map(|(letter, score)| format!("{letter} = {score}"));
        table.row([
            Cell::head(format!("{number}. {title}"), CELL),
            Cell::new(join(scores, "     "), CELL.face(Face::Bold)),
        ]);
    }
    strips.extend(table.done());
    Group { strips, new_page: true, section: "Key".to_owned(), continued: None }
}
