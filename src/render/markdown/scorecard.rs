//! The page that sums up.

use super::document::{bullets, table};
use super::inline::plain;
use crate::kit::ScorecardRow;
use crate::model::Signals;
use crate::render::words::join;

/// Writes the scorecard; `rubric` is the version of the rubric its signals are of.
pub(super) fn push(out: &mut Vec<String>, scorecard: &[ScorecardRow], rubric: Option<u32>) {
    let rows: Vec<[String; 6]> = scorecard.iter().map(row).collect();
    out.push("## Scorecard".to_owned());
    let head = ["Competency", "What it means", "Target", "Weight", "Question scores", "Mean"];
    out.push(table(head, &rows));
    out.push("**Overall:** ____".to_owned());
    out.push("**Decision:** ☐ Strong no · ☐ No · ☐ Yes · ☐ Strong yes".to_owned());
    let Some(version) = rubric else { return };
    out.push(format!("### What the target level shows (rubric version {version})"));
    for row in scorecard {
        let Some(Signals { must_have, nice_to_have }) = &row.signals else { continue };
        out.push(format!("**{}** at level {}", plain(&row.name), row.level));
        let must = must_have.iter().map(|signal| format!("must have: {}", plain(signal)));
        let nice = nice_to_have.iter().map(|signal| format!("nice to have: {}", plain(signal)));
        out.push(bullets(must.chain(nice)));
    }
}

fn row(row: &ScorecardRow) -> [String; 6] {
    let ScorecardRow { competency: _, name, definition, level, signals: _, weight, reason, questions } = row;
    let weight = match reason {
        Some(reason) => format!("{weight} ({})", plain(reason)),
        None => weight.to_string(),
    };
    let boxes = join(questions.iter().map(|number| format!("{number}: ☐")), " · ");
    [plain(name), plain(definition), level.to_string(), weight, boxes, "☐".to_owned()]
}
