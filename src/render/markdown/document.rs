//! The parts both editions are put together from.

use super::inline::{code, plain};
use crate::kit::{CandidateHeader, Header, InLoop};

/// Joins blocks to a file.
pub(super) fn document(blocks: &[String]) -> String {
    format!("{}\n", blocks.join("\n\n"))
}

/// Where the kit comes from, in one line.
pub(super) fn origin(header: &Header) -> String {
    origin_of("Profile", header)
}

/// The same, of what has this name for its blueprint.
pub(super) fn origin_of(blueprint: &str, header: &Header) -> String {
    let Header {
        profile,
        title: _,
        bank,
        seed,
        algorithm,
        fingerprint,
        date,
        requisition: _,
        in_loop,
        language: _,
    } = header;
    let in_loop = in_loop.as_ref();
    let mut parts: Vec<String> = in_loop
        .map(|InLoop { id, round }| format!("Loop {}, round {}", code(id), code(round)))
        .into_iter()
        .collect();
    parts.extend([
        format!("{blueprint} {}", code(profile)),
        format!("seed {}", code(seed)),
        format!("algorithm {algorithm}"),
        format!("fingerprint {}", code(fingerprint)),
        format!("bank: {}", plain(bank)),
    ]);
    parts.extend(date.as_deref().map(|date| format!("date: {}", plain(date))));
    parts.join(" · ")
}

/// Which kit a candidate's copy is of, in one line.
pub(super) fn trace(header: &CandidateHeader) -> String {
    let CandidateHeader { title: _, fingerprint, date, language: _ } = header;
    let date = date.as_deref().map_or_else(String::new, |date| format!(" · date: {}", plain(date)));
    format!("fingerprint {}{date}", code(fingerprint))
}

/// A table; its cells are escaped already.
pub(super) fn table<const COLUMNS: usize>(head: [&str; COLUMNS], rows: &[[String; COLUMNS]]) -> String {
    let mut lines = vec![row(&head.map(str::to_owned)), row(&head.map(|_| "---".to_owned()))];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

/// A table of as many columns as its head; its cells are escaped already.
pub(super) fn grid(head: &[String], rows: &[Vec<String>]) -> String {
    let mut lines = vec![row(head), row(&vec!["---".to_owned(); head.len()])];
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
