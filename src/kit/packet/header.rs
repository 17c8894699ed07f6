//! What every page carries, so that it can be traced back.

use serde::{Deserialize, Serialize};

use crate::model::Language;

/// The round of a loop that a kit was drawn for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InLoop {
    /// The loop's name on the command line.
    pub id: String,
    /// The id of the round.
    pub round: String,
}

/// What every export carries, so that a printed page can be traced back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The profile's name on the command line.
    pub profile: String,
    /// The profile's name for people.
    pub title: String,
    /// The name of the bank.
    pub bank: String,
    /// The seed as typed.
    pub seed: String,
    /// The number of the algorithm that drew the kit.
    pub algorithm: u32,
    /// A hash over profile, questions and their order, 16 hexadecimal digits.
    pub fingerprint: String,
    /// The date to print, as the caller gave it.
    pub date: Option<String>,
    /// The requisition to print, as the caller gave it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub requisition: Option<String>,
    /// The round of a loop that the kit is for, if it was drawn together with others.
    #[serde(rename = "loop", skip_serializing_if = "Option::is_none", default)]
    pub in_loop: Option<InLoop>,
    /// The language of the bank's texts; left out where it is `en`.
    #[serde(skip_serializing_if = "is_default", default)]
    pub language: Language,
}

fn is_default(language: &Language) -> bool {
    *language == Language::default()
}

/// What a candidate's copy carries: it names its kit, and no way to make it.
///
/// With the profile and the seed anyone who has the bank makes the interviewer's copy too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CandidateHeader {
    /// The profile's name for people.
    pub title: String,
    /// A hash over profile, questions and their order, 16 hexadecimal digits.
    pub fingerprint: String,
    /// The date to print, as the caller gave it.
    pub date: Option<String>,
    /// The language of the bank's texts; left out where it is `en`.
    #[serde(skip_serializing_if = "is_default")]
    pub language: Language,
}
