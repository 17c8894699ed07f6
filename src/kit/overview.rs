//! The overview of a loop: its schedule, who asks what, and which round sees which competency.

use serde::Serialize;

use super::fingerprint;
use super::kit::Kit;
use super::packet::{Header, Packet};
use crate::model::{Bank, CompetencyIx, Level, Loop, Panel, Question, Round};
use crate::select::ALGORITHM;

/// A question in the overview of a loop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverviewQuestion {
    /// Its place in the kit of its round, from 1.
    pub number: u16,
    /// Its stable id.
    pub id: String,
    /// Its short name.
    pub title: String,
    /// The id of what is assessed.
    pub competency: String,
    /// The name of what is assessed.
    pub competency_name: String,
    /// The id of the subject.
    pub topic: String,
    /// The name of the subject.
    pub topic_name: String,
    /// How many minutes it takes.
    pub minutes: u16,
}

/// A round in the overview of its loop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverviewRound {
    /// Its place in the schedule, from 1.
    pub number: u16,
    /// Its id, which the names of its files end with.
    pub id: String,
    /// What the panel calls it.
    pub title: String,
    /// Who holds it: a role.
    pub interviewer: String,
    /// The area of the panel that it stands for.
    pub panel: Panel,
    /// The minutes of its slot.
    pub minutes: u16,
    /// The id of the profile that its kit was drawn by.
    pub profile: String,
    /// The fingerprint of its kit.
    pub fingerprint: String,
    /// Its questions, in the order they are asked.
    pub questions: Vec<OverviewQuestion>,
}

/// In which rounds a competency is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoverageRow {
    /// The id of the competency.
    pub competency: String,
    /// Its name.
    pub name: String,
    /// Whether the loop says that several rounds must see it.
    pub must_have: bool,
    /// For each round, how many of its questions show it.
    pub rounds: Vec<usize>,
    /// How many rounds see it.
    pub seen_by: usize,
}

/// The overview of a loop, for its panel only: it names the questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoopOverview {
    /// Where the loop comes from; the loop stands in the place of a profile.
    pub header: Header,
    /// Whom the loop is for.
    pub summary: String,
    /// The seniority that is hired for.
    pub level: Level,
    /// The minutes of all slots.
    pub minutes: u32,
    /// The areas of the panel that the loop asks for.
    pub panel: Vec<Panel>,
    /// By how many rounds each competency that must be there has to be seen.
    pub seen_by: u32,
    /// The rounds in the order of the schedule.
    pub rounds: Vec<OverviewRound>,
    /// Competencies by rounds: those that must be there first, then all others that are asked.
    pub coverage: Vec<CoverageRow>,
}

impl LoopOverview {
    /// Whether enough rounds see a competency that must be there; none for any other.
    pub fn is_enough(&self, row: &CoverageRow) -> Option<bool> {
        row.must_have.then_some(row.seen_by >= self.seen_by as usize)
    }

    /// Makes the overview of a loop from the kits of its rounds, in their order; `date` is
    /// printed as given.
    pub fn new(
        bank: &Bank,
        looped: &Loop,
        level: Level,
        seed: &str,
        date: Option<&str>,
        kits: &[Kit<'_>],
    ) -> Self {
        let Loop { id, title, summary, level: _, rounds, must_have: _, seen_by, panel } = looped;
        let definition = fingerprint::looped(looped, level, bank.vocabulary());
        let fingerprints: Vec<&str> = kits.iter().map(Kit::fingerprint).collect();
        let header = Header {
            profile: id.clone(),
            title: title.clone(),
            bank: bank.name().to_owned(),
            seed: seed.to_owned(),
            algorithm: ALGORITHM,
            fingerprint: fingerprint::rounds(definition, &fingerprints),
            date: date.map(str::to_owned),
            requisition: None,
            in_loop: None,
            language: bank.language().clone(),
        };
        let rows = (1_u16..).zip(rounds.iter().zip(kits));
        Self {
            header,
            summary: summary.clone(),
            level,
            minutes: rounds.iter().map(|round| u32::from(round.minutes)).sum(),
            panel: panel.clone(),
            seen_by: *seen_by,
            rounds: rows.map(|(number, (round, kit))| overview_round(bank, number, round, kit)).collect(),
            coverage: coverage(bank, looped, kits),
        }
    }

    /// The overview as a packet.
    pub fn packet(self) -> Packet {
        Packet::Overview(self)
    }
}

fn overview_round(bank: &Bank, number: u16, round: &Round, kit: &Kit<'_>) -> OverviewRound {
    let Round { id, title, profile, interviewer, minutes, panel } = round;
    let questions = (1_u16..).zip(kit.sections().iter().flatten());
    OverviewRound {
        number,
        id: id.clone(),
        title: title.clone(),
        interviewer: interviewer.clone(),
        panel: *panel,
        minutes: *minutes,
        profile: profile.id.clone(),
        fingerprint: kit.fingerprint().to_owned(),
        questions: questions.map(|(number, question)| overview_question(bank, number, question)).collect(),
    }
}

fn overview_question(bank: &Bank, number: u16, question: &Question) -> OverviewQuestion {
    let vocabulary = bank.vocabulary();
    let competency = &vocabulary.competencies[question.competency.at()];
    let topic = &vocabulary.topics[question.topic.at()];
    OverviewQuestion {
        number,
        id: question.id.to_string(),
        title: question.title.clone(),
        competency: competency.id.clone(),
        competency_name: competency.name.clone(),
        topic: topic.id.clone(),
        topic_name: topic.name.clone(),
        minutes: question.minutes,
    }
}

fn coverage(bank: &Bank, looped: &Loop, kits: &[Kit<'_>]) -> Vec<CoverageRow> {
    let asks = |kit: &Kit<'_>, competency: CompetencyIx| {
        let shows = |question: &&&Question| question.competency == competency;
        kit.sections().iter().flatten().filter(shows).count()
    };
    let row = |(at, named): (u16, &crate::model::Competency)| {
        let rounds: Vec<usize> = kits.iter().map(|kit| asks(kit, CompetencyIx(at))).collect();
        let seen = rounds.iter().filter(|count| **count > 0).count();
        CoverageRow {
            competency: named.id.clone(),
            name: named.name.clone(),
            must_have: looped.must_have.contains(&CompetencyIx(at)),
            rounds,
            seen_by: seen,
        }
    };
    let rows = (0_u16..).zip(&bank.vocabulary().competencies).map(row);
    let mut rows: Vec<CoverageRow> = rows.filter(|row| row.must_have || row.seen_by > 0).collect();
    rows.sort_by_key(|row| !row.must_have);
    rows
}
