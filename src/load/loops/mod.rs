//! Loops: several interviews of one candidate, planned together.

mod round;
mod shelf;
mod whole;

#[cfg(test)]
pub(in crate::load) use round::RawRound;
#[cfg(test)]
pub(in crate::load) use whole::RawLoop;

use std::collections::BTreeMap;

use self::shelf::Shelf;
use self::whole::read_loop;
use super::loaded::Loaded;
use super::problem::{DuplicateLoop, Problem};
use super::profile::is_loop;
use super::source::SourceFile;
use super::whole_file::{Placed, loaded, read_whole};
use crate::diag::Report;
use crate::model::{Bank, Loop};

/// Reads loops, one a file of a folder `loops`, with the profiles that their rounds name.
///
/// The loops come sorted by id. A report holds all problems of all these files; profiles
/// that no loop names are not read.
pub fn loops(files: &[SourceFile], bank: &Bank) -> Result<Loaded<Vec<Loop>>, Report> {
    let mut sorted: Vec<&SourceFile> = files.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let (loops, profiles): (Vec<_>, Vec<_>) = sorted.into_iter().partition(|file| is_loop(file));
    let mut shelf = Shelf::of(profiles, bank);
    let mut found = Report::default();
    let mut read: BTreeMap<String, Placed<'_, Loop>> = BTreeMap::new();
    for file in loops {
        let (problems, looped) =
            read_whole(file, |sink, root| read_loop(sink, root, file.stem(), &mut shelf));
        found.append(problems);
        let Some((looped, source, mark)) = looped else { continue };
        if let Some((_, other, first)) = read.get(&looped.id) {
            let problem = DuplicateLoop { id: &looped.id };
            found.push_with(DuplicateLoop::CODE, || {
                problem
                    .diagnose()
                    .at(source.place(mark))
                    .related("the first one is here", other.place(*first))
            });
            continue;
        }
        read.insert(looped.id.clone(), (looped, source, mark));
    }
    found.append(shelf.into_found());
    loaded(read, found)
}
