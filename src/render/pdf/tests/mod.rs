//! Tests of the whole renderer, on packets built by hand.

mod breaks;
mod export;
mod extremes;
mod layout;
mod sample;
