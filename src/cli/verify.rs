//! `verify`: is a kit what its seed stands for?

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

use serde::Serialize;

use super::args::{OutputArg, Verify};
use super::console::Console;
use super::exit::{Exit, Failure};
use super::loops::{self, Ask};
use super::progress::Progress;
use super::render::read;
use super::sources::Sourced;
use super::swapping::{self, Steps};
use super::wishes::{self, Wishes};
use super::{json, seed, sources, suggest};
use crate::kit::{Kit, KitFile, LockedLoop, LockedSet, LoopOverview};
use crate::model::{Bank, Loop, QuestionId};
use crate::select::{ALGORITHM, Request};

/// What was found.
#[derive(Serialize)]
struct Verdict {
    same: bool,
    fingerprint: String,
    /// The fingerprint of the kit that is drawn now.
    drawn: Option<String>,
    /// Questions that were in the kit and are not drawn now.
    gone: Vec<String>,
    /// Questions that are drawn now and were not in the kit.
    new: Vec<String>,
    reasons: Vec<String>,
}

/// Draws again, and says whether it is the same kit.
pub(super) fn run(args: &Verify, console: &Console) -> Result<(), Failure> {
    let verdict = match (args.kit.as_slice(), &args.fingerprint) {
        ([path], _) => Proof::new(args, console)?.of_file(&read(path)?, console)?,
        ([], Some(fingerprint)) => of_page(args, fingerprint, console)?,
        ([], None) => return Err(Failure::Usage("name a kit file or a fingerprint".into(), None)),
        (paths, _) => return several(args, paths, console),
    };
    if args.format == OutputArg::Json {
        console.out(json::text("verdict", &verdict)?)?;
        return if verdict.same { Ok(()) } else { Err(Failure::Told(Exit::Input)) };
    }
    if verdict.same {
        return console.out(format!("same: {}\n", verdict.fingerprint));
    }
    Err(Failure::Differs(in_words(&verdict), None))
}

/// What was found of one of several files.
#[derive(Serialize)]
struct OfFile {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<Verdict>,
}

/// Proves file after file; one that is not what it was, or cannot be read, does not end it.
fn several(args: &Verify, paths: &[PathBuf], console: &Console) -> Result<(), Failure> {
    let mut proof = Proof::new(args, console)?;
    let progress = Progress::counting(console, "drawing again", paths.len());
    let (quiet, mut found, mut worst) = (console.quieter(), Vec::new(), None);
    for (at, path) in paths.iter().enumerate() {
        let checked = read(path).and_then(|file| proof.of_file(&file, &quiet));
        let verdict = checked.map_err(|failure| {
            console.failure(&failure);
            worst = worst.max(Some(failure.exit()));
        });
        found.push(OfFile { file: path.display().to_string(), verdict: verdict.ok() });
        progress.made(at + 1);
    }
    progress.finish();
    let differ = |of: &OfFile| of.verdict.as_ref().is_some_and(|verdict| !verdict.same);
    if found.iter().any(differ) {
        worst = worst.max(Some(Exit::Input));
    }
    if args.format == OutputArg::Json {
        console.out(json::text("verdicts", &found)?)?;
    } else {
        let mut text = String::new();
        for OfFile { file, verdict } in &found {
            match verdict {
                Some(verdict) if verdict.same => {
                    let _ = writeln!(text, "same: {} {file}", verdict.fingerprint);
                }
                Some(verdict) => {
                    let text = format!("{file}: {}", in_words(verdict));
                    console.failure(&Failure::Differs(text, None));
                }
                None => {}
            }
        }
        console.out(text)?;
    }
    worst.map_or(Ok(()), |exit| Err(Failure::Told(exit)))
}

fn in_words(verdict: &Verdict) -> String {
    let mut text = format!("the kit {} is not what is drawn now", verdict.fingerprint);
    if let Some(drawn) = &verdict.drawn {
        let _ = write!(text, " ({drawn})");
    }
    for (what, list) in [("no longer drawn", &verdict.gone), ("drawn instead", &verdict.new)] {
        if !list.is_empty() {
            let _ = write!(text, "\n  {what}: {}", list.join(", "));
        }
    }
    for reason in &verdict.reasons {
        let _ = write!(text, "\n  - {reason}");
    }
    text
}

/// For each section of each kit of a set its questions.
type SetOfKits = Vec<Vec<Vec<QuestionId>>>;

/// Proves kit files from one bank.
struct Proof<'a> {
    args: &'a Verify,
    sourced: Sourced,
    /// The sets of parallel kits that were drawn again, by all that they depend on.
    sets: BTreeMap<String, SetOfKits>,
}

impl<'a> Proof<'a> {
    fn new(args: &'a Verify, console: &Console) -> Result<Self, Failure> {
        let sourced = sources::bank_with_files(args.sources.bank.as_deref(), console)?;
        Ok(Self { args, sourced, sets: BTreeMap::new() })
    }

    fn of_file(&mut self, file: &KitFile, console: &Console) -> Result<Verdict, Failure> {
        let Self { args, sourced, sets } = self;
        let mut reasons = Vec::new();
        if !file.is_untouched() {
            reasons.push("the kit file was edited by hand: its checksum does not fit".to_owned());
        }
        if file.algorithm != ALGORITHM {
            reasons
                .push(format!("it was drawn by algorithm {}; this program has {ALGORITHM}", file.algorithm));
        }
        let bank = &sourced.loaded.value;
        let profiles = args.sources.profiles.as_deref();
        let profile = sources::profile(&file.profile.id, profiles, bank, console)?;
        let looped = file.in_loop.as_ref().map(|locked| sources::looped(&locked.id, profiles, bank, console));
        let looped = looped.transpose()?;
        let seen = swapping::bank_before(file, bank);
        let level = file.profile.level;
        // A question that is gone needs no excluding; among the many that rested, some will be.
        let mut exclude = file.first_exclude();
        exclude.retain(|id| seen.question(id).is_some());
        let wishes = Wishes::of(Some(level), &exclude, &file.first_include(), &seen).ok();
        let kit = wishes.as_ref().and_then(|wishes| match (&looped, &file.in_loop) {
            (Some(looped), Some(locked)) => of_round(file, looped, locked, wishes, &seen),
            _ => first(file, wishes.request(&seen, &profile), sets).ok(),
        });
        if kit.is_none() {
            reasons.push("with this bank and profile no kit is drawn at all".to_owned());
        }
        if let (Some(looped), Some(locked)) = (&looped, &file.in_loop)
            && LockedLoop::of(looped, &locked.round, level, bank, locked.others.clone()) != *locked
        {
            reasons.push(format!("the loop `{}` or a profile of one of its rounds has changed", locked.id));
        }
        let steps = Steps { bank: &seen, profile: &profile, level, seed: &file.seed };
        let kit = kit.and_then(|kit| swapping::replayed(file, steps, kit, &mut reasons));
        let drawn = kit.as_ref().map(|kit| kit.fingerprint().to_owned());
        let same = reasons.is_empty() && drawn.as_ref() == Some(&file.fingerprint);
        if !same {
            reasons.extend(file.changes(bank, &profile).iter().map(ToString::to_string));
            reasons.extend(files_in_words(&file.bank.files, &sourced.hashes()));
        }
        let (before, after) = (file.ids(), kit.as_ref().map(ids));
        let missing = |from: &[&str], other: &[&str]| -> Vec<String> {
            from.iter().filter(|id| !other.contains(*id)).map(|id| (*id).to_owned()).collect()
        };
        let (gone, new) =
            after.map_or_else(Default::default, |after| (missing(&before, &after), missing(&after, &before)));
        Ok(Verdict { same, fingerprint: file.fingerprint.clone(), drawn, gone, new, reasons })
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
    let ask = Ask { bank, looped, level: file.profile.level, exclude: &wishes.exclude };
    let kits = loops::drawn(ask, &file.seed).ok()?;
    kits.into_iter().find(|kit| kit.round().is_some_and(|round| round.round == locked.round))
}

/// The kit that was drawn first, before any swap.
fn first<'a>(
    file: &KitFile,
    request: Request<'a>,
    sets: &mut BTreeMap<String, SetOfKits>,
) -> Result<Kit<'a>, Failure> {
    let Some(set) = &file.set else { return wishes::drawn(request, &file.seed) };
    let LockedSet { seed, kits, overlap, number, questions } = set;
    let gone: Vec<&String> = file.swaps.iter().flat_map(|swap| &swap.out).collect();
    let asked = (&file.profile, request.exclude, request.include, seed, kits, overlap, questions, gone);
    let key = format!("{asked:?}");
    if !sets.contains_key(&key) {
        sets.insert(key.clone(), wishes::drawn_set(request, set)?);
    }
    let drawn = &sets[&key];
    let kit = drawn.get((*number as usize).wrapping_sub(1));
    kit.and_then(|ids| Kit::of_ids(request, ids, &file.seed)).ok_or_else(|| {
        Failure::Infeasible(format!("the seed `{seed}` gives {} parallel kits now", drawn.len()))
    })
}

/// Which files of the bank hold other questions, as a draw sees them.
fn files_in_words(before: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Option<String> {
    let all: BTreeSet<&str> = before.keys().chain(now.keys()).map(String::as_str).collect();
    let differ: Vec<&str> = all.into_iter().filter(|name| before.get(*name) != now.get(*name)).collect();
    let list = differ.join(", ");
    (!differ.is_empty()).then(|| format!("questions were added, removed or filed otherwise in: {list}"))
}

fn of_page(args: &Verify, fingerprint: &str, console: &Console) -> Result<Verdict, Failure> {
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let swapped = suggest::question_ids(&bank, &args.swapped)?;
    let bank = bank.with_active(&swapped);
    let wishes = Wishes::check(&args.wishes, &bank)?;
    let profiles = args.sources.profiles.as_deref();
    let seed = seed::given(Some(args.seed.as_deref().expect("clap asks for the seed of a page")))?;
    let seed = seed.as_str();
    let drawn = if let Some(name) = &args.looped {
        let looped = sources::looped(name, profiles, &bank, console)?;
        fingerprints(&bank, &looped, &wishes, seed)?
    } else {
        let name = args.profile.as_deref().unwrap_or_default();
        let profile = sources::profile(name, profiles, &bank, console)?;
        let kit = wishes::drawn(wishes.request(&bank, &profile), seed)?;
        let level = wishes.level.unwrap_or(profile.level);
        let steps = Steps { bank: &bank, profile: &profile, level, seed };
        let kit = steps.all(kit, &wishes.exclude, &wishes.include, &swapped)?;
        vec![kit.fingerprint().to_owned()]
    };
    let same = drawn.contains(&fingerprint.trim().to_lowercase());
    let reason = "the seed, the profile or loop, the level or the questions are not those of the page, or a \
                  question was swapped (--swapped); the kit file of that time says which";
    Ok(Verdict {
        same,
        fingerprint: fingerprint.to_owned(),
        drawn: if same { Some(fingerprint.trim().to_lowercase()) } else { Some(drawn.join(", ")) },
        gone: Vec::new(),
        new: Vec::new(),
        reasons: if same { Vec::new() } else { vec![reason.to_owned()] },
    })
}

/// The fingerprints of a loop's rounds, and that of its overview.
fn fingerprints(bank: &Bank, looped: &Loop, wishes: &Wishes, seed: &str) -> Result<Vec<String>, Failure> {
    let level = wishes.level.unwrap_or(looped.level);
    let kits = loops::drawn(Ask { bank, looped, level, exclude: &wishes.exclude }, seed)?;
    let overview = LoopOverview::new(bank, looped, level, seed, None, &kits);
    let mut all: Vec<String> = kits.iter().map(|kit| kit.fingerprint().to_owned()).collect();
    all.push(overview.header.fingerprint);
    Ok(all)
}

/// The ids of a kit's questions in order.
fn ids<'k>(kit: &'k Kit<'_>) -> Vec<&'k str> {
    kit.sections().iter().flatten().map(|question| question.id.as_str()).collect()
}
