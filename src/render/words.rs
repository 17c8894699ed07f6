//! Times and lists as words.

use std::fmt::Display;

/// A minute of the interview as a clock shows it, from 0:00.
pub(super) fn clock(minute: u16) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

/// The command that prints the solution of a question.
pub(super) fn solution_command(id: &str) -> String {
    format!("interviewkit bank show {id} --solution")
}

/// Things with a separator between them.
pub(super) fn join<T: Display>(things: impl IntoIterator<Item = T>, separator: &str) -> String {
    let words: Vec<String> = things.into_iter().map(|thing| thing.to_string()).collect();
    words.join(separator)
}

/// What a practice packet says to its reader.
pub(super) mod practice {
    /// How to practise.
    pub(in crate::render) const STEPS: [&str; 3] = [
        "Read the question and its anchors first, as you would before an interview.",
        "Score each answer on its own against the anchors, and note the words that decided it.",
        "Compare with the key on the last page only when all answers are scored.",
    ];
    /// How to read the key.
    pub(in crate::render) const AGREEMENT: &str = "Count the answers that you scored as the key does. Where you differ, find the words of the \
         anchor that decide it; where two readers differ in the same way, the anchor needs fixing.";
}

/// What the overview of a loop says to its panel.
pub(super) mod overview {
    use super::join;
    use crate::kit::{CoverageRow, LoopOverview};
    use crate::model::plural;

    /// For whom it is.
    pub(in crate::render) const BAND: &str = "For the panel – do not hand to the candidate";

    /// How to talk about the candidate.
    pub(in crate::render) const DEBRIEF: &str = "Every scorecard is filled in before anyone speaks. Then go \
         through the competencies row by row, and hear each round that asked.";
    /// What a round or the panel may say.
    pub(in crate::render) const DECISIONS: [&str; 4] = ["Strong no", "No", "Yes", "Strong yes"];

    /// How to read the matrix.
    pub(in crate::render) fn coverage(seen_by: u32, rows: &[CoverageRow]) -> String {
        let read = "Each number is how many questions of a round show the competency.";
        if rows.iter().any(|row| row.must_have) {
            let rounds = plural(seen_by, "round");
            return format!("{read} Those in bold must be seen by {rounds} at least.");
        }
        read.to_owned()
    }

    /// How many questions of a round show a competency; none leaves the cell to the eye.
    pub(in crate::render) fn asked(count: usize) -> String {
        if count == 0 { "–".to_owned() } else { count.to_string() }
    }

    /// By how many rounds a competency is seen, and whether that is enough.
    pub(in crate::render) fn seen(row: &CoverageRow, overview: &LoopOverview) -> String {
        match overview.is_enough(row) {
            None => row.seen_by.to_string(),
            Some(true) => format!("{}, enough", row.seen_by),
            Some(false) => format!("{}, too few", row.seen_by),
        }
    }

    /// The numbers of rounds.
    pub(in crate::render) fn rounds(numbers: impl Iterator<Item = u16>) -> String {
        let numbers: Vec<u16> = numbers.collect();
        match numbers.as_slice() {
            [] => "no round".to_owned(),
            [one] => format!("round {one}"),
            several => format!("rounds {}", join(several, ", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;

    #[test]
    fn writes_times_and_lists() {
        assert_eq!([0, 5, 65, 480].map(clock), ["0:00", "0:05", "1:05", "8:00"]);
        assert_eq!(join([Level::Junior, Level::Mid], ", "), "junior, mid");
    }
}
