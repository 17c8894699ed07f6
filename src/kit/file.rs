//! The kit file: what was drawn, from what, so that it can be made again and proven.
//!
//! It is the lock of a requisition: all its candidates get this kit, while the bank
//! goes on changing. Hashes say what the questions were; the packet itself may be
//! carried too, and then the kit outlives the bank.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::fingerprint;
use super::kit::Kit;
use super::packet::InterviewerPacket;
use crate::model::{Bank, Label, Level, Loop, Profile, Question, QuestionId, Section, Status};
use crate::select::{ALGORITHM, Request};

/// The number of the file's format; it grows when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// A question of a kit as it was when the kit was drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedQuestion {
    /// Its id.
    pub id: String,
    /// The hash of the whole question as asked.
    pub hash: String,
    /// A short hash of each of its parts, by the name of its field.
    pub parts: BTreeMap<String, String>,
}

/// The questions of one section, in the order they are asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedSection {
    /// The section's id.
    pub id: String,
    /// Its questions.
    pub questions: Vec<LockedQuestion>,
}

/// The profile that a kit was drawn by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedProfile {
    /// Its id.
    pub id: String,
    /// The level that was hired for.
    pub level: Level,
    /// The hash of all that it says, for that level.
    pub hash: String,
}

/// The round of a loop that a kit was drawn for, together with the kits of the other rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedLoop {
    /// The loop's id.
    pub id: String,
    /// The id of the round.
    pub round: String,
    /// The hash of all that the loop and its profiles say, for the level.
    pub hash: String,
    /// The questions of the other rounds when they were drawn, sorted.
    pub others: Vec<String>,
}

impl LockedLoop {
    /// The round of this id in a loop for a level, and what the other rounds ask.
    pub fn of(looped: &Loop, round: &str, level: Level, bank: &Bank, others: Vec<String>) -> Self {
        let hash = hex(&fingerprint::looped(looped, level, bank.vocabulary()));
        Self { id: looped.id.clone(), round: round.to_owned(), hash, others }
    }
}

/// The bank that a kit was drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedBank {
    /// Its name.
    pub name: String,
    /// The hash of what surrounds the questions on paper: the names of scale,
    /// competencies and topics, and the rubric.
    pub surroundings: String,
    /// For each of its files, a hash of what a draw sees of its questions.
    pub files: BTreeMap<String, String>,
}

/// One step from the kit that was drawn first to this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedSwap {
    /// The fingerprint of the kit before.
    pub parent: String,
    /// What left: first the question that had become unusable, then perhaps one other.
    pub out: Vec<String>,
    /// What came in, in the same order.
    pub r#in: Vec<String>,
    /// Further questions that were not to come in.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub exclude: Vec<String>,
    /// Whether the unusable question had been wanted in the kit.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub included: bool,
}

/// The parallel kits that a kit was drawn with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedSet {
    /// The seed of them all, as typed.
    pub seed: String,
    /// How many were asked for.
    pub kits: u32,
    /// How many questions two of them may share.
    pub overlap: u32,
    /// Which of them this is, from 1.
    pub number: u32,
    /// The questions of all of them, sorted.
    pub questions: Vec<String>,
}

/// What was drawn, from what, and by which rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitFile {
    /// The number of this format.
    pub format: u32,
    /// The program and its version.
    pub tool: String,
    /// The number of the algorithm that drew.
    pub algorithm: u32,
    /// The seed as typed.
    pub seed: String,
    /// The profile.
    pub profile: LockedProfile,
    /// The round of a loop that it is for; none for a kit that was drawn alone.
    #[serde(rename = "loop", skip_serializing_if = "Option::is_none", default)]
    pub in_loop: Option<LockedLoop>,
    /// Questions that were not to be drawn.
    pub exclude: Vec<String>,
    /// Questions that had to be in the kit.
    pub include: Vec<String>,
    /// The fingerprint that every page carries.
    pub fingerprint: String,
    /// What was drawn.
    pub sections: Vec<LockedSection>,
    /// How it came from the kit that the seed stands for, the oldest step first.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub swaps: Vec<LockedSwap>,
    /// The parallel kits that it is one of.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub set: Option<LockedSet>,
    /// What it was drawn from.
    pub bank: LockedBank,
    /// The packet itself, without a date and with sample answers.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub packet: Option<InterviewerPacket>,
    /// A hash of all above, which shows an edit by hand.
    pub checksum: String,
}

/// Why a file is no kit file.
#[derive(Debug)]
pub enum KitFileError {
    /// It is not JSON of this shape: the line, the column and the reason.
    Shape(usize, usize, String),
    /// It has a format number that this program does not know.
    Format(u64),
}

impl fmt::Display for KitFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(line, column, reason) => write!(f, "{line}:{column}: it is no kit file: {reason}"),
            Self::Format(number) => write!(f, "it has the format {number}; this program reads {FORMAT}"),
        }
    }
}

impl std::error::Error for KitFileError {}

/// How the bank or the profile differs from what a kit was drawn from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The question is gone.
    Gone(String),
    /// The question may no longer be drawn.
    Status(String, Status),
    /// These fields of the question say something else.
    Question(String, Vec<String>),
    /// The profile says something else.
    Profile,
    /// The names of scale, competencies or topics, or the rubric, say something else.
    Surroundings,
}

impl Change {
    /// Whether the printed kit is another one.
    pub fn shows(&self) -> bool {
        !matches!(self, Self::Status(..))
    }
}

impl KitFile {
    /// Locks a kit that was drawn for a request; `files` are hashes of the bank's
    /// files, and the packet is carried if `embed`.
    pub fn lock(
        kit: &Kit<'_>,
        request: Request<'_>,
        tool: &str,
        files: BTreeMap<String, String>,
        embed: bool,
    ) -> Self {
        let Request { bank, profile, level, exclude, include } = request;
        let level = level.unwrap_or(profile.level);
        let sections =
            profile.sections.iter().zip(kit.sections()).map(|(section, questions)| LockedSection {
                id: section.id.clone(),
                questions: questions.iter().map(|question| locked(question, bank)).collect(),
            });
        let mut file = Self {
            format: FORMAT,
            tool: tool.to_owned(),
            algorithm: ALGORITHM,
            seed: kit.seed().to_owned(),
            profile: LockedProfile {
                id: profile.id.clone(),
                level,
                hash: hex(&fingerprint::profile(profile, level, bank.vocabulary())),
            },
            in_loop: kit.round().cloned(),
            exclude: exclude.iter().map(ToString::to_string).collect(),
            include: include.iter().map(ToString::to_string).collect(),
            fingerprint: kit.fingerprint().to_owned(),
            sections: sections.collect(),
            swaps: Vec::new(),
            set: None,
            bank: LockedBank {
                name: bank.name().to_owned(),
                surroundings: hex(&fingerprint::surroundings(bank, &kit.sections().concat())),
                files,
            },
            packet: embed.then(|| kit.interviewer(None, true)),
            checksum: String::new(),
        };
        file.checksum = file.sum();
        file
    }

    /// The file of a kit that came from another by swaps.
    #[must_use]
    pub fn with_swaps(mut self, swaps: Vec<LockedSwap>) -> Self {
        self.swaps = swaps;
        self.checksum = self.sum();
        self
    }

    /// What was asked of the first draw, before any swap: the questions that were not to be drawn.
    pub fn first_exclude(&self) -> Vec<String> {
        let later: Vec<&String> =
            self.swaps.iter().flat_map(|swap| swap.out.first().into_iter().chain(&swap.exclude)).collect();
        self.exclude.iter().filter(|id| !later.contains(id)).cloned().collect()
    }

    /// What was asked of the first draw, before any swap: the questions that had to be in the kit.
    pub fn first_include(&self) -> Vec<String> {
        let gone = self.swaps.iter().filter(|swap| swap.included).filter_map(|swap| swap.out.first());
        self.include.iter().chain(gone).cloned().collect()
    }

    /// The file of a kit that was drawn with others, if it was.
    #[must_use]
    pub fn in_set(self, set: Option<LockedSet>) -> Self {
        let mut file = Self { set, ..self };
        file.checksum = file.sum();
        file
    }

    /// The file's bytes; the same kit always gives the same.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Reads a file.
    pub fn parse(bytes: &[u8]) -> Result<Self, KitFileError> {
        let shape =
            |error: serde_json::Error| KitFileError::Shape(error.line(), error.column(), error.to_string());
        let value: serde_json::Value = serde_json::from_slice(bytes).map_err(shape)?;
        // A newer format may have other fields, which are no mistakes.
        if let Some(number) = value.get("format").and_then(serde_json::Value::as_u64)
            && number != u64::from(FORMAT)
        {
            return Err(KitFileError::Format(number));
        }
        serde_json::from_slice(bytes).map_err(shape)
    }

    /// The ids of its questions, in the order they are asked.
    pub fn ids(&self) -> Vec<&str> {
        let questions = self.sections.iter().flat_map(|section| &section.questions);
        questions.map(|question| question.id.as_str()).collect()
    }

    /// The ids of the questions of each section of a profile; none if the kit has other sections.
    pub fn ids_by_section(&self, profile: &Profile) -> Option<Vec<Vec<QuestionId>>> {
        let same = self.sections.len() == profile.sections.len();
        let ids = |section: &Section| {
            let locked = self.sections.iter().find(|locked| locked.id == section.id)?;
            locked.questions.iter().map(|question| QuestionId::new(&question.id)).collect()
        };
        profile.sections.iter().map(ids).collect::<Option<_>>().filter(|_| same)
    }

    /// Whether nobody has changed the file since it was written.
    pub fn is_untouched(&self) -> bool {
        self.checksum == self.sum()
    }

    /// Whether both lock the same kit in the same way, whatever else their banks hold.
    pub fn locks_as(&self, other: &Self) -> bool {
        let bank = LockedBank { files: other.bank.files.clone(), ..self.bank.clone() };
        let checksum = other.checksum.clone();
        Self { bank, checksum, ..self.clone() } == *other
    }

    fn sum(&self) -> String {
        let blank = Self { checksum: String::new(), ..self.clone() };
        hex(&Sha256::digest(blank.bytes()).into())
    }

    /// How bank and profile differ from what the kit was drawn from, in the kit's order.
    pub fn changes(&self, bank: &Bank, profile: &Profile) -> Vec<Change> {
        let mut changes = Vec::new();
        for locked_question in self.sections.iter().flat_map(|section| &section.questions) {
            let LockedQuestion { id, hash, parts } = locked_question;
            let Some(question) = bank.question(id) else {
                changes.push(Change::Gone(id.clone()));
                continue;
            };
            let now = locked(question, bank);
            if now.hash != *hash || now.parts != *parts {
                let differs = |name: &&String| now.parts.get(*name) != parts.get(*name);
                let names = now.parts.keys().filter(differs).cloned().collect();
                changes.push(Change::Question(id.clone(), names));
            }
            if question.status != Status::Active {
                changes.push(Change::Status(id.clone(), question.status));
            }
        }
        let hash = hex(&fingerprint::profile(profile, self.profile.level, bank.vocabulary()));
        changes.extend((hash != self.profile.hash).then_some(Change::Profile));
        let locked = self.sections.iter().flat_map(|section| &section.questions);
        let questions: Vec<&Question> = locked.filter_map(|locked| bank.question(&locked.id)).collect();
        let surroundings = hex(&fingerprint::surroundings(bank, &questions));
        changes.extend((surroundings != self.bank.surroundings).then_some(Change::Surroundings));
        changes
    }

    /// The kit with the questions as they are now; none if a question or a section is gone.
    pub fn kit<'a>(&self, bank: &'a Bank, profile: &'a Profile) -> Option<Kit<'a>> {
        let mut sections = Vec::new();
        for section in &profile.sections {
            let locked = self.sections.iter().find(|locked| locked.id == section.id)?;
            let questions = locked.questions.iter().map(|locked| bank.question(&locked.id));
            sections.push(questions.collect::<Option<Vec<&Question>>>()?);
        }
        let all: usize = sections.iter().map(Vec::len).sum();
        let complete = all == self.sections.iter().map(|section| section.questions.len()).sum::<usize>();
        let kit = || Kit::of(bank, profile, self.profile.level, &self.seed, sections);
        complete.then(|| kit().in_loop(self.in_loop.clone()))
    }
}

fn locked(question: &Question, bank: &Bank) -> LockedQuestion {
    let vocabulary = bank.vocabulary();
    let parts = fingerprint::parts(question, vocabulary);
    LockedQuestion {
        id: question.id.to_string(),
        hash: hex(&fingerprint::question(question, vocabulary)),
        parts: parts.into_iter().map(|(name, hash)| (name.to_owned(), hex(&hash)[..8].to_owned())).collect(),
    }
}

/// A hash of what a draw sees of questions: which file to name when a draw has changed.
pub fn drawn_by<'q>(questions: impl IntoIterator<Item = &'q Question>, bank: &Bank) -> String {
    let mut hash = Sha256::new();
    for question in questions {
        hash.update(fingerprint::drawn_by(question, bank.vocabulary()));
    }
    let digest: [u8; 32] = hash.finalize().into();
    hex(&digest)[..16].to_owned()
}

fn hex(bytes: &[u8; 32]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone(id) => write!(f, "`{id}` is no longer in the bank"),
            Self::Status(id, status) => write!(f, "`{id}` is {} now", status.word()),
            Self::Question(id, fields) => write!(f, "`{id}` has changed: {}", fields.join(", ")),
            Self::Profile => f.write_str("the profile has changed"),
            Self::Surroundings => f.write_str(
                "the names of the scale, the competencies or the topics, or the rubric, have changed",
            ),
        }
    }
}
