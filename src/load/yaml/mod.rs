//! YAML text to a tree that knows where each value stands.

mod gate;
mod mark;
mod node;
mod parse;
mod stream;

pub(super) use mark::{Mark, comment_behind, inside};
pub(super) use node::{At, Node};
pub(super) use parse::parse;
pub(super) use stream::parse_each;
