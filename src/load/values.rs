//! Single values: texts, numbers, lists, words, ids and ranges.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::problem::{
    BadBounds, BadDay, BadId, BlankText, DuplicateField, EmptyList, EmptyValue, OutOfRange, RepeatedItem,
    UnknownWord, UnsupportedFormat, WrongType,
};
use super::sink::Sink;
use super::yaml::{At, Mark, Node};
use crate::model::{Bounds, BoundsError, Day, Label, QuestionId};

/// The format number this program reads.
const FORMAT: i64 = 1;

/// A value in a message.
pub(super) fn describe(node: &Node<'_>) -> String {
    match node {
        Node::Null => "nothing".to_owned(),
        Node::Bool(value) => format!("the truth value `{value}`"),
        Node::Int(number) => format!("the number {number}"),
        Node::Float(_) => "a fractional or very large number".to_owned(),
        Node::Text(_) => "text".to_owned(),
        Node::List(_) => "a list".to_owned(),
        Node::Map(_) => "a mapping".to_owned(),
    }
}

fn wrong(sink: &mut Sink<'_>, at: &At<'_>, what: &str, expected: &'static str) {
    if matches!(at.node, Node::Null) {
        return sink.report(at.mark, EmptyValue { what });
    }
    let first = sink.source().byte(at.mark);
    let help = match (&at.node, expected) {
        (Node::Int(_) | Node::Float(_) | Node::Bool(_), "text") => Some("put it in quotes"),
        (Node::Map(_), "text") => Some(match first {
            Some(b'?') => "put the text in quotes: it begins with `? `, which YAML reads as a key",
            Some(b'{') => "put the text in quotes: it begins with `{`",
            _ => "put the text in quotes: it has `: ` in it, or ends with a colon",
        }),
        (Node::List(_), "text") => Some(match first {
            Some(b'-') => {
                "put the text in quotes if it begins with `- `; or write a single value without a dash"
            }
            _ => "put the text in quotes if it begins with `[`; or write a single value without brackets",
        }),
        (Node::Text(_), "a whole number") => Some("write digits without quotes"),
        (Node::Float(_), "a whole number") => Some("write it without a decimal point"),
        (Node::Map(_), "a list") => None,
        (_, "a list") => Some("write it as a list: `[a, b]`, or one `- …` a line"),
        (Node::List(_), _) => Some("write a single value without brackets or dashes"),
        _ => None,
    };
    sink.report(at.mark, WrongType { what, expected, found: describe(&at.node), help });
}

/// A text, with line ends as LF; reports other types and blank texts.
pub(super) fn text<'n>(sink: &mut Sink<'_>, at: &'n At<'_>, what: &str) -> Option<Cow<'n, str>> {
    let Node::Text(text) = &at.node else {
        wrong(sink, at, what, "text");
        return None;
    };
    if text.trim().is_empty() {
        sink.report(at.mark, BlankText { what });
        return None;
    }
    Some(lines_as_lf(text))
}

/// A text with line ends as LF.
pub(super) fn lines_as_lf(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A whole number within a range.
pub(super) fn number<T>(
    sink: &mut Sink<'_>,
    at: &At<'_>,
    what: &str,
    range: std::ops::RangeInclusive<T>,
) -> Option<T>
where
    T: Copy + TryFrom<i64> + Into<i64>,
{
    let Node::Int(number) = at.node else {
        wrong(sink, at, what, "a whole number");
        return None;
    };
    let range = (*range.start()).into()..=(*range.end()).into();
    if range.contains(&number) {
        return T::try_from(number).ok();
    }
    sink.report(at.mark, OutOfRange { what, number, range });
    None
}

/// Checks the format number of a file; false if this program cannot read the rest.
pub(super) fn format(sink: &mut Sink<'_>, at: Option<&At<'_>>) -> bool {
    let Some(at) = at else { return true };
    let Node::Int(number) = at.node else {
        wrong(sink, at, "`format`", "a whole number");
        return true;
    };
    if number != FORMAT {
        sink.report(at.mark, UnsupportedFormat { number, ours: FORMAT });
    }
    // A newer format may have other fields, which are no mistakes.
    number <= FORMAT
}

/// The items of a list.
pub(super) fn list<'n, 't>(sink: &mut Sink<'_>, at: &'n At<'t>, what: &str) -> Option<&'n [At<'t>]> {
    let Node::List(items) = &at.node else {
        wrong(sink, at, what, "a list");
        return None;
    };
    Some(items)
}

/// The items of a list that must have one.
pub(super) fn filled<'n, 't>(sink: &mut Sink<'_>, at: &'n At<'t>, what: &str) -> Option<&'n [At<'t>]> {
    let items = list(sink, at, what)?;
    if items.is_empty() {
        sink.report(at.mark, EmptyList { what });
        return None;
    }
    Some(items)
}

/// The items of a list, or a single value as a list of one.
pub(super) fn one_or_more<'n, 't>(sink: &mut Sink<'_>, at: &'n At<'t>, what: &str) -> Option<&'n [At<'t>]> {
    match &at.node {
        Node::List(_) => filled(sink, at, what),
        _ => Some(std::slice::from_ref(at)),
    }
}

/// Reads each item and keeps those that can be read; reports what is there twice.
pub(super) fn distinct<T: Ord + Clone>(
    sink: &mut Sink<'_>,
    items: &[At<'_>],
    what: &str,
    mut read: impl FnMut(&mut Sink<'_>, &At<'_>) -> Option<T>,
) -> Vec<(T, Mark)> {
    let mut seen: BTreeMap<T, Mark> = BTreeMap::new();
    let mut kept = Vec::with_capacity(items.len());
    for item in items {
        let Some(value) = read(sink, item) else { continue };
        if let Some(first) = seen.get(&value) {
            let name = sink.source().slice(item.mark).to_owned();
            sink.report_pair(item.mark, RepeatedItem { what, item: &name }, "first named here", *first);
        } else {
            seen.insert(value.clone(), item.mark);
            kept.push((value, item.mark));
        }
    }
    kept
}

/// The entries of a mapping from ids to something; reports keys that are no ids
/// and those given twice.
pub(super) fn entries<'n, 't>(
    sink: &mut Sink<'_>,
    at: &'n At<'t>,
    what: &str,
) -> Option<Vec<(String, Mark, &'n At<'t>)>> {
    let Node::Map(map) = &at.node else {
        wrong(sink, at, what, "a mapping from ids");
        return None;
    };
    let mut kept: BTreeMap<String, (Mark, &'n At<'t>)> = BTreeMap::new();
    for (key, value) in map {
        let Some(id) = id(sink, key, "an id") else { continue };
        let id = id.as_str();
        if let Some((first, _)) = kept.get(id) {
            let problem = DuplicateField { owner: what, name: id };
            sink.report_pair(key.mark, problem, "first given here", *first);
        } else if matches!(value.node, Node::Null) {
            sink.report(key.mark, EmptyValue { what: &format!("`{id}`") });
        } else {
            kept.insert(id.to_owned(), (key.mark, value));
        }
    }
    Some(kept.into_iter().map(|(id, (mark, value))| (id, mark, value)).collect())
}

/// A text of a closed form, or what stands where it should: `2` is not made a word by quotes,
/// so that they must not be advised.
fn plain<'n>(sink: &mut Sink<'_>, at: &'n At<'_>, what: &str) -> Option<Cow<'n, str>> {
    match &at.node {
        Node::Int(_) | Node::Float(_) | Node::Bool(_) => {
            Some(Cow::Owned(sink.source().slice(at.mark).trim_end().to_owned()))
        }
        Node::List(_) | Node::Map(_) => {
            wrong(sink, at, what, "a single word");
            None
        }
        Node::Null | Node::Text(_) => text(sink, at, what),
    }
}

/// A word of a closed list.
pub(super) fn word<L: Label>(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<L> {
    let text = plain(sink, at, what)?;
    let label = L::from_word(&text);
    if label.is_none() {
        let known: Vec<&str> = L::ALL.iter().map(|label| label.word()).collect();
        sink.report(at.mark, UnknownWord { what, word: &text, known: &known });
    }
    label
}

/// An id: lower-case words joined by hyphens.
pub(super) fn id(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<QuestionId> {
    id_among(sink, at, what, None)
}

/// An id that names one of these, if any are given: advice is taken from them.
pub(super) fn id_among(
    sink: &mut Sink<'_>,
    at: &At<'_>,
    what: &str,
    known: Option<&[&str]>,
) -> Option<QuestionId> {
    // A number is an id once it is in quotes; one with a point or a sign is not.
    let written = plain(sink, at, what)?;
    let text = match QuestionId::new(&written) {
        Some(_) => text(sink, at, what)?,
        None => written,
    };
    let id = QuestionId::new(&text);
    if id.is_none() {
        let known = known.map(|known| sink.suggest_from(known));
        sink.report(at.mark, BadId { what, id: &text, max: QuestionId::MAX_LEN, known });
    }
    id
}

/// A day of the calendar: `2026-11-23`.
pub(super) fn day(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<Day> {
    let text = plain(sink, at, what)?;
    let day = Day::new(&text);
    if day.is_none() {
        sink.report(at.mark, BadDay { what, text: &text });
    }
    day
}

/// A range: `2`, `1-3` or `2+`.
pub(super) fn bounds(sink: &mut Sink<'_>, at: &At<'_>, what: &str) -> Option<Bounds> {
    let text = match &at.node {
        Node::Int(number) => Cow::Owned(number.to_string()),
        Node::Text(text) => Cow::Borrowed(text.as_ref()),
        _ => {
            wrong(sink, at, what, "a range such as `1-2`");
            return None;
        }
    };
    match Bounds::parse(&text) {
        Ok(bounds) => Some(bounds),
        Err(error) => {
            let reversed = error == BoundsError::Reversed;
            sink.report(at.mark, BadBounds { what, text: &text, reversed });
            None
        }
    }
}
