//! Which columns of a sheet are which.

use super::problem::{DuplicateColumn, NoColumn};
use super::table::{Cell, Record};
use crate::diag::{Place, Report};

/// The columns that a sheet must have.
pub(super) const COLUMNS: [&str; 4] = ["number", "answer", "score", "fingerprint"];
/// Those that are compared where they are there.
const MORE: [&str; 2] = ["id", "title"];

/// The places of the columns in every row.
pub(super) struct Columns {
    needed: [usize; 4],
    more: [Option<usize>; 2],
}

impl Columns {
    /// Finds the columns by the heading; none if one is missing or there twice.
    pub(super) fn of(
        heading: &Record,
        place: impl Fn(&Cell) -> Place,
        problems: &mut Report,
    ) -> Option<Self> {
        let first = heading.first().expect("a record has a cell");
        for column in COLUMNS.iter().chain(&MORE).copied() {
            let mut there = heading.iter().filter(|cell| is_called(cell, column));
            match (there.next(), there.next()) {
                (None, _) if COLUMNS.contains(&column) => {
                    let start = Cell { text: " ".to_owned(), ..first.clone() };
                    problems.report(NoColumn { column }, || place(&start));
                }
                (Some(_), Some(second)) => problems.report(DuplicateColumn { column }, || place(second)),
                _ => {}
            }
        }
        let needed = COLUMNS.map(|column| position(heading, column));
        let [Some(number), Some(answer), Some(score), Some(print)] = needed else { return None };
        let columns = Self {
            needed: [number, answer, score, print],
            more: MORE.map(|column| position(heading, column)),
        };
        problems.is_empty().then_some(columns)
    }

    /// The cell with the score; none if it is empty.
    pub(super) fn score<'r>(&self, row: &'r Record) -> Option<&'r Cell> {
        row.get(self.needed[2]).filter(|cell| !cell.text.trim().is_empty())
    }

    /// The cells with number, letter and score.
    pub(super) fn cells<'r>(&self, row: &'r Record) -> [&'r Cell; 3] {
        [0, 1, 2].map(|at| self.cell(row, at))
    }

    /// The cell with the fingerprint.
    pub(super) fn print<'r>(&self, row: &'r Record) -> &'r Cell {
        self.cell(row, 3)
    }

    /// The cell with the id of the question, where there is one.
    pub(super) fn id<'r>(&self, row: &'r Record) -> Option<&'r Cell> {
        row.get(self.more[0]?)
    }

    /// The cell with the title of the question, where there is one.
    pub(super) fn title<'r>(&self, row: &'r Record) -> Option<&'r Cell> {
        row.get(self.more[1]?)
    }

    /// A cell that must be there; a row that ends before it has an empty one.
    fn cell<'r>(&self, row: &'r Record, at: usize) -> &'r Cell {
        static NONE: Cell = Cell { text: String::new(), line: 0, column: 0 };
        row.get(self.needed[at]).unwrap_or(&NONE)
    }
}

/// Where a heading has a column.
pub(super) fn position(heading: &[Cell], column: &str) -> Option<usize> {
    heading.iter().position(|cell| is_called(cell, column))
}

fn is_called(cell: &Cell, column: &str) -> bool {
    cell.text.trim().eq_ignore_ascii_case(column)
}
