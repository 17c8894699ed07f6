//! The file: rules of PDF/UA-1, sameness, size, and what is not in it.

use super::layout::{PAPERS, pages, texts};
use super::sample::{editions, interviewer, ordinary, paragraph, question};
use crate::render::Paper;
use crate::render::pdf::strip::StripKind;
use crate::render::pdf::{PdfError, render};

#[test]
fn both_editions_meet_ua_1_on_both_papers_and_are_the_same_every_time() {
    // krilla refuses to export what breaks a rule of the standard.
    for packet in ordinary() {
        for paper in PAPERS {
            let once = render(&packet, paper).expect("valid PDF/UA-1");
            assert!(once.starts_with(b"%PDF-1.7"));
            assert_eq!(once, render(&packet, paper).expect("valid PDF/UA-1"));
        }
    }
}

#[test]
fn twelve_questions_stay_below_300_kilobytes() {
    for packet in ordinary() {
        let size = render(&packet, Paper::A4).expect("valid").len();
        assert!(size < 300_000, "{size} bytes");
    }
}

#[test]
fn characters_without_a_glyph_and_right_to_left_text_are_refused() {
    let mut packet = interviewer(vec![question(1), question(2)]);
    let text =
        "Smiles 😀, says → and ≤, writes \u{1}, \u{e000} and ש, joins e\u{301} and o\u{ad}ver\u{200b}all ☐.";
    packet.sections[0].questions[0].strong_answer = vec![paragraph(text)];
    packet.header.title = "Naïve 😀 title\u{1}".to_owned();
    for (packet, expected) in editions(packet).into_iter().zip(["\u{1}ש\u{e000}😀", "\u{1}😀"]) {
        let refused = render(&packet, Paper::A4);
        assert_eq!(refused, Err(PdfError::Unprintable(expected.chars().collect())));
        let title = texts(&pages(&packet, Paper::A4)[0], StripKind::Heading)[0].clone();
        assert_eq!(title, "Naïve \u{fffd} title\u{fffd}");
    }
}

#[test]
fn a_tab_in_running_text_is_a_space() {
    let mut packet = interviewer(vec![question(1), question(2)]);
    packet.header.seed = "a\tb".to_owned();
    packet.sections[0].questions[0].strong_answer = vec![paragraph("Names sep\tand `a\tb`.")];
    for packet in editions(packet) {
        assert!(render(&packet, Paper::A4).is_ok());
    }
}

#[test]
fn the_candidates_edition_has_nothing_but_prompts() {
    let [_, candidate] = ordinary();
    let kinds = [
        StripKind::Heading,
        StripKind::Text,
        StripKind::Code,
        StripKind::Row,
        StripKind::TableHead,
        StripKind::Fields,
    ];
    let pages = pages(&candidate, Paper::A4);
    let all: Vec<String> =
        pages.iter().flat_map(|page| kinds.map(|kind| texts(page, kind)).concat()).collect();
    let all = all.join("\n");
    assert!(all.contains("Question 12") && all.contains("def merge(bookings):"));
    for secret in
        ["part 1", "edge-cases", "Sorts by start", "one at a time", "Excellent", "Insists", "senior"]
    {
        assert!(!all.contains(secret), "{secret:?} leaks:\n{all}");
    }
}
