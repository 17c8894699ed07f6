//! Times, counts and lists as words.

use std::fmt::Display;

/// A minute of the interview as a clock shows it, from 0:00.
pub(super) fn clock(minute: u16) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

/// A number with its noun, in the plural where it is not 1.
pub(super) fn count(number: impl Into<u32>, noun: &str) -> String {
    let number = number.into();
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// Things with a separator between them.
pub(super) fn join<T: Display>(things: impl IntoIterator<Item = T>, separator: &str) -> String {
    let words: Vec<String> = things.into_iter().map(|thing| thing.to_string()).collect();
    words.join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;

    #[test]
    fn writes_times_counts_and_lists() {
        assert_eq!([0, 5, 65, 480].map(clock), ["0:00", "0:05", "1:05", "8:00"]);
        assert_eq!([count(1_u16, "minute"), count(2_u16, "minute")], ["1 minute", "2 minutes"]);
        assert_eq!(join([Level::Junior, Level::Mid], ", "), "junior, mid");
    }
}
