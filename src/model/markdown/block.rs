//! What a text is made of.

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text; line ends inside a paragraph are spaces.
    Text(String),
    /// Code, set in a monospaced face.
    Code(String),
    /// Emphasis, set in italics.
    Emphasis(Vec<Inline>),
    /// Strong emphasis, set bold.
    Strong(Vec<Inline>),
    /// A line end the author asked for.
    Break,
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A list; `start` is the first number of an ordered one.
    List {
        /// The first number; none for bullets.
        start: Option<u64>,
        /// The blocks of each item.
        items: Vec<Vec<Block>>,
    },
    /// Code that keeps its lines; it ends without a line end.
    Code {
        /// The language named after the fence; may be empty.
        language: String,
        /// The code.
        text: String,
    },
}

impl Block {
    /// Whether it holds nothing that a reader would see.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Paragraph(inlines) => inlines.is_empty(),
            Self::List { start: _, items } => items.iter().flatten().all(Self::is_blank),
            Self::Code { language: _, text } => text.trim().is_empty(),
        }
    }
}
