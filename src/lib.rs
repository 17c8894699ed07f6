//! Composes reproducible, balanced interview kits from a question bank.
pub mod diag;
pub mod kit;
pub mod load;
pub mod model;
pub mod render;
pub mod select;
