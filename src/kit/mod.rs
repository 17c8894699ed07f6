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
mod locked;
mod overview;
mod packet;
mod practice;
mod reading;
mod spelled;

pub use fault::Fault;
pub use file::KitFile;
pub use json::Difference;
pub use kit::{Basis, Kit};
pub use lock::{Change, Origin, drawn_by};
pub use locked::{
    LockedBank, LockedLoop, LockedProfile, LockedQuestion, LockedSection, LockedSet, LockedSwap,
};
pub use overview::{DrawnLoop, overview};
pub use packet::{
    AgendaItem, Anchor, CandidateHeader, CandidatePacket, CandidateQuestion, CoverageRow, Edition, Header,
    InLoop, InterviewerPacket, InterviewerQuestion, LoopOverview, OverviewQuestion, OverviewRound, Packet,
    PacketSection, PracticeAnswer, PracticeKey, PracticePacket, PracticeQuestion, ScorecardRow,
};
pub use practice::practice;
pub use reading::KitFileError;
