//! A share of all kits: exact as a fraction, or estimated from a sample with its interval.

use num_bigint::BigUint;

/// An exact share, in lowest terms only where it happens to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fraction {
    /// What the kits weigh that are meant; without weights, how many there are.
    pub part: BigUint,
    /// What all kits weigh.
    pub whole: BigUint,
}

impl Fraction {
    /// The nearest number; 0 where there are no kits.
    pub fn value(&self) -> f64 {
        // 64 bits are more than the result has, and fit an exact conversion to `u128`.
        let spare = self.whole.bits().saturating_sub(120);
        let cut = |n: &BigUint| u128::try_from(n >> spare).expect("the part is at most the whole");
        let whole = cut(&self.whole);
        if whole == 0 { 0.0 } else { cut(&self.part) as f64 / whole as f64 }
    }

    /// Whether it is more than so many thousandths.
    pub fn exceeds(&self, thousandths: u16) -> bool {
        &self.part * 1000_u32 > &self.whole * thousandths
    }
}

/// How often something is so, of all kits that can be drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Share {
    /// Counted.
    Exact(Fraction),
    /// Estimated from a sample.
    About {
        /// The share of the sample.
        seen: f64,
        /// The interval that holds the true share in 95 of 100 samples, after Wilson.
        interval: (f64, f64),
    },
}

impl Share {
    /// The share of a sample.
    pub(in crate::select) fn of_sample(seen: u32, sample: u32) -> Self {
        Self::About { seen: f64::from(seen) / f64::from(sample), interval: wilson(seen, sample) }
    }

    /// The share, or what it is estimated at.
    pub fn value(&self) -> f64 {
        match self {
            Self::Exact(fraction) => fraction.value(),
            Self::About { seen, interval: _ } => *seen,
        }
    }
}

/// The interval of Wilson's score at 95 %.
///
/// Unlike that of two standard errors it says something where nothing or everything was
/// seen, and it does not leave the numbers from 0 to 1.
fn wilson(seen: u32, sample: u32) -> (f64, f64) {
    const Z: f64 = 1.959_963_984_540_054;
    let n = f64::from(sample);
    let p = f64::from(seen) / n;
    let middle = p + Z * Z / (2.0 * n);
    let reach = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    let low = if seen == 0 { 0.0 } else { (middle - reach) / scale };
    let high = if seen == sample { 1.0 } else { (middle + reach) / scale };
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_of_any_size_have_a_value() {
        let fraction = |part: u32, whole: u32, shift: u32| Fraction {
            part: BigUint::from(part) << shift,
            whole: BigUint::from(whole) << shift,
        };
        for shift in [0, 1, 64, 90, 5000] {
            assert!((fraction(120, 711, shift).value() - 120.0 / 711.0).abs() < 1e-15, "{shift}");
            assert!(fraction(1, 5, shift).exceeds(199) && !fraction(1, 5, shift).exceeds(200));
        }
        assert!(fraction(0, 0, 0).value().abs() < 1e-15);
    }

    #[test]
    fn intervals_are_those_of_the_textbook() {
        // Worked out apart from this program, from the two roots of (p - x)² n = z² x (1 - x).
        for (seen, sample, low, high) in [
            (0, 4000, 0.0, 0.000_959_443),
            (15, 4000, 0.002_273_916, 0.006_178_331),
            (2000, 4000, 0.484_512_559, 0.515_487_441),
            (10, 10, 0.722_467_200, 1.0),
        ] {
            let (a, b) = wilson(seen, sample);
            assert!((a - low).abs() < 1e-8 && (b - high).abs() < 1e-8, "{seen} of {sample}: {a} to {b}");
        }
    }
}
