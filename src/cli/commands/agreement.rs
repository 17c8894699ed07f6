//! `train --scores`: how far readers of a practice packet agree with its key and with each other.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::cli::args::{FormatArg, Train};
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::shown::{self, Shown};
use crate::cli::io::tables;
use crate::diag::{Code, Diagnostic, Place, Report};
use crate::kit::PracticePacket;
use crate::load::read_file;
use crate::render;
use crate::scores::{self, Agreement, Answer, Key, Keyed, Scores, agreements};

/// The most bytes of a sheet: some hundred times what the largest packet has.
const MAX_SHEET: u64 = 4 * 1024 * 1024;

/// A reader: the name of the sheet, and what it holds.
type Reader = (String, Scores);

#[derive(Serialize)]
struct Whole<'a> {
    profile: &'a str,
    seed: &'a str,
    fingerprint: &'a str,
    pairs: Vec<Pair<'a>>,
    answers: Vec<OfAnswer<'a>>,
}

/// How far a reader agrees with the key, which is null, or with another reader.
#[derive(Serialize)]
struct Pair<'a> {
    reader: &'a str,
    against: Option<&'a str>,
    answers: usize,
    same: usize,
    within_one: usize,
    mean_difference: Option<f64>,
    kappa: Option<f64>,
}

#[derive(Serialize)]
struct OfAnswer<'a> {
    number: u16,
    answer: char,
    title: &'a str,
    key: u8,
    scores: BTreeMap<&'a str, u8>,
}

/// Reads the readers' sheets and prints how far they agree.
pub(in crate::cli) fn print(packet: &PracticePacket, args: &Train, console: &Console) -> Result<(), Failure> {
    let key = key(packet);
    let readers = readers(args, &key)?;
    let scores: Vec<&Scores> = readers.iter().map(|(_, scores)| scores).collect();
    let agreements = agreements(&key.scores(), &scores);
    let pairs: Vec<Pair<'_>> = agreements.iter().map(|one| pair(*one, &readers)).collect();
    match args.pages.format.as_slice() {
        [] => console.out(text(&pairs, &key, &readers, console)),
        [FormatArg::Csv] => console.raw(csv(&pairs)?),
        _ => {
            let answers = key.answers.iter().map(|(answer, keyed)| of_answer(*answer, keyed, &readers));
            let whole = Whole {
                profile: &packet.header.profile,
                seed: &packet.header.seed,
                fingerprint: &packet.header.fingerprint,
                pairs,
                answers: answers.collect(),
            };
            console.out(json::text("agreement", &whole)?)
        }
    }
}

/// Refuses what does not go with scores; known before anything is read.
pub(in crate::cli) fn check(args: &Train) -> Result<(), Failure> {
    let refused = |what: &str, help: &str| Err(Failure::Usage(what.to_owned(), Some(help.to_owned())));
    if !matches!(args.pages.format.as_slice(), [] | [FormatArg::Json | FormatArg::Csv]) {
        return refused(
            "with --scores the agreement of the readers is printed, in one format: JSON or CSV, or as text",
            "write `--format json` or `--format csv`, or leave out --format for the text; without --scores, `train` writes the packet in any format",
        );
    }
    if ![Path::new("out"), Path::new("-")].contains(&args.pages.out.as_path()) {
        return refused(
            "with --scores nothing is written",
            "leave out --out; send the output to a file with `>`",
        );
    }
    // One file has many spellings, and links to it.
    let real: Vec<PathBuf> =
        args.scores.iter().map(|file| fs::canonicalize(file).unwrap_or_else(|_| file.clone())).collect();
    for (at, file) in args.scores.iter().enumerate() {
        if let Some(before) = real[..at].iter().position(|before| *before == real[at]) {
            let (file, before) = (shown::path(file), shown::path(&args.scores[before]));
            let text = if file == before {
                format!("{file} is named twice")
            } else {
                format!("{file} is the same file as {before}")
            };
            return refused(&text, "name each reader's sheet once");
        }
    }
    Ok(())
}

fn key(packet: &PracticePacket) -> Key {
    let scores = packet.scale.iter().map(|level| level.score);
    let lowest = scores.clone().min().expect("a scale has three levels at least");
    let highest = scores.max().expect("a scale has three levels at least");
    let answers = packet.key.iter().zip(&packet.questions).flat_map(|(row, asked)| {
        let keyed =
            |score: &u8| Keyed { id: asked.question.id.clone(), title: row.title.clone(), score: *score };
        row.scores
            .iter()
            .map(move |(letter, score)| (Answer { number: row.number, letter: *letter }, keyed(score)))
    });
    Key {
        answers: answers.collect(),
        scale: lowest..=highest,
        fingerprint: packet.header.fingerprint.clone(),
    }
}

/// Every sheet, or every problem of every sheet.
fn readers(args: &Train, key: &Key) -> Result<Vec<Reader>, Failure> {
    let (mut readers, mut problems) = (Vec::new(), Report::default());
    for file in &args.scores {
        let name = shown::path(file);
        match read_file(file, MAX_SHEET) {
            Ok(bytes) => match scores::read(&name, &bytes, key) {
                Ok(scores) => readers.push((name, scores)),
                Err(found) => problems.append(found),
            },
            Err(error) => {
                let text = format!("cannot read this file: {error}");
                let help = "name the CSV of this practice packet that a reader has filled in";
                problems.push(Diagnostic::new(Code::FileUnreadable, text).at(Place::file(name)).help(help));
            }
        }
    }
    if problems.is_empty() { Ok(readers) } else { Err(problems.into()) }
}

fn pair(agreement: Agreement, readers: &[Reader]) -> Pair<'_> {
    let Agreement { reader, against, answers, same, within_one, mean_difference, kappa } = agreement;
    Pair {
        reader: &readers[reader].0,
        against: against.map(|other| readers[other].0.as_str()),
        answers,
        same,
        within_one,
        mean_difference,
        kappa,
    }
}

fn of_answer<'a>(answer: Answer, keyed: &'a Keyed, readers: &'a [Reader]) -> OfAnswer<'a> {
    let given = readers.iter().filter_map(|(name, scores)| Some((name.as_str(), *scores.get(&answer)?)));
    OfAnswer {
        number: answer.number,
        answer: answer.letter,
        title: &keyed.title,
        key: keyed.score,
        scores: given.collect(),
    }
}

fn text(pairs: &[Pair<'_>], key: &Key, readers: &[Reader], console: &Console) -> Shown {
    let header = ["Reader", "Against", "Answers", "Same", "Within 1", "Mean difference", "Kappa"];
    let mut table = tables::table(console, &header);
    for pair in pairs {
        table.row(cells(pair, "the key", "–"));
    }
    let mut text = table.draw();
    text.push("\n");
    let mut all_same = true;
    for (answer, keyed) in &key.answers {
        let differing: Vec<String> = readers
            .iter()
            .filter_map(|(name, scores)| Some((name, scores.get(answer)?)))
            .filter(|(_, score)| **score != keyed.score)
            .map(|(name, score)| format!("{name}: {score}"))
            .collect();
        if !differing.is_empty() {
            all_same = false;
            let differing = differing.join(", ");
            let _ = writeln!(text, "{answer} {}: the key says {}; {differing}", keyed.title, keyed.score);
        }
    }
    if all_same {
        text.push("No one differs from the key.\n");
    }
    text
}

fn csv(pairs: &[Pair<'_>]) -> Result<Vec<u8>, Failure> {
    let header = ["reader", "against", "answers", "same", "within_one", "mean_difference", "kappa"];
    let rows =
        std::iter::once(header.map(str::to_owned)).chain(pairs.iter().map(|pair| cells(pair, "key", "")));
    let rows: Vec<Vec<String>> = rows.map(Vec::from).collect();
    render::sheet(&rows).map_err(|error| Failure::Io(format!("the sheet cannot be made: {error}"), None))
}

/// A row of figures; `none` stands where there is no number.
fn cells(pair: &Pair<'_>, key: &str, none: &str) -> [String; 7] {
    let Pair { reader, against, answers, same, within_one, mean_difference, kappa } = pair;
    let or_none = |number: Option<String>| number.unwrap_or_else(|| none.to_owned());
    [
        (*reader).to_owned(),
        against.unwrap_or(key).to_owned(),
        answers.to_string(),
        same.to_string(),
        within_one.to_string(),
        or_none(mean_difference.map(signed)),
        or_none(kappa.map(|kappa| format!("{kappa:.2}"))),
    ]
}

/// A number with its sign and two digits; what rounds to 0 has no sign.
fn signed(number: f64) -> String {
    let text = format!("{number:+.2}");
    if &text[1..] == "0.00" { "0.00".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::signed;

    #[test]
    fn differences_have_a_sign() {
        for (number, text) in
            [(1.0, "+1.00"), (-1.0, "-1.00"), (0.0, "0.00"), (-0.004, "0.00"), (10.0, "+10.00")]
        {
            assert_eq!(signed(number), text);
        }
    }
}
