//! YAML text to a tree that knows where each value stands.

mod mark;
mod node;
mod parse;

pub(super) use mark::{Mark, inside};
pub(super) use node::{At, Node};
pub(super) use parse::parse;
