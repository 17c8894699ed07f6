//! The look of tables on the terminal: they fit it, and break lines between words only.

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{Attribute, Cell, ColumnConstraint, ContentArrangement, LineStyle, Width};

use crate::cli::io::console::Console;
use crate::cli::io::shown::Shown;
use crate::model::visible;

/// A table that fits the terminal; where its words do not, each row becomes a paragraph.
///
/// What stands in its cells is made visible. It is no `Display`, so that its colours reach the
/// terminal as [`Shown`] alone.
pub(in crate::cli) struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    /// What gives way where there is no room, the least important first.
    spare: Vec<Spare>,
    width: u16,
    color: bool,
}

/// A column that may give way.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) enum Spare {
    /// A heading that has a shorter form.
    Shorten(&'static str, &'static str),
    /// A column that may be left out, by its heading.
    LeaveOut(&'static str),
}

/// An empty table.
pub(in crate::cli) fn table(console: &Console, head: &[&str]) -> Table {
    let head = head.iter().map(|title| seen(title)).collect();
    Table { head, rows: Vec::new(), spare: Vec::new(), width: console.width(), color: console.color() }
}

impl Table {
    /// Names what gives way where there is no room, in this order.
    pub(in crate::cli) fn spare(mut self, spare: &[Spare]) -> Self {
        self.spare = spare.to_vec();
        self
    }

    /// Adds a row with a cell for each column; a cell may have several lines.
    pub(in crate::cli) fn row<S: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = S>) {
        self.rows.push(cells.into_iter().map(|cell| seen(cell.as_ref())).collect());
    }

    /// The lines of the table, without a line end.
    pub(in crate::cli) fn draw(&self) -> Shown {
        let mut narrow =
            Self { head: self.head.clone(), rows: self.rows.clone(), spare: Vec::new(), ..*self };
        let mut left_out = Vec::new();
        for spare in &self.spare {
            if narrow.fits(&narrow.least(COMFORT)) {
                break;
            }
            left_out.extend(narrow.give_way(*spare));
        }
        let comfort = if self.spare.is_empty() { 0 } else { COMFORT };
        let least =
            [comfort, 0].map(|comfort| narrow.least(comfort)).into_iter().find(|least| narrow.fits(least));
        let Some(least) = least else { return Shown::drawn(self.paragraphs().to_string()) };
        let table = narrow.columns(&least).to_string();
        let note = format!("\nNo room for: {}", left_out.join(", "));
        Shown::drawn(if left_out.is_empty() { table } else { table + &note })
    }

    fn fits(&self, least: &[usize]) -> bool {
        let needed: usize = least.iter().map(|least| least + PADDING + 1).sum::<usize>() + 1;
        needed <= usize::from(self.width)
    }

    /// Makes room; the heading of the column that is gone.
    fn give_way(&mut self, spare: Spare) -> Option<&'static str> {
        let (Spare::Shorten(title, _) | Spare::LeaveOut(title)) = spare;
        let at = self.head.iter().position(|own| own == title).expect("a table spares columns that it has");
        if let Spare::Shorten(_, short) = spare {
            short.clone_into(&mut self.head[at]);
            return None;
        }
        self.head.remove(at);
        for row in &mut self.rows {
            row.remove(at);
        }
        Some(title)
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

    /// The width that each column needs: the first names the row and stays whole, of the others the words do;
    /// the one with the longest texts reads badly below `comfort`.
    fn least(&self, comfort: usize) -> Vec<usize> {
        let width = |text: &str| text.chars().count();
        let whole = |cell: &String| cell.lines().map(width).max();
        let word = |cell: &String| cell.split_whitespace().map(width).max();
        let cells =
            |at: usize| std::iter::once(&self.head).chain(&self.rows).filter_map(move |row| row.get(at));
        let longest = |at: usize| cells(at).filter_map(whole).max().unwrap_or(0);
        let widest = (1..self.head.len()).max_by_key(|at| longest(*at));
        let of_column = |at: usize| match at {
            0 => longest(at),
            _ if Some(at) == widest => {
                cells(at).filter_map(word).max().unwrap_or(0).max(comfort.min(longest(at)))
            }
            _ => cells(at).filter_map(word).max().unwrap_or(0),
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

/// How wide the column with the longest texts is at least, before other columns are left out for it.
const COMFORT: usize = 16;
/// What stands beside the content of a cell.
const PADDING: usize = 2;

fn seen(text: &str) -> String {
    visible(text).replace('\t', " ")
}
