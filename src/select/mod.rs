//! The draw: pure, exact, and the same for ever.
mod blueprint;
pub mod census;
mod conflict;
mod count;
mod draft;
mod draw;
mod enemies;
mod history;
mod pick;
mod plan;
mod practice;
mod repair;
mod share;
mod stream;
mod tally;
mod weights;

pub use blueprint::{Blueprint, Request};
pub use conflict::{Conflict, End};
pub use draft::Draft;
pub use draw::{Effort, NoKit, Proof, Selection, Work};
pub use history::draw;
pub use practice::{PracticeSection, practice};
pub use repair::{Change, Explanation, Repair, apply, explain};
pub use stream::ALGORITHM;
pub use tally::{Side, Tally, What};
