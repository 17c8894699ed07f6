//! `loop`: several interviews of one candidate, planned together.

mod compose;
mod list;
mod show;
mod table;

pub(in crate::cli) use compose::run as compose;
pub(in crate::cli) use list::run as list;
pub(in crate::cli) use show::run as show;
