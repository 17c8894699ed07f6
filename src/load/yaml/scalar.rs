//! What a single value without quotes stands for, by the core schema of YAML 1.2.

use std::borrow::Cow;

use super::Node;

/// A value without quotes; the text itself where it is a number without bounds.
pub(super) fn plain(text: Cow<'_, str>) -> Result<Node<'_>, Cow<'_, str>> {
    Ok(match text.as_bytes() {
        [] => Node::Null,
        // Nothing but a text begins with another character.
        [first, ..] if !b"~nNtTfF+-.0123456789".contains(first) => Node::Text(text),
        _ => match &*text {
            "~" | "null" | "Null" | "NULL" => Node::Null,
            "true" | "True" | "TRUE" => Node::Bool(true),
            "false" | "False" | "FALSE" => Node::Bool(false),
            _ => match whole(&text).or_else(|| fractional(&text)) {
                Some(Node::Float(number)) if !number.is_finite() => return Err(text),
                Some(number) => number,
                None => Node::Text(text),
            },
        },
    })
}

/// A whole number: decimal, `0x`, `0o` or `0b`, with `_` between digits.
fn whole(text: &str) -> Option<Node<'static>> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (radix, digits) = match rest.get(..2) {
        Some("0x" | "0X") => (16, &rest[2..]),
        Some("0o" | "0O") => (8, &rest[2..]),
        Some("0b" | "0B") => (2, &rest[2..]),
        _ => (10, rest),
    };
    // `007` may be meant in octal or as it stands, and is no whole number.
    if radix == 10 && digits.len() > 1 && digits.starts_with('0') {
        return None;
    }
    let number = magnitude(digits, radix)?;
    if negative {
        i64::try_from(-i128::from(number)).ok().map(Node::Int)
    } else {
        Some(i64::try_from(number).map_or(Node::Float(number as f64), Node::Int))
    }
}

fn magnitude(digits: &str, radix: u32) -> Option<u64> {
    if digits.starts_with('_') || digits.ends_with('_') || digits.contains("__") {
        return None;
    }
    let mut digits = digits.chars().filter(|digit| *digit != '_').peekable();
    digits.peek()?;
    digits.try_fold(0_u64, |number, digit| {
        number.checked_mul(radix.into())?.checked_add(digit.to_digit(radix)?.into())
    })
}

fn fractional(text: &str) -> Option<Node<'static>> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned, ".nan" | ".NaN" | ".NAN" | ".inf" | ".Inf" | ".INF") {
        return Some(Node::Float(f64::NAN));
    }
    let number: f64 = text.parse().ok()?;
    // Names of numbers without bounds, such as `inf`, are texts; `1e999` is meant as a number.
    let is_number = number.is_finite() || unsigned.starts_with(|first: char| first.is_ascii_digit());
    is_number.then_some(Node::Float(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        plain(Cow::Borrowed(text)).map_or_else(|text| format!("refused {text}"), |node| format!("{node:?}"))
    }

    #[test]
    fn values_without_quotes_are_read_by_the_core_schema() {
        for text in ["", "~", "null", "Null", "NULL"] {
            assert_eq!(read(text), "Null", "{text}");
        }
        for (text, expected) in [
            ("true", "Bool(true)"),
            ("FALSE", "Bool(false)"),
            ("0", "Int(0)"),
            ("-0", "Int(0)"),
            ("+12", "Int(12)"),
            ("1_000", "Int(1000)"),
            ("0x1F", "Int(31)"),
            ("-0b11", "Int(-3)"),
            ("0o17", "Int(15)"),
            ("9223372036854775807", "Int(9223372036854775807)"),
            ("-9223372036854775808", "Int(-9223372036854775808)"),
            ("9223372036854775808", "Float(9.223372036854776e18)"),
            ("99999999999999999999", "Float(1e20)"),
            ("-9223372036854775809", "Float(-9.223372036854776e18)"),
            ("007", "Float(7.0)"),
            ("1.", "Float(1.0)"),
            (".5", "Float(0.5)"),
            ("-1e3", "Float(-1000.0)"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
        for text in [".inf", "-.INF", "+.nan", "1e999", "-9e400"] {
            assert_eq!(read(text), format!("refused {text}"));
        }
    }

    #[test]
    fn all_else_is_text() {
        for text in [
            "no",
            "on",
            "yes",
            "nULL",
            "tRue",
            "-",
            "+",
            ".",
            "--1",
            "+-1",
            "1__0",
            "_1",
            "1_",
            "0x",
            "0x_1",
            "0b2",
            "1e",
            "inf",
            "-nan",
            "infinity",
            ".5e999",
            "0xFFFFFFFFFFFFFFFFF",
            "1 2",
            "1é",
            "2026-11-29",
        ] {
            assert_eq!(read(text), format!("Text({text:?})"));
        }
    }
}
