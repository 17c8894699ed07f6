//! What loading gives besides the model: warnings and places.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Report;

/// Where something was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The file as shown to people.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: u32,
}

/// What files hold, without an error.
#[derive(Debug, Clone)]
pub struct Loaded<T> {
    /// What they hold.
    pub value: T,
    /// What works but is hardly meant, in canonical order.
    pub warnings: Report,
    /// Where each question (of a bank), profile or loop was written, by id.
    pub spots: BTreeMap<String, Spot>,
}

impl<T> Loaded<T> {
    /// Where the question, profile or loop of this id was written.
    pub fn spot(&self, id: &str) -> Option<&Spot> {
        self.spots.get(id)
    }
}
