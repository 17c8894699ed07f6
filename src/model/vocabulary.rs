//! The names a bank declares once: scale, competencies, areas, topics, tags.
//!
//! Each list is sorted by its ids, so that an index into it does not depend on
//! the order in which a file declares things.

/// One level of the rating scale.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleLevel {
    /// The score, from 1 (lowest).
    pub score: u8,
    /// What the score is called, such as "Good".
    pub name: String,
}

/// The rating scale: 3 to 7 levels, scored from 1 upwards without a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale(Vec<ScaleLevel>);

impl Scale {
    /// The fewest and the most levels a scale may have.
    pub const LEVELS: std::ops::RangeInclusive<usize> = 3..=7;

    /// A scale of the named levels, lowest first; none if there are too few or too many.
    pub fn new(names: Vec<String>) -> Option<Self> {
        if !Self::LEVELS.contains(&names.len()) {
            return None;
        }
        let levels = (1u8..).zip(names).map(|(score, name)| ScaleLevel { score, name });
        Some(Self(levels.collect()))
    }

    /// The levels, lowest first.
    pub fn levels(&self) -> &[ScaleLevel] {
        &self.0
    }
}

impl Default for Scale {
    /// 1 Poor, 2 Mixed, 3 Good, 4 Excellent.
    fn default() -> Self {
        let names = ["Poor", "Mixed", "Good", "Excellent"];
        Self((1u8..).zip(names).map(|(score, name)| ScaleLevel { score, name: name.to_owned() }).collect())
    }
}

macro_rules! index {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The position in its list.
            pub fn at(self) -> usize {
                usize::from(self.0)
            }
        }
    };
}

index!(
    /// Position of an area in [`Vocabulary::areas`].
    AreaIx
);
index!(
    /// Position of a topic in [`Vocabulary::topics`].
    TopicIx
);
index!(
    /// Position of a competency in [`Vocabulary::competencies`].
    CompetencyIx
);
index!(
    /// Position of a tag in [`Vocabulary::tags`].
    TagIx
);

/// A group of topics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// The name used in files.
    pub id: String,
    /// The name for people.
    pub name: String,
}

/// The subject a question is asked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The name used in files.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// The area it belongs to.
    pub area: AreaIx,
}

/// What is assessed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competency {
    /// The name used in files.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// What having it means, in one sentence.
    pub definition: String,
}

/// Every name a question or a profile may refer to; each list sorted by id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vocabulary {
    /// Groups of topics.
    pub areas: Vec<Area>,
    /// Subjects.
    pub topics: Vec<Topic>,
    /// What is assessed.
    pub competencies: Vec<Competency>,
    /// Free labels.
    pub tags: Vec<String>,
}

impl Vocabulary {
    /// Sorts every list by id and corrects the areas of the topics, so that
    /// indices do not depend on the order of declaration.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        let area_ids: Vec<String> = self.areas.iter().map(|area| area.id.clone()).collect();
        self.areas.sort_by(|a, b| a.id.cmp(&b.id));
        self.topics.sort_by(|a, b| a.id.cmp(&b.id));
        self.competencies.sort_by(|a, b| a.id.cmp(&b.id));
        self.tags.sort();
        let areas = &self.areas;
        for topic in &mut self.topics {
            let id = &area_ids[topic.area.at()];
            topic.area = AreaIx(position(areas, id, |area| &area.id).expect("sorting keeps every area"));
        }
        self
    }

    /// The area of this id.
    pub fn area(&self, id: &str) -> Option<AreaIx> {
        position(&self.areas, id, |area| &area.id).map(AreaIx)
    }

    /// The topic of this id.
    pub fn topic(&self, id: &str) -> Option<TopicIx> {
        position(&self.topics, id, |topic| &topic.id).map(TopicIx)
    }

    /// The competency of this id.
    pub fn competency(&self, id: &str) -> Option<CompetencyIx> {
        position(&self.competencies, id, |competency| &competency.id).map(CompetencyIx)
    }

    /// The tag of this name.
    pub fn tag(&self, id: &str) -> Option<TagIx> {
        position(&self.tags, id, |tag| tag).map(TagIx)
    }
}

fn position<T>(sorted: &[T], id: &str, key: impl Fn(&T) -> &str) -> Option<u16> {
    let at = sorted.binary_search_by(|item| key(item).cmp(id)).ok()?;
    Some(u16::try_from(at).expect("a bank has at most 65,535 names of a sort"))
}
