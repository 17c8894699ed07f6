//! The tree of a YAML document.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

use super::Mark;

/// A value and where it stands.
#[derive(Debug)]
pub(in crate::load) struct At<'t> {
    pub(in crate::load) node: Node<'t>,
    pub(in crate::load) mark: Mark,
}

/// A value of any type; texts without an escape are borrowed from the file.
#[derive(Debug)]
pub(in crate::load) enum Node<'t> {
    Null,
    Bool(bool),
    Int(i64),
    /// A number that is not whole, or too large to count with.
    Float(f64),
    Text(Cow<'t, str>),
    List(Box<[At<'t>]>),
    Map(Box<[(At<'t>, At<'t>)]>),
}

impl<'t> At<'t> {
    /// A text that stands at a place.
    pub(in crate::load) fn text(text: &'t str, mark: Mark) -> Self {
        Self { node: Node::Text(Cow::Borrowed(text)), mark }
    }
}

impl<'de: 't, 't> Deserialize<'de> for At<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Node<'t>>::deserialize(deserializer)?;
        let mut mark = Mark::new(&spanned.referenced);
        // A mapping has no length of its own; its first entry stands for it.
        if let Node::Map(map) = &spanned.value
            && let Some((_, first)) = map.first()
        {
            mark.len = first.mark.offset.saturating_add(first.mark.len).saturating_sub(mark.offset);
        }
        Ok(Self { node: spanned.value, mark })
    }
}

impl<'de: 't, 't> Deserialize<'de> for Node<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyNode(PhantomData))
    }
}

struct AnyNode<'t>(PhantomData<&'t ()>);

impl<'de: 't, 't> Visitor<'de> for AnyNode<'t> {
    type Value = Node<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Node<'t>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'t>, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'t>, E> {
        Ok(Node::Int(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'t>, E> {
        Ok(i64::try_from(value).map_or(Node::Float(value as f64), Node::Int))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node<'t>, E> {
        Ok(Node::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node<'t>, E> {
        Ok(Node::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Node<'t>, E> {
        Ok(Node::Text(Cow::Borrowed(value)))
    }

    fn visit_string<E>(self, value: String) -> Result<Node<'t>, E> {
        Ok(Node::Text(Cow::Owned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'t>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list.into_boxed_slice()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node<'t>, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Node::Map(map.into_boxed_slice()))
    }
}

/// A large file is a tree of millions of these: boxed slices are a word shorter than vectors,
/// and have no room left over.
const _: () = assert!(size_of::<At<'_>>() <= 40);
