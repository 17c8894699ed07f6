//! Rows of texts as a file that is safe to open in a spreadsheet.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

use crate::render::RenderError;

/// A row of the sheet.
pub(super) type Row = Vec<String>;

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
    if !raw && is_formula(&cell) { Cow::Owned(format!("'{cell}")) } else { cell }
}

/// Whether a spreadsheet might take the cell for a formula.
///
/// Some programs drop white space and invisible characters from the front of a
/// cell before they look at it, so what stands behind them counts.
fn is_formula(cell: &str) -> bool {
    let unseen =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}');
    cell.starts_with(['\t', '\n'])
        || cell.trim_start_matches(unseen).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
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
            "\u{0}=1",
        ] {
            assert!(safe(cell, false).starts_with('\''), "{cell:?}");
            assert!(!safe(cell, true).starts_with('\''), "{cell:?}");
        }
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for cell in ["", "1", "a=b", "1. =x", "'=x", "#-1", "(minutes)", "line\n=SUM(A1)", " a"] {
            assert_eq!(safe(cell, false), cell);
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
