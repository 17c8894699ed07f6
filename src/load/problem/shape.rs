//! Problems of fields and values, the same in every kind of file.

use std::ops::RangeInclusive;

use super::Problem;
use super::words::{all_of, did_you_mean, id_like, one_of, quoted};
use crate::diag::{Code, nearest_name};

/// A field that the element does not have.
pub(in crate::load) struct UnknownField<'a> {
    pub(in crate::load) owner: &'a str,
    pub(in crate::load) name: &'a str,
    pub(in crate::load) known: &'a [&'a str],
    /// The fields that the element has.
    pub(in crate::load) given: &'a [&'a str],
}

impl Problem for UnknownField<'_> {
    const CODE: Code = Code::UnknownField;

    fn message(&self) -> String {
        format!("{} has no field {}", self.owner, quoted(self.name))
    }

    fn help(&self) -> Option<String> {
        let near = nearest_name(self.name, self.known.iter().copied());
        match near.filter(|near| self.given.contains(near)) {
            Some(near) => Some(format!("delete it: {} is there already", quoted(near))),
            None => did_you_mean(self.name, self.known, "its fields are"),
        }
    }
}

/// Fields that must be there are not.
pub(in crate::load) struct MissingField<'a> {
    pub(in crate::load) owner: &'a str,
    pub(in crate::load) names: &'a [&'a str],
}

impl Problem for MissingField<'_> {
    const CODE: Code = Code::MissingField;

    fn message(&self) -> String {
        let fields = if self.names.len() == 1 { "field" } else { "fields" };
        format!("{} lacks the {fields} {}", self.owner, all_of(self.names))
    }

    fn help(&self) -> Option<String> {
        // Whoever begins a question stumbles over this first.
        self.names.contains(&"anchors").then(|| {
            "every question needs them, also one with `status: draft`, which is never drawn; docs/bank-format.md \
             shows each field. Until a text is written, `TODO` will do: `bank check` then reminds of it"
                .to_owned()
        })
    }
}

/// A field is given twice.
pub(in crate::load) struct DuplicateField<'a> {
    pub(in crate::load) owner: &'a str,
    pub(in crate::load) name: &'a str,
}

impl Problem for DuplicateField<'_> {
    const CODE: Code = Code::DuplicateField;

    fn message(&self) -> String {
        format!("{} gives {} twice", self.owner, quoted(self.name))
    }

    fn help(&self) -> Option<String> {
        Some("keep one of the two".to_owned())
    }
}

/// A value of another type than the field takes.
pub(in crate::load) struct WrongType<'a> {
    pub(in crate::load) what: &'a str,
    pub(in crate::load) expected: &'static str,
    pub(in crate::load) found: String,
    pub(in crate::load) help: Option<&'static str>,
}

impl Problem for WrongType<'_> {
    const CODE: Code = Code::WrongType;

    fn message(&self) -> String {
        format!("{}: expected {}, found {}", self.what, self.expected, self.found)
    }

    fn help(&self) -> Option<String> {
        self.help.map(str::to_owned)
    }
}

/// A field with nothing after its colon.
pub(in crate::load) struct EmptyValue<'a> {
    pub(in crate::load) what: &'a str,
}

impl Problem for EmptyValue<'_> {
    const CODE: Code = Code::EmptyValue;

    fn message(&self) -> String {
        format!("{} has no value", self.what)
    }

    fn help(&self) -> Option<String> {
        Some("write a value, or delete the line where it may be left out; a text such as `null` or `~` goes in quotes".to_owned())
    }
}

/// A word outside a closed list.
pub(in crate::load) struct UnknownWord<'a> {
    pub(in crate::load) what: &'a str,
    pub(in crate::load) word: &'a str,
    pub(in crate::load) known: &'a [&'a str],
}

impl Problem for UnknownWord<'_> {
    const CODE: Code = Code::UnknownWord;

    fn message(&self) -> String {
        format!("{}: {} is not one of {}", self.what, quoted(self.word), one_of(self.known))
    }

    fn help(&self) -> Option<String> {
        nearest_name(self.word, self.known.iter().copied())
            .map(|near| format!("did you mean {}?", quoted(near)))
    }
}

/// An id that is not lower-case words joined by hyphens.
pub(in crate::load) struct BadId<'a> {
    pub(in crate::load) what: &'a str,
    pub(in crate::load) id: &'a str,
    pub(in crate::load) max: usize,
    /// Where it names what is declared elsewhere: all that is declared.
    pub(in crate::load) known: Option<&'a [&'a str]>,
}

impl Problem for BadId<'_> {
    const CODE: Code = Code::BadId;

    fn message(&self) -> String {
        format!("{}: {} is not an id", self.what, quoted(self.id))
    }

    fn help(&self) -> Option<String> {
        let like = id_like(self.id, self.max);
        let max = self.max;
        if let Some(known) = self.known {
            let like = like.unwrap_or_default();
            // What is advised must be there.
            let near = nearest_name(&like, known.iter().copied())
                .map(|near| format!("did you mean {}?", quoted(near)));
            return near.or_else(|| {
                Some("write one of the declared names, or declare a new one in bank.yaml".to_owned())
            });
        }
        let like = like.unwrap_or_else(|| "merge-two-lists".to_owned());
        Some(format!("write lower-case words joined by hyphens, at most {max} characters: `{like}`"))
    }
}

/// A text of white space.
pub(in crate::load) struct BlankText<'a> {
    pub(in crate::load) what: &'a str,
}

impl Problem for BlankText<'_> {
    const CODE: Code = Code::BlankText;

    fn message(&self) -> String {
        format!("{} is blank", self.what)
    }
}

/// A text longer than there is room for.
pub(in crate::load) struct LongText<'a> {
    pub(in crate::load) what: &'a str,
    pub(in crate::load) length: usize,
    pub(in crate::load) limit: usize,
}

impl Problem for LongText<'_> {
    const CODE: Code = Code::LongText;

    fn message(&self) -> String {
        format!("{} has {} characters; {} is the most", self.what, self.length, self.limit)
    }
}

/// A number outside its range.
pub(in crate::load) struct OutOfRange<'a> {
    pub(in crate::load) what: &'a str,
    pub(in crate::load) number: i64,
    pub(in crate::load) range: RangeInclusive<i64>,
}

impl Problem for OutOfRange<'_> {
    const CODE: Code = Code::OutOfRange;

    fn message(&self) -> String {
        let (low, high) = (self.range.start(), self.range.end());
        format!("{} is {}; it must be from {low} to {high}", self.what, self.number)
    }
}

/// A range such as `2`, `1-3` or `2+` that is none.
pub(in crate::load) struct BadBounds<'a> {
    pub(in crate::load) what: &'a str,
    pub(in crate::load) text: &'a str,
    pub(in crate::load) reversed: bool,
}

impl Problem for BadBounds<'_> {
    const CODE: Code = Code::BadBounds;

    fn message(&self) -> String {
        let why = if self.reversed { "has its ends the wrong way round" } else { "is not a range" };
        format!("{}: {} {why}", self.what, quoted(self.text))
    }

    fn help(&self) -> Option<String> {
        Some("write `2` (exactly), `1-3` (from, to) or `2+` (at least)".to_owned())
    }
}

/// A date that is no day of the calendar.
pub(in crate::load) struct BadDay<'a> {
    pub(in crate::load) what: &'a str,
    pub(in crate::load) text: &'a str,
}

impl Problem for BadDay<'_> {
    const CODE: Code = Code::BadDay;

    fn message(&self) -> String {
        format!("{}: {} is no day of the calendar", self.what, quoted(self.text))
    }

    fn help(&self) -> Option<String> {
        Some("write year, month and day as in `2026-11-23`".to_owned())
    }
}

/// A format number of another version.
pub(in crate::load) struct UnsupportedFormat {
    pub(in crate::load) number: i64,
    pub(in crate::load) ours: i64,
}

impl Problem for UnsupportedFormat {
    const CODE: Code = Code::UnsupportedFormat;

    fn message(&self) -> String {
        if self.number > self.ours {
            format!("the file has format {}, which is newer than this program", self.number)
        } else {
            format!("there is no format {}", self.number)
        }
    }

    fn help(&self) -> Option<String> {
        Some(if self.number > self.ours {
            format!("this program reads format {}; install a newer one", self.ours)
        } else {
            format!("write `format: {}`", self.ours)
        })
    }
}

/// A list names something twice.
pub(in crate::load) struct RepeatedItem<'a> {
    pub(in crate::load) what: &'a str,
    pub(in crate::load) item: &'a str,
}

impl Problem for RepeatedItem<'_> {
    const CODE: Code = Code::RepeatedItem;

    fn message(&self) -> String {
        format!("{} names {} twice", self.what, quoted(self.item))
    }
}

/// A list that must hold something is empty.
pub(in crate::load) struct EmptyList<'a> {
    pub(in crate::load) what: &'a str,
}

impl Problem for EmptyList<'_> {
    const CODE: Code = Code::EmptyList;

    fn message(&self) -> String {
        format!("{} is empty", self.what)
    }
}

/// A line end in a text that is printed on one line.
pub(in crate::load) struct SeveralLines<'a> {
    pub(in crate::load) what: &'a str,
}

impl Problem for SeveralLines<'_> {
    const CODE: Code = Code::SeveralLines;

    fn message(&self) -> String {
        format!("{} must stand on one line", self.what)
    }
}
