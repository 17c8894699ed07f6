//! Which questions a section or a rule is about.

use super::{
    AreaIx, Bounds, CompetencyIx, Difficulty, Kind, Level, LevelSet, Question, QuestionId, TagIx, TopicIx,
    Vocabulary,
};

/// What a filter looks at; a question has them, and so has one not yet written.
#[derive(Debug, Clone)]
pub struct Traits<'a> {
    /// The question's id, none for one not yet written.
    pub id: Option<&'a QuestionId>,
    /// What the candidate is asked to do.
    pub kind: Kind,
    /// What is assessed.
    pub competency: CompetencyIx,
    /// The subject.
    pub topic: TopicIx,
    /// The subject's area.
    pub area: AreaIx,
    /// Free labels.
    pub tags: &'a [TagIx],
    /// The seniorities it is fair for.
    pub levels: LevelSet,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// How long it takes.
    pub minutes: u16,
}

impl<'a> Traits<'a> {
    /// Those of a question.
    pub fn of(question: &'a Question, vocabulary: &Vocabulary) -> Self {
        Self {
            id: Some(&question.id),
            kind: question.kind,
            competency: question.competency,
            topic: question.topic,
            area: vocabulary.topics[question.topic.at()].area,
            tags: &question.tags,
            levels: question.levels,
            difficulty: question.difficulty,
            minutes: question.minutes,
        }
    }
}

/// Lists of accepted values; an empty list accepts every value.
///
/// A question passes when each list that is not empty has one of its values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clause {
    /// Accepted ids.
    pub ids: Vec<QuestionId>,
    /// Accepted kinds.
    pub kinds: Vec<Kind>,
    /// Accepted competencies.
    pub competencies: Vec<CompetencyIx>,
    /// Accepted topics.
    pub topics: Vec<TopicIx>,
    /// Accepted areas.
    pub areas: Vec<AreaIx>,
    /// Accepted tags.
    pub tags: Vec<TagIx>,
    /// Accepted levels.
    pub levels: Vec<Level>,
    /// Accepted difficulties.
    pub difficulties: Vec<Difficulty>,
    /// Accepted minutes.
    pub minutes: Option<Bounds>,
}

impl Clause {
    /// One answer per list that is not empty: does the question have a value of it?
    fn answers(&self, traits: &Traits<'_>) -> impl Iterator<Item = bool> {
        fn any<T>(list: &[T], hit: impl Fn(&T) -> bool) -> Option<bool> {
            (!list.is_empty()).then(|| list.iter().any(hit))
        }
        [
            any(&self.ids, |id| traits.id == Some(id)),
            any(&self.kinds, |kind| *kind == traits.kind),
            any(&self.competencies, |competency| *competency == traits.competency),
            any(&self.topics, |topic| *topic == traits.topic),
            any(&self.areas, |area| *area == traits.area),
            any(&self.tags, |tag| traits.tags.contains(tag)),
            any(&self.levels, |level| traits.levels.contains(*level)),
            any(&self.difficulties, |difficulty| *difficulty == traits.difficulty),
            self.minutes.map(|bounds| bounds.contains(u32::from(traits.minutes))),
        ]
        .into_iter()
        .flatten()
    }
}

/// Which questions a section or a rule is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Every list here must have a value of the question.
    pub all_of: Clause,
    /// No list here may have a value of the question.
    pub none_of: Clause,
}

impl Filter {
    /// Whether a question with these traits passes.
    pub fn matches(&self, traits: &Traits<'_>) -> bool {
        self.all_of.answers(traits).all(|hit| hit) && !self.none_of.answers(traits).any(|hit| hit)
    }
}
