//! The sheet of a loop: a row a question, from which a pivot gives the coverage.

use super::origin::{self, cell};
use super::sheet::Row;
use crate::kit::{CoverageRow, LoopOverview, OverviewQuestion, OverviewRound};

/// What a row is about.
struct Asked<'o> {
    round: &'o OverviewRound,
    question: &'o OverviewQuestion,
    /// How its competency is covered.
    covered: Option<&'o CoverageRow>,
}

/// A column and its cell for a question of a round.
type Column = (&'static str, fn(&Asked<'_>) -> String);

const COLUMNS: [Column; 16] = [
    ("round_number", |asked| asked.round.number.to_string()),
    ("round", |asked| asked.round.id.clone()),
    ("round_title", |asked| asked.round.title.clone()),
    ("interviewer", |asked| asked.round.interviewer.clone()),
    ("panel", |asked| asked.round.panel.to_string()),
    ("slot", |asked| asked.round.minutes.to_string()),
    ("number", |asked| asked.question.number.to_string()),
    ("id", |asked| asked.question.id.clone()),
    ("title", |asked| asked.question.title.clone()),
    ("competency", |asked| asked.question.competency.clone()),
    ("must_have", |asked| {
        if asked.covered.is_some_and(|row| row.must_have) { "yes" } else { "no" }.to_owned()
    }),
    ("seen_by", |asked| asked.covered.map_or(0, |row| row.seen_by).to_string()),
    ("topic", |asked| asked.question.topic.clone()),
    ("minutes", |asked| asked.question.minutes.to_string()),
    ("profile", |asked| cell("profile", &asked.round.profile)),
    ("kit", |asked| cell("kit", &asked.round.fingerprint)),
];

/// The rows of the sheet.
pub(super) fn rows(overview: &LoopOverview) -> Vec<Row> {
    let LoopOverview { header, summary: _, level: _, minutes: _, panel: _, seen_by: _, rounds, coverage } =
        overview;
    // The loop stands in the place of a profile.
    let of_loop = |[_, seed, algorithm, fingerprint, date]: [String; 5], looped| {
        [looped, seed, algorithm, fingerprint, date]
    };
    let names = COLUMNS.into_iter().map(|(name, _)| name.to_owned());
    let origin = of_loop(origin::names().map(str::to_owned), "loop".to_owned());
    let mut rows: Vec<Row> = vec![names.chain(origin).collect()];
    let origin = of_loop(origin::cells(header), cell("loop", &header.profile));
    for round in rounds {
        let OverviewRound {
            number: _,
            id: _,
            title: _,
            interviewer: _,
            panel: _,
            minutes: _,
            profile: _,
            fingerprint: _,
            questions,
        } = round;
        for question in questions {
            let OverviewQuestion {
                number: _,
                id: _,
                title: _,
                competency,
                competency_name: _,
                topic: _,
                topic_name: _,
                minutes: _,
            } = question;
            let covered = coverage.iter().find(|row| row.competency == *competency);
            let asked = Asked { round, question, covered };
            let cells = COLUMNS.into_iter().map(|(_, cell)| cell(&asked));
            rows.push(cells.chain(origin.clone()).collect());
        }
    }
    rows
}
