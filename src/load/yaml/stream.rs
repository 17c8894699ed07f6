//! A long list read item by item.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::parse::{checked, options};
use super::{At, Mark, Node, gate, parse};
use crate::diag::Report;
use crate::load::source::Source;

/// Reads the one document of a file and gives each item of the list `name` away as soon as it is read.
///
/// In the tree that is returned this list is empty. Where the answer is an error, what was given away does
/// not count; where the file has another shape, nothing was given away.
pub(in crate::load) fn parse_each<'a>(
    source: &Source<'a>,
    name: &str,
    mut each: impl FnMut(At<'a>),
) -> Result<At<'a>, Report> {
    checked(source)?;
    let mut hidden = Report::default();
    let mut gated = |at: At<'a>| {
        hidden.append(gate::hidden_texts(source, &at));
        each(at);
    };
    let mut seed = Root { name, each: Some(&mut gated) };
    let read = serde_saphyr::with_deserializer_from_str_with_options(source.text(), options(), |yaml| {
        yaml.deserialize_any(&mut seed)
    });
    // It has another shape, or is malformed, for which the words are there.
    let Ok(root) = read else { return parse(source) };
    hidden.append(gate::hidden_texts(source, &root));
    if hidden.is_empty() { Ok(root) } else { Err(hidden.sorted()) }
}

/// The root, a mapping; `each` is taken by its list.
struct Root<'n, 'e, 'a> {
    name: &'n str,
    each: Option<&'e mut dyn FnMut(At<'a>)>,
}

impl<'de> Visitor<'de> for &mut Root<'_, '_, 'de> {
    type Value = At<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a mapping")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<At<'de>, A::Error> {
        let mut map: Vec<(At<'de>, At<'de>)> = Vec::new();
        while let Some(key) = entries.next_key::<At<'de>>()? {
            let is_it = matches!(&key.node, Node::Text(name) if name == self.name);
            let value = match self.each.take_if(|_| is_it) {
                Some(each) => {
                    entries.next_value_seed(Items(each))?;
                    At { node: Node::List(Box::default()), mark: key.mark }
                }
                None => entries.next_value()?,
            };
            map.push((key, value));
        }
        // A mapping begins where its first key does.
        let mark = map.first().map_or(Mark::default(), |(key, _)| key.mark);
        Ok(At { node: Node::Map(map.into_boxed_slice()), mark })
    }
}

/// The items of the list, each given away.
struct Items<'e, 'a>(&'e mut dyn FnMut(At<'a>));

impl<'de> DeserializeSeed<'de> for Items<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Items<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element()? {
            (self.0)(item);
        }
        Ok(())
    }
}
