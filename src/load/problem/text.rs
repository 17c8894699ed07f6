//! Problems of texts for people: what would be lost, changed, or not be shown.

use super::Problem;
use super::words::quoted;
use crate::diag::Code;
use crate::model::{Doubt, is_right_to_left};

/// A Markdown construct that not every output can show.
pub(in crate::load) struct UnsupportedMarkdown<'a> {
    pub(in crate::load) what: &'a str,
    pub(in crate::load) construct: &'static str,
    /// Whether the text may only be a single paragraph.
    pub(in crate::load) paragraph: bool,
}

impl Problem for UnsupportedMarkdown<'_> {
    const CODE: Code = Code::UnsupportedMarkdown;

    fn message(&self) -> String {
        format!("{} cannot hold {}", self.what, self.construct)
    }

    fn help(&self) -> Option<String> {
        Some(match self.construct {
            "a table" => {
                "write a list, or put the rows between two lines of ``` to keep them as they are".to_owned()
            }
            "a link" | "an image" => "write the address as it is, without brackets around it".to_owned(),
            "HTML" => "put code between backticks; a `<` that is meant as it is needs a backslash".to_owned(),
            "a code block" => {
                "put code of one line between backticks; only prompts hold blocks of code".to_owned()
            }
            "a list" | "a second paragraph" => {
                "it is a single paragraph: make each point an item of its own where the field is a list; \
                 put a backslash before a mark that is meant as it is"
                    .to_owned()
            }
            _ if self.paragraph => {
                "it is a single paragraph that may use `code`, *emphasis* and **strong**; \
                 put a backslash before a character that is meant as it is"
                    .to_owned()
            }
            _ => "it may use paragraphs, lists, fenced code, `code`, *emphasis* and **strong**; \
                  put a backslash before a character that is meant as it is"
                .to_owned(),
        })
    }
}

/// Markdown reads something in a text that may not be meant.
pub(in crate::load) struct MarkdownDoubt<'a> {
    pub(in crate::load) doubt: &'a Doubt,
}

impl Problem for MarkdownDoubt<'_> {
    const CODE: Code = Code::MarkdownDoubt;

    fn message(&self) -> String {
        match self.doubt {
            Doubt::Emphasis { marks, text } => {
                format!("the `{marks}` of {} disappear: Markdown reads them as emphasis", quoted(text))
            }
            Doubt::Escape(character) => {
                format!("the backslash before `{character}` disappears: Markdown reads it as an escape")
            }
            Doubt::Entity { written, read } => {
                let codes: Vec<String> = read.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
                // Letters that no one would see are named by their number alone.
                let seen = read.chars().all(|c| c.is_alphanumeric() || c.is_ascii_graphic());
                let shown =
                    if seen { format!("“{read}” ({})", codes.join(" ")) } else { codes.join(" ") };
                format!("`{written}` becomes {shown}: Markdown reads it as an entity")
            }
            Doubt::OpenBacktick => "this backtick opens no code: the second one is missing".to_owned(),
            Doubt::JoinedItem => {
                "this line is joined to the one above, and looks like an item of a list or a row of a table"
                    .to_owned()
            }
            Doubt::Renumbered { written, printed } => {
                format!("this item is written as number {written} and printed as {printed}")
            }
            Doubt::LoneItem => "this line becomes a list of one item".to_owned(),
        }
    }

    fn help(&self) -> Option<String> {
        let help = match self.doubt {
            Doubt::Emphasis { .. } => {
                "put a name or a formula between backticks; write emphasis as `*words*`, apart from other letters"
            }
            Doubt::Escape(_) => "put code between backticks; delete a backslash that is not needed",
            Doubt::Entity { .. } => "put it between backticks, or write the character itself",
            Doubt::OpenBacktick => {
                "close it, and look for a ` #` that cuts the text; put a backslash before one that is meant as it is"
            }
            Doubt::JoinedItem => {
                "for a list write `- ` or `1. ` behind an empty line; put rows between two lines of ```"
            }
            Doubt::Renumbered { .. } => {
                "number the items in order; put a backslash before the dot of a number that is part of the text"
            }
            Doubt::LoneItem => {
                "put a backslash before the mark or the dot if it is part of the text, or an empty line above a list"
            }
        };
        Some(help.to_owned())
    }
}

/// A comment stands behind a text without quotes.
pub(in crate::load) struct CutByComment<'a> {
    pub(in crate::load) what: &'a str,
}

impl Problem for CutByComment<'_> {
    const CODE: Code = Code::CutByComment;

    fn message(&self) -> String {
        format!("{} ends before this ` #`, where YAML reads a comment", self.what)
    }

    fn help(&self) -> Option<String> {
        Some("put the text in quotes, or the comment on a line of its own".to_owned())
    }
}

/// Characters that no typeface of the PDF has, or that it cannot set in order.
pub(in crate::load) struct Unprintable<'a> {
    pub(in crate::load) what: &'a str,
    /// Each character once, in the order of the text; not empty.
    pub(in crate::load) characters: &'a [char],
}

impl Problem for Unprintable<'_> {
    const CODE: Code = Code::Unprintable;

    fn message(&self) -> String {
        let Self { what, characters } = self;
        if characters.iter().any(|character| is_right_to_left(*character)) {
            return format!("{what} runs from right to left, which the PDF cannot show");
        }
        let shown: Vec<String> =
            characters.iter().take(3).map(|c| format!("“{c}” (U+{:04X})", u32::from(*c))).collect();
        let more = characters.len().saturating_sub(3);
        let more = if more > 0 { format!(" and {more} more characters") } else { String::new() };
        format!("{what} has {}{more}, which no typeface of the PDF has", shown.join(", "))
    }

    fn help(&self) -> Option<String> {
        Some("write it in other words, or leave the PDF out: `--format md,csv`".to_owned())
    }
}
