//! The candidate's edition: prompts only.
//!
//! It is a type of its own with no room for an anchor, a follow-up, a red flag, a strong answer
//! or a level: what a type does not have cannot leak through a renderer.

use serde::Serialize;

use super::header::{CandidateHeader, Header};
use super::interviewer::{InterviewerPacket, InterviewerQuestion, PacketSection};
use crate::model::Markdown;

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

impl InterviewerPacket {
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
}
