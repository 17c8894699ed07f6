//! The candidate's edition: prompts, and nothing that gives an answer away.

use super::blocks::blocks;
use super::document::{document, trace};
use super::inline::plain;
use crate::kit::{CandidatePacket, CandidateQuestion, PacketSection};
use crate::model::plural;

/// Writes the candidate's edition.
pub(super) fn render(packet: &CandidatePacket) -> String {
    let CandidatePacket { header, duration, sections } = packet;
    let mut out = vec![format!("# {}", plain(&header.title)), plural(*duration, "minute"), trace(header)];
    for PacketSection { title, purpose: _, start: _, minutes: _, questions } in sections {
        out.push(format!("## {}", plain(title)));
        for CandidateQuestion { number, minutes, prompt } in questions {
            out.push(format!("### Question {number} ({})", plural(*minutes, "minute")));
            out.push(blocks(&prompt.blocks()));
        }
    }
    document(&out)
}
