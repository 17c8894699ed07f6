//! Packets for the tests: an ordinary one, and the parts to build others from.

use crate::kit::{
    AgendaItem, Anchor, Header, InterviewerPacket, InterviewerQuestion, Packet, PacketSection, ScorecardRow,
};
use crate::model::{Difficulty, Kind, Language, Level, Markdown, Paragraph, Scale, Signals};

const PROMPT: &str = "A meeting room system stores bookings as pairs of whole minutes, start and end, \
in no particular order:

```python
bookings = [(540, 600), (590, 630), (700, 720)]

def merge(bookings):
    for start, end in sorted(bookings):
        if start > end:
            raise ValueError(start)   # never happens
```

Write `merge(bookings)`, which returns the *shortest* list of pairs that covers the same time, in order:

- two bookings that touch become **one**,
- an empty list stays empty.";

/// A short text in the dialect.
pub(super) fn paragraph(text: &str) -> Paragraph {
    Paragraph::parse(text).expect("dialect")
}

/// A prompt in the dialect.
pub(super) fn markdown(text: &str) -> Markdown {
    Markdown::parse(text).expect("dialect")
}

/// A question as the shipped bank has them.
pub(super) fn question(number: u16) -> InterviewerQuestion {
    let texts = [
        "Compares neighbours in the given order, or returns wrong pairs for the example after a hint.",
        "Sorts and merges neighbours, but a booking that lies inside an earlier one breaks the result until \
         a test case is shown.",
        "Working code for the example, touching and nested bookings and an empty list, and says that \
         sorting costs `O(n log n)`.",
        "Level 3 without prompting; names the cases before coding, and answers the follow-up with a sorted \
         structure and its cost.",
    ];
    let scale = Scale::default();
    let anchors = scale.levels().iter().zip(texts);
    InterviewerQuestion {
        number,
        id: format!("merge-overlapping-bookings-{number}"),
        title: format!("Merge overlapping bookings, part {number}"),
        kind: Kind::CodeReview,
        competency: "problem-solving".into(),
        competency_name: "Problem solving".into(),
        topic: "complexity".into(),
        topic_name: "Complexity".into(),
        tags: vec!["edge-cases".into(), "performance".into()],
        levels: vec![Level::Junior, Level::Mid],
        difficulty: Difficulty::Medium,
        start: 5 + (number - 1) * 8,
        minutes: 8,
        prompt: markdown(PROMPT),
        strong_answer: vec![
            paragraph("Sorts by start, then sweeps once and keeps the last merged pair."),
            paragraph(
                "Takes the larger of the two ends, so that a booking inside another does not shrink it.",
            ),
            paragraph("States `O(n log n)` for the sort and `O(n)` for the sweep → linear after sorting."),
        ],
        follow_ups: vec![paragraph("What changes if bookings arrive one at a time, all day long?")],
        anchors: anchors
            .map(|(level, text)| Anchor {
                score: level.score,
                name: level.name.clone(),
                text: paragraph(text),
            })
            .collect(),
        red_flags: vec![paragraph(
            "Insists that the input will always be sorted after being told otherwise.",
        )],
        references: vec!["https://docs.python.org/3/howto/sorting.html".into()],
        solution: None,
        samples: Vec::new(),
    }
}

/// Where the packets come from.
pub(super) fn header() -> Header {
    Header {
        profile: "backend-senior".into(),
        title: "Senior backend engineer".into(),
        bank: "Hiring Python developers".into(),
        seed: "REQ-1042".into(),
        algorithm: 1,
        fingerprint: "9f31c2ab77d0e455".into(),
        date: None,
        requisition: None,
        in_loop: None,
        language: Language::default(),
    }
}

/// An interviewer's packet of these questions in two sections.
pub(super) fn interviewer(questions: Vec<InterviewerQuestion>) -> InterviewerPacket {
    let numbers: Vec<u16> = questions.iter().map(|question| question.number).collect();
    let mut first = questions;
    let second = first.split_off(first.len() / 2);
    let section = |title: &str, questions| PacketSection {
        title: title.to_owned(),
        purpose: Some("Shows how a problem is read before any code is written.".to_owned()),
        start: 5,
        minutes: 48,
        questions,
    };
    let row = |weight, reason: Option<&str>| ScorecardRow {
        competency: "problem-solving".into(),
        name: "Problem solving".into(),
        definition: "Breaks a problem down and covers the edge cases.".into(),
        level: Level::Senior,
        signals: Some(Signals {
            must_have: vec!["Names the cases before the code.".into()],
            nice_to_have: vec!["Weighs two structures by how they are used.".into()],
        }),
        weight,
        reason: reason.map(str::to_owned),
        questions: numbers.clone(),
    };
    let item =
        |start, title: &str, questions| AgendaItem { start, minutes: 5, title: title.into(), questions };
    InterviewerPacket {
        header: header(),
        summary: "For engineers who will own services; the one technical interview of the loop.".into(),
        level: Level::Senior,
        duration: 110,
        agenda: vec![item(0, "Opening", None), item(5, "Warm-up", Some((1, 6))), item(101, "Close", None)],
        scale: Scale::default().levels().to_vec(),
        sections: vec![section("Warm-up", first), section("Depth", second)],
        scorecard: vec![row(1, None), row(2, Some("Half of the work is of this kind."))],
        rubric: Some(3),
    }
}

/// Both editions of a kit.
pub(super) fn editions(packet: InterviewerPacket) -> [Packet; 2] {
    let candidate = packet.candidate();
    [Packet::Interviewer(packet), Packet::Candidate(candidate)]
}

/// Both editions of an ordinary kit of twelve questions.
pub(super) fn ordinary() -> [Packet; 2] {
    editions(interviewer((1..=12).map(question).collect()))
}
