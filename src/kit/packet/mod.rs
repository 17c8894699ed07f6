//! The neutral document that every format renders, one type per edition.

mod candidate;
mod header;
mod interviewer;
mod overview;
mod practice;

use serde::Serialize;

pub use candidate::{CandidatePacket, CandidateQuestion};
pub use header::{CandidateHeader, Header, InLoop};
pub use interviewer::{
    AgendaItem, Anchor, InterviewerPacket, InterviewerQuestion, PacketSection, ScorecardRow,
};
pub use overview::{CoverageRow, LoopOverview, OverviewQuestion, OverviewRound};
pub use practice::{PracticeAnswer, PracticeKey, PracticePacket, PracticeQuestion};

use crate::model::Language;

/// For whom a packet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edition {
    /// Everything.
    Interviewer,
    /// Prompts only.
    Candidate,
}

impl Edition {
    /// The word used in file names and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Interviewer => "interviewer",
            Self::Candidate => "candidate",
        }
    }
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

impl InterviewerPacket {
    /// The packet of an edition.
    pub fn edition(self, edition: Edition) -> Packet {
        match edition {
            Edition::Interviewer => Packet::Interviewer(self),
            Edition::Candidate => Packet::Candidate(self.candidate()),
        }
    }
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
