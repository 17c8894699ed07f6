//! Lints about words, and the language they know.

use super::{BROKEN, check};

/// A bank in a language, with these prompts and this top anchor.
fn checked(language: &str, prompt: &str, top: &str) -> String {
    let folder = super::bank_with(&question("one", prompt, top));
    let bank = std::fs::read_to_string(format!("{BROKEN}/sound/bank.yaml")).expect("a file");
    let said = if language.is_empty() { String::new() } else { format!("language: {language}\n") };
    std::fs::write(folder.path().join("bank.yaml"), bank + &said).expect("a file");
    super::checked(&folder, &[]).0
}

fn question(id: &str, prompt: &str, top: &str) -> String {
    format!(
        "format: 1\nquestions:\n  - id: {id}\n    title: Ein Titel\n    kind: coding\n    competency: coding\n    \
         topic: syntax\n    tags: [text]\n    level: mid\n    difficulty: easy\n    minutes: 5\n    prompt: |\n      \
         {prompt}\n    strong-answer: [Nennt beide Kosten.]\n    anchors:\n      1: Nennt nichts davon.\n      \
         2: Nennt den ersten Grund nach einem Hinweis.\n      3: Nennt beide ohne Hilfe.\n      4: {top}\n"
    )
}

#[test]
fn words_of_other_languages_are_left_alone() {
    for (language, prompt) in [
        ("de", "Woher kommt das Signal, und wo geht es her?"),
        ("de-AT", "Erklären Sie den Stack von oben her."),
        ("es", "Esto lo he escrito yo, y me he perdido."),
        ("fr", "Expliquez le master et les slaves."),
        ("pt-BR", "Onde ele foi parar, e por que?"),
    ] {
        let top = "Misst vorher und schreibt einen Test dazu.";
        assert_eq!(checked(language, prompt, top), "", "{language}");
    }
}

#[test]
fn english_is_read_where_no_language_or_a_kind_of_english_is_named() {
    for language in ["", "en", "en-GB", "EN-us"] {
        let text = checked(
            language,
            "Say what he and his team saw, and why he left.",
            "Level 3, and also more of it.",
        );
        assert_eq!(text.matches("warning[L008]").count(), 1, "{text}");
        assert!(
            text.contains("“he”, “his” leave someone out") && text.contains("lints.yaml:13:16"),
            "{text}"
        );
    }
}

#[test]
fn stock_openings_do_not_make_prompts_alike() {
    let subjects = ["a decorator", "a generator", "the event loop", "a closure", "an index", "a lock"];
    let openings =
        ["What is", "What is the difference between a list and", "Explain the purpose of", "How do you use"];
    let mut text = "format: 1\nquestions:\n".to_owned();
    for (o, opening) in openings.iter().enumerate() {
        for (s, subject) in subjects.iter().enumerate() {
            let own = question(
                &format!("q-{o}-{s}"),
                &format!("{opening} {subject}?"),
                "Level 3, and also more of it.",
            );
            let own = own.replace("format: 1\nquestions:\n", "");
            let own = own
                .replace("davon", &format!("von {o} und {s} davon"))
                .replace("Hinweis", &format!("Hinweis {o}{s}"));
            text += &own
                .replace("Hilfe", &format!("Hilfe {o} oder {s} dabei"))
                .replace("more of it", &format!("more of {o} and {s}"));
        }
    }
    let (found, _) = check(&text, &[]);
    assert!(!found.contains("L004") && !found.contains("L031"), "{found}");
}

#[test]
fn a_placeholder_is_one_finding_and_no_other_lint_looks_at_it() {
    let text = question("one", "Erklären Sie das.", "TODO")
        .replace("Nennt nichts davon.", "\"To be written: level 1.\"");
    let (found, exit) = check(&text, &["--strict"]);
    assert_eq!(exit, Some(1));
    assert_eq!(found.matches("warning[L030]").count(), 2, "{found}");
    assert_eq!(found.matches("warning[").count(), 2, "{found}");
    assert!(found.contains("“To be written” stands where"), "{found}");
    assert!(found.contains("2 warnings, and with --strict a warning is a failure"), "{found}");
    let (out, told, exit) =
        super::run(&super::bank_with(&text), &["bank", "check", ".", "--strict", "--format", "json"]);
    assert_eq!(exit, Some(1));
    assert!(
        serde_json::from_str::<serde_json::Value>(&out).is_ok() && told.contains("with --strict"),
        "{told}"
    );
}
