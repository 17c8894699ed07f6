//! What a leak meant, for people and for programs.

use std::fmt::Write as _;
use std::path::PathBuf;

use serde::Serialize;

use super::affected::{Affected, Outcome, Swapped};
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::files;
use crate::cli::io::json;
use crate::cli::io::packet_files;
use crate::cli::io::shown::{self, Shown};
use crate::cli::io::tables;
use crate::cli::steps::rerun_command::{self, quoted};
use crate::diag::Place;
use crate::ledger::Use;
use crate::model::plural;

/// Everything that was found and done.
pub(super) struct Report<'a> {
    pub(super) id: &'a str,
    pub(super) place: &'a Place,
    /// Whether the question was marked before.
    pub(super) marked: bool,
    pub(super) dry_run: bool,
    pub(super) affected: &'a [Affected<'a>],
    /// For each affected kit the path of its new kit file, if there is one.
    pub(super) new_files: &'a [Option<PathBuf>],
    /// Files of kits that hold the question and are in no ledger.
    pub(super) unrecorded: &'a [PathBuf],
    /// What could not be read, which may be a kit in use, and why.
    pub(super) unreadable: &'a [(PathBuf, String)],
    pub(super) written: &'a [(PathBuf, files::Outcome)],
    /// Whether there is a ledger, which says what is in use.
    pub(super) has_ledger: bool,
}

#[derive(Serialize)]
struct Leak<'a> {
    question: &'a str,
    file: &'a str,
    line: u32,
    marked_before: bool,
    dry_run: bool,
    ledger: bool,
    kits: Vec<Row<'a>>,
    unrecorded: Vec<String>,
    unreadable: Vec<String>,
    written: Vec<String>,
}

#[derive(Serialize)]
struct Row<'a> {
    kit: &'a str,
    profile: &'a str,
    requisitions: Vec<&'a str>,
    outcome: &'static str,
    kit_file: Option<String>,
    new_kit: Option<&'a str>,
    new_kit_file: Option<String>,
    out: &'a [String],
    r#in: &'a [String],
    reason: Option<String>,
}

impl Report<'_> {
    /// Whether a kit needs a person.
    pub(super) fn needs_hands(&self) -> bool {
        self.affected.iter().any(|affected| !matches!(affected.outcome, Outcome::Swapped(_)))
    }

    /// One object for programs.
    pub(super) fn json(&self) -> Result<String, Failure> {
        let rows = self.affected.iter().zip(self.new_files);
        let leak = Leak {
            question: self.id,
            file: &self.place.file,
            line: self.place.line,
            marked_before: self.marked,
            dry_run: self.dry_run,
            ledger: self.has_ledger,
            kits: rows.map(|(affected, new)| row(affected, new.as_ref())).collect(),
            unrecorded: self.unrecorded.iter().map(|path| shown::path(path)).collect(),
            unreadable: self.unreadable.iter().map(|(path, _)| shown::path(path)).collect(),
            written: self.written.iter().map(|(path, _)| shown::path(path)).collect(),
        };
        json::text("leak", &leak)
    }

    /// The table and what is left to do.
    pub(super) fn text(&self, console: &Console) -> Shown {
        let Place { file, line, .. } = self.place;
        let (verb, would) = if self.dry_run { ("would become", "would be ") } else { ("is now", "") };
        let mut text = Shown::from(if self.marked {
            format!("`{}` was compromised already ({file}:{line}).\n", self.id)
        } else {
            format!("`{}` {verb} compromised ({file}:{line}).\n", self.id)
        });
        if !self.has_ledger {
            text.push(
                "There is no ledger, so it is not known which kits are in use; name it with --ledger.\n",
            );
        } else if self.affected.is_empty() {
            text.push("No kit in use holds it.\n");
        } else {
            let swapped =
                self.affected.iter().filter(|one| matches!(one.outcome, Outcome::Swapped(_))).count();
            let count = plural(self.affected.len(), "kit");
            let _ = writeln!(text, "It is in {count} in use; {swapped} {would}swapped:\n");
            text.append(&self.table(console));
            text.push("\n");
        }
        if !self.written.is_empty() {
            let _ = write!(text, "\n{}", packet_files::outcomes(self.written));
        }
        let commands: Vec<String> = self
            .affected
            .iter()
            .zip(self.new_files)
            .flat_map(|(one, new)| records(one, new.as_ref()))
            .collect();
        if !commands.is_empty() && !self.dry_run {
            let _ = writeln!(text, "\nOnce a new kit is used:\n  {}", commands.join("\n  "));
        }
        let by_hand: Vec<String> = self.affected.iter().filter_map(|one| self.by_hand(one)).collect();
        if !by_hand.is_empty() {
            let _ = writeln!(text, "\nTo do by hand:\n{}", by_hand.join("\n"));
        }
        if !self.unrecorded.is_empty() {
            text.push("\nIn no ledger, and so left alone; swap those that will still be used:\n");
            for path in self.unrecorded {
                let _ = writeln!(
                    text,
                    "  interviewkit swap {} --question={}",
                    rerun_command::path(path),
                    self.id
                );
            }
        }
        text
    }

    fn table(&self, console: &Console) -> Shown {
        let mut table = tables::table(console, &["Requisition", "Profile", "Kit", "New kit", "In its place"]);
        for one in self.affected {
            let (new, come) = match &one.outcome {
                Outcome::Swapped(swapped) => {
                    (swapped.child.file.fingerprint.as_str(), come(swapped).join(", "))
                }
                Outcome::NoFile => ("none", "its kit file was not found".to_owned()),
                Outcome::Refused(..) => ("none", "see below".to_owned()),
            };
            let requisitions = one.requisitions();
            let shown = if requisitions.is_empty() { "(none)".to_owned() } else { requisitions.join(", ") };
            table.row([shown.as_str(), one.profile, one.kit, new, &come]);
        }
        table.draw()
    }

    /// What a person has to do about a kit.
    fn by_hand(&self, one: &Affected<'_>) -> Option<String> {
        let for_whom = one.requisitions().join(", ");
        let for_whom = if for_whom.is_empty() { "no requisition".to_owned() } else { for_whom };
        let what = match &one.outcome {
            Outcome::Swapped(_) => return None,
            Outcome::NoFile => format!(
                "its kit file was not found; name its folder with --kits, or draw another kit with \
                 `interviewkit compose {} --exclude={}`",
                quoted(one.profile),
                self.id
            ),
            Outcome::Refused(_, failure) => failure.words().replace('\n', "\n    "),
        };
        Some(format!("  - {} for {for_whom}: {what}", one.kit))
    }
}

fn row<'a>(one: &'a Affected<'a>, new: Option<&PathBuf>) -> Row<'a> {
    let shown = |path: &PathBuf| shown::path(path);
    let mut row = Row {
        kit: one.kit,
        profile: one.profile,
        requisitions: one.requisitions(),
        outcome: "swapped",
        kit_file: None,
        new_kit: None,
        new_kit_file: new.map(shown),
        out: &[],
        r#in: &[],
        reason: None,
    };
    match &one.outcome {
        Outcome::Swapped(swapped) => {
            row.kit_file = Some(shown(&swapped.path));
            row.new_kit = Some(&swapped.child.file.fingerprint);
            if let Some(step) = swapped.child.step() {
                (row.out, row.r#in) = (&step.out, &step.r#in);
            }
        }
        Outcome::NoFile => row.outcome = "no-kit-file",
        Outcome::Refused(path, failure) => {
            row.outcome = "not-swapped";
            row.kit_file = Some(shown(path));
            row.reason = Some(failure.words());
        }
    }
    row
}

/// What came in, and for what if that is not the leaked question.
fn come(swapped: &Swapped) -> Vec<String> {
    let Some(step) = swapped.child.step() else { return Vec::new() };
    let pairs = step.r#in.iter().zip(&step.out).enumerate();
    pairs.map(|(at, (new, old))| if at == 0 { new.clone() } else { format!("{new} (for {old})") }).collect()
}

/// The commands that record the new kit, one for each requisition and round.
fn records(one: &Affected<'_>, new: Option<&PathBuf>) -> Vec<String> {
    let Some(new) = new else { return Vec::new() };
    let path = rerun_command::path(new);
    let command = |used: &&Use| {
        let mut line = format!("interviewkit ledger add {path}");
        for (option, value) in [("requisition", &used.requisition), ("round", &used.round)] {
            if let Some(value) = value {
                let _ = write!(line, " --{option}={}", quoted(value));
            }
        }
        line
    };
    let all: std::collections::BTreeSet<String> = one.uses.iter().map(command).collect();
    all.into_iter().collect()
}
