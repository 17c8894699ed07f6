//! The kit files of a folder, by fingerprint.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::cli::io::kit_file::opened;
use crate::cli::io::shown;
use crate::kit::{KitFile, KitFileError};

/// The most files and folders that are looked through; above it some other folder is meant.
const MOST: usize = 500_000;

/// Kit files, by the fingerprint of their kit and then by path.
#[derive(Default)]
pub(super) struct Kits {
    by_kit: BTreeMap<String, Vec<(PathBuf, KitFile)>>,
    /// For each kit that came from others by swaps, those.
    parents: BTreeMap<String, BTreeSet<String>>,
    /// How many files and folders were met.
    entries: usize,
    /// What is named like a kit file and is none.
    pub(super) broken: Vec<PathBuf>,
    /// Kit files that are not as the program wrote them, by the fingerprint that they claim.
    pub(super) faulty: BTreeMap<String, PathBuf>,
    /// What cannot be read, and why; a kit in use may be in it.
    pub(super) unreadable: Vec<(PathBuf, String)>,
}

impl Kits {
    /// Reads all `*.kit.json` of a folder and the folders below it; hidden ones are skipped,
    /// a folder that is not there holds none, and what cannot be read is not in the way of the rest.
    pub(super) fn find(dir: &Path) -> Self {
        let mut kits = Self::default();
        let mut paths = Vec::new();
        let is_missing = |error: io::Error| error.kind() == io::ErrorKind::NotFound;
        if !fs::symlink_metadata(dir).is_err_and(is_missing) {
            kits.walk(dir, &mut BTreeSet::new(), &mut paths);
        }
        paths.sort();
        for path in paths {
            match opened(&path) {
                Ok(Ok(file)) => kits.add(path, file),
                Ok(Err(KitFileError::Faulty(file, _))) => {
                    kits.broken.push(path.clone());
                    kits.faulty.insert(file.fingerprint, path);
                }
                Ok(Err(_)) => kits.broken.push(path),
                Err(failure) => kits.unreadable.push((path, failure.words())),
            }
        }
        kits.unreadable.sort();
        kits
    }

    /// Collects the paths of kit files; `seen` ends a loop of links.
    fn walk(&mut self, dir: &Path, seen: &mut BTreeSet<PathBuf>, paths: &mut Vec<PathBuf>) {
        let listed = fs::canonicalize(dir).and_then(|real| {
            let fresh = seen.insert(real);
            if fresh { fs::read_dir(dir)?.collect::<Result<Vec<_>, _>>() } else { Ok(Vec::new()) }
        });
        let entries = listed.unwrap_or_else(|error| {
            self.unreadable.push((dir.to_owned(), format!("{} cannot be read: {error}", shown::path(dir))));
            Vec::new()
        });
        let had_room = self.entries <= MOST;
        self.entries += entries.len();
        if self.entries > MOST {
            // Said once, however many folders follow.
            if had_room {
                let text =
                    format!("{}: there are more than {MOST} files and folders up to here", shown::path(dir));
                self.unreadable.push((dir.to_owned(), text));
            }
            return;
        }
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            if name.starts_with('.') {
                continue;
            }
            if path.is_dir() {
                self.walk(&path, seen, paths);
            } else if name.ends_with(".kit.json") {
                paths.push(path);
            }
        }
    }

    fn add(&mut self, path: PathBuf, file: KitFile) {
        for swap in &file.swaps {
            self.parents.entry(file.fingerprint.clone()).or_default().insert(swap.parent.clone());
        }
        self.by_kit.entry(file.fingerprint.clone()).or_default().push((path, file));
    }

    /// The file of a kit; of several the one whose seed is among `seeds`, or else the first.
    pub(super) fn of(&self, kit: &str, seeds: &[&str]) -> Option<&(PathBuf, KitFile)> {
        let files = self.by_kit.get(kit)?;
        files.iter().find(|(_, file)| seeds.contains(&file.seed.as_str())).or_else(|| files.first())
    }

    /// The kits that one came from by swaps.
    pub(super) fn parents(&self, kit: &str) -> impl Iterator<Item = &str> {
        self.parents.get(kit).into_iter().flatten().map(String::as_str)
    }

    /// The files of kits that hold a question.
    pub(super) fn holding<'k>(&'k self, id: &'k str) -> impl Iterator<Item = &'k (PathBuf, KitFile)> {
        self.by_kit.values().flatten().filter(move |(_, file)| file.ids().contains(&id))
    }
}
