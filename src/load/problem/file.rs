//! Problems of files, folders and YAML itself.

use std::io;

use super::Problem;
use super::words::quoted;
use crate::diag::Code;

/// A folder cannot be listed.
pub(in crate::load) struct FolderUnreadable<'a> {
    pub(in crate::load) error: &'a io::Error,
}

impl Problem for FolderUnreadable<'_> {
    const CODE: Code = Code::FolderUnreadable;

    fn message(&self) -> String {
        format!("cannot read this folder: {}", self.error)
    }

    fn help(&self) -> Option<String> {
        Some("check the path and its permissions".to_owned())
    }
}

/// A file cannot be read.
pub(in crate::load) struct FileUnreadable<'a> {
    pub(in crate::load) why: &'a str,
}

impl Problem for FileUnreadable<'_> {
    const CODE: Code = Code::FileUnreadable;

    fn message(&self) -> String {
        format!("cannot read this file: {}", self.why)
    }

    fn help(&self) -> Option<String> {
        Some("make it a file that can be read, or put a dot before its name to leave it out".to_owned())
    }
}

/// A file or folder was plainly meant to be read, and is not.
pub(in crate::load) struct Misnamed<'a> {
    pub(in crate::load) right: &'a str,
}

impl Problem for Misnamed<'_> {
    const CODE: Code = Code::FileUnreadable;

    fn message(&self) -> String {
        if self.right.ends_with('/') {
            format!("this is not read: {} must be a folder of just this name", quoted(self.right))
        } else {
            "this file is not read: its name is written in another way".to_owned()
        }
    }

    fn help(&self) -> Option<String> {
        Some(format!("rename it to {}, or put a dot before its name to leave it out", quoted(self.right)))
    }
}

/// There is nothing to read.
pub(in crate::load) struct NoFiles;

impl Problem for NoFiles {
    const CODE: Code = Code::NoFiles;

    fn message(&self) -> String {
        "this folder holds no `.yaml` file".to_owned()
    }
}

/// A byte is not UTF-8.
pub(in crate::load) struct NotUtf8 {
    pub(in crate::load) byte: u8,
    pub(in crate::load) utf16: bool,
}

impl Problem for NotUtf8 {
    const CODE: Code = Code::NotUtf8;

    fn message(&self) -> String {
        if self.utf16 {
            "the file is UTF-16, not UTF-8".to_owned()
        } else {
            format!("the byte 0x{:02X} is not UTF-8 text", self.byte)
        }
    }

    fn help(&self) -> Option<String> {
        Some("save the file as UTF-8 in your editor".to_owned())
    }
}

/// A character that no one can see stands in a text.
pub(in crate::load) struct ControlCharacter {
    pub(in crate::load) character: char,
    /// Whether it is written as an escape such as `\0`, or as an entity such as `&#0;`.
    pub(in crate::load) escaped: bool,
}

impl Problem for ControlCharacter {
    const CODE: Code = Code::ControlCharacter;

    fn message(&self) -> String {
        let how = if self.escaped { "an escape stands for" } else { "here stands" };
        format!("{how} the invisible character U+{:04X}", u32::from(self.character))
    }

    fn help(&self) -> Option<String> {
        Some(match self.character {
            '\u{AD}' => "delete the soft hyphen; where a line may break is found without it".to_owned(),
            '\u{200C}' | '\u{200D}' => {
                "delete it; a joiner belongs between letters of scripts that need it, or between emoji"
                    .to_owned()
            }
            '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => {
                "delete it; it chooses a form of the character before, which has none".to_owned()
            }
            _ => "delete it; such characters break printing and may hide text".to_owned(),
        })
    }
}

/// A character that no one can see stands in the name of a file or folder.
pub(in crate::load) struct HiddenName {
    pub(in crate::load) character: char,
}

impl Problem for HiddenName {
    const CODE: Code = Code::ControlCharacter;

    fn message(&self) -> String {
        format!("this name holds the invisible character U+{:04X}", u32::from(self.character))
    }

    fn help(&self) -> Option<String> {
        Some("give the file or folder another name".to_owned())
    }
}

/// A line that no one has written by hand.
pub(in crate::load) struct LongLine {
    pub(in crate::load) limit: usize,
}

impl Problem for LongLine {
    const CODE: Code = Code::LongLine;

    fn message(&self) -> String {
        format!("this line is longer than {} KiB", self.limit / 1024)
    }

    fn help(&self) -> Option<String> {
        Some("break the text into lines, or check that this is the right file".to_owned())
    }
}

/// The YAML is malformed, in the parser's words.
pub(in crate::load) struct Syntax<'a> {
    pub(in crate::load) reason: &'a str,
}

impl Problem for Syntax<'_> {
    const CODE: Code = Code::Syntax;

    fn message(&self) -> String {
        format!("malformed YAML: {}", self.reason)
    }

    fn help(&self) -> Option<String> {
        Some("look here and at the line above: a text with `: ` or ` #` in it, or one that begins with `[`, `]`, `{`, `}`, `,`, `*`, `&`, `!`, `%`, `@`, `|`, `>`, `? `, `- `, a backtick or a quote, must be in quotes, and indentation must match".to_owned())
    }
}

/// A tab is used for indentation.
pub(in crate::load) struct TabIndent;

impl Problem for TabIndent {
    const CODE: Code = Code::TabIndent;

    fn message(&self) -> String {
        "a tab in the indentation".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some("YAML is indented with spaces only; replace the tab by spaces".to_owned())
    }
}

/// A file holds no value.
pub(in crate::load) struct EmptyFile;

impl Problem for EmptyFile {
    const CODE: Code = Code::EmptyFile;

    fn message(&self) -> String {
        "the file is empty".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some("delete it, or begin with `format: 1`".to_owned())
    }
}

/// A file holds a second document.
pub(in crate::load) struct SeveralDocuments;

impl Problem for SeveralDocuments {
    const CODE: Code = Code::SeveralDocuments;

    fn message(&self) -> String {
        "a second YAML document begins here".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some("write one document a file: delete the `---`, or move the rest to a file of its own".to_owned())
    }
}

/// Values lie within each other more deeply than any format needs.
pub(in crate::load) struct TooDeep {
    pub(in crate::load) limit: usize,
}

impl Problem for TooDeep {
    const CODE: Code = Code::TooDeep;

    fn message(&self) -> String {
        format!("lists and mappings are nested more than {} deep", self.limit)
    }
}

/// Aliases stand for more than a file should.
pub(in crate::load) struct AliasBomb;

impl Problem for AliasBomb {
    const CODE: Code = Code::AliasBomb;

    fn message(&self) -> String {
        "the aliases (`*name`) of this file expand to too much".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some("write the values out".to_owned())
    }
}

/// A file holds more values than any bank.
pub(in crate::load) struct TooManyValues {
    pub(in crate::load) limit: usize,
}

impl Problem for TooManyValues {
    const CODE: Code = Code::TooManyValues;

    fn message(&self) -> String {
        format!("this file holds more than {} million values", self.limit / 1_000_000)
    }

    fn help(&self) -> Option<String> {
        Some("move some questions to a second file, or check that this is the right file".to_owned())
    }
}

/// A tag such as `!include`.
pub(in crate::load) struct Tag<'a> {
    pub(in crate::load) tag: &'a str,
}

impl Problem for Tag<'_> {
    const CODE: Code = Code::CustomTag;

    fn message(&self) -> String {
        format!("here stands the YAML tag {}; tags are not supported", quoted(self.tag))
    }

    fn help(&self) -> Option<String> {
        Some("delete the tag; put a text that begins with `!` in quotes".to_owned())
    }
}
