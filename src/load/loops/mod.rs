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
use super::loaded::{Loaded, Spot};
use super::problem::{DuplicateLoop, Problem};
use super::profile::is_loop;
use super::sink::Sink;
use super::source::{Source, SourceFile};
use super::yaml::{Mark, parse};
use crate::diag::{Diagnostic, Report};
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
    let mut found = Vec::new();
    let mut read: BTreeMap<String, (Loop, Source<'_>, Mark)> = BTreeMap::new();
    for file in loops {
        let (mut problems, looped) = one(file, &mut shelf);
        found.append(&mut problems);
        let Some((looped, source, mark)) = looped else { continue };
        if let Some((_, other, first)) = read.get(&looped.id) {
            let problem = DuplicateLoop { id: &looped.id }.diagnose().at(source.place(mark));
            found.push(problem.related("the first one is here", other.place(*first)));
            continue;
        }
        read.insert(looped.id.clone(), (looped, source, mark));
    }
    found.append(&mut shelf.into_found());
    if found.iter().any(Diagnostic::is_error) {
        return Err(Report::new(found));
    }
    Diagnostic::sort(&mut found);
    let spot = |(id, (_, source, mark)): (&String, &(_, Source<'_>, Mark))| {
        (id.clone(), Spot { file: source.name().into(), line: mark.line })
    };
    let spots = read.iter().map(spot).collect();
    let value = read.into_values().map(|(looped, _, _)| looped).collect();
    Ok(Loaded { value, warnings: found, spots })
}

type One<'s> = (Vec<Diagnostic>, Option<(Loop, Source<'s>, Mark)>);

fn one<'s>(file: &'s SourceFile, shelf: &mut Shelf<'_>) -> One<'s> {
    let source = match Source::new(file) {
        Ok(source) => source,
        Err(problem) => return (vec![*problem], None),
    };
    let root = match parse(&source) {
        Ok(root) => root,
        Err(problem) => return (vec![*problem], None),
    };
    let mut sink = Sink::new(&source);
    let looped = read_loop(&mut sink, &root, file.stem(), shelf);
    let found = sink.into_found();
    drop(root);
    (found, looped.map(|(looped, mark)| (looped, source, mark)))
}
