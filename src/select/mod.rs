//! The draw: pure, exact, and the same for ever.
mod blueprint;
mod count;
mod draw;
mod explain;
pub mod exposure;
mod outcome;
mod parallel;
mod practice;
mod rounds;
mod swap;

pub use blueprint::tally::{Side, Tally, What};
pub use blueprint::{Blueprint, Request};
pub use draw::stream::ALGORITHM;
pub use draw::{Draws, draw};
pub use explain::{Change, Conflict, Draft, End, Explanation, Repair, apply, explain};
pub use outcome::{Effort, NoKit, Prices, Proof, Selection, Unmet, Why, Work};
pub use parallel::{Apart, Parallel, Scarce, WantedKits, parallel};
pub use practice::{PracticeSection, practice};
pub use rounds::{DrawnRounds, NoRounds, Refusals, draw_rounds};
pub use swap::{Broken, NoSwap, Swapped, Unfit, swap};
