//! Makes the overview of a loop from the kits of its rounds.

use super::fingerprint;
use super::kit::Kit;
use super::packet::{CoverageRow, Header, LoopOverview, OverviewQuestion, OverviewRound};
use crate::model::{Bank, CompetencyIx, Level, Loop, Question, Round};
use crate::select::ALGORITHM;

/// A loop with the kits that were drawn for its rounds.
#[derive(Debug, Clone, Copy)]
pub struct DrawnLoop<'a> {
    /// The bank that they were drawn from.
    pub bank: &'a Bank,
    /// The loop.
    pub looped: &'a Loop,
    /// The seniority that is hired for.
    pub level: Level,
    /// The seed as typed.
    pub seed: &'a str,
    /// The kits, in the order of the rounds.
    pub kits: &'a [Kit<'a>],
}

/// The overview of a loop; `date` is printed as given.
pub fn overview(drawn: DrawnLoop<'_>, date: Option<&str>) -> LoopOverview {
    let DrawnLoop { bank, looped, level, seed, kits } = drawn;
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
    LoopOverview {
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
