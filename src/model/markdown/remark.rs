//! What a text holds that is refused, or that may not come out as it was meant.

/// Something in a text that its author should know about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Where it begins, as a byte offset into the source.
    pub offset: usize,
    /// What it is.
    pub kind: RemarkKind,
}

/// What a remark is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RemarkKind {
    /// A construct that the dialect does not have, with its article, such as "a heading".
    Unsupported(&'static str),
    /// An entity that stands for a character that no one can see.
    Hidden(char),
    /// What Markdown makes of the text may not be what was meant.
    Doubt(Doubt),
}

/// What Markdown changes in a text, where nothing shows that it was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// Marks of emphasis in or around a name or a formula, such as `__init__` or `2*3*4`.
    Emphasis {
        /// The marks that disappear.
        marks: &'static str,
        /// The text with them, cut where it is long.
        text: String,
    },
    /// A backslash before a character that has no meaning there.
    Escape(char),
    /// An entity such as `&lt;`.
    Entity {
        /// As written.
        written: String,
        /// What is printed.
        read: String,
    },
    /// A backtick without a second one.
    OpenBacktick,
    /// A line that looks like the item of a list and goes on the line above.
    JoinedItem,
    /// An item whose number is printed as another one.
    Renumbered {
        /// As written.
        written: u64,
        /// As printed.
        printed: u64,
    },
    /// A line that becomes a list of one item.
    LoneItem,
}
