//! Why a file could not be read, as a problem with its place.

use super::Mark;
use super::events::{MAX_DEPTH, MAX_VALUES, Stop, Wrong};
use crate::diag::{Code, Diagnostic, Place};
use crate::load::problem::{AliasBomb, Problem, SeveralDocuments, Syntax, TabIndent, TooDeep, TooManyValues};
use crate::load::source::Source;

/// The problem that stopped the reading of a file.
pub(super) fn explain(source: &Source<'_>, Stop { wrong, mut mark }: Stop) -> Diagnostic {
    let diagnostic = match wrong {
        Wrong::SeveralDocuments => {
            // The parser points behind the marker.
            let above = mark.line.saturating_sub(1);
            if source.line(above).starts_with("---") {
                mark = source.mark(source.line_range(above).start, 3);
            }
            SeveralDocuments.diagnose()
        }
        Wrong::TooManyAliases => AliasBomb.diagnose(),
        Wrong::TooDeep => TooDeep { limit: MAX_DEPTH }.diagnose(),
        Wrong::TooManyValues => TooManyValues { limit: MAX_VALUES }.diagnose(),
        Wrong::Syntax(reason) => match tab_indent(source, mark) {
            Some(tab) => {
                mark = tab;
                TabIndent.diagnose()
            }
            None => syntax(&reason),
        },
    };
    // What shows only when the file has ended belongs to the whole of it.
    let whole = diagnostic.code == Code::AliasBomb && source.line(mark.line).trim().is_empty();
    diagnostic.at(if whole { Place::file(source.name()) } else { source.place(mark) })
}

/// The parser's own words.
fn syntax(reason: &str) -> Diagnostic {
    if reason.contains("nesting") || reason.contains("recursion limit") {
        return TooDeep { limit: MAX_DEPTH }.diagnose();
    }
    // They may quote the file, of which a little is enough.
    let reason: String = reason.chars().take(200).collect();
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
