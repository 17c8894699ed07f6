//! YAML text to a tree that knows where each value stands.

mod events;
mod gate;
mod inside;
mod malformed;
mod mark;
mod node;
mod parse;
mod scalar;

pub(super) use inside::{comment_behind, inside};
pub(super) use mark::Mark;
pub(super) use node::{At, Node};
pub(super) use parse::{parse, parse_each};
