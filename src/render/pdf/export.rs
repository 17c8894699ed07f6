//! Takes a packet through all steps to the bytes of the file.

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use crate::kit::Packet;

use super::compose::{Composer, plain};
use super::draw::Pen;
use super::error::PdfError;
use super::fonts;
use super::frame::frame;
use super::lines;
use super::paginate::{Page, paginate};
use super::paper::{MARGIN, TOP};
use super::printed::Printed;
use super::shape::TextShaper;
use super::style::CODE;
use super::{candidate, interviewer, overview, practice};
use crate::render::Paper;

/// Renders a packet as a tagged PDF; the same packet always gives the same bytes.
pub(crate) fn render(packet: &Packet, paper: Paper) -> Result<Vec<u8>, PdfError> {
    let faces = fonts::shaping_faces()?;
    let mut composer = Composer::new(TextShaper::new(&faces), paper.body());
    let pages = lay_out(&mut composer, packet);
    let bytes = write(&mut composer, &pages, &Printed::new(packet, paper))?;
    let unprintable = composer.shaper.into_unprintable();
    if unprintable.is_empty() { Ok(bytes) } else { Err(PdfError::Unprintable(unprintable)) }
}

/// Everything short of drawing.
pub(super) fn lay_out(composer: &mut Composer, packet: &Packet) -> Vec<Page> {
    let groups = match packet {
        Packet::Interviewer(packet) => interviewer::groups(composer, packet),
        Packet::Candidate(packet) => candidate::groups(composer, packet),
        Packet::Practice(packet) => practice::groups(composer, packet),
        Packet::Overview(packet) => overview::groups(composer, packet),
    };
    paginate(groups, composer.body.1)
}

fn write(composer: &mut Composer, pages: &[Page], printed: &Printed) -> Result<Vec<u8>, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfError::Settings(format!("{error:?}")))?;
    let settings = SerializeSettings { enable_tagging: true, configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let fonts = fonts::pdf_faces()?;
    let (width, height) = printed.paper.size();
    let sheet =
        PageSettings::from_wh(width, height).ok_or_else(|| PdfError::Settings("paper size".to_owned()))?;
    for (index, page) in pages.iter().enumerate() {
        let counts = (index + 1, pages.len());
        let frame = frame(&mut composer.shaper, printed, &page.section, counts);
        let mut sheet = document.start_page_with(sheet.clone());
        let mut surface = sheet.surface();
        let mut pen = Pen::new(&mut surface, &fonts, &mut composer.tags);
        if index == 0 {
            pen.first_space(&lines::single(&mut composer.shaper, " ", CODE));
        }
        pen.frame(&frame, (width, height));
        pen.page(page);
        surface.finish();
        sheet.finish();
    }
    document.set_outline(outline(pages));
    document.set_tag_tree(composer.tags.tree());
    document.set_metadata(metadata(printed));
    document.finish().map(without_suspects).map_err(PdfError::Export)
}

/// What krilla writes into the catalog of every tagged file.
const MARKED: &[u8] = b"/MarkInfo<</Marked true/Suspects false>>";
/// The same without the entry that only repeats its default, as long as before: places of objects stay.
const MARKED_ONLY: &[u8] = b"/MarkInfo<</Marked true               >>";

/// Leaves out `/Suspects false`.
///
/// The entry is right, but versions of Poppler that are in wide use report it as a syntax error, and
/// so would every viewer and script built on them. Without it the default holds, which is false too.
fn without_suspects(mut bytes: Vec<u8>) -> Vec<u8> {
    // The catalog is among the last objects.
    if let Some(at) = bytes.windows(MARKED.len()).rposition(|window| window == MARKED) {
        bytes[at..at + MARKED.len()].copy_from_slice(MARKED_ONLY);
    }
    bytes
}

/// Title and identity of the file; no dates, so that it can be made again.
fn metadata(printed: &Printed) -> Metadata {
    let Printed { packet, edition, paper } = printed;
    let (title, fingerprint) = packet.title_and_fingerprint();
    let title = plain(title);
    Metadata::new()
        .title(format!("{} – {edition}", if title.trim().is_empty() { "Interview" } else { title.trim() }))
        .creator("interviewkit".to_owned())
        .language(packet.language().to_string())
        .document_id(format!("interviewkit {fingerprint} {edition} {paper:?}"))
}

/// Sections with their questions, each leading to its place.
fn outline(pages: &[Page]) -> Outline {
    let mut sections: Vec<(OutlineNode, Vec<OutlineNode>)> = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        for placed in &page.placed {
            let Some(bookmark) = &placed.strip.bookmark else { continue };
            let target = XyzDestination::new(index, Point::from_xy(MARGIN, TOP + placed.y));
            let node = OutlineNode::new(bookmark.title.clone(), target).with_open(true);
            match sections.last_mut() {
                Some((_, questions)) if bookmark.level > 1 => questions.push(node),
                _ => sections.push((node, Vec::new())),
            }
        }
    }
    let mut outline = Outline::new();
    for (mut section, questions) in sections {
        for question in questions {
            section.push_child(question);
        }
        outline.push_child(section);
    }
    outline
}
