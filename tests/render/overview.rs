//! The overview of a loop, in every format.

use interviewkit::kit::{CoverageRow, Header, LoopOverview, OverviewQuestion, OverviewRound, Packet};
use interviewkit::model::{Language, Level, Panel};
use interviewkit::render::{CsvLayout, CsvOptions, Format, Options, Paper, render};

/// A loop of two rounds, full of texts that are hard to render; one competency is seen too little.
fn overview() -> LoopOverview {
    LoopOverview {
        header: Header {
            profile: "senior-onsite".into(),
            title: "Senior | *on site*".into(),
            bank: "Hiring <Python> developers".into(),
            seed: "-REQ`1042".into(),
            algorithm: 1,
            fingerprint: "0123456789abcdef".into(),
            date: Some("2026-05-01".into()),
            requisition: Some("REQ | 7".into()),
            in_loop: None,
            language: Language::default(),
        },
        summary: "- A dash begins this; for | or *more*.".into(),
        level: Level::Senior,
        minutes: 150,
        panel: vec![Panel::Coding, Panel::Design],
        seen_by: 2,
        rounds: vec![
            round(1, "code", Panel::Coding, vec![question(1, "=SUM(A1) | __init__", "debugging")]),
            round(
                2,
                "design",
                Panel::Design,
                vec![
                    question(1, "Receive “the same” message twice", "debugging"),
                    question(2, "A queue", "design"),
                    question(3, "A cache", "design"),
                ],
            ),
        ],
        coverage: vec![
            row("debugging", "Debugging | <proof>", true, &[1, 1]),
            row("design", "Design", true, &[0, 2]),
            row("ownership", "Ownership", false, &[0, 1]),
        ],
    }
}

fn round(number: u16, id: &str, panel: Panel, questions: Vec<OverviewQuestion>) -> OverviewRound {
    OverviewRound {
        number,
        id: id.into(),
        title: format!("Round *{id}* | {number}"),
        interviewer: "@Staff engineer | 5+ years".into(),
        panel,
        minutes: 75,
        profile: format!("{id}-60"),
        fingerprint: format!("{number:016x}"),
        questions,
    }
}

fn question(number: u16, title: &str, competency: &str) -> OverviewQuestion {
    OverviewQuestion {
        number,
        id: format!("question-{number}"),
        title: title.into(),
        competency: competency.into(),
        competency_name: format!("The name of {competency}"),
        topic: "sql".into(),
        topic_name: "SQL | indexes".into(),
        minutes: 12,
    }
}

fn row(competency: &str, name: &str, must_have: bool, rounds: &[usize]) -> CoverageRow {
    let seen_by = rounds.iter().filter(|count| **count > 0).count();
    CoverageRow {
        competency: competency.into(),
        name: name.into(),
        must_have,
        rounds: rounds.to_vec(),
        seen_by,
    }
}

fn written(format: Format, csv: CsvOptions) -> Vec<u8> {
    let options = Options { csv, ..Options::default() };
    let packet = Packet::Overview(overview());
    let rendered = render(&packet, format, &options).unwrap();
    assert_eq!(rendered, render(&packet, format, &options).unwrap(), "two runs differ");
    rendered
}

#[test]
fn overviews() {
    for format in [Format::Markdown, Format::Csv, Format::Json] {
        let text = String::from_utf8(written(format, CsvOptions::default())).unwrap();
        insta::assert_snapshot!(format!("overview.{}", format.extension()), text);
    }
}

#[test]
fn the_sheet_has_one_layout() {
    let candidates = CsvOptions { layout: CsvLayout::Candidates, ..CsvOptions::default() };
    assert_eq!(written(Format::Csv, candidates), written(Format::Csv, CsvOptions::default()));
}

#[test]
fn a_competency_that_too_few_see_is_said_so() {
    let overview = overview();
    let enough: Vec<Option<bool>> = overview.coverage.iter().map(|row| overview.is_enough(row)).collect();
    assert_eq!(enough, [Some(true), Some(false), None]);
    let text = String::from_utf8(written(Format::Markdown, CsvOptions::default())).unwrap();
    assert!(text.contains("1, too few") && text.contains("2, enough"), "{text}");
}

#[test]
fn twelve_rounds_fit_both_papers() {
    // krilla refuses to export what breaks a rule of PDF/UA-1.
    let mut large = overview();
    let questions: Vec<OverviewQuestion> =
        (1..=9).map(|number| question(number, &"A long title, and ".repeat(5), "debugging")).collect();
    large.rounds = (1..=12).map(|number| round(number, "design", Panel::Domain, questions.clone())).collect();
    large.coverage = (0..20).map(|at| row("x", &format!("Competency {at}"), at < 5, &[3; 12])).collect();
    for paper in [Paper::A4, Paper::Letter] {
        let options = Options { paper, ..Options::default() };
        let rendered = render(&Packet::Overview(large.clone()), Format::Pdf, &options).unwrap();
        assert!(rendered.starts_with(b"%PDF-"));
    }
}
