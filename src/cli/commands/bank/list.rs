//! `bank list`: the questions that pass filters.

use std::fmt::Write as _;

use super::row::{Row, words};
use crate::cli::args::{BankList, OutputArg};
use crate::cli::explain::suggest;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::json;
use crate::cli::io::sources;
use crate::cli::io::tables::{self, Spare};
use crate::model::{Bounds, Clause, Filter, Label, Status, Vocabulary, plural};

/// Lists the questions that pass the filters.
pub(in crate::cli) fn list(args: &BankList, console: &Console) -> Result<(), Failure> {
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
    let head = ["Id", "Title", "Topic", "Kind", "Levels", "Difficulty", "Min"];
    let spare = ["Difficulty", "Kind", "Topic", "Levels"].map(Spare::LeaveOut);
    let mut table = tables::table(console, &head).spare(&spare);
    for row in &rows {
        let minutes = row.minutes.to_string();
        let levels = words(&row.levels);
        table.row([row.id, row.title, row.topic, row.kind, &levels, row.difficulty.word(), &minutes]);
    }
    let mut text = table.draw();
    let _ = write!(text, "\n{}\n", plural(rows.len(), "question"));
    console.out(text)
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
