//! The structure that screen readers follow, built before anything is drawn.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// What a part of the document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// A part with a heading.
    Section,
    /// A heading; 1 is the document's title.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// A list with bullets.
    Bullets,
    /// A list with numbers.
    Numbers,
    /// An item of a list.
    Item,
    /// The bullet or number of an item.
    Label,
    /// The content of an item.
    Body,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell that heads a column.
    ColumnHead,
    /// A cell that heads a row.
    RowHead,
    /// Any other cell.
    Cell,
    /// Code that keeps its lines.
    Code,
}

impl Role {
    fn kind(&self) -> TagKind {
        match self {
            Self::Section => Tag::Section.into(),
            Self::Heading(level, title) => {
                let level = NonZeroU16::new(*level).expect("levels of headings begin at 1");
                Tag::Hn(level, Some(title.clone())).into()
            }
            Self::Paragraph => Tag::P.into(),
            Self::Bullets => Tag::L(ListNumbering::Disc).into(),
            Self::Numbers => Tag::L(ListNumbering::Decimal).into(),
            Self::Item => Tag::LI.into(),
            Self::Label => Tag::Lbl.into(),
            Self::Body => Tag::LBody.into(),
            Self::Table => Tag::Table.into(),
            Self::Row => Tag::TR.into(),
            Self::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
            Self::RowHead => Tag::TH(TableHeaderScope::Row).into(),
            Self::Cell => Tag::TD.into(),
            Self::Code => Tag::Code.into(),
        }
    }
}

/// The place of a part in [`Tags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NodeId(usize);

#[derive(Debug)]
enum Child {
    Part(NodeId),
    Text(Identifier),
}

/// The parts of the document in reading order.
#[derive(Debug)]
pub(super) struct Tags {
    parts: Vec<(Role, Vec<Child>)>,
}

impl Tags {
    /// The whole document.
    pub(super) const ROOT: NodeId = NodeId(0);

    /// A document without parts.
    pub(super) fn new() -> Self {
        Self { parts: vec![(Role::Section, Vec::new())] }
    }

    /// Adds a part at the end of another.
    pub(super) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.parts.len());
        self.parts.push((role, Vec::new()));
        self.parts[parent.0].1.push(Child::Part(id));
        id
    }

    /// How many parts there are, for [`Tags::rewind`].
    pub(super) fn mark(&self) -> usize {
        self.parts.len()
    }

    /// Takes back all parts that were added to this one since the mark.
    pub(super) fn rewind(&mut self, parent: NodeId, mark: usize) {
        self.parts.truncate(mark);
        self.parts[parent.0].1.retain(|child| !matches!(child, Child::Part(NodeId(id)) if *id >= mark));
    }

    /// Adds text that was drawn to the part it belongs to.
    pub(super) fn drawn(&mut self, part: NodeId, text: Identifier) {
        self.parts[part.0].1.push(Child::Text(text));
    }

    /// The tree as the PDF has it.
    pub(super) fn tree(&self) -> TagTree {
        TagTree::from(self.children(Self::ROOT)).with_lang(Some("en".to_owned()))
    }

    fn children(&self, id: NodeId) -> Vec<Node> {
        let child = |child: &Child| match child {
            Child::Text(text) => Node::Leaf(*text),
            Child::Part(part) => {
                let kind = self.parts[part.0].0.kind();
                Node::Group(TagGroup::with_children(kind, self.children(*part)))
            }
        };
        self.parts[id.0].1.iter().map(child).collect()
    }
}
