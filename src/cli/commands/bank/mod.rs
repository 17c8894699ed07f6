//! `bank check`, `bank list`, `bank show`, `bank stats`: a file a command.

mod check;
mod list;
mod row;
mod show;
mod stats;

pub(in crate::cli) use check::check;
pub(in crate::cli) use list::list;
pub(in crate::cli) use show::show;
pub(in crate::cli) use stats::stats;
