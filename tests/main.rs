//! The one integration binary; each folder holds the tests of a subject.
#![expect(clippy::unwrap_used, reason = "a test that meets an error should fail loudly")]

mod fuzz;
mod load;
mod render;
mod select;
mod support;
