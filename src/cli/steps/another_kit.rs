//! Another kit in place of one that cannot be repaired: a command that was tried.
//!
//! What a message proposes has to work, so the kit is drawn before its command is named.

use std::path::Path;

use crate::cli::args::Sources;
use crate::cli::failure::Failure;
use crate::cli::io::file_name::Stem;
use crate::cli::io::seed;
use crate::cli::steps::rerun_command;
use crate::cli::steps::swap_steps;
use crate::cli::steps::swapped_kit::Wish;
use crate::kit::KitFile;
use crate::model::{Bank, Level, Profile, QuestionId, Status};
use crate::select::{Blueprint, Effort, Request, draw};

/// The most characters of a seed that a few more may follow.
const LONGEST: usize = 190;

/// What another kit must keep to.
pub(in crate::cli) struct Instead<'a> {
    bank: &'a Bank,
    profile: &'a Profile,
    level: Level,
    exclude: Vec<QuestionId>,
    include: Vec<QuestionId>,
}

impl<'a> Instead<'a> {
    /// In place of a kit, without what was wished out of it.
    pub(in crate::cli) fn of(file: &KitFile, wish: Wish<'_>, bank: &'a Bank, profile: &'a Profile) -> Self {
        let mut exclude = swap_steps::ids(&file.exclude);
        exclude.push(wish.out.clone());
        exclude.extend_from_slice(wish.exclude);
        let include = swap_steps::ids(&file.include);
        Self { bank, profile, level: file.profile.level, exclude, include }.known()
    }

    /// Only with what the command line takes: questions of the bank, and active ones to include.
    fn known(mut self) -> Self {
        let bank = self.bank;
        self.exclude.sort();
        self.exclude.dedup();
        self.exclude.retain(|id| bank.question(id.as_str()).is_some());
        let is_active =
            |id: &QuestionId| bank.question(id.as_str()).is_some_and(|own| own.status == Status::Active);
        let exclude = &self.exclude;
        self.include.retain(|id| is_active(id) && !exclude.contains(id));
        self
    }

    /// The command that draws it into this folder, with a seed like that of the other kit; none if
    /// no such kit was found.
    fn command(&self, like: &str, out: &Path, sources: &Sources) -> Option<String> {
        let level = (self.level != self.profile.level).then_some(self.level);
        let seed = self.free(like, level, out);
        let request = Request {
            bank: self.bank,
            profile: self.profile,
            level: Some(self.level),
            exclude: &self.exclude,
            include: &self.include,
        };
        draw(&Blueprint::compile(request), &seed, Effort::default()).ok()?;
        Some(rerun_command::instead(request, level, (&seed, out), sources))
    }

    /// A seed that no kit in the folder has.
    fn free(&self, like: &str, level: Option<Level>, out: &Path) -> String {
        let like: String = like.chars().take(LONGEST).collect();
        let kit = |seed: &str| Stem::drawn(&self.profile.id, seed, level).file(&["kit", "json"]).below(out);
        let is_free = |seed: &String| !kit(seed).exists();
        ('b'..='z').map(|letter| format!("{like}-{letter}")).find(is_free).unwrap_or_else(seed::fresh)
    }

    /// The failure to repair a kit, and what to do instead: a kit into this folder, with a seed like
    /// that of the kit.
    pub(in crate::cli) fn advise(
        &self,
        failure: Failure,
        like: &str,
        out: &Path,
        sources: &Sources,
    ) -> Failure {
        let Failure::Infeasible(text) = failure else { return failure };
        Failure::Infeasible(match self.command(like, out, sources) {
            Some(command) => format!("{text}\nWrite a question that fits, or draw another kit:\n  {command}"),
            None => format!(
                "{text}\nWrite a question that fits: no other kit of `{}` was found without one",
                self.profile.id
            ),
        })
    }
}
