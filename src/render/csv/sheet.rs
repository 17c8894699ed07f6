//! Rows of texts as a file that is safe to open in a spreadsheet.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

use crate::model::is_unseen;
use crate::render::RenderError;

/// A row of the sheet.
pub(super) type Row = Vec<String>;

/// The name of a column, and its cell for what a row is about.
pub(super) type Column<T> = (&'static str, fn(&T) -> String);

/// Marks a file as UTF-8 for programs that guess.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes the rows, all of the same length, the first one being the heading.
pub(super) fn write(rows: &[Row], bom: bool, raw: bool) -> Result<Vec<u8>, RenderError> {
    let start = if bom { BYTE_ORDER_MARK.to_vec() } else { Vec::new() };
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(start);
    for row in rows {
        writer.write_record(row.iter().map(|cell| safe(cell, raw).into_owned()))?;
    }
    writer.into_inner().map_err(|failed| csv::Error::from(failed.into_error()).into())
}

/// A cell with line feeds as its only line ends, and harmless unless it is wanted raw.
fn safe(cell: &str, raw: bool) -> Cow<'_, str> {
    let cell = if cell.contains('\r') {
        Cow::Owned(cell.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(cell)
    };
    if raw || is_number(&cell) {
        return cell;
    }
    let at = formulas(&cell);
    if at.is_empty() {
        return cell;
    }
    let mut safe = String::with_capacity(cell.len() + at.len());
    let mut from = 0;
    for at in at {
        safe.push_str(&cell[from..at]);
        safe.push('\'');
        from = at;
    }
    safe.push_str(&cell[from..]);
    Cow::Owned(safe)
}

/// Whether it is a decimal number, which does no harm and would be no number with an apostrophe.
fn is_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    unsigned.split_once('.').is_some_and(|(whole, part)| digits(whole) && digits(part))
}

/// Where a spreadsheet might begin to read a formula, in ascending order.
///
/// That is the cell's beginning and, for a spreadsheet that cuts at another separator than the comma
/// and so knows nothing of our quotes, what follows a separator or a line end within the cell. Some programs
/// drop quotes, white space and invisible characters from the front of a cell before they look at it, so
/// what stands behind them counts.
fn formulas(cell: &str) -> Vec<usize> {
    let mut found = Vec::new();
    // From the end: whether what follows, up to the end of its field and of the cell, comes out as a formula.
    let (mut in_field, mut in_cell) = (false, false);
    for (at, character) in cell.char_indices().rev() {
        if ends_field(character) && in_field {
            found.push(at + character.len_utf8());
        }
        in_field =
            !ends_field(character) && (begins_formula(character) || (in_field && is_dropped(character)));
        in_cell = begins_formula(character) || (in_cell && is_dropped(character));
    }
    if in_cell || cell.starts_with(['\t', '\n']) {
        found.push(0);
    }
    found.reverse();
    found
}

/// Whether some spreadsheet begins a new cell behind a character, though it is not our separator.
fn ends_field(character: char) -> bool {
    matches!(character, ';' | '\t' | '|' | '\n')
}

fn begins_formula(character: char) -> bool {
    matches!(character, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

/// Whether some program drops a character from the front of a cell.
fn is_dropped(character: char) -> bool {
    character == '"' || is_unseen(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_get_an_apostrophe() {
        for cell in [
            "=SUM(A1)",
            "+1",
            "-1",
            "@x",
            "\tx",
            "\nx",
            "\rx",
            "\r\nx",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            " =1",
            "\n\n=1",
            "\u{a0}=1",
            "\u{feff}=1",
            "\u{200b}@x",
            "\u{3164}=1",
            "\u{fe0f}=1",
            "\u{0}=1",
        ] {
            assert!(safe(cell, false).starts_with('\''), "{cell:?}");
            assert!(!safe(cell, true).starts_with('\''), "{cell:?}");
        }
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for cell in [
            "",
            "1",
            "a=b",
            "1. =x",
            "'=x",
            "#-1",
            "(minutes)",
            "-0.25",
            "+1.00",
            " a",
            "a, -1",
            "f(x, =1)",
            "a;b|c\td",
        ] {
            assert_eq!(safe(cell, false), cell);
        }
    }

    #[test]
    fn formulas_behind_another_separator_get_an_apostrophe() {
        for (cell, expected) in [
            ("a;=cmd|'/C calc'!A0;b", "a;'=cmd|'/C calc'!A0;b"),
            ("a\t=1", "a\t'=1"),
            ("a|@x|-1", "a|'@x|'-1"),
            ("line\n=SUM(A1)", "line\n'=SUM(A1)"),
            ("a\r\n\r\n+1", "a\n\n'+1"),
            ("a; \u{a0}=1", "a;' \u{a0}=1"),
            ("a;\"=1&\"", "a;'\"=1&\""),
            ("a;;=1", "a;;'=1"),
            ("=1;=2", "'=1;'=2"),
            ("\n\n=1", "'\n\n'=1"),
            ("a;＝1", "a;'＝1"),
        ] {
            assert_eq!(safe(cell, false), expected);
            assert_eq!(safe(expected, false), expected, "what is harmless stays");
        }
    }

    #[test]
    fn line_ends_become_line_feeds() {
        assert_eq!(safe("a\r\nb\rc\nd\r\n\r\ne", false), "a\nb\nc\nd\n\ne");
        assert_eq!(safe("a\r\nb", true), "a\nb");
    }

    #[test]
    fn records_end_as_the_standard_says_and_quotes_are_doubled() {
        let rows = [vec!["a\"b".to_owned(), "c,d".to_owned()], vec!["e\nf".to_owned(), String::new()]];
        let bytes = write(&rows, true, false).expect("rows of the same length");
        assert_eq!(bytes, "\u{feff}\"a\"\"b\",\"c,d\"\r\n\"e\nf\",\r\n".as_bytes());
    }
}
