//! Control characters, hidden text and tags: refused by whatever route they come, with their place.

use interviewkit::diag::Diagnostic;
use interviewkit::model::is_hidden;

use super::support::{file, found, sound, with};

/// A question file in which the last line of anchors gives way to more.
fn question(from: &str, to: &str) -> Vec<Diagnostic> {
    let text = String::from_utf8(sound()[1].bytes.to_vec()).expect("text");
    let text = text.replace("id: sound", "id: other");
    assert!(text.contains(from), "{from}");
    found(with(file("routes.yaml", text.replacen(from, to, 1))))
}

#[track_caller]
fn refused(code: &str, line: &str, from: &str, to: &str) {
    let all = question(from, to);
    let own: Vec<&Diagnostic> = all.iter().filter(|d| d.code.text() == code && d.is_error()).collect();
    assert!(!own.is_empty(), "{to:?}: {all:#?}");
    let place = own[0].place.as_ref().expect("a place");
    assert!(place.file.ends_with("routes.yaml") && place.text.contains(line), "{to:?}: {place:?}");
}

/// One of each kind: C0, C1, direction, separator, tag, byte-order mark, no character.
const HIDDEN: [char; 13] = [
    '\0',
    '\u{7}',
    '\u{8}',
    '\u{1b}',
    '\u{7f}',
    '\u{85}',
    '\u{9b}',
    '\u{202e}',
    '\u{2028}',
    '\u{2029}',
    '\u{feff}',
    '\u{e0041}',
    '\u{ffff}',
];

#[test]
fn hidden_characters_are_refused_by_every_route_of_yaml() {
    for character in HIDDEN {
        assert!(is_hidden(character));
        let code = u32::from(character);
        let mut escapes = vec![format!("\\U{code:08x}")];
        if code <= 0xff {
            escapes.push(format!("\\x{code:02x}"));
        }
        if code <= 0xffff {
            escapes.push(format!("\\u{code:04X}"));
        }
        for escape in escapes {
            let value = format!("a {escape}b");
            for (from, to) in [
                ("title: A sound question", format!("title: \"{value}\"")),
                ("title:", format!("\"ti{escape}tle\":")),
                ("prompt: Reverse a text.", format!("prompt: \"Reverse\n      {value}.\"")),
                ("- Writes one.", format!("- \"{value}\"")),
                ("Writes one.", format!("Writes one.\n    references: [x, \"{value}\"]")),
                ("Writes one.", format!("Writes one.\n    unknown: {{k: [\"{value}\"]}}")),
                ("title: A sound question", format!("title: &a \"{value}\"\n    source: *a")),
                ("1: Reverses nothing.", format!("\"1{escape}\": Reverses nothing.")),
            ] {
                refused("F005", &escape, from, &to);
            }
        }
    }
    for escape in ["\\0", "\\a", "\\b", "\\e", "\\v", "\\f", "\\N", "\\L", "\\P"] {
        refused("F005", escape, "title: A sound question", &format!("title: \"a {escape} b\""));
    }
}

#[test]
fn hidden_characters_are_refused_as_entities() {
    for character in HIDDEN {
        let code = u32::from(character);
        // The parser of Markdown makes a mark of replacement of these itself.
        if matches!(code, 0 | 0xffff) {
            continue;
        }
        for entity in [format!("&#{code};"), format!("&#x{code:X};"), format!("&#x{code:06x};")] {
            for (from, to) in [
                ("Reverse a text.", format!("Reverse {entity} a text.")),
                ("Reverse a text.", format!("|\n      - a\n      - *b {entity}*\n")),
                ("- Writes one.", format!("- Writes **{entity}** one.")),
                ("Reverses nothing.", format!("Reverses {entity}.")),
                ("- Writes one.", format!("- Writes one.\n    follow-ups: [\"Why {entity}?\"]")),
                ("- Writes one.", format!("- Writes one.\n    red-flags: [\"Why {entity}?\"]")),
            ] {
                refused("F005", &entity, from, &to);
            }
        }
    }
    for entity in ["&rlm;", "&lrm;"] {
        refused("F005", entity, "Reverses nothing.", &format!("Reverses {entity}."));
    }
}

#[test]
fn tags_are_refused_wherever_they_stand() {
    for tag in [
        "!!str",
        "!!binary",
        "!!int",
        "!!map",
        "!!seq",
        "!!null",
        "!mine",
        "!",
        "!<tag:yaml.org,2002:str>",
        "!!python/object:a.b",
    ] {
        for (from, to) in [
            ("title: A sound", format!("title: {tag} A sound")),
            ("title: A sound question", format!("title: {tag} \"a\"")),
            ("title: A sound question", format!("title: &a {tag} \"a\"")),
            ("title:", format!("{tag} title:")),
            ("minutes: 10", format!("minutes: {tag} 10")),
            ("tags: [text]", format!("tags: [{tag} text]")),
            ("tags: [text]", format!("tags: {tag} [text]")),
            ("prompt: Reverse a text.", format!("prompt: {tag} |\n      Reverse.")),
            ("strong-answer:", format!("strong-answer: {tag}")),
            ("- Writes one.", format!("- {tag} Writes one.")),
            ("anchors:", format!("anchors: {tag}")),
            ("1: Reverses", format!("{tag} 1: Reverses")),
            ("  - id: other", format!("  - {tag}\n    id: other")),
            ("format: 1", format!("{tag}\nformat: 1")),
        ] {
            refused("Y007", tag, from, &to);
        }
    }
}

#[test]
fn every_tag_of_a_file_is_named() {
    let all = question("tags: [text]", "tags: [!a text, !b {c: !d e}]");
    let texts: Vec<u32> = all.iter().map(|d| d.place.as_ref().expect("a place").column).collect();
    assert_eq!(texts, [12, 21, 28], "{all:#?}");
}

#[test]
fn an_exclamation_mark_in_a_text_is_no_tag() {
    for (from, to) in [
        ("prompt: Reverse a text.", "prompt: |\n      !important and\n\n          if !x: ! y"),
        ("prompt: Reverse a text.", "prompt: Reverse !this and\n      !that."),
        ("prompt: Reverse a text.", "prompt: \"!not a tag, !!str neither\""),
        ("prompt: Reverse a text.", "prompt: '!not a tag' # !no"),
    ] {
        assert!(question(from, to).iter().all(|d| d.code.text() != "Y007"), "{to}");
    }
}
