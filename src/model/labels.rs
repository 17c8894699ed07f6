//! The closed lists of words a question is labelled with.

use std::fmt;

/// A word from a closed list, as it is written in bank and profile files.
pub trait Label: Copy + Eq + 'static {
    /// Every word of the list, in its natural order.
    const ALL: &'static [Self];

    /// The word as written in files.
    fn word(self) -> &'static str;

    /// The label that a word stands for.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|label| label.word() == word)
    }
}

macro_rules! label {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $word)] $variant,)+
        }

        impl Label for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.word())
            }
        }
    };
}

label! {
    /// What the candidate is asked to do.
    Kind {
        /// Explain how something behaves and why it matters.
        Concept = "concept",
        /// Write code.
        Coding = "coding",
        /// Find and fix the cause of a failure.
        Debugging = "debugging",
        /// Review code on the page.
        CodeReview = "code-review",
        /// Shape an interface, a schema, a component or a system.
        Design = "design",
        /// Say what they would do in a described situation.
        Scenario = "scenario",
        /// Tell what they did in a past situation.
        Behavioural = "behavioural",
        /// Work with the interviewer on growing requirements.
        Pairing = "pairing",
    }
}

label! {
    /// How hard a question is for the levels it is meant for, easiest first.
    Difficulty {
        /// Most candidates of the level meet the bar.
        Easy = "easy",
        /// About half of them do.
        Medium = "medium",
        /// Few do.
        Hard = "hard",
    }
}

label! {
    /// Seniority, lowest first.
    Level {
        /// First years; works with guidance.
        Junior = "junior",
        /// Works on their own.
        Mid = "mid",
        /// Leads work of a team.
        Senior = "senior",
        /// Leads across teams.
        Staff = "staff",
    }
}

label! {
    /// Whether a question may be drawn; only active ones are.
    Status {
        /// May be drawn.
        Active = "active",
        /// Not finished.
        Draft = "draft",
        /// No longer asked.
        Retired = "retired",
        /// Known outside; never asked again.
        Compromised = "compromised",
    }
}

label! {
    /// What a round of a loop is there to find out, for the mix of a panel.
    Panel {
        /// Writes, reads and fixes code.
        Coding = "coding",
        /// Shapes systems and contracts.
        Design = "design",
        /// Knows the field of the role.
        Domain = "domain",
        /// Works with others and owns results.
        Collaboration = "collaboration",
    }
}

/// A set of seniority levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct LevelSet(u8);

impl LevelSet {
    /// Adds a level; false if it was there already.
    pub fn insert(&mut self, level: Level) -> bool {
        let bit = 1 << level as u8;
        let fresh = self.0 & bit == 0;
        self.0 |= bit;
        fresh
    }

    /// Whether the level is in the set.
    pub fn contains(self, level: Level) -> bool {
        self.0 & (1 << level as u8) != 0
    }

    /// Whether the set holds nothing.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its levels, lowest first.
    pub fn iter(self) -> impl Iterator<Item = Level> {
        Level::ALL.iter().copied().filter(move |level| self.contains(*level))
    }
}

impl FromIterator<Level> for LevelSet {
    fn from_iter<I: IntoIterator<Item = Level>>(levels: I) -> Self {
        let mut set = Self::default();
        for level in levels {
            set.insert(level);
        }
        set
    }
}
