//! What several commands do on the way from arguments to packets.

pub(in crate::cli) mod another_kit;
pub(in crate::cli) mod cooldown;
pub(in crate::cli) mod inputs;
pub(in crate::cli) mod loop_request;
pub(in crate::cli) mod options;
pub(in crate::cli) mod rerun_command;
pub(in crate::cli) mod rest;
pub(in crate::cli) mod rounds;
pub(in crate::cli) mod same_prompt;
pub(in crate::cli) mod swap_steps;
pub(in crate::cli) mod swapped_kit;
