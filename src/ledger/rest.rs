//! Which questions were used lately, and so should rest.

use std::collections::BTreeSet;

use super::book::Ledger;
use super::record::Use;
use crate::model::Day;

impl Ledger {
    /// The questions of kits that were used on this day or later.
    pub fn used_since(&self, day: Day) -> BTreeSet<&str> {
        questions(self.uses().filter(|used| used.date >= day))
    }

    /// The questions of the last `count` different kits of a profile.
    ///
    /// Of kits that were last used on the same day, those with the greater fingerprint are later.
    pub fn of_last_kits(&self, profile: &str, count: usize) -> BTreeSet<&str> {
        let mut kits: BTreeSet<&str> = BTreeSet::new();
        let of_profile = self.uses().rev().filter(|used| used.profile == profile);
        questions(of_profile.take_while(|used| {
            // The first kit too many ends it; a kit that was seen does not count again.
            kits.contains(used.kit.as_str()) || (kits.len() < count && kits.insert(&used.kit))
        }))
    }

    /// The questions of kits that were used for a requisition.
    pub fn used_for(&self, requisition: &str) -> BTreeSet<&str> {
        questions(self.uses().filter(|used| used.requisition.as_deref() == Some(requisition)))
    }
}

fn questions<'a>(uses: impl Iterator<Item = &'a Use>) -> BTreeSet<&'a str> {
    uses.flat_map(|used| &used.questions).map(String::as_str).collect()
}
