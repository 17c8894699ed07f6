//! Sets rows of cells; a row is one strip unless it is taller than a page.

use std::rc::Rc;

use super::compose::{Area, Composer};
use super::lines::{self, Line, Span};
use super::strip::{Break, Kind, Mark, Meaning, Strip};
use super::style::{HEAD, Ink, Style};
use super::tags::{NodeId, Role};

/// Space above and below the text of a cell.
const PADDING: f32 = 3.0;
/// From the text of one column to the next.
const GUTTER: f32 = 10.0;

/// Which side of its column text keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Column {
    pub(super) area: Area,
    pub(super) side: Side,
}

/// Columns of these widths from the left edge of an area; 0 takes what is left.
pub(super) fn columns<const N: usize>(area: Area, widths: [f32; N], right: &[usize]) -> [Column; N] {
    let mut columns = list(area, &widths, right).into_iter();
    widths.map(|_| columns.next().expect("there is a column for each width"))
}

/// The same for any number of columns.
pub(super) fn list(area: Area, widths: &[f32], right: &[usize]) -> Vec<Column> {
    let gutters = widths.iter().skip(1).map(|_| GUTTER).sum::<f32>();
    let left = area.width - widths.iter().sum::<f32>() - gutters;
    let mut x = area.x;
    let column = |(index, &width): (usize, &f32)| {
        let width = if width == 0.0 { left } else { width };
        let side = if right.contains(&index) { Side::Right } else { Side::Left };
        let column = Column { area: Area { x, width }, side };
        x += width + GUTTER;
        column
    };
    widths.iter().enumerate().map(column).collect()
}

/// What stands in a cell: paragraphs one below the other.
pub(super) struct Cell {
    pub(super) role: Role,
    pub(super) paragraphs: Vec<(Vec<Span>, Style)>,
    /// Frames to write in and their captions, from the upper left corner of the cell's text.
    pub(super) marks: Vec<Mark>,
    /// The least height of its content.
    pub(super) least: f32,
}

impl Cell {
    /// A cell with text in one style.
    pub(super) fn text(role: Role, text: impl Into<String>, style: Style) -> Self {
        Self::spans(role, vec![Span::new(text, style)], style)
    }

    /// A cell with a paragraph.
    pub(super) fn spans(role: Role, spans: Vec<Span>, style: Style) -> Self {
        Self { role, paragraphs: vec![(spans, style)], marks: Vec::new(), least: 0.0 }
    }

    /// A cell with frames to write in.
    pub(super) fn marks(role: Role, marks: Vec<Mark>, least: f32) -> Self {
        Self { role, paragraphs: Vec::new(), marks, least }
    }
}

/// A line of a cell with its baseline, from the top of the cell's text.
struct CellLine {
    line: Line,
    style: Style,
    meaning: Meaning,
    column: Column,
    top: f32,
}

/// The head of a table, to be repeated on every page the table goes on.
pub(super) fn head(composer: &mut Composer, columns: &[Column], titles: &[&str], table: NodeId) -> Strip {
    let cells = titles.iter().map(|title| Cell::text(Role::ColumnHead, *title, HEAD)).collect();
    let mut strips = row(composer, columns, cells, table, None);
    let mut head = strips.swap_remove(0);
    head.kind = Kind::TableHead;
    head.after = Break::Never;
    for mark in &mut head.marks {
        if let Mark::Rule { thickness, ink, .. } = mark {
            (*thickness, *ink) = (0.9, Ink::Accent);
        }
    }
    head
}

/// A row, closed by a hairline.
pub(super) fn row(
    composer: &mut Composer,
    columns: &[Column],
    cells: Vec<Cell>,
    table: NodeId,
    head: Option<&Rc<Strip>>,
) -> Vec<Strip> {
    let row = composer.tags.add(table, Role::Row);
    let mut lines = Vec::new();
    let mut marks = Vec::new();
    let mut height: f32 = 0.0;
    for (cell, column) in cells.into_iter().zip(columns) {
        let Cell { role, paragraphs, marks: own, least } = cell;
        let meaning = Meaning::Part(composer.tags.add(row, role));
        let mut top = 0.0;
        for (spans, style) in paragraphs {
            for line in lines::broken(&mut composer.shaper, &spans, column.area.width) {
                lines.push(CellLine { line, style, meaning, column: *column, top });
                top += style.leading;
            }
        }
        marks.extend(own.into_iter().map(|mark| mark.within(column.area.x, meaning)));
        height = height.max(top).max(least);
    }
    let area = span(columns);
    let most = composer.body.1 * 0.8;
    let mut strips = cut(lines, height, most);
    strips[0].marks.extend(marks);
    let last = strips.len() - 1;
    for (index, strip) in strips.iter_mut().enumerate() {
        strip.lower(PADDING);
        if index == last {
            strip.height += PADDING;
            let y = strip.height;
            strip.marks.push(Mark::Rule {
                x: area.x,
                y,
                width: area.width,
                thickness: 0.5,
                ink: Ink::Hairline,
            });
        }
        strip.head = head.map(Rc::clone);
    }
    strips
}

/// Cuts the lines of a row into strips of at most this height.
fn cut(lines: Vec<CellLine>, height: f32, most: f32) -> Vec<Strip> {
    let mut strips = vec![Strip::new(Kind::Row, height.min(most))];
    let mut from = vec![0.0];
    while height - from[from.len() - 1] > most {
        // The next strip begins with the first line that this one cannot hold.
        let start = from[from.len() - 1];
        let bottom = |line: &&CellLine| line.top + line.style.leading > start + most;
        let next = lines.iter().filter(bottom).map(|line| line.top).fold(height, f32::min);
        if next <= start || next >= height {
            break;
        }
        let index = strips.len() - 1;
        strips[index].height = next - start;
        strips.push(Strip::new(Kind::Row, height - next));
        from.push(next);
    }
    for CellLine { line, style, meaning, column, top } in lines {
        let index = from.partition_point(|start| *start <= top).saturating_sub(1);
        let x = match column.side {
            Side::Left => column.area.x,
            Side::Right => column.area.x + column.area.width - line.width,
        };
        strips[index].marks.push(Mark::Text { x, y: top - from[index] + style.baseline(), line, meaning });
    }
    strips
}

/// From the left edge of the first column to the right edge of the last.
fn span(columns: &[Column]) -> Area {
    let x = columns.first().map_or(0.0, |column| column.area.x);
    let end = columns.last().map_or(0.0, |column| column.area.x + column.area.width);
    Area { x, width: end - x }
}
