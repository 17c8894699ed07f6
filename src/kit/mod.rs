//! The drawn kit as a document: order, agenda, fingerprint, editions.

mod packet;

pub use packet::{
    AgendaItem, Anchor, CandidatePacket, CandidateQuestion, Header, InterviewerPacket, InterviewerQuestion,
    Packet, PacketSection, ScorecardRow,
};
