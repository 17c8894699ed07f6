//! Problems for people: the line, a caret, and how to fix it.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Place, Report, Severity};

/// Writes problems as rustc does, each with its line and a caret; `width` is
/// that of the terminal.
pub fn human(diagnostics: &[Diagnostic], color: bool, width: usize) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(width);
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&renderer.render(&[group(diagnostic)]));
        out.push_str("\n\n");
    }
    out
}

/// Writes how many problems of each kind are left out; nothing where none is.
pub fn more(report: &Report) -> String {
    let mut out = String::new();
    for (code, more) in report.more() {
        let _ = writeln!(out, "… and {more} more of {code} ({})", code.title());
    }
    if !out.is_empty() {
        out.push_str("  = help: fix those that are shown and run it again\n\n");
    }
    out
}

fn group(diagnostic: &Diagnostic) -> Group<'_> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group =
        Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.text()));
    if let Some(place) = &diagnostic.place {
        group = with_place(group, place, AnnotationKind::Primary, None);
    }
    for related in &diagnostic.related {
        group = with_place(group, &related.place, AnnotationKind::Context, Some(&related.label));
    }
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.message(help.as_str())),
        None => group,
    }
}

fn with_place<'a>(
    group: Group<'a>,
    place: &'a Place,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> Group<'a> {
    let origin = Origin::path(place.file.as_str());
    if place.line == 0 {
        return group.element(origin);
    }
    let line = place.line as usize;
    let annotation = kind.span(place.range()).label(label);
    let snippet = Snippet::source(place.text.as_str()).line_start(line).annotation(annotation);
    if !place.is_cut() {
        return group.element(snippet.path(place.file.as_str()));
    }
    // The library counts the column in the text it is given, of which the start is cut.
    let column = place.column as usize;
    group.element(origin.line(line).char_column(column)).element(snippet)
}
