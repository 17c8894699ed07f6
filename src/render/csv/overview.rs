//! The sheet of a loop: a row a question, from which a pivot gives the coverage.

use super::origin::{self, cell};
use super::sheet::Row;
use crate::kit::{CoverageRow, LoopOverview, OverviewQuestion, OverviewRound};

const COLUMNS: [&str; 21] = [
    "round_number",
    "round",
    "round_title",
    "interviewer",
    "panel",
    "slot",
    "number",
    "id",
    "title",
    "competency",
    "must_have",
    "seen_by",
    "topic",
    "minutes",
    "profile",
    "kit",
    "loop",
    "seed",
    "algorithm",
    "fingerprint",
    "date",
];

/// The rows of the sheet.
pub(super) fn rows(overview: &LoopOverview) -> Vec<Row> {
    let LoopOverview { header, summary: _, level: _, minutes: _, panel: _, seen_by: _, rounds, coverage } =
        overview;
    // The loop stands in the place of a profile.
    let [_, seed, algorithm, fingerprint, date] = origin::cells(header);
    let looped = cell("loop", &header.profile);
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    for OverviewRound {
        number,
        id: round,
        title,
        interviewer,
        panel,
        minutes,
        profile,
        fingerprint: kit,
        questions,
    } in rounds
    {
        let of_round = [
            number.to_string(),
            round.clone(),
            title.clone(),
            interviewer.clone(),
            panel.to_string(),
            minutes.to_string(),
        ];
        for question in questions {
            let mut row = of_round.to_vec();
            row.extend(of_question(question, coverage));
            row.extend([cell("profile", profile), cell("kit", kit), looped.clone()]);
            row.extend([seed.clone(), algorithm.clone(), fingerprint.clone(), date.clone()]);
            rows.push(row);
        }
    }
    rows
}

fn of_question(question: &OverviewQuestion, coverage: &[CoverageRow]) -> [String; 8] {
    let OverviewQuestion { number, id, title, competency, competency_name: _, topic, topic_name: _, minutes } =
        question;
    let covered = coverage.iter().find(|row| row.competency == *competency);
    let must_have = covered.is_some_and(|row| row.must_have);
    [
        number.to_string(),
        id.clone(),
        title.clone(),
        competency.clone(),
        if must_have { "yes" } else { "no" }.to_owned(),
        covered.map_or(0, |row| row.seen_by).to_string(),
        topic.clone(),
        minutes.to_string(),
    ]
}
