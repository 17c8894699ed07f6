//! One line of the ledger: a kit was used, or a requisition was closed.

use crate::model::Day;
use serde::{Deserialize, Serialize};

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
        // Numbers and texts cannot fail to be written.
        serde_json::to_string(&line).unwrap_or_default()
    }
}
