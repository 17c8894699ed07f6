//! Profiles: the blueprint of one interview each.

mod filter;
mod parts;
mod whole;

#[cfg(test)]
pub(in crate::load) use filter::RawClause;
#[cfg(test)]
pub(in crate::load) use parts::{RawExposure, RawParallel, RawRule, RawSection, RawSpread, RawWeight};
#[cfg(test)]
pub(in crate::load) use whole::RawProfile;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub(super) use self::filter::{BankNames, any, name};
use self::whole::read_profile;
use super::loaded::Loaded;
use super::problem::{DuplicateProfile, NoFiles, Problem};
use super::source::SourceFile;
use super::whole_file::{Placed, loaded, read_whole};
use crate::diag::Report;
use crate::model::{Bank, Profile};

/// Reads profiles, one a file, for a bank; files in a folder `loops` are not profiles.
///
/// The profiles come sorted by id. A report holds all problems of all files.
pub fn profiles(files: &[SourceFile], bank: &Bank) -> Result<Loaded<Vec<Profile>>, Report> {
    let mut files: Vec<&SourceFile> = files.iter().filter(|file| !is_loop(file)).collect();
    if files.is_empty() {
        return Err(NoFiles.diagnose().into());
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let names = BankNames::of(bank);
    let mut found = Report::default();
    let mut read: BTreeMap<String, Placed<'_, Profile>> = BTreeMap::new();
    let results: Vec<_> = files.into_par_iter().map(|file| one(file, &names)).collect();
    for (problems, profile) in results {
        found.append(problems);
        let Some((profile, source, mark)) = profile else { continue };
        if let Some((_, other, first)) = read.get(&profile.id) {
            let problem = DuplicateProfile { id: &profile.id };
            found.push_with(DuplicateProfile::CODE, || {
                problem
                    .diagnose()
                    .at(source.place(mark))
                    .related("the first one is here", other.place(*first))
            });
            continue;
        }
        read.insert(profile.id.clone(), (profile, source, mark));
    }
    loaded(read, found)
}

/// Whether a file describes a loop of interviews, which is another format.
pub fn is_loop(file: &SourceFile) -> bool {
    file.path.starts_with("loops/") || file.path.contains("/loops/")
}

/// The problems of a file, and its profile if it has no error.
pub(super) fn one<'s>(file: &'s SourceFile, names: &BankNames<'_>) -> (Report, Option<Placed<'s, Profile>>) {
    read_whole(file, |sink, root| read_profile(sink, root, file.stem(), names))
}
