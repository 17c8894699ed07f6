//! Says why a loop cannot be drawn, and what would fix it.

use std::fmt::Write as _;

use crate::cli::steps::loop_request::LoopRequest;
use crate::cli::steps::options::no_kit_in_words;
use crate::model::{CompetencyIx, plural};
use crate::select::{Blueprint, NoRounds, Refusals};

/// The words for why a loop cannot be drawn.
pub(in crate::cli) struct Words<'a, 'b> {
    pub(in crate::cli) ask: LoopRequest<'a>,
    /// The blueprints of its rounds.
    pub(in crate::cli) blueprints: &'b [Blueprint<'a>],
}

impl Words<'_, '_> {
    /// The whole explanation.
    pub(in crate::cli) fn explain(&self, why: &NoRounds) -> String {
        let id = &self.ask.looped.id;
        let text = match why {
            NoRounds::Round(at, reason) => {
                let round = &self.ask.looped.rounds[*at];
                let reason = no_kit_in_words(self.ask.request(round), &self.blueprints[*at], reason);
                format!("no loop of `{id}` is possible: round `{}` has no kit even alone\n{reason}", round.id)
            }
            NoRounds::Unseen { competency, rounds } => self.unseen(*competency, rounds),
            NoRounds::Infeasible(refusals) => format!(
                "no loop of `{id}` is possible: each round has kits, and it is proven that no choice of them \
                 fits together\n{}",
                self.refusals(refusals)
            ),
            NoRounds::Undecided(refusals) => format!(
                "neither a loop of `{id}` nor a proof that there is none was found within the bounds on \
                 effort\n{}",
                self.refusals(refusals)
            ),
        };
        text.trim_end().to_owned()
    }

    fn competency(&self, at: CompetencyIx) -> &str {
        &self.ask.bank.vocabulary().competencies[at.at()].id
    }

    fn unseen(&self, competency: CompetencyIx, rounds: &[usize]) -> String {
        let looped = self.ask.looped;
        let name = self.competency(competency);
        let ids: Vec<String> = rounds.iter().map(|&at| format!("`{}`", looped.rounds[at].id)).collect();
        let can = match ids.as_slice() {
            [] => "no round can ask it".to_owned(),
            [one] => format!("only round {one} can ask it"),
            several => format!("only rounds {} can ask it", several.join(", ")),
        };
        let mut text = format!(
            "no loop of `{}` is possible: `{name}` must be seen by {}, and {can}\n",
            looped.id,
            plural(looped.seen_by, "round"),
        );
        text.push_str("To fix it, one of:\n");
        let _ = writeln!(text, "  - give another round a profile with a section that assesses `{name}`");
        let _ = writeln!(
            text,
            "  - write active `{name}` questions for level {} that such a section may take",
            self.ask.level
        );
        let _ = writeln!(text, "  - take `{name}` out of `must-have`");
        if !rounds.is_empty() {
            let _ = writeln!(text, "  - let fewer rounds see each competency: `seen-by: {}`", rounds.len());
        }
        text
    }

    /// What the tried combinations failed by, most frequent first, and what would help against it.
    fn refusals(&self, refusals: &Refusals) -> String {
        let Refusals { tried, repeated, enemies, unseen } = refusals;
        let seen_by = plural(self.ask.looped.seen_by, "round");
        let mut failed: Vec<(u64, String, String)> = vec![
            (
                *repeated,
                "asked a question twice".to_owned(),
                "write questions for the sections that several rounds share, or give rounds profiles that \
                 share less"
                    .to_owned(),
            ),
            (
                *enemies,
                "had enemies in two rounds".to_owned(),
                "write questions without enemies for the sections that several rounds share".to_owned(),
            ),
        ];
        failed.extend(unseen.iter().map(|(competency, times)| {
            let name = self.competency(*competency);
            let fails = format!("had `{name}` seen by fewer than {seen_by}");
            let fix = format!(
                "ask for `{name}` in a section of its own, take it out of `must-have`, or write a smaller \
                 `seen-by`"
            );
            (*times, fails, fix)
        }));
        failed.retain(|(times, ..)| *times > 0);
        // Stable, so that equal ones keep their order.
        failed.sort_by_key(|(times, ..)| std::cmp::Reverse(*times));
        if failed.is_empty() {
            return String::new();
        }
        let mut text = format!("Of {tried} combinations that were tried:\n");
        for (times, fails, _) in &failed {
            let _ = writeln!(text, "  - {times} {fails}");
        }
        text.push_str("What may fix it:\n");
        for (_, _, fix) in failed.iter().take(3) {
            let _ = writeln!(text, "  - {fix}");
        }
        text
    }
}
