//! How often questions are drawn, and the ceiling that a profile may set on it.

pub(in crate::select) mod ceiling;
mod census;
mod float_table;
mod probability;
mod proof;

pub use census::{Census, Count, Inclusion, UnderCeiling, census, exact_count};
pub use probability::{Fraction, Share};
