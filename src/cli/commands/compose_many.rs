//! `compose --kits`: several parallel kits at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rayon::prelude::*;

use crate::cli::args::Compose;
use crate::cli::explain::infeasible::Words;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::file_name::{FileName, Stem};
use crate::cli::io::files::{Batch, File, OVERWRITE, Outcome};
use crate::cli::io::kit_file::TOOL;
use crate::cli::io::kit_file::kept;
use crate::cli::io::packet_files::{Job, filled, jobs, rendered};
use crate::cli::io::progress::Progress;
use crate::cli::io::shown::{self, Shown};
use crate::cli::io::tables;
use crate::cli::steps::cooldown::Cooldown;
use crate::cli::steps::inputs::Inputs;
use crate::cli::steps::options::{apart, no_kit};
use crate::cli::steps::rerun_command;
use crate::cli::steps::same_prompt;
use crate::kit::{Kit, KitFile, LockedSet, Origin};
use crate::load::Loaded;
use crate::model::{Bank, plural};
use crate::render::{origin_cell, sheet};
use crate::select::{Blueprint, Effort, Parallel, Request, Selection, WantedKits, parallel};

/// How many kits are made at a time, so that memory does not grow with their number.
const AT_A_TIME: usize = 16;

/// How many more shared questions are tried where there are too few kits.
const MORE: u32 = 3;

/// How many kits the terminal lists.
const LISTED: usize = 20;

/// Draws the kits, writes their packets, and a list of them.
pub(in crate::cli) fn run(args: &Compose, wanted: u32, console: &Console) -> Result<(), Failure> {
    let writing = &args.writing;
    let jobs = jobs(writing)?;
    if writing.pages.out == std::path::Path::new("-") {
        return Err(Failure::Usage(
            "parallel kits are written to files".into(),
            Some("name a folder".into()),
        ));
    }
    let Inputs { seed, sourced, profile, wishes } = Inputs::read(args, console)?;
    let (seed, bank) = (seed.as_str(), &sourced.loaded.value);
    let cooldown = Cooldown::read(args, bank, &profile, &wishes, console)?;
    let resting = cooldown.as_ref().map(|cooldown| cooldown.wishes(console));
    let request = resting.as_ref().unwrap_or(&wishes).request(bank, &profile);
    let blueprint = Blueprint::compile(request);
    if profile.ceiling.is_some() {
        console.note("note: the profile's `exposure` does not hold for kits that are drawn together");
    }
    let drawn = draw(request, &blueprint, seed, wanted, args.overlap, console)?;
    let question = |&at: &u32| blueprint.questions()[at as usize];
    let pairs =
        drawn.kits.iter().flat_map(|kit| same_prompt::pairs(kit.sections.iter().flatten().map(question)));
    same_prompt::warn(&pairs.collect(), console);
    let set = Set {
        args,
        request,
        blueprint: &blueprint,
        seed,
        wanted,
        stem: Stem::drawn(&profile.id, seed, wishes.level),
        jobs: &jobs,
        hashes: sourced.hashes(),
        loaded: &sourced.loaded,
        questions: questions(&blueprint, &drawn.kits),
    };
    let written = set.write(&drawn.kits, console)?;
    let mut text = set.in_words(&drawn.kits, console);
    let made = written.iter().filter(|outcome| **outcome == Outcome::Written).count();
    let dir = shown::path(&writing.pages.out);
    let _ = writeln!(text, "    wrote {} to {dir}", plural(made, "file"));
    if made < written.len() {
        let _ = writeln!(text, "unchanged {}", plural(written.len() - made, "file"));
    }
    let _ = writeln!(text, "Again: {}", rerun_command::command(args, seed, request.exclude));
    console.out(text)
}

fn draw(
    request: Request<'_>,
    blueprint: &Blueprint<'_>,
    seed: &str,
    wanted: u32,
    overlap: u32,
    console: &Console,
) -> Result<Parallel, Failure> {
    let progress = Progress::counting(console, "drawing kits", wanted as usize);
    let tick = &mut |made| progress.made(made);
    let set = WantedKits { seed, kits: wanted, apart: apart(request, overlap) };
    let drawn = parallel(blueprint, set, Effort::default(), tick);
    progress.finish();
    let drawn = drawn.map_err(|reason| no_kit(request, blueprint, &reason))?;
    if drawn.kits.len() < wanted as usize {
        return Err(too_many(request, blueprint, (wanted, overlap), seed, &drawn));
    }
    Ok(drawn)
}

/// Why there are not so many kits, and what there is least of.
fn too_many(
    request: Request<'_>,
    blueprint: &Blueprint<'_>,
    (wanted, overlap): (u32, u32),
    seed: &str,
    drawn: &Parallel,
) -> Failure {
    let level = request.level.unwrap_or(request.profile.level);
    let words = Words { bank: request.bank, profile: request.profile, level, blueprint };
    let (found, kits) = (drawn.kits.len(), plural(wanted, "kit"));
    let name = &request.profile.id;
    let share = match overlap {
        0 => "share no question".to_owned(),
        most => format!("share at most {}", plural(most as usize, "question")),
    };
    let mut text = if drawn.proven {
        format!("{kits} of `{name}` that {share} are not possible: {found} at most")
    } else {
        format!("{kits} of `{name}` that {share} were not found: {found} were")
    };
    if let Some(all) = &drawn.all {
        let are = if *all == 1u8.into() { "is 1 kit".to_owned() } else { format!("are {all} kits") };
        let _ = write!(text, "; there {are} in all");
    }
    let scarce = || drawn.scarce.iter().filter(|scarce| scarce.kits() < u64::from(wanted)).take(3);
    for scarce in scarce() {
        let _ = write!(
            text,
            "\n  - {} takes at least {} of {} eligible: {} at most",
            words.subject(&blueprint.tallies()[scarce.tally as usize].what),
            scarce.needed,
            plural(scarce.questions, "question"),
            plural(scarce.kits(), "kit"),
        );
    }
    let alike = request.profile.parallel;
    if alike.minutes.is_some() || alike.difficulty.is_some() {
        text.push_str("\n  - `parallel` of the profile keeps them alike");
    }
    let _ = write!(text, "\nAny of these would work:\n  - ask for {} (--kits {found})", plural(found, "kit"));
    if let Some(more) = enough(request, blueprint, (wanted, overlap), seed) {
        let _ = write!(text, "\n  - allow two kits to share more (--overlap {more})");
    }
    if overlap == 0 && scarce().next().is_some() {
        text.push_str("\n  - write more questions where there are fewest");
    }
    Failure::Infeasible(text)
}

/// How many questions two kits have to share, for there to be as many kits as are wanted; none
/// if a few more are not enough.
fn enough(
    request: Request<'_>,
    blueprint: &Blueprint<'_>,
    (wanted, overlap): (u32, u32),
    seed: &str,
) -> Option<u32> {
    let works = |more: &u32| {
        let set = WantedKits { seed, kits: wanted, apart: apart(request, *more) };
        let drawn = parallel(blueprint, set, Effort::default(), &mut |_| ());
        drawn.is_ok_and(|drawn| drawn.kits.len() == wanted as usize)
    };
    (overlap + 1..=overlap + MORE).find(works)
}

/// What all kits of a set have in common.
struct Set<'s, 'a> {
    args: &'s Compose,
    request: Request<'a>,
    blueprint: &'s Blueprint<'a>,
    seed: &'s str,
    wanted: u32,
    stem: Stem,
    jobs: &'s [Job],
    hashes: BTreeMap<String, String>,
    loaded: &'a Loaded<Bank>,
    /// The ids of all questions of the set.
    questions: Vec<String>,
}

impl<'a> Set<'_, 'a> {
    fn kit(&self, number: u32, selection: &Selection) -> Kit<'a> {
        Kit::new(self.request, self.blueprint, selection, &LockedSet::seed_of(self.seed, number))
    }

    /// The name of a kit's files, with as many digits as the last has.
    fn stem_of(&self, number: u32) -> Stem {
        let width = self.wanted.to_string().len();
        self.stem.and(&format!("{number:0width$}"))
    }

    fn write(&self, kits: &[Selection], console: &Console) -> Result<Vec<Outcome>, Failure> {
        let writing = &self.args.writing;
        let mut batch = Batch::new(writing.pages.force, OVERWRITE);
        let mut add = |name: FileName, bytes| {
            batch.add(File { path: name.below(&writing.pages.out), bytes, replaces: None })
        };
        let progress = Progress::counting(console, "writing packets", kits.len());
        let numbered: Vec<(u32, &Selection)> = (1..).zip(kits).collect();
        for some in numbered.chunks(AT_A_TIME) {
            let made: Vec<_> = some.par_iter().map(|&(number, kit)| self.files(number, kit)).collect();
            for files in made {
                for (name, bytes) in files? {
                    add(name, bytes)?;
                }
            }
            progress.made(some.last().map_or(0, |&(number, _)| number as usize));
        }
        add(self.stem.file(&["kits", "csv"]), self.list(kits)?)?;
        progress.finish();
        Ok(batch.commit()?.into_iter().map(|(_, outcome)| outcome).collect())
    }

    /// The files of one kit.
    fn files(&self, number: u32, selection: &Selection) -> Result<Vec<(FileName, Vec<u8>)>, Failure> {
        let writing = &self.args.writing;
        let kit = self.kit(number, selection);
        let packet = filled(kit.interviewer(None, true), writing);
        let stem = self.stem_of(number);
        let mut files = rendered(&packet, &stem, self.jobs, writing, Some(self.loaded))?;
        let set = LockedSet {
            seed: self.seed.to_owned(),
            kits: self.wanted,
            overlap: self.args.overlap,
            number,
            questions: self.questions.clone(),
        };
        let origin = Origin {
            tool: TOOL,
            files: self.hashes.clone(),
            swaps: Vec::new(),
            set: Some(set),
            embed: self.args.embed,
        };
        let file = KitFile::lock(&kit, self.request, origin);
        let name = stem.file(&["kit", "json"]);
        let bytes = kept(&name.below(&writing.pages.out), &file).unwrap_or_else(|| file.bytes());
        files.push((name, bytes));
        Ok(files)
    }

    /// A table of the kits: a row a kit.
    fn list(&self, kits: &[Selection]) -> Result<Vec<u8>, Failure> {
        let header = ["kit", "seed", "fingerprint", "minutes", "questions", "files"].map(str::to_owned);
        let row = |(number, selection): (u32, &Selection)| {
            let kit = self.kit(number, selection);
            let ids: Vec<&str> =
                kit.sections().iter().flatten().map(|question| question.id.as_str()).collect();
            vec![
                number.to_string(),
                origin_cell("seed", kit.seed()),
                origin_cell("fingerprint", kit.fingerprint()),
                minutes(&kit).to_string(),
                ids.join(" "),
                self.stem_of(number).as_str().to_owned(),
            ]
        };
        let rows: Vec<Vec<String>> =
            std::iter::once(header.to_vec()).chain((1..).zip(kits).map(row)).collect();
        sheet(&rows).map_err(|error| Failure::Io(format!("the list of kits cannot be made: {error}"), None))
    }

    /// The first kits, and figures of all.
    fn in_words(&self, kits: &[Selection], console: &Console) -> Shown {
        let mut table = tables::table(console, &["Kit", "Fingerprint", "Questions", "Minutes"]);
        let (mut least, mut most) = (u32::MAX, 0);
        for (number, selection) in (1..).zip(kits) {
            let kit = self.kit(number, selection);
            let minutes = minutes(&kit);
            (least, most) = (least.min(minutes), most.max(minutes));
            if number as usize <= LISTED {
                let questions = kit.sections().iter().map(Vec::len).sum::<usize>();
                let cells = [kit.seed().to_owned(), kit.fingerprint().to_owned(), questions.to_string()];
                table.row(cells.into_iter().chain([minutes.to_string()]));
            }
        }
        let more = match kits.len().saturating_sub(LISTED) {
            0 => String::new(),
            more => format!("and {more} more, in {}.kits.csv\n", self.stem.as_str()),
        };
        let span = if least == most { most.to_string() } else { format!("{least} to {most}") };
        let share = match self.args.overlap {
            0 => "no two share a question".to_owned(),
            most => format!("two share at most {}", plural(most as usize, "question")),
        };
        let mut text = table.draw();
        let count = plural(kits.len(), "kit");
        let _ = write!(text, "\n{more}{count}: {span} minutes of questions; {share}\n\n");
        text
    }
}

/// The ids of all questions of these kits, sorted.
fn questions(blueprint: &Blueprint<'_>, kits: &[Selection]) -> Vec<String> {
    let positions: BTreeSet<u32> = kits.iter().flat_map(|kit| &kit.sections).flatten().copied().collect();
    positions.iter().map(|&at| blueprint.questions()[at as usize].id.to_string()).collect()
}

fn minutes(kit: &Kit<'_>) -> u32 {
    kit.sections().iter().flatten().map(|question| u32::from(question.minutes)).sum()
}
