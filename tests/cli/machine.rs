//! What programs read: JSON, completions, the manual page, schemas.

use crate::support::program::Folder;
use crate::support::shipped;

#[test]
fn every_json_output_is_json_with_what_it_is_for() {
    let folder = Folder::new();
    for (line, key) in [
        ("bank list --format json", "questions"),
        ("bank list --format json --topic asyncio --status active,draft", "questions"),
        ("bank show triage-red-test-run --format json", "question"),
        ("bank stats --format json", "topics"),
        ("bank stats --format json --by kind", "kinds"),
        ("bank stats --format json --by competency", "competencies"),
        ("bank stats --format json --by area", "areas"),
        ("bank stats --format json --by tag", "tags"),
        ("profiles --format json", "profiles"),
        ("profile check screen-30 --sample 50 --format json", "check"),
        ("compose screen-30 --format json -o -", "packet"),
        ("compose screen-30 --format json -o - --edition candidate", "packet"),
    ] {
        let run = folder.say(line).expect(0);
        let json = run.json();
        assert_eq!(json["format"], 1, "{line}");
        let value = &json[key];
        let filled = value.as_array().map(Vec::len).or(value.as_object().map(serde_json::Map::len));
        assert!(filled.is_some_and(|len| len > 0), "{line} has no {key}");
        assert!(run.out.ends_with(b"}\n"), "{line}");
    }
    let check = folder.say("bank check --format json").expect(0).json();
    assert_eq!(check["diagnostics"].as_array().unwrap().len(), 0);
}

#[test]
fn lists_and_counts_agree_with_the_bank() {
    let folder = Folder::new();
    let bank = &shipped::bank().value;
    let active = bank.active().count();
    let list = folder.say("bank list --format json").expect(0).json();
    assert_eq!(list["questions"].as_array().unwrap().len(), active);
    let stats = folder.say("bank stats --format json").expect(0).json();
    let topics = stats["topics"].as_object().unwrap();
    assert_eq!(topics.len(), bank.vocabulary().topics.len());
    let total: u64 = topics.values().map(|topic| topic["questions"].as_u64().unwrap()).sum();
    assert_eq!(total, active as u64);
    let text = folder.say("bank list").expect(0);
    assert!(text.text().ends_with(&format!("{active} questions\n")));
    let shown = folder.say("bank show triage-red-test-run --format json").expect(0).json();
    let question = bank.question("triage-red-test-run").unwrap();
    assert_eq!(shown["question"]["prompt"], question.prompt.source());
    assert_eq!(shown["question"]["anchors"].as_array().unwrap().len(), bank.scale().levels().len());
    let profiles = folder.say("profiles --format json").expect(0).json();
    assert_eq!(profiles["profiles"].as_array().unwrap().len(), shipped::profiles().value.len());
}

#[test]
fn completions_name_every_command_for_every_shell() {
    let folder = Folder::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = folder.say(&format!("completions {shell}")).expect(0);
        for command in ["compose", "profiles", "profile", "bank", "completions", "man", "schema"] {
            assert!(run.text().contains(command), "{shell} lacks {command}");
        }
        assert!(run.err.is_empty());
    }
}

#[test]
fn the_manual_page_and_the_schemas_are_printed() {
    let folder = Folder::new();
    let man = folder.say("man").expect(0);
    assert!(man.text().contains(".TH interviewkit 1") && man.text().contains("Exit codes"), "{}", man.text());
    for of in ["bank", "profile"] {
        let run = folder.say(&format!("schema {of}")).expect(0);
        assert!(run.json().is_object());
        assert_eq!(run.text().replace("\r\n", "\n"), shipped::text(&format!("schema/{of}.schema.json")));
    }
}
