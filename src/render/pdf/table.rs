//! Sets rows of cells; a row is one strip unless it is taller than a page.

use std::rc::Rc;

use super::compose::{Area, Part};
use super::lines::{self, Line, Span};
use super::strip::{Break, Mark, Meaning, Strip, StripKind};
use super::style::{HEAD, Ink, Style};
use super::tags::Role;

/// Space above and below the text of a cell.
const PADDING: f32 = 3.0;
/// From the text of one column to the next.
const GUTTER: f32 = 10.0;

/// Which side of its column text keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// A column: what stands in its head, and its width; 0 takes what the others leave.
pub(super) struct Column<'a> {
    title: &'a str,
    width: f32,
    side: Side,
}

/// A column of text.
pub(super) fn left(title: &str, width: f32) -> Column<'_> {
    Column { title, width, side: Side::Left }
}

/// A column of numbers.
pub(super) fn right(title: &str, width: f32) -> Column<'_> {
    Column { title, width, side: Side::Right }
}

/// Where a column stands.
#[derive(Clone, Copy)]
struct ColumnArea {
    area: Area,
    side: Side,
}

fn places(area: Area, columns: &[Column]) -> Vec<ColumnArea> {
    let gutters = columns.iter().skip(1).map(|_| GUTTER).sum::<f32>();
    let rest = area.width - columns.iter().map(|column| column.width).sum::<f32>() - gutters;
    let mut x = area.x;
    let place = |column: &Column| {
        let width = if column.width == 0.0 { rest } else { column.width };
        let place = ColumnArea { area: Area { x, width }, side: column.side };
        x += width + GUTTER;
        place
    };
    columns.iter().map(place).collect()
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
    pub(super) fn new(text: impl Into<String>, style: Style) -> Self {
        Self::empty(0.0).line(text, style)
    }

    /// A cell that heads its row.
    pub(super) fn head(text: impl Into<String>, style: Style) -> Self {
        Self { role: Role::RowHead, ..Self::new(text, style) }
    }

    /// A cell with a paragraph.
    pub(super) fn spans(spans: Vec<Span>, style: Style) -> Self {
        Self { paragraphs: vec![(spans, style)], ..Self::empty(0.0) }
    }

    /// A cell with frames to write in.
    pub(super) fn marks(marks: Vec<Mark>, least: f32) -> Self {
        Self { marks, ..Self::empty(least) }
    }

    /// A cell with nothing in it, at least this high.
    pub(super) fn empty(least: f32) -> Self {
        Self { role: Role::Cell, paragraphs: Vec::new(), marks: Vec::new(), least }
    }

    /// The same with one more paragraph.
    pub(super) fn line(mut self, text: impl Into<String>, style: Style) -> Self {
        self.paragraphs.push((vec![Span::new(text, style)], style));
        self
    }
}

/// A line of a cell with its baseline, from the top of the cell's text.
struct CellLine {
    line: Line,
    style: Style,
    meaning: Meaning,
    place: ColumnArea,
    top: f32,
}

/// A table while it is set; a page on which it goes on begins with its head.
pub(super) struct Table<'c, 'f> {
    part: Part<'c, 'f>,
    places: Vec<ColumnArea>,
    head: Option<Rc<Strip>>,
    strips: Vec<Strip>,
}

impl<'c, 'f> Table<'c, 'f> {
    /// A table with a head and this space above it.
    pub(super) fn new(part: &'c mut Part<'_, 'f>, columns: &[Column], before: f32) -> Self {
        let mut table = Self::headless(part, columns);
        let title = |column: &Column| Cell { role: Role::ColumnHead, ..Cell::new(column.title, HEAD) };
        table.row(columns.iter().map(title));
        table.strips.truncate(1);
        let head = &mut table.strips[0];
        (head.kind, head.after, head.before) = (StripKind::TableHead, Break::Never, before);
        for mark in &mut head.marks {
            if let Mark::Rule { thickness, ink, .. } = mark {
                (*thickness, *ink) = (0.9, Ink::Accent);
            }
        }
        table.head = Some(Rc::new(head.repeated()));
        table
    }

    /// A table without a head.
    pub(super) fn headless(part: &'c mut Part<'_, 'f>, columns: &[Column]) -> Self {
        let part = part.inner(Role::Table);
        Self { places: places(part.area, columns), part, head: None, strips: Vec::new() }
    }

    /// The part that it is, to shape what stands in its cells.
    pub(super) fn part(&mut self) -> &mut Part<'c, 'f> {
        &mut self.part
    }

    /// Adds a row, closed by a hairline.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let mut row = self.part.inner(Role::Row);
        let mut lines = Vec::new();
        let mut marks = Vec::new();
        let mut height: f32 = 0.0;
        for (cell, place) in cells.into_iter().zip(&self.places) {
            let Cell { role, paragraphs, marks: own, least } = cell;
            let meaning = Meaning::Part(row.add(role));
            let mut top = 0.0;
            for (spans, style) in paragraphs {
                for line in lines::broken(&mut row.composer.shaper, &spans, place.area.width) {
                    lines.push(CellLine { line, style, meaning, place: *place, top });
                    top += style.leading;
                }
            }
            marks.extend(own.into_iter().map(|mark| mark.within(place.area.x, meaning)));
            height = height.max(top).max(least);
        }
        let Area { x, width } = span(&self.places);
        let mut strips = cut(lines, height, row.composer.body.1 * 0.8);
        strips[0].marks.extend(marks);
        let last = strips.len() - 1;
        for (index, strip) in strips.iter_mut().enumerate() {
            strip.lower(PADDING);
            if index == last {
                strip.height += PADDING;
                let y = strip.height;
                strip.marks.push(Mark::Rule { x, y, width, thickness: 0.5, ink: Ink::Hairline });
            }
            strip.head.clone_from(&self.head);
        }
        self.strips.append(&mut strips);
    }

    /// All its strips.
    pub(super) fn done(self) -> Vec<Strip> {
        self.strips
    }
}

/// Cuts the lines of a row into strips of at most this height.
fn cut(lines: Vec<CellLine>, height: f32, most: f32) -> Vec<Strip> {
    let mut strips = vec![Strip::new(StripKind::Row, height.min(most))];
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
        strips.push(Strip::new(StripKind::Row, height - next));
        from.push(next);
    }
    for CellLine { line, style, meaning, place, top } in lines {
        let index = from.partition_point(|start| *start <= top).saturating_sub(1);
        let x = match place.side {
            Side::Left => place.area.x,
            Side::Right => place.area.x + place.area.width - line.width,
        };
        strips[index].marks.push(Mark::Text { x, y: top - from[index] + style.baseline(), line, meaning });
    }
    strips
}

/// From the left edge of the first column to the right edge of the last.
fn span(places: &[ColumnArea]) -> Area {
    let x = places.first().map_or(0.0, |place| place.area.x);
    let end = places.last().map_or(0.0, |place| place.area.x + place.area.width);
    Area { x, width: end - x }
}
