//! Nothing that gives an answer away is in a candidate's file.

use interviewkit::kit::{Header, Packet};
use interviewkit::render::{Format, Options, render};

use super::packet::{candidate, interviewer};

/// Every confidential text of the kit, as written and as JSON and CSV write it.
fn secrets() -> Vec<String> {
    let packet = interviewer();
    let mut secrets = vec![packet.summary.clone()];
    secrets.extend(packet.scale.iter().map(|level| level.name.clone()));
    for section in &packet.sections {
        secrets.extend(section.purpose.clone());
        for question in &section.questions {
            secrets.extend([
                question.id.clone(),
                question.title.clone(),
                question.competency_name.clone(),
                question.topic_name.clone(),
                question.kind.to_string(),
                question.difficulty.to_string(),
            ]);
            secrets.extend(question.tags.clone());
            secrets.extend(question.levels.iter().map(ToString::to_string).filter(|level| level != "senior"));
            secrets.extend(question.references.clone());
            let texts = question.strong_answer.iter().chain(&question.follow_ups).chain(&question.red_flags);
            let texts = texts.chain(question.anchors.iter().map(|anchor| &anchor.text));
            secrets.extend(texts.map(|text| text.source().to_owned()));
            secrets.extend(question.solution.clone());
            let samples = question.samples.iter().flat_map(|sample| sample.source().lines());
            secrets.extend(
                samples.filter(|line| !line.is_empty() && !line.starts_with("```")).map(str::to_owned),
            );
        }
    }
    for row in &packet.scorecard {
        secrets.extend([row.name.clone(), row.definition.clone()]);
        secrets.extend(row.reason.clone());
        let signals = row.signals.iter().flat_map(|all| all.must_have.iter().chain(&all.nice_to_have));
        secrets.extend(signals.cloned());
    }
    secrets
}

/// Letters and digits only, so that no escape hides a text.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn no_candidate_file_holds_a_confidential_text() {
    let packet = candidate();
    // "SQL" is the language of a prompt's code, and shown with it.
    let shown = |secret: &String| secret != "SQL";
    for format in [Format::Markdown, Format::Csv, Format::Json] {
        let bytes = render(&Packet::Candidate(packet.clone()), format, &Options::default()).unwrap();
        let file = bare(&String::from_utf8(bytes).unwrap());
        for secret in secrets().iter().filter(|secret| shown(secret)) {
            assert!(!file.contains(&bare(secret)), "{} holds {secret:?}", format.name());
        }
    }
}

/// Whoever has the profile and the seed makes the interviewer's copy.
#[test]
fn no_candidate_file_says_how_its_kit_is_made() {
    let packet = interviewer();
    let Header {
        profile,
        title: _,
        bank,
        seed,
        algorithm: _,
        fingerprint,
        date: _,
        requisition,
        in_loop: _,
        language: _,
    } = packet.header.clone();
    let text = |packet: Packet, format| {
        let bytes = render(&packet, format, &Options::default()).unwrap();
        String::from_utf8_lossy(&bytes).replace("\\|", "|")
    };
    // The sample has letters that no typeface of the PDF has; `tests/external` reads a real PDF.
    for format in Format::ALL.into_iter().filter(|format| *format != Format::Pdf) {
        let theirs = text(Packet::Candidate(packet.candidate()), format);
        let ours = text(Packet::Interviewer(packet.clone()), format);
        for secret in [&profile, &seed, &bank, requisition.as_ref().unwrap(), &"algorithm".to_owned()] {
            assert!(!theirs.contains(secret), "{} holds {secret:?}", format.name());
        }
        assert!(ours.contains(&seed) && ours.contains(&profile), "the search finds them where they are");
        assert!(theirs.contains(&fingerprint), "{}", format.name());
    }
}

#[test]
fn the_interviewers_files_hold_all_of_it() {
    for format in [Format::Markdown, Format::Json] {
        let packet = Packet::Interviewer(interviewer());
        let bytes = render(&packet, format, &Options::default()).unwrap();
        let file = bare(&String::from_utf8(bytes).unwrap().replace("\\n", "\n"));
        for secret in secrets() {
            assert!(file.contains(&bare(&secret)), "{} lacks {secret:?}", format.name());
        }
    }
}
