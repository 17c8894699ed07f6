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

pub(super) use add::{add, named};
pub(super) use close::close;
pub(super) use day::day;
pub(super) use list::list;
pub(super) use purge::purge;
pub(super) use repair::repair;
pub(super) use stats::stats;
pub(super) use store::read;
