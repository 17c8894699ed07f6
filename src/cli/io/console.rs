//! What people and programs see: standard output, standard error, colour, width.

use std::io::{self, IsTerminal, Write};

use clap::ValueEnum;

use crate::cli::failure::Failure;
use crate::cli::io::shown::{self, Shown};
use crate::diag::{self, Diagnostic, Report};
use crate::model::{plural, visible};

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Where output goes and how it may look.
pub(in crate::cli) struct Console {
    pub(in crate::cli) quiet: bool,
    color: ColorChoice,
}

/// The width that is assumed where there is no terminal.
const WIDTH: u16 = 100;

impl Console {
    pub(in crate::cli) fn new(color: ColorChoice, quiet: bool) -> Self {
        Self { quiet, color }
    }

    /// The same without remarks.
    pub(in crate::cli) fn quieter(&self) -> Self {
        Self { quiet: true, color: self.color }
    }

    /// Whether standard output may be coloured.
    pub(in crate::cli) fn color(&self) -> bool {
        self.wants_color(io::stdout().is_terminal())
    }

    fn wants_color(&self, terminal: bool) -> bool {
        match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        }
    }

    /// The columns of the terminal, 40 at least.
    #[expect(clippy::unused_self, reason = "the console is what knows about the terminal")]
    pub(in crate::cli) fn width(&self) -> u16 {
        let named = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        named.or_else(|| comfy_table::Table::new().width()).unwrap_or(WIDTH).max(40)
    }

    /// Writes text for people, or JSON, to standard output.
    pub(in crate::cli) fn out(&self, text: impl Into<Shown>) -> Result<(), Failure> {
        self.raw(text.into().as_str())
    }

    /// Writes what could be a file to standard output as it is.
    #[expect(clippy::unused_self, reason = "the console is where output goes")]
    pub(in crate::cli) fn raw(&self, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        let written = stdout.write_all(bytes.as_ref()).and_then(|()| stdout.flush());
        written.map_err(|error| unwritten(&error))
    }

    /// Writes a remark for people, unless they want quiet.
    ///
    /// No one can be told that standard error cannot be written.
    pub(in crate::cli) fn note(&self, text: &str) {
        if !self.quiet {
            let _ = writeln!(io::stderr().lock(), "{}", visible(text));
        }
    }

    /// Warns of something that is made all the same; quiet or not, since no one else will notice.
    pub(in crate::cli) fn warning(&self, text: &str, help: &str) {
        let (bold, off) =
            if self.wants_color(io::stderr().is_terminal()) { ("\x1b[1;33m", "\x1b[0m") } else { ("", "") };
        let (text, help) = (visible(text), visible(help));
        let _ = writeln!(io::stderr().lock(), "{bold}warning{off}: {text}\n  = help: {help}");
    }

    /// Says that a bank has warnings, which only `bank check` spells out.
    pub(in crate::cli) fn warned(&self, warnings: usize) {
        if warnings > 0 {
            let count = plural(warnings, "warning");
            self.note(&format!("The bank has {count}; `interviewkit bank check` shows what and where"));
        }
    }

    /// Writes problems for people.
    pub(in crate::cli) fn diagnostics(&self, report: &Report) {
        let color = self.wants_color(io::stderr().is_terminal());
        let shown: Vec<Diagnostic> = report.diagnostics.iter().map(shown::diagnostic).collect();
        let text = diag::human(&shown, color, usize::from(self.width())) + &diag::more(report);
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    /// Says why a command failed.
    pub(in crate::cli) fn failure(&self, failure: &Failure) {
        let say = |text: &str, help: Option<&str>| {
            let (bold, off) = if self.wants_color(io::stderr().is_terminal()) {
                ("\x1b[1;31m", "\x1b[0m")
            } else {
                ("", "")
            };
            let mut stderr = io::stderr().lock();
            let _ = writeln!(stderr, "{bold}error{off}: {}", visible(text));
            if let Some(help) = help {
                let _ = writeln!(stderr, "  = help: {}", visible(help));
            }
        };
        match failure {
            Failure::Input(report) => {
                self.diagnostics(report);
                let (errors, warnings) = (report.errors(), report.warnings());
                let warned =
                    if warnings > 0 { format!(", {}", plural(warnings, "warning")) } else { String::new() };
                say(&format!("{}{warned} in the input; nothing was made", plural(errors, "problem")), None);
            }
            Failure::Usage(text, help) | Failure::Io(text, help) | Failure::Differs(text, help) => {
                say(text, help.as_deref());
            }
            Failure::Unprintable(text, help) => say(text, Some(help)),
            Failure::Infeasible(text) => say(text, None),
            Failure::AlreadyReported(_) | Failure::Closed => {}
        }
    }
}

/// Why standard output was not written; a reader that has gone is no one's fault.
pub(in crate::cli) fn unwritten(error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::Closed,
        _ => Failure::Io(format!("standard output cannot be written: {error}"), None),
    }
}
