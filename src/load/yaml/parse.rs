//! From text to tree; malformed YAML gives one problem.

use serde_saphyr::budget::{Budget, BudgetBreach};
use serde_saphyr::options::{AliasLimits, DuplicateKeyPolicy, MergeKeyPolicy};
use serde_saphyr::{Error, Options};

use super::{At, Mark, gate};
use crate::diag::{Code, Diagnostic, Place, Report};
use crate::load::problem::{
    AliasBomb, EmptyFile, Problem, SeveralDocuments, Syntax, TabIndent, TooDeep, TooManyValues,
};
use crate::load::source::Source;

/// How deep values may lie within each other; a profile needs six.
const MAX_DEPTH: usize = 32;

/// How many values a file may hold: half a million questions, in less than a gigabyte.
const MAX_VALUES: usize = 16_000_000;

/// Reads the one document of a file; no text of it holds a hidden character.
pub(in crate::load) fn parse<'a>(source: &Source<'a>) -> Result<At<'a>, Report> {
    checked(source)?;
    let root = within(source, MAX_VALUES)?;
    let hidden = gate::hidden_texts(source, &root);
    if hidden.is_empty() { Ok(root) } else { Err(hidden.sorted()) }
}

/// Refuses what must not reach the parser.
pub(super) fn checked(source: &Source<'_>) -> Result<(), Report> {
    // What holds no value at all has no place to point at in the parser's eyes.
    let empty = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
    if source.text().lines().all(empty) {
        return Err(EmptyFile.diagnose().at(Place::file(source.name())).into());
    }
    let tags = gate::tags(source);
    if tags.is_empty() { Ok(()) } else { Err(tags.sorted()) }
}

/// Reads it if it holds no more values than this.
fn within<'a>(source: &Source<'a>, values: usize) -> Result<At<'a>, Report> {
    serde_saphyr::from_str_with_options(source.text(), options_within(values))
        .map_err(|error| explain(source, &error).into())
}

/// How files are read.
pub(super) fn options() -> Options {
    options_within(MAX_VALUES)
}

fn options_within(values: usize) -> Options {
    let mut options = Options::default();
    options.strict_booleans = true;
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    options.merge_keys = MergeKeyPolicy::AsOrdinary;
    options.with_snippet = false;
    let mut budget = Budget::default();
    // Whole banks may be large.
    budget.max_nodes = values;
    budget.max_events = usize::MAX;
    budget.max_total_scalar_bytes = usize::MAX;
    // Except where a small file may stand for a large tree.
    budget.max_depth = MAX_DEPTH;
    budget.max_aliases = 1000;
    budget.max_recorded_anchor_events = 10_000;
    budget.max_recorded_anchor_bytes = 64 * 1024;
    options.budget = Some(budget);
    let mut limits = AliasLimits::default();
    limits.max_total_replayed_events = 10_000;
    limits.max_replay_stack_depth = 8;
    options.alias_limits = limits;
    options
}

fn explain(source: &Source<'_>, error: &Error) -> Diagnostic {
    let mut mark = error.location().map(|location| Mark::new(&location)).unwrap_or_default();
    let error = original(error);
    let diagnostic = match error {
        Error::MultipleDocuments { .. } => {
            // The parser points behind the marker.
            let above = mark.line.saturating_sub(1);
            if source.line(above).starts_with("---") {
                mark = source.mark(source.line_range(above).start, 3);
            }
            SeveralDocuments.diagnose()
        }
        Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::AliasReplayCounterOverflow { .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. } => AliasBomb.diagnose(),
        Error::Budget { breach, .. } => match breach {
            BudgetBreach::Depth { .. } => TooDeep { limit: MAX_DEPTH }.diagnose(),
            BudgetBreach::Nodes { .. } => TooManyValues { limit: MAX_VALUES }.diagnose(),
            _ => AliasBomb.diagnose(),
        },
        _ => match tab_indent(source, mark) {
            Some(tab) => {
                mark = tab;
                TabIndent.diagnose()
            }
            None => syntax(error),
        },
    };
    // What shows only when the file has ended belongs to the whole of it.
    let whole = diagnostic.code == Code::AliasBomb && source.line(mark.line).trim().is_empty();
    match mark.line {
        0 => diagnostic.at(Place::file(source.name())),
        _ if whole => diagnostic.at(Place::file(source.name())),
        _ => diagnostic.at(source.place(mark)),
    }
}

/// The error itself, where it is wrapped in the story of an alias.
fn original(mut error: &Error) -> &Error {
    while let Error::AliasError { error: inner, .. } | Error::WithSnippet { error: inner, .. } = error {
        error = inner;
    }
    error
}

/// The parser's own words, without the place at their end.
fn syntax(error: &Error) -> Diagnostic {
    let text = error.to_string();
    let text = text.split(" at line ").next().expect("a text has a first part");
    if text.contains("nesting") || text.contains("recursion limit") {
        return TooDeep { limit: MAX_DEPTH }.diagnose();
    }
    // It may quote the file, of which a little is enough.
    let reason: String = text.chars().take(200).collect();
    Syntax { reason: &reason }.diagnose()
}

/// The tab in the indentation of the line of an error or of the one below, where
/// the parser looks on.
fn tab_indent(source: &Source<'_>, mark: Mark) -> Option<Mark> {
    [mark.line, mark.line.saturating_add(1)].into_iter().find_map(|number| {
        let line = source.line(number);
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        Some(source.mark(source.line_range(number).start + indent.find('\t')?, 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::source::SourceFile;

    #[test]
    fn a_file_of_too_many_values_is_refused() {
        let file = SourceFile::new("", "q.yaml", b"[1, 2, 3, 4]".to_vec());
        let source = Source::new(&file).expect("text");
        assert!(within(&source, 5).is_ok());
        let report = within(&source, 4).expect_err("a list and four numbers");
        assert_eq!(report.diagnostics[0].code, Code::TooManyValues);
    }
}
