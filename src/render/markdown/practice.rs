//! Practice: sample answers to score, with the key at the end.

use super::blocks::{blocks, quote};
use super::document::{document, origin, table};
use super::inline::{plain, plain_line};
use super::interviewer::scale_line;
use super::question::push_asked;
use crate::kit::{PracticeAnswer, PracticeKey, PracticePacket, PracticeQuestion};
use crate::render::words::{join, practice};

/// Writes the practice packet.
pub(super) fn render(packet: &PracticePacket) -> String {
    let PracticePacket { header, summary, level, scale, questions, key } = packet;
    let mut out = vec![
        format!("# Practice: {}", plain(&header.title)),
        "**For interviewers: do not share with candidates.**".to_owned(),
        plain_line(summary),
        format!("Level: {level}"),
        origin(header),
    ];
    out.extend(practice::STEPS.iter().enumerate().map(|(at, step)| format!("{}. {step}", at + 1)));
    out.extend(["## Scale".to_owned(), scale_line(scale), "## Questions".to_owned()]);
    for PracticeQuestion { number: _, question, answers } in questions {
        push_asked(&mut out, question, None);
        for PracticeAnswer { letter, text } in answers {
            out.push(format!("**Answer {letter}** – score: ____"));
            out.push(quote(&blocks(&text.blocks())));
        }
    }
    out.push("## Key".to_owned());
    out.push(practice::AGREEMENT.to_owned());
    let row = |PracticeKey { number, title, scores }: &PracticeKey| {
        let scores = scores.iter().map(|(letter, score)| format!("{letter} = {score}"));
        [format!("{number}. {}", plain(title)), join(scores, " · ")]
    };
    out.push(table(["Question", "Scores"], &key.iter().map(row).collect::<Vec<_>>()));
    document(&out)
}
