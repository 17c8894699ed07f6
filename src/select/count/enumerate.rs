//! All feasible kits, where there are few.

use num_bigint::BigUint;

use crate::select::blueprint::Blueprint;
use crate::select::count::Table;
use crate::select::count::plan::Tracked;

/// A kit by the positions of each section's questions, sorted.
pub(in crate::select) type Kit = Vec<Vec<u32>>;

/// Every feasible kit; none if there are more than `limit`, or if they cannot be counted in `steps` steps.
pub(in crate::select) fn kits(blueprint: &Blueprint<'_>, limit: u32, steps: u64) -> Option<Vec<Kit>> {
    let table = Table::count(blueprint, &Tracked::everything(blueprint), steps).ok()?;
    if table.total() > BigUint::from(limit) {
        return None;
    }
    let mut kits = table.kits(blueprint);
    for kit in &mut kits {
        for section in kit {
            section.sort_unstable();
        }
    }
    kits.sort_unstable();
    Some(kits)
}
