//! The profiles that rounds may name, each read when it is first named.

use std::collections::BTreeMap;

use crate::diag::Report;
use crate::load::profile::{BankNames, one};
use crate::load::source::SourceFile;
use crate::model::{Bank, Profile};

/// The profiles that rounds may name.
pub(super) struct Shelf<'f> {
    pub(super) names: BankNames<'f>,
    files: BTreeMap<&'f str, &'f SourceFile>,
    /// What was read; none where the file has an error.
    read: BTreeMap<&'f str, Option<Profile>>,
    found: Report,
}

impl<'f> Shelf<'f> {
    /// Of these files; where two have the same name, the first counts.
    pub(super) fn of(files: Vec<&'f SourceFile>, bank: &'f Bank) -> Self {
        let mut by_name = BTreeMap::new();
        for file in files {
            by_name.entry(file.stem()).or_insert(file);
        }
        Self { names: BankNames::of(bank), files: by_name, read: BTreeMap::new(), found: Report::default() }
    }

    /// The names of all profiles, sorted.
    pub(super) fn known(&self) -> Vec<&'f str> {
        self.files.keys().copied().collect()
    }

    /// Whether there is a profile of this name, with errors or without.
    pub(super) fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// The profile of this name, if its file has no error.
    pub(super) fn profile(&mut self, name: &str) -> Option<Profile> {
        let (&name, &file) = self.files.get_key_value(name)?;
        if !self.read.contains_key(name) {
            let (found, profile) = one(file, &self.names);
            self.found.append(found);
            self.read.insert(name, profile.map(|(profile, _, _)| profile));
        }
        self.read.get(name).cloned().flatten()
    }

    /// The problems of the profiles that were read.
    pub(super) fn into_found(self) -> Report {
        self.found
    }
}
