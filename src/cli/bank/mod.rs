//! `bank check`, `bank list`, `bank show`, `bank stats`: a file a command.

mod check;
mod list;
mod row;
mod show;
mod stats;

pub(super) use check::check;
pub(super) use list::list;
pub(super) use show::show;
pub(super) use stats::stats;
