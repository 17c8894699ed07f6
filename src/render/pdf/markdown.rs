//! Sets the blocks of a prompt as strips.

use std::rc::Rc;

use crate::model::{Block, Paragraph};

use super::compose::{Area, Composer, spans};
use super::fonts::Face;
use super::lines::{self, Line};
use super::strip::{Break, Kind, Mark, Meaning, Panel, Strip};
use super::style::{CODE, Ink, META, Style};
use super::tags::{NodeId, Role};

/// Space between blocks.
const GAP: f32 = 6.0;
/// Space between items of a list.
const ITEM_GAP: f32 = 2.5;
/// From a bullet to its text.
const BULLET: f32 = 12.0;
/// From the edge of the fill to the code.
const PADDING: f32 = 6.0;
/// Code is set this small before its lines are broken.
const SMALLEST_CODE: f32 = 7.0;
/// Tabs lead to the next multiple of this many characters.
const TAB: usize = 4;

/// Sets blocks one below the other.
pub(super) fn blocks(
    composer: &mut Composer,
    blocks: &[Block],
    style: Style,
    area: Area,
    parent: NodeId,
) -> Vec<Strip> {
    let mut strips = Vec::new();
    for block in blocks {
        let mut more = match block {
            Block::Paragraph(inlines) => composer.paragraph(&spans(inlines, style), style, area, parent, 0.0),
            Block::List { start, items } => list(composer, *start, items, style, area, parent),
            // The language helps editors that colour code; paper stays black.
            Block::Code { language: _, text } => code(composer, text, area, parent),
        };
        if let (false, Some(first)) = (strips.is_empty(), more.first_mut()) {
            first.before += GAP;
        }
        strips.append(&mut more);
    }
    strips
}

/// Sets short paragraphs as a list with bullets.
pub(super) fn bullets(
    composer: &mut Composer,
    items: &[Paragraph],
    style: Style,
    area: Area,
    parent: NodeId,
) -> Vec<Strip> {
    let items: Vec<Vec<Block>> =
        items.iter().map(|item| vec![Block::Paragraph(item.inlines().to_vec())]).collect();
    list(composer, None, &items, style, area, parent)
}

/// Sets a list; `start` is the number of its first item, none for bullets.
pub(super) fn list(
    composer: &mut Composer,
    start: Option<u64>,
    items: &[Vec<Block>],
    style: Style,
    area: Area,
    parent: NodeId,
) -> Vec<Strip> {
    let role = if start.is_some() { Role::Numbers } else { Role::Bullets };
    let list = composer.tags.add(parent, role);
    let mut strips = Vec::new();
    for (index, content) in (0_u64..).zip(items) {
        let label = start.map_or("•".to_owned(), |start| format!("{}.", start.saturating_add(index)));
        let mut more = item(composer, &label, style, area, list, |composer, area, body| {
            blocks(composer, content, style, area, body)
        });
        if let (false, Some(first)) = (strips.is_empty(), more.first_mut()) {
            first.before += ITEM_GAP;
        }
        strips.append(&mut more);
    }
    strips
}

/// Sets an item with its bullet or number; an empty one still has a line.
fn item(
    composer: &mut Composer,
    label: &str,
    style: Style,
    area: Area,
    list: NodeId,
    content: impl FnOnce(&mut Composer, Area, NodeId) -> Vec<Strip>,
) -> Vec<Strip> {
    let item = composer.tags.add(list, Role::Item);
    let label_part = composer.tags.add(item, Role::Label);
    let label = lines::single(&mut composer.shaper, label, style);
    let body = composer.tags.add(item, Role::Body);
    let indent = (label.width + 5.0).max(BULLET);
    let mut strips = content(composer, area.indent(indent), body);
    if strips.is_empty() {
        strips.push(Strip::new(Kind::Text, style.leading));
    }
    let y = strips[0].baseline().unwrap_or(style.baseline());
    strips[0].marks.insert(0, Mark::Text { x: area.x, y, line: label, meaning: Meaning::Part(label_part) });
    strips
}

/// Sets code on a fill of its own, as large as its widest line allows.
fn code(composer: &mut Composer, text: &str, area: Area, parent: NodeId) -> Vec<Strip> {
    let paragraph = composer.tags.add(parent, Role::Paragraph);
    let part = composer.tags.add(paragraph, Role::Code);
    let width = area.width - 2.0 * PADDING;
    let rows: Vec<String> = text.split('\n').map(without_tabs).collect();
    let ems =
        rows.iter().map(|row| lines::single(&mut composer.shaper, row, Style { size: 1.0, ..CODE }).width);
    let widest = ems.fold(0.0, f32::max);
    let size = (width / widest.max(1.0)).clamp(SMALLEST_CODE, CODE.size);
    let style = Style { size, leading: CODE.leading * size / CODE.size, ..CODE };

    let panel = Panel { id: composer.new_panel(), x: area.x, width: area.width, ink: Ink::Fill };
    let mut strips = Vec::new();
    for row in &rows {
        for line in code_lines(composer, row, style, width) {
            let mut strip = Strip::new(Kind::Code, style.leading).after(Break::Avoid);
            let meaning = Meaning::Part(part);
            strip.marks.push(Mark::Text { x: area.x + PADDING, y: style.baseline(), line, meaning });
            strip.panels.push(panel);
            strips.push(strip);
        }
    }
    let last = strips.len() - 1;
    strips[0].lower(PADDING);
    strips[last].height += PADDING;
    strips[last].after = Break::Free;
    allow_splits(composer, &mut strips, area);
    strips
}

/// Lets code that is longer than a page be split anywhere, and says so on the next page.
fn allow_splits(composer: &mut Composer, strips: &mut [Strip], area: Area) {
    let height: f32 = strips.iter().map(|strip| strip.height).sum();
    if height <= composer.body.1 * 0.9 {
        return;
    }
    let style = META.face(Face::Italic);
    let mut head = Strip::new(Kind::Text, style.leading + 2.0);
    let line = lines::single(&mut composer.shaper, "Code, continued", style);
    head.marks.push(Mark::Text { x: area.x, y: style.baseline(), line, meaning: Meaning::Repeated });
    let head = Rc::new(head);
    let last = strips.len() - 1;
    for (index, strip) in strips.iter_mut().enumerate() {
        strip.head = Some(Rc::clone(&head)).filter(|_| index > 0);
        // Neither end of the fill stands alone.
        strip.after =
            if index < 2 || (index + 3 > last && index < last) { Break::Avoid } else { Break::Free };
    }
}

/// A line of code; one that is too wide goes on below, set in by two characters.
fn code_lines(composer: &mut Composer, row: &str, style: Style, width: f32) -> Vec<Line> {
    let whole = lines::single(&mut composer.shaper, row, style);
    if whole.width <= width + 0.01 {
        return vec![whole.indented()];
    }
    let letter = lines::single(&mut composer.shaper, "0", style).width;
    let characters: Vec<char> = row.chars().collect();
    let mut fits = 1;
    while letter * f32::from(u16::try_from(fits + 1).unwrap_or(u16::MAX)) <= width {
        fits += 1;
    }
    let fits = fits.max(8);
    let mut rest = characters.as_slice();
    let mut lines = Vec::new();
    while !rest.is_empty() {
        let indent = if lines.is_empty() { 0 } else { 2 };
        let (now, later) = rest.split_at(rest.len().min(fits - indent));
        let text: String = std::iter::repeat_n(' ', indent).chain(now.iter().copied()).collect();
        lines.push(lines::single(&mut composer.shaper, &text, style).indented());
        rest = later;
    }
    lines
}

fn without_tabs(row: &str) -> String {
    let mut out = String::with_capacity(row.len());
    let mut column = 0;
    for character in row.chars() {
        let spaces = if character == '\t' { TAB - column % TAB } else { 0 };
        out.extend(std::iter::repeat_n(' ', spaces));
        if spaces == 0 {
            out.push(character);
        }
        column += spaces.max(1);
    }
    out
}
