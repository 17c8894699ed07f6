//! The parts both editions are put together from.

use super::inline::{code, plain};
use crate::kit::Header;

/// Joins blocks to a file.
pub(super) fn document(blocks: &[String]) -> String {
    format!("{}\n", blocks.join("\n\n"))
}

/// Where the kit comes from, in one line.
pub(super) fn origin(header: &Header) -> String {
    let Header { profile, title: _, bank, seed, algorithm, fingerprint, date } = header;
    let mut parts = vec![
        format!("Profile {}", code(profile)),
        format!("seed {}", code(seed)),
        format!("algorithm {algorithm}"),
        format!("fingerprint {}", code(fingerprint)),
        format!("bank: {}", plain(bank)),
    ];
    parts.extend(date.as_deref().map(|date| format!("date: {}", plain(date))));
    parts.join(" · ")
}

/// A table; its cells are escaped already.
pub(super) fn table<const COLUMNS: usize>(head: [&str; COLUMNS], rows: &[[String; COLUMNS]]) -> String {
    let mut lines = vec![row(&head.map(str::to_owned)), row(&head.map(|_| "---".to_owned()))];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// A list with bullets; its items are escaped already.
pub(super) fn bullets(items: impl Iterator<Item = String>) -> String {
    items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}
