//! From events to tree; malformed YAML gives one problem.

use super::events::{Event, Events, MAX_VALUES, Stop, Wrong};
use super::scalar::plain;
use super::{At, Mark, Node, gate, malformed};
use crate::diag::{Place, Report};
use crate::load::problem::{EmptyFile, Problem};
use crate::load::source::Source;

/// Reads the one document of a file; no text of it holds a hidden character.
pub(in crate::load) fn parse<'a>(source: &Source<'a>) -> Result<At<'a>, Report> {
    read(source, MAX_VALUES, None)
}

/// Reads the one document of a file and gives each item of the list `name` away as soon as it is read.
///
/// In the tree that is returned this list is empty. Where the answer is an error, what was given away does
/// not count.
pub(in crate::load) fn parse_each<'a>(
    source: &Source<'a>,
    name: &str,
    mut each: impl FnMut(At<'a>),
) -> Result<At<'a>, Report> {
    read(source, MAX_VALUES, Some(Given { name, each: &mut each }))
}

/// A list of the root whose items are given away.
struct Given<'g, 'a> {
    name: &'g str,
    each: &'g mut dyn FnMut(At<'a>),
}

/// Reads a document of at most so many values.
fn read<'a>(source: &Source<'a>, values: usize, given: Option<Given<'_, 'a>>) -> Result<At<'a>, Report> {
    // What holds no value at all has no place to point at in the parser's eyes.
    let empty = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
    if source.text().lines().all(empty) {
        return Err(EmptyFile.diagnose().at(Place::file(source.name())).into());
    }
    let events = Events::of(source.text(), values);
    let hidden = Report::default();
    let mut reader = Reader { source, events, items: Vec::new(), entries: Vec::new(), hidden };
    let root = reader.root(given);
    if root.is_err() || reader.events.tagged() {
        let tags = gate::tags(source);
        if !tags.is_empty() {
            return Err(tags.sorted());
        }
    }
    let root = root.map_err(|stop| malformed::explain(source, *stop))?;
    if reader.hidden.is_empty() { Ok(root) } else { Err(reader.hidden.sorted()) }
}

/// Builds the tree of a file.
struct Reader<'s, 'a> {
    source: &'s Source<'a>,
    events: Events<'a>,
    /// The values of the lists that have not ended, the innermost last.
    items: Vec<At<'a>>,
    /// The entries of the mappings that have not ended.
    entries: Vec<(At<'a>, At<'a>)>,
    /// The characters that no one can see.
    hidden: Report,
}

impl<'a> Reader<'_, 'a> {
    fn root(&mut self, given: Option<Given<'_, 'a>>) -> Result<At<'a>, Box<Stop>> {
        let root = match self.events.next()? {
            Some((Event::Map, mark)) => self.map(mark, given)?,
            Some(first) => self.value(first)?,
            None => At { node: Node::Null, mark: self.events.last() },
        };
        self.events.end()?;
        Ok(root)
    }

    /// The value that begins with an event.
    fn value(&mut self, (event, mark): (Event<'a>, Mark)) -> Result<At<'a>, Box<Stop>> {
        let node = match event {
            Event::Map => return self.map(mark, None),
            Event::List => {
                let start = self.items.len();
                while let Some(first) = self.next()? {
                    let item = self.value(first)?;
                    self.items.push(item);
                }
                Node::List(self.items.drain(start..).collect())
            }
            Event::Scalar { text, plain: true } => plain(text).map_err(|text| {
                let reason = format!("non-finite float `{text}` rejected by the configured policy");
                Stop::at(mark, Wrong::Syntax(reason))
            })?,
            Event::Scalar { text, plain: false } => Node::Text(text),
            Event::End => unreachable!("`next` has no end of what was not begun"),
        };
        let at = At { node, mark };
        gate::hidden_text(self.source, &at, &mut self.hidden);
        Ok(at)
    }

    fn map(&mut self, mut mark: Mark, mut given: Option<Given<'_, 'a>>) -> Result<At<'a>, Box<Stop>> {
        let start = self.entries.len();
        while let Some(first) = self.next()? {
            let key = self.value(first)?;
            let first = self.next()?.expect("the parser gives each key a value");
            let is_it =
                |given: &mut Given<'_, 'a>| matches!(&key.node, Node::Text(name) if name == given.name);
            let value = match given.take_if(is_it) {
                Some(given) => self.give(first, given)?,
                None => self.value(first)?,
            };
            self.entries.push((key, value));
        }
        let entries: Box<[_]> = self.entries.drain(start..).collect();
        // A mapping has no length of its own; its first entry stands for it.
        if let Some((_, first)) = entries.first() {
            mark.len = first.mark.offset.saturating_add(first.mark.len).saturating_sub(mark.offset);
        }
        Ok(At { node: Node::Map(entries), mark })
    }

    /// Gives the items of a list away; a value of another type stays.
    fn give(&mut self, first: (Event<'a>, Mark), given: Given<'_, 'a>) -> Result<At<'a>, Box<Stop>> {
        let (Event::List, mark) = first else { return self.value(first) };
        let Given { name: _, each } = given;
        while let Some(first) = self.next()? {
            let item = self.value(first)?;
            each(item);
        }
        Ok(At { node: Node::List(Box::default()), mark })
    }

    /// The next event of a list or mapping; none at its end.
    fn next(&mut self) -> Result<Option<(Event<'a>, Mark)>, Box<Stop>> {
        let next = self.events.next()?.expect("the parser ends what it began");
        Ok(Some(next).filter(|(event, _)| !matches!(event, Event::End)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use crate::load::source::SourceFile;

    #[test]
    fn a_file_of_too_many_values_is_refused() {
        let file = SourceFile::new("", "q.yaml", b"[1, 2, 3, 4]".to_vec());
        let source = Source::new(&file).expect("text");
        assert!(read(&source, 5, None).is_ok());
        let report = read(&source, 4, None).expect_err("a list and four numbers");
        assert_eq!(report.diagnostics[0].code, Code::TooManyValues);
    }

    /// What the reading of a text comes to: the marks of all texts, or the code of the problem.
    fn marks(text: &str) -> Result<Vec<(String, u32, u32)>, Code> {
        let file = SourceFile::new("", "q.yaml", text.as_bytes().to_vec());
        let source = Source::new(&file).expect("text");
        let root = parse(&source).map_err(|report| report.diagnostics[0].code)?;
        let (mut open, mut found) = (vec![&root], Vec::new());
        while let Some(at) = open.pop() {
            match &at.node {
                Node::Text(text) => found.push((text.to_string(), at.mark.line, at.mark.column)),
                Node::List(items) => open.extend(items.iter().rev()),
                Node::Map(entries) => {
                    open.extend(entries.iter().rev().flat_map(|(key, value)| [value, key]));
                }
                _ => {}
            }
        }
        Ok(found)
    }

    #[test]
    fn what_an_alias_stands_for_stands_where_the_alias_does() {
        let found = marks("- &a [x, &b y]\n- {*b : *a}\n").expect("sound YAML");
        let found: Vec<_> =
            found.iter().map(|(text, line, column)| (text.as_str(), *line, *column)).collect();
        assert_eq!(found, [("x", 1, 7), ("y", 1, 13), ("y", 2, 4), ("x", 2, 9), ("y", 2, 9)]);
    }

    /// So many aliases of values, and so many anchors beside.
    fn aliases(aliases: usize, anchors: usize, value: &str) -> String {
        let beside = (0..anchors).fold(String::new(), |text, n| text + &format!("  - &k{n} x\n"));
        format!("a: &a {value}\nb:\n{beside}c:\n{}", "  - *a\n".repeat(aliases))
    }

    #[test]
    fn aliases_keep_within_their_limits() {
        let wide = format!("[{}]", "x, ".repeat(98));
        for (text, sound) in [
            (aliases(99, 1, "x"), true),
            (aliases(100, 8, "x"), false),
            (aliases(100, 9, "x"), true),
            (aliases(1000, 99, "x"), true),
            (aliases(1001, 199, "x"), false),
            (aliases(100, 9, &wide), true),
            (aliases(101, 19, &wide), false),
            (aliases(1, 1, &format!("[{}]", "x, ".repeat(9_997))), true),
            (aliases(1, 1, &format!("[{}]", "x, ".repeat(9_999))), false),
            (aliases(1, 1, &format!("\"\\t{}\"", "x".repeat(60_000))), true),
            (aliases(1, 1, &format!("[\"\\t{0}\",\n  \"\\t{0}\"]", "x".repeat(60_000))), false),
            ("a: &a {b: *a}".to_owned(), false),
        ] {
            let expected = if sound { None } else { Some(Code::AliasBomb) };
            assert_eq!(marks(&text).err(), expected, "{}", &text[..text.len().min(60)]);
        }
    }
}
