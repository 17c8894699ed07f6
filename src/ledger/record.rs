//! One line of the ledger: a kit was used, or a requisition was closed.

use crate::model::{Day, hidden_in_line};
use serde::{Deserialize, Serialize};

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
    /// The first of its texts that cannot stand in a ledger, and why not; none if all can.
    pub fn unusable(&self) -> Option<(&'static str, &'static str)> {
        let check = |field, text: &str| unusable(text).map(|why| (field, why));
        match self {
            Self::Close(Close { date: _, requisition }) => check("close", requisition),
            Self::Use(Use { date: _, kit, profile, requisition, round, questions }) => {
                let texts = [("kit", Some(kit)), ("profile", Some(profile))];
                let texts = texts
                    .into_iter()
                    .chain([("requisition", requisition.as_ref()), ("round", round.as_ref())]);
                let texts = texts.filter_map(|(field, text)| Some((field, text?)));
                let mut texts = texts.chain(questions.iter().map(|id| ("questions", id)));
                let none = questions.is_empty().then_some(("questions", "names none"));
                none.or_else(|| texts.find_map(|(field, text)| check(field, text)))
            }
        }
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
