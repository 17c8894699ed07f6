//! The look of tables on the terminal: they fit it, and break lines between words only.

use std::fmt;

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{Attribute, Cell, ColumnConstraint, ContentArrangement, LineStyle, Width};

use super::console::Console;

/// A table that fits the terminal; where its words do not, each row becomes a paragraph.
pub(super) struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    width: u16,
    color: bool,
}

/// An empty table.
pub(super) fn table(console: &Console, head: &[&str]) -> Table {
    let head = head.iter().map(|title| (*title).to_owned()).collect();
    Table { head, rows: Vec::new(), width: console.width(), color: console.color() }
}

impl Table {
    /// Adds a row with a cell for each column.
    pub(super) fn add_row<S: Into<String>>(&mut self, cells: impl IntoIterator<Item = S>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    fn blank(&self) -> comfy_table::Table {
        let mut table = comfy_table::Table::new();
        table.load_style(UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(self.width);
        if self.color {
            table.enforce_styling();
        } else {
            table.force_no_tty();
        }
        table
    }

    /// The width that each column needs: the first names the row and stays whole, of the others the words do.
    fn least(&self) -> Vec<usize> {
        let width = |text: &str| text.chars().count();
        let of_column = |at: usize| {
            let cells = std::iter::once(&self.head).chain(&self.rows).filter_map(|row| row.get(at));
            let parts = cells.filter_map(|cell| match at {
                0 => cell.lines().map(width).max(),
                _ => cell.split_whitespace().map(width).max(),
            });
            parts.max().unwrap_or(0)
        };
        (0..self.head.len()).map(of_column).collect()
    }

    fn columns(&self, least: &[usize]) -> comfy_table::Table {
        let mut table = self.blank();
        table.set_header(self.head.iter().map(|title| Cell::new(title).add_attribute(Attribute::Bold)));
        table.add_rows(&self.rows);
        for (column, least) in table.column_iter_mut().zip(least) {
            let least = u16::try_from(least + PADDING).expect("it is no wider than the terminal");
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
        }
        if let Some(first) = table.column_mut(0) {
            first.set_constraint(ColumnConstraint::ContentWidth);
        }
        table
    }

    /// A paragraph for each row, the first cell on a line of its own.
    fn paragraphs(&self) -> comfy_table::Table {
        let mut table = self.blank();
        table.load_style(UTF8_FULL_CONDENSED.row_separator(LineStyle::new('├', '╌', '┼', '┤')));
        for row in &self.rows {
            let named = self.head.iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty());
            let named = named.map(|(head, cell)| {
                let cell = cell.lines().collect::<Vec<_>>().join(", ");
                if head.is_empty() { cell } else { format!("{head}: {cell}") }
            });
            let first = row.first().map_or("", String::as_str);
            table.add_row([format!("{first}\n{}", named.collect::<Vec<_>>().join(" · "))]);
        }
        table
    }
}

/// What stands beside the content of a cell.
const PADDING: usize = 2;

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let least = self.least();
        let needed: usize = least.iter().map(|least| least + PADDING + 1).sum::<usize>() + 1;
        if needed <= usize::from(self.width) {
            return write!(f, "{}", self.columns(&least));
        }
        write!(f, "{}", self.paragraphs())
    }
}
