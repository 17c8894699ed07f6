//! What must be so in every kit file, whatever the bank says.

use std::collections::BTreeSet;

use serde_json::Value;

use super::embedded;
use super::fault::{Fault, Faults};
use super::file::KitFile;
use super::fingerprint;
use super::json::{cut, differences, member};
use super::locked::{LockedQuestion, LockedSet, LockedSwap};
use crate::model::{MAX_TEXT, MAX_TITLE, Profile, Seed, hidden, hidden_in_line, unhex};
use crate::select::ALGORITHM;

/// Everything that is wrong with a file, which was read from a tree.
pub(super) fn faults(file: &KitFile, tree: &Value) -> Vec<Fault> {
    let mut faults = Faults::default();
    if file.checksum != file.sum() {
        faults.say("checksum", "does not fit: the kit file was edited by hand");
    }
    faults.hold(
        file.packet_hash == file.packet_sum(),
        "packet",
        "was edited by hand: it is not what `packet_hash` stands for",
    );
    faults.hold(file.request == file.asked(), "request", "is not the hash of what was asked for");
    let written = serde_json::to_value(file).expect("numbers, texts and maps by text are JSON");
    for differs in differences(tree, &written) {
        faults.say(differs.at, "is not written so by the program");
    }
    texts("", "", tree, &mut faults);
    seed(file, &mut faults);
    origin(file, &mut faults);
    sections(file, &mut faults);
    wishes(file, &mut faults);
    if let Some(set) = &file.set {
        of_set(file, set, &mut faults);
    }
    swaps(file, &mut faults);
    if let Some(packet) = &file.packet {
        embedded::faults(file, packet, &mut faults);
    }
    faults.all()
}

/// The first text that is longer than any that the program writes: it is not even parsed.
pub(super) fn too_long(at: &str, key: &str, value: &Value) -> Option<Fault> {
    match value {
        Value::String(text) => {
            let most = longest(key);
            // Characters are counted only where the number of bytes leaves it open.
            let is_long = text.len() > most && text.chars().count() > most;
            is_long.then(|| Fault { at: at.to_owned(), what: format!("is longer than {most} characters") })
        }
        Value::Array(items) => {
            let mut items = items.iter().enumerate();
            items.find_map(|(number, item)| too_long(&format!("{at}[{number}]"), key, item))
        }
        Value::Object(map) => map.iter().find_map(|(key, value)| too_long(&member(at, key), key, value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

fn longest(key: &str) -> usize {
    if TITLES.contains(&key) { MAX_TITLE } else { MAX_TEXT }
}

/// Which texts may have several lines.
const SEVERAL_LINES: [&str; 6] = ["prompt", "samples", "strong_answer", "follow_ups", "red_flags", "text"];

/// Which texts are titles and names.
const TITLES: [&str; 5] = ["title", "name", "bank", "competency_name", "topic_name"];

/// Texts that can be seen.
fn texts(at: &str, key: &str, value: &Value, faults: &mut Faults) {
    match value {
        Value::String(text) => text_of(at, key, text, faults),
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                texts(&format!("{at}[{number}]"), key, item, faults);
            }
        }
        Value::Object(map) => {
            for (key, value) in map {
                let at = member(at, key);
                text_of(&at, "", key, faults);
                texts(&at, key, value, faults);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn text_of(at: &str, key: &str, text: &str, faults: &mut Faults) {
    let hides = if SEVERAL_LINES.contains(&key) { hidden(text) } else { hidden_in_line(text) };
    if let Some((_, character)) = hides {
        faults.say(at, format!("holds a character that cannot be seen: U+{:04X}", u32::from(character)));
    }
}

fn origin(file: &KitFile, faults: &mut Faults) {
    faults.hold(!file.tool.trim().is_empty(), "tool", "is blank");
    if !(1..=ALGORITHM).contains(&file.algorithm) {
        faults.say("algorithm", format!("is {}; this program has {ALGORITHM}", file.algorithm));
    }
    faults.word("profile.id", &file.profile.id);
    faults.hex("profile.hash", &file.profile.hash, 64);
    faults.hex("bank.surroundings", &file.bank.surroundings, 64);
    for (name, hash) in &file.bank.files {
        faults.hex(&member("bank.files", name), hash, 16);
    }
    faults.hex("request", &file.request, 64);
    faults.hex("checksum", &file.checksum, 64);
    if let Some(locked) = &file.in_loop {
        faults.word("loop.id", &locked.id);
        faults.word("loop.round", &locked.round);
        faults.hex("loop.hash", &locked.hash, 64);
        faults.words("loop.others", &locked.others);
        faults.hold(locked.others.is_sorted(), "loop.others", "is not sorted");
        faults.hold(file.set.is_none(), "set", "is for kits that are of no loop");
        faults.hold(file.include.is_empty(), "include", "is for kits that are of no loop");
    }
}

fn sections(file: &KitFile, faults: &mut Faults) {
    let mut ids = BTreeSet::new();
    let mut questions = BTreeSet::new();
    let known: Vec<&str> = fingerprint::fields();
    for (at, section) in file.sections.iter().enumerate() {
        let at = format!("sections[{at}]");
        faults.word(&format!("{at}.id"), &section.id);
        faults.hold(ids.insert(&section.id), &format!("{at}.id"), "is that of another section, too");
        for (number, LockedQuestion { id, hash, parts }) in section.questions.iter().enumerate() {
            let at = format!("{at}.questions[{number}]");
            faults.word(&format!("{at}.id"), id);
            faults.hold(questions.insert(id), &format!("{at}.id"), "is that of another question, too");
            faults.hex(&format!("{at}.hash"), hash, 64);
            let names: BTreeSet<&str> = parts.keys().map(String::as_str).collect();
            let right = names.len() == known.len() && known.iter().all(|name| names.contains(name));
            faults.hold(right, &format!("{at}.parts"), "does not name each part of a question");
            for (name, hash) in parts {
                faults.hex(&member(&format!("{at}.parts"), name), hash, 8);
            }
        }
    }
    faults.hold(!questions.is_empty(), "sections", "hold no question");
    let most = usize::from(*Profile::DURATION.end());
    faults.hold(questions.len() <= most, "sections", "hold more questions than an interview has minutes");
    faults.hex("fingerprint", &file.fingerprint, 16);
    let hashes = file.sections.iter().map(|section| {
        section.questions.iter().map(|question| unhex(&question.hash)).collect::<Option<Vec<[u8; 32]>>>()
    });
    if let (Some(profile), Some(hashes)) = (unhex(&file.profile.hash), hashes.collect::<Option<Vec<_>>>()) {
        let right = file.fingerprint == fingerprint::kit(profile, &hashes);
        faults.hold(right, "fingerprint", "is not that of these questions and this profile");
    }
}

fn wishes(file: &KitFile, faults: &mut Faults) {
    let asked: BTreeSet<&str> = file.ids().into_iter().collect();
    let out = faults.words("exclude", &file.exclude);
    let wanted = faults.words("include", &file.include);
    if let Some(id) = out.iter().find(|id| asked.contains(*id)) {
        faults.say("exclude", format!("names a question of the kit: `{}`", cut(id)));
    }
    if let Some(id) = wanted.iter().find(|id| !asked.contains(*id)) {
        faults.say("include", format!("names a question that the kit does not have: `{}`", cut(id)));
    }
}

/// A seed that the command line would take, in its one spelling.
fn seed(file: &KitFile, faults: &mut Faults) {
    let (at, text) = file.set.as_ref().map_or(("seed", &file.seed), |set| ("set.seed", &set.seed));
    match Seed::new(text) {
        Ok(seed) => faults.hold(seed.as_str() == text, at, "is not in Unicode's form NFC"),
        Err(fault) => faults.say(at, fault.to_string()),
    }
}

fn of_set(file: &KitFile, set: &LockedSet, faults: &mut Faults) {
    let LockedSet { seed, kits, overlap, number, questions } = set;
    let (most, shared) = (LockedSet::KITS, LockedSet::OVERLAP);
    if !most.contains(kits) {
        faults.say("set.kits", format!("is {kits}; a set has at most {} kits", most.end()));
    }
    if !shared.contains(overlap) {
        faults.say("set.overlap", format!("is {overlap}; it is at most {}", shared.end()));
    }
    faults.hold((1..=*kits).contains(number), "set.number", "is not that of a kit of the set");
    faults.hold(file.seed == LockedSet::seed_of(seed, *number), "seed", "is not that of this kit of the set");
    let all = faults.words("set.questions", questions);
    faults.hold(questions.is_sorted(), "set.questions", "is not sorted");
    let came: BTreeSet<&String> = file.swaps.iter().flat_map(|swap| &swap.r#in).collect();
    let own = file.sections.iter().flat_map(|section| &section.questions).map(|question| &question.id);
    let right = own.into_iter().all(|id| all.contains(id.as_str()) || came.contains(id));
    faults.hold(right, "set.questions", "does not name every question of the kit");
}

fn swaps(file: &KitFile, faults: &mut Faults) {
    let excluded: BTreeSet<&String> = file.exclude.iter().collect();
    let mut before = BTreeSet::from([file.fingerprint.as_str()]);
    for (number, swap) in file.swaps.iter().enumerate() {
        let at = format!("swaps[{number}]");
        let LockedSwap { parent, out, r#in, exclude, included: _ } = swap;
        faults.hex(&format!("{at}.parent"), parent, 16);
        let new = before.insert(parent);
        faults.hold(new, &format!("{at}.parent"), "is that of another kit of this chain, too");
        let gone = faults.words(&format!("{at}.out"), out);
        let come = faults.words(&format!("{at}.in"), r#in);
        faults.words(&format!("{at}.exclude"), exclude);
        let right = matches!(out.len(), 1 | 2) && out.len() == r#in.len() && gone.is_disjoint(&come);
        faults.hold(right, &at, "does not exchange one question or two for as many others");
        let mut barred = out.first().into_iter().chain(exclude);
        let right = barred.all(|id| excluded.contains(id));
        faults.hold(right, &at, "took out or barred a question that `exclude` does not name");
    }
}
