//! One question with what it takes to ask and score it.

use super::blocks::{blocks, quote};
use super::document::{bullets, table};
use super::inline::{cell, code, paragraph, plain, plain_line};
use crate::kit::{Anchor, InterviewerQuestion};
use crate::model::Paragraph;
use crate::render::words::{clock, count, join};

/// How many empty bullets stand under "Evidence".
const ROOM: usize = 3;

/// Writes a question.
pub(super) fn push(out: &mut Vec<String>, question: &InterviewerQuestion) {
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
        start,
        minutes,
        prompt,
        strong_answer,
        follow_ups,
        anchors,
        red_flags,
        references,
    } = question;
    out.push(format!("### {number}. {}", plain(title)));
    let mut traits = vec![
        format!("{} from {}", count(*minutes, "minute"), clock(*start)),
        kind.to_string(),
        plain(competency_name),
        plain(topic_name),
        difficulty.to_string(),
        join(levels, ", "),
    ];
    traits.extend((!tags.is_empty()).then(|| format!("tags: {}", plain(&tags.join(", ")))));
    traits.push(code(id));
    out.push(traits.join(" · "));
    out.push(quote(&blocks(prompt.blocks())));
    push_list(out, "Listen for", strong_answer.iter().map(text));
    push_list(out, "Follow-ups", follow_ups.iter().map(text));
    out.push(anchor_table(anchors));
    push_list(out, "Red flags", red_flags.iter().map(text));
    push_list(out, "References", references.iter().map(|reference| link(reference)));
    out.push("**Score:** ____".to_owned());
    out.push("**Evidence:**".to_owned());
    out.push(["-"; ROOM].join("\n"));
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
            ["☐".to_owned(), format!("{score} {}", plain(name)), cell(text.inlines())]
        })
        .collect();
    table(["", "Score", "Behaviour"], &rows)
}

/// An item of a list.
fn text(text: &Paragraph) -> String {
    paragraph(text.inlines()).replace('\n', "\n  ")
}

/// A web address as a link, anything else as text.
fn link(reference: &str) -> String {
    let address = reference.starts_with("https://") || reference.starts_with("http://");
    let bare = !reference.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>'));
    if address && bare { format!("<{reference}>") } else { plain_line(reference) }
}
