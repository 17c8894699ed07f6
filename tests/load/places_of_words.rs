//! The place of words of a question, in every way that YAML can write a text.

use std::fmt::Write as _;

use interviewkit::load::{self, SourceFile, Wanted, places_of};
use interviewkit::model::QuestionPart;
use proptest::prelude::*;

use super::support::{file, sound, stored};

/// How a text is written.
#[derive(Debug, Clone, Copy)]
enum Style {
    Plain,
    Single,
    Double,
    Literal,
    Folded,
}

/// A text: its words by line, and how it is laid out.
#[derive(Debug, Clone)]
struct Text {
    style: Style,
    /// Blank lines at its start.
    blank: usize,
    /// Spaces before its first word, beyond the indentation.
    indent: usize,
    /// Whether the header of a block names the indentation.
    indicated: bool,
    chomp: &'static str,
    /// How many words stand on each line.
    lines: Vec<usize>,
    /// How each word is made: see `spelled`.
    kinds: Vec<u8>,
    newline: &'static str,
    mark: bool,
}

/// A word as it is read, and as it stands in the file; no word is a part of another.
fn spelled(number: usize, kind: u8, style: Style) -> (String, String) {
    let read = match kind {
        0 => format!("w{number}x"),
        1 => format!("wü{number}x"),
        2 => format!("w{number}'x"),
        _ => format!("w{number}\"x"),
    };
    let written = match style {
        Style::Single => read.replace('\'', "''"),
        Style::Double => read.replace('"', "\\\"").replace('ü', "\\u00fc"),
        _ => read.clone(),
    };
    (read, written)
}

/// The text behind a key that stands in column `column`, and its words, read and written.
fn written(text: &Text, column: usize) -> (String, Vec<(String, String)>) {
    let mut words = Vec::new();
    let mut lines = Vec::new();
    for count in &text.lines {
        let mut line = Vec::new();
        for _ in 0..*count {
            let number = words.len();
            let kind = text.kinds[number % text.kinds.len()];
            let word = spelled(number, kind, text.style);
            line.push(word.1.clone());
            words.push(word);
        }
        lines.push(line.join(" "));
    }
    let (inner, more) = (" ".repeat(column + 2), " ".repeat(text.indent));
    let blank = text.newline.repeat(text.blank);
    let joined = |indent: &str| lines.join(&format!("{}{indent}", text.newline));
    let out = match text.style {
        Style::Plain => format!("{}{}{blank}{inner}{}", text.newline, "", joined(&inner)),
        Style::Single | Style::Double => {
            let quote = if matches!(text.style, Style::Single) { '\'' } else { '"' };
            // Line ends at the start of a text in quotes are folded.
            format!("{quote}{more}{blank}{inner}{}{quote}", joined(&inner))
        }
        Style::Literal | Style::Folded => {
            let sign = if matches!(text.style, Style::Literal) { '|' } else { '>' };
            // A first line that is indented more needs the indicator.
            let named = text.indicated || text.indent > 0;
            let digit = if named { "2" } else { "" };
            let more = if named { more.as_str() } else { "" };
            let mut out = format!("{sign}{digit}{} # w0x{}{blank}", text.chomp, text.newline);
            write!(out, "{inner}{more}{}", joined(&inner)).expect("a String takes all");
            out
        }
    };
    (out, words)
}

fn text() -> impl Strategy<Value = Text> {
    let style =
        prop::sample::select(vec![Style::Plain, Style::Single, Style::Double, Style::Literal, Style::Folded]);
    let layout = (0..3_usize, 0..4_usize, any::<bool>(), prop::sample::select(vec!["", "-", "+"]));
    let words = (prop::collection::vec(1..4_usize, 1..5), prop::collection::vec(0..4_u8, 1..6));
    let ends = (prop::sample::select(vec!["\n", "\r\n", "\r"]), any::<bool>());
    (style, layout, words, ends).prop_map(
        |(style, (blank, indent, indicated, chomp), (lines, kinds), (newline, mark))| Text {
            style,
            blank,
            indent,
            indicated,
            chomp,
            lines,
            kinds,
            newline,
            mark,
        },
    )
}

/// The sound question with this text in one of its parts, and the part.
fn question(text: &Text, part: u8) -> (SourceFile, QuestionPart, Vec<(String, String)>) {
    let sound = String::from_utf8(sound()[1].bytes.to_vec()).expect("text");
    let (field, column, part) = match part {
        0 => ("    prompt: ", 4, QuestionPart::Prompt),
        1 => ("      - ", 6, QuestionPart::StrongAnswer(0)),
        _ => ("      3: ", 6, QuestionPart::Anchor(2)),
    };
    let (out, words) = written(text, column);
    let at = sound.find(field).expect("the field is there") + field.len();
    let end = at + sound[at..].find('\n').expect("it has an end");
    let begin = sound[..at].replace('\n', text.newline);
    let rest = sound[end..].replace('\n', text.newline);
    let mark = if text.mark { "\u{feff}" } else { "" };
    (file("question.yaml", format!("{mark}{begin}{out}{rest}")), part, words)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_place_of_a_word_is_where_it_stands(text in text(), part in 0..3_u8) {
        let (file, part, words) = question(&text, part);
        let files = [stored("sound/bank.yaml", "bank.yaml"), file];
        let in_file = String::from_utf8(files[1].bytes.to_vec()).expect("text");
        let shown = in_file.replace('\r', "\\r");
        let loaded = load::bank(&files);
        // A text that begins with four spaces is code, and two paragraphs are no anchor.
        let Ok(loaded) = loaded else { return Ok(()) };
        let sound = &loaded.value.questions()[0];
        let source = match part {
            QuestionPart::Prompt => sound.prompt.source(),
            QuestionPart::StrongAnswer(at) => sound.strong_answer[at].source(),
            _ => sound.anchors[2].source(),
        };
        let lines: Vec<&str> = in_file.trim_start_matches('\u{feff}').split(text.newline).collect();
        for (read, written) in &words {
            let start = source.find(read.as_str()).expect("the word is in the text");
            let span = Some(start..start + read.len());
            let wanted = Wanted { question: sound.id.as_str(), part, span };
            let found = places_of(&files, &loaded, &[wanted]);
            let place = found.places[0].clone().expect("a place");
            let line: String = lines[place.line as usize - 1].chars().skip(place.column as usize - 1).collect();
            // The comment in the header of a block holds the first word too.
            prop_assert!(!lines[place.line as usize - 1].contains('#'), "{read:?} in\n{shown}");
            prop_assert!(line.starts_with(written.as_str()), "{read:?} at {line:?} in\n{shown}");
            prop_assert_eq!(place.len as usize, written.chars().count(), "{}: {:?}\n{}", read, place, shown);
        }
    }
}
