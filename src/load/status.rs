//! Another status for a question, in the text of its file.
//!
//! Comments, layout, quotes and line ends stay as their authors wrote them: nothing is
//! written again but the one word, or one line where the status was left out. What
//! comes of it is read again, and kept only if it says the same about everything else.

use std::ops::Range;

use super::loaded::Loaded;
use super::part::{entry, question_at};
use super::source::{Source, SourceFile};
use super::yaml::{At, Mark, parse};
use crate::diag::Place;
use crate::model::{Bank, Label, Question, Status};

/// A file of a bank in which one question has another status.
#[derive(Debug)]
pub struct Edited {
    /// The file, with its new bytes.
    pub file: SourceFile,
    /// Where the question stands in it.
    pub place: Place,
    /// The bank as it is with that file.
    pub loaded: Loaded<Bank>,
}

/// Gives a question of a bank another status, in the text of its file.
///
/// `files` are those that the bank was loaded from.
///
/// # Errors
/// The place of the question, where no edit of one line changes its status and nothing
/// else, for example because other questions refer to its status by an alias; none if
/// the bank has no such question.
pub fn with_status(
    files: &[SourceFile],
    loaded: &Loaded<Bank>,
    id: &str,
    status: Status,
) -> Result<Edited, Option<Place>> {
    let spot = loaded.spot(id).ok_or(None)?;
    let at = files.iter().position(|file| file.name() == *spot.file).ok_or(None)?;
    let source = Source::new(&files[at]).map_err(|_| None)?;
    let root = parse(&source).map_err(|_| None)?;
    let question = question_at(&root, id).ok_or(None)?;
    let place = source.place(question.mark);
    let before = files[at].bytes.len() - source.text().len();
    for Edit { range, text } in edits(&source, question, status) {
        let mut bytes = files[at].bytes.to_vec();
        bytes.splice(before + range.start..before + range.end, text.into_bytes());
        let mut files = files.to_vec();
        files[at].bytes = bytes.into();
        if let Ok(again) = super::bank(&files)
            && differs_only_in_status(&loaded.value, &again.value, id, status)
        {
            return Ok(Edited { file: files.swap_remove(at), place, loaded: again });
        }
    }
    Err(Some(place))
}

/// A piece of text to put in place of another.
struct Edit {
    range: Range<usize>,
    text: String,
}

/// What may be tried, the most likely first.
fn edits(source: &Source<'_>, question: &At<'_>, status: Status) -> Vec<Edit> {
    let text = source.text();
    let word = status.word();
    if let Some((_, value)) = entry(question, "status") {
        let quote = quote(source, value.mark);
        let range = span(source, value.mark);
        return vec![Edit { range, text: format!("{quote}{word}{quote}") }];
    }
    let Some((key, value)) = entry(question, "id") else { return Vec::new() };
    let end = span(source, value.mark).end;
    if source.byte(question.mark) == Some(b'{') {
        let (name, own) = (quote(source, key.mark), quote(source, value.mark));
        return vec![Edit { range: end..end, text: format!(", {name}status{name}: {own}{word}{own}") }];
    }
    let line_end = text[end..].find(['\n', '\r']).map_or(text.len(), |after| end + after);
    let newline = newline(&text[line_end..]).or_else(|| newline(text)).unwrap_or("\n");
    // Behind a key with an anchor or a `?` only one of the two columns is that of the mapping.
    let mut columns = vec![question.mark.column, key.mark.column];
    columns.dedup();
    let line = |column: u32| {
        let indent = " ".repeat(usize::try_from(column).expect("32 bits fit").saturating_sub(1));
        Edit { range: line_end..line_end, text: format!("{newline}{indent}status: {word}") }
    };
    columns.into_iter().map(line).collect()
}

/// The first line end of a text.
fn newline(text: &str) -> Option<&'static str> {
    let at = text.find(['\n', '\r'])?;
    let ends = ["\r\n", "\n", "\r"];
    ends.into_iter().find(|end| text[at..].starts_with(end))
}

/// The bytes of a value; the span of a block scalar goes on to the next line.
fn span(source: &Source<'_>, mark: Mark) -> Range<usize> {
    let start = usize::try_from(mark.offset).expect("32 bits fit").min(source.text().len());
    start..start + source.slice(mark).trim_end().len()
}

/// The quotation mark that a value stands in.
fn quote(source: &Source<'_>, mark: Mark) -> &'static str {
    match source.byte(mark) {
        Some(b'"') => "\"",
        Some(b'\'') => "'",
        _ => "",
    }
}

/// Whether two banks say the same, but for the status of one question.
fn differs_only_in_status(before: &Bank, after: &Bank, id: &str, status: Status) -> bool {
    let same = |(before, after): (&Question, &Question)| {
        if before.id.as_str() == id {
            *after == Question { status, ..before.clone() }
        } else {
            after == before
        }
    };
    let around = |bank: &Bank| bank.questions().len();
    around(before) == around(after)
        && before.name() == after.name()
        && before.scale() == after.scale()
        && before.vocabulary() == after.vocabulary()
        && before.rubric() == after.rubric()
        && before.questions().iter().zip(after.questions()).all(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BANK: &str = "format: 1\nname: Test\ncompetencies:\n  coding: {name: Coding, definition: Writes code.}\nareas:\n  a: {name: A, topics: {t: T}}\n";

    /// The rest of a question, as block fields behind an indentation.
    fn rest(indent: &str, newline: &str) -> String {
        let fields = [
            "title: One",
            "kind: coding",
            "competency: coding",
            "topic: t",
            "level: mid",
            "difficulty: easy",
            "minutes: 5",
            "prompt: Do it.",
            "strong-answer: [It works]",
            "anchors: {1: Does it not., 2: Half., 3: Whole., 4: More.}",
        ];
        fields.map(|field| format!("{indent}{field}{newline}")).concat()
    }

    const FLOW: &str = "title: One, kind: coding, competency: coding, topic: t, level: mid, difficulty: easy, \
                        minutes: 5, prompt: Do it., strong-answer: [It works], \
                        anchors: {1: Does it not., 2: Half., 3: Whole., 4: More.}";

    /// The text of a question file once its question `x` is compromised.
    fn edited(text: &str) -> Result<String, Option<Place>> {
        let files = [
            SourceFile::new("bank", "bank.yaml", BANK.as_bytes().to_vec()),
            SourceFile::new("bank", "q.yaml", text.as_bytes().to_vec()),
        ];
        let loaded = super::super::bank(&files).unwrap_or_else(|report| panic!("{text}\n{report:#?}"));
        let edited = with_status(&files, &loaded, "x", Status::Compromised)?;
        assert_eq!(edited.loaded.value.question("x").map(|x| x.status), Some(Status::Compromised));
        assert_eq!(edited.file.path, "q.yaml");
        Ok(String::from_utf8(edited.file.bytes.into_owned()).expect("text"))
    }

    #[track_caller]
    fn check(text: &str, from: &str, to: &str) {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        assert_eq!(edited(text).as_deref(), Ok(text.replacen(from, to, 1).as_str()), "{text}");
    }

    #[test]
    fn the_word_alone_is_replaced() {
        for (status, expected) in [
            ("active", "compromised"),
            ("active   # keep `active` here", "compromised   # keep `active` here"),
            ("\"active\" # one", "\"compromised\" # one"),
            ("'retired'", "'compromised'"),
            ("\"act\\x69ve\"", "\"compromised\""),
            ("\n      active", "\n      compromised"),
            (">-\n      active", ">-\n      compromised"),
            ("&mine active", "&mine compromised"),
        ] {
            let text = |status: &str| {
                format!(
                    "\u{feff}format: 1\nquestions:\n  - id: x  # first\n    status: {status}\n{}# end",
                    rest("    ", "\n")
                )
            };
            assert_eq!(edited(&text(status)), Ok(text(expected)));
        }
    }

    #[test]
    fn a_line_is_put_behind_the_id_where_there_is_no_status() {
        for newline in ["\n", "\r\n", "\r"] {
            let rest = rest("    ", newline);
            let head = format!("format: 1{newline}questions:{newline}");
            for (id, indent) in
                [("  - id: x # it", "    "), ("  - id: \"x\"", "    "), ("  - id:\n      'x'", "    ")]
            {
                let text = format!("{head}{id}{newline}{rest}");
                check(&text, id, &format!("{id}{newline}{indent}status: compromised"));
            }
            // In the end of a file without a last line end.
            let (first, rest) = rest.split_once(newline).expect("two lines");
            let text = format!("{head}  - {}{newline}{rest}    id: x", first.trim_start());
            check(&text, "id: x", &format!("id: x{newline}    status: compromised"));
        }
    }

    #[test]
    fn flow_mappings_and_json_keep_their_form() {
        let text = |question: &str| format!("format: 1\nquestions: [{question}]\n");
        check(&text(&format!("{{id: x, {FLOW}}}")), "id: x,", "id: x, status: compromised,");
        check(&text(&format!("{{{FLOW}, id: x}}")), "id: x}", "id: x, status: compromised}");
        let json = text(&format!("{{\"id\": \"x\", \"status\":\"draft\", {FLOW}}}"));
        check(&json, "\"draft\"", "\"compromised\"");
        let json = text(&format!("{{\n  \"id\": 'x',\n {FLOW}}}"));
        check(&json, "'x',", "'x', \"status\": 'compromised',");
    }

    #[test]
    fn unusual_blocks_are_edited_or_refused_but_never_broken() {
        let rest = rest("    ", "\n");
        check(
            &format!("format: 1\nquestions:\n  - ? id\n    : x\n{rest}"),
            ": x\n",
            ": x\n    status: compromised\n",
        );
        check(
            &format!("format: 1\nquestions:\n  -\n    &q\n    id: x\n{rest}"),
            ": x\n",
            ": x\n    status: compromised\n",
        );
        // The status of another question is an alias of this one.
        let two = format!(
            "format: 1\nquestions:\n  - id: x\n    status: &s draft\n{rest}  - id: y\n    status: *s\n{rest}"
        );
        let place = edited(&two).expect_err("`y` would change too").expect("a place");
        assert_eq!((place.line, place.column), (3, 5));
        // The other way round only the alias goes.
        check(&two.replace("id: x", "id: z").replace("id: y", "id: x"), "*s", "compromised");
    }

    #[test]
    fn what_has_the_status_already_stays_as_it_is() {
        let text =
            format!("format: 1\nquestions:\n  - id: x\n    status: compromised\n{}", rest("    ", "\n"));
        assert_eq!(edited(&text), Ok(text));
    }
}
