//! The kit files of a folder, by fingerprint.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::exit::Failure;
use crate::cli::kit_file::opened;
use crate::kit::{KitFile, KitFileError};

/// Kit files, by the fingerprint of their kit and then by path.
#[derive(Default)]
pub(super) struct Kits {
    by_kit: BTreeMap<String, Vec<(PathBuf, KitFile)>>,
    /// For each kit that was swapped, the kits that came from it.
    children: BTreeMap<String, BTreeSet<String>>,
    /// What is named like a kit file and is none.
    pub(super) broken: Vec<PathBuf>,
    /// Kit files that are not as the program wrote them, by the fingerprint that they claim.
    pub(super) faulty: BTreeMap<String, PathBuf>,
}

impl Kits {
    /// Reads all `*.kit.json` of a folder and the folders below it; hidden ones are skipped,
    /// and a folder that is not there holds none.
    pub(super) fn find(dir: &Path) -> Result<Self, Failure> {
        let mut paths = Vec::new();
        if dir.exists() {
            walk(dir, &mut BTreeSet::new(), &mut paths)?;
        }
        paths.sort();
        let mut kits = Self::default();
        for path in paths {
            match opened(&path)? {
                Ok(file) => kits.add(path, file),
                Err(KitFileError::Faulty(file, _)) => {
                    kits.broken.push(path.clone());
                    kits.faulty.insert(file.fingerprint, path);
                }
                Err(_) => kits.broken.push(path),
            }
        }
        Ok(kits)
    }

    fn add(&mut self, path: PathBuf, file: KitFile) {
        for swap in &file.swaps {
            self.children.entry(swap.parent.clone()).or_default().insert(file.fingerprint.clone());
        }
        self.by_kit.entry(file.fingerprint.clone()).or_default().push((path, file));
    }

    /// The file of a kit; of several the one whose seed is among `seeds`, or else the first.
    pub(super) fn of(&self, kit: &str, seeds: &[&str]) -> Option<&(PathBuf, KitFile)> {
        let files = self.by_kit.get(kit)?;
        files.iter().find(|(_, file)| seeds.contains(&file.seed.as_str())).or_else(|| files.first())
    }

    /// Whether one kit came from another by swaps.
    pub(super) fn is_child(&self, child: &str, parent: &str) -> bool {
        self.children.get(parent).is_some_and(|children| children.contains(child))
    }

    /// The files of kits that hold a question.
    pub(super) fn holding<'k>(&'k self, id: &'k str) -> impl Iterator<Item = &'k (PathBuf, KitFile)> {
        self.by_kit.values().flatten().filter(move |(_, file)| file.ids().contains(&id))
    }
}

/// Collects the paths of kit files; `seen` ends a loop of links.
fn walk(dir: &Path, seen: &mut BTreeSet<PathBuf>, paths: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let unreadable =
        |error: std::io::Error| Failure::Io(format!("{} cannot be read: {error}", dir.display()), None);
    if !seen.insert(fs::canonicalize(dir).map_err(unreadable)?) {
        return Ok(());
    }
    for entry in fs::read_dir(dir).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            walk(&path, seen, paths)?;
        } else if name.ends_with(".kit.json") {
            paths.push(path);
        }
    }
    Ok(())
}
