//! The kit that a swap makes of another.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::io::file_name::{SWAP, Stem};
use crate::cli::io::kit_file::TOOL;
use crate::cli::io::packet_files::own_stem;
use crate::cli::io::shown;
use crate::cli::io::sources::Sourced;
use crate::cli::steps::swap_steps::{self, Steps};
use crate::kit::{Change, InterviewerPacket, KitFile, LockedSwap, Origin};
use crate::model::{Bank, Profile, QuestionId};

/// What is asked of a swap.
#[derive(Clone, Copy)]
pub(in crate::cli) struct Wish<'a> {
    pub(in crate::cli) out: &'a QuestionId,
    /// Questions that must not come in.
    pub(in crate::cli) exclude: &'a [QuestionId],
    pub(in crate::cli) accept_changes: bool,
    pub(in crate::cli) embed: bool,
}

/// A kit that came from another by a swap.
pub(in crate::cli) struct Child {
    pub(in crate::cli) file: KitFile,
    /// With sample answers and without a date.
    pub(in crate::cli) packet: InterviewerPacket,
    /// What else has changed since, which was accepted.
    pub(in crate::cli) changed: String,
}

impl Child {
    /// The last swap.
    pub(in crate::cli) fn step(&self) -> Option<&LockedSwap> {
        self.file.swaps.last()
    }

    /// How the names of its files begin: as those of the first kit, and then the new fingerprint.
    pub(in crate::cli) fn stem(&self, path: &Path, parent: &KitFile) -> Stem {
        let stem = own_stem(path, parent);
        let first = if parent.swaps.is_empty() { stem } else { stem.without_last(SWAP) };
        let mark = self.file.fingerprint.get(..MARK).expect("a fingerprint that was drawn has 16 digits");
        first.and(&format!("{SWAP}{mark}"))
    }
}

/// How much of the fingerprint stands in file names.
const MARK: usize = 8;

/// The kit that a swap makes of the kit in the file at `path`.
pub(in crate::cli) fn child(
    path: &Path,
    file: &KitFile,
    wish: Wish<'_>,
    sourced: &Sourced,
    profile: &Profile,
) -> Result<Child, Failure> {
    let bank = &sourced.loaded.value;
    let changed = unchanged(path, file, wish, bank, profile)?;
    let seen = swap_steps::bank_of(file, bank);
    let steps = Steps { bank: &seen, profile, level: file.profile.level, seed: &file.seed };
    let other = || {
        let help = "use the profile of that time, or draw another kit with `interviewkit compose`";
        let text = format!("{} was drawn for other sections than `{}` has", shown::path(path), profile.id);
        Failure::Differs(text, Some(help.to_owned()))
    };
    let before = steps.state(file).ok_or_else(other)?;
    let (after, step) = steps.swap(&before, &file.fingerprint, wish.out, wish.exclude)?;
    let kit = steps.kit(&after).ok_or_else(other)?.in_loop(file.in_loop.clone());
    let embed = wish.embed || file.packet.is_some();
    let swaps = file.swaps.iter().cloned().chain([step]).collect();
    // What has become of the questions that left must not matter to the new kit.
    let swapped = KitFile { swaps, ..file.clone() };
    let files = sourced.hashes_in(&swap_steps::bank_before(&swapped, bank));
    let origin = Origin { tool: TOOL, files, swaps: swapped.swaps, set: swapped.set, embed };
    let locked = KitFile::lock(&kit, steps.request(&after), origin);
    let packet = kit.interviewer(None, true);
    Ok(Child { file: locked, packet, changed })
}

/// Refuses a kit of which more has changed than the question that goes, unless that is accepted.
fn unchanged(
    path: &Path,
    file: &KitFile,
    wish: Wish<'_>,
    bank: &Bank,
    profile: &Profile,
) -> Result<String, Failure> {
    let shown = shown::path(path);
    let own = |change: &Change| match change {
        Change::Gone(id) | Change::Status(id, _) | Change::Question(id, _) => id == wish.out.as_str(),
        Change::Profile | Change::Surroundings => false,
    };
    let changes = file.changes(bank, profile).into_iter().filter(|change| change.shows() && !own(change));
    let list = changes.fold(String::new(), |text, change| format!("{text}\n  - {change}"));
    if list.is_empty() || wish.accept_changes {
        return Ok(list);
    }
    let help = "use the bank of that time, or --accept-changes to ask the rest as it is now";
    let text = format!("{shown} is not what it was; nothing was made:{list}");
    Err(Failure::Differs(text, Some(help.to_owned())))
}
