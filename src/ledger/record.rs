//! One line of the ledger: a kit was used, or a requisition was closed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Day, Profile, QuestionId, Seed, SeedFault, hidden_in_line, is_hex};

/// The most characters of a text in a record.
const MAX_TEXT: usize = 200;

/// Why a text cannot stand in a record; none if it can.
pub fn unusable(text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        Some("is blank")
    } else if hidden_in_line(text).is_some() {
        Some("holds a character that cannot be seen")
    } else if text.chars().count() > MAX_TEXT {
        Some("is longer than 200 characters")
    } else {
        None
    }
}

/// The most questions of a record: one for each minute of the longest interview.
fn most_questions() -> usize {
    usize::from(*Profile::DURATION.end())
}

/// A value that cannot stand in a record.
pub(super) struct Fault<'a> {
    /// The field that holds it.
    pub(super) field: &'static str,
    /// The value, and how many equal ones of the field stand before it; none for the field as a whole.
    pub(super) value: Option<(&'a str, usize)>,
    /// Why it cannot.
    pub(super) why: String,
}

/// Says everything that keeps texts and questions from standing in a record: the one gate for what
/// is read and for what is added.
pub(super) fn check<'a>(
    texts: impl IntoIterator<Item = (&'static str, &'a str)>,
    questions: Option<&'a [String]>,
    mut say: impl FnMut(Fault<'a>),
) {
    for (field, text) in texts {
        if let Some(why) = misplaced(field, text) {
            say(Fault { field, value: Some((text, 0)), why });
        }
    }
    let Some(questions) = questions else { return };
    let field = "questions";
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for id in questions {
        let before = seen.entry(id).or_default();
        let value = Some((id.as_str(), *before));
        *before += 1;
        if let Some(why) = misplaced(field, id) {
            say(Fault { field, value, why });
        } else if *before > 1 {
            say(Fault { field, value, why: "names a question twice".to_owned() });
        }
    }
    if questions.is_empty() {
        say(Fault { field, value: None, why: "names none".to_owned() });
    } else if questions.len() > most_questions() {
        let why = format!("names more than {} questions", most_questions());
        say(Fault { field, value: None, why });
    }
}

/// Why a text cannot stand in this field.
fn misplaced(field: &str, text: &str) -> Option<String> {
    let form = match field {
        "kit" if !is_hex(text, 16) => Some("is no fingerprint, which has 16 of the digits 0 to 9 and a to f"),
        "profile" | "questions" if QuestionId::new(text).is_none() => {
            Some("is no id, which has lower-case words joined by hyphens")
        }
        _ => None,
    };
    // What people type is held to the one spelling in which the command line reads it.
    let typed = || match field {
        "requisition" | "close" => match Seed::new(text) {
            Ok(seed) => (seed.as_str() != text).then(|| "has letters in pieces: type them again".to_owned()),
            Err(fault) => Some(fault.to_string()),
        },
        _ => None,
    };
    unusable(text).or(form).map(str::to_owned).or_else(typed)
}

/// A name that people type, in the one spelling of seeds, as far as it has one.
pub(super) fn typed(text: String) -> String {
    match Seed::new(&text) {
        Ok(seed) => seed.as_str().to_owned(),
        Err(SeedFault::Blanks(bare)) if hidden_in_line(&text).is_none() => bare,
        Err(_) => text,
    }
}

/// The number of a line's format; it grows when a field changes its meaning or goes.
pub const FORMAT: u64 = 1;

/// That a kit was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The day of the interview.
    pub date: Day,
    /// The fingerprint of the kit.
    pub kit: String,
    /// The id of the profile it was drawn by.
    pub profile: String,
    /// The requisition it was used for.
    pub requisition: Option<String>,
    /// The round of the loop.
    pub round: Option<String>,
    /// The ids of its questions in the order they are asked; at least one.
    pub questions: Vec<String>,
}

/// That a requisition was closed: its kits of that day and before are done with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    /// The day.
    pub date: Day,
    /// The requisition.
    pub requisition: String,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// A kit was used.
    Use(Use),
    /// A requisition was closed.
    Close(Close),
}

/// A line as it is written. The order of the fields is that of the line: the date comes
/// first, so that lines sorted as bytes are sorted by date.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line<T> {
    pub(super) date: Option<T>,
    pub(super) format: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) close: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kit: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) profile: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) requisition: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) round: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) questions: Option<Vec<T>>,
}

impl Record {
    /// The first of its fields that cannot stand in a ledger, and why not; none if all can.
    pub fn unusable(&self) -> Option<(&'static str, String)> {
        let mut first = None;
        let say = |Fault { field, why, .. }: Fault<'_>| {
            first.get_or_insert((field, why));
        };
        match self {
            Self::Close(Close { date: _, requisition }) => {
                check([("close", requisition.as_str())], None, say);
            }
            Self::Use(Use { date: _, kit, profile, requisition, round, questions }) => {
                let texts = [("kit", Some(kit)), ("profile", Some(profile))];
                let more = [("requisition", requisition.as_ref()), ("round", round.as_ref())];
                let texts = texts.into_iter().chain(more);
                let texts = texts.filter_map(|(field, text)| Some((field, text?.as_str())));
                check(texts, Some(questions), say);
            }
        }
        first
    }

    /// The day it is about.
    pub fn date(&self) -> Day {
        match self {
            Self::Use(used) => used.date,
            Self::Close(close) => close.date,
        }
    }

    /// Its line, without the line's end; the same record always has the same.
    pub fn line(&self) -> String {
        let date = self.date().to_string();
        let line = match self {
            Self::Use(Use { date: _, kit, profile, requisition, round, questions }) => Line {
                date: Some(date.as_str()),
                format: Some(FORMAT),
                close: None,
                kit: Some(kit),
                profile: Some(profile),
                requisition: requisition.as_deref(),
                round: round.as_deref(),
                questions: Some(questions.iter().map(String::as_str).collect()),
            },
            Self::Close(Close { date: _, requisition }) => Line {
                date: Some(date.as_str()),
                format: Some(FORMAT),
                close: Some(requisition),
                ..Line::default()
            },
        };
        serde_json::to_string(&line).expect("numbers and texts are JSON")
    }
}
