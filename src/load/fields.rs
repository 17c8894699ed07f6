//! Mappings taken apart into their fields.

use super::problem::{DuplicateField, EmptyValue, MissingField, UnknownField, WrongType, quoted};
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
    /// The fields that must be there and are not.
    missing: Vec<&'static str>,
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
        let mut fields =
            Self { kind, mark: at.mark, known, slots: vec![None; known.len()], missing: Vec::new() };
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
                let slots = self.known.iter().zip(&self.slots);
                let given: Vec<&str> =
                    slots.filter(|(_, slot)| slot.is_some()).map(|(known, _)| *known).collect();
                sink.report(key.mark, UnknownField { owner, name, known: self.known, given: &given });
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
        match self.slot("id") {
            Some((_, At { node: Node::Text(id), .. })) => format!("{} {}", self.kind, quoted(id)),
            _ => format!("this {}", self.kind),
        }
    }

    /// Where the mapping stands.
    pub(super) fn mark(&self) -> Mark {
        self.mark
    }

    /// Whether a field is there, with a value or without.
    pub(super) fn has(&self, name: &str) -> bool {
        self.slot(name).is_some()
    }

    /// The value of a field that may be left out.
    pub(super) fn optional(&mut self, sink: &mut Sink<'_>, name: &'static str) -> Option<&'n At<'t>> {
        let (key, value) = self.slot(name)?;
        if matches!(value.node, Node::Null) {
            sink.report(key.mark, EmptyValue { what: &format!("`{name}`") });
            return None;
        }
        Some(value)
    }

    /// The value of a field that must be there.
    pub(super) fn required(&mut self, sink: &mut Sink<'_>, name: &'static str) -> Option<&'n At<'t>> {
        if !self.has(name) {
            self.missing.push(name);
        }
        self.optional(sink, name)
    }

    /// Reports the fields that were required and are not there.
    pub(super) fn report_missing(&self, sink: &mut Sink<'_>) {
        if !self.missing.is_empty() {
            sink.report(self.mark, MissingField { owner: &self.owner(), names: &self.missing });
        }
    }

    fn slot(&self, name: &str) -> Option<&'n (At<'t>, At<'t>)> {
        self.known.iter().position(|known| *known == name).and_then(|slot| self.slots[slot])
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

            /// For each field, whether it is `required` or `optional`.
            #[cfg(test)]
            pub(in crate::load) const NEEDS: &'static [&'static str] = &[$(stringify!($need)),+];

            /// Reads the fields of a mapping; those that are missing are reported together.
            pub(in crate::load) fn read(
                sink: &mut $crate::load::sink::Sink<'_>,
                at: &'n $crate::load::yaml::At<'t>,
            ) -> Option<(Self, $crate::load::fields::Fields<'n, 't>)> {
                let mut fields = $crate::load::fields::Fields::read(sink, at, $kind, Self::FIELDS)?;
                $(let $field = fields.$need(sink, $text);)+
                fields.report_missing(sink);
                Some((Self { $($field,)+ }, fields))
            }
        }
    };
}
pub(super) use raw;
