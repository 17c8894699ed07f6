//! A filled-in sheet as spreadsheet programs save it.

use std::borrow::Cow;

use super::problem::{NoAnswer, NoColumn, NoScore, NoSheet, NothingScored, OtherPacket, ScoredTwice};
use super::table::{Cell, Record, Style, records};
use super::{Answer, Key, Scores};
use crate::diag::{Diagnostic, Place, Problem};

/// The columns that are read.
const COLUMNS: [&str; 4] = ["number", "answer", "score", "fingerprint"];

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
/// Returns every problem of the sheet, each at the line where its record begins.
pub fn read(name: &str, bytes: &[u8], key: &Key) -> Result<Scores, Vec<Diagnostic>> {
    let whole = |problem: NoSheet| vec![problem.diagnose().at(Place::file(name))];
    let text = decoded(bytes).map_err(whole)?;
    let (text, declared) = without_declaration(&text);
    // The declaration takes a line of its own.
    let sheet = Sheet { name, text, lines: lines(text).collect(), above: u32::from(declared.is_some()), key };
    let (heading, rows) = sheet.rows(declared)?;
    let [number, letter, score, print] = sheet.columns(&heading)?;
    let mut found = Found::default();
    for row in &rows {
        let cell = |at: usize| row.get(at);
        if cell(score).is_none_or(|cell| cell.text.trim().is_empty()) {
            continue;
        }
        sheet.print(row, cell(print), &mut found);
        sheet.score(row, [cell(number), cell(letter), cell(score)], &mut found);
    }
    if found.scores.is_empty() && found.problems.is_empty() {
        let problem = NothingScored { answers: key.answers.len() }.diagnose();
        found.problems.push(problem.at(Place::file(name)));
    }
    if found.problems.is_empty() {
        Ok(found.scores.into_iter().map(|(answer, (score, _))| (answer, score)).collect())
    } else {
        Err(found.problems)
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
    problems: Vec<Diagnostic>,
    /// Whether it was said that the sheet is of another packet.
    is_other: bool,
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
    /// The heading, and the rows below it.
    fn rows(&self, declared: Option<char>) -> Result<(Record, Vec<Record>), Vec<Diagnostic>> {
        let style = match declared {
            Some(separator) => Style { separator, quote: '"' },
            None => self.style(),
        };
        let unclosed = |(line, column)| {
            let help = "close it, or save the sheet from a spreadsheet program again";
            let problem = NoSheet { reason: "a quote that begins here is never closed", help };
            vec![problem.diagnose().at(self.place(line, column, 1))]
        };
        let mut records = records(self.text, style).map_err(unclosed)?.into_iter();
        let heading = records.next().ok_or_else(|| {
            let problem = NoSheet { reason: "it is empty", help: "fill in the CSV of this practice packet" };
            vec![problem.diagnose().at(Place::file(self.name))]
        })?;
        Ok((heading, records.collect()))
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

    /// Where the columns are.
    fn columns(&self, heading: &Record) -> Result<[usize; 4], Vec<Diagnostic>> {
        let line = heading.first().map_or(1, |cell| cell.line);
        let missing = COLUMNS.iter().filter(|column| position(heading, column).is_none());
        let missing: Vec<Diagnostic> =
            missing.map(|column| NoColumn { column }.diagnose().at(self.place(line, 1, 1))).collect();
        if !missing.is_empty() {
            return Err(missing);
        }
        Ok(COLUMNS.map(|column| position(heading, column).expect("a column that is not missing")))
    }

    /// Says once if the sheet is of another packet.
    fn print(&self, row: &Record, cell: Option<&Cell>, found: &mut Found) {
        let Some(cell) = cell else { return };
        let own = self.key.fingerprint.as_str();
        // The cell says what it holds, so that spreadsheets take it for text.
        let fingerprint = cell.text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        // Some spreadsheets turn a fingerprint of digits into a number: only a full one is compared.
        if !found.is_other && fingerprint.len() == own.len() && fingerprint != own {
            found.is_other = true;
            let problem = OtherPacket { fingerprint: &fingerprint, own }.diagnose();
            found.problems.push(problem.at(self.place_of(row, cell)));
        }
    }

    /// Adds the score of a row.
    fn score(&self, row: &Record, cells: [Option<&Cell>; 3], found: &mut Found) {
        let [number, letter, score] = cells.map(|cell| cell.or(row.first()).expect("a record has a cell"));
        let text = |cell: &Cell| cell.text.trim().to_owned();
        let mut letters = letter.text.trim().chars();
        let answer = match (whole(&number.text), letters.next(), letters.next()) {
            (Some(number), Some(letter), None) => {
                Some(Answer { number, letter: letter.to_ascii_uppercase() })
            }
            _ => None,
        };
        let Some(answer) = answer.filter(|answer| self.key.answers.contains_key(answer)) else {
            let problem = NoAnswer { number: &text(number), letter: &text(letter) }.diagnose();
            found.problems.push(problem.at(self.place_of(row, number)));
            return;
        };
        let named = self.key.named(answer);
        let given = whole(&score.text).and_then(|score| u8::try_from(score).ok());
        let Some(given) = given.filter(|score| self.key.scale.contains(score)) else {
            let problem = NoScore { text: &text(score), answer: named, scale: &self.key.scale }.diagnose();
            found.problems.push(problem.at(self.place_of(row, score)));
            return;
        };
        let place = self.place_of(row, score);
        if let Some((_, first)) = found.scores.get(&answer) {
            let problem = ScoredTwice { answer: named, first: *first, second: place.line }.diagnose();
            found.problems.push(problem.at(place));
        } else {
            found.scores.insert(answer, (given, place.line));
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

/// Where a heading has a column.
fn position(heading: &[Cell], column: &str) -> Option<usize> {
    heading.iter().position(|cell| cell.text.trim().eq_ignore_ascii_case(column))
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
