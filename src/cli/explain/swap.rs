//! Says why a question of a kit cannot be swapped.

use std::fmt::Write as _;

use crate::cli::failure::Failure;
use crate::model::{QuestionId, plural};
use crate::select::{Blueprint, Broken, NoSwap, Request, Side, Unfit, What};

/// The words for a refusal, of the request it is about.
pub(in crate::cli) struct Words<'a> {
    pub(in crate::cli) request: Request<'a>,
    pub(in crate::cli) blueprint: &'a Blueprint<'a>,
}

impl Words<'_> {
    /// Why `out` cannot be swapped.
    pub(in crate::cli) fn explain(&self, out: &QuestionId, why: &NoSwap) -> Failure {
        Failure::Infeasible(match why {
            NoSwap::Misfits(ids) => self.misfits(out, ids),
            NoSwap::NoneFits(unfit) => self.none_fits(out, unfit),
        })
    }

    fn misfits(&self, out: &QuestionId, ids: &[QuestionId]) -> String {
        let list: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
        let (verb, whose) = if ids.len() == 1 { ("does", "its section") } else { ("do", "their sections") };
        format!(
            "`{out}` cannot be swapped: {} {verb} not fit {whose} of `{}` any more, so no kit that keeps them \
             meets the profile",
            list.join(", "),
            self.request.profile.id
        )
    }

    fn none_fits(&self, out: &QuestionId, unfit: &Unfit) -> String {
        let Unfit { section, candidates, broken, all_pairs } = unfit;
        let section = &self.request.profile.sections[*section].id;
        let pairs = if *all_pairs {
            "no exchange of two questions of the kit helps either"
        } else {
            "there are too many exchanges of two questions to look at all of them"
        };
        let count = plural(*candidates, "other question");
        let mut text = match candidates {
            0 => format!(
                "`{out}` cannot be swapped: section `{section}` may take no other question, and {pairs}"
            ),
            _ => format!(
                "`{out}` cannot be swapped: section `{section}` may take {count}, none of which fits, and {pairs}"
            ),
        };
        let mut broken = broken.clone();
        broken.sort_by_key(|(what, count)| (std::cmp::Reverse(*count), *what));
        for (what, count) in &broken {
            let _ = write!(text, "\n  - {count} {}", self.reason(*what, *count == 1));
        }
        if broken.iter().map(|(_, count)| count).sum::<u64>() > *candidates {
            text.push_str("\n(A question may have several of these reasons.)");
        }
        text
    }

    /// What a number of questions do, such as `are on a topic …`.
    fn reason(&self, what: Broken, one: bool) -> String {
        let s = if one { "s" } else { "" };
        let are = if one { "is" } else { "are" };
        let (tally, side) = match what {
            Broken::Topic => {
                return format!("{are} on a topic of which the kit has as many as the profile allows");
            }
            Broken::Enemies => return format!("{are} an enemy of a question that stays"),
            Broken::Tally(tally, side) => (tally, side),
        };
        let tally = &self.blueprint.tallies()[tally as usize];
        let profile = self.request.profile;
        let (make, most) = match side {
            Side::Lo => ("leave", format!("less than {}", tally.lo)),
            Side::Hi => ("make", format!("more than {}", tally.hi.expect("a bound that is passed is there"))),
        };
        match &tally.what {
            What::Minutes => format!("{make}{s} {most} minutes of questions"),
            What::SectionMinutes(at) => {
                format!("{make}{s} {most} minutes in section `{}`", profile.sections[*at].id)
            }
            What::Section(at) => {
                format!("{make}{s} {most} questions in section `{}`", profile.sections[*at].id)
            }
            What::Rule(at) => format!("{make}{s} {most} of rule `{}`", profile.rules[*at].id),
            What::RuleMinutes(at) => format!("{make}{s} {most} minutes of rule `{}`", profile.rules[*at].id),
            What::Include(id) => format!("leave{s} out `{id}`"),
            What::Topic(_) | What::Enemies(_) => format!("break{s} `{}`", tally.name),
        }
    }
}
