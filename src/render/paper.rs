//! The sizes of paper.

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 × 297 mm, used nearly everywhere.
    #[default]
    A4,
    /// 8.5 × 11 inches, used in North America.
    Letter,
}
