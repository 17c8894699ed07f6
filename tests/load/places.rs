//! Where remarks on texts stand: at the real line and column, however the text is written.

use super::support::{file, found, sound, with};

/// The rest of the line at each place of a finding of this code.
fn places(code: &str, prompt: &str) -> Vec<String> {
    let text = String::from_utf8(sound()[1].bytes.to_vec()).expect("text");
    let text = text.replace("id: sound", "id: other").replace("prompt: Reverse a text.", prompt);
    let all = found(with(file("places.yaml", text.clone())));
    let own = all.iter().filter(|diagnostic| diagnostic.code.text() == code);
    let rest = |diagnostic: &interviewkit::diag::Diagnostic| {
        let place = diagnostic.place.as_ref().expect("a place");
        let line = text.lines().nth(place.line as usize - 1).expect("a line");
        line.chars().skip(place.column as usize - 1).collect()
    };
    own.map(rest).collect()
}

#[test]
fn every_construct_of_a_text_is_reported_at_its_place() {
    for prompt in [
        "prompt: |\n      Ä <a>b\n\n        - c <d>e\n\n      # f",
        "prompt: |2\n       Ä <a>b\n\n        - c <d>e\n\n        # f",
        "prompt: |-\n\n\n      Ä <a>b\n\n      - c <d>e\n\n      # f\n\n",
        "prompt: >\n      Ä\n      <a>b\n\n\n      - c\n      <d>e\n\n\n      # f",
        "prompt: \"Ä <a>b\\n\\n- c\n      <d>e\\n\\n\n      \\\n      # f\"",
        "prompt: \"\\u00c4 <a>b\\n\\n- c\\t <d>e\\n\\n# f\"",
        "prompt: 'Ä ''<a>b\n\n\n      - c <d>e\n\n\n      # f'",
        "prompt:\n      Ä <a>b\n\n\n      - c <d>e",
        "prompt: &x\n      Ä <a>b\n\n\n      - c <d>e",
    ] {
        let rests = places("S012", prompt);
        let expected = ["<a>b", "<d>e", "# f"];
        let expected = if prompt.contains("# f") { &expected[..] } else { &expected[..2] };
        assert_eq!(rests.len(), expected.len(), "{prompt}: {rests:?}");
        for (rest, expected) in rests.iter().zip(expected) {
            assert!(rest.starts_with(expected), "{prompt}: {rests:?}");
        }
    }
}

#[test]
fn a_text_behind_an_alias_is_reported_at_the_alias() {
    let rests = places("S012", "prompt: &p |\n      a <b>c\n    red-flags: [*p]");
    assert_eq!(rests, ["<b>c", "*p]"]);
}

#[test]
fn comments_behind_texts_are_found() {
    for (prompt, comments) in [
        ("prompt: Reverse `x = 1  # note` it.", vec!["# note` it."]),
        ("prompt: Reverse\n      this #1", vec!["#1"]),
        ("prompt: Reverse #", vec!["#"]),
        ("prompt: \"Reverse\" # fine", vec![]),
        ("prompt: 'Reverse' # fine", vec![]),
        ("prompt: |  # fine\n      Reverse # it", vec![]),
        ("prompt: >- # fine\n      Reverse\n    # fine", vec![]),
        ("prompt: Reverse C# and issue#42", vec![]),
        ("prompt: Reverse\n    # on a line of its own", vec![]),
        ("prompt: Reverse\n    enemies: [] # fine", vec![]),
        ("prompt: Reverse\n    red-flags: [a,  # cut\n      b # cut too\n      ]", vec!["# cut too"]),
    ] {
        assert_eq!(places("S021", prompt), comments, "{prompt}");
    }
}

#[test]
fn what_the_pdf_cannot_show_is_found_in_every_text() {
    for (prompt, at) in [
        ("prompt: |\n      Reverse\n      a 文字 b", "文字 b"),
        ("prompt: \"a \\u6587 b\"", "\\u6587 b\""),
        ("prompt: Done 🎉", "🎉"),
        ("prompt: Hi\n    red-flags: [שלום]", "שלום]"),
        ("prompt: |\n      ```\n      x = '文'\n      ```", "文'"),
    ] {
        assert_eq!(places("S022", prompt), [at], "{prompt}");
    }
    assert!(places("S022", "prompt: \"Größe → naïve “x” ≤ 3 €, кот, λ, ☐ ✓ …\"").is_empty());
}
