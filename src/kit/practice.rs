//! Practice for interviewers as a document.

use super::fingerprint;
use super::kit::{Basis, header, interviewer_question};
use super::packet::{Packet, PracticeAnswer, PracticeKey, PracticePacket, PracticeQuestion};
use crate::select::PracticeSection;

/// The letters of answers; a scale has at most 7 levels.
const LETTERS: std::ops::RangeInclusive<char> = 'A'..='G';

/// The drawn questions with their shuffled samples; `date` is printed as given.
pub fn practice(
    basis: Basis<'_>,
    seed: &str,
    date: Option<&str>,
    sections: &[PracticeSection<'_>],
) -> Packet {
    let Basis { bank, profile, level } = basis;
    let vocabulary = bank.vocabulary();
    let scale = bank.scale().levels();
    let (mut questions, mut key, mut hashes) = (Vec::new(), Vec::new(), Vec::new());
    let drawn = sections.iter().flat_map(|section| &section.questions);
    for (number, (question, order)) in (1_u16..).zip(drawn) {
        let answers = LETTERS.zip(order.iter().filter_map(|&at| question.samples.get(at)));
        let answers = answers.map(|(letter, text)| PracticeAnswer { letter, text: text.clone() });
        let scores = LETTERS.zip(order.iter().filter_map(|&at| Some(scale.get(at)?.score)));
        hashes.push(vec![fingerprint::question(question, vocabulary), fingerprint::samples(question, order)]);
        key.push(PracticeKey { number, title: question.title.clone(), scores: scores.collect() });
        questions.push(PracticeQuestion {
            number,
            question: interviewer_question(bank, number, 0, question),
            answers: answers.collect(),
        });
    }
    let fingerprint = fingerprint::kit(fingerprint::profile(profile, level, vocabulary), &hashes);
    Packet::Practice(PracticePacket {
        header: header(basis, seed, &fingerprint, date),
        summary: profile.summary.clone(),
        level,
        scale: scale.to_vec(),
        questions,
        key,
    })
}
