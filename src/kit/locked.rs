//! What a kit file says of each thing that a kit was drawn from.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::model::Level;

/// A question of a kit as it was when the kit was drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedQuestion {
    /// Its id.
    pub id: String,
    /// The hash of the whole question as asked.
    pub hash: String,
    /// A short hash of each of its parts, by the name of its field.
    pub parts: BTreeMap<String, String>,
}

/// The questions of one section, in the order they are asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedSection {
    /// The section's id.
    pub id: String,
    /// Its questions.
    pub questions: Vec<LockedQuestion>,
}

/// The profile that a kit was drawn by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedProfile {
    /// Its id.
    pub id: String,
    /// The level that was hired for.
    pub level: Level,
    /// The hash of all that it says, for that level.
    pub hash: String,
}

/// The round of a loop that a kit was drawn for, together with the kits of the other rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedLoop {
    /// The loop's id.
    pub id: String,
    /// The id of the round.
    pub round: String,
    /// The hash of all that the loop and its profiles say, for the level.
    pub hash: String,
    /// The questions of the other rounds when they were drawn, sorted.
    pub others: Vec<String>,
}

/// The bank that a kit was drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedBank {
    /// Its name.
    pub name: String,
    /// The hash of what surrounds the questions on paper: the names of scale,
    /// competencies and topics, and the rubric.
    pub surroundings: String,
    /// For each of its files, a hash of what a draw sees of its questions.
    pub files: BTreeMap<String, String>,
}

/// One step from the kit that was drawn first to this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedSwap {
    /// The fingerprint of the kit before.
    pub parent: String,
    /// What left: first the question that had become unusable, then perhaps one other.
    pub out: Vec<String>,
    /// What came in, in the same order.
    pub r#in: Vec<String>,
    /// Further questions that were not to come in.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub exclude: Vec<String>,
    /// Whether the unusable question had been wanted in the kit.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub included: bool,
}

/// The parallel kits that a kit was drawn with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedSet {
    /// The seed of them all, as typed.
    pub seed: String,
    /// How many were asked for.
    pub kits: u32,
    /// How many questions two of them may share.
    pub overlap: u32,
    /// Which of them this is, from 1.
    pub number: u32,
    /// The questions of all of them, sorted.
    pub questions: Vec<String>,
}

impl LockedSet {
    /// How many kits a set may have.
    pub const KITS: RangeInclusive<u32> = 1..=10_000;
    /// How many questions two kits of a set may be allowed to share.
    pub const OVERLAP: RangeInclusive<u32> = 0..=1_000;

    /// The seed of one of the kits, which is printed on it.
    pub fn seed_of(seed: &str, number: u32) -> String {
        format!("{seed}/{number}")
    }
}
