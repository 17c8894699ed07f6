//! The neutral document that every format renders, one type per edition.
//!
//! The candidate's edition is a type of its own with no room for an anchor, a
//! follow-up, a red flag, a strong answer or a level: what a type does not have
//! cannot leak through a renderer.

use serde::{Deserialize, Serialize};

use super::Edition;
use super::overview::LoopOverview;
use crate::model::{Difficulty, Kind, Language, Level, Markdown, Paragraph, ScaleLevel, Signals};

/// The round of a loop that a kit was drawn for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InLoop {
    /// The loop's name on the command line.
    pub id: String,
    /// The id of the round.
    pub round: String,
}

/// What every export carries, so that a printed page can be traced back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The profile's name on the command line.
    pub profile: String,
    /// The profile's name for people.
    pub title: String,
    /// The name of the bank.
    pub bank: String,
    /// The seed as typed.
    pub seed: String,
    /// The number of the algorithm that drew the kit.
    pub algorithm: u32,
    /// A hash over profile, questions and their order, 16 hexadecimal digits.
    pub fingerprint: String,
    /// The date to print, as the caller gave it.
    pub date: Option<String>,
    /// The requisition to print, as the caller gave it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub requisition: Option<String>,
    /// The round of a loop that the kit is for, if it was drawn together with others.
    #[serde(rename = "loop", skip_serializing_if = "Option::is_none", default)]
    pub in_loop: Option<InLoop>,
    /// The language of the bank's texts; left out where it is `en`.
    #[serde(skip_serializing_if = "is_default", default)]
    pub language: Language,
}

fn is_default(language: &Language) -> bool {
    *language == Language::default()
}

/// What a candidate's copy carries: it names its kit, and no way to make it.
///
/// With the profile and the seed anyone who has the bank makes the interviewer's copy too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CandidateHeader {
    /// The profile's name for people.
    pub title: String,
    /// A hash over profile, questions and their order, 16 hexadecimal digits.
    pub fingerprint: String,
    /// The date to print, as the caller gave it.
    pub date: Option<String>,
    /// The language of the bank's texts; left out where it is `en`.
    #[serde(skip_serializing_if = "is_default")]
    pub language: Language,
}

/// One line of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// The minute it starts at, counted from the beginning of the interview.
    pub start: u16,
    /// How many minutes it has.
    pub minutes: u16,
    /// What it is.
    pub title: String,
    /// The numbers of its questions, first and last.
    pub questions: Option<(u16, u16)>,
}

/// A part of the interview with its questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketSection<Q> {
    /// The heading.
    pub title: String,
    /// What the section is for; only the interviewer's edition has one.
    pub purpose: Option<String>,
    /// The minute it starts at.
    pub start: u16,
    /// How many minutes its questions take together.
    pub minutes: u16,
    /// Its questions in the order they are asked.
    pub questions: Vec<Q>,
}

/// One level of the scale with the behaviour that earns it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The score.
    pub score: u8,
    /// The name of the score.
    pub name: String,
    /// The observable behaviour.
    pub text: Paragraph,
}

/// Everything an interviewer needs to ask and score one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterviewerQuestion {
    /// Its place in the kit, from 1.
    pub number: u16,
    /// Its stable id.
    pub id: String,
    /// Its short name.
    pub title: String,
    /// What the candidate is asked to do.
    pub kind: Kind,
    /// The id of what is assessed.
    pub competency: String,
    /// The name of what is assessed.
    pub competency_name: String,
    /// The id of the subject.
    pub topic: String,
    /// The name of the subject.
    pub topic_name: String,
    /// Free labels.
    pub tags: Vec<String>,
    /// The seniorities it is fair for, lowest first.
    pub levels: Vec<Level>,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The minute it starts at.
    pub start: u16,
    /// How many minutes it takes.
    pub minutes: u16,
    /// What the candidate is given.
    pub prompt: Markdown,
    /// What a strong answer holds.
    pub strong_answer: Vec<Paragraph>,
    /// Questions that probe further.
    pub follow_ups: Vec<Paragraph>,
    /// The anchors, lowest first.
    pub anchors: Vec<Anchor>,
    /// What should be discussed whatever the level.
    pub red_flags: Vec<Paragraph>,
    /// Where the facts can be read up.
    pub references: Vec<String>,
    /// The file of the reference solution, as a path in the bank's folder.
    pub solution: Option<String>,
    /// What candidates might say, lowest level first; empty unless asked for.
    pub samples: Vec<Markdown>,
}

/// What a candidate may see of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CandidateQuestion {
    /// Its place in the kit, from 1.
    pub number: u16,
    /// How many minutes it takes.
    pub minutes: u16,
    /// What the candidate is given.
    pub prompt: Markdown,
}

/// One competency of the scorecard with the questions that show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScorecardRow {
    /// The id of the competency.
    pub competency: String,
    /// The name of the competency.
    pub name: String,
    /// What having it means.
    pub definition: String,
    /// The seniority whose bar its questions look for; the highest, where sections differ.
    pub level: Level,
    /// What that seniority shows of it, where the bank has a rubric.
    pub signals: Option<Signals>,
    /// How often its mean counts.
    pub weight: u8,
    /// Why the weight is not 1.
    pub reason: Option<String>,
    /// The numbers of its questions.
    pub questions: Vec<u16>,
}

/// The interviewer's edition: everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterviewerPacket {
    /// Where the kit comes from.
    pub header: Header,
    /// Whom the profile is for.
    pub summary: String,
    /// The seniority that is hired for.
    pub level: Level,
    /// Minutes of the whole interview.
    pub duration: u16,
    /// The clock.
    pub agenda: Vec<AgendaItem>,
    /// The rating scale, lowest first.
    pub scale: Vec<ScaleLevel>,
    /// The questions, section by section.
    pub sections: Vec<PacketSection<InterviewerQuestion>>,
    /// The page that sums up.
    pub scorecard: Vec<ScorecardRow>,
    /// The version of the rubric that the scorecard's signals are of.
    pub rubric: Option<u32>,
}

impl InterviewerPacket {
    /// The same without sample answers.
    #[must_use]
    pub fn without_samples(mut self) -> Self {
        for question in self.sections.iter_mut().flat_map(|section| &mut section.questions) {
            question.samples.clear();
        }
        self
    }

    /// What the candidate may see of it.
    pub fn candidate(&self) -> CandidatePacket {
        let question = |asked: &InterviewerQuestion| CandidateQuestion {
            number: asked.number,
            minutes: asked.minutes,
            prompt: asked.prompt.clone(),
        };
        let section = |section: &PacketSection<InterviewerQuestion>| PacketSection {
            title: section.title.clone(),
            purpose: None,
            start: section.start,
            minutes: section.minutes,
            questions: section.questions.iter().map(question).collect(),
        };
        let Header {
            profile: _,
            title,
            bank: _,
            seed: _,
            algorithm: _,
            fingerprint,
            date,
            requisition: _,
            in_loop: _,
            language,
        } = &self.header;
        CandidatePacket {
            header: CandidateHeader {
                title: title.clone(),
                fingerprint: fingerprint.clone(),
                date: date.clone(),
                language: language.clone(),
            },
            duration: self.duration,
            sections: self.sections.iter().map(section).collect(),
        }
    }

    /// The packet of an edition.
    pub fn edition(self, edition: Edition) -> Packet {
        match edition {
            Edition::Interviewer => Packet::Interviewer(self),
            Edition::Candidate => Packet::Candidate(self.candidate()),
        }
    }
}

/// The candidate's edition: prompts only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CandidatePacket {
    /// Which kit it is.
    pub header: CandidateHeader,
    /// Minutes of the whole interview.
    pub duration: u16,
    /// The prompts, section by section.
    pub sections: Vec<PacketSection<CandidateQuestion>>,
}

/// A sample answer under a letter that hides its level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PracticeAnswer {
    /// `A`, `B`, `C` …
    pub letter: char,
    /// What a candidate might say.
    pub text: Markdown,
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

/// A kit as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "edition", rename_all = "kebab-case")]
pub enum Packet {
    /// Everything.
    Interviewer(InterviewerPacket),
    /// Prompts only.
    Candidate(CandidatePacket),
    /// Sample answers to score.
    Practice(PracticePacket),
    /// A loop: who asks what.
    Overview(LoopOverview),
}

impl Packet {
    /// Where the kit comes from; a candidate's copy does not say.
    pub fn header(&self) -> Option<&Header> {
        match self {
            Self::Interviewer(packet) => Some(&packet.header),
            Self::Candidate(_) => None,
            Self::Practice(packet) => Some(&packet.header),
            Self::Overview(packet) => Some(&packet.header),
        }
    }

    /// The language of the bank's texts.
    pub fn language(&self) -> &Language {
        match self {
            Self::Candidate(CandidatePacket { header, .. }) => &header.language,
            Self::Interviewer(InterviewerPacket { header, .. })
            | Self::Practice(PracticePacket { header, .. })
            | Self::Overview(LoopOverview { header, .. }) => &header.language,
        }
    }

    /// The title of the interview, and the fingerprint.
    pub fn title_and_fingerprint(&self) -> (&str, &str) {
        match self {
            Self::Candidate(CandidatePacket { header, .. }) => (&header.title, &header.fingerprint),
            Self::Interviewer(InterviewerPacket { header, .. })
            | Self::Practice(PracticePacket { header, .. })
            | Self::Overview(LoopOverview { header, .. }) => (&header.title, &header.fingerprint),
        }
    }
}
