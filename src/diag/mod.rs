//! A diagnostic: code, severity, place in a file, help; printed for people or as JSON.
//!
//! Whoever finds a problem describes it as a [`Diagnostic`]; only the command
//! line prints. Every [`Code`] has a section in `docs/diagnostics.md`.

mod code;
mod diagnostic;
mod human;
mod json;
mod nearest_name;
mod place;
mod problem;
mod report;
mod severity;

pub use code::Code;
pub use diagnostic::{Diagnostic, Related};
pub use human::{human, more};
pub use json::json;
pub use nearest_name::nearest_name;
pub use place::Place;
pub use problem::Problem;
pub use report::Report;
pub use severity::Severity;
