//! What can be chosen about a sheet.

/// What a row of the sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CsvLayout {
    /// A question.
    #[default]
    Questions,
    /// A candidate; the questions are columns.
    Candidates,
}

/// What can be chosen about a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CsvOptions {
    /// What a row is.
    pub layout: CsvLayout,
    /// Whether the file begins with a byte-order mark, by which Excel knows UTF-8.
    pub bom: bool,
    /// Whether texts are left alone that a spreadsheet would read as formulas.
    pub raw: bool,
}
