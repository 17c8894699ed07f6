//! Mappings taken apart into their fields.

use super::problem::{DuplicateField, EmptyValue, MissingField, UnknownField, WrongType};
use super::sink::Sink;
use super::values::describe;
use super::yaml::{At, Mark, Node};

/// A mapping with a closed list of fields.
pub(super) struct Fields<'n, 't> {
    /// What the mapping describes, such as "question".
    kind: &'static str,
    mark: Mark,
    known: &'static [&'static str],
    /// For each known field, its key and value.
    slots: Vec<Option<&'n (At<'t>, At<'t>)>>,
}

impl<'n, 't> Fields<'n, 't> {
    /// Takes a mapping apart; reports unknown fields and those given twice.
    pub(super) fn read(
        sink: &mut Sink<'_>,
        at: &'n At<'t>,
        kind: &'static str,
        known: &'static [&'static str],
    ) -> Option<Self> {
        let Node::Map(entries) = &at.node else {
            let found = describe(&at.node);
            sink.report(at.mark, WrongType { what: kind, expected: "fields", found, help: None });
            return None;
        };
        let mut fields = Self { kind, mark: at.mark, known, slots: vec![None; known.len()] };
        let mut strange = Vec::new();
        for entry in entries {
            let slot = known.iter().position(|name| is_text(&entry.0.node, name));
            match slot.map(|slot| &mut fields.slots[slot]) {
                Some(free @ None) => *free = Some(entry),
                _ => strange.push((slot, entry)),
            }
        }
        // Only now is the id known, by which messages name the mapping.
        for (slot, (key, _)) in strange {
            fields.report_strange(sink, slot, key);
        }
        Some(fields)
    }

    fn report_strange(&self, sink: &mut Sink<'_>, slot: Option<usize>, key: &At<'_>) {
        let owner = &self.owner();
        match (slot.and_then(|slot| Some((self.known[slot], self.slots[slot]?))), &key.node) {
            (Some((name, (first, _))), _) => {
                sink.report_pair(key.mark, DuplicateField { owner, name }, "first given here", first.mark);
            }
            (None, Node::Text(name)) => {
                sink.report(key.mark, UnknownField { owner, name, known: self.known });
            }
            (None, other) => {
                let found = describe(other);
                let (what, expected) = (owner.as_str(), "the name of a field");
                sink.report(key.mark, WrongType { what, expected, found, help: None });
            }
        }
    }

    /// The mapping in a message: its kind, and its id where it has one.
    pub(super) fn owner(&self) -> String {
        let id = self.known.iter().position(|name| *name == "id").and_then(|slot| self.slots[slot]);
        match id {
            Some((_, At { node: Node::Text(id), .. })) => format!("{} `{}`", self.kind, id.escape_default()),
            _ => format!("this {}", self.kind),
        }
    }

    /// Where the mapping stands.
    pub(super) fn mark(&self) -> Mark {
        self.mark
    }

    /// The value of a field that may be left out.
    pub(super) fn optional(&self, sink: &mut Sink<'_>, name: &'static str) -> Option<&'n At<'t>> {
        self.value(sink, name, false)
    }

    /// The value of a field that must be there.
    pub(super) fn required(&self, sink: &mut Sink<'_>, name: &'static str) -> Option<&'n At<'t>> {
        self.value(sink, name, true)
    }

    fn value(&self, sink: &mut Sink<'_>, name: &'static str, required: bool) -> Option<&'n At<'t>> {
        let slot = self.known.iter().position(|known| *known == name)?;
        let Some((key, value)) = self.slots[slot] else {
            if required {
                sink.report(self.mark, MissingField { owner: &self.owner(), name });
            }
            return None;
        };
        if matches!(value.node, Node::Null) {
            sink.report(key.mark, EmptyValue { what: &format!("`{name}`") });
            return None;
        }
        Some(value)
    }
}

fn is_text(node: &Node<'_>, text: &str) -> bool {
    matches!(node, Node::Text(own) if own == text)
}

/// Declares the raw type of a file element: its fields, each of which may be
/// missing, the list of their names, and how they are read from a mapping.
macro_rules! raw {
    (
        $(#[$meta:meta])*
        $name:ident = $kind:literal { $($need:ident $field:ident $text:literal,)+ }
    ) => {
        $(#[$meta])*
        pub(in crate::load) struct $name<'n, 't> {
            $(pub(in crate::load) $field: Option<&'n $crate::load::yaml::At<'t>>,)+
        }

        impl<'n, 't> $name<'n, 't> {
            /// The names of all fields.
            pub(in crate::load) const FIELDS: &'static [&'static str] = &[$($text),+];

            /// Reads the fields of a mapping; each that is missing is reported.
            pub(in crate::load) fn read(
                sink: &mut $crate::load::sink::Sink<'_>,
                at: &'n $crate::load::yaml::At<'t>,
            ) -> Option<(Self, $crate::load::fields::Fields<'n, 't>)> {
                let fields = $crate::load::fields::Fields::read(sink, at, $kind, Self::FIELDS)?;
                $(let $field = fields.$need(sink, $text);)+
                Some((Self { $($field,)+ }, fields))
            }
        }
    };
}
pub(super) use raw;
