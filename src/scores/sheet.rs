//! A filled-in sheet as spreadsheet programs save it.

use std::borrow::Cow;

use super::columns::{COLUMNS, Columns, position};
use super::problem::{
    NoAnswer, NoFingerprint, NoScore, NoSheet, NothingScored, OtherPacket, OtherQuestion, ScoredTwice, Unseen,
};
use super::table::{Cell, Record, Style, records};
use super::{Answer, Key, Scores};
use crate::diag::{Place, Report};
use crate::model::hidden;

/// How the files of workbooks begin: zipped ones, and those of old programs.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// What to do about a file that is no CSV.
const SAVE: &str = "save it as CSV, in UTF-8 if the program asks";

/// Reads a sheet; rows whose score is empty are answers not scored.
///
/// Separators are found out; a byte-order mark, UTF-16, quotes, any line ends and any decimal
/// sign will do. Only columns in ASCII are read, so that other encodings do no harm.
///
/// # Errors
/// Returns the problems of the sheet, each at the line where its record begins.
pub fn read(name: &str, bytes: &[u8], key: &Key) -> Result<Scores, Report> {
    let mut found = Found::default();
    let text = match decoded(bytes) {
        Ok(text) => text,
        Err(problem) => {
            found.problems.report(problem, || Place::file(name));
            return Err(found.problems);
        }
    };
    let (text, declared) = without_declaration(&text);
    // The declaration takes a line of its own.
    let sheet = Sheet { name, text, lines: lines(text).collect(), above: u32::from(declared.is_some()), key };
    sheet.unseen(&mut found.problems);
    if !found.problems.is_empty() {
        return Err(found.problems);
    }
    sheet.read(declared, &mut found);
    if found.scores.is_empty() && found.problems.is_empty() {
        found.problems.report(NothingScored { answers: key.answers.len() }, || Place::file(name));
    }
    if found.problems.is_empty() {
        Ok(found.scores.into_iter().map(|(answer, (score, _))| (answer, score)).collect())
    } else {
        Err(found.problems.sorted())
    }
}

/// The text of a file, whichever encoding a spreadsheet program has chosen.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, NoSheet> {
    if WORKBOOKS.iter().any(|begins| bytes.starts_with(begins)) {
        return Err(NoSheet { reason: "it is a workbook", help: SAVE });
    }
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        text.map_err(|_| NoSheet { reason: "it is no text", help: SAVE })
    };
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)?),
        [0xFE, 0xFF, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)?),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        _ => String::from_utf8_lossy(bytes),
    };
    if text.contains('\0') { Err(NoSheet { reason: "it is no text", help: SAVE }) } else { Ok(text) }
}

/// The sheet below a first line such as `sep=;`, by which some programs say the separator.
fn without_declaration(text: &str) -> (&str, Option<char>) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches('"');
    let mut named = line.strip_prefix("sep=").unwrap_or_default().chars();
    let (Some(separator), None) = (named.next(), named.next()) else { return (text, None) };
    let rest = &text[end..];
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
    (rest, Some(separator))
}

/// What was found in the rows so far.
#[derive(Default)]
struct Found {
    /// The scores, each with the line of its record.
    scores: std::collections::BTreeMap<Answer, (u8, u32)>,
    problems: Report,
    /// Whether it was said that the sheet is of another packet.
    is_other: bool,
    /// Whether it was said that a row has no fingerprint.
    is_blank: bool,
}

/// A sheet that is being read.
struct Sheet<'a> {
    name: &'a str,
    text: &'a str,
    lines: Vec<&'a str>,
    /// How many lines stand above `text` in the file.
    above: u32,
    key: &'a Key,
}

impl Sheet<'_> {
    /// Says where characters stand that no one can see.
    fn unseen(&self, problems: &mut Report) {
        for (number, line) in (1_u32..).zip(&self.lines) {
            if let Some((at, character)) = hidden(line) {
                let column =
                    u32::try_from(line[..at].chars().count()).expect("a sheet has a few MiB at most");
                problems.report(Unseen { character }, || self.place(number, column + 1, 1));
            }
        }
    }

    fn read(&self, declared: Option<char>, found: &mut Found) {
        let style = match declared {
            Some(separator) => Style { separator, quote: '"' },
            None => self.style(),
        };
        let mut records = match records(self.text, style) {
            Ok(records) => records.into_iter(),
            Err((line, column)) => {
                let help = "close it, or save the sheet from a spreadsheet program again";
                let problem = NoSheet { reason: "a quote that begins here is never closed", help };
                return found.problems.report(problem, || self.place(line, column, 1));
            }
        };
        let Some(heading) = records.next() else {
            let problem = NoSheet { reason: "it is empty", help: "fill in the CSV of this practice packet" };
            return found.problems.report(problem, || Place::file(self.name));
        };
        let place = |cell: &Cell| self.place_of(&heading, cell);
        let Some(columns) = Columns::of(&heading, place, &mut found.problems) else { return };
        for row in records.filter(|row| columns.score(row).is_some()) {
            self.print(&row, &columns, found);
            self.score(&row, &columns, found);
        }
    }

    /// The style by which the heading holds most of the columns.
    fn style(&self) -> Style {
        let heading = self.text.trim_start();
        let heading = &heading[..heading.find(['\r', '\n']).unwrap_or(heading.len())];
        let known = |style: &Style| {
            let cells = records(heading, *style).unwrap_or_default().concat();
            COLUMNS.iter().filter(|column| position(&cells, column).is_some()).count()
        };
        // The first of equal ones, which is the one that is written most.
        let first = Style { separator: ',', quote: '"' };
        let better = |best: (usize, Style), style: Style| {
            let count = known(&style);
            if count > best.0 { (count, style) } else { best }
        };
        Style::all().fold((known(&first), first), better).1
    }

    /// Says once if the sheet is of another packet, and once if that cannot be told.
    fn print(&self, row: &Record, columns: &Columns, found: &mut Found) {
        let cell = columns.print(row);
        // The cell says what it holds, so that spreadsheets take it for text.
        let fingerprint = cell.text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        let own = self.key.fingerprint.as_str();
        if ["", "fingerprint"].contains(&fingerprint.as_str()) {
            if !std::mem::replace(&mut found.is_blank, true) {
                found.problems.report(NoFingerprint { own }, || self.place_of(row, cell));
            }
        } else if fingerprint != own && !std::mem::replace(&mut found.is_other, true) {
            let problem = OtherPacket { fingerprint: &fingerprint, own };
            found.problems.report(problem, || self.place_of(row, cell));
        }
    }

    /// Adds the score of a row.
    fn score(&self, row: &Record, columns: &Columns, found: &mut Found) {
        let [number, letter, score] = columns.cells(row);
        let mut letters = letter.text.trim().chars();
        let answer = match (whole(&number.text), letters.next(), letters.next()) {
            (Some(number), Some(letter), None) => {
                Some(Answer { number, letter: letter.to_ascii_uppercase() })
            }
            _ => None,
        };
        let known = answer.and_then(|answer| Some((answer, self.key.answers.get(&answer)?)));
        let Some((answer, keyed)) = known else {
            let problem = NoAnswer { number: number.text.trim(), letter: letter.text.trim() };
            return found.problems.report(problem, || self.place_of(row, number));
        };
        for (column, cell, own) in
            [("id", columns.id(row), &keyed.id), ("title", columns.title(row), &keyed.title)]
        {
            // In the sheet of another packet every row is another question's, and that was said.
            if let Some(cell) = cell.filter(|cell| !found.is_other && is_other(&cell.text, own)) {
                let problem = OtherQuestion { column, text: cell.text.trim(), number: answer.number, own };
                return found.problems.report(problem, || self.place_of(row, cell));
            }
        }
        let named = self.key.named(answer);
        let given = whole(&score.text).and_then(|score| u8::try_from(score).ok());
        let Some(given) = given.filter(|score| self.key.scale.contains(score)) else {
            let problem = NoScore { text: score.text.trim(), answer: named, scale: &self.key.scale };
            return found.problems.report(problem, || self.place_of(row, score));
        };
        let line = self.above + row.first().map_or(score.line, |first| first.line);
        if let Some((_, first)) = found.scores.get(&answer) {
            let problem = ScoredTwice { answer: named, first: *first, second: line };
            found.problems.report(problem, || self.place_of(row, score));
        } else {
            found.scores.insert(answer, (given, line));
        }
    }

    /// The place of a cell: in the line where its record begins.
    fn place_of(&self, row: &Record, cell: &Cell) -> Place {
        let first = row.first().map_or(cell.line, |first| first.line);
        if cell.line != first {
            return self.place(first, 1, 1);
        }
        let len = u32::try_from(cell.text.chars().count()).expect("a cell of a file that was read");
        self.place(first, cell.column, len)
    }

    fn place(&self, line: u32, column: u32, len: u32) -> Place {
        let text = *self.lines.get(line as usize - 1).expect("a line that a cell stands in");
        let at = text.char_indices().nth(column as usize - 1).map_or(text.len(), |(at, _)| at);
        Place::new(self.name, line + self.above, column, len, text, at)
    }
}

/// Whether a cell names another question than this id or title does.
///
/// Programs change letters beyond ASCII, blanks, and what begins like a formula.
fn is_other(cell: &str, own: &str) -> bool {
    let words = |text: &str| text.trim_start_matches('\'').split_whitespace().collect::<Vec<_>>().join(" ");
    let (cell, own) = (words(cell), words(own));
    !cell.is_empty() && cell.is_ascii() && own.is_ascii() && !cell.eq_ignore_ascii_case(&own)
}

/// Lines as editors count them.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\r', '\n']) else {
            rest = None;
            return Some(text);
        };
        let after = &text[end..];
        rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\r', '\n']));
        Some(&text[..end])
    })
}

/// A whole number, as programs write it: `3`, `3.0`, `3,00`.
fn whole(text: &str) -> Option<u16> {
    let text = text.trim();
    let (digits, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_digits(digits) && is_digits(fraction) && fraction.bytes().all(|byte| byte == b'0'))
        .then(|| digits.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_known_in_every_spelling() {
        for text in ["3", " 3 ", "3.0", "3,0", "3,00", "03"] {
            assert_eq!(whole(text), Some(3), "{text}");
        }
        for text in ["", "3.", ",0", "3.5", "3,01", "-3", "+3", "3e0", "drei", "3 0", "1.000.0", "99999"] {
            assert_eq!(whole(text), None, "{text}");
        }
    }

    #[test]
    fn lines_are_counted_as_editors_do() {
        let found: Vec<&str> = lines("a\r\nb\rc\n\nd").collect();
        assert_eq!(found, ["a", "b", "c", "", "d"]);
    }
}
