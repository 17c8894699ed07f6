//! A bank as it is stored: the model with its texts borrowed, and where each question was written.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::diag::{Code, Report};
use crate::load::loaded::{Loaded, Spot};
use crate::model::{
    Area, AreaIx, Bank, Competency, CompetencyIx, Day, Difficulty, Kind, Language, Level, Markdown,
    Paragraph, Question, QuestionId, Rubric, RubricChange, Scale, Signals, Silenced, Status, TagIx, Topic,
    TopicIx, Vocabulary,
};

/// Why nothing that was stored is refused.
const CHECKED: &str = "only a bank that was loaded is stored";

/// A bank.
#[derive(Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
pub(super) struct Stored<'a> {
    pub(super) name: &'a str,
    pub(super) language: &'a str,
    /// The names of the levels.
    pub(super) scale: Vec<String>,
    /// Ids and names.
    #[serde(borrow)]
    pub(super) areas: Vec<(&'a str, &'a str)>,
    /// Ids, names and areas.
    #[serde(borrow)]
    pub(super) topics: Vec<(&'a str, &'a str, u16)>,
    /// Ids, names and definitions.
    #[serde(borrow)]
    pub(super) competencies: Vec<(&'a str, &'a str, &'a str)>,
    pub(super) tags: Vec<String>,
    pub(super) rubric: Option<StoredRubric>,
    /// The paths of the question files.
    #[serde(borrow)]
    pub(super) files: Vec<&'a str>,
    #[serde(borrow)]
    pub(super) questions: Vec<StoredQuestion<'a>>,
}

/// A rubric.
#[derive(Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
pub(super) struct StoredRubric {
    pub(super) version: u32,
    /// Versions, dates and changes.
    pub(super) changelog: Vec<(u32, String, Vec<String>)>,
    pub(super) signals: Vec<[Signals; 4]>,
}

/// A question.
#[derive(Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
pub(super) struct StoredQuestion<'a> {
    /// Which of the files it stands in.
    pub(super) file: usize,
    pub(super) line: u32,
    pub(super) id: &'a str,
    pub(super) title: String,
    pub(super) kind: Kind,
    pub(super) competency: u16,
    pub(super) topic: u16,
    pub(super) tags: Vec<u16>,
    pub(super) levels: Vec<Level>,
    pub(super) difficulty: Difficulty,
    pub(super) minutes: u16,
    pub(super) status: Status,
    /// In days since 1970.
    pub(super) added: Option<i64>,
    pub(super) prompt: &'a str,
    #[serde(borrow)]
    pub(super) strong_answer: Vec<&'a str>,
    #[serde(borrow)]
    pub(super) follow_ups: Vec<&'a str>,
    #[serde(borrow)]
    pub(super) anchors: Vec<&'a str>,
    #[serde(borrow)]
    pub(super) red_flags: Vec<&'a str>,
    #[serde(borrow)]
    pub(super) enemies: Vec<&'a str>,
    pub(super) references: Vec<String>,
    /// Codes and reasons.
    #[serde(borrow)]
    pub(super) silenced: Vec<(&'a str, &'a str)>,
    pub(super) solution: Option<String>,
    #[serde(borrow)]
    pub(super) samples: Vec<&'a str>,
}

impl Stored<'static> {
    /// The bank that was stored, with its files under `folder`.
    pub(super) fn loaded(self, folder: &str) -> Loaded<Bank> {
        let Self { name, language, scale, areas, topics, competencies, tags, rubric, files, questions } =
            self;
        let files: Vec<Arc<str>> = files.iter().map(|path| format!("{folder}/{path}").into()).collect();
        let spot = |stored: &StoredQuestion<'_>| {
            (stored.id.to_owned(), Spot { file: Arc::clone(&files[stored.file]), line: stored.line })
        };
        let spots: BTreeMap<String, Spot> = questions.iter().map(spot).collect();
        let area = |(id, name): (&str, &str)| Area { id: id.to_owned(), name: name.to_owned() };
        let topic = |(id, name, area): (&str, &str, u16)| Topic {
            id: id.to_owned(),
            name: name.to_owned(),
            area: AreaIx(area),
        };
        let competency = |(id, name, definition): (&str, &str, &str)| Competency {
            id: id.to_owned(),
            name: name.to_owned(),
            definition: definition.to_owned(),
        };
        let vocabulary = Vocabulary {
            areas: areas.into_iter().map(area).collect(),
            topics: topics.into_iter().map(topic).collect(),
            competencies: competencies.into_iter().map(competency).collect(),
            tags,
        };
        let scale = Scale::new(scale).expect(CHECKED);
        let questions = questions.into_iter().map(StoredQuestion::question).collect();
        let bank = Bank::new(name.to_owned(), scale, vocabulary, questions).expect(CHECKED);
        let value = bank
            .in_language(Language::new(language).expect(CHECKED))
            .with_rubric(rubric.map(StoredRubric::rubric));
        Loaded { value, warnings: Report::default(), spots }
    }
}

impl StoredRubric {
    fn rubric(self) -> Rubric {
        let Self { version, changelog, signals } = self;
        let change = |(version, date, changes)| RubricChange { version, date, changes };
        Rubric::new(version, changelog.into_iter().map(change).collect(), signals)
    }
}

impl StoredQuestion<'static> {
    fn question(self) -> Question {
        let paragraphs = |texts: Vec<&'static str>| texts.into_iter().map(Paragraph::checked).collect();
        let code = |code: &str| Code::lints().find(|known| known.text() == code).expect(CHECKED);
        let silenced = |(of, reason): (&str, &str)| Silenced { code: code(of), reason: reason.to_owned() };
        let id = |id: &str| QuestionId::new(id).expect(CHECKED);
        Question {
            id: id(self.id),
            title: self.title,
            kind: self.kind,
            competency: CompetencyIx(self.competency),
            topic: TopicIx(self.topic),
            tags: self.tags.into_iter().map(TagIx).collect(),
            levels: self.levels.into_iter().collect(),
            difficulty: self.difficulty,
            minutes: self.minutes,
            status: self.status,
            added: self.added.map(|days| Day::from_days(days).expect(CHECKED)),
            prompt: Markdown::checked(self.prompt),
            strong_answer: paragraphs(self.strong_answer),
            follow_ups: paragraphs(self.follow_ups),
            anchors: paragraphs(self.anchors),
            red_flags: paragraphs(self.red_flags),
            enemies: self.enemies.into_iter().map(id).collect(),
            references: self.references,
            silenced: self.silenced.into_iter().map(silenced).collect(),
            solution: self.solution,
            samples: self.samples.into_iter().map(Markdown::checked).collect(),
        }
    }
}
