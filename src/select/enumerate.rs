//! All feasible kits, where there are few.

use num_bigint::BigUint;

use super::blueprint::Blueprint;
use super::count::Table;
use super::plan::Tracked;

/// A kit by the positions of each section's questions, sorted.
pub(super) type Kit = Vec<Vec<u32>>;

/// Every feasible kit; none if there are more than `limit`, or if they cannot be counted in `steps` steps.
pub(super) fn kits(blueprint: &Blueprint<'_>, limit: u32, steps: u64) -> Option<Vec<Kit>> {
    let tallies = (0..).take(blueprint.tallies.len()).collect();
    let table = Table::count(blueprint, &Tracked { tallies, once: true }, steps).ok()?;
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
