//! The YAML files of a folder.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::problem::{FileUnreadable, FolderUnreadable, HiddenName, Misnamed, NoFiles, Problem};
use super::read::{MAX_FILE, read_file};
use super::source::SourceFile;
use crate::diag::{Diagnostic, Place, Report};
use crate::model::{hidden_in_line, visible_line};

/// The most files and folders in a folder of ours; above it is some other folder, such as `/`.
const MOST: usize = 100_000;

/// Where the solutions lie in a bank's folder; their files are of any kind.
pub const SOLUTIONS: &str = "solutions/";

/// The endings of the files that are read.
const ENDINGS: [&str; 2] = ["yaml", "yml"];

/// What is wrong with the name of a file that was plainly meant to be read and is not: its ending is one of
/// these but for the case of its letters, or for blanks.
///
/// `file` is its path as shown to people.
pub fn misnamed(file: &str, endings: &[&str]) -> Option<Diagnostic> {
    let name = file.rsplit('/').next().expect("there is a part before the first `/`");
    let (stem, ending) = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty())?;
    let meant = endings.iter().find(|own| ending.trim().eq_ignore_ascii_case(own))?;
    let right = format!("{}.{meant}", stem.trim_end());
    (ending != *meant).then(|| Misnamed { right: &right }.diagnose().at(Place::file(file)))
}

/// What a folder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderOf {
    /// A bank, in which some names have a meaning.
    Bank,
    /// Profiles and loops.
    Profiles,
}

impl FolderOf {
    /// What it is called.
    pub fn word(self) -> &'static str {
        match self {
            Self::Bank => "bank",
            Self::Profiles => "profiles",
        }
    }

    /// The names that have a meaning at its top.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Bank => &["bank.yaml", "bank.yml", "rubric.yaml", "rubric.yml", "samples/", SOLUTIONS],
            Self::Profiles => &[],
        }
    }
}

/// The name that was meant by another, which has other letters, or is that of a file in place of a folder.
fn own_name(of: FolderOf, relative: &str, is_folder: bool) -> Option<&'static str> {
    let own =
        of.names().iter().copied().find(|own| own.trim_end_matches('/').eq_ignore_ascii_case(relative))?;
    let is_right = relative == own.trim_end_matches('/') && is_folder == own.ends_with('/');
    (!is_right && (!is_folder || own.ends_with('/'))).then_some(own)
}

/// Reads all `*.yaml` and `*.yml` files of a folder and the folders below it,
/// sorted by path; hidden ones are skipped, and every one that cannot be read is named.
///
/// Of the files in its folder `solutions` only the names are returned.
pub fn read_folder(dir: &Path, of: FolderOf) -> Result<Vec<SourceFile>, Report> {
    let folder = shown(dir);
    let mut walk = Walk {
        of,
        folder,
        seen: BTreeSet::new(),
        entries: 0,
        files: Vec::new(),
        problems: Report::default(),
    };
    walk.folder(dir, "");
    if !walk.problems.is_empty() {
        return Err(walk.problems.sorted());
    }
    if walk.files.is_empty() {
        return Err(NoFiles.diagnose().at(Place::file(walk.folder)).into());
    }
    walk.files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(walk.files)
}

struct Walk {
    of: FolderOf,
    /// The top folder as shown to people.
    folder: String,
    /// The real paths of the folders walked, so that a loop of links ends.
    seen: BTreeSet<PathBuf>,
    /// How many files and folders were met.
    entries: usize,
    files: Vec<SourceFile>,
    problems: Report,
}

impl Walk {
    fn folder(&mut self, dir: &Path, prefix: &str) {
        let listed = fs::canonicalize(dir).and_then(|real| {
            let fresh = self.seen.insert(real);
            let entries = if fresh { fs::read_dir(dir)?.collect::<Result<Vec<_>, _>>()? } else { Vec::new() };
            Ok(entries)
        });
        let mut entries = match listed {
            Ok(entries) => entries,
            Err(error) => {
                let problem = FolderUnreadable { error: &error };
                self.problems.report(problem, || Place::file(shown(dir)));
                return;
            }
        };
        // The order in which a folder lists its files differs between machines, and
        // decides under which name a folder that is linked twice is found.
        entries.sort_by_key(fs::DirEntry::file_name);
        let had_room = self.entries <= MOST;
        self.entries += entries.len();
        if self.entries > MOST {
            // Said once, however many folders follow.
            if had_room {
                let error =
                    io::Error::other(format!("there are more than {MOST} files and folders up to here"));
                let problem = FolderUnreadable { error: &error };
                self.problems.report(problem, || Place::file(shown(dir)));
            }
            return;
        }
        for entry in entries {
            let own = entry.file_name();
            let name = own.to_string_lossy().into_owned();
            let path = format!("{prefix}{name}");
            // Two such names may be shown as one.
            if own.to_str().is_none() {
                self.unreadable(&path, "its name is not UTF-8 text");
                continue;
            }
            // Such a name would be printed wherever the file is named.
            if let Some((_, character)) = hidden_in_line(&name) {
                let shown = SourceFile::new(self.folder.as_str(), path, Vec::new()).name();
                let place = Place::file(visible_line(&shown));
                self.problems.report(HiddenName { character }, || place);
            } else if !name.starts_with('.') {
                self.entry(&entry.path(), &path);
            }
        }
    }

    fn entry(&mut self, path: &Path, relative: &str) {
        let yaml = path.extension().is_some_and(|extension| ENDINGS.iter().any(|own| extension == *own));
        let data = fs::metadata(path);
        // It would be taken for something else, or what is in it passed over.
        if let Ok(data) = &data
            && let Some(right) = own_name(self.of, relative, data.is_dir())
        {
            let name = self.name(relative);
            return self.problems.report(Misnamed { right }, || Place::file(name));
        }
        match data {
            Ok(data) if data.is_dir() => self.folder(path, &format!("{relative}/")),
            // Solutions are named here and read only when one is asked for.
            Ok(_) if self.of == FolderOf::Bank && relative.starts_with(SOLUTIONS) => {
                self.files.push(SourceFile::new(self.folder.as_str(), relative, Vec::new()));
            }
            // Only regular files: reading a pipe would wait for ever.
            Ok(data) if yaml && data.is_file() => match read_file(path, MAX_FILE) {
                Ok(bytes) => self.files.push(SourceFile::new(self.folder.as_str(), relative, bytes)),
                Err(error) => self.unreadable(relative, &error.to_string()),
            },
            Ok(_) if yaml => self.unreadable(relative, "it is not a regular file"),
            Err(error) if yaml => self.unreadable(relative, &error.to_string()),
            _ => {
                if let Some(problem) = misnamed(&self.name(relative), &ENDINGS) {
                    self.problems.push(problem);
                }
            }
        }
    }

    /// A file as shown to people.
    fn name(&self, relative: &str) -> String {
        SourceFile::new(self.folder.as_str(), relative, Vec::new()).name()
    }

    fn unreadable(&mut self, relative: &str, why: &str) {
        let name = self.name(relative);
        self.problems.report(FileUnreadable { why }, || Place::file(name));
    }
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}
