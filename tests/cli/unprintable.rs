//! What no page can print: an error of every command that makes pages, and nothing is written.

use std::fs;
use std::path::PathBuf;

use crate::support::program::Folder;

/// A folder with the bank and the profiles of a case.
fn case(name: &str) -> Folder {
    let folder = Folder::new();
    let cases = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    for file in ["bank/bank.yaml", "bank/q.yaml", "profiles/p.yaml"] {
        folder.write(file, fs::read(cases.join(name).join(file)).unwrap());
    }
    folder
}

#[test]
fn a_question_that_cannot_be_printed_is_named_with_its_place() {
    for (name, id, letter) in
        [("cjk-boxes", "a", "“代” (U+4EE3)"), ("rtl-words-in-reverse", "hebrew", "“א” (U+05D0)")]
    {
        let folder = case(name);
        for line in
            ["compose p --seed 1", "-q compose p --seed 1", "compose p --seed 1 --format md,pdf --embed"]
        {
            let run = folder.say(line).expect(1);
            for part in [&format!("question `{id}` (bank/q.yaml:3), `prompt`: "), letter, "--format md,csv"] {
                assert!(run.err.contains(part), "{line}: {part}\n{}", run.err);
            }
            assert!(run.out.is_empty());
            assert!(!folder.join("out").exists(), "{line}");
        }
        folder.say("compose p --seed 1 --format md,csv,json --embed").expect(0);
        let kit = "out/p-1.kit.json";
        assert!(folder.say(&format!("render {kit} --out pages")).expect(1).err.contains(letter));
        folder.say(&format!("render {kit} --out pages --format md")).expect(0);
        let check = folder.say("bank check --strict").expect(1);
        assert!(check.err.matches("warning[S022]").count() == 2, "{}", check.err);
        folder.say("bank check").expect(0);
    }
}

#[test]
fn whatever_a_page_prints_is_looked_at() {
    let folder = Folder::new();
    for (line, what) in [
        ("compose screen-30 --seed 秘密", "the seed: "),
        ("compose screen-30 --seed 1 --date 二月", "the date: "),
        ("compose screen-30 --seed 1 --kits 2 --date 二月", "the date: "),
        ("loop compose senior-onsite --seed 秘密", "the seed: "),
        ("train screen-30 --seed 秘密", "the seed: "),
    ] {
        let run = folder.say(line).expect(1);
        assert!(run.err.contains(what) && run.err.contains("U+"), "{line}: {}", run.err);
        assert!(!folder.join("out").exists(), "{line}");
    }
}

#[test]
fn a_tab_in_a_text_is_a_space() {
    let folder = case("tab-in-text");
    folder.say("compose p --seed 1 --format pdf,md").expect(0);
    let text = fs::read_to_string(folder.join("out/p-1.interviewer.md")).unwrap();
    assert!(text.contains("Print a b.") && text.contains("Names sep and end."), "{text}");
}
