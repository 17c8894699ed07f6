//! `bank show`: one question, or its solution.

use std::fmt::Write as _;

use serde::Serialize;

use super::row::{Row, words};
use crate::cli::args::{BankShow, OutputArg};
use crate::cli::explain::suggest;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::sources;
use crate::model::{Bank, Markdown, Paragraph, visible_line};

#[derive(Serialize)]
struct Whole<'a> {
    file: Option<String>,
    line: Option<u32>,
    question: Row<'a>,
    prompt: &'a Markdown,
    strong_answer: &'a [Paragraph],
    follow_ups: &'a [Paragraph],
    anchors: &'a [Paragraph],
    red_flags: &'a [Paragraph],
    enemies: Vec<&'a str>,
    references: &'a [String],
    solution: Option<&'a str>,
    samples: &'a [Markdown],
}

/// Prints one question.
pub(in crate::cli) fn show(args: &BankShow, console: &Console) -> Result<(), Failure> {
    let sourced = sources::bank_with_files(args.bank.as_deref(), console)?;
    let (loaded, bank) = (&sourced.loaded, &sourced.loaded.value);
    let question = suggest::question(bank, &args.id)?;
    if args.solution {
        return solution(args, sourced.solution(&args.id)?, console);
    }
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
        solution: question.solution.as_deref(),
        samples: &question.samples,
    };
    if args.format == OutputArg::Json {
        return console.out(json::text("question", &whole)?);
    }
    console.out(page(&whole, bank))
}

#[derive(Serialize)]
struct SolutionFile {
    name: String,
    text: String,
}

/// Prints the files beside a question: the reference first, then tests, then the rest.
fn solution(args: &BankShow, mut files: Vec<(String, String)>, console: &Console) -> Result<(), Failure> {
    if files.is_empty() {
        let help = format!("it would lie in the bank's folder as solutions/{}/solution.py", args.id);
        return Err(Failure::Usage(format!("`{}` has no solution", args.id), Some(help)));
    }
    let rank = |name: &str| match name {
        _ if name.starts_with("solution.") => 0,
        _ if name.starts_with("test_") => 1,
        _ => 2,
    };
    files.sort_by(|(a, _), (b, _)| (rank(a), a).cmp(&(rank(b), b)));
    let files: Vec<SolutionFile> =
        files.into_iter().map(|(name, text)| SolutionFile { name, text }).collect();
    if args.format == OutputArg::Json {
        return console.out(json::text("solution", &files)?);
    }
    let mut text = String::new();
    for SolutionFile { name, text: content } in &files {
        let gap = if text.is_empty() { "" } else { "\n" };
        let name = format!("{} ", visible_line(name));
        let _ = writeln!(text, "{gap}# {name:-<70}\n{}", content.trim_end());
    }
    console.out(text)
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
    list("Solution", whole.solution.into_iter().collect());
    text
}

fn anchors(anchors: &[Paragraph], bank: &Bank) -> Vec<String> {
    let levels = bank.scale().levels().iter().zip(anchors);
    levels.map(|(level, text)| format!("{} {}: {}", level.score, level.name, text.source())).collect()
}
