//! Every format of both editions, as it is written.

use interviewkit::kit::Packet;
use interviewkit::render::{CsvLayout, CsvOptions, Format, Options, PdfError, RenderError, render, table};

use super::packet::{editions, interviewer, practice};

fn text(packet: &Packet, format: Format, csv: CsvOptions) -> String {
    let options = Options { csv, ..Options::default() };
    let rendered = render(packet, format, &options).unwrap();
    assert_eq!(rendered, render(packet, format, &options).unwrap(), "two runs differ");
    String::from_utf8(rendered).unwrap()
}

#[test]
fn files() {
    for (edition, packet) in editions() {
        for format in [Format::Markdown, Format::Csv, Format::Json] {
            let name = format!("{edition}.{}", format.extension());
            insta::assert_snapshot!(name, text(&packet, format, CsvOptions::default()));
        }
    }
}

#[test]
fn practice_files() {
    for format in [Format::Markdown, Format::Csv, Format::Json] {
        let name = format!("practice.{}", format.extension());
        insta::assert_snapshot!(name, text(&practice(), format, CsvOptions::default()));
    }
    // Its title has letters that no typeface has.
    let pdf = render(&practice(), Format::Pdf, &Options::default());
    assert!(matches!(pdf, Err(RenderError::Pdf(PdfError::Unprintable(letters))) if letters.contains(&'語')));
}

#[test]
fn candidates_sheet() {
    let csv = CsvOptions { layout: CsvLayout::Candidates, ..CsvOptions::default() };
    let [(_, packet), _] = editions();
    insta::assert_snapshot!(text(&packet, Format::Csv, csv));
}

#[test]
fn terminal() {
    for width in [60, 80, 120] {
        insta::assert_snapshot!(format!("table-{width}"), table(&interviewer(), width, false));
    }
    insta::assert_snapshot!("table-color", table(&interviewer(), 120, true).replace('\u{1b}', "ESC"));
}

#[test]
fn names_and_extensions_are_distinct() {
    let mut words: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
    words.dedup();
    assert_eq!(words, ["pdf", "markdown", "csv", "json"]);
    assert_eq!(Format::ALL.map(Format::extension), ["pdf", "md", "csv", "json"]);
}
