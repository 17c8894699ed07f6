//! The terminal's table fits, and has colour only on demand.

use interviewkit::kit::InterviewerPacket;
use interviewkit::render::table;

use super::packet::interviewer;

/// The columns that a line takes; enough of the rules for the texts used here.
fn columns(line: &str) -> usize {
    let wide = |c: char| matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{ffdc}');
    let combining = |c: char| matches!(c, '\u{300}'..='\u{36f}');
    line.chars().map(|c| if wide(c) { 2 } else { usize::from(!combining(c)) }).sum()
}

fn long() -> InterviewerPacket {
    let mut packet = interviewer();
    packet.header.seed = "x".repeat(300);
    packet.sections[0].title = "A section with a title of a hundred characters ".repeat(2);
    let question = &mut packet.sections[0].questions[0];
    question.id = "very-long-name-".repeat(5) + "end";
    question.title = "日本語の長い題名".repeat(8);
    question.topic_name = "Anunbreakablewordofmanyletters".repeat(3);
    question.number = 120;
    packet.sections[0].questions[1].title = "e\u{301}".repeat(90);
    packet
}

#[test]
fn is_never_wider_than_asked() {
    for packet in [interviewer(), long()] {
        for width in [40, 60, 79, 80, 100, 120, 200] {
            let drawn = table(&packet, width, false);
            for line in drawn.lines() {
                assert!(columns(line) <= usize::from(width), "{} > {width}: {line}", columns(line));
                assert_eq!(line, line.trim_end());
            }
        }
    }
}

#[test]
fn shows_every_question_section_and_total() {
    for width in [60, 80, 120, 200] {
        let drawn = table(&interviewer(), width, false);
        for text in ["Opening", "Code & <care>", "Closing", "An unclosed fence", "unclosed", "0:17", "1:02"] {
            assert!(drawn.contains(text), "{text} at {width}:\n{drawn}");
        }
        assert!(drawn.contains("3 questions, 57 of 75 minutes"), "{drawn}");
    }
}

#[test]
fn has_colour_only_on_demand_and_no_escape_of_a_text() {
    let mut packet = interviewer();
    packet.sections[0].questions[0].title = "a\u{1b}[31mb\nc".into();
    assert!(!table(&packet, 80, false).contains('\u{1b}'));
    let colored = table(&packet, 80, true);
    assert!(colored.contains("\u{1b}[1m") && colored.contains("\u{1b}[2m"));
    assert!(!colored.contains("\u{1b}[31m"));
}
