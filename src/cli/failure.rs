//! How the program ends.

use std::process::ExitCode;

use crate::diag::{Code, Diagnostic, Report};

/// The exit codes; scripts may rely on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Exit {
    /// All went well; also when a reader such as `head` closed the pipe.
    Ok = 0,
    /// A bank, profile or kit file has a problem, or a kit is not what it was.
    Input = 1,
    /// The command line is wrong: an unknown option, profile, topic or id.
    Usage = 2,
    /// No kit meets the profile with this bank.
    Infeasible = 3,
    /// Something could not be read or written.
    Io = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command did not do its work.
#[derive(Debug)]
pub(in crate::cli) enum Failure {
    /// Problems in files.
    Input(Report),
    /// A kit is not what it was: what differs, and what to do.
    Differs(String, Option<String>),
    /// A packet holds what no page can print: what and where, and what to do.
    Unprintable(String, String),
    /// What is wrong is on standard output already.
    AlreadyReported(Exit),
    /// A wrong command line: what, and how to fix it.
    Usage(String, Option<String>),
    /// No kit, with the explanation.
    Infeasible(String),
    /// Something could not be read or written: what, and how to fix it.
    Io(String, Option<String>),
    /// The reader of our output has gone.
    Closed,
}

impl Failure {
    /// What it says, in one text, for where it is one of several.
    pub(in crate::cli) fn words(&self) -> String {
        match self {
            Self::Usage(text, help) | Self::Io(text, help) | Self::Differs(text, help) => {
                let help = help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
                format!("{text}{help}")
            }
            Self::Unprintable(text, help) => format!("{text}; {help}"),
            Self::Infeasible(text) => text.clone(),
            Self::Input(report) => {
                let one = |problem: &Diagnostic| {
                    let place = problem.place.as_ref();
                    let place = place.map_or_else(String::new, |at| format!("{}:{}: ", at.file, at.line));
                    format!("{place}{}", problem.message)
                };
                report.diagnostics.iter().map(one).collect::<Vec<_>>().join("; ")
            }
            Self::AlreadyReported(_) | Self::Closed => String::new(),
        }
    }

    pub(in crate::cli) fn exit(&self) -> Exit {
        match self {
            Self::Input(report) => {
                let unreadable =
                    |d: &Diagnostic| matches!(d.code, Code::FolderUnreadable | Code::FileUnreadable);
                if report.diagnostics.iter().any(unreadable) { Exit::Io } else { Exit::Input }
            }
            Self::Differs(..) | Self::Unprintable(..) => Exit::Input,
            Self::AlreadyReported(exit) => *exit,
            Self::Usage(..) => Exit::Usage,
            Self::Infeasible(_) => Exit::Infeasible,
            Self::Io(..) => Exit::Io,
            Self::Closed => Exit::Ok,
        }
    }
}

impl From<Report> for Failure {
    fn from(report: Report) -> Self {
        Self::Input(report)
    }
}
