//! How far readers of a practice packet agree with its key and with each other.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::console::{Console, plural};
use super::exit::Failure;
use super::tables;
use crate::kit::PracticePacket;
use crate::load;

/// The most bytes of a sheet: some hundred times what the largest packet has.
const MAX_SHEET: u64 = 4 * 1024 * 1024;

/// An answer of the packet: the number of its question, its letter.
type Answer = (u16, char);
/// What a reader gave.
type Scores = BTreeMap<Answer, u8>;

/// Reads the readers' sheets and prints how far they agree.
pub(super) fn print(packet: &PracticePacket, files: &[PathBuf], console: &Console) -> Result<(), Failure> {
    let key: Scores = packet
        .key
        .iter()
        .flat_map(|row| row.scores.iter().map(|(letter, score)| ((row.number, *letter), *score)))
        .collect();
    let levels = u8::try_from(packet.scale.len()).unwrap_or(u8::MAX);
    let mut readers = Vec::new();
    for file in files {
        readers.push((file.display().to_string(), read(file, &key, levels, &packet.header.fingerprint)?));
    }
    let mut table = tables::table(console, &["Reader", "Against", "Answers", "Same", "Within 1", "Kappa"]);
    let mut add = |a: &str, b: &str, pairs: &[(u8, u8)]| {
        let same = pairs.iter().filter(|(x, y)| x == y).count();
        let near = pairs.iter().filter(|(x, y)| x.abs_diff(*y) <= 1).count();
        let kappa = kappa(pairs).map_or_else(|| "–".to_owned(), |kappa| format!("{kappa:.2}"));
        let cells =
            [a.to_owned(), b.to_owned(), pairs.len().to_string(), same.to_string(), near.to_string(), kappa];
        table.add_row(cells);
    };
    for (name, scores) in &readers {
        add(name, "the key", &pairs(scores, &key));
    }
    for (at, (name, scores)) in readers.iter().enumerate() {
        for (other, others) in &readers[at + 1..] {
            add(name, other, &pairs(scores, others));
        }
    }
    let mut text = format!("{table}\n");
    text.push_str(&differences(packet, &readers, &key));
    console.out(text)
}

/// The answers that both have scored.
fn pairs(a: &Scores, b: &Scores) -> Vec<(u8, u8)> {
    a.iter().filter_map(|(answer, score)| Some((*score, *b.get(answer)?))).collect()
}

/// The answers on which somebody differs from the key.
fn differences(packet: &PracticePacket, readers: &[(String, Scores)], key: &Scores) -> String {
    let mut text = String::new();
    for ((number, letter), right) in key {
        let differing: Vec<String> = readers
            .iter()
            .filter_map(|(name, scores)| Some((name, scores.get(&(*number, *letter))?)))
            .filter(|(_, score)| *score != right)
            .map(|(name, score)| format!("{name}: {score}"))
            .collect();
        if !differing.is_empty() {
            let title = packet.key.iter().find(|row| row.number == *number).map(|row| row.title.as_str());
            let title = title.unwrap_or_default();
            let differing = differing.join(", ");
            let _ = writeln!(text, "{number}{letter} {title}: the key says {right}; {differing}");
        }
    }
    if text.is_empty() { "Nobody differs from the key.\n".to_owned() } else { text }
}

/// Agreement beyond chance, with squared weights (Cohen 1968): 1 is perfect, 0 is
/// chance; none if one side gave the same score to everything.
fn kappa(pairs: &[(u8, u8)]) -> Option<f64> {
    let count = f64::from(u32::try_from(pairs.len()).ok()?);
    let distance = |a: u8, b: u8| f64::from(a.abs_diff(b)).powi(2);
    let observed: f64 = pairs.iter().map(|(a, b)| distance(*a, *b)).sum::<f64>() / count;
    let each = pairs.iter().flat_map(|(a, _)| pairs.iter().map(|(_, b)| distance(*a, *b)));
    let expected = each.sum::<f64>() / (count * count);
    (expected > 0.0).then_some(1.0 - observed / expected)
}

/// Reads one sheet; cells that are empty are answers not scored.
fn read(file: &Path, key: &Scores, levels: u8, fingerprint: &str) -> Result<Scores, Failure> {
    let shown = file.display();
    let wrong = |line: u64, what: String| {
        let help = format!("use the CSV of this packet; scores are 1 to {levels}");
        Failure::Usage(format!("{shown}:{line}: {what}"), Some(help))
    };
    let bytes = load::read_file(file, MAX_SHEET)
        .map_err(|error| Failure::Io(format!("{shown} cannot be read: {error}"), None))?;
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let bad = |error: csv::Error| {
        let line = error.position().map_or(0, csv::Position::line);
        wrong(line, format!("not a CSV file: {error}"))
    };
    let header = reader.headers().map_err(bad)?.clone();
    let name = |text: &str| text.trim_start_matches('\u{feff}').trim().to_owned();
    let column = |wanted: &str| {
        let at = header.iter().position(|cell| name(cell) == wanted);
        at.ok_or_else(|| wrong(1, format!("there is no column `{wanted}`")))
    };
    let (number_at, letter_at, score_at) = (column("number")?, column("answer")?, column("score")?);
    let print_at = column("fingerprint")?;
    let mut scores = Scores::new();
    for record in reader.records() {
        let record = record.map_err(bad)?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |at: usize| record.get(at).unwrap_or_default().trim();
        if cell(score_at).is_empty() {
            continue;
        }
        // Some spreadsheets turn a fingerprint of digits into a number: only a full one is compared.
        let print = cell(print_at).trim_start_matches("fingerprint ");
        if print.len() == fingerprint.len() && print != fingerprint {
            return Err(wrong(line, format!("it is of another packet ({print})")));
        }
        let letter = cell(letter_at).chars().next().unwrap_or_default();
        let answer = cell(number_at).parse().ok().map(|number: u16| (number, letter));
        let answer = answer.filter(|answer| key.contains_key(answer)).ok_or_else(|| {
            wrong(line, format!("the packet has no answer {}{}", cell(number_at), cell(letter_at)))
        })?;
        let score = cell(score_at).parse().ok().filter(|score| (1..=levels).contains(score));
        let score = score.ok_or_else(|| wrong(line, format!("`{}` is no score", cell(score_at))))?;
        scores.insert(answer, score);
    }
    if scores.is_empty() {
        return Err(wrong(1, format!("no score is filled in; {} wait", plural(key.len(), "answer"))));
    }
    Ok(scores)
}

#[cfg(test)]
mod tests {
    use super::kappa;

    #[test]
    fn kappa_is_one_for_the_same_and_zero_for_chance() {
        let near =
            |pairs: &[(u8, u8)], expected: f64| (kappa(pairs).expect("a number") - expected).abs() < 1e-9;
        assert!(near(&[(1, 1), (2, 2), (3, 3), (4, 4)], 1.0));
        assert!(near(&[(1, 1), (1, 4), (4, 1), (4, 4)], 0.0));
        // By hand: observed (0 + 0 + 1) / 3; expected over all nine pairs (0+1+9 + 1+0+4 + 4+1+1) / 9.
        assert!(near(&[(1, 1), (2, 2), (3, 4)], 1.0 - (1.0 / 3.0) / (21.0 / 9.0)));
        assert_eq!(kappa(&[(2, 2), (2, 2)]), None);
        assert_eq!(kappa(&[]), None);
    }
}
