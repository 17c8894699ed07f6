//! The command that makes the same files again.

use std::path::Path;

use clap::ValueEnum;

use super::args::{Compose, CsvLayoutArg, Pages, PaperArg, Sources, Train};

/// A shell command with everything that shapes the files.
pub(super) fn command(args: &Compose, seed: &str) -> String {
    let Compose { profile, seed: _, writing, embed, wishes, sources } = args;
    let mut line = Line::new("compose", profile, seed);
    line.some("level", wishes.level.as_deref());
    for (name, ids) in [("exclude", &wishes.exclude), ("include", &wishes.include)] {
        for id in ids {
            line.option(name, id);
        }
    }
    line.pages(&writing.pages);
    line.some("edition", writing.edition.as_ref().map(word).as_deref());
    if writing.csv_layout != CsvLayoutArg::default() {
        line.option("csv-layout", &word(&writing.csv_layout));
    }
    line.sources(sources);
    for (name, on) in [
        ("embed", *embed),
        ("samples", writing.samples),
        ("csv-bom", writing.csv_bom),
        ("csv-raw", writing.csv_raw),
    ] {
        if on {
            line.0.push(format!("--{name}"));
        }
    }
    line.0.join(" ")
}

/// A shell command that makes the same practice packet.
pub(super) fn practice(args: &Train, seed: &str) -> String {
    let Train { profile, seed: _, pages, level, scores: _, sources } = args;
    let mut line = Line::new("train", profile, seed);
    line.some("level", level.as_deref());
    line.pages(pages);
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
        let formats: Vec<String> = format.iter().map(word).collect();
        if formats != ["pdf", "md", "csv"] {
            self.option("format", &formats.join(","));
        }
        if *paper != PaperArg::default() {
            self.option("paper", &word(paper));
        }
        if out != Path::new("out") {
            self.option("out", &out.display().to_string());
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
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// The value as one word of a POSIX shell.
pub(super) fn quoted(value: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./,:+@%".contains(c);
    if !value.is_empty() && value.chars().all(plain) {
        return value.to_owned();
    }
    format!("'{}'", value.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn values_are_one_word_for_a_shell() {
        assert_eq!(quoted("REQ-1042"), "REQ-1042");
        assert_eq!(quoted("two words"), "'two words'");
        assert_eq!(quoted("it's $HOME"), r"'it'\''s $HOME'");
        assert_eq!(quoted(""), "''");
    }
}
