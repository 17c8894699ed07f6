//! The running header and footer of every page.

use crate::kit::{Header, InLoop};

use super::fonts::Face;
use super::lines::{self, Line};
use super::paper::{BOTTOM, MARGIN};
use super::printed::Printed;
use super::shape::TextShaper;
use super::style::{META, Style};

/// From the upper edge to the header's baseline.
pub(super) const HEADER_BASELINE: f32 = 34.0;
/// From the lower edge to the footer's baseline.
pub(super) const FOOTER_BASELINE: f32 = BOTTOM - 22.0;

/// A line of text with its place on the sheet.
pub(super) struct FrameText {
    pub(super) x: f32,
    pub(super) line: Line,
}

/// The lines of a page's header and footer.
pub(super) struct PageFrame {
    pub(super) header: Vec<FrameText>,
    pub(super) footer: Vec<FrameText>,
}

/// Sets header and footer of one page; what is too long is cut with an ellipsis.
pub(super) fn frame(
    shaper: &mut TextShaper,
    printed: &Printed,
    section: &str,
    (page, pages): (usize, usize),
) -> PageFrame {
    let Printed { packet, edition, paper } = printed;
    let (title, fingerprint) = packet.title_and_fingerprint();
    let (sheet, _) = paper.size();
    let width = sheet - 2.0 * MARGIN;
    let right = if section.is_empty() { (*edition).to_owned() } else { format!("{section} · {edition}") };
    let count = format!("Page {page} of {pages}");
    let trace = match packet.header() {
        None => fingerprint.to_owned(),
        Some(header) => trace(shaper, header, width),
    };
    PageFrame {
        header: spread(shaper, width, (title, META.face(Face::Bold)), (&right, META)),
        footer: spread(shaper, width, (&trace, META), (&count, META.face(Face::Bold))),
    }
}

/// Where the kit comes from; however long the names are, the fingerprint stays whole.
fn trace(shaper: &mut TextShaper, header: &Header, width: f32) -> String {
    let Header {
        profile,
        title: _,
        bank: _,
        seed,
        algorithm,
        fingerprint,
        date: _,
        requisition: _,
        in_loop,
        language: _,
    } = header;
    let round = in_loop.as_ref().map_or_else(String::new, |InLoop { id, round }| format!("{id}/{round} · "));
    let names = lines::shortened(shaper, &format!("{round}{profile} · seed {seed}"), META, width * 0.5);
    format!("{names} · {fingerprint} · algorithm {algorithm}")
}

/// One text on the left, one on the right.
fn spread(
    shaper: &mut TextShaper,
    width: f32,
    (left, left_style): (&str, Style),
    (right, right_style): (&str, Style),
) -> Vec<FrameText> {
    let right = lines::fitted(shaper, right, right_style, width * 0.5);
    let left = lines::fitted(shaper, left, left_style, width - right.width - 16.0);
    let x = MARGIN + width - right.width;
    vec![FrameText { x: MARGIN, line: left }, FrameText { x, line: right }]
}
