//! Prompts: paragraphs, lists and code.

use super::inline::{fence, paragraph};
use crate::model::Block;

/// The two marks of a list; neighbours must differ, or they would be one list or a rule.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    First,
    Second,
}

/// Writes blocks with an empty line between them.
pub(super) fn blocks(blocks: &[Block]) -> String {
    blocks_behind(None, blocks)
}

/// Writes blocks of which the first stands behind the mark of a list.
fn blocks_behind(mut before: Option<Mark>, blocks: &[Block]) -> String {
    let mut texts = Vec::with_capacity(blocks.len());
    for block in blocks {
        let mark = if before == Some(Mark::First) { Mark::Second } else { Mark::First };
        before = matches!(block, Block::List { .. }).then_some(mark);
        texts.push(match block {
            Block::Paragraph(inlines) => paragraph(inlines),
            Block::List { start, items } => list(*start, items, mark),
            Block::Code { language, text } => code_block(language, text),
        });
    }
    texts.join("\n\n")
}

/// Sets a text off as a quotation.
pub(super) fn quote(text: &str) -> String {
    let quoted =
        text.split('\n').map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") });
    quoted.collect::<Vec<_>>().join("\n")
}

fn code_block(language: &str, text: &str) -> String {
    let fence = fence(text);
    // A name with other characters is no language, and might not stand behind a fence.
    let known = language.chars().all(|c| c.is_alphanumeric() || "+-#._".contains(c));
    let language = if known { language } else { "" };
    let end = if text.is_empty() { "" } else { "\n" };
    format!("{fence}{language}\n{text}{end}{fence}")
}

fn list(start: Option<u64>, items: &[Vec<Block>], mark: Mark) -> String {
    let tight = items.iter().all(|item| is_tight(item));
    let marker = |at: u64| match (start, mark) {
        (None, Mark::First) => "- ".to_owned(),
        (None, Mark::Second) => "* ".to_owned(),
        (Some(start), Mark::First) => format!("{}. ", start + at),
        (Some(start), Mark::Second) => format!("{}) ", start + at),
    };
    let texts = (0..).zip(items).map(|(at, item)| {
        let marker = marker(at);
        let text = blocks_behind(Some(mark), item);
        let text = if tight { text.replacen("\n\n", "\n", 1) } else { text };
        format!("{marker}{}", indented(&text, marker.len())).trim_end_matches(' ').to_owned()
    });
    texts.collect::<Vec<_>>().join(if tight { "\n" } else { "\n\n" })
}

/// Whether the item reads well without empty lines: a paragraph, at most with a list under it.
fn is_tight(item: &[Block]) -> bool {
    match item {
        [] | [Block::Paragraph(_)] => true,
        // No other list may follow a paragraph without an empty line.
        [Block::Paragraph(_), Block::List { start: None | Some(1), items }] => {
            items.first().is_some_and(|first| !first.is_empty()) && items.iter().all(|item| is_tight(item))
        }
        _ => false,
    }
}

/// Indents every line but the first.
fn indented(text: &str, by: usize) -> String {
    let lines = text.split('\n').enumerate().map(|(at, line)| {
        let by = if at == 0 || line.is_empty() { 0 } else { by };
        format!("{:by$}{line}", "")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
