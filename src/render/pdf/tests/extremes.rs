//! Input that is valid and unkind: nothing overflows, nothing loops, nothing is lost.

use super::layout::{PAPERS, pages, texts};
use super::sample::{editions, interviewer, markdown, ordinary, paragraph, question};
use crate::kit::{Anchor, Packet};
use crate::model::ScaleLevel;
use crate::render::Paper;
use crate::render::pdf::strip::StripKind;
use crate::render::pdf::{PdfError, render};

/// Lays the packet out on both papers and exports it.
fn survives(packets: [Packet; 2]) {
    for packet in packets {
        for paper in PAPERS {
            pages(&packet, paper);
        }
        render(&packet, Paper::A4).expect("valid PDF/UA-1");
    }
}

#[test]
fn long_words_and_names() {
    let long = "x".repeat(600);
    let mut question = question(1);
    question.id.clone_from(&long);
    question.title = format!("{long} and {}", "a long title ".repeat(30));
    question.competency_name.clone_from(&long);
    question.tags = vec![long.clone(); 3];
    question.prompt = markdown(&format!("{long}\n\n- `{long}`\n\n```\n{long}\n\t{long}\n```"));
    question.strong_answer = vec![paragraph(&format!("**{long}** `{long}`"))];
    question.references = vec![long.clone()];
    question.anchors[0].name.clone_from(&long);
    question.anchors[1].text = paragraph(&long);
    let mut packet = interviewer(vec![question]);
    packet.header.title.clone_from(&long);
    packet.header.seed.clone_from(&long);
    packet.header.profile.clone_from(&long);
    packet.header.date = Some(long.clone());
    packet.summary.clone_from(&long);
    packet.agenda[0].title.clone_from(&long);
    packet.sections[0].title.clone_from(&long);
    packet.sections[1].purpose = Some(long.clone());
    packet.scorecard[0].name.clone_from(&long);
    packet.scorecard[1].reason = Some(long);
    survives(editions(packet));
}

#[test]
fn nothing_at_all() {
    let mut packet = interviewer(vec![question(1), question(2)]);
    let question = &mut packet.sections[0].questions[0];
    question.title.clear();
    question.prompt = markdown("");
    question.strong_answer = vec![paragraph("")];
    question.anchors.clear();
    question.levels.clear();
    packet.header.title.clear();
    packet.header.fingerprint.clear();
    packet.sections[0].title.clear();
    packet.summary.clear();
    packet.scorecard[0].questions.clear();
    survives(editions(packet.clone()));
    packet.sections.clear();
    packet.agenda.clear();
    packet.scale.clear();
    packet.scorecard.clear();
    survives(editions(packet));
}

#[test]
fn anchors_longer_than_a_page_and_seven_levels() {
    let names = ["Unacceptable", "Poor", "Below the bar", "Mixed", "Good", "Very good", "Exceptional"];
    let mut question = question(1);
    question.anchors = (1..)
        .zip(names)
        .map(|(score, name)| {
            let words = if score == 3 { 1_500 } else { 30 };
            let text = (0..words).map(|word| format!("word{word}")).collect::<Vec<_>>().join(" ");
            Anchor { score, name: name.to_owned(), text: paragraph(&text) }
        })
        .collect();
    let mut packet = interviewer(vec![question]);
    packet.scale =
        (1..).zip(names).map(|(score, name)| ScaleLevel { score, name: name.to_owned() }).collect();
    let [interviewer, candidate] = editions(packet);
    let rows: String =
        pages(&interviewer, Paper::A4).iter().flat_map(|page| texts(page, StripKind::Row)).collect();
    assert!((0..1_500).all(|word| rows.contains(&format!("word{word}"))));
    survives([interviewer, candidate]);
}

#[test]
fn long_prompts_and_deep_lists() {
    let mut first = question(1);
    first.prompt = markdown(&"A line of the prompt that the author ended with care.  \n".repeat(140));
    let mut second = question(2);
    let list: Vec<String> = (0..8).map(|depth| format!("{}- level {depth}", "  ".repeat(depth))).collect();
    let list = list.join("\n");
    second.prompt = markdown(&format!("{list}\n\n1000000. one\n\n   ```\n   code\n   ```\n1. two\n"));
    second.strong_answer = vec![paragraph("An answer of one line."); 90];
    survives(editions(interviewer(vec![first, second])));
}

#[test]
fn many_questions_and_agenda_items() {
    let mut packet = interviewer((1..=60).map(question).collect());
    let item = packet.agenda[1].clone();
    packet.agenda = vec![item; 70];
    survives(editions(packet));
}

#[test]
fn other_scripts() {
    let of = |text: &str| {
        let mut packet = interviewer(vec![question(1), question(2)]);
        packet.header.title = text.to_owned();
        packet.sections[0].questions[0].prompt = markdown(&format!("{text}\n\n```\n{text}\n```"));
        editions(packet)
    };
    survives(of("Ελληνικά, кириллица, e\u{301}\u{323}, ☺, \u{feff}\u{202e}x\u{2028}y"));
    for text in ["עברית", "العربية", "हिन्दी", "漢字", "👩‍💻"] {
        for packet in of(text) {
            assert!(!pages(&packet, Paper::A4).is_empty());
            assert!(matches!(render(&packet, Paper::A4), Err(PdfError::Unprintable(_))), "{text}");
        }
    }
}

#[test]
fn the_ordinary_packet_too() {
    survives(ordinary());
}
