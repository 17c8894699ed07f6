//! `ledger`: which kits were used, kept in a folder that several people write to.

mod add;
mod close;
mod day;
mod list;
mod lock;
mod purge;
mod repair;
mod stats;
mod store;

pub(in crate::cli) use add::{add, named};
pub(in crate::cli) use close::close;
pub(in crate::cli) use day::day;
pub(in crate::cli) use list::list;
pub(in crate::cli) use purge::purge;
pub(in crate::cli) use repair::repair;
pub(in crate::cli) use stats::stats;
pub(in crate::cli) use store::read;
