//! The interviewer's edition: everything, in the order of the interview.

use super::document::{document, origin, table};
use super::inline::{plain, plain_line};
use super::{question, scorecard};
use crate::kit::{AgendaItem, InterviewerPacket, InterviewerQuestion, PacketSection};
use crate::model::{ScaleLevel, plural};
use crate::render::words::{clock, join};

/// Writes the interviewer's edition.
pub(super) fn render(packet: &InterviewerPacket) -> String {
    let InterviewerPacket { header, summary, level, duration, agenda, scale, sections, scorecard, rubric } =
        packet;
    let filled = |value: &Option<String>| value.as_deref().map_or_else(String::new, plain);
    let by_hand = [String::new(), String::new(), filled(&header.requisition), filled(&header.date)];
    let mut out = vec![
        format!("# {}", plain(&header.title)),
        "**Interviewer's edition: do not share with the candidate.**".to_owned(),
        plain_line(summary),
        format!("Level: {level} · {}", plural(*duration, "minute")),
        origin(header),
        table(["Candidate", "Interviewer", "Requisition", "Date"], &[by_hand]),
        "## Agenda".to_owned(),
        agenda_table(agenda),
        "## Scale".to_owned(),
        scale_line(scale),
    ];
    for section in sections {
        push_section(&mut out, section, scale);
    }
    scorecard::push(&mut out, scorecard, *rubric);
    document(&out)
}

fn agenda_table(agenda: &[AgendaItem]) -> String {
    let rows: Vec<[String; 4]> = agenda
        .iter()
        .map(|AgendaItem { start, minutes, title, questions }| {
            let questions = match questions {
                None => String::new(),
                Some((first, last)) if first == last => first.to_string(),
                Some((first, last)) => format!("{first}–{last}"),
            };
            [clock(*start), minutes.to_string(), plain(title), questions]
        })
        .collect();
    table(["Start", "Minutes", "Part", "Questions"], &rows)
}

pub(super) fn scale_line(scale: &[ScaleLevel]) -> String {
    let levels = scale.iter().map(|ScaleLevel { score, name }| format!("{score} {}", plain(name)));
    format!("{}. Rate each answer on its own, before any discussion.", join(levels, " · "))
}

fn push_section(out: &mut Vec<String>, section: &PacketSection<InterviewerQuestion>, scale: &[ScaleLevel]) {
    let PacketSection { title, purpose, start, minutes, questions } = section;
    out.push(format!("## {}", plain(title)));
    out.extend(purpose.as_deref().map(plain_line));
    out.push(format!(
        "{} from {} to {}",
        plural(*minutes, "minute"),
        clock(*start),
        clock(start.saturating_add(*minutes))
    ));
    for question in questions {
        question::push(out, question, scale);
    }
}
