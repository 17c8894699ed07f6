//! A day of the calendar.

use std::fmt;

/// A day of the Gregorian calendar, written `2026-11-23`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

/// Days from 0000-03-01, with which the count begins, to 1970-01-01.
const EPOCH: i64 = 719_468;
/// Days of 400 years, after which the calendar repeats itself.
const ERA: i64 = 146_097;

impl Day {
    /// Reads `YYYY-MM-DD`; none if it has another form or there is no such day.
    pub fn new(text: &str) -> Option<Self> {
        let number = |from: usize, to: usize| {
            let digits = text.get(from..to)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<u16>().ok())?
        };
        let dashes = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let longest = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u16::from(leap),
            _ => 0,
        };
        let known = dashes && year > 0 && (1..=longest).contains(&day);
        known.then_some(())?;
        Some(Self { year, month: u8::try_from(month).ok()?, of_month: u8::try_from(day).ok()? })
    }

    /// The day this many days after 1970-01-01; none if it lies out of range.
    pub fn from_days(days: i64) -> Option<Self> {
        let days = days.checked_add(EPOCH)?;
        let (era, of_era) = (days.div_euclid(ERA), days.rem_euclid(ERA));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        // Months are counted from March, so that the leap day is the last of its year.
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        let (year, month, day) = (u16::try_from(year), u8::try_from(month), u8::try_from(day));
        let day = Self { year: year.ok()?, month: month.ok()?, of_month: day.ok()? };
        (1..=9999).contains(&day.year).then_some(day)
    }

    /// How many days it lies after 1970-01-01.
    pub fn days(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.of_month));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH
    }

    /// The day this many days earlier, or the first of all days.
    #[must_use]
    pub fn before(self, days: u32) -> Self {
        Self::from_days(self.days() - i64::from(days)).unwrap_or(Self { year: 1, month: 1, of_month: 1 })
    }

    /// The month it lies in, such as `2026-11`.
    pub fn month(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, of_month } = self;
        write!(f, "{year:04}-{month:02}-{of_month:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar() {
        for text in ["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(Day::new(text).map(|day| day.to_string()).as_deref(), Some(text));
        }
        for text in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-1-1",
            "26-01-01",
            "2026/01/01",
            "2026-01-01 ",
            "+026-01-01",
            "0000-01-01",
            "２026-01-01",
            "",
        ] {
            assert_eq!(Day::new(text), None, "{text}");
        }
    }

    #[test]
    fn later_is_greater() {
        assert!(Day::new("2026-11-23") < Day::new("2026-12-01"));
        assert!(Day::new("2025-12-31") < Day::new("2026-01-01"));
    }

    #[test]
    fn days_are_counted_and_come_back() {
        assert_eq!(Day::from_days(0), Day::new("1970-01-01"));
        assert_eq!(Day::from_days(20_780), Day::new("2026-11-23"));
        assert_eq!(Day::new("2000-02-29").expect("a day").days(), 11_016);
        let (first, last) = (Day::new("0001-01-01").expect("a day"), Day::new("9999-12-31").expect("a day"));
        let mut before = None;
        for days in first.days()..=last.days() {
            let day = Day::from_days(days).expect("a day");
            assert_eq!((day.days(), Day::new(&day.to_string())), (days, Some(day)));
            assert!(before < Some(day));
            before = Some(day);
        }
        for days in [first.days() - 1, last.days() + 1, i64::MIN, i64::MAX] {
            assert_eq!(Day::from_days(days), None);
        }
    }

    #[test]
    fn days_before_cross_months_and_end_at_the_first() {
        let day = Day::new("2026-03-01").expect("a day");
        assert_eq!(day.before(1).to_string(), "2026-02-28");
        assert_eq!(day.before(90).to_string(), "2025-12-01");
        assert_eq!(day.before(u32::MAX).to_string(), "0001-01-01");
        assert_eq!(day.month(), "2026-03");
    }
}
