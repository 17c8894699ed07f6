//! The fingerprint: a hash over profile, questions and their order.
//!
//! Everything that is printed or that shapes the kit goes in, under its name and
//! with its length, so that no two different kits can spell the same bytes.
//! Names are hashed as written, never as positions, so that a new topic elsewhere
//! in the bank changes no fingerprint.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::spelled::Spelled;
use crate::model::{
    Alike, Bank, Bounds, Clause, Filter, Label, Level, Loop, Profile, Question, Round, Rule, Section, Spread,
    Vocabulary, Weight,
};

/// Hashes named fields.
struct Hasher(Sha256);

impl Hasher {
    fn new(what: &str) -> Self {
        let mut hasher = Self(Sha256::new());
        hasher.field("what", what);
        hasher
    }

    fn field(&mut self, name: &str, value: impl AsRef<[u8]>) {
        for part in [name.as_bytes(), value.as_ref()] {
            self.0.update((part.len() as u64).to_le_bytes());
            self.0.update(part);
        }
    }

    fn number(&mut self, name: &str, value: impl Into<u64>) {
        self.field(name, value.into().to_string());
    }

    fn words<'a>(&mut self, name: &str, words: impl IntoIterator<Item = &'a str>) {
        for word in words {
            self.field(name, word);
        }
    }

    fn bounds(&mut self, name: &str, bounds: Option<Bounds>) {
        self.field(name, bounds.map_or_else(String::new, |bounds| bounds.to_string()));
    }

    fn finish(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

/// The hash of a question as it is asked; the file of its solution is left out.
pub fn question(question: &Question, vocabulary: &Vocabulary) -> [u8; 32] {
    spelled(&Spelled::of_bank(question, vocabulary))
}

/// A field of a question that goes into its hash.
#[derive(Clone, Copy)]
struct Field {
    /// Its name in files; it also has a hash of its own, under this name.
    name: &'static str,
    /// What the hash of the whole question calls each of its values; none leaves them out.
    each: Option<&'static str>,
    /// Whether filters and bounds of profiles are about it.
    selected_by: bool,
    values: for<'a> fn(&'a Spelled<'_>) -> Vec<&'a str>,
}

/// All fields of a question that are hashed, in this order, besides its id.
///
/// The file of the solution has a hash of its own, because packets name it.
const FIELDS: [Field; 15] = {
    const fn field(
        name: &'static str,
        each: &'static str,
        values: for<'a> fn(&'a Spelled<'_>) -> Vec<&'a str>,
    ) -> Field {
        Field { name, each: Some(each), selected_by: false, values }
    }
    const fn selected_by(field: Field) -> Field {
        Field { selected_by: true, ..field }
    }
    [
        field("title", "title", |question| vec![question.title]),
        selected_by(field("kind", "kind", |question| vec![question.kind.word()])),
        selected_by(field("competency", "competency", |question| vec![question.competency])),
        selected_by(field("topic", "topic", |question| vec![question.topic])),
        selected_by(field("tags", "tag", |question| question.tags.clone())),
        selected_by(field("levels", "level", |question| {
            question.levels.iter().map(|level| level.word()).collect()
        })),
        selected_by(field("difficulty", "difficulty", |question| vec![question.difficulty.word()])),
        selected_by(field("minutes", "minutes", |question| vec![&question.minutes])),
        field("prompt", "prompt", |question| vec![question.prompt]),
        field("strong-answer", "strong answer", |question| question.strong_answer.clone()),
        field("follow-ups", "follow-up", |question| question.follow_ups.clone()),
        field("anchors", "anchor", |question| question.anchors.clone()),
        field("red-flags", "red flag", |question| question.red_flags.clone()),
        field("references", "reference", |question| question.references.clone()),
        Field {
            name: "solution",
            each: None,
            selected_by: false,
            values: |question| question.solution.iter().copied().collect(),
        },
    ]
};

/// The hash of a question as it is asked, of what is hashed of it.
pub(super) fn spelled(question: &Spelled<'_>) -> [u8; 32] {
    let mut hasher = Hasher::new("question");
    hasher.field("id", question.id);
    for Field { name: _, each, selected_by: _, values } in &FIELDS {
        if let Some(each) = each {
            hasher.words(each, values(question));
        }
    }
    hasher.finish()
}

/// The names of the fields of a question that have hashes of their own.
pub(super) fn fields() -> Vec<&'static str> {
    FIELDS.iter().map(|field| field.name).collect()
}

/// A hash of each field of a question, by its name.
pub(super) fn of_fields(question: &Spelled<'_>) -> Vec<(&'static str, [u8; 32])> {
    FIELDS.iter().map(|field| (field.name, of_field(field, question))).collect()
}

fn of_field(field: &Field, question: &Spelled<'_>) -> [u8; 32] {
    let mut hasher = Hasher::new(field.name);
    hasher.words("value", (field.values)(question));
    hasher.finish()
}

/// A hash of what a draw sees of a question: its id and what profiles select by.
pub(super) fn drawn_by(question: &Question, vocabulary: &Vocabulary) -> [u8; 32] {
    let mut hasher = Hasher::new("drawn by");
    hasher.field("id", question.id.as_str());
    hasher.field("status", question.status.word());
    hasher.words("added", question.added.map(|day| day.to_string()).as_deref());
    hasher.words("enemy", question.enemies.iter().map(crate::model::QuestionId::as_str));
    let question = Spelled::of_bank(question, vocabulary);
    for field in FIELDS.iter().filter(|field| field.selected_by) {
        hasher.field(field.name, of_field(field, &question));
    }
    hasher.finish()
}

/// The hash of what surrounds these questions on paper: the names of the bank, the
/// scale and of their competencies and topics, and what the rubric says of them.
pub(super) fn surroundings(bank: &Bank, questions: &[&Question]) -> [u8; 32] {
    let vocabulary = bank.vocabulary();
    let mut hasher = Hasher::new("surroundings");
    hasher.field("bank", bank.name());
    for level in bank.scale().levels() {
        hasher.field("level", &level.name);
    }
    let competencies: BTreeSet<_> = questions.iter().map(|question| question.competency).collect();
    for at in competencies {
        let competency = &vocabulary.competencies[at.at()];
        hasher.words("competency", [competency.id.as_str(), &competency.name, &competency.definition]);
        let signals = |&level: &Level| bank.rubric()?.signals(at, level);
        for signals in Level::ALL.iter().filter_map(signals) {
            hasher.words("must have", signals.must_have.iter().map(String::as_str));
            hasher.words("nice to have", signals.nice_to_have.iter().map(String::as_str));
        }
    }
    for at in questions.iter().map(|question| question.topic).collect::<BTreeSet<_>>() {
        let topic = &vocabulary.topics[at.at()];
        hasher.words("topic", [topic.id.as_str(), &topic.name]);
    }
    hasher.number("rubric", bank.rubric().map_or(0, |rubric| rubric.version));
    hasher.finish()
}

/// The hash of a profile for the level that is hired for.
pub fn profile(profile: &Profile, level: Level, vocabulary: &Vocabulary) -> [u8; 32] {
    let Profile {
        id,
        title,
        summary,
        level: _,
        duration,
        opening,
        closing,
        slack,
        spread: Spread { per_topic, except },
        ceiling,
        sections,
        rules,
        weights,
        parallel,
    } = profile;
    let mut hasher = Hasher::new("profile");
    hasher.words("text", [id.as_str(), title, summary]);
    hasher.field("level", level.word());
    for (name, minutes) in
        [("duration", duration), ("opening", opening), ("closing", closing), ("slack", slack)]
    {
        hasher.number(name, *minutes);
    }
    hasher.field("per topic", per_topic.map_or_else(String::new, |limit| limit.to_string()));
    for (topic, limit) in except {
        hasher.field("except", &vocabulary.topics[topic.at()].id);
        hasher.number("limit", *limit);
    }
    // Only where it is given: profiles without one keep the fingerprints they had.
    if let Some(ceiling) = ceiling {
        hasher.field("exposure max", ceiling.to_string());
    }
    for Section { id, title, purpose, competencies, level, picks, minutes, filter } in sections {
        hasher.words("section", [id.as_str(), title, purpose]);
        hasher.words("assesses", competencies.iter().map(|c| vocabulary.competencies[c.at()].id.as_str()));
        hasher.words("target", level.iter().map(|level| level.word()));
        hasher.bounds("picks", Some(*picks));
        hasher.bounds("minutes", *minutes);
        add_filter(&mut hasher, filter, vocabulary);
    }
    for Rule { id, filter, count, minutes } in rules {
        hasher.field("rule", id);
        add_filter(&mut hasher, filter, vocabulary);
        hasher.bounds("count", *count);
        hasher.bounds("minutes", *minutes);
    }
    for Weight { competency, weight, reason } in weights {
        hasher.field("weight of", &vocabulary.competencies[competency.at()].id);
        hasher.number("weight", *weight);
        hasher.field("reason", reason);
    }
    // Only where it is given, so that it changed no fingerprint when it came.
    let Alike { minutes, difficulty } = parallel;
    for (name, most) in [("parallel minutes", minutes), ("parallel difficulty", difficulty)] {
        if let Some(most) = most {
            hasher.number(name, *most);
        }
    }
    hasher.finish()
}

fn add_filter(hasher: &mut Hasher, filter: &Filter, vocabulary: &Vocabulary) {
    for (name, clause) in [("where", &filter.all_of), ("not", &filter.none_of)] {
        hasher.field("clause", name);
        let Clause { ids, kinds, competencies, topics, areas, tags, levels, difficulties, minutes } = clause;
        hasher.words("id", ids.iter().map(crate::model::QuestionId::as_str));
        hasher.words("kind", kinds.iter().map(|kind| kind.word()));
        hasher.words("competency", competencies.iter().map(|c| vocabulary.competencies[c.at()].id.as_str()));
        hasher.words("topic", topics.iter().map(|topic| vocabulary.topics[topic.at()].id.as_str()));
        hasher.words("area", areas.iter().map(|area| vocabulary.areas[area.at()].id.as_str()));
        hasher.words("tag", tags.iter().map(|tag| vocabulary.tags[tag.at()].as_str()));
        hasher.words("level", levels.iter().map(|level| level.word()));
        hasher.words("difficulty", difficulties.iter().map(|difficulty| difficulty.word()));
        hasher.bounds("minutes", *minutes);
    }
}

/// The hash of a question's samples in the order in which they are shown.
pub(super) fn samples(question: &Question, order: &[usize]) -> [u8; 32] {
    let mut hasher = Hasher::new("samples");
    let shown = order.iter().filter_map(|&at| question.samples.get(at));
    hasher.words("sample", shown.map(crate::model::Markdown::source));
    hasher.finish()
}

/// The fingerprint of a kit: 16 hexadecimal digits.
pub(super) fn kit(profile: [u8; 32], sections: &[Vec<[u8; 32]>]) -> String {
    let mut hasher = Hasher::new("kit");
    hasher.field("profile", profile);
    for questions in sections {
        hasher.number("section of", questions.len() as u64);
        for question in questions {
            hasher.field("question", question);
        }
    }
    short(hasher.finish())
}

/// The hash of a loop with its profiles, for the level that is hired for.
pub(super) fn looped(looped: &Loop, level: Level, vocabulary: &Vocabulary) -> [u8; 32] {
    let Loop { id, title, summary, level: _, rounds, must_have, seen_by, panel } = looped;
    let mut hasher = Hasher::new("loop");
    hasher.words("text", [id.as_str(), title, summary]);
    hasher.field("level", level.word());
    for Round { id, title, profile: drawn_by, interviewer, minutes, panel } in rounds {
        hasher.words("round", [id.as_str(), title, interviewer, panel.word()]);
        hasher.number("minutes", *minutes);
        hasher.field("profile", profile(drawn_by, level, vocabulary));
    }
    hasher.words("must have", must_have.iter().map(|c| vocabulary.competencies[c.at()].id.as_str()));
    hasher.number("seen by", *seen_by);
    hasher.words("panel", panel.iter().map(|area| area.word()));
    hasher.finish()
}

/// The fingerprint of a drawn loop, over those of its rounds' kits: 16 hexadecimal digits.
pub(super) fn rounds(looped: [u8; 32], kits: &[&str]) -> String {
    let mut hasher = Hasher::new("rounds");
    hasher.field("loop", looped);
    hasher.words("kit", kits.iter().copied());
    short(hasher.finish())
}

fn short(hash: [u8; 32]) -> String {
    let mut first = [0; 8];
    first.copy_from_slice(&hash[..8]);
    format!("{:016x}", u64::from_be_bytes(first))
}
