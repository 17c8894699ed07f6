//! JSON: the whole packet, for programs.

use serde::Serialize;

use super::RenderError;
use crate::kit::Packet;

/// The number of the file format; it grows when a field changes its meaning or goes.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    format: u32,
    packet: &'a Packet,
}

/// Writes the packet as indented JSON.
pub(super) fn render(packet: &Packet) -> Result<Vec<u8>, RenderError> {
    let mut bytes = serde_json::to_vec_pretty(&Document { format: FORMAT, packet })?;
    bytes.push(b'\n');
    Ok(bytes)
}
