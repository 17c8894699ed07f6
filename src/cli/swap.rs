//! `swap`: the smallest change of a kit that loses a question.

use std::fmt::Write as _;
use std::path::Path;

use super::args::Swap;
use super::compose::TOOL;
use super::console::Console;
use super::exit::Failure;
use super::file_name::{SWAP, Stem};
use super::instead::Instead;
use super::kit_file::{kept, read};
use super::shown::{self, Shown};
use super::sources::Sourced;
use super::swapping::{self, Steps};
use super::writing::{filled, jobs, outcomes, own_stem, printable, rendered, to_stdout};
use super::{files, same, sources, suggest};
use crate::kit::{Change, InterviewerPacket, KitFile, LockedSwap, Origin};
use crate::model::{Bank, Profile, QuestionId};
use crate::render;

/// Swaps a question of a kit and writes the new kit.
pub(super) fn run(args: &Swap, console: &Console) -> Result<(), Failure> {
    let writing = &args.writing;
    let jobs = jobs(writing)?;
    let to_stdout = to_stdout(&writing.pages.out, jobs.len())?;
    printable(writing.pages.date.as_deref(), writing.requisition.as_deref())?;
    let file = read(&args.kit)?;
    let out = swapping::question_of(&file, &args.question)?;
    let sourced = sources::bank_with_files(args.sources.bank.as_deref(), console)?;
    let bank = &sourced.loaded.value;
    let profile = sources::profile(&file.profile.id, args.sources.profiles.as_deref(), bank, console)?;
    let mut exclude = suggest::question_ids(bank, &args.exclude)?;
    let elsewhere = swapping::asked_elsewhere(&file, bank);
    exclude.extend(elsewhere.into_iter().filter(|id| !args.exclude.contains(&id.to_string())));
    let wish = Wish { out: &out, exclude: &exclude, accept_changes: args.accept_changes, embed: args.embed };
    let child = child(&args.kit, &file, wish, &sourced, &profile).map_err(|failure| {
        let instead = Instead::of(&file, wish, bank, &profile);
        let out = if to_stdout { Path::new("out") } else { &writing.pages.out };
        instead.advise(failure, &file.seed, out, &args.sources)
    })?;
    if !child.changed.is_empty() {
        console.note(&format!("Changed since the kit was drawn:{}", child.changed));
    }
    let asked = child.packet.sections.iter().flat_map(|section| &section.questions);
    same::warn(&same::pairs(asked.filter_map(|asked| bank.question(&asked.id))), console);
    let packet = filled(child.packet.clone(), writing);
    let stem = child.stem(&args.kit, &file);
    let mut rendered = rendered(&packet, &stem, &jobs, writing, Some(&sourced.loaded))?;
    if to_stdout {
        return rendered.iter().try_for_each(|(_, bytes)| console.raw(bytes));
    }
    let name = stem.file(&["kit", "json"]);
    let bytes = kept(&name.below(&writing.pages.out), &child.file).unwrap_or_else(|| child.file.bytes());
    rendered.push((name, bytes));
    let written = files::write(&writing.pages.out, &rendered, writing.pages.force)?;
    let mut text = Shown::drawn(render::table(&packet, console.width(), console.color()));
    text.push("\n");
    text.push(&in_words(child.step(), bank, &file.fingerprint));
    text.push(&outcomes(&written));
    console.out(text)
}

/// What is asked of a swap.
#[derive(Clone, Copy)]
pub(super) struct Wish<'a> {
    pub(super) out: &'a QuestionId,
    /// Questions that must not come in.
    pub(super) exclude: &'a [QuestionId],
    pub(super) accept_changes: bool,
    pub(super) embed: bool,
}

/// A kit that came from another by a swap.
pub(super) struct Child {
    pub(super) file: KitFile,
    /// With sample answers and without a date.
    pub(super) packet: InterviewerPacket,
    /// What else has changed since, which was accepted.
    changed: String,
}

impl Child {
    /// The last swap.
    pub(super) fn step(&self) -> Option<&LockedSwap> {
        self.file.swaps.last()
    }

    /// How the names of its files begin: as those of the first kit, and then the new fingerprint.
    pub(super) fn stem(&self, path: &Path, parent: &KitFile) -> Stem {
        let stem = own_stem(path, parent);
        let first = if parent.swaps.is_empty() { stem } else { stem.without_last(SWAP) };
        let mark = self.file.fingerprint.get(..MARK).expect("a fingerprint that was drawn has 16 digits");
        first.and(&format!("{SWAP}{mark}"))
    }
}

/// How much of the fingerprint stands in file names.
const MARK: usize = 8;

/// The kit that a swap makes of the kit in the file at `path`.
pub(super) fn child(
    path: &Path,
    file: &KitFile,
    wish: Wish<'_>,
    sourced: &Sourced,
    profile: &Profile,
) -> Result<Child, Failure> {
    let bank = &sourced.loaded.value;
    let changed = unchanged(path, file, wish, bank, profile)?;
    let seen = swapping::bank_of(file, bank);
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
    let files = sourced.hashes_in(&swapping::bank_before(&swapped, bank));
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

/// What went and what came, a line each.
fn in_words(step: Option<&LockedSwap>, bank: &Bank, parent: &str) -> String {
    let Some(step) = step else { return String::new() };
    let mut text = format!("Swapped in the kit {parent}:\n");
    for (word, ids) in [("out", &step.out), ("in", &step.r#in)] {
        for id in ids {
            let title = bank.question(id).map_or("no longer in the bank", |question| &question.title);
            let _ = writeln!(text, "{word:>9} {id} ({title})");
        }
    }
    text
}
