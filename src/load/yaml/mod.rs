//! YAML text to a tree that knows where each value stands.

mod gate;
mod mark;
mod node;
mod parse;

pub(super) use mark::{Mark, comment_behind, inside};
pub(super) use node::{At, Node};
pub(super) use parse::parse;
