//! Everything that is tested from outside the crate, a folder per subject.

mod fuzz;
mod load;
