//! JSON holds the whole packet.

use interviewkit::render::{Format, Options, render};
use serde_json::Value;

use super::packet::editions;

#[test]
fn names_its_format_and_edition_and_ends_with_a_line_end() {
    for (edition, packet) in editions() {
        let bytes = render(&packet, Format::Json, &Options::default()).unwrap();
        assert!(bytes.ends_with(b"}\n"));
        let value: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(value["format"], 1);
        assert_eq!(value["packet"]["edition"], edition);
        assert_eq!(value["packet"], serde_json::to_value(&packet).unwrap());
    }
}
