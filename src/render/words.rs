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
