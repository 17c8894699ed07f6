//! The advice that comes with a problem: whoever follows it is not sent back with the same message.

use interviewkit::diag::Diagnostic;
use interviewkit::load::{self, Loaded};
use interviewkit::model::Bank;

use super::support::{file, found, sound, stored};

/// The sound question with one of its lines replaced, or one more line.
fn load_with(line: &str) -> Result<Loaded<Bank>, interviewkit::diag::Report> {
    let mut files = sound();
    let text = String::from_utf8(stored("sound/question.yaml", "q").bytes.into_owned()).expect("text");
    let key = line.split(':').next().expect("a key");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let new = format!("    {line}");
    match lines
        .iter()
        .position(|own| own.trim_start().trim_start_matches("- ").starts_with(&format!("{key}:")))
    {
        Some(at) if key == "id" => lines[at] = format!("  - {line}"),
        Some(at) => {
            let end = (at + 1..lines.len()).find(|&n| !lines[n].starts_with("      ")).unwrap_or(lines.len());
            lines.splice(at..end, [new]);
        }
        None => lines.push(new),
    }
    files[1] = file("question.yaml", lines.join("\n") + "\n");
    load::bank(&files)
}

fn problems(line: &str) -> Vec<Diagnostic> {
    found(load_with(line))
}

#[test]
fn what_is_advised_is_not_refused_with_the_same_message() {
    for (broken, advice, fixed) in [
        ("title: 2024", "put it in quotes", "title: \"2024\""),
        ("title: true", "put it in quotes", "title: \"true\""),
        ("title: 1.50", "put it in quotes", "title: \"1.50\""),
        ("title: ~", "goes in quotes", "title: \"~\""),
        ("title: null", "goes in quotes", "title: \"null\""),
        ("title: [a]", "begins with `[`", "title: \"[a]\""),
        ("title: {a}", "begins with `{`", "title: \"{a}\""),
        ("red-flags: [Sorts: first]", "`: `", "red-flags: [\"Sorts: first\"]"),
        (
            "red-flags:\n      - Sorts first: by start",
            "`: `",
            "red-flags:\n      - \"Sorts first: by start\"",
        ),
        ("red-flags:\n      - ? what is it", "`? `", "red-flags:\n      - \"? what is it\""),
        ("red-flags:\n      - - what is it", "`- `", "red-flags:\n      - \"what is it\""),
        ("red-flags: Shouts", "`[a, b]`", "red-flags: [Shouts]"),
        ("red-flags: 5", "`[a, b]`", "red-flags: [\"5\"]"),
        ("tags: text", "`[a, b]`", "tags: [text]"),
        ("level: [mid]", "without brackets", "level: mid"),
        ("level: Mid", "did you mean `mid`", "level: mid"),
        ("kind: codng", "did you mean `coding`", "kind: coding"),
        ("difficulty: 2", "`easy`, `medium` or `hard`", "difficulty: medium"),
        ("difficulty: \"2\"", "`easy`, `medium` or `hard`", "difficulty: hard"),
        ("difficulty: true", "`easy`, `medium` or `hard`", "difficulty: easy"),
        ("status: 1", "`active`, `draft`", "status: draft"),
        ("minutes: \"10\"", "digits without quotes", "minutes: 10"),
        ("minutes: ten", "digits without quotes", "minutes: 10"),
        ("minutes: 10.0", "without a decimal point", "minutes: 10"),
        ("minutes: [10]", "without brackets", "minutes: 10"),
        ("added: 2026", "`2026-11-23`", "added: 2026-11-23"),
        ("added: 20261123", "`2026-11-23`", "added: 2026-11-23"),
        ("added: 23.11.2026", "`2026-11-23`", "added: 2026-11-23"),
        ("id: 1.5", "`1-5`", "id: 1-5"),
        ("id: -3", "`3`", "id: \"3\""),
        ("id: My Question", "`my-question`", "id: my-question"),
        ("id: 2024", "put it in quotes", "id: \"2024\""),
        ("references: [\"ftp://a.b\"]", "`https://…`", "references: [\"https://a.b\"]"),
        ("enemies: other", "`[a, b]`", "enemies: []"),
        ("prompt: \"# Heading\"", "backslash", "prompt: '\\# Heading'"),
    ] {
        let before = problems(broken);
        let [problem] = before.as_slice() else { panic!("{broken}: {before:#?}") };
        let said = format!("{} {}", problem.message, problem.help.as_deref().unwrap_or_default());
        assert!(said.contains(advice), "{broken}: {said}");
        assert!(
            !said.contains("quotes") || advice.contains("quotes") || fixed.contains(['"', '\'']),
            "{broken}: {said}"
        );
        let after = problems(fixed);
        assert!(after.is_empty(), "{broken} -> {fixed}: {after:#?}");
    }
}

#[test]
fn a_text_that_yaml_reads_otherwise_is_refused_with_the_advice_to_quote_it() {
    for first in ('!'..='~').filter(char::is_ascii_punctuation) {
        for text in [format!("{first}word one"), format!("{first} word one"), format!("{first}{first} word")]
        {
            // Comments, anchors and tags are YAML that people mean.
            if text.starts_with(['#', '&', '!']) {
                continue;
            }
            let plain = load_with(&format!("red-flags:\n      - {text}"));
            let flag = |loaded: &Loaded<Bank>| {
                loaded.value.question("sound").expect("it").red_flags[0].source().to_owned()
            };
            match plain {
                Ok(loaded) => assert_eq!(flag(&loaded), text),
                Err(report) => {
                    let help = report.diagnostics[0].help.clone().unwrap_or_default();
                    assert!(
                        help.contains("quotes") || report.diagnostics[0].code.text() == "S012",
                        "{text}: {report:#?}"
                    );
                    let quoted = format!("red-flags:\n      - '{}'", text.replace('\'', "''"));
                    match load_with(&quoted) {
                        Ok(loaded) => assert_eq!(flag(&loaded), text),
                        // Then it is Markdown that the text may not hold, which is another message.
                        Err(again) => {
                            assert_eq!(again.diagnostics[0].code.text(), "S012", "{text}: {again:#?}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn a_draft_that_lacks_its_anchors_is_told_what_to_write() {
    let text = String::from_utf8(stored("sound/question.yaml", "q").bytes.into_owned()).expect("text");
    let at = text.find("    anchors:").expect("anchors");
    let mut files = sound();
    files[1] = file("question.yaml", format!("{}    status: draft\n", &text[..at]));
    let found = found(load::bank(&files));
    let help = found[0].help.as_deref().unwrap_or_default();
    assert!(
        help.contains("`status: draft`") && help.contains("bank-format.md") && help.contains("`TODO`"),
        "{help}"
    );
}
