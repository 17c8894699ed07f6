//! Practice: questions with sample answers to score, and the key on the last page.

use std::rc::Rc;

use crate::kit::{Header, PracticeAnswer, PracticeKey, PracticePacket, PracticeQuestion};
use crate::model::{Block, Inline};
use crate::render::words::{join, practice};

use super::compose::{Area, Composer};
use super::cover::legend;
use super::fields::{Blank, blanks, score_frame};
use super::fonts::Face;
use super::headings;
use super::lines::Span;
use super::markdown;
use super::question::{apart, asked};
use super::strip::{Break, Group, Kind, Strip};
use super::style::{BODY, CELL, META};
use super::table::{self, Cell};
use super::tags::{NodeId, Role, Tags};
use super::words::words;

/// The height of a score frame with its caption.
const SCORE: f32 = 46.0;

/// All groups of the packet in order.
pub(super) fn groups(composer: &mut Composer, packet: &PracticePacket) -> Vec<Group> {
    let PracticePacket { header, summary: _, level: _, scale: _, questions, key } = packet;
    let mut groups = vec![cover(composer, packet)];
    let part = composer.tags.add(Tags::ROOT, Role::Section);
    for (index, each) in questions.iter().enumerate() {
        let mut group = question(composer, each, part);
        group.section.clone_from(&header.title);
        group.new_page = true;
        if index == 0 {
            let heading = headings::section(composer, "Questions", part);
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
    let part = composer.tags.add(Tags::ROOT, Role::Section);
    let area = composer.full();
    let band = "Practice for interviewers – do not hand to candidates";
    let mut strips = headings::title(composer, band, title, part);
    strips.extend(composer.paragraph(&[Span::new(summary.as_str(), BODY)], BODY, area, part, 4.0));
    let answers: usize = questions.iter().map(|question| question.answers.len()).sum();
    let facts = format!(
        "Profile {profile} · level {} · {} questions, {answers} answers · bank: {bank} · seed {seed} · \
         algorithm {algorithm} · fingerprint {fingerprint}",
        words(*level),
        questions.len(),
    );
    strips.extend(composer.paragraph(&[Span::new(facts, META)], META, area, part, 8.0));
    let date = Blank { name: "Date", value: date.as_deref() };
    strips.push(blanks(composer, &[Blank::empty("Reader"), date], area, part).before(10.0));
    strips.extend(headings::section(composer, "How to practise", part));
    let steps: Vec<Vec<Block>> = practice::STEPS
        .iter()
        .map(|step| vec![Block::Paragraph(vec![Inline::Text((*step).to_owned())])])
        .collect();
    strips.extend(markdown::list(composer, Some(1), &steps, BODY, area, part));
    strips.extend(headings::section(composer, "Rating scale", part));
    strips.push(legend(composer, scale, area, part));
    Group { strips, ..Group::default() }
}

fn question(composer: &mut Composer, each: &PracticeQuestion, parent: NodeId) -> Group {
    let PracticeQuestion { number, question, answers } = each;
    let part = composer.tags.add(parent, Role::Section);
    let mut strips = asked(composer, question, &format!("{} min", question.minutes), part);
    for PracticeAnswer { letter, text } in answers {
        let label = format!("Answer {letter}");
        strips.extend(apart(composer.labelled(&label, part, |composer, area| {
            let text_area = Area { width: area.width - 64.0, ..area };
            let mut strips = markdown::blocks(composer, &text.blocks(), BODY, text_area, part);
            let height: f32 = strips.iter().map(|strip| strip.before + strip.height).sum();
            if let Some(first) = strips.first_mut() {
                first.marks.extend(score_frame(composer, area.x + area.width - 52.0, 0.0, part));
            }
            if height < SCORE {
                strips.push(Strip::new(Kind::Text, SCORE - height));
            }
            let most = strips.len().saturating_sub(1);
            for strip in strips.iter_mut().take(most.min(4)) {
                strip.after = Break::Avoid;
            }
            strips
        })));
    }
    let continued = Some(Rc::new(headings::continued(composer, &format!("Question {number}"))));
    Group { strips, continued, ..Group::default() }
}

fn key_page(composer: &mut Composer, key: &[PracticeKey]) -> Group {
    let part = composer.tags.add(Tags::ROOT, Role::Section);
    let area = composer.full();
    let mut strips = headings::section(composer, "Key", part);
    strips.extend(composer.paragraph(&[Span::new(practice::AGREEMENT, BODY)], BODY, area, part, 0.0));
    let table = composer.tags.add(part, Role::Table);
    let columns = table::columns(area, [0.0, 220.0], &[]);
    let head = table::head(composer, &columns, &["Question", "Scores"], table).before(10.0);
    let repeated = Rc::new(head.repeated());
    strips.push(head);
    for PracticeKey { number, title, scores } in key {
        let scores = scores.iter().map(|(letter, score)| format!("{letter} = {score}"));
        let cells = vec![
            Cell::text(Role::RowHead, format!("{number}. {title}"), CELL),
            Cell::text(Role::Cell, join(scores, "     "), CELL.face(Face::Bold)),
        ];
        strips.extend(table::row(composer, &columns, cells, table, Some(&repeated)));
    }
    Group { strips, new_page: true, section: "Key".to_owned(), continued: None }
}
