//! One step from a kit to the next: a question goes, another comes in.
//!
//! The step depends on the kit file, the bank and the profile alone, so that it can be
//! made again to prove the new kit.

use crate::cli::explain::suggest;
use crate::cli::explain::swap::Words;
use crate::cli::failure::Failure;
use crate::cli::steps::options::Wishes;
use crate::kit::{Kit, KitFile, LockedSwap};
use crate::model::{Bank, Level, Profile, Question, QuestionId};
use crate::select::{Blueprint, Request, Swapped, swap};

/// A kit, and what was asked of it.
#[derive(Clone)]
pub(in crate::cli) struct State {
    pub(in crate::cli) sections: Vec<Vec<QuestionId>>,
    pub(in crate::cli) exclude: Vec<QuestionId>,
    pub(in crate::cli) include: Vec<QuestionId>,
}

impl State {
    fn of(kit: &Kit<'_>, exclude: &[QuestionId], include: &[QuestionId]) -> Self {
        let own = |section: &Vec<&Question>| section.iter().map(|question| question.id.clone()).collect();
        Self {
            sections: kit.sections().iter().map(own).collect(),
            exclude: exclude.to_vec(),
            include: include.to_vec(),
        }
    }
}

/// What every step of a kit shares.
#[derive(Clone, Copy)]
pub(in crate::cli) struct Steps<'a> {
    /// The bank as it was to the kit: see [`bank_of`].
    pub(in crate::cli) bank: &'a Bank,
    pub(in crate::cli) profile: &'a Profile,
    pub(in crate::cli) level: Level,
    pub(in crate::cli) seed: &'a str,
}

/// The bank in which the questions that a kit had before its swaps can be drawn, whatever
/// has become of them.
pub(in crate::cli) fn bank_before(file: &KitFile, bank: &Bank) -> Bank {
    let gone = file.swaps.iter().flat_map(|swap| &swap.out);
    // Those of the kits that were drawn with it: what became of them since must not matter to it.
    let beside = file.in_loop.iter().flat_map(|locked| &locked.others);
    let beside = beside.chain(file.set.iter().flat_map(|set| &set.questions));
    bank.with_active(&ids(gone.chain(beside)))
}

/// The bank in which the questions that a kit has can be drawn, too.
pub(in crate::cli) fn bank_of(file: &KitFile, bank: &Bank) -> Bank {
    let own = file.sections.iter().flat_map(|section| &section.questions).map(|question| &question.id);
    bank_before(file, bank).with_active(&ids(own))
}

/// What must not come into a kit by a swap: what the other rounds of its loop asked when they
/// were drawn, and the enemies of that, and what the other kits of its set hold, if they share nothing.
pub(in crate::cli) fn asked_elsewhere(file: &KitFile, bank: &Bank) -> Vec<QuestionId> {
    let rounds = file.in_loop.iter().flat_map(|locked| &locked.others);
    let rounds = rounds.filter_map(|id| bank.question(id));
    let mut ids: Vec<QuestionId> =
        rounds.flat_map(|question| std::iter::once(&question.id).chain(&question.enemies)).cloned().collect();
    let own = file.ids();
    let set = file.set.iter().filter(|set| set.overlap == 0).flat_map(|set| &set.questions);
    let set = set.filter(|id| !own.contains(&id.as_str()) && bank.question(id).is_some());
    ids.extend(self::ids(set));
    ids.sort();
    ids.dedup();
    ids
}

impl<'a> Steps<'a> {
    /// The state that a kit file locks.
    pub(in crate::cli) fn state(&self, file: &KitFile) -> Option<State> {
        let sections = file.ids_by_section(self.profile)?;
        Some(State { sections, exclude: ids(&file.exclude), include: ids(&file.include) })
    }

    /// Swaps a question of a kit; `exclude` are others that must not come in.
    ///
    /// Returns the state after it, and what the kit file says of the step. `parent` is
    /// the fingerprint before.
    pub(in crate::cli) fn swap(
        &self,
        before: &State,
        parent: &str,
        out: &QuestionId,
        exclude: &[QuestionId],
    ) -> Result<(State, LockedSwap), Failure> {
        let mut fresh: Vec<QuestionId> = Vec::new();
        for id in exclude.iter().filter(|id| *id != out && !before.exclude.contains(id)) {
            if !fresh.contains(id) {
                fresh.push(id.clone());
            }
        }
        let mut after = before.clone();
        after.exclude.push(out.clone());
        after.exclude.extend(fresh.iter().cloned());
        after.include.retain(|id| id != out);
        let included = after.include.len() < before.include.len();
        let request = self.request(&after);
        let blueprint = Blueprint::compile(request);
        let words = Words { request, blueprint: &blueprint };
        let swapped =
            swap(&blueprint, &before.sections, out, self.seed).map_err(|why| words.explain(out, &why))?;
        let Swapped { out, r#in, sections, choices: _ } = swapped;
        after.sections = sections;
        let text = |ids: &[QuestionId]| ids.iter().map(ToString::to_string).collect();
        let (parent, exclude) = (parent.to_owned(), text(&fresh));
        let entry = LockedSwap { parent, out: text(&out), r#in: text(&r#in), exclude, included };
        Ok((after, entry))
    }

    /// The kit after swaps of these questions, one after the other.
    pub(in crate::cli) fn all(
        &self,
        first: &Kit<'a>,
        exclude: &[QuestionId],
        include: &[QuestionId],
        swapped: &[QuestionId],
    ) -> Result<Kit<'a>, Failure> {
        let mut state = State::of(first, exclude, include);
        for out in swapped {
            if !state.sections.iter().flatten().any(|id| id == out) {
                let asked = state.sections.iter().flatten().map(QuestionId::as_str);
                return Err(suggest::unknown("question of the kit", out.as_str(), asked));
            }
            state = self.swap(&state, first.fingerprint(), out, &[])?.0;
        }
        Ok(self.kit(&state).expect("the draw and its swaps take questions from the bank"))
    }

    /// The kit of a state; none if a question of it is gone from the bank.
    pub(in crate::cli) fn kit(&self, state: &State) -> Option<Kit<'a>> {
        Kit::of_ids(self.plain(), &state.sections, self.seed)
    }

    pub(in crate::cli) fn request<'s>(&self, state: &'s State) -> Request<'s>
    where
        'a: 's,
    {
        Request { exclude: &state.exclude, include: &state.include, ..self.plain() }
    }

    /// Without wishes, which the order of a kit does not need.
    fn plain(&self) -> Request<'a> {
        Request {
            bank: self.bank,
            profile: self.profile,
            level: Some(self.level),
            exclude: &[],
            include: &[],
        }
    }
}

/// A kit whose swaps were made again.
pub(in crate::cli) struct Replayed<'a> {
    pub(in crate::cli) kit: Kit<'a>,
    pub(in crate::cli) state: State,
    pub(in crate::cli) swaps: Vec<LockedSwap>,
}

/// Makes the swaps of a kit file again, from the kit that its seed stands for.
///
/// The first that comes out otherwise is added to `reasons`, and ends it.
pub(in crate::cli) fn replayed<'a>(
    file: &KitFile,
    steps: Steps<'a>,
    first: Kit<'a>,
    wishes: &Wishes,
    reasons: &mut Vec<String>,
) -> Option<Replayed<'a>> {
    let state = State::of(&first, &wishes.exclude, &wishes.include);
    let mut again = Replayed { kit: first, state, swaps: Vec::new() };
    for step in &file.swaps {
        let out = ids(&step.out).into_iter().next()?;
        if !again.state.sections.iter().flatten().any(|id| *id == out) {
            reasons.push(format!("`{out}`, which was swapped, is not drawn at first"));
            return None;
        }
        let parent = again.kit.fingerprint().to_owned();
        let Ok((after, swap)) = steps.swap(&again.state, &parent, &out, &ids(&step.exclude)) else {
            reasons.push(format!("nothing can be swapped for `{out}` now"));
            return None;
        };
        if (&swap.out, &swap.r#in) != (&step.out, &step.r#in) {
            let words =
                |step: &LockedSwap| format!("{} for {}", step.r#in.join(" and "), step.out.join(" and "));
            reasons.push(format!("the swap gives {} now, and gave {}", words(&swap), words(step)));
        } else if swap.parent != step.parent {
            reasons.push(format!(
                "the kit before the swap of `{out}` is {} now, and was {}: its texts or the profile have changed",
                swap.parent, step.parent
            ));
        } else if swap != *step {
            reasons.push(format!("the swap of `{out}` was asked for otherwise"));
        }
        let kit = steps.kit(&after)?;
        again.swaps.push(swap);
        again = Replayed { kit, state: after, swaps: again.swaps };
        if !reasons.is_empty() {
            break;
        }
    }
    Some(again)
}

/// The ids of a kit file.
pub(in crate::cli) fn ids<'t>(texts: impl IntoIterator<Item = &'t String>) -> Vec<QuestionId> {
    texts.into_iter().map(|text| QuestionId::new(text).expect("the ids of a kit file were checked")).collect()
}

/// The id of a question of a kit, as the command line names it.
pub(in crate::cli) fn question_of(file: &KitFile, id: &str) -> Result<QuestionId, Failure> {
    let own = file.ids().into_iter().find(|own| *own == id).and_then(QuestionId::new);
    own.ok_or_else(|| suggest::unknown("question of the kit", id, file.ids().into_iter()))
}
