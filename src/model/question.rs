//! One question of the bank.

use std::fmt;

use crate::diag::Code;

use super::{CompetencyIx, Day, Difficulty, Kind, LevelSet, Markdown, Paragraph, Status, TagIx, TopicIx};

/// The stable name of a question: lower-case words joined by hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct QuestionId(Box<str>);

impl QuestionId {
    /// The longest id, in bytes.
    pub const MAX_LEN: usize = 80;

    /// Checks the form; none if it is not lower-case words joined by hyphens.
    pub fn new(text: &str) -> Option<Self> {
        let word = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        (text.len() <= Self::MAX_LEN && text.split('-').all(word)).then(|| Self(text.into()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// One question with everything an interviewer needs to ask and score it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Stable and unique over the bank.
    pub id: QuestionId,
    /// A short name for the interviewer.
    pub title: String,
    /// What the candidate is asked to do.
    pub kind: Kind,
    /// What is assessed.
    pub competency: CompetencyIx,
    /// The subject.
    pub topic: TopicIx,
    /// Free labels, sorted, each once.
    pub tags: Vec<TagIx>,
    /// The seniorities it is fair for; never empty.
    pub levels: LevelSet,
    /// How hard it is for those levels.
    pub difficulty: Difficulty,
    /// How long asking and answering takes, 1 to 240.
    pub minutes: u16,
    /// Whether it may be drawn.
    pub status: Status,
    /// The day on which it joined a bank that was in use already; none if it was there from the start.
    pub added: Option<Day>,
    /// What the candidate is given.
    pub prompt: Markdown,
    /// What a strong answer holds, for the interviewer.
    pub strong_answer: Vec<Paragraph>,
    /// Questions that probe further.
    pub follow_ups: Vec<Paragraph>,
    /// One for every level of the scale, lowest first.
    pub anchors: Vec<Paragraph>,
    /// What should be discussed whatever the level.
    pub red_flags: Vec<Paragraph>,
    /// Questions that must not meet this one in a kit, sorted.
    pub enemies: Vec<QuestionId>,
    /// Where the facts can be read up.
    pub references: Vec<String>,
    /// The lints that are not to be reported for it.
    pub silenced: Vec<Silenced>,
    /// The file of the reference solution, as a path in the bank's folder.
    pub solution: Option<String>,
    /// What candidates might say: none, or one for every level of the scale, lowest first.
    pub samples: Vec<Markdown>,
}

/// A part of a question, such as its second anchor; places count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuestionPart {
    /// The short name.
    Title,
    /// What the candidate is given.
    Prompt,
    /// A point of the strong answer.
    StrongAnswer(usize),
    /// A follow-up.
    FollowUp(usize),
    /// An anchor, lowest first.
    Anchor(usize),
    /// A red flag.
    RedFlag(usize),
    /// A silenced lint.
    Silenced(usize),
}

/// A lint that is not to be reported for a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silenced {
    /// The lint.
    pub code: Code,
    /// Why it is wrong here.
    pub reason: String,
}

impl Question {
    /// What is asked, for comparing: the prompt without case, white space and the punctuation
    /// around words. What stands inside code and between words counts.
    pub fn asked(&self) -> String {
        const AROUND: &[char] = &[
            '.', ',', ':', ';', '!', '?', '…', '"', '\'', '“', '”', '„', '«', '»', '‘', '’', '(', ')', '*',
            '_', '`',
        ];
        let words = self.prompt.source().split_whitespace();
        let words = words.map(|word| word.trim_matches(AROUND)).filter(|word| !word.is_empty());
        let asked = words.collect::<Vec<_>>().join(" ").to_lowercase();
        // A prompt of marks only says what it says.
        if asked.is_empty() { self.prompt.source().to_owned() } else { asked }
    }

    /// The shortest and the longest question, in minutes.
    pub const MINUTES: std::ops::RangeInclusive<u16> = 1..=240;
}
