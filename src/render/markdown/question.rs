//! One question with what it takes to ask and score it.

use super::blocks::{blocks, quote};
use super::document::{bullets, table};
use super::inline::{cell, code, paragraph, plain, plain_line};
use crate::kit::{Anchor, InterviewerQuestion};
use crate::model::{Paragraph, ScaleLevel, plural};
use crate::render::words::{clock, join, solution_command};

/// How many empty bullets stand under "Evidence".
const ROOM: usize = 3;

/// Writes a question.
pub(super) fn push(out: &mut Vec<String>, question: &InterviewerQuestion, scale: &[ScaleLevel]) {
    push_asked(out, question, Some(question.start));
    push_list(out, "Red flags", question.red_flags.iter().map(paragraph_text));
    push_list(out, "References", question.references.iter().map(|reference| link(reference)));
    if let Some(path) = &question.solution {
        let command = solution_command(&question.id);
        out.push(format!("**Reference solution:** {} in the bank; {} prints it", code(path), code(&command)));
    }
    if !question.samples.is_empty() {
        out.push("**Sample answers**".to_owned());
    }
    for (level, sample) in scale.iter().zip(&question.samples) {
        out.push(format!("{} {}:", level.score, plain(&level.name)));
        out.push(quote(&blocks(&sample.blocks())));
    }
    out.push("**Score:** ____".to_owned());
    out.push("**Evidence:**".to_owned());
    out.push(["-"; ROOM].join("\n"));
}

/// Writes what it takes to judge an answer: the question, what to listen for, the anchors.
pub(super) fn push_asked(out: &mut Vec<String>, question: &InterviewerQuestion, start: Option<u16>) {
    let InterviewerQuestion {
        number,
        id,
        title,
        kind,
        competency: _,
        competency_name,
        topic: _,
        topic_name,
        tags,
        levels,
        difficulty,
        start: _,
        minutes,
        prompt,
        strong_answer,
        follow_ups,
        anchors,
        red_flags: _,
        references: _,
        solution: _,
        samples: _,
    } = question;
    out.push(format!("### {number}. {}", plain(title)));
    let minutes = plural(*minutes, "minute");
    let mut traits = vec![
        start.map_or(minutes.clone(), |start| format!("{minutes} from {}", clock(start))),
        kind.to_string(),
        plain(competency_name),
        plain(topic_name),
        difficulty.to_string(),
        join(levels, ", "),
    ];
    traits.extend((!tags.is_empty()).then(|| format!("tags: {}", plain(&tags.join(", ")))));
    traits.push(code(id));
    out.push(traits.join(" · "));
    out.push(quote(&blocks(&prompt.blocks())));
    push_list(out, "Listen for", strong_answer.iter().map(paragraph_text));
    push_list(out, "Follow-ups", follow_ups.iter().map(paragraph_text));
    out.push(anchor_table(anchors));
}

fn push_list(out: &mut Vec<String>, heading: &str, items: impl Iterator<Item = String>) {
    let list = bullets(items);
    if !list.is_empty() {
        out.push(format!("**{heading}**"));
        out.push(list);
    }
}

fn anchor_table(anchors: &[Anchor]) -> String {
    let rows: Vec<[String; 3]> = anchors
        .iter()
        .map(|Anchor { score, name, text }| {
            ["☐".to_owned(), format!("{score} {}", plain(name)), cell(&text.inlines())]
        })
        .collect();
    table(["", "Score", "Behaviour"], &rows)
}

/// An item of a list.
fn paragraph_text(text: &Paragraph) -> String {
    paragraph(&text.inlines()).replace('\n', "\n  ")
}

/// A web address as a link, anything else as text.
fn link(reference: &str) -> String {
    let address = reference.starts_with("https://") || reference.starts_with("http://");
    let bare = !reference.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>'));
    if address && bare { format!("<{reference}>") } else { plain_line(reference) }
}
