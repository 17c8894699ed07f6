//! Markdown: `CommonMark` with pipe tables, for wherever teams paste text.
//!
//! Prompts are written from their blocks, not copied: a line end in the source is
//! a space (GitHub's comments would show it as a break), every fence is closed, and
//! characters without a meaning in the bank's dialect have none in the output,
//! whatever the dialect of the reader.

mod blocks;
mod candidate;
mod document;
mod inline;
mod interviewer;
mod overview;
mod practice;
mod question;
mod scorecard;

use crate::kit::Packet;

/// Writes the packet as Markdown.
pub(super) fn render(packet: &Packet) -> String {
    match packet {
        Packet::Interviewer(packet) => interviewer::render(packet),
        Packet::Candidate(packet) => candidate::render(packet),
        Packet::Practice(packet) => practice::render(packet),
        Packet::Overview(packet) => overview::render(packet),
    }
}
