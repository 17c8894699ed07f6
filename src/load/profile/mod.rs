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
use super::loaded::{Loaded, Spot};
use super::problem::{DuplicateProfile, NoFiles, Problem};
use super::sink::Sink;
use super::source::{Source, SourceFile};
use super::yaml::{Mark, parse};
use crate::diag::{Diagnostic, Report};
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
    let mut found = Vec::new();
    let mut read: BTreeMap<String, (Profile, Source<'_>, Mark)> = BTreeMap::new();
    let results: Vec<_> = files.into_par_iter().map(|file| one(file, &names)).collect();
    for (mut problems, profile) in results {
        found.append(&mut problems);
        let Some((profile, source, mark)) = profile else { continue };
        if let Some((_, other, first)) = read.get(&profile.id) {
            let problem = DuplicateProfile { id: &profile.id }.diagnose().at(source.place(mark));
            found.push(problem.related("the first one is here", other.place(*first)));
            continue;
        }
        read.insert(profile.id.clone(), (profile, source, mark));
    }
    if found.iter().any(Diagnostic::is_error) {
        return Err(Report::new(found));
    }
    Diagnostic::sort(&mut found);
    let spot = |(id, (_, source, mark)): (&String, &(_, Source<'_>, Mark))| {
        (id.clone(), Spot { file: source.name().into(), line: mark.line })
    };
    let spots = read.iter().map(spot).collect();
    let value = read.into_values().map(|(profile, _, _)| profile).collect();
    Ok(Loaded { value, warnings: found, spots })
}

/// Whether a file describes a loop of interviews, which is another format.
pub fn is_loop(file: &SourceFile) -> bool {
    file.path.starts_with("loops/") || file.path.contains("/loops/")
}

/// The problems of a file, and its profile if it has no error.
pub(super) type One<'s> = (Vec<Diagnostic>, Option<(Profile, Source<'s>, Mark)>);

/// Reads one profile.
pub(super) fn one<'s>(file: &'s SourceFile, names: &BankNames<'_>) -> One<'s> {
    let source = match Source::new(file) {
        Ok(source) => source,
        Err(problem) => return (vec![*problem], None),
    };
    let root = match parse(&source) {
        Ok(root) => root,
        Err(problem) => return (vec![*problem], None),
    };
    let mut sink = Sink::new(&source);
    let profile = read_profile(&mut sink, &root, file.stem(), names);
    let found = sink.into_found();
    drop(root);
    (found, profile.map(|(profile, mark)| (profile, source, mark)))
}
