//! Sets the blocks of a prompt as strips.

use crate::model::{Block, Paragraph};

use super::code::code;
use super::compose::{Area, Composer, spans};
use super::lines;
use super::strip::{Kind, Mark, Meaning, Strip};
use super::style::Style;
use super::tags::{NodeId, Role};

/// Space between blocks.
const GAP: f32 = 6.0;
/// Space between items of a list.
const ITEM_GAP: f32 = 2.5;
/// From a bullet to its text.
const BULLET: f32 = 12.0;

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
    let items: Vec<Vec<Block>> = items.iter().map(|item| vec![Block::Paragraph(item.inlines())]).collect();
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
