//! YAML text to a tree that knows where each value stands.

mod gate;
mod inside;
mod mark;
mod node;
mod parse;
mod stream;

pub(super) use inside::{comment_behind, inside};
pub(super) use mark::Mark;
pub(super) use node::{At, Node};
pub(super) use parse::parse;
pub(super) use stream::parse_each;
