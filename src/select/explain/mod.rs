//! Why there is no kit: the smallest clash, and repairs that work.

mod conflict;
mod questions_to_write;
mod repair;

pub use conflict::{Conflict, End};
pub use questions_to_write::Draft;
pub use repair::{Change, Explanation, Repair, apply, explain};
