//! `where` and `not`: which questions a section or a rule is about.

use crate::load::fields::raw;
use crate::load::problem::{UnknownName, UnknownQuestion};
use crate::load::sink::Sink;
use crate::load::values::{bounds, distinct, id, id_among, one_or_more, word};
use crate::load::yaml::{At, Mark};
use crate::model::{Bank, Clause, Filter, Label, QuestionId};

raw! {
    /// The lists of a `where` or a `not` as written.
    RawClause = "filter" {
        optional id "id",
        optional kind "kind",
        optional competency "competency",
        optional topic "topic",
        optional area "area",
        optional tag "tag",
        optional level "level",
        optional difficulty "difficulty",
        optional minutes "minutes",
    }
}

/// The names a bank has, ready to look up and to suggest.
pub(in crate::load) struct BankNames<'b> {
    pub(in crate::load) bank: &'b Bank,
    ids: Vec<&'b str>,
    pub(in crate::load) competencies: Vec<&'b str>,
    pub(super) topics: Vec<&'b str>,
    areas: Vec<&'b str>,
    tags: Vec<&'b str>,
}

impl<'b> BankNames<'b> {
    pub(in crate::load) fn of(bank: &'b Bank) -> Self {
        let vocabulary = bank.vocabulary();
        Self {
            bank,
            ids: bank.questions().iter().map(|question| question.id.as_str()).collect(),
            competencies: vocabulary.competencies.iter().map(|competency| competency.id.as_str()).collect(),
            topics: vocabulary.topics.iter().map(|topic| topic.id.as_str()).collect(),
            areas: vocabulary.areas.iter().map(|area| area.id.as_str()).collect(),
            tags: vocabulary.tags.iter().map(String::as_str).collect(),
        }
    }

    fn question(&self, sink: &mut Sink<'_>, at: &At<'_>) -> Option<QuestionId> {
        let id = id(sink, at, "`id`")?;
        if self.bank.question(id.as_str()).is_none() {
            let known = sink.suggest_from(&self.ids);
            sink.report(at.mark, UnknownQuestion { id: id.as_str(), known });
        }
        Some(id)
    }
}

/// Looks a name up; reports one that the bank does not have.
pub(in crate::load) fn name<T>(
    sink: &mut Sink<'_>,
    at: &At<'_>,
    what: &'static str,
    known: &[&str],
    find: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let name = id_among(sink, at, what, Some(known))?;
    let found = find(name.as_str());
    if found.is_none() {
        let known = sink.suggest_from(known);
        sink.report(at.mark, UnknownName { what, name: name.as_str(), known });
    }
    found
}

/// Reads `where` and `not`; one that is left out accepts everything.
pub(super) fn read_filter(
    sink: &mut Sink<'_>,
    all_of: Option<&At<'_>>,
    none_of: Option<&At<'_>>,
    names: &BankNames<'_>,
) -> Filter {
    let mut clause = |at: Option<&At<'_>>| at.and_then(|at| read_clause(sink, at, names)).unwrap_or_default();
    let all_of = clause(all_of);
    Filter { all_of, none_of: clause(none_of) }
}

fn read_clause(sink: &mut Sink<'_>, at: &At<'_>, names: &BankNames<'_>) -> Option<Clause> {
    let (raw, _) = RawClause::read(sink, at)?;
    let RawClause { id, kind, competency, topic, area, tag, level, difficulty, minutes } = raw;
    let vocabulary = names.bank.vocabulary();
    Some(Clause {
        ids: any(sink, id, "`id`", |sink, at| names.question(sink, at)),
        kinds: words(sink, kind, "`kind`"),
        competencies: any(sink, competency, "`competency`", |sink, at| {
            name(sink, at, "competency", &names.competencies, |id| vocabulary.competency(id))
        }),
        topics: any(sink, topic, "`topic`", |sink, at| {
            name(sink, at, "topic", &names.topics, |id| vocabulary.topic(id))
        }),
        areas: any(sink, area, "`area`", |sink, at| {
            name(sink, at, "area", &names.areas, |id| vocabulary.area(id))
        }),
        tags: any(sink, tag, "`tag`", |sink, at| name(sink, at, "tag", &names.tags, |id| vocabulary.tag(id))),
        levels: words(sink, level, "`level`"),
        difficulties: words(sink, difficulty, "`difficulty`"),
        minutes: minutes.and_then(|at| bounds(sink, at, "`minutes`")),
    })
}

fn words<L: Label + Ord>(sink: &mut Sink<'_>, at: Option<&At<'_>>, what: &str) -> Vec<L> {
    any(sink, at, what, |sink, at| word(sink, at, what))
}

/// The values of one key: a list or a single one.
pub(in crate::load) fn any<T: Ord + Clone>(
    sink: &mut Sink<'_>,
    at: Option<&At<'_>>,
    what: &str,
    read: impl FnMut(&mut Sink<'_>, &At<'_>) -> Option<T>,
) -> Vec<T> {
    let items = at.and_then(|at| one_or_more(sink, at, what)).unwrap_or_default();
    let values: Vec<(T, Mark)> = distinct(sink, items, what, read);
    values.into_iter().map(|(value, _)| value).collect()
}
