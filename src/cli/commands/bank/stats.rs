//! `bank stats`: how many questions there are of what.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::cli::args::{BankStats, By, OutputArg};
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::sources;
use crate::cli::io::tables::{self, Spare};
use crate::model::{Difficulty, Kind, Label, Level, Question, Vocabulary};

#[derive(Serialize, Default, Clone)]
struct Cell {
    questions: usize,
    difficulty: BTreeMap<Difficulty, usize>,
    level: BTreeMap<Level, usize>,
    kind: BTreeMap<Kind, usize>,
    solutions: usize,
    samples: usize,
}

impl Cell {
    fn add(&mut self, question: &Question) {
        self.questions += 1;
        *self.difficulty.entry(question.difficulty).or_default() += 1;
        for level in question.levels.iter() {
            *self.level.entry(level).or_default() += 1;
        }
        *self.kind.entry(question.kind).or_default() += 1;
        self.solutions += usize::from(question.solution.is_some());
        self.samples += usize::from(!question.samples.is_empty());
    }

    fn row(&self, name: &str) -> Vec<String> {
        let difficulty = Difficulty::ALL.iter().map(|d| self.difficulty.get(d).copied().unwrap_or(0));
        let level = Level::ALL.iter().map(|l| self.level.get(l).copied().unwrap_or(0));
        let figures = std::iter::once(self.questions).chain(difficulty).chain(level);
        let figures = figures.chain([self.kind.len()]);
        std::iter::once(name.to_owned()).chain(figures.map(|n| n.to_string())).collect()
    }
}

/// Counts active questions by what they are.
pub(in crate::cli) fn stats(args: &BankStats, console: &Console) -> Result<(), Failure> {
    let bank = sources::bank(args.bank.as_deref(), console)?.value;
    // A row that nothing fills is the gap one is looking for.
    let mut cells: BTreeMap<&str, Cell> =
        rows(args.by, bank.vocabulary()).into_iter().map(|row| (row, Cell::default())).collect();
    let mut total = Cell::default();
    for question in bank.active() {
        total.add(question);
        for row in rows_of(args.by, question, bank.vocabulary()) {
            cells.entry(row).or_default().add(question);
        }
    }
    let (head, plural) = match args.by {
        By::Topic => ("Topic", "topics"),
        By::Kind => ("Kind", "kinds"),
        By::Competency => ("Competency", "competencies"),
        By::Area => ("Area", "areas"),
        By::Tag => ("Tag", "tags"),
    };
    if args.format == OutputArg::Json {
        return console.out(json::text(plural, &cells)?);
    }
    let header = [head, "All", "Easy", "Medium", "Hard", "Junior", "Mid", "Senior", "Staff", "Kinds"];
    let shorter = [("Medium", "Med"), ("Junior", "Jun"), ("Senior", "Sen")];
    let [medium, junior, senior] = shorter.map(|(long, short)| Spare::Shorten(long, short));
    let spare = [medium, junior, senior, Spare::LeaveOut("Kinds")];
    let mut table = tables::table(console, &header).spare(&spare);
    for (name, cell) in &cells {
        table.row(cell.row(name));
    }
    table.row(total.row(&format!("all {plural}")));
    let Cell { questions, solutions, samples, .. } = total;
    let mut text = table.draw();
    let _ = write!(
        text,
        "\n{questions} active questions, {solutions} with a solution, {samples} with sample answers\n"
    );
    console.out(text)
}

/// Every row there can be.
fn rows(by: By, vocabulary: &Vocabulary) -> Vec<&str> {
    match by {
        By::Topic => vocabulary.topics.iter().map(|topic| topic.id.as_str()).collect(),
        By::Kind => Kind::ALL.iter().map(|kind| kind.word()).collect(),
        By::Competency => vocabulary.competencies.iter().map(|competency| competency.id.as_str()).collect(),
        By::Area => vocabulary.areas.iter().map(|area| area.id.as_str()).collect(),
        By::Tag => vocabulary.tags.iter().map(String::as_str).collect(),
    }
}

/// The rows in which a question counts.
fn rows_of<'v>(by: By, question: &Question, vocabulary: &'v Vocabulary) -> Vec<&'v str> {
    let topic = &vocabulary.topics[question.topic.at()];
    match by {
        By::Topic => vec![&topic.id],
        By::Kind => vec![question.kind.word()],
        By::Competency => vec![&vocabulary.competencies[question.competency.at()].id],
        By::Area => vec![&vocabulary.areas[topic.area.at()].id],
        By::Tag => question.tags.iter().map(|tag| vocabulary.tags[tag.at()].as_str()).collect(),
    }
}
