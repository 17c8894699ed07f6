//! Lays packets out and checks what holds for every page.

use crate::kit::Packet;
use crate::render::Paper;
use crate::render::pdf::compose::Composer;
use crate::render::pdf::export::lay_out;
use crate::render::pdf::fonts::shaping_faces;
use crate::render::pdf::paginate::Page;
use crate::render::pdf::shape::TextShaper;
use crate::render::pdf::strip::{Break, Mark, StripKind};

/// Every paper.
pub(super) const PAPERS: [Paper; 2] = [Paper::A4, Paper::Letter];

/// The pages of a packet, after checking what holds for every packet.
pub(super) fn pages(packet: &Packet, paper: Paper) -> Vec<Page> {
    let faces = shaping_faces().expect("embedded fonts");
    let mut composer = Composer::new(TextShaper::new(&faces), paper.body());
    let pages = lay_out(&mut composer, packet);
    for (index, page) in pages.iter().enumerate() {
        check(page, paper, &format!("page {} on {paper:?}", index + 1));
    }
    pages
}

fn check(page: &Page, paper: Paper, place: &str) {
    let (width, height) = paper.body();
    let last = page.placed.last().unwrap_or_else(|| panic!("{place} is empty"));
    let all_heading = page.placed.iter().all(|placed| placed.strip.after == Break::Never);
    assert!(last.strip.after != Break::Never || all_heading, "{place} ends with a heading");
    let mut bottom = 0.0;
    for placed in &page.placed {
        assert!(placed.y >= bottom - 0.1, "{place}: strips overlap");
        bottom = placed.y + placed.height;
        assert!(bottom <= height + 0.1, "{place}: a strip ends at {bottom} of {height}");
        for mark in &placed.strip.marks {
            let (x, right) = match mark {
                Mark::Text { x, line, .. } => (*x, x + line.width),
                Mark::Rule { x, width, .. } | Mark::Area { x, width, .. } | Mark::Frame { x, width, .. } => {
                    (*x, x + width)
                }
            };
            assert!(x >= -0.1 && right <= width + 0.1, "{place}: {mark:?} ends at {right} of {width}");
        }
    }
    let kinds: Vec<StripKind> = page.placed.iter().map(|placed| placed.strip.kind).collect();
    let row = kinds.iter().position(|kind| *kind == StripKind::Row);
    let head = kinds.iter().position(|kind| *kind == StripKind::TableHead);
    if row.is_some()
        && kinds.iter().take_while(|kind| **kind != StripKind::Row).all(|kind| *kind == StripKind::Heading)
    {
        assert!(head < row && head.is_some(), "{place} begins with rows under no head");
    }
}

/// The text of all strips of a kind, one string a strip.
pub(super) fn texts(page: &Page, kind: StripKind) -> Vec<String> {
    let text = |mark: &Mark| if let Mark::Text { line, .. } = mark { line.text() } else { String::new() };
    let strips = page.placed.iter().filter(|placed| placed.strip.kind == kind);
    strips.map(|placed| placed.strip.marks.iter().map(text).collect::<Vec<_>>().join(" ")).collect()
}
