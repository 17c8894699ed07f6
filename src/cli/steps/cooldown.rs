//! Cool-downs: questions that the ledger says were used lately are not drawn.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::cli::args::Compose;
use crate::cli::commands::ledger;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::files::OVERWRITE;
use crate::cli::io::progress::Progress;
use crate::cli::steps::options::Wishes;
use crate::cli::steps::rerun_command;
use crate::cli::steps::rest::Rest;
use crate::ledger::Ledger;
use crate::model::{Bank, Day, Profile, QuestionId, bisection, plural};
use crate::select::{Blueprint, Effort, Request, draw};

/// The cool-downs of one draw.
pub(in crate::cli) struct Cooldown<'a> {
    args: &'a Compose,
    bank: &'a Bank,
    profile: &'a Profile,
    /// What the command line asks beyond the cool-downs.
    wishes: &'a Wishes,
    ledger: Ledger,
    /// The day that days are counted back from.
    day: Day,
    rest: Rest,
    /// The questions that may be drawn when none rests.
    eligible: BTreeSet<QuestionId>,
}

impl<'a> Cooldown<'a> {
    /// The cool-downs that the command line asks for; none if it asks for none.
    pub(in crate::cli) fn read(
        args: &'a Compose,
        bank: &'a Bank,
        profile: &'a Profile,
        wishes: &'a Wishes,
        console: &Console,
    ) -> Result<Option<Self>, Failure> {
        let rest = Rest {
            days: args.cooldown.avoid_days,
            kits: args.cooldown.avoid_kits,
            requisition: args.writing.requisition.clone().filter(|_| !args.cooldown.reuse),
        };
        if rest == Rest::default() {
            return Ok(None);
        }
        // Only days need a day: any other date is a text to print.
        let date = args.writing.pages.date.as_deref().filter(|_| rest.days.is_some());
        let day = ledger::day("date", date)?;
        let ledger = ledger::read(&args.cooldown.ledger, console)?.unwrap_or_else(|| {
            console.note(
                "There is no ledger yet, so no question rests; `interviewkit ledger add KIT` begins one",
            );
            Ledger::default()
        });
        let blueprint = Blueprint::compile(wishes.request(bank, profile));
        let eligible = blueprint.questions().iter().map(|question| question.id.clone()).collect();
        Ok(Some(Self { args, bank, profile, wishes, ledger, day, rest, eligible }))
    }

    /// The failure to write over the files of another kit, which may be the one before its questions rested.
    pub(in crate::cli) fn in_the_way(&self, failure: Failure) -> Failure {
        match failure {
            Failure::Io(text, Some(help)) if help == OVERWRITE && !self.resting(&self.rest).is_empty() => {
                let reuse =
                    if self.rest.requisition.is_some() { "--reuse lets them be drawn again; " } else { "" };
                Failure::Io(
                    text,
                    Some(format!(
                        "questions rest, so that this seed gives another kit than it did: {reuse}another --seed or \
                         --out keeps both kits; --force overwrites the kit that is there"
                    )),
                )
            }
            failure => failure,
        }
    }

    /// The wishes with all questions that rest excluded; says how many those are.
    pub(in crate::cli) fn wishes(&self, console: &Console) -> Wishes {
        let wishes = self.with(&self.rest);
        let resting = wishes.exclude.len() - self.wishes.exclude.len();
        let parts: Vec<String> =
            self.parts().iter().map(|(name, _, ids)| format!("{name}: {}", ids.len())).collect();
        console.note(&format!(
            "At rest: {resting} of {} ({})",
            plural(self.eligible.len(), "eligible question"),
            parts.join(", ")
        ));
        wishes
    }

    /// Each cool-down that is asked for, with more words on it, and the questions it holds back.
    fn parts(&self) -> Vec<(String, String, BTreeSet<QuestionId>)> {
        let Rest { days, kits, requisition } = &self.rest;
        let mut parts = Vec::new();
        if let Some(days) = days {
            let rest = Rest { days: Some(*days), ..Rest::default() };
            let since = format!(" (used on {} or later)", self.day.before(*days));
            parts.push((format!("--avoid-days {days}"), since, self.resting(&rest)));
        }
        if let Some(kits) = kits {
            let rest = Rest { kits: Some(*kits), ..Rest::default() };
            let of = format!(" (the last kits of `{}`)", self.profile.id);
            parts.push((format!("--avoid-kits {kits}"), of, self.resting(&rest)));
        }
        if let Some(requisition) = requisition {
            let rest = Rest { requisition: Some(requisition.clone()), ..Rest::default() };
            parts.push((
                format!("--requisition {requisition}"),
                " (used for it before)".to_owned(),
                self.resting(&rest),
            ));
        }
        parts
    }

    /// The questions that rest; one that the command line includes does not.
    fn resting(&self, rest: &Rest) -> BTreeSet<QuestionId> {
        let mut used: BTreeSet<&str> = BTreeSet::new();
        if let Some(days) = rest.days {
            used.extend(self.ledger.used_since(self.day.before(days)));
        }
        if let Some(kits) = rest.kits {
            used.extend(self.ledger.of_last_kits(&self.profile.id, kits as usize));
        }
        if let Some(requisition) = &rest.requisition {
            used.extend(self.ledger.used_for(requisition));
        }
        let rests = |id: &&QuestionId| used.contains(id.as_str()) && !self.wishes.include.contains(id);
        self.eligible.iter().filter(rests).cloned().collect()
    }

    fn with(&self, rest: &Rest) -> Wishes {
        let mut wishes = self.wishes.clone();
        wishes.exclude.extend(self.resting(rest));
        wishes
    }

    /// The blueprint of the draw with other cool-downs.
    fn blueprint<T>(&self, rest: &Rest, ask: impl FnOnce(&Blueprint<'_>) -> T) -> T {
        let wishes = self.with(rest);
        let request: Request<'_> = wishes.request(self.bank, self.profile);
        ask(&Blueprint::compile(request))
    }

    /// Whether a kit is drawn with other cool-downs, within the effort of a draw.
    fn works(&self, rest: &Rest, seed: &str) -> bool {
        self.blueprint(rest, |blueprint| draw(blueprint, seed, Effort::default()).is_ok())
    }

    /// Why no kit is possible while questions rest, if one is possible while none does.
    pub(in crate::cli) fn explain(&self, failure: Failure, seed: &str, console: &Console) -> Failure {
        let Failure::Infeasible(words) = failure else { return failure };
        let progress = Progress::start(console, "Looking for the longest cool-down that works");
        let alone = self.works(&Rest::default(), seed);
        let offers = if alone { self.offers(seed) } else { Vec::new() };
        progress.finish();
        if !alone {
            let text =
                format!("{words}\nThe cool-down is not the cause: without it no kit is possible either.");
            return Failure::Infeasible(text);
        }
        let mut text = format!("no kit of `{}` is possible while these questions rest\n", self.profile.id);
        for (name, more, ids) in self.parts() {
            let _ = writeln!(text, "  - {name} holds back {}{more}", plural(ids.len(), "eligible question"));
        }
        for (at, section) in self.profile.sections.iter().enumerate() {
            let all = self.blueprint(&Rest::default(), |blueprint| blueprint.eligible(at));
            let left = self.blueprint(&self.rest, |blueprint| blueprint.eligible(at));
            if left < all {
                let _ = writeln!(
                    text,
                    "  - section `{}` takes {}: {left} of {all} eligible questions left",
                    section.id, section.picks
                );
            }
        }
        text.push_str("Any of these would work:\n");
        for (what, rest) in offers {
            let _ = writeln!(text, "  - {what}:\n    {}", rerun_command::resting(self.args, seed, &rest));
        }
        let _ = write!(text, "With the cool-down as it is, {words}");
        Failure::Infeasible(text)
    }

    /// For each cool-down the longest that works, the others as they are, or else left out.
    fn offers(&self, seed: &str) -> Vec<(String, Rest)> {
        let mut offers = Vec::new();
        for alone in [false, true] {
            let base = if alone { Rest::default() } else { self.rest.clone() };
            let others = if alone { ", and no other cool-down" } else { "" };
            if let Some(days) = self.rest.days {
                let rest = |days| Rest { days, ..base.clone() };
                match longest(days, |days| self.works(&rest(Some(days)), seed)) {
                    Some(days) => {
                        let what =
                            format!("let questions rest {} at most{others}", plural(days as usize, "day"));
                        offers.push((what, rest(Some(days))));
                    }
                    None if self.works(&rest(None), seed) => {
                        offers.push((format!("leave out --avoid-days{others}"), rest(None)));
                    }
                    None => {}
                }
            }
            if let Some(kits) = self.rest.kits {
                let rest = |kits| Rest { kits, ..base.clone() };
                match longest(kits, |kits| self.works(&rest(Some(kits)), seed)) {
                    Some(kits @ 1..) => {
                        let what = format!(
                            "let the questions of the last {} rest{others}",
                            if kits == 1 { "kit".to_owned() } else { format!("{kits} kits") }
                        );
                        offers.push((what, rest(Some(kits))));
                    }
                    Some(0) => offers.push((format!("leave out --avoid-kits{others}"), rest(None))),
                    None => {}
                }
            }
            if self.rest.requisition.is_some() {
                let rest = Rest { requisition: None, ..base };
                if self.works(&rest, seed) {
                    offers.push((format!("add --reuse{others}"), rest));
                }
            }
            // Where one cool-down alone can give way, the others need not.
            if !offers.is_empty() {
                break;
            }
        }
        offers
    }

    /// The command that records the kit's use.
    pub(in crate::cli) fn record(&self, kit: &std::path::Path) -> String {
        rerun_command::record(self.args, kit, self.args.writing.requisition.as_deref())
    }
}

/// The longest cool-down below one that does not work; none if even 0 does not.
fn longest(fails: u32, works: impl Fn(u32) -> bool) -> Option<u32> {
    if fails == 0 || !works(0) {
        return None;
    }
    Some(bisection((0, fails), |_| 1, works))
}

#[cfg(test)]
mod tests {
    use super::longest;

    #[test]
    fn the_longest_that_works_is_found() {
        for most in 0..90 {
            assert_eq!(longest(90, |days| days <= most), Some(most));
        }
        assert_eq!(longest(90, |_| false), None);
        assert_eq!(longest(0, |_| true), None);
    }
}
