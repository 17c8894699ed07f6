//! The names that bank.yaml declares, looked up and suggested from.

use super::vocabulary::Declared;
use crate::load::problem::UnknownName;
use crate::load::sink::Sink;
use crate::load::values::id_among;
use crate::load::yaml::At;
use crate::model::{CompetencyIx, QuestionId, TopicIx};

/// The declared names, ready to look up and to suggest.
pub(super) struct Names<'d> {
    pub(super) declared: &'d Declared,
    competencies: Vec<&'d str>,
    topics: Vec<&'d str>,
    tags: Vec<&'d str>,
}

impl<'d> Names<'d> {
    pub(super) fn of(declared: &'d Declared) -> Self {
        let vocabulary = &declared.vocabulary;
        Self {
            declared,
            competencies: vocabulary.competencies.iter().map(|competency| competency.id.as_str()).collect(),
            topics: vocabulary.topics.iter().map(|topic| topic.id.as_str()).collect(),
            tags: vocabulary.tags.iter().map(String::as_str).collect(),
        }
    }

    pub(super) fn competency(&self, sink: &mut Sink<'_>, at: &At<'_>) -> Option<CompetencyIx> {
        let name =
            id_among(sink, at, "`competency`", self.declared.competencies.then_some(&self.competencies))?;
        let name = name.as_str();
        let found = self.declared.vocabulary.competency(name);
        if found.is_none() && self.declared.competencies {
            let known = sink.suggest_from(&self.competencies);
            sink.report(at.mark, UnknownName { what: "competency", name, known });
        }
        found
    }

    pub(super) fn topic(&self, sink: &mut Sink<'_>, at: &At<'_>) -> Option<TopicIx> {
        let name = id_among(sink, at, "`topic`", self.declared.topics.then_some(&self.topics))?;
        let name = name.as_str();
        let found = self.declared.vocabulary.topic(name);
        if found.is_none() && self.declared.topics {
            let known = sink.suggest_from(&self.topics);
            sink.report(at.mark, UnknownName { what: "topic", name, known });
        }
        found
    }

    pub(super) fn tag(&self, sink: &mut Sink<'_>, at: &At<'_>) -> Option<QuestionId> {
        let name = id_among(sink, at, "a tag", self.declared.tags.then_some(&self.tags))?;
        if self.declared.tags && self.declared.vocabulary.tag(name.as_str()).is_none() {
            let known = sink.suggest_from(&self.tags);
            sink.report(at.mark, UnknownName { what: "tag", name: name.as_str(), known });
        }
        Some(name)
    }
}
