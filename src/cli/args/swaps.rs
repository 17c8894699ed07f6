//! Arguments of the commands that mend kits of which a question has become unusable.

use std::path::PathBuf;

use clap::Args;

use super::{Sources, Writing};

pub(super) const SWAP_EXAMPLES: &str = "\
Examples:
  interviewkit swap out/screen-30-REQ-1042.kit.json --question fixture-shared-cart
  interviewkit swap onsite-2.kit.json --question find-the-leak --exclude grow-a-price-hub

The new kit has its own kit file, which names its parent; the old files stay.
Where no question fits, two are exchanged; where that does not help either, it
ends with 3 and says what stands in the way.";

#[derive(Debug, Args)]
pub(in crate::cli) struct Swap {
    /// The kit file
    pub(in crate::cli) kit: PathBuf,
    /// The question of the kit that cannot be used any more
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) question: String,
    /// A question that must not come in; may be repeated
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) exclude: Vec<String>,
    /// Make the kit though other questions of it or the profile have changed
    #[arg(long)]
    pub(in crate::cli) accept_changes: bool,
    /// Put the questions themselves into the kit file [default: as the old one has it]
    #[arg(long)]
    pub(in crate::cli) embed: bool,
    #[command(flatten)]
    pub(in crate::cli) writing: Writing,
    #[command(flatten)]
    pub(in crate::cli) sources: Sources,
}
