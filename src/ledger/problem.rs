//! One type per kind of problem in the ledger, each turned into a diagnostic.

use crate::diag::{Code, Problem};

/// The remedy that the program has itself.
const REPAIR: &str = "`interviewkit ledger repair`";

/// A line is not of the ledger's shape.
pub(super) struct LedgerLine {
    pub(super) reason: String,
}

impl Problem for LedgerLine {
    const CODE: Code = Code::LedgerLine;

    fn message(&self) -> String {
        format!("this line is no record of the ledger: {}", self.reason)
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "fix the line by hand; in git, `git log -p` shows how it was written; {REPAIR} moves it to a `.torn` file"
        ))
    }
}

/// A line is far longer than any record.
pub(super) struct LongLine {
    pub(super) bytes: usize,
}

impl Problem for LongLine {
    const CODE: Code = Code::LongLedgerLine;

    fn message(&self) -> String {
        let most = super::limits::MAX_LINE / 1024;
        format!("this line has {} bytes; a line of the ledger has at most {most} KiB", self.bytes)
    }

    fn help(&self) -> Option<String> {
        Some(format!("{REPAIR} moves it to a `.torn` file"))
    }
}

/// A month has more records than can be read.
pub(super) struct TooManyRecords;

impl Problem for TooManyRecords {
    const CODE: Code = Code::TooManyRecords;

    fn message(&self) -> String {
        format!("this file has more than {} different records", super::limits::MAX_RECORDS)
    }

    fn help(&self) -> Option<String> {
        Some(format!("{REPAIR} moves the oldest of them to a `.torn` file"))
    }
}

/// The last line was not written to its end.
pub(super) struct TornLine;

impl Problem for TornLine {
    const CODE: Code = Code::TornLine;

    fn message(&self) -> String {
        "the last line breaks off: it was not written to its end".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some(format!("{REPAIR} moves it to a `.torn` file beside this one; then add that kit again"))
    }
}

/// Git could not merge, and no one did.
pub(super) struct ConflictMarker;

impl Problem for ConflictMarker {
    const CODE: Code = Code::ConflictMarker;

    fn message(&self) -> String {
        "a merge conflict was left here".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "{REPAIR} keeps the records of both sides; `*.jsonl merge=union` in `.gitattributes` avoids it"
        ))
    }
}

/// A day that does not exist, or that is written otherwise.
pub(super) struct LedgerDate<'a> {
    pub(super) text: &'a str,
}

impl Problem for LedgerDate<'_> {
    const CODE: Code = Code::LedgerDate;

    fn message(&self) -> String {
        format!("`{}` is no day of the calendar", self.text)
    }

    fn help(&self) -> Option<String> {
        Some("write year, month and day as in 2026-11-23".to_owned())
    }
}

/// A record stands in the wrong file.
pub(super) struct OtherMonth {
    pub(super) month: String,
}

impl Problem for OtherMonth {
    const CODE: Code = Code::OtherMonth;

    fn message(&self) -> String {
        format!("this record belongs into the file of {}", self.month)
    }

    fn help(&self) -> Option<String> {
        Some(format!("{REPAIR} moves it there"))
    }
}

/// A file in the ledger's folder has another name than a month.
pub(super) struct LedgerFileName;

impl Problem for LedgerFileName {
    const CODE: Code = Code::LedgerFileName;

    fn message(&self) -> String {
        "a ledger file is named after its month, such as `2026-11.jsonl`".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some(format!("{REPAIR} moves its records to the files of their months; or move the file elsewhere"))
    }
}

/// A text that no page could show.
pub(super) struct LedgerText {
    pub(super) field: &'static str,
    pub(super) why: String,
}

impl Problem for LedgerText {
    const CODE: Code = Code::LedgerText;

    fn message(&self) -> String {
        format!("`{}` {}", self.field, self.why)
    }

    fn help(&self) -> Option<String> {
        Some("write what was used; a requisition or a round that is not known is left out".to_owned())
    }
}

/// A line of a newer program.
pub(super) struct UnknownFormat {
    pub(super) format: u64,
}

impl Problem for UnknownFormat {
    const CODE: Code = Code::UnsupportedFormat;

    fn message(&self) -> String {
        format!("this line has the format {}; this program reads {}", self.format, super::record::FORMAT)
    }

    fn help(&self) -> Option<String> {
        Some("use the version of the program that wrote it, or a newer one".to_owned())
    }
}
