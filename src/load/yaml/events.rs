//! The parser's events with aliases written out, as long as they keep within limits.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use granit_parser::{ErrorKind, Event as Raw, Parser, ScalarStyle, StrInput};

use super::Mark;

/// How deep values may lie within each other; a profile needs six.
pub(super) const MAX_DEPTH: usize = 32;

/// How many values a file may hold: half a million questions, in less than a gigabyte.
pub(super) const MAX_VALUES: usize = 16_000_000;

/// How many aliases a file may hold.
const MAX_ALIASES: usize = 1000;

/// From so many aliases on, they must stand for some variety: at most [`ALIASES_OF_ONE`] for each anchor.
const MANY_ALIASES: usize = 100;
const ALIASES_OF_ONE: usize = 10;

/// How many events all aliases together may stand for.
const MAX_REPLAYED: usize = 10_000;

/// How many events, and bytes of texts that are not parts of the file, may be kept for aliases.
const MAX_KEPT: usize = 10_000;
const MAX_KEPT_BYTES: usize = 64 * 1024;

/// A value, or the end of one that holds others.
#[derive(Debug, Clone)]
pub(super) enum Event<'a> {
    /// A single value; `plain` if it stands without quotes and in no block.
    Scalar {
        text: Cow<'a, str>,
        plain: bool,
    },
    List,
    Map,
    End,
}

/// Why reading stopped.
#[derive(Debug)]
pub(super) enum Wrong {
    TooDeep,
    TooManyValues,
    TooManyAliases,
    SeveralDocuments,
    /// In the parser's words.
    Syntax(String),
}

/// Why reading stopped, and where.
#[derive(Debug)]
pub(super) struct Stop {
    pub(super) wrong: Wrong,
    pub(super) mark: Mark,
}

impl Stop {
    /// A stop at a place.
    #[expect(clippy::unnecessary_box_returns, reason = "every result of a reader holds it in a box")]
    pub(super) fn at(mark: Mark, wrong: Wrong) -> Box<Self> {
        Box::new(Self { wrong, mark })
    }
}

/// The events of a file.
pub(super) struct Events<'a> {
    parser: Parser<'a, StrInput<'a>>,
    max_values: usize,
    depth: usize,
    values: usize,
    aliases: usize,
    replayed: usize,
    kept: usize,
    kept_bytes: usize,
    anchors: usize,
    /// The values with an anchor that have ended, by the parser's number of the anchor.
    named: BTreeMap<usize, Rc<[Event<'a>]>>,
    /// Those that have not, the innermost last.
    open: Vec<Open<'a>>,
    /// The value of the alias that is being written out.
    alias: Option<Alias<'a>>,
    tagged: bool,
    last: Mark,
}

/// A value with an anchor, up to here.
struct Open<'a> {
    anchor: usize,
    events: Vec<Event<'a>>,
    depth: usize,
}

/// An alias, and how far the value was given that it stands for.
struct Alias<'a> {
    mark: Mark,
    events: Rc<[Event<'a>]>,
    next: usize,
}

impl<'a> Events<'a> {
    /// Of a text that may hold so many values.
    pub(super) fn of(text: &'a str, max_values: usize) -> Self {
        Self {
            parser: Parser::new_from_str(text),
            max_values,
            depth: 0,
            values: 0,
            aliases: 0,
            replayed: 0,
            kept: 0,
            kept_bytes: 0,
            anchors: 0,
            named: BTreeMap::new(),
            open: Vec::new(),
            alias: None,
            tagged: false,
            last: Mark::default(),
        }
    }

    /// Whether a value had a tag.
    pub(super) fn tagged(&self) -> bool {
        self.tagged
    }

    /// Where the text ends, once it has.
    pub(super) fn last(&self) -> Mark {
        self.last
    }

    /// The next event and its place, which is that of the alias for all that one stands for; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<(Event<'a>, Mark)>, Box<Stop>> {
        if let Some(found) = self.of_alias()? {
            return Ok(Some(found));
        }
        while let Some(next) = self.parser.next() {
            let (raw, span) = next.map_err(|error| {
                let reason = match error.kind() {
                    ErrorKind::UnknownAnchor => "alias references unknown anchor".to_owned(),
                    _ => error.info(),
                };
                Stop::at(Mark::of_error(error.marker()), Wrong::Syntax(reason))
            })?;
            let mark = Mark::of(&span);
            let (event, anchor) = match raw {
                Raw::Scalar(text, style, anchor, tag) => {
                    self.tagged |= tag.is_some();
                    (Event::Scalar { text, plain: style == ScalarStyle::Plain }, anchor)
                }
                Raw::SequenceStart(_, anchor, tag) => {
                    self.tagged |= tag.is_some();
                    (Event::List, anchor)
                }
                Raw::MappingStart(_, anchor, tag) => {
                    self.tagged |= tag.is_some();
                    (Event::Map, anchor)
                }
                Raw::SequenceEnd | Raw::MappingEnd => (Event::End, 0),
                Raw::Alias(anchor) => {
                    self.begin_alias(anchor, mark)?;
                    return self.of_alias();
                }
                // Where the text and its documents begin and end.
                _ => {
                    self.last = mark;
                    continue;
                }
            };
            self.count(&event, mark)?;
            if anchor != 0 {
                self.anchors += 1;
                self.open.push(Open { anchor, events: Vec::new(), depth: 0 });
            }
            self.keep(&event, mark)?;
            return Ok(Some((event, mark)));
        }
        Ok(None)
    }

    /// Checks that nothing follows, and what shows only then.
    pub(super) fn end(&mut self) -> Result<(), Box<Stop>> {
        if let Some((_, mark)) = self.next()? {
            return Err(Stop::at(mark, Wrong::SeveralDocuments));
        }
        let few = self.aliases < MANY_ALIASES || self.aliases <= ALIASES_OF_ONE * self.anchors;
        if few { Ok(()) } else { Err(Stop::at(self.last, Wrong::TooManyAliases)) }
    }

    fn begin_alias(&mut self, anchor: usize, mark: Mark) -> Result<(), Box<Stop>> {
        self.aliases += 1;
        // A value that has not ended holds the alias, and would never end.
        let events = self.named.get(&anchor).filter(|_| self.aliases <= MAX_ALIASES);
        let Some(events) = events else { return Err(Stop::at(mark, Wrong::TooManyAliases)) };
        self.alias = Some(Alias { mark, events: Rc::clone(events), next: 0 });
        Ok(())
    }

    /// The next event of the value that an alias stands for.
    fn of_alias(&mut self) -> Result<Option<(Event<'a>, Mark)>, Box<Stop>> {
        let Some(Alias { mark, events, next }) = &mut self.alias else { return Ok(None) };
        let mark = *mark;
        let Some(event) = events.get(*next).cloned() else {
            self.alias = None;
            return Ok(None);
        };
        *next += 1;
        self.replayed += 1;
        if self.replayed > MAX_REPLAYED {
            return Err(Stop::at(mark, Wrong::TooManyAliases));
        }
        self.count(&event, mark)?;
        self.keep(&event, mark)?;
        Ok(Some((event, mark)))
    }

    fn count(&mut self, event: &Event<'_>, mark: Mark) -> Result<(), Box<Stop>> {
        if matches!(event, Event::End) {
            self.depth -= 1;
            return Ok(());
        }
        self.values += 1;
        if self.values > self.max_values {
            return Err(Stop::at(mark, Wrong::TooManyValues));
        }
        if matches!(event, Event::List | Event::Map) {
            self.depth += 1;
            if self.depth > MAX_DEPTH {
                return Err(Stop::at(mark, Wrong::TooDeep));
            }
        }
        Ok(())
    }

    /// Keeps an event for each value with an anchor that it is a part of.
    fn keep(&mut self, event: &Event<'a>, mark: Mark) -> Result<(), Box<Stop>> {
        if self.open.is_empty() {
            return Ok(());
        }
        for open in &mut self.open {
            self.kept += 1;
            if let Event::Scalar { text: Cow::Owned(text), .. } = event {
                self.kept_bytes += text.len();
            }
            if self.kept > MAX_KEPT || self.kept_bytes > MAX_KEPT_BYTES {
                return Err(Stop::at(mark, Wrong::TooManyAliases));
            }
            open.events.push(event.clone());
            match event {
                Event::List | Event::Map => open.depth += 1,
                Event::End => open.depth -= 1,
                Event::Scalar { .. } => {}
            }
        }
        while let Some(ended) = self.open.pop_if(|open| open.depth == 0) {
            self.named.insert(ended.anchor, ended.events.into());
        }
        Ok(())
    }
}
