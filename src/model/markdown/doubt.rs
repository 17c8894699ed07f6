//! When a text is in doubt: whether Markdown changes it as its author meant.

use std::ops::Range;

use super::remark::Doubt;

/// The doubt about an emphasis with so many marks on each side.
pub(super) fn of_emphasis(source: &str, range: &Range<usize>, marks: usize) -> Option<Doubt> {
    if is_clear_emphasis(source, range.start, range.end, marks) {
        return None;
    }
    let written = &source[range.clone()];
    let marks = match (marks, written.starts_with('_')) {
        (1, true) => "_",
        (1, false) => "*",
        (_, true) => "__",
        (_, false) => "**",
    };
    let text = written.chars().take_while(|c| *c != '\n').take(40).collect();
    Some(Doubt::Emphasis { marks, text })
}

/// The doubt about the backslash before the character at this offset.
pub(super) fn of_escape(source: &str, offset: usize) -> Option<Doubt> {
    let character = source[offset..].chars().next()?;
    let after = &source[offset + character.len_utf8()..];
    // What gives a mark a meaning stands near it.
    let after = &after[..after.floor_char_boundary(200)];
    let clear = is_clear_escape(&source[..offset - 1], character, after);
    (!clear).then_some(Doubt::Escape(character))
}

/// The doubts about a list at this offset, which may be none, and about numbers that
/// change: each item with the number it is written with.
pub(super) fn of_list(
    source: &str,
    list: usize,
    first: Option<u64>,
    numbers: &[(Option<u64>, usize)],
) -> Vec<(Doubt, usize)> {
    let mut doubts = Vec::new();
    let line_start = source[..list].trim_end_matches([' ', '\t']);
    // A list goes on after an empty line, the end of a code block or the mark of the list around it.
    let interrupts = line_start.strip_suffix('\n').is_some_and(|above| {
        let above = last_line(above).trim();
        !above.is_empty() && !above.starts_with("```") && !above.starts_with("~~~")
    });
    // A text of one line that is nothing but an item was hardly meant as a list.
    let alone = !source.trim().contains('\n');
    let minus = first.is_none() && source[list + 1..].trim_start().starts_with(|c: char| c.is_ascii_digit());
    if numbers.len() == 1 && (first.is_some_and(|number| number > 1) || interrupts || minus || alone) {
        doubts.push((Doubt::LoneItem, list));
    }
    // A list of ones is a way to leave the numbers to Markdown.
    let ones = numbers.iter().all(|(number, _)| *number == Some(1));
    let Some(first) = first.filter(|_| !ones) else { return doubts };
    for (printed, (written, offset)) in (first..).zip(numbers) {
        if let Some(written) = written.filter(|written| *written != printed) {
            doubts.push((Doubt::Renumbered { written, printed }, *offset));
        }
    }
    doubts
}

/// Whether a line is a row of a table, or a line between its rows.
pub(super) fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.len() > 1 && line.starts_with(['|', '+']) && line.ends_with(['|', '+'])
}

/// The last line of a text.
pub(super) fn last_line(text: &str) -> &str {
    text.rsplit_once('\n').map_or(text, |(_, line)| line)
}

/// The first line of a text.
pub(super) fn first_line(text: &str) -> &str {
    text.split_once('\n').map_or(text, |(line, _)| line)
}

/// Whether emphasis says by its neighbours that it is meant as such.
///
/// `text` is the source, `start..end` the emphasis with its marks, of which there
/// are `marks` on each side.
fn is_clear_emphasis(text: &str, start: usize, end: usize, marks: usize) -> bool {
    let is_mark = |c| c == '*' || c == '_';
    let before = text[..start].trim_end_matches(is_mark);
    let after = text[end..].trim_start_matches(is_mark);
    let written = &text[start + marks..end - marks];
    let inner = written.trim_matches(is_mark);
    let (Some(first), Some(last)) = (inner.chars().next(), inner.chars().next_back()) else { return false };
    let name = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let is_name = text[start..].starts_with('_') && inner.chars().all(name);
    let joins = |c: char| c.is_alphanumeric() || "=+/%@$~^|\\".contains(c);
    let before_joins = before.chars().next_back().is_some_and(|c| joins(c) || c == '.')
        // The argument of a call, as in `f(*a, b*)`.
        || before.strip_suffix('(').is_some_and(|call| call.ends_with(|c: char| c.is_alphanumeric() || c == '_'));
    let after_joins = after.chars().next().is_some_and(|c| joins(c) || c == '(')
        // The ending of a pattern, as in `*a*.py`.
        || after.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let opens = first.is_alphanumeric() || "\"'`([{<“‘«„¿¡\\$@#&…–—+-".contains(first);
    let closes = last.is_alphanumeric() || "\"'`)]}>”’».,;:!?%…–—#+$".contains(last);
    let says_something = inner.chars().any(char::is_alphabetic);
    !is_name && !before_joins && !after_joins && opens && closes && says_something
}

/// Whether a backslash before a character does what it is there for: keeps Markdown from reading it.
///
/// `before` is the source up to the backslash, `after` what follows the character.
fn is_clear_escape(before: &str, character: char, after: &str) -> bool {
    let line = last_line(before).trim_start();
    let next = after.chars().next();
    match character {
        '*' | '_' | '`' => true,
        '<' => next.is_some_and(|c| c.is_alphabetic() || matches!(c, '/' | '!' | '?' | '\\')),
        '>' => line.is_empty() || line.contains('<'),
        '[' | ']' => has_link_near(before, after),
        '!' => next == Some('['),
        '&' => after.contains(';'),
        '~' => before.ends_with('~') || after.trim_start_matches('\\').starts_with('~'),
        '#' | '-' | '+' | '=' | '|' | ':' => line.trim_end_matches(['\\', character]).is_empty(),
        '.' | ')' => !line.is_empty() && line.chars().all(|c| c.is_ascii_digit()),
        // Two backslashes for one are needed where one would be taken away.
        '\\' => next.is_some_and(|c| c.is_ascii_punctuation()),
        _ => false,
    }
}

/// Whether brackets around a place would be read as a link.
fn has_link_near(before: &str, after: &str) -> bool {
    let follows = |text: &str| {
        let text = text.trim_start_matches('\\');
        text.starts_with(['(', ':', '['])
    };
    follows(after) || after.split_once(']').is_some_and(|(_, rest)| follows(rest)) || before.ends_with('!')
}

/// Whether a line below another looks like the item of a list, or the row of a table, that Markdown does not see there.
pub(super) fn looks_like_item(above: &str, line: &str) -> bool {
    let line = line.trim_start();
    let dash = |line: &str| line.starts_with("– ") || line.starts_with("— ");
    let row = |line: &str| line.contains(" | ") && !line.contains('`');
    if line.starts_with(['•', '◦', '▪', '‣', '·', '●', '○'])
        || (dash(above) && dash(line))
        || (row(above) && row(line))
    {
        return true;
    }
    let head = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    let label = &line[..line.len() - head.len()];
    let number = matches!(label.len(), 1 | 2) && label.bytes().all(|b| b.is_ascii_digit());
    let roman = matches!(label.len(), 1..=4) && label.bytes().all(|b| b"ivx".contains(&b));
    let letter =
        label.len() == 1 && (head.starts_with(')') || label.starts_with(|c: char| c.is_ascii_lowercase()));
    let rest = head.strip_prefix(['.', ')']);
    (number || roman || letter) && rest.is_some_and(|rest| rest.starts_with([' ', '\t']))
}
