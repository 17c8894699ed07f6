//! One file for each command, or one folder.

pub(in crate::cli) mod agreement;
pub(in crate::cli) mod bank;
pub(in crate::cli) mod compose;
pub(in crate::cli) mod compose_many;
pub(in crate::cli) mod exposure;
pub(in crate::cli) mod leak;
pub(in crate::cli) mod ledger;
pub(in crate::cli) mod loops;
pub(in crate::cli) mod man;
pub(in crate::cli) mod profile_check;
pub(in crate::cli) mod profiles;
pub(in crate::cli) mod render;
pub(in crate::cli) mod swap;
pub(in crate::cli) mod train;
pub(in crate::cli) mod verify;
