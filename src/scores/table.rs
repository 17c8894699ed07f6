//! The records of a sheet, whichever separator a spreadsheet program has put in.
//!
//! Libraries for CSV give no place of a cell in its file, and people have to find it.

use std::iter::Peekable;
use std::str::Chars;

/// A cell and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) text: String,
    /// From 1.
    pub(super) line: u32,
    /// In characters, from 1.
    pub(super) column: u32,
}

/// A row; its line is that of its first cell.
pub(super) type Record = Vec<Cell>;

/// How the cells of a sheet are told from each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) separator: char,
    pub(super) quote: char,
}

impl Style {
    /// Those that spreadsheet programs write, the most frequent first.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let separators = |quote| [',', ';', '\t', '|', ':', ' '].map(|separator| Self { separator, quote });
        ['"', '\''].into_iter().flat_map(separators)
    }
}

/// A quote that is never closed, and where it is.
pub(super) type Unclosed = (u32, u32);

/// Takes a sheet apart into records; empty lines are none.
pub(super) fn records(text: &str, style: Style) -> Result<Vec<Record>, Unclosed> {
    let mut reader = Reader { rest: text.chars().peekable(), style, line: 1, column: 1 };
    let (mut records, mut record) = (Vec::new(), Vec::new());
    while reader.rest.peek().is_some() {
        record.push(reader.cell()?);
        // A separator at the very end is followed by one more cell, which is empty.
        let more = reader.skip(|c| c == style.separator);
        if more && reader.rest.peek().is_none() {
            record.push(Cell { text: String::new(), line: reader.line, column: reader.column });
        }
        if !more {
            reader.line_end();
            push(&mut records, std::mem::take(&mut record));
        }
    }
    push(&mut records, record);
    Ok(records)
}

fn push(records: &mut Vec<Record>, record: Record) {
    if record.iter().any(|cell| !cell.text.trim().is_empty()) {
        records.push(record);
    }
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    style: Style,
    line: u32,
    column: u32,
}

impl Reader<'_> {
    fn peek(&mut self) -> Option<char> {
        self.rest.peek().copied()
    }

    /// Takes a character; CR, LF and both together end a line.
    fn next(&mut self) -> Option<char> {
        let character = self.rest.next()?;
        let ends = character == '\n' || (character == '\r' && self.peek() != Some('\n'));
        (self.line, self.column) = if ends { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        Some(character)
    }

    fn skip(&mut self, is: impl Fn(char) -> bool) -> bool {
        let skips = self.peek().is_some_and(is);
        if skips {
            self.next();
        }
        skips
    }

    /// Takes one line end: CR, LF, or both together.
    fn line_end(&mut self) {
        self.skip(|c| c == '\r');
        self.skip(|c| c == '\n');
    }

    fn cell(&mut self) -> Result<Cell, Unclosed> {
        let (line, column) = (self.line, self.column);
        let mut text = String::new();
        let quote = self.style.quote;
        if self.skip(|c| c == quote) {
            loop {
                match self.next() {
                    None => return Err((line, column)),
                    Some(c) if c == quote => {
                        // Two of them stand for one.
                        if !self.skip(|c| c == quote) {
                            break;
                        }
                        text.push(quote);
                    }
                    Some(c) => text.push(c),
                }
            }
        }
        let separator = self.style.separator;
        while self.peek().is_some_and(|c| c != separator && c != '\r' && c != '\n') {
            text.extend(self.next());
        }
        Ok(Cell { text, line, column })
    }
}
