//! Whether the packet that a kit file carries is the one that it locks.
//!
//! A hash over the whole packet shows that something was edited; this says what, and that a
//! packet with a hash that fits is one that the program could have made.

use std::collections::BTreeMap;

use super::fault::Faults;
use super::file::KitFile;
use super::lock;
use super::locked::LockedSection;
use super::packet::{AgendaItem, Header, InLoop, InterviewerPacket, InterviewerQuestion, PacketSection};
use crate::model::{Profile, Question, Scale, Weight};

/// Adds everything in which a packet is not the one of its file.
pub(super) fn faults(file: &KitFile, packet: &InterviewerPacket, faults: &mut Faults) {
    header(file, &packet.header, faults);
    let right = packet.level == file.profile.level;
    faults.hold(right, "packet.level", "is not the level of the profile");
    faults.hold(
        Profile::DURATION.contains(&packet.duration),
        "packet.duration",
        "is no length of an interview",
    );
    let scores = packet.scale.iter().map(|level| level.score);
    let right = Scale::LEVELS.contains(&packet.scale.len()) && scores.eq((1..).take(packet.scale.len()));
    faults.hold(right, "packet.scale", "is no scale of 3 to 7 levels from 1 upwards");
    sections(file, packet, faults);
    agenda(packet, faults);
    scorecard(packet, faults);
}

fn header(file: &KitFile, header: &Header, faults: &mut Faults) {
    // The language is the bank's, as its title is.
    let Header {
        profile,
        title: _,
        bank,
        seed,
        algorithm,
        fingerprint,
        date,
        requisition,
        in_loop,
        language: _,
    } = header;
    let round = file.in_loop.as_ref();
    let round = round.map(|locked| InLoop { id: locked.id.clone(), round: locked.round.clone() });
    for (right, name) in [
        (*profile == file.profile.id, "profile"),
        (*bank == file.bank.name, "bank"),
        (*seed == file.seed, "seed"),
        (*algorithm == file.algorithm, "algorithm"),
        (*fingerprint == file.fingerprint, "fingerprint"),
        (*in_loop == round, "loop"),
        (date.is_none(), "date"),
        (requisition.is_none(), "requisition"),
    ] {
        faults.hold(right, &format!("packet.header.{name}"), "is not that of the kit file");
    }
}

fn sections(file: &KitFile, packet: &InterviewerPacket, faults: &mut Faults) {
    let locked: Vec<&LockedSection> =
        file.sections.iter().filter(|section| !section.questions.is_empty()).collect();
    if locked.len() != packet.sections.len() {
        return faults.say("packet.sections", "are not those of the kit file");
    }
    let mut clock = packet.sections.first().map_or(0, |section| u32::from(section.start));
    let mut number = 0;
    for (at, (locked, section)) in locked.into_iter().zip(&packet.sections).enumerate() {
        let at = format!("packet.sections[{at}]");
        let PacketSection { title: _, purpose, start, minutes, questions } = section;
        faults.hold(purpose.is_some(), &format!("{at}.purpose"), "is missing");
        faults.hold(u32::from(*start) == clock, &format!("{at}.start"), "is not when the section begins");
        let sum: u32 = questions.iter().map(|question| u32::from(question.minutes)).sum();
        faults.hold(u32::from(*minutes) == sum, &format!("{at}.minutes"), "is not the sum of its questions");
        let same = locked.questions.len() == questions.len();
        faults.hold(same, &format!("{at}.questions"), "are not those of the kit file");
        for (place, (locked, question)) in locked.questions.iter().zip(questions).enumerate() {
            let at = format!("{at}.questions[{place}]");
            number += 1;
            let right = u32::from(question.number) == number;
            faults.hold(right, &format!("{at}.number"), "is not its place in the kit");
            let right = u32::from(question.start) == clock;
            faults.hold(right, &format!("{at}.start"), "is not when it is asked");
            clock += u32::from(question.minutes);
            let now = lock::of_packet(question);
            if now.id != locked.id {
                faults.say(format!("{at}.id"), "is not that of the kit file");
                continue;
            }
            let differs = |name: &&String| now.parts.get(*name) != locked.parts.get(*name);
            let names: Vec<&str> = now.parts.keys().filter(differs).map(String::as_str).collect();
            if now.hash != locked.hash || !names.is_empty() {
                let names = if names.is_empty() { "its text" } else { &names.join(", ") };
                faults.say(&at, format!("was edited by hand: {names} is not what its hash stands for"));
            }
            question_of(packet, question, &at, faults);
        }
    }
}

fn question_of(packet: &InterviewerPacket, question: &InterviewerQuestion, at: &str, faults: &mut Faults) {
    let right = Question::MINUTES.contains(&question.minutes);
    faults.hold(right, &format!("{at}.minutes"), "is no length of a question");
    let scale = packet.scale.iter().map(|level| (level.score, &level.name));
    let anchors = question.anchors.iter().map(|anchor| (anchor.score, &anchor.name));
    faults.hold(anchors.eq(scale), &format!("{at}.anchors"), "are not one for each level of the scale");
    let right = question.samples.is_empty() || question.samples.len() == packet.scale.len();
    faults.hold(right, &format!("{at}.samples"), "are not one for each level of the scale");
}

/// The agenda goes from the first minute to the last, and shows each section.
fn agenda(packet: &InterviewerPacket, faults: &mut Faults) {
    let mut clock = 0;
    let mut sections = packet.sections.iter();
    for (at, item) in packet.agenda.iter().enumerate() {
        let AgendaItem { start, minutes, title, questions } = item;
        let at = format!("packet.agenda[{at}]");
        faults.hold(
            u32::from(*start) == clock && *minutes > 0,
            &at,
            "does not begin where the one before ends",
        );
        clock += u32::from(*minutes);
        let Some(span) = questions else { continue };
        let right = sections.next().is_some_and(|section| {
            let first = section.questions.first().map(|question| question.number);
            let last = section.questions.last().map(|question| question.number);
            (section.start, section.minutes, &section.title) == (*start, *minutes, title)
                && first.zip(last) == Some(*span)
        });
        faults.hold(right, &at, "is not the next section of the packet");
    }
    let whole = clock == u32::from(packet.duration) && sections.next().is_none();
    faults.hold(whole, "packet.agenda", "does not hold the whole interview");
}

/// The scorecard has a row for each competency, in the order in which they are asked.
fn scorecard(packet: &InterviewerPacket, faults: &mut Faults) {
    let mut order: Vec<&str> = Vec::new();
    let mut asked: BTreeMap<&str, (&str, Vec<u16>)> = BTreeMap::new();
    let mut topics: BTreeMap<&str, &str> = BTreeMap::new();
    for question in packet.sections.iter().flat_map(|section| &section.questions) {
        let (id, name) = (question.competency.as_str(), question.competency_name.as_str());
        let row = asked.entry(id).or_insert_with(|| {
            order.push(id);
            (name, Vec::new())
        });
        row.1.push(question.number);
        let topic = *topics.entry(&question.topic).or_insert(&question.topic_name);
        let right = row.0 == name && topic == question.topic_name;
        faults.hold(right, "packet.sections", "name a competency or a topic in two ways");
    }
    let rows =
        packet.scorecard.iter().map(|row| (row.competency.as_str(), row.name.as_str(), &row.questions));
    let should = order.iter().map(|id| (*id, asked[id].0, &asked[id].1));
    faults.hold(rows.eq(should), "packet.scorecard", "is not that of the questions");
    for (at, row) in packet.scorecard.iter().enumerate() {
        let right = Weight::RANGE.contains(&row.weight) && (row.reason.is_some() || row.weight == 1);
        faults.hold(right, &format!("packet.scorecard[{at}].weight"), "is no weight with a reason");
    }
}
