//! Sets the blocks of a prompt as strips.

use crate::model::{Block, Inline, Paragraph};

use super::code::code;
use super::compose::{Part, spans};
use super::strip::{Mark, Meaning, Strip, StripKind};
use super::style::Style;
use super::tags::Role;

/// Space between blocks.
const GAP: f32 = 6.0;
/// Space between items of a list.
const ITEM_GAP: f32 = 2.5;
/// From a bullet to its text.
const BULLET: f32 = 12.0;

/// Sets blocks one below the other.
pub(super) fn blocks(part: &mut Part, blocks: &[Block], style: Style) -> Vec<Strip> {
    let mut strips = Vec::new();
    for block in blocks {
        let more = match block {
            Block::Paragraph(inlines) => part.spans(&spans(inlines, style), style, 0.0),
            Block::List { start, items } => list(part, *start, items, style),
            // The language helps editors that colour code; paper stays black.
            Block::Code { language: _, text } => code(part, text),
        };
        below(&mut strips, more, GAP);
    }
    strips
}

/// Sets short paragraphs as a list with bullets.
pub(super) fn bullets(part: &mut Part, items: &[Paragraph], style: Style) -> Vec<Strip> {
    let items: Vec<Vec<Block>> = items.iter().map(|item| vec![Block::Paragraph(item.inlines())]).collect();
    list(part, None, &items, style)
}

/// Sets what is done one after the other as a list with numbers.
pub(super) fn steps(part: &mut Part, steps: &[&str], style: Style) -> Vec<Strip> {
    let step = |step: &&str| vec![Block::Paragraph(vec![Inline::Text((*step).to_owned())])];
    let steps: Vec<Vec<Block>> = steps.iter().map(step).collect();
    list(part, Some(1), &steps, style)
}

/// Sets a list; `start` is the number of its first item, none for bullets.
fn list(part: &mut Part, start: Option<u64>, items: &[Vec<Block>], style: Style) -> Vec<Strip> {
    let mut list = part.inner(if start.is_some() { Role::Numbers } else { Role::Bullets });
    let mut strips = Vec::new();
    for (index, content) in (0_u64..).zip(items) {
        let label = start.map_or("•".to_owned(), |start| format!("{}.", start.saturating_add(index)));
        let item = item(&mut list, &label, content, style);
        below(&mut strips, item, ITEM_GAP);
    }
    strips
}

/// Sets an item with its bullet or number; an empty one still has a line.
fn item(list: &mut Part, label: &str, content: &[Block], style: Style) -> Vec<Strip> {
    let mut item = list.inner(Role::Item);
    let meaning = Meaning::Part(item.add(Role::Label));
    let line = item.line(label, style);
    let area = item.area.indent((line.width + 5.0).max(BULLET));
    let mut strips = blocks(&mut item.inner(Role::Body).within(area), content, style);
    if strips.is_empty() {
        strips.push(Strip::new(StripKind::Text, style.leading));
    }
    let y = strips[0].baseline().unwrap_or(style.baseline());
    strips[0].marks.insert(0, Mark::Text { x: item.area.x, y, line, meaning });
    strips
}

/// Adds strips, apart from those above.
fn below(strips: &mut Vec<Strip>, mut more: Vec<Strip>, gap: f32) {
    if let (false, Some(first)) = (strips.is_empty(), more.first_mut()) {
        first.before += gap;
    }
    strips.append(&mut more);
}
