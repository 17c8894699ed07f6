//! The one integration binary; each folder holds the tests of a subject.
#![expect(clippy::unwrap_used, reason = "a test that meets an error should fail loudly")]

mod architecture;
mod cli;
mod fuzz;
mod ledger;
mod lint;
mod load;
mod render;
mod samples;
mod scores;
mod select;
mod shipped;
mod support;
