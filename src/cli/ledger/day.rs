//! Days on the command line, and today.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::cli::exit::Failure;
use crate::model::Day;

/// The day that an option names, or today in UTC.
pub(in crate::cli) fn day(option: &str, given: Option<&str>) -> Result<Day, Failure> {
    given.map_or_else(today, |text| parsed(option, text))
}

/// The day that an option names.
pub(super) fn parsed(option: &str, text: &str) -> Result<Day, Failure> {
    Day::new(text).ok_or_else(|| {
        let help = "write year, month and day as in 2026-11-23".to_owned();
        Failure::Usage(format!("`{text}` of --{option} is no day of the calendar"), Some(help))
    })
}

fn today() -> Result<Day, Failure> {
    let unset = || Failure::Io("the clock of this machine is not set".into(), Some("name a --date".into()));
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|_| unset())?.as_secs();
    i64::try_from(seconds / 86_400).ok().and_then(Day::from_days).ok_or_else(unset)
}
