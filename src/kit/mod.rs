//! The drawn kit as a document: order, agenda, fingerprint, editions.

mod file;
pub mod fingerprint;
#[expect(clippy::module_inception, reason = "the kit itself is what this room is about")]
mod kit;
mod overview;
mod packet;
mod practice;

pub use file::{
    Change, KitFile, KitFileError, LockedBank, LockedLoop, LockedProfile, LockedQuestion, LockedSection,
    LockedSet, LockedSwap, drawn_by,
};
pub use kit::{Edition, Kit};
pub use overview::{CoverageRow, LoopOverview, OverviewQuestion, OverviewRound};
pub use packet::{
    AgendaItem, Anchor, CandidateHeader, CandidatePacket, CandidateQuestion, Header, InLoop,
    InterviewerPacket, InterviewerQuestion, Packet, PacketSection, PracticeAnswer, PracticeKey,
    PracticePacket, PracticeQuestion, ScorecardRow,
};
pub use practice::practice;
