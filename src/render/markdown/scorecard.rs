//! The page that sums up.

use super::document::table;
use super::inline::plain;
use crate::kit::ScorecardRow;
use crate::render::words::join;

/// Writes the scorecard.
pub(super) fn push(out: &mut Vec<String>, scorecard: &[ScorecardRow]) {
    let rows: Vec<[String; 5]> = scorecard.iter().map(row).collect();
    out.push("## Scorecard".to_owned());
    out.push(table(["Competency", "What it means", "Weight", "Question scores", "Mean"], &rows));
    out.push("**Overall:** ____".to_owned());
    out.push("**Decision:** ☐ Strong no · ☐ No · ☐ Yes · ☐ Strong yes".to_owned());
}

fn row(row: &ScorecardRow) -> [String; 5] {
    let ScorecardRow { competency: _, name, definition, weight, reason, questions } = row;
    let weight = match reason {
        Some(reason) => format!("{weight} ({})", plain(reason)),
        None => weight.to_string(),
    };
    let boxes = join(questions.iter().map(|number| format!("{number}: ☐")), " · ");
    [plain(name), plain(definition), weight, boxes, "☐".to_owned()]
}
