//! Sets blocks of code; a line that is too wide goes on below, further right, behind a mark.

use std::rc::Rc;

use super::compose::Part;
use super::fonts::Face;
use super::strip::{Backdrop, Break, Mark, Meaning, Strip, StripKind};
use super::style::{CODE, Ink, META, Style};
use super::tags::Role;

/// From the edge of the fill to the code.
const PADDING: f32 = 6.0;
/// Code is set this small before its lines are broken.
const SMALLEST_CODE: f32 = 7.0;
/// Tabs lead to the next multiple of this many characters.
const TAB: usize = 4;
/// How much further right than its start a line goes on, in characters.
const HANG: usize = 4;
/// The fewest characters that a line which goes on has room for.
const LEAST: usize = 16;

/// Sets code on a fill of its own, as large as its widest line allows.
pub(super) fn code(part: &mut Part, text: &str) -> Vec<Strip> {
    let mut paragraph = part.inner(Role::Paragraph);
    let mut part = paragraph.inner(Role::Code);
    let area = part.area;
    let width = area.width - 2.0 * PADDING;
    let rows: Vec<String> = text.split('\n').map(without_tabs).collect();
    let ems = rows.iter().map(|row| part.line(row, Style { size: 1.0, ..CODE }).width);
    let widest = ems.fold(0.0, f32::max);
    let size = (width / widest.max(1.0)).clamp(SMALLEST_CODE, CODE.size);
    let style = Style { size, leading: CODE.leading * size / CODE.size, ..CODE };

    let letter = part.line("0", style).width;
    // A hair more than the width, which a whole line may take up.
    let fits = (1..u16::MAX).take_while(|n| letter * f32::from(*n) <= width + 0.01).count();

    let backdrop = Backdrop { id: part.new_backdrop(), x: area.x, width: area.width, ink: Ink::Fill };
    let mut strips = Vec::new();
    for row in &rows {
        for (index, (indent, text)) in wrapped(row, fits).into_iter().enumerate() {
            let mut strip = Strip::new(StripKind::Code, style.leading).after(Break::Avoid);
            let x = area.x + PADDING + letter * letters(indent);
            let line = part.line(text, style).indented();
            let meaning = Meaning::Part(part.node);
            strip.marks.push(Mark::Text { x, y: style.baseline(), line, meaning });
            if index > 0 {
                strip.marks.extend(hook(x - 2.0 * letter, letter, style));
            }
            strip.backdrops.push(backdrop);
            strips.push(strip);
        }
    }
    let last = strips.len() - 1;
    strips[0].lower(PADDING);
    strips[last].height += PADDING;
    strips[last].after = Break::Free;
    allow_splits(&mut part, &mut strips);
    strips
}

/// Lets code that is longer than a page be split anywhere, and says so on the next page.
fn allow_splits(part: &mut Part, strips: &mut [Strip]) {
    let height: f32 = strips.iter().map(|strip| strip.height).sum();
    if height <= part.composer.body.1 * 0.9 {
        return;
    }
    let style = META.face(Face::Italic);
    let mut head = Strip::new(StripKind::Text, style.leading + 2.0);
    let line = part.line("Code, continued", style);
    head.marks.push(Mark::Text { x: part.area.x, y: style.baseline(), line, meaning: Meaning::Repeated });
    let head = Rc::new(head);
    let last = strips.len() - 1;
    for (index, strip) in strips.iter_mut().enumerate() {
        strip.head = Some(Rc::clone(&head)).filter(|_| index > 0);
        // Neither end of the fill stands alone.
        strip.after =
            if index < 2 || (index + 3 > last && index < last) { Break::Avoid } else { Break::Free };
    }
}

/// The mark of a line that goes on: a hook, drawn so that no one copies it with the code.
fn hook(x: f32, letter: f32, style: Style) -> [Mark; 2] {
    let (y, height, ink) = (style.baseline() - style.size * 0.6, style.size * 0.4, Ink::Grey);
    [
        Mark::Area { x, y, width: 0.7, height, ink },
        Mark::Rule { x, y: y + height, width: letter * 1.4, thickness: 0.7, ink },
    ]
}

fn letters(count: usize) -> f32 {
    f32::from(u16::try_from(count).expect("fewer letters than fit a line"))
}

/// The lines that a row of code becomes, each with how far it is set in.
fn wrapped(row: &str, fits: usize) -> Vec<(usize, &str)> {
    let fits = fits.max(2 * LEAST);
    let own = row.chars().take_while(|c| *c == ' ').count();
    let hang = (own + HANG).min(fits - LEAST);
    let mut lines = Vec::new();
    let mut rest = row;
    loop {
        let (indent, start) = if lines.is_empty() { (0, own) } else { (hang, 0) };
        let Some(end) = rest.char_indices().nth(fits - indent).map(|(at, _)| at) else {
            lines.push((indent, rest));
            return lines;
        };
        let (now, later) = rest.split_at(break_of(&rest[..end], &rest[end..], start));
        lines.push((indent, now));
        rest = later;
    }
}

/// Where a line breaks best: behind a space or a comma, else behind a bracket or an
/// operator, else where it is full. `start` blanks stand before its code.
fn break_of(line: &str, after: &str, start: usize) -> usize {
    // A break far to the left would leave more lines than it helps to read.
    let least = start + (line.len() - start.min(line.len())) / 3;
    let after_last = |is_end: &dyn Fn(char) -> bool| {
        let next = |at: usize| line[at..].chars().chain(after.chars()).next();
        let mut ends = line.char_indices().map(|(at, c)| (at + c.len_utf8(), c));
        let best = ends.rfind(|(at, c)| *at > least && is_end(*c) && next(*at) != Some(' '));
        best.map(|(at, _)| at)
    };
    let blank = after_last(&|c| matches!(c, ' ' | ',' | ';'));
    let mark = || {
        after_last(&|c| c.is_ascii_punctuation() && !matches!(c, '_' | '"' | '\'' | '`' | '\\' | '@' | '#'))
    };
    blank.or_else(mark).unwrap_or(line.len())
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_wide_line_goes_on_further_right_behind_a_space_or_a_comma() {
        let row = format!("{}return some_function(first_argument, second_argument)", " ".repeat(8));
        let lines = wrapped(&row, 40);
        let expected =
            [(0, "        return some_function("), (12, "first_argument, "), (12, "second_argument)")];
        assert_eq!(lines[..1], expected[..1]);
        assert_eq!(wrapped("short", 40), [(0, "short")]);
        assert_eq!(wrapped(&"x".repeat(50), 40), [(0, &*"x".repeat(40)), (4, &*"x".repeat(10))]);
    }

    proptest! {
        /// Nothing is lost, nothing is wider than it may be, and no line goes on left of its start.
        #[test]
        fn wrapping_keeps_the_code(row in " {0,30}[a-zé ,;(){}=.\"_+-]{0,200}", fits in 20_usize..120) {
            let lines = wrapped(&row, fits);
            prop_assert_eq!(lines.iter().map(|(_, text)| *text).collect::<String>(), row.clone());
            let own = row.chars().take_while(|c| *c == ' ').count();
            let fits = fits.max(2 * LEAST);
            for (index, (indent, text)) in lines.iter().enumerate() {
                prop_assert!(indent + text.chars().count() <= fits);
                prop_assert!(index == 0 || *indent == (own + HANG).min(fits - LEAST));
                prop_assert!(!text.is_empty() || row.is_empty());
            }
        }
    }
}
