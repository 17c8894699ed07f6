//! Practice for interviewers: sample answers to score.

use serde::Serialize;

use super::header::Header;
use super::interviewer::InterviewerQuestion;
use crate::model::{Level, Markdown, ScaleLevel};

/// Practice for interviewers: sample answers to score, with the key at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PracticePacket {
    /// Where the packet comes from.
    pub header: Header,
    /// Whom the profile is for.
    pub summary: String,
    /// The seniority that is hired for.
    pub level: Level,
    /// The rating scale, lowest first.
    pub scale: Vec<ScaleLevel>,
    /// The questions in the order of the profile's sections.
    pub questions: Vec<PracticeQuestion>,
    /// One entry a question.
    pub key: Vec<PracticeKey>,
}

/// A question with shuffled sample answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PracticeQuestion {
    /// Its place in the packet, from 1.
    pub number: u16,
    /// What it takes to judge an answer; its start means nothing here.
    pub question: InterviewerQuestion,
    /// Its answers by letter.
    pub answers: Vec<PracticeAnswer>,
}

/// A sample answer under a letter that hides its level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PracticeAnswer {
    /// `A`, `B`, `C` …
    pub letter: char,
    /// What a candidate might say.
    pub text: Markdown,
}

/// The levels that the answers to a question were written for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PracticeKey {
    /// The number of the question.
    pub number: u16,
    /// Its short name.
    pub title: String,
    /// The score of each letter.
    pub scores: Vec<(char, u8)>,
}
