//! Numbers with their nouns.

use std::fmt::Display;

/// A number with its noun, in the plural where it is not 1.
pub fn plural<N: Copy + Display + PartialEq + From<u8>>(number: N, noun: &str) -> String {
    let s = if number == N::from(1) { "" } else { "s" };
    format!("{number} {noun}{s}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_alone_is_no_plural() {
        assert_eq!(
            [0_u16, 1, 2].map(|number| plural(number, "minute")),
            ["0 minutes", "1 minute", "2 minutes"]
        );
    }
}
