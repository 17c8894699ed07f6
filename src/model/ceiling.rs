//! The largest share of the kits that may hold one question.

use std::fmt;

/// A share of more than nothing and less than all, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ceiling(u16);

impl Ceiling {
    /// The largest ceiling.
    pub const MOST: Self = Self(999);

    /// A ceiling of 1 to 999 thousandths; none for another number.
    pub fn new(thousandths: u16) -> Option<Self> {
        (1..=Self::MOST.0).contains(&thousandths).then_some(Self(thousandths))
    }

    /// The ceiling that a number from 0.001 to 0.999 with at most three decimals stands for.
    pub fn of(share: f64) -> Option<Self> {
        let nearest = (1..=Self::MOST.0).find(|&n| (f64::from(n) / 1000.0 - share).abs() < 1e-12)?;
        Some(Self(nearest))
    }

    /// The share, times a thousand.
    pub fn thousandths(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Ceiling {
    /// As it is written in a profile, such as `0.2`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:03}", self.0);
        write!(f, "0.{}", digits.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ceilings_are_read_and_written_alike() {
        for n in 1..=999 {
            let ceiling = Ceiling::new(n).expect("in range");
            assert_eq!(Ceiling::of(ceiling.to_string().parse().expect("a number")), Some(ceiling));
        }
        assert_eq!(Ceiling::new(200).expect("in range").to_string(), "0.2");
        for share in [0.0, 1.0, 0.2005, -0.2, 20.0, f64::NAN] {
            assert_eq!(Ceiling::of(share), None, "{share}");
        }
        assert!(Ceiling::new(0).is_none() && Ceiling::new(1000).is_none());
    }
}
