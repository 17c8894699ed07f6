//! Kit files that no program wrote: every command refuses them, names all that is wrong, and makes nothing.

use interviewkit::kit::KitFile;
use serde_json::{Value, json};

use crate::support::program::Folder;

/// A folder with the shipped bank, and kits with their packets.
fn folder() -> Folder {
    let folder = Folder::new().with_sources();
    for line in ["compose screen-30 --seed 7 --embed", "compose screen-30 --seed set --kits 2"] {
        folder.say(&format!("{line} --format json --edition interviewer -q")).expect(0);
    }
    folder
}

/// Every command that opens a kit file.
const COMMANDS: [&str; 5] = [
    "render bad.kit.json --format md --out made -q",
    "verify bad.kit.json -q",
    "verify bad.kit.json bad.kit.json -q",
    "swap bad.kit.json --question any-question --format md --out made -q",
    "ledger add bad.kit.json --ledger made -q",
];

/// Runs every command on a file; each must end with 1, say all of `says`, and make nothing.
fn refused(folder: &Folder, text: &str, says: &[&str]) {
    folder.write("bad.kit.json", text);
    for command in COMMANDS {
        let run = folder.say(command).expect(1);
        for said in says {
            assert!(run.err.contains(said), "{command}: {said}: {}", run.err);
        }
        assert!(!run.err.contains('\u{1b}') && run.out.is_empty(), "{command}: {:?}", run.err);
        assert!(!folder.join("made").exists(), "{command}");
    }
    // In the folder of the kits it keeps no leak from being dealt with.
    folder.write("out/bad.kit.json", text);
    let run = folder.say("leak fixture-shared-cart --dry-run").expect(0);
    assert!(run.err.contains("warning: out/bad.kit.json is no kit file"), "{}", run.err);
    std::fs::remove_file(folder.join("out/bad.kit.json")).unwrap();
}

fn kit(folder: &Folder, path: &str) -> (String, Value) {
    let text = std::fs::read_to_string(folder.join(path)).unwrap();
    let value = serde_json::from_str(&text).unwrap();
    (text, value)
}

/// The file after a change, with all its hashes made again.
fn sealed(file: &Value, change: impl Fn(&mut Value)) -> String {
    let mut changed = file.clone();
    change(&mut changed);
    let sealed: KitFile = serde_json::from_value(changed.clone()).unwrap();
    let sealed = sealed.sealed();
    if let Some(hash) = sealed.packet_hash {
        changed["packet_hash"] = json!(hash);
    }
    changed["request"] = json!(sealed.request);
    changed["checksum"] = json!(sealed.checksum);
    changed.to_string()
}

#[test]
fn a_file_that_was_edited_is_refused_by_every_command() {
    let folder = folder();
    let (text, file) = kit(&folder, "out/screen-30-7.kit.json");
    let edited = text.replace("\"prompt\": \"", "\"prompt\": \"EDITED ");
    refused(&folder, &edited, &["was edited by hand", "`checksum` does not fit"]);
    let twice = text.replacen("\"seed\": \"7\"", "\"seed\": \"7\",\n  \"seed\": \"7\"", 1);
    refused(&folder, &twice, &["bad.kit.json:6:8: it is no kit file: the key `seed` is given twice"]);
    let parts = text.replacen("\"parts\": {", "\"parts\": {\"title\": \"00000000\",", 1);
    refused(&folder, &parts, &["the key `title` is given twice"]);
    for (says, change) in changes() {
        refused(&folder, &sealed(&file, change), &[says]);
    }
}

/// A change of a kit file, and what is said of it.
type Case = (&'static str, fn(&mut Value));

/// Changes that no sealing hides.
fn changes() -> Vec<Case> {
    fn question(file: &mut Value) -> &mut Value {
        &mut file["packet"]["sections"][0]["questions"][0]
    }
    vec![
        ("`packet.sections[0].questions[0]` was edited by hand: prompt is not what", |file| {
            question(file)["prompt"] = json!("Say hello.");
        }),
        ("solution is not what its hash stands for", |file| question(file)["solution"] = json!("x.py")),
        ("`packet.sections[0].questions[0].title` is longer than 100 characters", |file| {
            question(file)["title"] = json!("x".repeat(1_000_000));
        }),
        ("`packet.header.title` holds a character that cannot be seen: U+001B", |file| {
            file["packet"]["header"]["title"] = json!("a\u{1b}[2Jb");
        }),
        ("`packet.header.seed` is not that of the kit file", |file| {
            file["packet"]["header"]["seed"] = json!("8");
        }),
        ("`packet.header.date` is not that of the kit file", |file| {
            file["packet"]["header"]["date"] = json!("2026-01-01");
        }),
        ("`fingerprint` is not a hash of 16 digits: `\\u{1b}[31m`", |file| {
            file["fingerprint"] = json!("\u{1b}[31m");
        }),
        ("`fingerprint` is not that of these questions and this profile", |file| {
            file["sections"][0]["questions"][0]["hash"] = json!("0".repeat(64));
        }),
        ("`sections` hold no question", |file| {
            file["sections"] = json!([]);
            file["packet"]["sections"] = json!([]);
        }),
        ("is that of another question, too", |file| {
            file["sections"][1]["questions"] = file["sections"][0]["questions"].clone();
        }),
        ("`profile.id` is not an id, lower-case words joined by hyphens: `../../../x`", |file| {
            file["profile"]["id"] = json!("../../../x");
        }),
        ("`profile.id` is not an id", |file| file["profile"]["id"] = json!("")),
        ("`algorithm` is 2; this program has 1", |file| file["algorithm"] = json!(2)),
        ("`exclude[0]` is not an id", |file| file["exclude"] = json!(["a b"])),
        ("`exclude` names a question of the kit", |file| {
            file["exclude"] = json!([file["sections"][0]["questions"][0]["id"]]);
        }),
        ("`include` names a question that the kit does not have", |file| file["include"] = json!(["other"])),
        ("`swaps[0].parent` is that of another kit of this chain, too", |file| {
            let step = json!({"parent": file["fingerprint"], "out": ["a"], "in": ["b"]});
            file["exclude"] = json!(["a"]);
            file["swaps"] = json!([step]);
        }),
        ("`set` is not written so by the program", |file| file["set"] = Value::Null),
        ("does not name each part of a question", |file| {
            file["sections"][0]["questions"][0]["parts"] = json!({});
        }),
        ("`packet.agenda` does not hold the whole interview", |file| file["packet"]["duration"] = json!(31)),
        ("`packet.scorecard` is not that of the questions", |file| file["packet"]["scorecard"] = json!([])),
    ]
}

#[test]
fn a_set_has_bounds() {
    let folder = folder();
    let (_, file) = kit(&folder, "out/screen-30-set.2.kit.json");
    let cases: [Case; 4] = [
        ("`set.kits` is 4294967295; a set has at most 10000 kits", |file| {
            file["set"]["kits"] = json!(u32::MAX);
        }),
        ("`set.overlap` is 4294967295; it is at most 1000", |file| file["set"]["overlap"] = json!(u32::MAX)),
        ("`set.number` is not that of a kit of the set", |file| file["set"]["number"] = json!(3)),
        ("`seed` is not that of this kit of the set", |file| file["set"]["seed"] = json!("other")),
    ];
    for (says, change) in cases {
        refused(&folder, &sealed(&file, change), &[says]);
    }
}

#[test]
fn a_file_says_all_that_is_wrong_with_it() {
    let folder = folder();
    let (_, file) = kit(&folder, "out/screen-30-7.kit.json");
    let text = sealed(&file, |file| {
        file["profile"]["id"] = json!("..");
        file["tool"] = json!("a\u{202e}b");
        file["packet"]["header"]["fingerprint"] = json!("x");
        file["packet"]["agenda"][0]["minutes"] = json!(0);
    });
    let says = ["`profile.id`", "`tool` holds", "`packet.header.fingerprint`", "`packet.agenda[0]`"];
    refused(&folder, &text, &says);
}

#[test]
fn only_a_regular_file_is_read() {
    let folder = folder();
    std::fs::create_dir(folder.join("bad.kit.json")).unwrap();
    for command in COMMANDS {
        let run = folder.say(command).expect(4);
        assert!(run.err.contains("bad.kit.json cannot be read: it is not a regular file"), "{}", run.err);
    }
}

#[test]
fn where_the_bank_is_gone_the_embedded_texts_are_compared_with_themselves() {
    let folder = folder();
    folder.say("verify out/screen-30-7.kit.json -q").expect(0);
    std::fs::remove_dir_all(folder.join("bank")).unwrap();
    folder.write("bank/bank.yaml", "format: 1\n");
    let run = folder.say("verify out/screen-30-7.kit.json").expect(1);
    assert!(
        run.err.contains("the packet that the file carries is the one that its own hashes stand for"),
        "{}",
        run.err
    );
    assert!(run.out.is_empty(), "{}", run.text());
}
