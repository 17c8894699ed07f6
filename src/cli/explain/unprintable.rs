//! What a packet holds that no page can print, in words.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::cli::failure::Failure;
use crate::kit::Packet;
use crate::load::Loaded;
use crate::model::{Bank, is_right_to_left, is_unseen};
use crate::render::{self, Format, Options};

/// How many texts are named.
const MOST: usize = 10;

/// The characters of each text that has some, by what the text belongs to.
type Texts = BTreeMap<(String, String), BTreeSet<char>>;

/// Names the texts of a packet that hold these characters, with the places of their questions.
pub(in crate::cli) fn failure(
    packet: &Packet,
    characters: &BTreeSet<char>,
    bank: Option<&Loaded<Bank>>,
) -> Failure {
    let json = render::render(packet, Format::Json, &Options::default());
    let json = json.expect("a packet that goes to the pages can be JSON, which has every character");
    let value: Value = serde_json::from_slice(&json).expect("what was written as JSON reads as JSON");
    let mut texts = Texts::new();
    collect(&value, &Owner { question: None, path: String::new() }, characters, &mut texts);
    let mut lines: Vec<String> = Vec::new();
    for ((question, field), found) in &texts {
        let spot = bank.and_then(|bank| bank.spot(question));
        let place = spot.map_or_else(String::new, |spot| format!(" ({}:{})", spot.file, spot.line));
        let of = match (question.as_str(), field.trim_start_matches("packet.").strip_prefix("header.")) {
            ("", Some(part)) => format!("the {part}"),
            ("", None) => format!("`{field}`"),
            _ => format!("question `{question}`{place}, `{field}`"),
        };
        lines.push(format!("\n  {of}: {}", listed(found)));
    }
    // The packet may hold one that only its pages show.
    if lines.is_empty() {
        lines.push(format!("\n  {}", listed(characters)));
    }
    let more = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    if more > 0 {
        lines.push(format!("\n  and {more} more texts"));
    }
    let why = if characters.iter().any(|character| is_right_to_left(*character)) {
        "the PDF cannot show text that runs from right to left, nor characters that no typeface has"
    } else {
        "no typeface of the PDF has these characters"
    };
    let help = "write them in other words, or leave the PDF out: `--format md,csv`; \
                `interviewkit bank check` shows each place in the bank";
    Failure::Unprintable(format!("{why}; nothing was written{}", lines.concat()), help.to_owned())
}

fn listed(characters: &BTreeSet<char>) -> String {
    let shown = characters.iter().take(5).map(|character| {
        let code = u32::from(*character);
        if is_unseen(*character) {
            format!("U+{code:04X}")
        } else {
            format!("“{character}” (U+{code:04X})")
        }
    });
    let more = if characters.len() > 5 { " …" } else { "" };
    format!("{}{more}", shown.collect::<Vec<_>>().join(", "))
}

/// What a value of the packet belongs to.
struct Owner {
    question: Option<String>,
    /// The names of the fields that lead to it, from the question or the packet.
    path: String,
}

fn collect(value: &Value, owner: &Owner, characters: &BTreeSet<char>, texts: &mut Texts) {
    match value {
        Value::String(text) => {
            let found: BTreeSet<char> = text.chars().filter(|c| characters.contains(c)).collect();
            if !found.is_empty() {
                let key = (owner.question.clone().unwrap_or_default(), owner.path.clone());
                texts.entry(key).or_default().extend(found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, owner, characters, texts)),
        Value::Object(fields) => {
            let id = fields.get("id").and_then(Value::as_str).filter(|_| fields.contains_key("prompt"));
            for (name, field) in fields {
                let question = id.map(str::to_owned).or_else(|| owner.question.clone());
                let path = match (id, owner.path.as_str()) {
                    (None, path) if !path.is_empty() => format!("{path}.{name}"),
                    _ => name.clone(),
                };
                collect(field, &Owner { question, path }, characters, texts);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
