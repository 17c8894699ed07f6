//! How long questions rest after their use.

/// How long questions rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::cli) struct Rest {
    pub(in crate::cli) days: Option<u32>,
    pub(in crate::cli) kits: Option<u32>,
    pub(in crate::cli) requisition: Option<String>,
}
