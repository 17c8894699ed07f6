//! Where banks and profiles come from: a folder named, the nearest one, or the binary itself.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::cli::explain::suggest;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::nearest::nearest;
use crate::cli::io::progress::Progress;
use crate::cli::io::shown;
use crate::diag::{Code, Diagnostic, Report};
use crate::kit::drawn_by;
use crate::load::{self, FolderOf, Loaded, MAX_FILE, SourceFile};
use crate::model::{Bank, Loop, Profile, Question};

mod shipped {
    include!(concat!(env!("OUT_DIR"), "/shipped.rs"));
}

/// What asks for the bank or the profiles that the binary carries; a folder of that name is `./built-in`.
const BUILT_IN: &str = "built-in";

/// Files, and what to call the place they are from.
pub(in crate::cli) struct Found {
    pub(in crate::cli) files: Vec<SourceFile>,
    pub(in crate::cli) from: String,
    /// Whether the files lie in a folder; else they are built in.
    is_folder: bool,
}

/// The bank's files: those of `dir`, else of the nearest bank, else the ones built in.
pub(in crate::cli) fn bank_files(dir: Option<&Path>) -> Result<Found, Failure> {
    let near = || {
        let found = nearest(&["bank", "bank.yaml"])?;
        // Beside its `bank.yaml` one is in the bank.
        let folder = |(level, name): (PathBuf, &str)| match name {
            "bank" => level.join(name),
            _ if level.as_os_str().is_empty() => PathBuf::from("."),
            _ => level,
        };
        Ok(found.map(folder))
    };
    find(FolderOf::Bank, dir, near, shipped::BANK)
}

/// The profiles' files: those of `dir`, else of the nearest folder `profiles`, else the ones built in.
fn profile_files(dir: Option<&Path>) -> Result<Found, Failure> {
    let near = || Ok(nearest(&["profiles"])?.map(|(level, name)| level.join(name)));
    find(FolderOf::Profiles, dir, near, shipped::PROFILES)
}

fn find(
    of: FolderOf,
    dir: Option<&Path>,
    near: impl FnOnce() -> Result<Option<PathBuf>, Failure>,
    shipped: &'static [(&str, &[u8])],
) -> Result<Found, Failure> {
    let folder = match dir {
        Some(dir) if dir.as_os_str() == BUILT_IN => None,
        Some(dir) => Some((dir.to_path_buf(), load::read_folder(dir, of)?)),
        None => match near()? {
            Some(dir) => {
                let files = load::read_folder(&dir, of).map_err(|report| with_way_out(report, of.word()))?;
                Some((dir, files))
            }
            None => None,
        },
    };
    if let Some((dir, files)) = folder {
        return Ok(Found { files, from: shown::path(&dir), is_folder: true });
    }
    let from = format!("{BUILT_IN} {}", of.word());
    let files = shipped.iter().map(|(path, bytes)| SourceFile::new(from.clone(), *path, *bytes)).collect();
    Ok(Found { files, from, is_folder: false })
}

/// Says how to do without a folder that was found and is none of ours, or cannot be read.
fn with_way_out(mut report: Report, what: &str) -> Report {
    let of_folder =
        |problem: &&mut Diagnostic| matches!(problem.code, Code::FolderUnreadable | Code::NoFiles);
    for problem in report.diagnostics.iter_mut().filter(of_folder) {
        let first = problem.help.take().map_or_else(String::new, |help| format!("{help}; "));
        problem.help = Some(format!(
            "{first}another folder can be named as the command's {what} (see its --help), or `built-in` for what the \
             program carries"
        ));
    }
    report
}

impl Found {
    /// How many files are read, which those of solutions are not.
    pub(in crate::cli) fn read(&self) -> usize {
        self.files.iter().filter(|file| !file.path.starts_with(load::SOLUTIONS)).count()
    }
}

/// A bank, and the files it is from.
pub(in crate::cli) struct Sourced {
    pub(in crate::cli) loaded: Loaded<Bank>,
    found: Found,
}

impl Sourced {
    /// For each file of the bank, by its path in the folder, a hash of what a draw sees of its questions.
    pub(in crate::cli) fn hashes(&self) -> BTreeMap<String, String> {
        self.hashes_in(&self.loaded.value)
    }

    /// The same for a bank in which some of the questions have another status.
    pub(in crate::cli) fn hashes_in(&self, bank: &Bank) -> BTreeMap<String, String> {
        let paths: BTreeMap<String, &str> =
            self.found.files.iter().map(|file| (file.name(), file.path.as_str())).collect();
        let mut files: BTreeMap<&str, Vec<&Question>> = BTreeMap::new();
        for question in bank.questions() {
            let spot = self.loaded.spot(question.id.as_str());
            if let Some(path) = spot.and_then(|spot| paths.get(&*spot.file)) {
                files.entry(path).or_default().push(question);
            }
        }
        let hash = |(path, questions): (&str, Vec<&Question>)| (path.to_owned(), drawn_by(questions, bank));
        files.into_iter().map(hash).collect()
    }

    /// The files of the bank's folder; none if it is built in.
    pub(in crate::cli) fn files_of_folder(&self) -> Option<&[SourceFile]> {
        self.found.is_folder.then_some(&self.found.files)
    }

    /// The bank with one of its files edited.
    pub(in crate::cli) fn edited(mut self, edited: load::Edited) -> Self {
        let load::Edited { file, place: _, loaded } = edited;
        for own in self.found.files.iter_mut().filter(|own| own.path == file.path) {
            own.bytes.clone_from(&file.bytes);
        }
        Self { loaded, ..self }
    }

    /// The files of a question's solution, each with its name and text.
    pub(in crate::cli) fn solution(&self, id: &str) -> Result<Vec<(String, String)>, Failure> {
        let folder = format!("{}{id}/", load::SOLUTIONS);
        let mut files = Vec::new();
        for file in &self.found.files {
            let Some(name) = file.path.strip_prefix(&folder) else { continue };
            // Of a folder only the names were read; what is built in has its bytes already.
            let bytes = if self.found.is_folder {
                let read = load::read_file(&Path::new(&file.folder).join(&file.path), MAX_FILE);
                read.map_err(|error| Failure::Io(format!("{} cannot be read: {error}", file.name()), None))?
            } else {
                file.bytes.to_vec()
            };
            files.push((name.to_owned(), String::from_utf8_lossy(&bytes).into_owned()));
        }
        Ok(files)
    }
}

/// Loads the bank and says where it is from.
pub(in crate::cli) fn bank(dir: Option<&Path>, console: &Console) -> Result<Loaded<Bank>, Failure> {
    Ok(bank_with_files(dir, console)?.loaded)
}

/// Loads the bank and keeps the files it is from.
pub(in crate::cli) fn bank_with_files(dir: Option<&Path>, console: &Console) -> Result<Sourced, Failure> {
    let progress = Progress::start(console, "Reading the bank");
    let sourced = bank_files(dir).and_then(|found| {
        let loaded = if found.is_folder { load::bank(&found.files)? } else { load::built_in(&found.from) };
        Ok(Sourced { loaded, found })
    });
    progress.finish();
    let Sourced { loaded, found } = sourced?;
    console.warned(loaded.warnings.warnings());
    let active = loaded.value.active().count();
    console.note(&format!("Bank: {} ({active} active questions, {})", loaded.value.name(), found.from));
    Ok(Sourced { loaded, found })
}

/// Loads all profiles.
pub(in crate::cli) fn profiles(
    dir: Option<&Path>,
    bank: &Bank,
    console: &Console,
) -> Result<Loaded<Vec<Profile>>, Failure> {
    let found = profile_files(dir)?;
    let loaded = load::profiles(&found.files, bank)?;
    console.diagnostics(&loaded.warnings);
    console.note(&format!("Profiles: {} ({})", loaded.value.len(), found.from));
    Ok(loaded)
}

/// Loads one profile; mistakes in other profiles do not matter.
pub(in crate::cli) fn profile(
    name: &str,
    dir: Option<&Path>,
    bank: &Bank,
    console: &Console,
) -> Result<Profile, Failure> {
    let found = profile_files(dir)?;
    let stem = |file: &SourceFile| (!file.path.contains('/')).then(|| file.stem().to_owned());
    let known: Vec<String> = found.files.iter().filter_map(stem).collect();
    let own: Vec<SourceFile> =
        found.files.into_iter().filter(|file| stem(file).as_deref() == Some(name)).collect();
    if own.is_empty() {
        return Err(suggest::unknown("profile", name, known.iter().map(String::as_str)));
    }
    let loaded = load::profiles(&own, bank)?;
    console.diagnostics(&loaded.warnings);
    console.note(&format!("Profile: {name} ({})", found.from));
    let missing = || suggest::unknown("profile", name, known.iter().map(String::as_str));
    loaded.value.into_iter().next().ok_or_else(missing)
}

/// Loads all loops, with the profiles that they name.
pub(in crate::cli) fn loops(
    dir: Option<&Path>,
    bank: &Bank,
    console: &Console,
) -> Result<Loaded<Vec<Loop>>, Failure> {
    let found = profile_files(dir)?;
    let loaded = load::loops(&found.files, bank)?;
    console.diagnostics(&loaded.warnings);
    console.note(&format!("Loops: {} ({})", loaded.value.len(), found.from));
    Ok(loaded)
}

/// Loads one loop, with the profiles that it names; mistakes elsewhere do not matter.
pub(in crate::cli) fn looped(
    name: &str,
    dir: Option<&Path>,
    bank: &Bank,
    console: &Console,
) -> Result<Loop, Failure> {
    let Found { files, from, is_folder: _ } = profile_files(dir)?;
    let (loops, mut files): (Vec<SourceFile>, Vec<SourceFile>) = files.into_iter().partition(load::is_loop);
    let known: Vec<String> = loops.iter().map(|file| file.stem().to_owned()).collect();
    files.extend(loops.into_iter().filter(|file| file.stem() == name));
    let loaded = load::loops(&files, bank)?;
    console.diagnostics(&loaded.warnings);
    let missing = || suggest::unknown("loop", name, known.iter().map(String::as_str));
    let looped = loaded.value.into_iter().next().ok_or_else(missing)?;
    console.note(&format!("Loop: {name} ({from})"));
    Ok(looped)
}
