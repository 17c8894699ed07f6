//! The command that makes the same files again.

use std::path::Path;

use clap::ValueEnum;

use super::args::{Compose, CsvLayoutArg, PaperArg, Train};

/// A shell command with everything that shapes the files.
pub(super) fn command(args: &Compose, seed: &str) -> String {
    let mut words = vec!["interviewkit".to_owned(), "compose".to_owned(), args.profile.clone()];
    let mut option = |name: &str, value: &str| words.push(format!("--{name}={}", quoted(value)));
    option("seed", seed);
    if let Some(level) = &args.wishes.level {
        option("level", level);
    }
    for id in &args.wishes.exclude {
        option("exclude", id);
    }
    for id in &args.wishes.include {
        option("include", id);
    }
    if let Some(date) = &args.writing.date {
        option("date", date);
    }
    let formats: Vec<String> = args.writing.format.iter().map(word).collect();
    if formats != ["pdf", "md", "csv"] {
        option("format", &formats.join(","));
    }
    if let Some(edition) = &args.writing.edition {
        option("edition", &word(edition));
    }
    if args.writing.paper != PaperArg::default() {
        option("paper", &word(&args.writing.paper));
    }
    if args.writing.csv_layout != CsvLayoutArg::default() {
        option("csv-layout", &word(&args.writing.csv_layout));
    }
    for (name, folder) in [("bank", &args.sources.bank), ("profiles", &args.sources.profiles)] {
        if let Some(folder) = folder {
            option(name, &folder.display().to_string());
        }
    }
    if args.writing.out != Path::new("out") {
        option("out", &args.writing.out.display().to_string());
    }
    for (name, on) in [
        ("embed", args.embed),
        ("samples", args.samples),
        ("csv-bom", args.writing.csv_bom),
        ("csv-raw", args.writing.csv_raw),
    ] {
        if on {
            words.push(format!("--{name}"));
        }
    }
    words.join(" ")
}

/// A shell command that makes the same practice packet.
pub(super) fn practice(args: &Train, seed: &str) -> String {
    let mut words = vec!["interviewkit".to_owned(), "train".to_owned(), args.profile.clone()];
    let mut option = |name: &str, value: &str| words.push(format!("--{name}={}", quoted(value)));
    option("seed", seed);
    for (name, value) in [("level", &args.level), ("date", &args.date)] {
        if let Some(value) = value {
            option(name, value);
        }
    }
    let formats: Vec<String> = args.format.iter().map(word).collect();
    if formats != ["pdf", "md", "csv"] {
        option("format", &formats.join(","));
    }
    if args.paper != PaperArg::default() {
        option("paper", &word(&args.paper));
    }
    for (name, folder) in [("bank", &args.sources.bank), ("profiles", &args.sources.profiles)] {
        if let Some(folder) = folder {
            option(name, &folder.display().to_string());
        }
    }
    if args.out != Path::new("out") {
        option("out", &args.out.display().to_string());
    }
    words.join(" ")
}

fn word<V: ValueEnum>(value: &V) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// The value as one word of a POSIX shell.
fn quoted(value: &str) -> String {
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
