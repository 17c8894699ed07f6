//! `bank check`: every problem of every file, and the lints.

use crate::cli::args::{BankCheck, OutputArg};
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::sources::{self, Found};
use crate::diag::{self, Diagnostic, Report};
use crate::lint::{self, Finding};
use crate::load::{self, Loaded, Wanted};
use crate::model::{Bank, plural};

/// A bank without an error, and what was found in it.
struct Checked {
    found: Found,
    questions: usize,
    /// How many warnings came with reading it, which every command counts.
    warnings: usize,
    /// How many findings the lints have, which only this command runs.
    findings: usize,
    /// All of both.
    report: Report,
}

/// Reports every problem of a bank.
pub(in crate::cli) fn check(args: &BankCheck, console: &Console) -> Result<(), Failure> {
    let checked = sources::bank_files(args.dir.as_deref()).and_then(checked);
    if args.format == OutputArg::Json {
        return match checked {
            Ok(Checked { report, .. }) => {
                console.out(json::escaped(&diag::json(&report)))?;
                strict(args, &report)
            }
            Err(Failure::Input(report)) => {
                console.out(json::escaped(&diag::json(&report)))?;
                Err(Failure::AlreadyReported(Failure::Input(report).exit()))
            }
            Err(other) => {
                console.out(json::escaped(&diag::json(&Report::default())))?;
                Err(other)
            }
        };
    }
    let Checked { found, questions, warnings, findings, report } = checked?;
    console.diagnostics(&report);
    let questions = plural(questions, "question");
    let files = plural(found.read(), "file");
    let (warnings, findings) = (plural(warnings, "warning"), plural(findings, "finding"));
    console.out(format!("{}: {questions} in {files}, no error, {warnings}, {findings}\n", found.from))?;
    strict(args, &report)
}

fn checked(found: Found) -> Result<Checked, Failure> {
    let loaded = load::bank(&found.files)?;
    let findings = lint::lint(&loaded.value);
    let (warnings, count) = (loaded.warnings.warnings(), findings.len());
    let mut report = loaded.warnings.clone();
    report.append(placed(findings, &found, &loaded));
    let questions = loaded.value.questions().len();
    Ok(Checked { found, questions, warnings, findings: count, report: report.sorted() })
}

/// With `--strict` a warning is a failure.
fn strict(args: &BankCheck, report: &Report) -> Result<(), Failure> {
    if !args.strict || report.is_empty() {
        return Ok(());
    }
    let count = plural(report.warnings(), "warning");
    let help = "fix what they name, silence a lint with a reason where it is wrong, or leave out --strict";
    Err(Failure::Differs(format!("{count}, and with --strict a warning is a failure"), Some(help.to_owned())))
}

/// The findings with the places they are about, the first of each kind.
fn placed(mut findings: Vec<Finding>, found: &Found, loaded: &Loaded<Bank>) -> Report {
    let order = |finding: &Finding| {
        let spot = loaded.spot(finding.question.as_str());
        (spot.map(|spot| (spot.file.clone(), spot.line)), finding.part)
    };
    findings.sort_by_cached_key(order);
    let mut report = Report::default();
    let mut kept: Vec<Finding> = Vec::new();
    for finding in findings {
        report.push_with(finding.code, || {
            let Finding { code, question, message, help, .. } = &finding;
            let diagnostic = Diagnostic::new(*code, format!("`{question}`: {message}")).help(help.as_str());
            kept.push(finding);
            diagnostic
        });
    }
    let own = kept.iter().map(|finding| Wanted {
        question: finding.question.as_str(),
        part: finding.part,
        span: finding.span.clone(),
    });
    let others = kept.iter().filter_map(|finding| finding.other.as_ref());
    let others = others.map(|(id, part)| Wanted { question: id.as_str(), part: *part, span: None });
    let wanted: Vec<Wanted<'_>> = own.chain(others).collect();
    let places = load::places_of(&found.files, loaded, &wanted).places;
    let (own, others) = places.split_at(kept.len());
    let mut others = others.iter();
    for ((diagnostic, finding), place) in report.diagnostics.iter_mut().zip(&kept).zip(own) {
        diagnostic.place.clone_from(place);
        let other = finding.other.as_ref().and_then(|_| others.next());
        if let Some(Some(place)) = other {
            let related = diag::Related { label: "the other one is here".to_owned(), place: place.clone() };
            diagnostic.related.push(related);
        }
    }
    report
}
