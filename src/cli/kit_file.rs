//! `render` and `verify`: kits from their files.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde::Serialize;

use super::args::{OutputArg, Render, Verify};
use super::console::Console;
use super::exit::Failure;
use super::wishes::{self, Wishes};
use super::writing::{jobs, outcomes, printable, rendered, stem, to_stdout};
use super::{args, files, json, sources};
use crate::kit::{Change, InterviewerPacket, Kit, KitFile};
use crate::model::Profile;
use crate::select::{ALGORITHM, Blueprint, Effort, draw};

/// Makes the packet of a kit file again.
pub(super) fn render(args: &Render, console: &Console) -> Result<(), Failure> {
    let writing = &args.writing;
    let jobs = jobs(writing)?;
    let to_stdout = to_stdout(&writing.pages.out, jobs.len())?;
    printable(None, writing.pages.date.as_deref())?;
    let file = read(&args.kit)?;
    let mut packet = match &file.packet {
        Some(packet) => packet.clone(),
        None => from_bank(args, &file, console)?,
    };
    packet.header.date.clone_from(&writing.pages.date);
    let rendered = rendered(&packet, &own_stem(&args.kit, &file), &jobs, writing, console)?;
    if to_stdout {
        return rendered.iter().try_for_each(|(_, bytes)| console.out(bytes));
    }
    let written = files::write(&writing.pages.out, &rendered, writing.pages.force)?;
    console.out(outcomes(&written))
}

/// The packet with the questions as the bank has them, if they are as they were or may differ.
fn from_bank(args: &Render, file: &KitFile, console: &Console) -> Result<InterviewerPacket, Failure> {
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let profile = sources::profile(&file.profile.id, args.sources.profiles.as_deref(), &bank, console)?;
    let changes: Vec<Change> = file.changes(&bank, &profile).into_iter().filter(Change::shows).collect();
    let kit = file.kit(&bank, &profile);
    let list = changes.iter().fold(String::new(), |text, change| format!("{text}\n  - {change}"));
    let Some(kit) = kit else {
        let text = format!("the kit cannot be made from this bank and profile:{list}");
        let help = "use the bank of that time, or a kit file that was made with --embed";
        return Err(Failure::Differs(text, Some(help.to_owned())));
    };
    if !changes.is_empty() && !args.accept_changes {
        let text = format!("the kit is not what it was; nothing was made:{list}");
        let help = "use the bank of that time, or --accept-changes to ask it as it is now";
        return Err(Failure::Differs(text, Some(help.to_owned())));
    }
    if !changes.is_empty() {
        console.note(&format!("Changed since the kit was drawn:{list}"));
    }
    Ok(kit.interviewer(kit.header(None)))
}

/// The names of the packet's files begin as that of the kit file.
fn own_stem(path: &Path, file: &KitFile) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.strip_suffix(".kit.json").map_or_else(|| stem(&file.profile.id, None, &file.seed), str::to_owned)
}

fn read(path: &Path) -> Result<KitFile, Failure> {
    let shown = path.display();
    let bytes =
        fs::read(path).map_err(|error| Failure::Io(format!("{shown} cannot be read: {error}"), None))?;
    KitFile::parse(&bytes).map_err(|error| {
        let help = "use a file that `interviewkit compose` wrote".to_owned();
        Failure::Differs(format!("{shown}:{error}"), Some(help))
    })
}

/// What `verify` found.
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
pub(super) fn verify(args: &Verify, console: &Console) -> Result<(), Failure> {
    let verdict = match (&args.kit, &args.fingerprint) {
        (Some(path), _) => verify_file(args, &read(path)?, console)?,
        (None, Some(fingerprint)) => verify_page(args, fingerprint, console)?,
        (None, None) => return Err(Failure::Usage("name a kit file or a fingerprint".into(), None)),
    };
    if args.format == OutputArg::Json {
        console.out(json::text("verdict", &verdict)?)?;
        return if verdict.same { Ok(()) } else { Err(Failure::Told) };
    }
    if verdict.same {
        return console.out(format!("same: {}\n", verdict.fingerprint));
    }
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
    Err(Failure::Differs(text, None))
}

fn verify_file(args: &Verify, file: &KitFile, console: &Console) -> Result<Verdict, Failure> {
    let mut reasons = Vec::new();
    if !file.is_untouched() {
        reasons.push("the kit file was edited by hand: its checksum does not fit".to_owned());
    }
    if file.algorithm != ALGORITHM {
        reasons.push(format!("it was drawn by algorithm {}; this program has {ALGORITHM}", file.algorithm));
    }
    let sourced = sources::bank_with_files(args.sources.bank.as_deref(), console)?;
    let bank = &sourced.loaded.value;
    let profile = sources::profile(&file.profile.id, args.sources.profiles.as_deref(), bank, console)?;
    let wishes = args::Wishes {
        level: Some(file.profile.level.to_string()).filter(|_| file.profile.level != profile.level),
        exclude: file.exclude.clone(),
        include: file.include.clone(),
    };
    let changes = file.changes(bank, &profile);
    let drawn = Wishes::check(&wishes, bank).and_then(|wishes| again(&wishes, bank, &profile, &file.seed));
    let locked = |ids: &KitFile| -> Vec<String> {
        ids.sections.iter().flat_map(|s| &s.questions).map(|question| question.id.clone()).collect()
    };
    let before = locked(file);
    let (fingerprint, after) = match drawn {
        Ok((fingerprint, ids)) => (Some(fingerprint), ids),
        Err(Failure::Infeasible(_) | Failure::Usage(..)) => {
            reasons.push("with this bank and profile no kit is drawn at all".to_owned());
            (None, Vec::new())
        }
        Err(other) => return Err(other),
    };
    let same = reasons.is_empty() && before == after && fingerprint.as_ref() == Some(&file.fingerprint);
    if !same {
        reasons.extend(changes.iter().map(ToString::to_string));
        let now = sourced.hashes();
        let all: BTreeSet<&String> = now.keys().chain(file.bank.files.keys()).collect();
        let edited: Vec<&str> = all
            .into_iter()
            .filter(|name| now.get(*name) != file.bank.files.get(*name))
            .map(String::as_str)
            .collect();
        if !edited.is_empty() {
            reasons
                .push(format!("questions were added, removed or filed otherwise in: {}", edited.join(", ")));
        }
    }
    let missing = |from: &[String], other: &[String]| {
        from.iter().filter(|id| !other.contains(id)).cloned().collect::<Vec<_>>()
    };
    Ok(Verdict {
        same,
        fingerprint: file.fingerprint.clone(),
        gone: if fingerprint.is_some() { missing(&before, &after) } else { Vec::new() },
        new: missing(&after, &before),
        drawn: fingerprint,
        reasons,
    })
}

fn verify_page(args: &Verify, fingerprint: &str, console: &Console) -> Result<Verdict, Failure> {
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let name = args.profile.as_deref().unwrap_or_default();
    let profile = sources::profile(name, args.sources.profiles.as_deref(), &bank, console)?;
    let wishes = Wishes::check(&args.wishes, &bank)?;
    let (drawn, _) = again(&wishes, &bank, &profile, args.seed.as_deref().unwrap_or_default())?;
    let same = drawn == fingerprint.trim().to_lowercase();
    let reasons = if same {
        Vec::new()
    } else {
        vec![
            "the seed, the profile, the level or the questions are not those of the page; the kit file of that \
             time says which"
                .to_owned(),
        ]
    };
    let (gone, new) = (Vec::new(), Vec::new());
    Ok(Verdict { same, fingerprint: fingerprint.to_owned(), drawn: Some(drawn), gone, new, reasons })
}

/// Draws for a seed: the fingerprint and the ids in order.
fn again(
    wishes: &Wishes,
    bank: &crate::model::Bank,
    profile: &Profile,
    seed: &str,
) -> Result<(String, Vec<String>), Failure> {
    let request = wishes.request(bank, profile);
    let blueprint = Blueprint::compile(request);
    let selection = draw(&blueprint, seed, Effort::default())
        .map_err(|reason| wishes::no_kit(request, &blueprint, &reason))?;
    let kit = Kit::new(request, &blueprint, &selection, seed);
    let ids = kit.sections().iter().flatten().map(|question| question.id.to_string());
    Ok((kit.fingerprint().to_owned(), ids.collect()))
}
