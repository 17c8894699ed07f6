//! The tree of a YAML document.

use std::borrow::Cow;

use super::Mark;

/// A value and where it stands.
#[derive(Debug)]
pub(in crate::load) struct At<'t> {
    pub(in crate::load) node: Node<'t>,
    pub(in crate::load) mark: Mark,
}

/// A value of any type; texts that stand in the file as they are read are borrowed from it.
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

/// A large file is a tree of millions of these: boxed slices are a word shorter than vectors,
/// and have no room left over.
const _: () = assert!(size_of::<At<'_>>() <= 40);
