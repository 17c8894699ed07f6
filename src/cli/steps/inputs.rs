//! What a kit is drawn from, as the command line of `compose` names it.

use crate::cli::args::Compose;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::packet_files::printable;
use crate::cli::io::seed;
use crate::cli::io::sources::{self, Sourced};
use crate::cli::steps::options::Wishes;
use crate::model::{Profile, Seed};

/// Everything that a draw needs beside the ledger.
pub(in crate::cli) struct Inputs {
    pub(in crate::cli) seed: Seed,
    pub(in crate::cli) sourced: Sourced,
    pub(in crate::cli) profile: Profile,
    pub(in crate::cli) wishes: Wishes,
}

impl Inputs {
    /// Checks what was typed, and then loads bank and profile.
    pub(in crate::cli) fn read(args: &Compose, console: &Console) -> Result<Self, Failure> {
        printable(args.writing.pages.date.as_deref(), args.writing.requisition.as_deref())?;
        let seed = seed::given(args.seed.as_deref())?;
        let sourced = sources::bank_with_files(args.sources.bank.as_deref(), console)?;
        let bank = &sourced.loaded.value;
        let profile = sources::profile(&args.profile, args.sources.profiles.as_deref(), bank, console)?;
        let wishes = Wishes::check(&args.wishes, bank)?;
        Ok(Self { seed, sourced, profile, wishes })
    }
}
