//! bank.yaml: the scale and the names that questions may use.

use std::collections::BTreeMap;

use super::rubric::RubricFile;
use crate::diag::Report;
use crate::load::fields::raw;
use crate::load::problem::{
    BadLanguage, BadScale, CompetenciesTwice, DuplicateField, DuplicateName, MissingField, TooManyNames,
    WrongType,
};
use crate::load::sink::Sink;
use crate::load::source::Source;
use crate::load::texts::{sentence, title};
use crate::load::values::{describe, distinct, entries, format, id, list, text};
use crate::load::yaml::{At, Mark, Node, parse};
use crate::model::{Area, AreaIx, Competency, Language, Rubric, Scale, Topic, Vocabulary};

raw! {
    /// bank.yaml as written.
    RawBank = "bank" {
        required format "format",
        required name "name",
        optional language "language",
        optional scale "scale",
        optional competencies "competencies",
        required areas "areas",
        optional tags "tags",
    }
}

raw! {
    /// A competency as written.
    RawCompetency = "competency" {
        required name "name",
        required definition "definition",
    }
}

raw! {
    /// An area as written.
    RawArea = "area" {
        required name "name",
        required topics "topics",
    }
}

/// What bank.yaml declares; a list that could not be read is missing, and names
/// are not checked against it.
pub(super) struct Declared {
    pub(super) name: String,
    pub(super) language: Language,
    pub(super) scale: Option<Scale>,
    pub(super) vocabulary: Vocabulary,
    /// Whether the competencies are known.
    pub(super) competencies: bool,
    /// Whether the topics are known.
    pub(super) topics: bool,
    /// Whether the bank declares its tags, so that others are mistakes.
    pub(super) tags: bool,
    /// What each seniority shows of each competency.
    pub(super) rubric: Option<Rubric>,
    /// Where each name is declared: what it is, its id, its place.
    pub(super) marks: Vec<(&'static str, String, Mark)>,
    /// Where rubric.yaml declares competencies.
    pub(super) rubric_marks: Vec<(String, Mark)>,
}

impl Declared {
    /// When nothing is known, because there is no bank.yaml that can be read.
    pub(super) fn unknown() -> Self {
        Self {
            name: String::new(),
            language: Language::default(),
            scale: None,
            vocabulary: Vocabulary::default(),
            competencies: false,
            topics: false,
            tags: false,
            rubric: None,
            marks: Vec::new(),
            rubric_marks: Vec::new(),
        }
    }

    /// Reads bank.yaml; problems go to `found`. The competencies come from there or
    /// from the rubric.
    pub(super) fn read(source: &Source<'_>, rubric: Option<RubricFile>, found: &mut Report) -> Self {
        let mut declared = Self::unknown();
        match parse(source) {
            Ok(root) => {
                let mut sink = Sink::new(source);
                declared.read_root(&mut sink, &root, rubric);
                found.append(sink.into_found());
            }
            Err(problems) => found.append(problems),
        }
        declared
    }

    fn read_root(&mut self, sink: &mut Sink<'_>, root: &At<'_>, rubric: Option<RubricFile>) {
        let Some((raw, fields)) = RawBank::read(sink, root) else { return };
        let RawBank { format: number, name, language, scale, competencies, areas, tags } = raw;
        if !format(sink, number) {
            return;
        }
        self.name = name.and_then(|at| title(sink, at, "`name`")).unwrap_or_default();
        self.language = language.and_then(|at| read_language(sink, at)).unwrap_or_default();
        self.scale = match scale {
            Some(at) => read_scale(sink, at),
            None => Some(Scale::default()),
        };
        match (rubric, competencies) {
            (None, None) if !fields.has("competencies") => {
                sink.report(root.mark, MissingField { owner: &fields.owner(), names: &["competencies"] });
            }
            (None, competencies) => self.read_competencies(sink, competencies),
            (Some(rubric), competencies) => {
                if let Some(at) = competencies {
                    sink.report(at.mark, CompetenciesTwice);
                }
                self.take(rubric);
            }
        }
        self.read_areas(sink, areas);
        self.read_tags(sink, tags);
        let Vocabulary { areas: _, topics, competencies, tags } = &self.vocabulary;
        for (what, count, known) in [
            ("competencies", competencies.len(), &mut self.competencies),
            ("topics", topics.len(), &mut self.topics),
            ("tags", tags.len(), &mut self.tags),
        ] {
            if count > usize::from(u16::MAX) {
                sink.report(root.mark, TooManyNames { what, count });
                *known = false;
            }
        }
        // What cannot be numbered is not looked up either.
        let most = usize::from(u16::MAX);
        self.vocabulary.competencies.truncate(most);
        self.vocabulary.topics.truncate(most);
        self.vocabulary.tags.truncate(most);
        self.vocabulary = std::mem::take(&mut self.vocabulary).sorted();
    }

    fn read_competencies(&mut self, sink: &mut Sink<'_>, at: Option<&At<'_>>) {
        let before = sink.errors();
        let Some(list) = at.and_then(|at| entries(sink, at, "`competencies`")) else { return };
        self.competencies = sink.errors() == before;
        for (id, mark, at) in list {
            let raw = RawCompetency::read(sink, at);
            let (name, definition) = raw.map_or((None, None), |(RawCompetency { name, definition }, _)| {
                let name = name.and_then(|at| title(sink, at, "`name`"));
                (name, definition.and_then(|at| sentence(sink, at, "`definition`")))
            });
            self.marks.push(("competency", id.clone(), mark));
            let (name, definition) = (name.unwrap_or_default(), definition.unwrap_or_default());
            self.vocabulary.competencies.push(Competency { id, name, definition });
        }
    }

    /// Takes the competencies of the rubric.
    fn take(&mut self, rubric: RubricFile) {
        let RubricFile { competencies, known, rubric, marks } = rubric;
        self.vocabulary.competencies = competencies;
        self.competencies = known;
        self.rubric = rubric;
        self.rubric_marks = marks;
    }

    fn read_areas(&mut self, sink: &mut Sink<'_>, at: Option<&At<'_>>) {
        let before = sink.errors();
        let Some(list) = at.and_then(|at| entries(sink, at, "`areas`")) else { return };
        self.topics = sink.errors() == before;
        let mut seen: BTreeMap<String, Mark> = BTreeMap::new();
        let count = list.len();
        for (id, mark, at) in list {
            let area = u16::try_from(self.vocabulary.areas.len()).ok().filter(|&area| area < u16::MAX);
            let Some(area) = area else {
                self.topics = false;
                return sink.report(mark, TooManyNames { what: "areas", count });
            };
            let raw = RawArea::read(sink, at);
            let (name, topics) = raw.map_or((None, None), |(RawArea { name, topics }, _)| {
                let name = name.and_then(|at| title(sink, at, "`name`"));
                let before = sink.errors();
                let topics = topics.and_then(|at| entries(sink, at, "`topics`"));
                // An area whose topics cannot all be read may declare any topic.
                self.topics &= topics.is_some() && sink.errors() == before;
                (name, topics)
            });
            self.topics &= topics.is_some();
            self.vocabulary.areas.push(Area { id, name: name.unwrap_or_default() });
            for (id, mark, at) in topics.unwrap_or_default() {
                if let Some(first) = seen.get(&id) {
                    let problem = DuplicateName { what: "topic", name: &id };
                    sink.report_pair(mark, problem, "first declared here", *first);
                    continue;
                }
                seen.insert(id.clone(), mark);
                self.marks.push(("topic", id.clone(), mark));
                let name = title(sink, at, "the name of a topic").unwrap_or_default();
                self.vocabulary.topics.push(Topic { id, name, area: AreaIx(area) });
            }
        }
    }

    fn read_tags(&mut self, sink: &mut Sink<'_>, at: Option<&At<'_>>) {
        let Some(items) = at.and_then(|at| list(sink, at, "`tags`")) else { return };
        let before = sink.errors();
        let tags = distinct(sink, items, "`tags`", |sink, at| id(sink, at, "a tag"));
        // Where they cannot all be read, any other may be declared.
        self.tags = sink.errors() == before;
        for (tag, mark) in tags {
            self.marks.push(("tag", tag.as_str().to_owned(), mark));
            self.vocabulary.tags.push(tag.as_str().to_owned());
        }
    }
}

fn read_language(sink: &mut Sink<'_>, at: &At<'_>) -> Option<Language> {
    // `no`, which is Norwegian, is a text here: only `true` and `false` are truth values.
    let tag = text(sink, at, "`language`")?;
    let language = Language::new(tag.trim());
    if language.is_none() {
        sink.report(at.mark, BadLanguage { tag: &tag });
    }
    language
}

fn read_scale(sink: &mut Sink<'_>, at: &At<'_>) -> Option<Scale> {
    let Node::Map(map) = &at.node else {
        let (expected, found) = ("a mapping from 1, 2, 3 … to names", describe(&at.node));
        sink.report(at.mark, WrongType { what: "`scale`", expected, found, help: None });
        return None;
    };
    let before = sink.errors();
    let mut levels: BTreeMap<i64, (Mark, String)> = BTreeMap::new();
    for (key, value) in map {
        let Some(score) = score(key) else {
            let (expected, found) = ("a whole number", describe(&key.node));
            sink.report(key.mark, WrongType { what: "a level of `scale`", expected, found, help: None });
            continue;
        };
        if let Some((first, _)) = levels.get(&score) {
            let problem = DuplicateField { owner: "`scale`", name: &score.to_string() };
            sink.report_pair(key.mark, problem, "first given here", *first);
            continue;
        }
        let name = title(sink, value, "the name of a level").unwrap_or_default();
        levels.insert(score, (key.mark, name));
    }
    let consecutive = levels.keys().copied().eq((1..).take(levels.len()));
    if sink.errors() > before {
        // A level that cannot be read may be the one that is missed.
        return None;
    }
    if !consecutive || !Scale::LEVELS.contains(&levels.len()) {
        sink.report(at.mark, BadScale { levels: levels.keys().copied().collect() });
        return None;
    }
    Scale::new(levels.into_values().map(|(_, name)| name).collect())
}

/// The level that a key names; JSON can write it only as a text.
pub(super) fn score(key: &At<'_>) -> Option<i64> {
    match &key.node {
        Node::Int(score) => Some(*score),
        Node::Text(text) => text.parse().ok(),
        _ => None,
    }
}
