//! Halving what lies between a number that works and one that does not.

/// The number that works which lies nearest to one that does not.
///
/// `good` works and `bad` does not, on whichever side; `gap` says how near is near enough.
pub fn bisection(
    (mut good, mut bad): (u32, u32),
    gap: impl Fn(u32) -> u32,
    mut works: impl FnMut(u32) -> bool,
) -> u32 {
    while good.abs_diff(bad) > gap(good) {
        let middle = good.midpoint(bad);
        if works(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    good
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_last_that_works_from_either_side() {
        for last in 0..90 {
            assert_eq!(bisection((0, 90), |_| 1, |n| n <= last), last);
            assert_eq!(bisection((90, 0), |_| 1, |n| n > last), last + 1);
        }
    }

    #[test]
    fn ends_where_it_is_near_enough() {
        let found = bisection((0, 1000), |_| 20, |n| n <= 500);
        assert!((480..=500).contains(&found), "{found}");
    }
}
