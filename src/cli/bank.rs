//! `bank check`, `bank list`, `bank show`, `bank stats`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::args::{BankCheck, BankList, BankShow, BankStats, OutputArg};
use super::console::{Console, plural};
use super::exit::Failure;
use super::{json, sources, suggest, tables};
use crate::diag::{self, Diagnostic};
use crate::load;
use crate::model::{
    Bank, Bounds, Clause, Difficulty, Filter, Label, Level, Paragraph, Question, Status, Vocabulary,
};

/// Reports every problem of a bank.
pub(super) fn check(args: &BankCheck, console: &Console) -> Result<(), Failure> {
    let found = sources::bank_files(args.dir.as_deref());
    let loaded = found.and_then(|found| Ok((load::bank(&found.files)?, found)));
    if args.format == OutputArg::Json {
        let diagnostics: &[Diagnostic] = match &loaded {
            Ok((loaded, _)) => &loaded.warnings,
            Err(Failure::Input(report)) => &report.diagnostics,
            Err(_) => &[],
        };
        console.out(diag::json(diagnostics))?;
        return loaded.map(|_| ()).map_err(|failure| match failure {
            // The problems are on standard output already.
            Failure::Input(report) => Failure::Reported(report),
            other => other,
        });
    }
    let (loaded, found) = loaded?;
    console.diagnostics(&loaded.warnings);
    let warnings = plural(loaded.warnings.len(), "warning");
    let questions = plural(loaded.value.questions().len(), "question");
    let files = plural(found.files.len(), "file");
    console.out(format!("{}: {questions} in {files}, no error, {warnings}\n", found.from))
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    topic: &'a str,
    competency: &'a str,
    kind: &'a str,
    levels: Vec<Level>,
    difficulty: Difficulty,
    minutes: u16,
    status: Status,
    tags: Vec<&'a str>,
}

impl<'a> Row<'a> {
    fn of(question: &'a Question, vocabulary: &'a Vocabulary) -> Self {
        Self {
            id: question.id.as_str(),
            title: &question.title,
            topic: &vocabulary.topics[question.topic.at()].id,
            competency: &vocabulary.competencies[question.competency.at()].id,
            kind: question.kind.word(),
            levels: question.levels.iter().collect(),
            difficulty: question.difficulty,
            minutes: question.minutes,
            status: question.status,
            tags: question.tags.iter().map(|tag| vocabulary.tags[tag.at()].as_str()).collect(),
        }
    }
}

/// Lists the questions that pass the filters.
pub(super) fn list(args: &BankList, console: &Console) -> Result<(), Failure> {
    let bank = sources::bank(args.bank.as_deref(), console)?.value;
    let filter = Filter { all_of: clause(args, bank.vocabulary())?, none_of: Clause::default() };
    let statuses: Vec<Status> =
        args.status.iter().map(|word| suggest::label("status", word)).collect::<Result<_, _>>()?;
    let listed = bank.questions().iter().filter(|question| statuses.contains(&question.status));
    let listed = listed.filter(|question| bank.matches(&filter, question));
    let rows: Vec<Row<'_>> = listed.map(|question| Row::of(question, bank.vocabulary())).collect();
    if args.format == OutputArg::Json {
        return console.out(json::text("questions", &rows)?);
    }
    let mut table = tables::table(console, &["Id", "Title", "Topic", "Kind", "Levels", "Difficulty", "Min"]);
    for row in &rows {
        let minutes = row.minutes.to_string();
        let levels = words(&row.levels);
        table.add_row([row.id, row.title, row.topic, row.kind, &levels, row.difficulty.word(), &minutes]);
    }
    console.out(format!("{table}\n{}\n", plural(rows.len(), "question")))
}

fn words(levels: &[Level]) -> String {
    levels.iter().map(|level| level.word()).collect::<Vec<_>>().join(" ")
}

fn clause(args: &BankList, vocabulary: &Vocabulary) -> Result<Clause, Failure> {
    fn all<T>(words: &[String], find: impl Fn(&str) -> Result<T, Failure>) -> Result<Vec<T>, Failure> {
        words.iter().map(|word| find(word)).collect()
    }
    let minutes = args.minutes.as_deref().map(|text| {
        Bounds::parse(text).map_err(|_| {
            let help = "write 8, 5-8 or 10+".to_owned();
            Failure::Usage(format!("`{text}` is not a range of minutes"), Some(help))
        })
    });
    Ok(Clause {
        ids: Vec::new(),
        kinds: all(&args.kind, |word| suggest::label("kind", word))?,
        competencies: all(&args.competency, |id| {
            let known = || vocabulary.competencies.iter().map(|competency| competency.id.as_str());
            vocabulary.competency(id).ok_or_else(|| suggest::unknown("competency", id, known()))
        })?,
        topics: all(&args.topic, |id| {
            let known = || vocabulary.topics.iter().map(|topic| topic.id.as_str());
            vocabulary.topic(id).ok_or_else(|| suggest::unknown("topic", id, known()))
        })?,
        areas: all(&args.area, |id| {
            let known = || vocabulary.areas.iter().map(|area| area.id.as_str());
            vocabulary.area(id).ok_or_else(|| suggest::unknown("area", id, known()))
        })?,
        tags: all(&args.tag, |id| {
            let known = || vocabulary.tags.iter().map(String::as_str);
            vocabulary.tag(id).ok_or_else(|| suggest::unknown("tag", id, known()))
        })?,
        levels: all(&args.level, |word| suggest::label("level", word))?,
        difficulties: all(&args.difficulty, |word| suggest::label("difficulty", word))?,
        minutes: minutes.transpose()?,
    })
}

#[derive(Serialize)]
struct Whole<'a> {
    file: Option<String>,
    line: Option<u32>,
    question: Row<'a>,
    prompt: &'a crate::model::Markdown,
    strong_answer: &'a [Paragraph],
    follow_ups: &'a [Paragraph],
    anchors: &'a [Paragraph],
    red_flags: &'a [Paragraph],
    enemies: Vec<&'a str>,
    references: &'a [String],
}

/// Prints one question.
pub(super) fn show(args: &BankShow, console: &Console) -> Result<(), Failure> {
    let loaded = sources::bank(args.bank.as_deref(), console)?;
    let bank = &loaded.value;
    let question = suggest::question(bank, &args.id)?;
    let spot = loaded.spot(&args.id);
    let whole = Whole {
        file: spot.map(|spot| spot.file.to_string()),
        line: spot.map(|spot| spot.line),
        question: Row::of(question, bank.vocabulary()),
        prompt: &question.prompt,
        strong_answer: &question.strong_answer,
        follow_ups: &question.follow_ups,
        anchors: &question.anchors,
        red_flags: &question.red_flags,
        enemies: question.enemies.iter().map(crate::model::QuestionId::as_str).collect(),
        references: &question.references,
    };
    if args.format == OutputArg::Json {
        return console.out(json::text("question", &whole)?);
    }
    console.out(page(&whole, bank))
}

fn page(whole: &Whole<'_>, bank: &Bank) -> String {
    let row = &whole.question;
    let mut text = format!("{} ({})\n", row.title, row.id);
    if let (Some(file), Some(line)) = (&whole.file, whole.line) {
        let _ = writeln!(text, "{file}:{line}");
    }
    let _ = writeln!(
        text,
        "{} · {} · {} · {} · {} · {} min · {}",
        row.kind,
        row.competency,
        row.topic,
        words(&row.levels),
        row.difficulty,
        row.minutes,
        row.status
    );
    let _ = writeln!(text, "\n{}", whole.prompt.source());
    let mut list = |title: &str, items: Vec<&str>| {
        if !items.is_empty() {
            let _ = writeln!(text, "\n{title}");
            for item in items {
                let _ = writeln!(text, "  - {item}");
            }
        }
    };
    let sources =
        |paragraphs: &'_ [Paragraph]| paragraphs.iter().map(|p| p.source().to_owned()).collect::<Vec<_>>();
    let texts = |paragraphs: &[Paragraph]| sources(paragraphs);
    for (title, items) in [
        ("A strong answer", texts(whole.strong_answer)),
        ("Follow-ups", texts(whole.follow_ups)),
        ("Anchors", anchors(whole.anchors, bank)),
        ("Red flags", texts(whole.red_flags)),
    ] {
        list(title, items.iter().map(String::as_str).collect());
    }
    list("Never together with", whole.enemies.clone());
    list("References", whole.references.iter().map(String::as_str).collect());
    text
}

fn anchors(anchors: &[Paragraph], bank: &Bank) -> Vec<String> {
    let levels = bank.scale().levels().iter().zip(anchors);
    levels.map(|(level, text)| format!("{} {}: {}", level.score, level.name, text.source())).collect()
}

#[derive(Serialize, Default, Clone)]
struct Cell {
    questions: usize,
    difficulty: BTreeMap<Difficulty, usize>,
    level: BTreeMap<Level, usize>,
}

impl Cell {
    fn add(&mut self, question: &Question) {
        self.questions += 1;
        *self.difficulty.entry(question.difficulty).or_default() += 1;
        for level in question.levels.iter() {
            *self.level.entry(level).or_default() += 1;
        }
    }

    fn row(&self, name: &str) -> Vec<String> {
        let difficulty = Difficulty::ALL.iter().map(|d| self.difficulty.get(d).copied().unwrap_or(0));
        let level = Level::ALL.iter().map(|l| self.level.get(l).copied().unwrap_or(0));
        let figures = std::iter::once(self.questions).chain(difficulty).chain(level);
        std::iter::once(name.to_owned()).chain(figures.map(|n| n.to_string())).collect()
    }
}

/// Counts active questions by topic, difficulty and level.
pub(super) fn stats(args: &BankStats, console: &Console) -> Result<(), Failure> {
    let bank = sources::bank(args.bank.as_deref(), console)?.value;
    let topics = &bank.vocabulary().topics;
    let mut cells: BTreeMap<&str, Cell> =
        topics.iter().map(|topic| (topic.id.as_str(), Cell::default())).collect();
    let mut total = Cell::default();
    for question in bank.active() {
        total.add(question);
        cells.entry(&topics[question.topic.at()].id).or_default().add(question);
    }
    if args.format == OutputArg::Json {
        return console.out(json::text("topics", &cells)?);
    }
    let header = ["Topic", "All", "Easy", "Medium", "Hard", "Junior", "Mid", "Senior", "Staff"];
    let mut table = tables::table(console, &header);
    for (topic, cell) in &cells {
        table.add_row(cell.row(topic));
    }
    table.add_row(total.row("all topics"));
    console.out(format!("{table}\n"))
}
