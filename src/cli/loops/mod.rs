//! `loop`: several interviews of one candidate, planned together.

mod compose;
mod draw;
mod infeasible;
mod list;
mod show;
mod table;

pub(super) use compose::run as compose;
pub(super) use draw::{Ask, drawn};
pub(super) use list::run as list;
pub(super) use show::run as show;
