//! Files that hold one thing each: a profile, a loop.

use std::collections::BTreeMap;

use super::loaded::{Loaded, Spot};
use super::sink::Sink;
use super::source::{Source, SourceFile};
use super::yaml::{At, Mark, parse};
use crate::diag::Report;

/// What a file holds, the file, and where its id stands.
pub(super) type Placed<'s, T> = (T, Source<'s>, Mark);

/// The problems of a file, and what it holds if it has no error.
pub(super) fn read_whole<T>(
    file: &SourceFile,
    read: impl FnOnce(&mut Sink<'_>, &At<'_>) -> Option<(T, Mark)>,
) -> (Report, Option<Placed<'_, T>>) {
    let source = match Source::new(file) {
        Ok(source) => source,
        Err(problem) => return ((*problem).into(), None),
    };
    let root = match parse(&source) {
        Ok(root) => root,
        Err(found) => return (found, None),
    };
    let mut sink = Sink::new(&source);
    let value = read(&mut sink, &root);
    let found = sink.into_found();
    drop(root);
    (found, value.map(|(value, mark)| (value, source, mark)))
}

/// What all files hold, sorted by id, unless one has an error.
pub(super) fn loaded<T>(
    read: BTreeMap<String, Placed<'_, T>>,
    found: Report,
) -> Result<Loaded<Vec<T>>, Report> {
    if found.has_errors() {
        return Err(found.sorted());
    }
    let spot = |(id, (_, source, mark)): (&String, &Placed<'_, T>)| {
        (id.clone(), Spot { file: source.name().into(), line: mark.line })
    };
    let spots = read.iter().map(spot).collect();
    let value = read.into_values().map(|(value, _, _)| value).collect();
    Ok(Loaded { value, warnings: found.sorted(), spots })
}
