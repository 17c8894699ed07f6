//! `bank check`: every problem of every file, and the lints.

use crate::cli::args::{BankCheck, OutputArg};
use crate::cli::console::{Console, plural};
use crate::cli::exit::{Exit, Failure};
use crate::cli::json;
use crate::cli::sources::{self, Found};
use crate::diag::{self, Diagnostic};
use crate::lint::{self, Finding};
use crate::load::{self, Loaded};
use crate::model::Bank;

/// Reports every problem of a bank.
pub(in crate::cli) fn check(args: &BankCheck, console: &Console) -> Result<(), Failure> {
    let found = sources::bank_files(args.dir.as_deref());
    let loaded = found.and_then(|found| {
        let mut loaded = load::bank(&found.files)?;
        let findings = lint::lint(&loaded.value);
        let lints: Vec<Diagnostic> =
            findings.into_iter().map(|finding| placed(finding, &found, &loaded)).collect();
        loaded.warnings.extend(lints);
        Diagnostic::sort(&mut loaded.warnings);
        Ok((loaded, found))
    });
    if args.format == OutputArg::Json {
        let diagnostics: &[Diagnostic] = match &loaded {
            Ok((loaded, _)) => &loaded.warnings,
            Err(Failure::Input(report)) => &report.diagnostics,
            Err(_) => &[],
        };
        console.out(json::escaped(&diag::json(diagnostics)))?;
        return match loaded {
            Ok((loaded, _)) => strict(args, &loaded.warnings),
            Err(failure @ Failure::Input(_)) => Err(Failure::Told(failure.exit())),
            Err(other) => Err(other),
        };
    }
    let (loaded, found) = loaded?;
    console.diagnostics(&loaded.warnings);
    let warnings = plural(loaded.warnings.len(), "warning");
    let questions = plural(loaded.value.questions().len(), "question");
    let files = plural(found.read(), "file");
    console.out(format!("{}: {questions} in {files}, no error, {warnings}\n", found.from))?;
    strict(args, &loaded.warnings)
}

/// With `--strict` a warning is a failure.
fn strict(args: &BankCheck, warnings: &[Diagnostic]) -> Result<(), Failure> {
    if args.strict && !warnings.is_empty() { Err(Failure::Told(Exit::Input)) } else { Ok(()) }
}

/// A finding with the place it is about.
fn placed(finding: Finding, found: &Found, loaded: &Loaded<Bank>) -> Diagnostic {
    let Finding { code, question, part, message, help, other } = finding;
    let place = |id: &str, part| load::place_of(&found.files, loaded, id, part);
    let mut diagnostic = Diagnostic::new(code, format!("`{question}`: {message}")).help(help);
    if let Some(place) = place(question.as_str(), part) {
        diagnostic = diagnostic.at(place);
    }
    match other.and_then(|(id, part)| place(id.as_str(), part)) {
        Some(place) => diagnostic.related("the other one is here", place),
        None => diagnostic,
    }
}
