//! An inclusive range of whole numbers: `2`, `1-3`, `2+`.

use std::fmt;

/// An inclusive range of whole numbers; no upper end means "or more".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bounds {
    min: u32,
    max: Option<u32>,
}

/// Why a text is not a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundsError {
    /// Neither `2`, `1-3` nor `2+`.
    Form,
    /// The lower end is above the upper one.
    Reversed,
}

impl Bounds {
    /// Exactly `n`.
    pub fn exactly(n: u32) -> Self {
        Self { min: n, max: Some(n) }
    }

    /// At most `n`.
    pub fn at_most(n: u32) -> Self {
        Self { min: 0, max: Some(n) }
    }

    /// From `min` to `max`; an error if they are the wrong way round.
    pub fn new(min: u32, max: Option<u32>) -> Result<Self, BoundsError> {
        match max {
            Some(max) if max < min => Err(BoundsError::Reversed),
            _ => Ok(Self { min, max }),
        }
    }

    /// Reads `2` (exactly), `1-3` (from, to) or `2+` (at least).
    pub fn parse(text: &str) -> Result<Self, BoundsError> {
        let number = |part: &str| match part.trim() {
            digits if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => {
                digits.parse::<u32>().map_err(|_| BoundsError::Form)
            }
            _ => Err(BoundsError::Form),
        };
        if let Some(min) = text.trim().strip_suffix('+') {
            return Self::new(number(min)?, None);
        }
        match text.split_once('-') {
            Some((min, max)) => Self::new(number(min)?, Some(number(max)?)),
            None => number(text).map(Self::exactly),
        }
    }

    /// The lower end.
    pub fn min(self) -> u32 {
        self.min
    }

    /// The upper end; none means "or more".
    pub fn max(self) -> Option<u32> {
        self.max
    }

    /// Whether `n` lies in the range.
    pub fn contains(self, n: u32) -> bool {
        n >= self.min && self.max.is_none_or(|max| n <= max)
    }
}

impl fmt::Display for Bounds {
    /// Writes the range as [`Bounds::parse`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.max {
            None => write!(f, "{}+", self.min),
            Some(max) if max == self.min => write!(f, "{max}"),
            Some(max) => write!(f, "{}-{max}", self.min),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_three_forms_and_writes_them_back() {
        for text in ["2", "1-3", "0-2", "2+"] {
            assert_eq!(Bounds::parse(text).map(|b| b.to_string()), Ok(text.to_owned()));
        }
        assert_eq!(Bounds::parse(" 1 - 3 "), Bounds::new(1, Some(3)));
        assert_eq!(Bounds::parse("3-3"), Ok(Bounds::exactly(3)));
    }

    #[test]
    fn refuses_everything_else() {
        for text in ["", "-", "-1", "1-", "+", "1..2", "two", "1-2-3", "99999999999", "+1", "1+2"] {
            assert_eq!(Bounds::parse(text), Err(BoundsError::Form), "{text:?}");
        }
        assert_eq!(Bounds::parse("3-1"), Err(BoundsError::Reversed));
    }
}
