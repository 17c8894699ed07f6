//! How long texts may be, wherever they come from.

/// The longest title or name, in characters.
pub const MAX_TITLE: usize = 100;

/// The longest other text, in characters: some eight printed pages.
pub const MAX_TEXT: usize = 20_000;
