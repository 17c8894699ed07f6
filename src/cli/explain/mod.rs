//! The words for what cannot be drawn, swapped, printed or found.

pub(in crate::cli) mod ceiling;
pub(in crate::cli) mod infeasible;
pub(in crate::cli) mod rounds;
pub(in crate::cli) mod suggest;
pub(in crate::cli) mod swap;
pub(in crate::cli) mod unprintable;
