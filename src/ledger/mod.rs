//! The ledger: which kits were used, when and for which requisition; never for whom.
//!
//! Records are lines of JSON, a file a month. Each line stands for itself and says
//! all that there is to say, so that git can merge two files by taking both sides'
//! lines. The written form of a record decides its place: lines are sorted, and each
//! is there once.
//!
//! This room is pure. It takes [`Page`]s, which are a file's name and bytes, and gives
//! records or problems with their places; `cli::ledger` reads, locks and writes.

mod book;
mod limits;
mod line;
mod page;
mod problem;
mod record;
mod repair;
mod rest;
mod usage;

pub use book::{Ledger, Requisition};
pub use limits::{MAX_MONTH, MAX_RECORDS};
pub use page::{Page, aside};
pub use record::{Close, FORMAT, Record, Use, unusable};
pub use repair::{Repaired, repair};
pub use usage::Usage;
