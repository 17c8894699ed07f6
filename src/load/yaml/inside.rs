//! Where the letters of a text value stand in its file.

use super::mark::Mark;
use crate::load::source::Source;

/// The marks of places inside a text value, each some bytes from its start, in ascending order.
///
/// The text is followed through its quotes, escapes, folds and indentation; where the file
/// does not hold it, as behind an alias, each mark is that of the value.
pub(in crate::load) fn inside(
    source: &Source<'_>,
    value: Mark,
    text: &str,
    offsets: impl IntoIterator<Item = usize>,
) -> Vec<Mark> {
    let written = written(source, value, text);
    let mut letters = text.char_indices().filter(|(_, c)| !is_blank(*c)).map(|(at, _)| at).peekable();
    let mut before = 0;
    let mark = |offset: usize| {
        while letters.next_if(|letter| *letter < offset).is_some() {
            before += 1;
        }
        let written = written.as_ref()?;
        // Blanks are not followed: the place of one is behind the letter before it.
        if letters.peek() == Some(&offset) || before == 0 {
            return written.get(before).map(|at| source.mark(*at, 1));
        }
        let last = *written.get(before - 1)?;
        let len = source.text()[last..].chars().next().map_or(0, char::len_utf8);
        Some(source.mark(last + len, 1))
    };
    offsets.into_iter().map(mark).map(|mark| mark.unwrap_or(value)).collect()
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

/// Where each letter of a text stands in the file; blanks are left out.
fn written(source: &Source<'_>, value: Mark, text: &str) -> Option<Vec<usize>> {
    let raw = source.slice(value);
    let start = usize::try_from(value.offset).ok()?;
    let plain = || raw.char_indices().collect();
    let readings: [Option<Vec<(usize, char)>>; 2] = match raw.as_bytes().first() {
        Some(b'"') => [unescaped(raw), Some(plain())],
        Some(b'\'') => [Some(unquoted(raw)), Some(plain())],
        _ => [Some(plain()), None],
    };
    // A block may begin with a quotation mark too.
    readings.into_iter().flatten().find_map(|reading| {
        let letters = || reading.iter().filter(|(_, c)| !is_blank(*c));
        let same = letters().map(|(_, c)| *c).eq(text.chars().filter(|c| !is_blank(*c)));
        same.then(|| letters().map(|(at, _)| start + at).collect())
    })
}

/// The characters of a text in single quotes.
fn unquoted(raw: &str) -> Vec<(usize, char)> {
    let mut out = Vec::new();
    let mut characters = raw.char_indices().skip(1).peekable();
    while let Some((at, c)) = characters.next() {
        match c {
            '\'' if characters.next_if(|(_, next)| *next == '\'').is_none() => break,
            _ => out.push((at, c)),
        }
    }
    out
}

/// The characters of a text in double quotes; none if an escape is not understood.
fn unescaped(raw: &str) -> Option<Vec<(usize, char)>> {
    let mut out = Vec::new();
    let mut characters = raw.char_indices().skip(1);
    while let Some((at, c)) = characters.next() {
        let c = match c {
            '"' => break,
            '\\' => {
                let (_, escape) = characters.next()?;
                let digits = match escape {
                    'x' => 2,
                    'u' => 4,
                    'U' => 8,
                    _ => 0,
                };
                if digits > 0 {
                    let code: String = characters.by_ref().take(digits).map(|(_, c)| c).collect();
                    char::from_u32(u32::from_str_radix(&code, 16).ok()?)?
                } else {
                    named(escape)
                }
            }
            other => other,
        };
        out.push((at, c));
    }
    Some(out)
}

/// What an escape of one letter stands for.
fn named(escape: char) -> char {
    match escape {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' | 'n' | 'r' => ' ',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'e' => '\u{1b}',
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        other => other,
    }
}

/// The comment behind a text without quotes, on the line where it ends.
pub(in crate::load) fn comment_behind(source: &Source<'_>, value: Mark) -> Option<Mark> {
    let raw = source.slice(value);
    // Texts in quotes, blocks and aliases end where they seem to.
    if raw.is_empty() || raw.starts_with(['"', '\'', '*']) || raw.ends_with(['\n', '\r']) {
        return None;
    }
    let end = usize::try_from(value.offset).ok()? + raw.len();
    let rest = source.text()[end..].split(['\n', '\r']).next()?;
    let comment = rest.trim_start_matches([' ', '\t']);
    let is_one = comment.len() < rest.len() && comment.starts_with('#');
    is_one.then(|| source.mark(end + rest.len() - comment.len(), comment.len()))
}
