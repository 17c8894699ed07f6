//! How often each question is drawn: rows, a table for people, a sheet.

use serde::Serialize;

use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::shown::Shown;
use crate::cli::io::tables::{self, Spare, Table};
use crate::model::{Bank, Profile};
use crate::render;
use crate::select::Blueprint;
use crate::select::exposure::{Census, Fraction, Share};

/// Above this share of kits a question is drawn too often to stay secret.
pub(in crate::cli) const OFTEN: f64 = 0.25;

/// How often one question is drawn.
#[derive(Serialize)]
pub(in crate::cli) struct QuestionCheck<'a> {
    pub(in crate::cli) id: &'a str,
    topic: &'a str,
    /// The sections it may serve.
    sections: Vec<Serves<'a>>,
    probability: f64,
    /// The probability as a fraction, where it was counted.
    exact: Option<Counted>,
    /// Where it was not: an interval that holds it in 95 of 100 samples.
    interval: Option<(f64, f64)>,
    /// Its weight in the draw, from 1 to 1000, where a ceiling makes the draw weigh.
    weight: Option<u32>,
    often: bool,
    pub(in crate::cli) never: bool,
}

impl QuestionCheck<'_> {
    /// Whether some kit has it, as far as was counted.
    pub(in crate::cli) fn is_drawn(&self) -> bool {
        !self.never && self.probability > 0.0
    }
}

#[derive(Serialize)]
struct Serves<'a> {
    section: &'a str,
    probability: f64,
}

/// A fraction in decimal digits, as they may pass what programs hold.
#[derive(Serialize)]
struct Counted {
    part: String,
    whole: String,
}

/// Every eligible question, the one drawn most often first.
pub(in crate::cli) fn questions<'a>(
    blueprint: &Blueprint<'a>,
    profile: &'a Profile,
    bank: &'a Bank,
    census: &Census,
) -> Vec<QuestionCheck<'a>> {
    let mut inclusion: Vec<_> = census.inclusion.iter().collect();
    inclusion.sort_by(|a, b| b.share.value().total_cmp(&a.share.value()).then(a.question.cmp(&b.question)));
    let row = |inclusion: &crate::select::exposure::Inclusion| {
        let question = blueprint.questions()[inclusion.question as usize];
        let serves =
            |&(at, probability): &(usize, f64)| Serves { section: &profile.sections[at].id, probability };
        let (exact, interval) = match &inclusion.share {
            Share::Exact(Fraction { part, whole }) => {
                (Some(Counted { part: part.to_string(), whole: whole.to_string() }), None)
            }
            Share::About { seen: _, interval } => (None, Some(*interval)),
        };
        QuestionCheck {
            id: question.id.as_str(),
            topic: &bank.vocabulary().topics[question.topic.at()].id,
            sections: inclusion.sections.iter().map(serves).collect(),
            probability: inclusion.share.value(),
            exact,
            interval,
            weight: census.under_ceiling.as_ref().map(|under| under.weights[inclusion.question as usize]),
            often: inclusion.share.value() > OFTEN,
            never: inclusion.never,
        }
    };
    inclusion.into_iter().map(row).collect()
}

/// What the probabilities rest on, to stand behind a heading.
pub(in crate::cli) fn basis(sample: Option<u32>) -> String {
    sample.map_or_else(String::new, |sample| format!(", of {sample} kits"))
}

/// A table of some questions with what to do about them.
pub(in crate::cli) fn brief(
    questions: &[QuestionCheck<'_>],
    sample: Option<u32>,
    console: &Console,
) -> Table {
    let mut table = headed(&["Question", "Topic"], sample, console);
    for question in questions {
        let often = if question.often { "often: write more on its topic" } else { "" };
        let mut row = vec![question.id.to_owned(), question.topic.to_owned()];
        row.extend(probability(question));
        row.push(often.to_owned());
        table.row(row);
    }
    table
}

/// Every question, with the sections that it may serve.
pub(in crate::cli) fn text(questions: &[QuestionCheck<'_>], sample: Option<u32>, console: &Console) -> Shown {
    let weighs = questions.iter().any(|question| question.weight.is_some());
    let first: &[&str] =
        if weighs { &["Question", "Topic", "Section", "Weight"] } else { &["Question", "Topic", "Section"] };
    let spare = [Spare::LeaveOut("Topic"), Spare::LeaveOut("Section")];
    let mut table = headed(first, sample, console).spare(&spare);
    for question in questions {
        let sections = question.sections.iter().map(|serves| match question.sections.len() {
            1 => serves.section.to_owned(),
            _ => format!("{} {}", serves.section, percent(serves.probability)),
        });
        let sections = sections.collect::<Vec<_>>().join(", ");
        let mut row = vec![question.id.to_owned(), question.topic.to_owned(), sections];
        row.extend(question.weight.map(|weight| weight.to_string()));
        row.extend(probability(question));
        row.push(flag(question).to_owned());
        table.row(row);
    }
    let count = crate::model::plural(questions.len(), "eligible question");
    let mut shown = Shown::from(format!("{count}{}:\n", basis(sample)));
    shown.append(&table.draw());
    shown.push("\n");
    shown
}

/// Every question as a sheet.
pub(in crate::cli) fn csv(questions: &[QuestionCheck<'_>]) -> Result<Vec<u8>, Failure> {
    let heading =
        ["id", "topic", "sections", "probability", "low", "high", "part", "whole", "weight", "flag"];
    let mut rows = vec![heading.map(str::to_owned).to_vec()];
    for question in questions {
        let sections: Vec<&str> = question.sections.iter().map(|serves| serves.section).collect();
        let (low, high) = question
            .interval
            .map_or_else(Default::default, |(low, high)| (format!("{low:.6}"), format!("{high:.6}")));
        let (part, whole) = question
            .exact
            .as_ref()
            .map_or_else(Default::default, |Counted { part, whole }| (part.clone(), whole.clone()));
        rows.push(vec![
            question.id.to_owned(),
            question.topic.to_owned(),
            sections.join(" "),
            format!("{:.6}", question.probability),
            low,
            high,
            part,
            whole,
            question.weight.map_or_else(String::new, |weight| weight.to_string()),
            flag(question).to_owned(),
        ]);
    }
    render::sheet(&rows).map_err(|error| Failure::Io(format!("the sheet cannot be made: {error}"), None))
}

fn headed(first: &[&str], sample: Option<u32>, console: &Console) -> Table {
    let mut header = first.to_vec();
    header.push("Inclusion");
    header.extend(sample.map(|_| "95 % interval"));
    header.push("");
    tables::table(console, &header)
}

/// The cells of a probability: one, and its interval where it is estimated.
fn probability(question: &QuestionCheck<'_>) -> Vec<String> {
    let mut cells = vec![percent(question.probability)];
    cells.extend(question.interval.map(|(low, high)| format!("{} to {}", percent(low), percent(high))));
    cells
}

fn flag(question: &QuestionCheck<'_>) -> &'static str {
    match (question.never, question.often) {
        (true, _) => "never",
        (false, true) => "often",
        (false, false) => "",
    }
}

pub(in crate::cli) fn percent(share: f64) -> String {
    // What is there must not look as if it were not.
    if share > 0.0 && share < 0.0005 { "< 0.1 %".to_owned() } else { format!("{:.1} %", 100.0 * share) }
}
