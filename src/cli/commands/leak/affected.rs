//! The kits in use that hold a question, and what becomes of each.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::kits::Kits;
use crate::cli::args::Leak;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::kit_file::read;
use crate::cli::io::sources::{self, Sourced};
use crate::cli::steps::another_kit::Instead;
use crate::cli::steps::swap_steps;
use crate::cli::steps::swapped_kit::{Child, Wish, child};
use crate::kit::KitFile;
use crate::ledger::{Ledger, Use};
use crate::model::{Day, Profile, QuestionId};

/// A kit in use that holds the question.
pub(super) struct Affected<'a> {
    pub(super) kit: &'a str,
    pub(super) profile: &'a str,
    /// Its uses for open requisitions or for none.
    pub(super) uses: Vec<&'a Use>,
    pub(super) outcome: Outcome,
}

impl<'a> Affected<'a> {
    /// The requisitions that it is in use for, each once.
    pub(super) fn requisitions(&self) -> Vec<&'a str> {
        let all: BTreeSet<&str> = self.uses.iter().filter_map(|used| used.requisition.as_deref()).collect();
        all.into_iter().collect()
    }

    /// The day that it was used on, if that is one.
    pub(super) fn date(&self) -> Option<Day> {
        let first = self.uses.first()?.date;
        self.uses.iter().all(|used| used.date == first).then_some(first)
    }

    /// The requisition that it is in use for, if that is one.
    pub(super) fn requisition(&self) -> Option<&'a str> {
        let first = self.uses.first()?.requisition.as_deref()?;
        self.uses.iter().all(|used| used.requisition.as_deref() == Some(first)).then_some(first)
    }
}

/// What becomes of a kit.
pub(super) enum Outcome {
    /// Another kit takes its place.
    Swapped(Box<Swapped>),
    /// Its kit file is not to be found.
    NoFile,
    /// No other kit could be made of this file, for a reason.
    Refused(PathBuf, Failure),
}

/// A new kit and the file of the old one.
pub(super) struct Swapped {
    pub(super) path: PathBuf,
    pub(super) parent: KitFile,
    pub(super) child: Child,
}

/// Finds the kits in use that hold a question, and swaps it in each; by requisition.
pub(super) fn affected<'a>(
    args: &Leak,
    ledger: &'a Ledger,
    kits: &Kits,
    out: &QuestionId,
    sourced: &Sourced,
    console: &Console,
) -> Vec<Affected<'a>> {
    let mut by_kit: BTreeMap<&str, Vec<&Use>> = BTreeMap::new();
    let open = ledger.holding(out.as_str()).filter(|used| ledger.is_open(used));
    let successors = Successors::of(ledger, kits);
    for used in open.filter(|used| !successors.has(used)) {
        by_kit.entry(&used.kit).or_default().push(used);
    }
    let mut profiles = Profiles { args, sourced, console, known: BTreeMap::new() };
    let one = |(kit, uses): (&'a str, Vec<&'a Use>)| {
        let seeds: Vec<&str> = uses.iter().filter_map(|used| used.requisition.as_deref()).collect();
        let outcome = match kits.of(kit, &seeds) {
            None => match kits.faulty.get(kit).and_then(|path| Some((path, read(path).err()?))) {
                Some((path, failure)) => Outcome::Refused(path.clone(), failure),
                None => Outcome::NoFile,
            },
            Some((path, file)) => match profiles.swapped(path, file, out) {
                Ok(child) => {
                    let (path, parent) = (path.clone(), file.clone());
                    Outcome::Swapped(Box::new(Swapped { path, parent, child }))
                }
                Err(failure) => Outcome::Refused(path.clone(), failure),
            },
        };
        let profile = uses.first().map_or("", |used| used.profile.as_str());
        Affected { kit, profile, uses, outcome }
    };
    let mut all: Vec<Affected<'_>> = by_kit.into_iter().map(one).collect();
    all.sort_by_cached_key(|one| (one.requisitions(), one.kit));
    all
}

/// For a kit, a requisition and a round, the last day on which a kit that came from it was used.
struct Successors<'a>(BTreeMap<(&'a str, &'a str, Option<&'a str>), Day>);

impl<'a> Successors<'a> {
    fn of(ledger: &'a Ledger, kits: &'a Kits) -> Self {
        let mut last = BTreeMap::new();
        for used in ledger.uses() {
            let Some(requisition) = used.requisition.as_deref() else { continue };
            for parent in kits.parents(&used.kit) {
                let day = last.entry((parent, requisition, used.round.as_deref())).or_insert(used.date);
                *day = (*day).max(used.date);
            }
        }
        Self(last)
    }

    /// Whether the requisition has gone on to a kit that came from this one.
    fn has(&self, used: &'a Use) -> bool {
        used.requisition.as_deref().is_some_and(|requisition| {
            let last = self.0.get(&(used.kit.as_str(), requisition, used.round.as_deref()));
            last.is_some_and(|last| *last >= used.date)
        })
    }
}

/// Profiles, each read once.
struct Profiles<'a> {
    args: &'a Leak,
    sourced: &'a Sourced,
    console: &'a Console,
    known: BTreeMap<String, Profile>,
}

impl Profiles<'_> {
    fn swapped(
        &mut self,
        path: &std::path::Path,
        file: &KitFile,
        out: &QuestionId,
    ) -> Result<Child, Failure> {
        let id = &file.profile.id;
        let dir = self.args.sources.profiles.as_deref();
        if !self.known.contains_key(id) {
            let profile = sources::profile(id, dir, &self.sourced.loaded.value, self.console)?;
            self.known.insert(id.clone(), profile);
        }
        let exclude = swap_steps::asked_elsewhere(file, &self.sourced.loaded.value);
        let wish = Wish { out, exclude: &exclude, accept_changes: self.args.accept_changes, embed: false };
        let (bank, profile) = (&self.sourced.loaded.value, &self.known[id]);
        child(path, file, wish, self.sourced, profile).map_err(|failure| {
            let instead = Instead::of(file, wish, bank, profile);
            let out = self.args.out.as_deref().unwrap_or(Path::new("out"));
            instead.advise(failure, &file.seed, out, &self.args.sources)
        })
    }
}
