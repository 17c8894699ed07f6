//! `verify`: is a kit what its seed stands for?

mod proof;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::cli::args::{OutputArg, Verify};
use crate::cli::explain::suggest;
use crate::cli::failure::{Exit, Failure};
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::kit_file;
use crate::cli::io::progress::Progress;
use crate::cli::io::seed;
use crate::cli::io::shown;
use crate::cli::io::sources;
use crate::cli::steps::loop_request::LoopRequest;
use crate::cli::steps::options::{self, Wishes};
use crate::cli::steps::rounds;
use crate::cli::steps::swap_steps::Steps;
use crate::kit::{DrawnLoop, Fault, KitFile, KitFileError, overview};
use crate::model::{Bank, Loop, visible_line};
use proof::{Proof, Verdict};

/// Draws again, and says whether it is the same kit.
pub(in crate::cli) fn run(args: &Verify, console: &Console) -> Result<(), Failure> {
    let verdict = match (args.kit.as_slice(), &args.fingerprint) {
        ([path], _) => one(args, path, console)?,
        ([], Some(fingerprint)) => of_page(args, fingerprint, console)?,
        ([], None) => return Err(Failure::Usage("name a kit file or a fingerprint".into(), None)),
        (paths, _) => return several(args, paths, console),
    };
    if args.format == OutputArg::Json {
        console.out(json::text("verdict", &verdict)?)?;
        return if verdict.same { Ok(()) } else { Err(Failure::AlreadyReported(Exit::Input)) };
    }
    if verdict.same {
        return console.out(format!("same: {}\n", verdict.fingerprint));
    }
    Err(Failure::Differs(in_words(&verdict), None))
}

/// Proves one file; without a bank, an embedded one can be compared with itself.
fn one(args: &Verify, path: &Path, console: &Console) -> Result<Verdict, Failure> {
    let opened = kit_file::opened(path)?;
    let failure = match Proof::new(args, console) {
        Ok(mut proof) => return of_file(path, opened, &mut proof, console),
        Err(failure) => failure,
    };
    // What the file says against itself needs no bank.
    let file = opened.map_err(|error| kit_file::refused(path, &error))?;
    if file.packet.is_some() {
        console.note(
            "Without the bank nothing is drawn again; the packet that the file carries is the one that its own \
             hashes stand for",
        );
    }
    Err(failure)
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
    let mut proof = Proof::new(args, console).inspect_err(|_| {
        let refused = paths.iter().filter_map(|path| kit_file::read(path).err());
        refused.for_each(|failure| console.failure(&failure));
    })?;
    let progress = Progress::counting(console, "drawing again", paths.len());
    let (quiet, mut found, mut worst) = (console.quieter(), Vec::new(), None);
    for (at, path) in paths.iter().enumerate() {
        let checked = kit_file::opened(path).and_then(|opened| of_file(path, opened, &mut proof, &quiet));
        let verdict = checked.map_err(|failure| {
            console.failure(&failure);
            worst = worst.max(Some(failure.exit()));
        });
        found.push(OfFile { file: shown::path(path), verdict: verdict.ok() });
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
    worst.map_or(Ok(()), |exit| Err(Failure::AlreadyReported(exit)))
}

fn in_words(verdict: &Verdict) -> String {
    let fingerprint = &verdict.fingerprint;
    let mut text = match &verdict.drawn {
        Some(drawn) if drawn == fingerprint => {
            format!("the kit {fingerprint} is drawn as it was, but its file is not what is written now")
        }
        Some(drawn) => format!("the kit {fingerprint} is not what is drawn now ({drawn})"),
        None => format!("the kit {fingerprint} is not what is drawn now"),
    };
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

/// What is said of a file: a verdict also where the file itself is not what it was.
fn of_file(
    path: &Path,
    opened: Result<KitFile, KitFileError>,
    proof: &mut Proof<'_>,
    console: &Console,
) -> Result<Verdict, Failure> {
    match opened {
        Ok(file) => proof.of_file(&file, console),
        Err(KitFileError::Faulty(file, faults)) => Ok(faulty(&file, &faults)),
        Err(error) => Err(kit_file::refused(path, &error)),
    }
}

/// The verdict on a file that the program did not write so.
fn faulty(file: &KitFile, faults: &[Fault]) -> Verdict {
    Verdict {
        same: false,
        fingerprint: visible_line(&file.fingerprint).into_owned(),
        drawn: None,
        gone: Vec::new(),
        new: Vec::new(),
        reasons: faults.iter().map(ToString::to_string).collect(),
    }
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
        let name = args.profile.as_deref().expect("`required_unless_present_any` of --profile");
        let profile = sources::profile(name, profiles, &bank, console)?;
        let kit = options::drawn(wishes.request(&bank, &profile), seed)?;
        let level = wishes.level.unwrap_or(profile.level);
        let steps = Steps { bank: &bank, profile: &profile, level, seed };
        let kit = steps.all(&kit, &wishes.exclude, &wishes.include, &swapped)?;
        vec![kit.fingerprint().to_owned()]
    };
    let same = drawn.contains(&fingerprint.trim().to_lowercase());
    let reason = "the seed, the profile or loop, the level or the questions are not those of the page, or \
                  it was drawn with --exclude or --include, while questions rested, or a question was swapped (--swapped); the \
                  kit file of that time says which";
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
    let kits = rounds::drawn(LoopRequest { bank, looped, level, exclude: &wishes.exclude }, seed)?;
    let overview = overview(DrawnLoop { bank, looped, level, seed, kits: &kits }, None);
    let mut all: Vec<String> = kits.iter().map(|kit| kit.fingerprint().to_owned()).collect();
    all.push(overview.header.fingerprint);
    Ok(all)
}
