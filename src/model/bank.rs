//! The pool of questions.

use super::{Filter, Language, Question, QuestionId, Rubric, Scale, Status, Traits, Vocabulary};

/// The pool of questions with its scale and vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bank {
    name: String,
    language: Language,
    scale: Scale,
    vocabulary: Vocabulary,
    rubric: Option<Rubric>,
    questions: Vec<Question>,
}

/// Two questions have the same id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuplicateQuestion(pub QuestionId);

impl Bank {
    /// Puts the questions in canonical order, which is by id.
    pub fn new(
        name: String,
        scale: Scale,
        vocabulary: Vocabulary,
        mut questions: Vec<Question>,
    ) -> Result<Self, DuplicateQuestion> {
        questions.sort_by(|a, b| a.id.cmp(&b.id));
        if let Some(pair) = questions.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(DuplicateQuestion(pair[0].id.clone()));
        }
        Ok(Self { name, language: Language::default(), scale, vocabulary, rubric: None, questions })
    }

    /// Adds the rubric, whose signals are in the order of the vocabulary's competencies.
    #[must_use]
    pub fn with_rubric(self, rubric: Option<Rubric>) -> Self {
        Self { rubric, ..self }
    }

    /// Says which language its texts are in; English, where no one says.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The bank as it was when these questions could be drawn.
    #[must_use]
    pub fn with_active(&self, ids: &[QuestionId]) -> Self {
        let mut bank = self.clone();
        for question in bank.questions.iter_mut().filter(|question| ids.contains(&question.id)) {
            question.status = Status::Active;
        }
        bank
    }

    /// What the bank is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The language of its texts.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The rating scale of all its questions.
    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// The names its questions may use.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// What each seniority shows of each competency, where the bank says.
    pub fn rubric(&self) -> Option<&Rubric> {
        self.rubric.as_ref()
    }

    /// Every question, by id.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The questions that may be drawn, by id.
    pub fn active(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| question.status == Status::Active)
    }

    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        let at = self.questions.binary_search_by(|question| question.id.as_str().cmp(id)).ok()?;
        self.questions.get(at)
    }

    /// Whether a question of this bank passes a filter.
    pub fn matches(&self, filter: &Filter, question: &Question) -> bool {
        filter.matches(&Traits::of(question, &self.vocabulary))
    }
}
