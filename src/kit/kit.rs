//! One drawn form: questions in order, and the packet made from it.

use super::fingerprint;
use super::locked::LockedLoop;
use super::packet::{
    AgendaItem, Anchor, Edition, Header, InLoop, InterviewerPacket, InterviewerQuestion, Packet,
    PacketSection, ScorecardRow,
};
use crate::model::{Bank, CompetencyIx, Level, Profile, Question, QuestionId, Signals};
use crate::select::{ALGORITHM, Blueprint, Request, Selection};

/// One drawn form: questions in the order they are asked, section by section.
#[derive(Debug, Clone)]
pub struct Kit<'a> {
    bank: &'a Bank,
    profile: &'a Profile,
    level: Level,
    seed: String,
    sections: Vec<Vec<&'a Question>>,
    fingerprint: String,
    in_loop: Option<LockedLoop>,
}

/// What questions are drawn from: a bank and a profile, for one level.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// Where the questions are from.
    pub bank: &'a Bank,
    /// What they fit.
    pub profile: &'a Profile,
    /// The level that is hired for.
    pub level: Level,
}

impl<'a> Kit<'a> {
    /// Puts the drawn questions in order: easier first within a section, then shorter, then by id.
    pub fn new(request: Request<'a>, blueprint: &Blueprint<'a>, selection: &Selection, seed: &str) -> Self {
        let questions = |section: &Vec<u32>| {
            in_order(section.iter().map(|&at| blueprint.questions()[at as usize]).collect())
        };
        Self::asked(request, seed, selection.sections.iter().map(questions).collect())
    }

    /// Puts the questions of these ids in order; none if one is not in the bank.
    pub fn of_ids(request: Request<'a>, sections: &[Vec<QuestionId>], seed: &str) -> Option<Self> {
        let questions = |ids: &Vec<QuestionId>| {
            let questions = ids.iter().map(|id| request.bank.question(id.as_str()));
            questions.collect::<Option<Vec<&Question>>>().map(in_order)
        };
        Some(Self::asked(request, seed, sections.iter().map(questions).collect::<Option<_>>()?))
    }

    fn asked(request: Request<'a>, seed: &str, sections: Vec<Vec<&'a Question>>) -> Self {
        let Request { bank, profile, level, exclude: _, include: _ } = request;
        Self::with_questions(Basis { bank, profile, level: level.unwrap_or(profile.level) }, seed, sections)
    }

    /// A kit of these questions, in this order, for the sections of the profile.
    pub(super) fn with_questions(basis: Basis<'a>, seed: &str, sections: Vec<Vec<&'a Question>>) -> Self {
        let Basis { bank, profile, level } = basis;
        let vocabulary = bank.vocabulary();
        let hash = |section: &Vec<&Question>| {
            section.iter().map(|question| fingerprint::question(question, vocabulary)).collect()
        };
        let hashes: Vec<Vec<[u8; 32]>> = sections.iter().map(hash).collect();
        let fingerprint = fingerprint::kit(fingerprint::profile(profile, level, vocabulary), &hashes);
        Self { bank, profile, level, seed: seed.to_owned(), sections, fingerprint, in_loop: None }
    }

    fn basis(&self) -> Basis<'a> {
        Basis { bank: self.bank, profile: self.profile, level: self.level }
    }

    /// The same kit, which was drawn for a round of a loop.
    #[must_use]
    pub fn in_loop(mut self, round: Option<LockedLoop>) -> Self {
        self.in_loop = round;
        self
    }

    /// The round of a loop that it was drawn for.
    pub fn round(&self) -> Option<&LockedLoop> {
        self.in_loop.as_ref()
    }

    /// The questions of each section, in the order they are asked.
    pub fn sections(&self) -> &[Vec<&'a Question>] {
        &self.sections
    }

    /// A hash over profile, questions and their order, 16 hexadecimal digits.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The kit as a document; `date` is printed as given.
    pub fn packet(&self, edition: Edition, date: Option<&str>) -> Packet {
        self.interviewer(date, false).edition(edition)
    }

    /// The interviewer's edition, with or without sample answers; `date` is printed as given.
    pub fn interviewer(&self, date: Option<&str>, samples: bool) -> InterviewerPacket {
        InterviewerPacket {
            header: Header {
                in_loop: self.in_loop.as_ref().map(|LockedLoop { id, round, hash: _, others: _ }| InLoop {
                    id: id.clone(),
                    round: round.clone(),
                }),
                ..header(self.basis(), &self.seed, &self.fingerprint, date)
            },
            summary: self.profile.summary.clone(),
            level: self.level,
            duration: self.profile.duration,
            agenda: self.agenda(),
            scale: self.bank.scale().levels().to_vec(),
            sections: self.packet_sections(|number, start, question| {
                let mut asked = interviewer_question(self.bank, number, start, question);
                if samples {
                    asked.samples.clone_from(&question.samples);
                }
                asked
            }),
            scorecard: self.scorecard(),
            rubric: self.bank.rubric().map(|rubric| rubric.version),
        }
    }

    /// The seed as typed.
    pub fn seed(&self) -> &str {
        &self.seed
    }

    /// Goes through the sections that have questions, with a running number and clock.
    fn packet_sections<Q>(&self, mut make: impl FnMut(u16, u16, &Question) -> Q) -> Vec<PacketSection<Q>> {
        let (mut number, mut clock) = (0, self.profile.opening);
        let mut sections = Vec::new();
        for (section, questions) in self.profile.sections.iter().zip(&self.sections) {
            let start = clock;
            let mut asked = Vec::new();
            for question in questions {
                number += 1;
                asked.push(make(number, clock, question));
                clock += question.minutes;
            }
            if !asked.is_empty() {
                let (title, purpose) = (section.title.clone(), Some(section.purpose.clone()));
                sections.push(PacketSection {
                    title,
                    purpose,
                    start,
                    minutes: clock - start,
                    questions: asked,
                });
            }
        }
        sections
    }

    fn agenda(&self) -> Vec<AgendaItem> {
        let mut agenda = Vec::new();
        let mut add = |start, minutes, title: &str, questions| {
            if minutes > 0 {
                agenda.push(AgendaItem { start, minutes, title: title.to_owned(), questions });
            }
        };
        add(0, self.profile.opening, "Opening: introductions and how this interview works", None);
        let mut clock = self.profile.opening;
        for section in self.packet_sections(|number, _, _| number) {
            let span = section.questions.first().copied().zip(section.questions.last().copied());
            add(section.start, section.minutes, &section.title, span);
            clock = section.start + section.minutes;
        }
        let end = self.profile.duration - self.profile.closing;
        add(clock, end.saturating_sub(clock), "Time to spare", None);
        add(end, self.profile.closing, "Closing: the candidate's questions and next steps", None);
        agenda
    }

    /// One row a competency, in the order in which the kit first asks for it.
    fn scorecard(&self) -> Vec<ScorecardRow> {
        let mut rows: Vec<ScorecardRow> = Vec::new();
        let sections = self.profile.sections.iter().zip(&self.sections);
        let asked = sections.flat_map(|(section, questions)| {
            let level = section.target(self.level);
            questions.iter().map(move |question| (level, question))
        });
        for (number, (level, question)) in (1..).zip(asked) {
            let competency = &self.bank.vocabulary().competencies[question.competency.at()];
            if let Some(row) = rows.iter_mut().find(|row| row.competency == competency.id) {
                row.questions.push(number);
                if row.level < level {
                    row.level = level;
                    row.signals = self.signals(question.competency, level);
                }
                continue;
            }
            let weight = self.profile.weights.iter().find(|weight| weight.competency == question.competency);
            rows.push(ScorecardRow {
                competency: competency.id.clone(),
                name: competency.name.clone(),
                definition: competency.definition.clone(),
                level,
                signals: self.signals(question.competency, level),
                weight: weight.map_or(1, |weight| weight.weight),
                reason: weight.map(|weight| weight.reason.clone()),
                questions: vec![number],
            });
        }
        rows
    }

    fn signals(&self, competency: CompetencyIx, level: Level) -> Option<Signals> {
        self.bank.rubric()?.signals(competency, level).cloned()
    }
}

/// Easier first, then shorter, then by id.
fn in_order(mut questions: Vec<&Question>) -> Vec<&Question> {
    questions.sort_by(|a, b| (a.difficulty, a.minutes, &a.id).cmp(&(b.difficulty, b.minutes, &b.id)));
    questions
}

/// Where a packet comes from.
pub(super) fn header(basis: Basis<'_>, seed: &str, fingerprint: &str, date: Option<&str>) -> Header {
    let Basis { bank, profile, level: _ } = basis;
    Header {
        profile: profile.id.clone(),
        title: profile.title.clone(),
        bank: bank.name().to_owned(),
        seed: seed.to_owned(),
        algorithm: ALGORITHM,
        fingerprint: fingerprint.to_owned(),
        date: date.map(str::to_owned),
        requisition: None,
        in_loop: None,
        language: bank.language().clone(),
    }
}

/// What an interviewer needs to ask and score a question, without sample answers.
pub(super) fn interviewer_question(
    bank: &Bank,
    number: u16,
    start: u16,
    question: &Question,
) -> InterviewerQuestion {
    let vocabulary = bank.vocabulary();
    let competency = &vocabulary.competencies[question.competency.at()];
    let topic = &vocabulary.topics[question.topic.at()];
    let anchors = bank.scale().levels().iter().zip(&question.anchors).map(|(level, text)| Anchor {
        score: level.score,
        name: level.name.clone(),
        text: text.clone(),
    });
    InterviewerQuestion {
        number,
        id: question.id.to_string(),
        title: question.title.clone(),
        kind: question.kind,
        competency: competency.id.clone(),
        competency_name: competency.name.clone(),
        topic: topic.id.clone(),
        topic_name: topic.name.clone(),
        tags: question.tags.iter().map(|tag| vocabulary.tags[tag.at()].clone()).collect(),
        levels: question.levels.iter().collect(),
        difficulty: question.difficulty,
        start,
        minutes: question.minutes,
        prompt: question.prompt.clone(),
        strong_answer: question.strong_answer.clone(),
        follow_ups: question.follow_ups.clone(),
        anchors: anchors.collect(),
        red_flags: question.red_flags.clone(),
        references: question.references.clone(),
        solution: question.solution.clone(),
        samples: Vec::new(),
    }
}
