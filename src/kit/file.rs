//! The kit file: what was drawn, from what, so that it can be made again and proven.
//!
//! It is the lock of a requisition: all its candidates get this kit, while the bank
//! goes on changing. Hashes say what the questions were; the packet itself may be
//! carried too, and then the kit outlives the bank.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::locked::{LockedBank, LockedLoop, LockedProfile, LockedSection, LockedSet, LockedSwap};
use super::packet::InterviewerPacket;
use crate::model::{Profile, QuestionId, Section, hex};

/// The number of the file's format; it grows when a field changes its meaning or goes.
pub(super) const FORMAT: u32 = 1;

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
    /// The hash of that packet: titles, names and samples have none of their own.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub packet_hash: Option<String>,
    /// A hash of all that was asked for: a seed or a wish that would give the same questions
    /// is still another one.
    pub request: String,
    /// A hash of all above, which shows an edit by hand.
    pub checksum: String,
}

impl KitFile {
    /// The same with the hashes over what it says.
    #[must_use]
    pub fn sealed(mut self) -> Self {
        self.packet_hash = self.packet_sum();
        self.request = self.asked();
        self.checksum = self.sum();
        self
    }

    /// What was asked of the first draw, before any swap: the questions that were not to be drawn.
    pub fn first_exclude(&self) -> Vec<String> {
        let later: BTreeSet<&String> =
            self.swaps.iter().flat_map(|swap| swap.out.first().into_iter().chain(&swap.exclude)).collect();
        self.exclude.iter().filter(|id| !later.contains(id)).cloned().collect()
    }

    /// What was asked of the first draw, before any swap: the questions that had to be in the kit.
    pub fn first_include(&self) -> Vec<String> {
        let gone = self.swaps.iter().filter(|swap| swap.included).filter_map(|swap| swap.out.first());
        self.include.iter().chain(gone).cloned().collect()
    }

    /// The file's bytes; the same kit always gives the same.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("numbers, texts and maps by text are JSON");
        bytes.push(b'\n');
        bytes
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

    /// Whether both lock the same kit in the same way, whatever else their banks hold, and
    /// whichever version of the program wrote them.
    pub fn locks_as(&self, other: &Self) -> bool {
        let bank = LockedBank { files: other.bank.files.clone(), ..self.bank.clone() };
        let (tool, checksum) = (other.tool.clone(), other.checksum.clone());
        Self { tool, bank, checksum, ..self.clone() } == *other
    }

    /// The checksum that it should have.
    pub(super) fn sum(&self) -> String {
        let blank = Self { checksum: String::new(), ..self.clone() };
        hex(Sha256::digest(blank.bytes()))
    }

    /// The hash of its packet that it should have, if it carries one.
    pub(super) fn packet_sum(&self) -> Option<String> {
        let packet = self.packet.as_ref()?;
        let bytes = serde_json::to_vec(packet).expect("numbers and texts are JSON");
        Some(hex(Sha256::digest(bytes)))
    }

    /// The hash over what was asked for that it should have.
    pub(super) fn asked(&self) -> String {
        let Self {
            format: _,
            tool: _,
            algorithm,
            seed,
            profile,
            in_loop,
            exclude,
            include,
            fingerprint: _,
            sections: _,
            swaps,
            set,
            bank: _,
            packet,
            packet_hash: _,
            request: _,
            checksum: _,
        } = self;
        let round = in_loop.as_ref().map(|locked| (&locked.id, &locked.round));
        let set = set.as_ref().map(|set| (&set.seed, set.kits, set.overlap, set.number));
        let asked = (algorithm, seed, profile, round, exclude, include, swaps, set, packet.is_some());
        let bytes = serde_json::to_vec(&asked).expect("numbers and texts are JSON");
        hex(Sha256::digest(bytes))
    }
}
