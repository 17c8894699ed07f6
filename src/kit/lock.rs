//! From a drawn kit to its kit file, and from there back to the bank of another day.

use std::collections::BTreeMap;
use std::fmt;

use sha2::{Digest, Sha256};

use super::file::{FORMAT, KitFile};
use super::fingerprint;
use super::json::{Difference, differences};
use super::kit::{Basis, Kit};
use super::locked::{
    LockedBank, LockedLoop, LockedProfile, LockedQuestion, LockedSection, LockedSet, LockedSwap,
};
use super::packet::InterviewerQuestion;
use super::spelled::Spelled;
use crate::model::{Bank, Label, Level, Loop, Profile, Question, Status, hex};
use crate::select::{ALGORITHM, Request};

/// What a kit file says beside the kit and what was asked for.
#[derive(Debug, Clone, Default)]
pub struct Origin<'a> {
    /// The program and its version.
    pub tool: &'a str,
    /// For each of the bank's files, a hash of what a draw sees of its questions.
    pub files: BTreeMap<String, String>,
    /// How the kit came from the one that its seed stands for, the oldest step first.
    pub swaps: Vec<LockedSwap>,
    /// The parallel kits that it is one of.
    pub set: Option<LockedSet>,
    /// Whether the file carries the packet.
    pub embed: bool,
}

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

impl LockedLoop {
    /// The round of this id in a loop for a level, and what the other rounds ask.
    pub fn of_round(looped: &Loop, round: &str, level: Level, bank: &Bank, others: Vec<String>) -> Self {
        let hash = hex(fingerprint::looped(looped, level, bank.vocabulary()));
        Self { id: looped.id.clone(), round: round.to_owned(), hash, others }
    }
}

impl KitFile {
    /// Locks a kit that was drawn for a request.
    pub fn lock(kit: &Kit<'_>, request: Request<'_>, origin: Origin<'_>) -> Self {
        let Request { bank, profile, level, exclude, include } = request;
        let Origin { tool, files, swaps, set, embed } = origin;
        let level = level.unwrap_or(profile.level);
        let sections =
            profile.sections.iter().zip(kit.sections()).map(|(section, questions)| LockedSection {
                id: section.id.clone(),
                questions: questions.iter().map(|question| locked(question, bank)).collect(),
            });
        let file = Self {
            format: FORMAT,
            tool: tool.to_owned(),
            algorithm: ALGORITHM,
            seed: kit.seed().to_owned(),
            profile: LockedProfile {
                id: profile.id.clone(),
                level,
                hash: hex(fingerprint::profile(profile, level, bank.vocabulary())),
            },
            in_loop: kit.round().cloned(),
            exclude: exclude.iter().map(ToString::to_string).collect(),
            include: include.iter().map(ToString::to_string).collect(),
            fingerprint: kit.fingerprint().to_owned(),
            sections: sections.collect(),
            swaps,
            set,
            bank: LockedBank {
                name: bank.name().to_owned(),
                surroundings: hex(fingerprint::surroundings(bank, &kit.sections().concat())),
                files,
            },
            packet: embed.then(|| kit.interviewer(None, true)),
            packet_hash: None,
            request: String::new(),
            checksum: String::new(),
        };
        file.sealed()
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
        let hash = hex(fingerprint::profile(profile, self.profile.level, bank.vocabulary()));
        changes.extend((hash != self.profile.hash).then_some(Change::Profile));
        let locked = self.sections.iter().flat_map(|section| &section.questions);
        let questions: Vec<&Question> = locked.filter_map(|locked| bank.question(&locked.id)).collect();
        let surroundings = hex(fingerprint::surroundings(bank, &questions));
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
        let kit =
            || Kit::with_questions(Basis { bank, profile, level: self.profile.level }, &self.seed, sections);
        complete.then(|| kit().in_loop(self.in_loop.clone()))
    }

    /// Every leaf in which it differs from another file.
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let tree =
            |file: &Self| serde_json::to_value(file).expect("numbers, texts and maps by text are JSON");
        differences(&tree(self), &tree(other))
    }
}

fn locked(question: &Question, bank: &Bank) -> LockedQuestion {
    spelled(&Spelled::of_bank(question, bank.vocabulary()))
}

/// What the lock of a packet's question should be.
pub(super) fn of_packet(question: &InterviewerQuestion) -> LockedQuestion {
    spelled(&Spelled::of_packet(question))
}

fn spelled(question: &Spelled<'_>) -> LockedQuestion {
    let parts = fingerprint::of_fields(question);
    LockedQuestion {
        id: question.id.to_owned(),
        hash: hex(fingerprint::spelled(question)),
        parts: parts.into_iter().map(|(name, hash)| (name.to_owned(), hex(hash)[..8].to_owned())).collect(),
    }
}

/// A hash of what a draw sees of questions: which file to name when a draw has changed.
pub fn drawn_by<'q>(questions: impl IntoIterator<Item = &'q Question>, bank: &Bank) -> String {
    let mut hash = Sha256::new();
    for question in questions {
        hash.update(fingerprint::drawn_by(question, bank.vocabulary()));
    }
    let digest: [u8; 32] = hash.finalize().into();
    hex(digest)[..16].to_owned()
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
