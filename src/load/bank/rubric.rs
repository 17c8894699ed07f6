//! rubric.yaml: the competencies with what each seniority shows of them.

use crate::diag::Report;
use crate::load::fields::raw;
use crate::load::problem::{RepeatedItem, RubricVersion};
use crate::load::sink::Sink;
use crate::load::source::Source;
use crate::load::texts::{sentence, title};
use crate::load::values::{entries, filled, format, list, number};
use crate::load::yaml::{At, Mark, parse};
use crate::model::{Competency, Rubric, RubricChange, Signals};

raw! {
    /// rubric.yaml as written.
    RawRubric = "rubric" {
        required format "format",
        required version "version",
        required changelog "changelog",
        required competencies "competencies",
    }
}

raw! {
    /// An entry of the changelog as written.
    RawChange = "change" {
        required version "version",
        required date "date",
        required changes "changes",
    }
}

raw! {
    /// A competency of the rubric as written.
    RawRubricCompetency = "competency" {
        required name "name",
        required definition "definition",
        required signals "signals",
    }
}

raw! {
    /// The signals of a competency as written, by seniority.
    RawSignalsByLevel = "signals" {
        required junior "junior",
        required mid "mid",
        required senior "senior",
        required staff "staff",
    }
}

raw! {
    /// The signals of one seniority as written.
    RawSignals = "level" {
        required must_have "must-have",
        optional nice_to_have "nice-to-have",
    }
}

/// The highest version of a rubric.
const MAX_VERSION: u32 = 9999;

/// What rubric.yaml gives.
#[derive(Default)]
pub(super) struct RubricFile {
    pub(super) competencies: Vec<Competency>,
    /// Whether the competencies are known, so that other names are mistakes.
    pub(super) known: bool,
    /// None if it has an error.
    pub(super) rubric: Option<Rubric>,
    /// Where each competency is declared.
    pub(super) marks: Vec<(String, Mark)>,
}

impl RubricFile {
    /// Reads the file; problems go to `found`.
    pub(super) fn read(source: &Source<'_>, found: &mut Report) -> Self {
        match parse(source) {
            Ok(root) => {
                let mut sink = Sink::new(source);
                let file = Self::read_root(&mut sink, &root).unwrap_or_default();
                found.append(sink.into_found());
                file
            }
            Err(problems) => {
                found.append(problems);
                Self::default()
            }
        }
    }

    fn read_root(sink: &mut Sink<'_>, root: &At<'_>) -> Option<Self> {
        let (raw, _) = RawRubric::read(sink, root)?;
        let RawRubric { format: number_at, version: version_at, changelog, competencies } = raw;
        if !format(sink, number_at) {
            return None;
        }
        let version = version_at.and_then(|at| number(sink, at, "`version`", 1..=MAX_VERSION));
        let changelog = changelog.and_then(|at| filled(sink, at, "`changelog`")).map(|items| {
            let changes: Vec<_> = items.iter().filter_map(|at| read_change(sink, at)).collect();
            check_versions(sink, version_at, version, &changes);
            changes.into_iter().map(|(change, _)| change).collect()
        });
        let mut file = Self::default();
        let mut signals = Vec::new();
        let before = sink.errors();
        let entries = competencies.and_then(|at| entries(sink, at, "`competencies`"))?;
        // One whose id cannot be read may be any.
        file.known = sink.errors() == before;
        // The entries come sorted by id, which is the order of the vocabulary.
        for (id, mark, at) in entries {
            let (competency, own) = read_competency(sink, at, &id);
            file.competencies.push(competency);
            file.marks.push((id, mark));
            signals.push(own);
        }
        if sink.errors() == 0 {
            file.rubric = Some(Rubric::new(version?, changelog?, signals));
        }
        Some(file)
    }
}

fn read_change(sink: &mut Sink<'_>, at: &At<'_>) -> Option<(RubricChange, Mark)> {
    let (RawChange { version: version_at, date, changes }, _) = RawChange::read(sink, at)?;
    let version = version_at.and_then(|at| number(sink, at, "`version`", 1..=MAX_VERSION));
    let date = date.and_then(|at| title(sink, at, "`date`"));
    let changes = changes.and_then(|at| filled(sink, at, "`changes`")).unwrap_or_default();
    let changes = changes.iter().filter_map(|at| sentence(sink, at, "a change")).collect();
    Some((RubricChange { version: version?, date: date?, changes }, version_at?.mark))
}

/// The newest entry comes first and is of the rubric's version; every other is older.
fn check_versions(
    sink: &mut Sink<'_>,
    at: Option<&At<'_>>,
    version: Option<u32>,
    changes: &[(RubricChange, Mark)],
) {
    if let (Some(at), Some(version), Some((newest, mark))) = (at, version, changes.first())
        && newest.version != version
    {
        let problem = RubricVersion { version, newest: newest.version };
        sink.report_pair(at.mark, problem, "the newest entry is here", *mark);
    }
    for pair in changes.windows(2) {
        let [(newer, first), (older, mark)] = pair else { continue };
        if newer.version == older.version {
            let item = &older.version.to_string();
            sink.report_pair(*mark, RepeatedItem { what: "`changelog`", item }, "first named here", *first);
        } else if newer.version < older.version {
            let problem = RubricVersion { version: newer.version, newest: older.version };
            sink.report_pair(*mark, problem, "an older entry stands before it", *first);
        }
    }
}

fn read_competency(sink: &mut Sink<'_>, at: &At<'_>, id: &str) -> (Competency, [Signals; 4]) {
    let mut competency = Competency { id: id.to_owned(), name: String::new(), definition: String::new() };
    let Some((raw, _)) = RawRubricCompetency::read(sink, at) else { return (competency, Default::default()) };
    let RawRubricCompetency { name, definition, signals } = raw;
    competency.name = name.and_then(|at| title(sink, at, "`name`")).unwrap_or_default();
    competency.definition = definition.and_then(|at| sentence(sink, at, "`definition`")).unwrap_or_default();
    let Some((raw, _)) = signals.and_then(|at| RawSignalsByLevel::read(sink, at)) else {
        return (competency, Default::default());
    };
    let RawSignalsByLevel { junior, mid, senior, staff } = raw;
    let signals =
        [junior, mid, senior, staff].map(|at| at.and_then(|at| read_signals(sink, at)).unwrap_or_default());
    (competency, signals)
}

fn read_signals(sink: &mut Sink<'_>, at: &At<'_>) -> Option<Signals> {
    let (RawSignals { must_have, nice_to_have }, _) = RawSignals::read(sink, at)?;
    let must_have = must_have.and_then(|at| filled(sink, at, "`must-have`")).unwrap_or_default();
    let must_have = must_have.iter().filter_map(|at| sentence(sink, at, "a signal")).collect();
    let nice_to_have = nice_to_have.and_then(|at| list(sink, at, "`nice-to-have`")).unwrap_or_default();
    let nice_to_have = nice_to_have.iter().filter_map(|at| sentence(sink, at, "a signal")).collect();
    Some(Signals { must_have, nice_to_have })
}
