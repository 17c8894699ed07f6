//! Control characters, hidden text and tags: refused by whatever route they come, with their place.

use interviewkit::diag::Diagnostic;
use interviewkit::model::hidden;

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

/// One of each kind: C0, C1, direction, separator, tag, byte-order mark, no character, and of no width: hyphen,
/// spaces, fillers, joiners, selectors, marks of music, the blank of Braille.
const HIDDEN: [char; 35] = [
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
    '\u{ad}',
    '\u{34f}',
    '\u{61c}',
    '\u{115f}',
    '\u{1160}',
    '\u{17b4}',
    '\u{17b5}',
    '\u{180b}',
    '\u{180e}',
    '\u{200b}',
    '\u{200c}',
    '\u{200d}',
    '\u{200e}',
    '\u{200f}',
    '\u{2060}',
    '\u{2800}',
    '\u{3164}',
    '\u{fe00}',
    '\u{fe0f}',
    '\u{ffa0}',
    '\u{1d173}',
    '\u{e0100}',
];

#[test]
fn hidden_characters_are_refused_by_every_route_of_yaml() {
    for character in HIDDEN {
        assert!(hidden(&format!("a{character}b")).is_some());
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
    for entity in ["&rlm;", "&lrm;", "&shy;", "&zwj;", "&zwnj;", "&ZeroWidthSpace;", "&NoBreak;", "&#x200b;"]
    {
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

#[test]
fn hidden_characters_are_refused_as_they_are_in_texts_keys_and_comments() {
    for character in HIDDEN.into_iter().filter(|character| !character.is_control()) {
        for (from, to) in [
            ("A sound question", format!("A so{character}und question")),
            ("Reverse a text.", format!("Reverse a te{character}xt.")),
            ("Writes one.", format!("Writes{character} one. # why")),
            ("Writes one.", format!("Writes one. # wh{character}y")),
            ("title:", format!("ti{character}tle:")),
            ("Reverses nothing.", format!("Reverses `no{character}thing`.")),
        ] {
            let all = question(from, &to);
            assert!(all.iter().any(|d| d.code.text() == "F005" && d.is_error()), "{to:?}: {all:#?}");
        }
    }
}

#[test]
fn what_languages_and_emoji_need_is_no_problem() {
    for text in [
        "\u{645}\u{6cc}\u{200c}\u{62e}",
        "\u{915}\u{94d}\u{200d}\u{937}",
        "👩\u{200d}💻 ❤\u{fe0f}",
        "葛\u{e0100}",
    ] {
        let all = question("A sound question", text);
        assert!(all.iter().all(|d| d.code.text() != "F005"), "{all:#?}");
    }
}

#[test]
fn a_soft_hyphen_and_a_joiner_come_with_advice_of_their_own() {
    for (character, advice) in
        [('\u{ad}', "soft hyphen"), ('\u{200d}', "joiner"), ('\u{fe0f}', "a form of the character before")]
    {
        let all = question("A sound question", &format!("A so{character}und question"));
        assert!(all[0].help.as_deref().is_some_and(|help| help.contains(advice)), "{all:#?}");
    }
}
