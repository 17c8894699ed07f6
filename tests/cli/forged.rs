//! Forged kit files: whatever is changed in one, and sealed again, is never proven.

use std::collections::BTreeMap;

use interviewkit::kit::KitFile;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::program::Folder;

/// A folder with a small bank, two profiles and a loop.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.write(
        "bank/bank.yaml",
        "format: 1\nname: Small bank\nareas:\n  all:\n    name: All\n    topics: {alpha: Alpha, beta: Beta, gamma: Gamma}\n",
    );
    let signals = ["junior", "mid", "senior", "staff"].map(|level| {
        format!(
            "      {level}: {{must-have: [Shows it as {level}.], nice-to-have: [Shows more as {level}.]}}\n"
        )
    });
    let of = |id: &str| {
        format!(
            "  {id}:\n    name: The {id}\n    definition: What {id} means.\n    signals:\n{}",
            signals.concat()
        )
    };
    folder.write(
        "bank/rubric.yaml",
        format!(
            "format: 1\nversion: 2\nchangelog:\n  - {{version: 2, date: 2026-11-02, changes: [More]}}\n  - {{version: 1, date: 2026-11-01, changes: [First]}}\ncompetencies:\n{}{}",
            of("one"),
            of("two")
        ),
    );
    let question = |at: usize| {
        let (topic, competency) = (["alpha", "beta", "gamma"][at % 3], ["one", "two"][at % 2]);
        let minutes = 4 + at % 2;
        format!(
            "  - id: q-{at}\n    title: Question {at}\n    kind: coding\n    competency: {competency}\n    topic: {topic}\n    \
             tags: [red]\n    levels: [mid, senior]\n    difficulty: easy\n    minutes: {minutes}\n    status: active\n    \
             prompt: Do `{at}`.\n    strong-answer: [Strong {at}]\n    follow-ups: [Why {at}?]\n    \
             anchors: {{1: One of {at}, 2: Two of {at}, 3: Three of {at}, 4: Four of {at}}}\n    \
             red-flags: [Flag {at}]\n    references: [Book {at}]\n"
        )
    };
    let answers = |at: usize| {
        format!(
            "  - question: q-{at}\n    answers: {{1: Answer one of {at}., 2: Answer two of {at}., 3: Answer three of {at}., 4: Answer four of {at}.}}\n"
        )
    };
    let questions: Vec<String> = (1..=14).map(question).collect();
    let samples: Vec<String> = (1..=14).map(answers).collect();
    folder.write("bank/questions.yaml", format!("format: 1\nquestions:\n{}", questions.concat()));
    folder.write("bank/samples/samples.yaml", format!("format: 1\nsamples:\n{}", samples.concat()));
    for id in ["small", "other"] {
        folder.write(
            &format!("profiles/{id}.yaml"),
            format!(
                "format: 1\nid: {id}\ntitle: A {id} one\nsummary: For tests.\nlevel: mid\nduration: 18\nopening: 2\nclosing: 2\nslack: 4\n\
                 sections:\n  - {{id: first, title: First, purpose: Begins., picks: 2}}\n  - {{id: second, title: Second, purpose: Ends., picks: 1}}\n\
                 weights:\n  - {{competency: one, weight: 2, reason: It counts.}}\n"
            ),
        );
    }
    let round = |id: &str, profile: &str, panel: &str| {
        format!(
            "  - {{id: {id}, title: The {id}, profile: {profile}, interviewer: Engineer, minutes: 30, panel: {panel}}}\n"
        )
    };
    folder.write(
        "profiles/loops/day.yaml",
        format!(
            "format: 1\nid: day\ntitle: A day\nsummary: For tests.\nlevel: mid\nrounds:\n{}{}must-have: [one]\nseen-by: 1\npanel: [coding, design]\n",
            round("a", "small", "coding"),
            round("b", "other", "design")
        ),
    );
    folder
}

fn parsed(folder: &Folder, path: &str) -> Value {
    serde_json::from_slice(&std::fs::read(folder.join(path)).unwrap()).unwrap()
}

/// Honest kit files of every kind.
fn honest(folder: &Folder) -> Vec<String> {
    for line in [
        "compose small --seed 7",
        "compose small --seed 7 --level senior",
        "compose small --seed wishes --exclude q-1 --exclude q-2 --include q-3",
        "compose small --seed embedded --embed",
        "compose small --seed set --kits 2",
        "loop compose day --seed loop --embed",
    ] {
        folder.say(&format!("{line} --format json -q")).expect(0);
    }
    let swap = |path: &str, wish: &str| {
        let kit = parsed(folder, path);
        let out = kit["sections"][0]["questions"][0]["id"].as_str().unwrap().to_owned();
        let run = folder.say(&format!("swap {path} --question {out} {wish} --format json -q")).expect(0);
        let line = run.text().lines().find(|line| line.ends_with(".kit.json")).unwrap();
        line.trim().split(' ').next_back().unwrap().to_owned()
    };
    let once = swap("out/small-7.kit.json", "");
    let barred = if parsed(folder, &once).to_string().contains("\"q-14\"") { "q-13" } else { "q-14" };
    let twice = swap(&once, &format!("--exclude {barred} --embed"));
    let kinds =
        ["7", "7.senior", "wishes", "embedded", "set.2"].map(|name| format!("out/small-{name}.kit.json"));
    let mut all = kinds.to_vec();
    all.extend(["out/day-loop.a.kit.json".to_owned(), once, twice]);
    let line: Vec<&str> = std::iter::once("verify").chain(all.iter().map(String::as_str)).collect();
    assert_eq!(folder.run(&line).expect(0).text().matches("same: ").count(), all.len());
    all
}

/// A place in a tree: the keys and positions that lead to it.
type Path = Vec<Value>;

/// Every place of a tree.
fn places(value: &Value, at: &Path, found: &mut Vec<Path>) {
    let mut below = |key: Value, value: &Value| {
        let mut path = at.clone();
        path.push(key);
        places(value, &path, found);
    };
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| below(json!(key), value)),
        Value::Array(list) => list.iter().enumerate().for_each(|(at, value)| below(json!(at), value)),
        _ => {}
    }
    found.push(at.clone());
}

fn place<'v>(value: &'v mut Value, path: &[Value]) -> &'v mut Value {
    path.iter().fold(value, |value, step| match step {
        Value::String(key) => &mut value[key.as_str()],
        step => &mut value[usize::try_from(step.as_u64().unwrap()).unwrap()],
    })
}

/// What may stand in a place instead; none is what stands there.
fn others(value: &Value) -> Vec<Value> {
    let mut all = vec![Value::Null, json!(7), json!("x"), json!("q-9"), json!([]), json!({})];
    match value {
        Value::String(text) => {
            all.extend([json!(format!("{text}x")), json!(format!(" {text} ")), json!("")]);
            // Of the same form: another digit, another letter.
            let mut letters: Vec<char> = text.chars().collect();
            if let Some(last) = letters.last_mut() {
                *last = if *last == '1' { '2' } else { '1' };
            }
            all.push(json!(letters.into_iter().collect::<String>()));
        }
        Value::Number(number) => {
            let number = number.as_u64().unwrap();
            all.extend([json!(number + 1), json!(number.saturating_sub(1)), json!(u32::MAX), json!(0.5)]);
        }
        Value::Bool(truth) => all.push(json!(!truth)),
        Value::Array(list) => {
            let with = |change: &dyn Fn(&mut Vec<Value>)| {
                let mut list = list.clone();
                change(&mut list);
                Value::Array(list)
            };
            if !list.is_empty() {
                all.push(with(&|list| drop(list.remove(0))));
                all.push(with(&|list| drop(list.pop())));
                all.push(with(&|list| list.push(list[0].clone())));
                all.push(with(&|list| list.reverse()));
            }
            all.extend(["q-9", "q-10", "unknown-id"].map(|id| with(&|list| list.push(json!(id)))));
        }
        Value::Object(map) => {
            for key in map.keys() {
                let mut map = map.clone();
                map.remove(key);
                all.push(Value::Object(map));
            }
            for key in ["extra", "set", "loop", "packet", "swaps", "exclude", "included", "date", "signals"] {
                for value in [Value::Null, json!([]), json!(false)] {
                    if !map.contains_key(key) {
                        let mut map = map.clone();
                        map.insert(key.to_owned(), value);
                        all.push(Value::Object(map));
                    }
                }
            }
        }
        Value::Null => {}
    }
    all.retain(|other| other != value);
    all
}

/// Seals a forged file: the checksum, and by `asked` the hash of what was asked for too.
///
/// What the program cannot read at all keeps the seal that it has.
fn seal(forged: &mut Value, asked: bool) {
    let Ok(file) = serde_json::from_value::<KitFile>(forged.clone()) else { return };
    if asked {
        let sealed = file.sealed();
        if let Some(hash) = sealed.packet_hash {
            forged["packet_hash"] = json!(hash);
        } else if let Some(map) = forged.as_object_mut() {
            map.remove("packet_hash");
        }
        forged["request"] = json!(sealed.request);
        forged["checksum"] = json!(sealed.checksum);
    } else {
        let blank = KitFile { checksum: String::new(), ..file };
        let sum: [u8; 32] = Sha256::digest(blank.bytes()).into();
        forged["checksum"] =
            json!(sum.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}")));
    }
}

/// Every forgery of a file, by the place that was changed.
fn forgeries(file: &Value, asked: bool) -> Vec<(String, Value)> {
    let mut places_of = Vec::new();
    places(file, &Vec::new(), &mut places_of);
    let mut all = Vec::new();
    for path in places_of {
        for other in others(place(&mut file.clone(), &path)) {
            let mut forged = file.clone();
            *place(&mut forged, &path) = other;
            seal(&mut forged, asked);
            if forged != *file {
                all.push((path.iter().map(Value::to_string).collect::<Vec<_>>().join("/"), forged));
            }
        }
    }
    all
}

/// The places whose forgeries are proven, with how many of them were tried.
fn proven(folder: &Folder, kit: &str, asked: bool) -> (usize, BTreeMap<String, Value>) {
    let forged = forgeries(&parsed(folder, kit), asked);
    let mut line: Vec<String> = ["verify", "--format", "json", "-q"].map(str::to_owned).to_vec();
    for (at, (_, forged)) in forged.iter().enumerate() {
        folder.write(&format!("forged/{at}.kit.json"), forged.to_string());
        line.push(format!("forged/{at}.kit.json"));
    }
    let run = folder.run(&line);
    assert!(matches!(run.code, 1 | 2), "2 where a profile is named that is not there: {}", run.err);
    let run = run.json();
    let verdicts = run["verdicts"].as_array().unwrap();
    assert_eq!(verdicts.len(), forged.len());
    let mut proven = BTreeMap::new();
    for (of, (path, forged)) in verdicts.iter().zip(forged) {
        let verdict = &of["verdict"];
        if verdict["same"] == true {
            let whole = ["gone", "new", "reasons"].iter().all(|list| verdict[list] == json!([]));
            assert!(whole && verdict["drawn"] == verdict["fingerprint"], "{path}: {verdict}");
            proven.insert(path, forged);
        } else if verdict.is_object() {
            let said = ["gone", "new", "reasons"].iter().any(|list| verdict[list] != json!([]));
            assert!(said, "{path}: {verdict}");
        }
    }
    (verdicts.len(), proven)
}

#[test]
fn no_change_of_a_kit_file_is_proven_once_it_is_sealed_again() {
    let folder = folder();
    let mut tried = 0;
    for kit in honest(&folder) {
        let (count, proven) = proven(&folder, &kit, false);
        assert!(proven.is_empty(), "{kit}: {proven:#?}");
        tried += count;
    }
    println!("{tried} forgeries");
    assert!(tried > 4_000, "{tried}");
}

/// Without the bank, too: `render` and `ledger add` know no other check.
#[test]
fn no_change_of_a_packet_is_read_once_the_file_is_sealed_again() {
    let folder = folder();
    let mut tried = 0;
    for kit in honest(&folder).iter().map(|kit| parsed(&folder, kit)).filter(|kit| !kit["packet"].is_null()) {
        KitFile::parse(kit.to_string().as_bytes()).unwrap();
        for (path, forged) in
            forgeries(&kit, false).into_iter().filter(|(path, _)| path.starts_with("\"packet"))
        {
            assert!(KitFile::parse(forged.to_string().as_bytes()).is_err(), "{path}: {forged}");
            tried += 1;
        }
    }
    assert!(tried > 2_000, "{tried}");
}

/// Who seals all hashes has written the very file that another command writes: one that asks
/// for another wish, which changes nothing, for an embedded packet, or for a kit of a set alone.
#[test]
fn what_is_sealed_in_all_ways_is_proven_only_where_it_was_asked_for_otherwise() {
    let folder = folder();
    let mut seen = 0;
    for kit in honest(&folder) {
        let (_, proven) = proven(&folder, &kit, true);
        seen += proven.len();
        for (path, forged) in proven {
            let differs = |field: &str| forged[field] != parsed(&folder, &kit)[field];
            let asked = ["exclude", "include", "packet", "set"].into_iter().any(differs);
            assert!(asked && !differs("sections") && !differs("bank") && !differs("tool"), "{kit}: {path}");
        }
    }
    assert!(seen > 0, "there are such files");
}
