//! Makes a kit file again from the draw, and compares all of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::cli::args::Verify;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::kit_file::TOOL;
use crate::cli::io::sources::{self, Sourced};
use crate::cli::steps::loop_request::LoopRequest;
use crate::cli::steps::options::{self, Wishes};
use crate::cli::steps::rounds;
use crate::cli::steps::swap_steps::{self, Steps};
use crate::kit::{Difference, Kit, KitFile, LockedLoop, LockedSet, Origin};
use crate::model::{Bank, Loop, Profile, QuestionId, visible_line};
use crate::select::Request;

/// What was found.
#[derive(Serialize)]
pub(super) struct Verdict {
    pub(super) same: bool,
    pub(super) fingerprint: String,
    /// The fingerprint of the kit that is drawn now.
    pub(super) drawn: Option<String>,
    /// Questions that were in the kit and are not drawn now.
    pub(super) gone: Vec<String>,
    /// Questions that are drawn now and were not in the kit.
    pub(super) new: Vec<String>,
    pub(super) reasons: Vec<String>,
}

/// For each section of each kit of a set its questions.
type SetOfKits = Vec<Vec<Vec<QuestionId>>>;

/// Proves kit files from one bank.
pub(super) struct Proof<'a> {
    args: &'a Verify,
    sourced: Sourced,
    profiles: BTreeMap<String, Profile>,
    loops: BTreeMap<String, Loop>,
    /// The sets of parallel kits that were drawn again, by all that they depend on.
    sets: BTreeMap<String, SetOfKits>,
}

impl<'a> Proof<'a> {
    pub(super) fn new(args: &'a Verify, console: &Console) -> Result<Self, Failure> {
        let sourced = sources::bank_with_files(args.sources.bank.as_deref(), console)?;
        let (profiles, loops) = (BTreeMap::new(), BTreeMap::new());
        Ok(Self { args, sourced, profiles, loops, sets: BTreeMap::new() })
    }

    /// Compares a file with the one that a draw makes now.
    pub(super) fn of_file(&mut self, file: &KitFile, console: &Console) -> Result<Verdict, Failure> {
        self.load(file, console)?;
        let Self { args: _, sourced, profiles, loops, sets } = self;
        let profile = &profiles[&file.profile.id];
        let round = file.in_loop.as_ref().map(|locked| (&loops[&locked.id], locked));
        let bank = &sourced.loaded.value;
        let seen = swap_steps::bank_before(file, bank);
        let mut reasons = Vec::new();
        let again = Again { file, profile, round, bank: &seen, files: sourced.hashes_in(&seen) };
        let again = again.file(sets, &mut reasons);
        let same = reasons.is_empty() && again.as_ref() == Some(file);
        if !same {
            let changes: Vec<String> = file.changes(bank, profile).iter().map(ToString::to_string).collect();
            let explained = !changes.is_empty();
            reasons.extend(changes);
            if let Some(again) = &again {
                reasons.extend(files_in_words(&file.bank.files, &again.bank.files));
                reasons.extend(differences_in_words(file, again, explained));
            }
        }
        let missing = |from: &KitFile, other: &KitFile| -> Vec<String> {
            let other = other.ids();
            from.ids().into_iter().filter(|id| !other.contains(id)).map(str::to_owned).collect()
        };
        let (gone, new) = again
            .as_ref()
            .map_or_else(Default::default, |again| (missing(file, again), missing(again, file)));
        let drawn = again.map(|again| again.fingerprint);
        Ok(Verdict { same, fingerprint: file.fingerprint.clone(), drawn, gone, new, reasons })
    }

    /// Loads the profile and the loop of a file, each once.
    fn load(&mut self, file: &KitFile, console: &Console) -> Result<(), Failure> {
        let (bank, dir) = (&self.sourced.loaded.value, self.args.sources.profiles.as_deref());
        let id = &file.profile.id;
        if !self.profiles.contains_key(id) {
            self.profiles.insert(id.clone(), sources::profile(id, dir, bank, console)?);
        }
        if let Some(LockedLoop { id, .. }) = &file.in_loop
            && !self.loops.contains_key(id)
        {
            self.loops.insert(id.clone(), sources::looped(id, dir, bank, console)?);
        }
        Ok(())
    }
}

/// What a file is made again from.
struct Again<'a> {
    file: &'a KitFile,
    profile: &'a Profile,
    round: Option<(&'a Loop, &'a LockedLoop)>,
    /// The bank as it was to the kit.
    bank: &'a Bank,
    files: BTreeMap<String, String>,
}

impl Again<'_> {
    /// The file; none if there is none now, for the last of the reasons.
    fn file(self, sets: &mut BTreeMap<String, SetOfKits>, reasons: &mut Vec<String>) -> Option<KitFile> {
        let Self { file, profile, round, bank, files } = self;
        let level = file.profile.level;
        // A question that is gone needs no excluding; among the many that rested, some will be.
        let mut exclude = file.first_exclude();
        exclude.retain(|id| bank.question(id).is_some());
        let wishes = Wishes::of(Some(level), &exclude, &file.first_include(), bank).ok();
        let drawn = wishes.as_ref().and_then(|wishes| match round {
            Some((looped, locked)) => Some((of_round(file, looped, locked, wishes, bank)?, None)),
            None => first(file, wishes.request(bank, profile), sets).ok(),
        });
        let Some(((first, set), wishes)) = drawn.zip(wishes.as_ref()) else {
            reasons.push("with this bank and profile no kit is drawn at all".to_owned());
            return None;
        };
        let round = first.round().cloned();
        if let (Some(now), Some(locked)) = (&round, &file.in_loop)
            && now != locked
        {
            reasons.push(if now.hash == locked.hash {
                format!("the other rounds of the loop `{}` are drawn otherwise now", locked.id)
            } else {
                format!("the loop `{}` or a profile of one of its rounds has changed", locked.id)
            });
        }
        let steps = Steps { bank, profile, level, seed: &file.seed };
        let replayed = swap_steps::replayed(file, steps, first, wishes, reasons)?;
        let kit = replayed.kit.in_loop(round);
        let origin = Origin { tool: TOOL, files, swaps: replayed.swaps, set, embed: file.packet.is_some() };
        Some(KitFile::lock(&kit, steps.request(&replayed.state), origin))
    }
}

/// The kit of a round, for which the whole loop is drawn; none if the loop or the round is gone.
fn of_round<'a>(
    file: &KitFile,
    looped: &'a Loop,
    locked: &LockedLoop,
    wishes: &'a Wishes,
    bank: &'a Bank,
) -> Option<Kit<'a>> {
    let ask = LoopRequest { bank, looped, level: file.profile.level, exclude: &wishes.exclude };
    let kits = rounds::drawn(ask, &file.seed).ok()?;
    kits.into_iter().find(|kit| kit.round().is_some_and(|round| round.round == locked.round))
}

/// The kit that was drawn first, before any swap, and the set that it was drawn with.
fn first<'a>(
    file: &KitFile,
    request: Request<'a>,
    sets: &mut BTreeMap<String, SetOfKits>,
) -> Result<(Kit<'a>, Option<LockedSet>), Failure> {
    let Some(set) = &file.set else { return Ok((options::drawn(request, &file.seed)?, None)) };
    let LockedSet { seed, kits, overlap, number, questions } = set;
    let gone: Vec<&String> = file.swaps.iter().flat_map(|swap| &swap.out).collect();
    let asked = (&file.profile, request.exclude, request.include, seed, kits, overlap, questions, gone);
    let key = format!("{asked:?}");
    if !sets.contains_key(&key) {
        sets.insert(key.clone(), options::drawn_set(request, set)?);
    }
    let drawn = &sets[&key];
    let fewer = || Failure::Infeasible(format!("the seed `{seed}` gives {} parallel kits now", drawn.len()));
    if drawn.len() != *kits as usize {
        return Err(fewer());
    }
    let kit = drawn.get((*number as usize).wrapping_sub(1)).ok_or_else(fewer)?;
    let kit = Kit::of_ids(request, kit, &file.seed).ok_or_else(fewer)?;
    let questions: BTreeSet<&QuestionId> = drawn.iter().flatten().flatten().collect();
    let questions = questions.into_iter().map(ToString::to_string).collect();
    Ok((kit, Some(LockedSet { questions, ..set.clone() })))
}

/// Which files of the bank hold other questions, as a draw sees them.
fn files_in_words(before: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Option<String> {
    let all: BTreeSet<&str> = before.keys().chain(now.keys()).map(String::as_str).collect();
    let differ: Vec<_> = all.into_iter().filter(|name| before.get(*name) != now.get(*name)).collect();
    let list: Vec<_> = differ.into_iter().map(visible_line).collect();
    let list = list.join(", ");
    (!list.is_empty()).then(|| format!("questions were added, removed or filed otherwise in: {list}"))
}

/// Ids that one of two lists has and the other has not.
fn ids_in_words(name: &str, before: &[String], now: &[String]) -> Option<String> {
    let only = |list: &[String], other: &[String]| -> Vec<String> {
        list.iter().filter(|id| !other.contains(id)).cloned().collect()
    };
    let (more, less) = (only(before, now), only(now, before));
    let words = [("names", more), ("would name", less)].map(|(verb, ids)| match ids.as_slice() {
        [] => String::new(),
        ids => format!(" {verb} {}", ids.join(", ")),
    });
    match words.each_ref().map(String::as_str) {
        ["", ""] if before == now => None,
        ["", ""] => Some(format!("`{name}` has its ids in another order")),
        ["", one] | [one, ""] => Some(format!("`{name}`{one}")),
        [more, less] => Some(format!("`{name}`{more} and{less}")),
    }
}

/// The most differences that are told.
const TOLD: usize = 8;

/// In which fields the file and the one that is made now differ, beside what has been said.
///
/// Where other questions are drawn, or their texts have changed, the sections and the packet
/// follow from that.
fn differences_in_words(file: &KitFile, again: &KitFile, explained: bool) -> Vec<String> {
    let follows = explained || file.ids() != again.ids();
    let said = |at: &str| {
        let top = at.split(['.', '[']).next();
        matches!(
            top,
            Some(
                "checksum"
                    | "request"
                    | "packet_hash"
                    | "fingerprint"
                    | "swaps"
                    | "loop"
                    | "exclude"
                    | "include"
            )
        ) || at.starts_with("bank.files")
            || at.starts_with("set.questions")
            || follows && (matches!(top, Some("sections" | "packet")) || at.ends_with("surroundings"))
            || explained && at == "profile.hash"
    };
    let all = file.differences(again);
    let fresh: Vec<&Difference> = all.iter().filter(|differs| !said(&differs.at)).collect();
    let word = |value: &Option<String>| value.clone().unwrap_or_else(|| "not there".to_owned());
    let one = |differs: &&Difference| {
        format!("`{}` is {} and would be {}", differs.at, word(&differs.first), word(&differs.second))
    };
    let set = |file: &KitFile| file.set.as_ref().map_or_else(Vec::new, |set| set.questions.clone());
    let mut told: Vec<String> = [
        ("exclude", file.exclude.clone(), again.exclude.clone()),
        ("include", file.include.clone(), again.include.clone()),
        ("set.questions", set(file), set(again)),
    ]
    .iter()
    .filter_map(|(name, before, now)| ids_in_words(name, before, now))
    .collect();
    told.extend(fresh.iter().take(TOLD).map(one));
    if fresh.len() > TOLD {
        told.push(format!("and {} more fields differ", fresh.len() - TOLD));
    }
    told
}
