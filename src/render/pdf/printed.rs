//! What is printed and on which paper.

use crate::kit::Packet;
use crate::render::Paper;

/// A packet with the paper it is printed on.
pub(super) struct Printed<'a> {
    pub(super) packet: &'a Packet,
    /// What its pages say they are.
    pub(super) edition: &'static str,
    pub(super) paper: Paper,
}

impl<'a> Printed<'a> {
    /// A packet on this paper.
    pub(super) fn new(packet: &'a Packet, paper: Paper) -> Self {
        let edition = match packet {
            Packet::Interviewer(_) => "Interviewer’s edition",
            Packet::Candidate(_) => "Candidate’s edition",
            Packet::Practice(_) => "Practice",
            Packet::Overview(_) => "Overview for the panel",
        };
        Self { packet, edition, paper }
    }
}
