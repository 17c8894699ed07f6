//! The drawn kit as a document: order, agenda, fingerprint, editions.

mod check;
mod embedded;
mod fault;
mod file;
pub mod fingerprint;
mod json;
#[expect(clippy::module_inception, reason = "the kit itself is what this room is about")]
mod kit;
mod lock;
mod overview;
mod packet;
mod practice;
mod reading;
mod spelled;

pub use fault::Fault;
pub use file::{
    KitFile, LockedBank, LockedLoop, LockedProfile, LockedQuestion, LockedSection, LockedSet, LockedSwap,
};
pub use json::Difference;
pub use kit::{Edition, Kit};
pub use lock::{Change, Origin, drawn_by};
pub use overview::{CoverageRow, LoopOverview, OverviewQuestion, OverviewRound};
pub use packet::{
    AgendaItem, Anchor, CandidateHeader, CandidatePacket, CandidateQuestion, Header, InLoop,
    InterviewerPacket, InterviewerQuestion, Packet, PacketSection, PracticeAnswer, PracticeKey,
    PracticePacket, PracticeQuestion, ScorecardRow,
};
pub use practice::practice;
pub use reading::KitFileError;
