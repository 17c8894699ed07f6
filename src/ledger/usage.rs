//! How often questions were used.

use crate::model::Day;
use std::collections::{BTreeMap, BTreeSet};

use super::book::Ledger;

/// How often one question was used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Usage<'a> {
    /// How many uses of kits that hold it were recorded.
    pub uses: usize,
    /// The day of the last one.
    pub last_used: Option<Day>,
    /// The fingerprints of the kits that hold it, each once, by profile.
    pub kits: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl Ledger {
    /// How often each question was used since a day, by id.
    pub fn usage(&self, since: Option<Day>) -> BTreeMap<&str, Usage<'_>> {
        let mut all: BTreeMap<&str, Usage<'_>> = BTreeMap::new();
        for used in self.uses().filter(|used| since.is_none_or(|since| used.date >= since)) {
            // A question that a damaged kit holds twice is still asked once.
            let ids: BTreeSet<&str> = used.questions.iter().map(String::as_str).collect();
            for id in ids {
                let usage = all.entry(id).or_default();
                usage.uses += 1;
                usage.last_used = usage.last_used.max(Some(used.date));
                usage.kits.entry(&used.profile).or_default().insert(&used.kit);
            }
        }
        all
    }

    /// The number of different kits that were used since a day, by profile.
    pub fn kits_by_profile(&self, since: Option<Day>) -> BTreeMap<&str, usize> {
        let mut kits: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for used in self.uses().filter(|used| since.is_none_or(|since| used.date >= since)) {
            kits.entry(&used.profile).or_default().insert(&used.kit);
        }
        kits.into_iter().map(|(profile, kits)| (profile, kits.len())).collect()
    }
}
