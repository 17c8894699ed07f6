//! Pairs of enemies gathered into groups in which each is an enemy of every other.

use std::collections::BTreeSet;

/// Covers all pairs with groups, each a set of members that are pairwise enemies.
///
/// One tally a group says the same as one tally a pair, with far fewer tallies
/// where a question has many variants. Greedy and in order, so the same relation
/// always gives the same groups; not always the fewest.
pub(in crate::select) fn groups(pairs: &BTreeSet<(u32, u32)>) -> Vec<Vec<u32>> {
    let linked = |a: u32, b: u32| pairs.contains(&(a.min(b), a.max(b)));
    let mut covered = BTreeSet::new();
    let mut groups = Vec::new();
    for &(a, b) in pairs {
        if covered.contains(&(a, b)) {
            continue;
        }
        let mut group = vec![a, b];
        for &(_, c) in pairs.range((a, 0)..=(a, u32::MAX)) {
            if c != b && group.iter().all(|&member| linked(member, c)) {
                group.push(c);
            }
        }
        group.sort_unstable();
        for (i, &x) in group.iter().enumerate() {
            covered.extend(group[i + 1..].iter().map(|&y| (x, y)));
        }
        groups.push(group);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_of_variants_is_one_group() {
        let pairs = [(1, 2), (1, 3), (2, 3), (3, 4), (7, 9)].into_iter().collect();
        assert_eq!(groups(&pairs), vec![vec![1, 2, 3], vec![3, 4], vec![7, 9]]);
    }
}
