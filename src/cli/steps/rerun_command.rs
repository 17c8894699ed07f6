//! The command that makes the same files again.

use std::path::Path;

use clap::ValueEnum;

use crate::cli::args::{
    Compose, CsvLayoutArg, FormatArg, LedgerDir, LoopCompose, Pages, PaperArg, Sources, Train, Writing,
};
use crate::cli::steps::rest::Rest;
use crate::model::{Day, Label, Level, QuestionId};
use crate::select::Request;

/// A shell command with everything that shapes the files.
///
/// Questions that rest are named one by one: the ledger goes on, and the command stays true.
pub(in crate::cli) fn command(args: &Compose, seed: &str, exclude: &[QuestionId]) -> String {
    let exclude: Vec<&str> = exclude.iter().map(QuestionId::as_str).collect();
    compose(args, seed, &exclude, &Rest::default())
}

/// A shell command that draws with other cool-downs.
pub(in crate::cli) fn resting(args: &Compose, seed: &str, rest: &Rest) -> String {
    let exclude: Vec<&str> = args.wishes.exclude.iter().map(String::as_str).collect();
    compose(args, seed, &exclude, rest)
}

/// A shell command that records the use of a kit.
pub(in crate::cli) fn record(args: &Compose, kit: &Path, requisition: Option<&str>) -> String {
    let mut line = Line(["interviewkit", "ledger", "add", &path(kit)].map(str::to_owned).into());
    line.some("requisition", requisition);
    line.some("date", args.writing.pages.date.as_deref().filter(|date| Day::new(date).is_some()));
    line.ledger(&args.cooldown.ledger);
    line.0.join(" ")
}

fn compose(args: &Compose, seed: &str, exclude: &[&str], rest: &Rest) -> String {
    let Compose { profile, seed: _, kits, overlap, writing, embed, wishes, cooldown, sources } = args;
    let mut line = Line::new("compose", profile, seed);
    line.some("kits", kits.map(|kits| kits.to_string()).as_deref());
    if *overlap > 0 {
        line.option("overlap", &overlap.to_string());
    }
    line.some("level", wishes.level.as_deref());
    let include: Vec<&str> = wishes.include.iter().map(String::as_str).collect();
    for (name, ids) in [("exclude", exclude), ("include", &include)] {
        if !ids.is_empty() {
            line.option(name, &ids.join(","));
        }
    }
    let Rest { days, kits: last, requisition } = rest;
    if writing.requisition.is_some() && requisition.is_none() {
        line.0.push("--reuse".to_owned());
    }
    line.some("avoid-days", days.map(|days| days.to_string()).as_deref());
    line.some("avoid-kits", last.map(|kits| kits.to_string()).as_deref());
    if *rest != Rest::default() {
        line.ledger(&cooldown.ledger);
    }
    line.writing(writing, *embed, sources);
    line.0.join(" ")
}

/// A shell command that makes the same packets of a loop.
pub(in crate::cli) fn looped(args: &LoopCompose, seed: &str) -> String {
    let LoopCompose { name, seed: _, writing, embed, level, exclude, sources } = args;
    let mut line = Line::new("loop compose", name, seed);
    line.some("level", level.as_deref());
    for id in exclude {
        line.option("exclude", id);
    }
    line.writing(writing, *embed, sources);
    line.0.join(" ")
}

/// A shell command that makes the same practice packet.
pub(in crate::cli) fn practice(args: &Train, seed: &str) -> String {
    let Train { profile, seed: _, pages, level, scores: _, sources } = args;
    let mut line = Line::new("train", profile, seed);
    line.some("level", level.as_deref());
    line.pages(pages);
    line.sources(sources);
    line.0.join(" ")
}

/// A shell command that draws a kit of this request into a folder.
pub(in crate::cli) fn instead(
    request: Request<'_>,
    level: Option<Level>,
    (seed, out): (&str, &Path),
    sources: &Sources,
) -> String {
    let Request { bank: _, profile, level: _, exclude, include } = request;
    let mut line = Line::new("compose", &profile.id, seed);
    line.some("level", level.map(Label::word));
    for (name, ids) in [("exclude", exclude), ("include", include)] {
        if !ids.is_empty() {
            line.option(name, &ids.iter().map(QuestionId::as_str).collect::<Vec<_>>().join(","));
        }
    }
    line.out(out);
    line.sources(sources);
    line.0.join(" ")
}

/// The words of a command.
struct Line(Vec<String>);

impl Line {
    fn new(command: &str, profile: &str, seed: &str) -> Self {
        let mut line = Self(["interviewkit", command, profile].map(str::to_owned).into());
        line.option("seed", seed);
        line
    }

    fn option(&mut self, name: &str, value: &str) {
        self.0.push(format!("--{name}={}", quoted(value)));
    }

    fn some(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.option(name, value);
        }
    }

    /// What shapes the pages; `force` does not.
    fn pages(&mut self, pages: &Pages) {
        let Pages { format, out, paper, date, force: _ } = pages;
        self.some("date", date.as_deref());
        if !format.is_empty() && format.as_slice() != FormatArg::DEFAULT {
            self.option("format", &format.iter().map(word).collect::<Vec<_>>().join(","));
        }
        if *paper != PaperArg::default() {
            self.option("paper", &word(paper));
        }
        self.out(out);
    }

    fn out(&mut self, out: &Path) {
        if out != Path::new("out") {
            self.option("out", &out.display().to_string());
        }
    }

    fn ledger(&mut self, ledger: &LedgerDir) {
        self.some("ledger", ledger.dir.as_ref().map(|dir| dir.display().to_string()).as_deref());
    }

    /// What shapes the packets, and where their questions come from.
    fn writing(&mut self, writing: &Writing, embed: bool, sources: &Sources) {
        let Writing { pages, requisition, samples, edition, csv_layout, csv_bom, csv_raw } = writing;
        self.pages(pages);
        self.some("requisition", requisition.as_deref());
        self.some("edition", edition.as_ref().map(word).as_deref());
        if *csv_layout != CsvLayoutArg::default() {
            self.option("csv-layout", &word(csv_layout));
        }
        self.sources(sources);
        for (name, on) in
            [("embed", embed), ("samples", *samples), ("csv-bom", *csv_bom), ("csv-raw", *csv_raw)]
        {
            if on {
                self.0.push(format!("--{name}"));
            }
        }
    }

    fn sources(&mut self, sources: &Sources) {
        let Sources { bank, profiles } = sources;
        for (name, folder) in [("bank", bank), ("profiles", profiles)] {
            self.some(name, folder.as_ref().map(|folder| folder.display().to_string()).as_deref());
        }
    }
}

fn word<V: ValueEnum>(value: &V) -> String {
    value.to_possible_value().expect("no value is skipped").get_name().to_owned()
}

/// A path as one word of a POSIX shell, which no program takes for an option.
pub(in crate::cli) fn path(path: &Path) -> String {
    let text = path.display().to_string();
    quoted(&if text.starts_with('-') { format!("./{text}") } else { text })
}

/// The value as one word of a POSIX shell.
pub(in crate::cli) fn quoted(value: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./,:+@%".contains(c);
    if !value.is_empty() && value.chars().all(plain) {
        return value.to_owned();
    }
    format!("'{}'", value.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::{path, quoted};

    #[test]
    fn values_are_one_word_for_a_shell() {
        assert_eq!(quoted("REQ-1042"), "REQ-1042");
        assert_eq!(quoted("two words"), "'two words'");
        assert_eq!(quoted("it's $HOME"), r"'it'\''s $HOME'");
        assert_eq!(quoted(""), "''");
        assert_eq!(path("-x/a b".as_ref()), "'./-x/a b'");
    }
}
