//! Says why no kit is possible, and what would fix it.

use std::fmt::Write as _;

use crate::model::{Bank, Level, Profile, plural};
use crate::select::{Blueprint, Change, Draft, End, Explanation, Repair, Side, Tally, What};

/// The words for an explanation, of the profile and bank it is about.
pub(in crate::cli) struct Words<'a> {
    pub(in crate::cli) bank: &'a Bank,
    pub(in crate::cli) profile: &'a Profile,
    pub(in crate::cli) level: Level,
    pub(in crate::cli) blueprint: &'a Blueprint<'a>,
}

impl Words<'_> {
    /// The whole explanation.
    pub(in crate::cli) fn explain(&self, explanation: &Explanation) -> String {
        let mut text = format!(
            "no kit of `{}` is possible: these rules cannot hold together{}\n",
            self.profile.id,
            if explanation.conflict.minimal { "" } else { " (perhaps not all are needed)" },
        );
        for end in &explanation.conflict.ends {
            let _ = writeln!(text, "  - {}", self.end(*end));
        }
        if explanation.conflict.once {
            text.push_str("  - no question serves two sections\n");
        }
        match explanation.repairs.as_slice() {
            [] => text.push_str("No single step fixes it; loosen several of these rules.\n"),
            repairs => {
                text.push_str("Any of these would work:\n");
                for repair in repairs {
                    let _ = writeln!(text, "  - {}", self.repair(repair));
                }
            }
        }
        text.truncate(text.trim_end().len());
        text
    }

    fn end(&self, end: End) -> String {
        let Tally { what, lo, hi, name: _ } = &self.blueprint.tallies()[end.tally as usize];
        let (word, value) = match end.side {
            Side::Lo => ("at least", *lo),
            Side::Hi => ("at most", hi.expect("a bound of a conflict is there")),
        };
        let rest = match (end.nearest, end.side) {
            (Some(nearest), Side::Lo) => format!("; with the other rules it can be {nearest} at most"),
            (Some(nearest), Side::Hi) => format!("; with the other rules it is {nearest} at least"),
            (None, _) => String::new(),
        };
        let subject = self.subject(what);
        match what {
            What::Section(at) => {
                let eligible = plural(self.blueprint.eligible(*at), "eligible question");
                format!("{subject} takes {word} {value} ({eligible} for level {}){rest}", self.level)
            }
            What::Minutes | What::SectionMinutes(_) | What::RuleMinutes(_) => {
                format!("{subject} take {word} {value} minutes{rest}")
            }
            What::Rule(_) => format!("{subject}: {word} {value}{rest}"),
            What::Topic(_) => format!("{subject}: {word} {value} in a kit{rest}"),
            What::Enemies(_) => format!("{subject} are enemies and never meet"),
            What::Include(_) => format!("{subject} is to be in the kit"),
        }
    }

    /// What a tally is about.
    pub(in crate::cli) fn subject(&self, what: &What) -> String {
        let section = |at: usize| &self.profile.sections[at].id;
        match what {
            What::Section(at) => format!("section `{}`", section(*at)),
            What::Minutes => "all questions together".to_owned(),
            What::SectionMinutes(at) => format!("the questions of section `{}`", section(*at)),
            What::Rule(at) => format!("rule `{}`", self.profile.rules[*at].id),
            What::RuleMinutes(at) => format!("the questions of rule `{}`", self.profile.rules[*at].id),
            What::Topic(topic) => {
                format!("questions on `{}`", self.bank.vocabulary().topics[topic.at()].id)
            }
            What::Enemies(ids) => ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", "),
            What::Include(id) => format!("`{id}`"),
        }
    }

    /// All steps of a repair, as one sentence.
    pub(in crate::cli) fn repair(&self, repair: &Repair) -> String {
        let steps: Vec<String> = repair.changes.iter().map(|change| self.change(change)).collect();
        steps.join(", and ")
    }

    fn change(&self, change: &Change) -> String {
        let (tally, side, to) = match change {
            Change::Write(draft) => return self.draft(draft),
            Change::Move { tally, side, to } => (*tally, *side, *to),
        };
        let word = if side == Side::Lo { "at least" } else { "at most" };
        let subject = self.subject(&self.blueprint.tallies()[tally as usize].what);
        match self.blueprint.tallies()[tally as usize].what {
            What::Minutes => self.clock(side, to),
            What::Section(_) => format!("let {subject} take {word} {to}"),
            What::SectionMinutes(_) | What::RuleMinutes(_) => {
                format!("let {subject} take {word} {to} minutes")
            }
            What::Rule(_) => format!("let {subject} ask for {word} {to}"),
            What::Topic(_) => format!("allow {to} {subject} (`spread`)"),
            What::Include(_) => format!("leave out --include {}", subject.trim_matches('`')),
            What::Enemies(_) => format!("let {subject} meet"),
        }
    }

    fn clock(&self, side: Side, to: u32) -> String {
        let around = u32::from(self.profile.opening) + u32::from(self.profile.closing);
        match side {
            Side::Hi => {
                let longer = to + around;
                format!("allow {longer} minutes for the interview (`duration`), {to} of them for questions")
            }
            Side::Lo => {
                let most = self.profile.question_minutes().max().expect("an interview has an end");
                format!("let {} minutes stay unplanned (`slack`)", most.saturating_sub(to))
            }
        }
    }

    fn draft(&self, draft: &Draft) -> String {
        let vocabulary = self.bank.vocabulary();
        let levels: Vec<&str> = draft.levels.iter().map(crate::model::Label::word).collect();
        let tags: Vec<&str> = draft.tags.iter().map(|tag| vocabulary.tags[tag.at()].as_str()).collect();
        let tagged = if tags.is_empty() { String::new() } else { format!(" tagged {}", tags.join(", ")) };
        format!(
            "write one {} {} question of {} minutes on `{}`{tagged} for level {}, showing `{}` (section `{}`)",
            draft.difficulty,
            draft.kind,
            draft.minutes,
            vocabulary.topics[draft.topic.at()].id,
            levels.join(" and "),
            vocabulary.competencies[draft.competency.at()].id,
            self.profile.sections[draft.section].id,
        )
    }
}
