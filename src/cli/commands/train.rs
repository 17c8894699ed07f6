//! `train`: a practice packet, and how far its readers agree.

use std::fmt::Write as _;
use std::path::Path;

use crate::cli::args::Train;
use crate::cli::commands::agreement;
use crate::cli::explain::suggest;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::file_name::Stem;
use crate::cli::io::files;
use crate::cli::io::packet_files::{formats, outcomes, paper, printable, rendered_as};
use crate::cli::io::seed;
use crate::cli::io::sources;
use crate::cli::steps::rerun_command;
use crate::kit::{Basis, Packet, practice};
use crate::model::{Level, Profile, plural};
use crate::render::{CsvOptions, Options};
use crate::select::{self, PracticeSection};

pub(in crate::cli) fn run(args: &Train, console: &Console) -> Result<(), Failure> {
    if !args.scores.is_empty() {
        agreement::check(args)?;
    }
    let formats = formats(&args.pages.format);
    let to_stdout = args.pages.out == Path::new("-");
    if to_stdout && formats.len() != 1 && args.scores.is_empty() {
        return Err(Failure::Usage("`-o -` writes one format".into(), Some("name one --format".into())));
    }
    printable(args.pages.date.as_deref(), None)?;
    let seed = seed::given(args.seed.as_deref())?;
    let seed = seed.as_str();
    let loaded = sources::bank(args.sources.bank.as_deref(), console)?;
    let bank = &loaded.value;
    let profile = sources::profile(&args.profile, args.sources.profiles.as_deref(), bank, console)?;
    let other = args.level.as_deref().map(|word| suggest::label::<Level>("level", word)).transpose()?;
    let level = other.unwrap_or(profile.level);

    let sections = select::practice(bank, &profile, level, seed);
    check(&profile, &sections, console)?;
    let packet =
        practice(Basis { bank, profile: &profile, level }, seed, args.pages.date.as_deref(), &sections);
    if let (false, Packet::Practice(packet)) = (args.scores.is_empty(), &packet) {
        return agreement::print(packet, args, console);
    }

    let options = Options { paper: paper(args.pages.paper), csv: CsvOptions::default() };
    let mut rendered = Vec::new();
    for format in formats {
        let bytes = rendered_as(&packet, format, options, Some(&loaded))?;
        let name = Stem::drawn(&profile.id, seed, other).file(&["practice", format.extension()]);
        rendered.push((name, bytes));
    }
    let command = rerun_command::practice(args, seed);
    if to_stdout {
        console.note(&format!("Again: {command}"));
        return rendered.iter().try_for_each(|(_, bytes)| console.raw(bytes));
    }
    let written = files::write(&args.pages.out, &rendered, args.pages.force)?;
    let count: usize = sections.iter().map(|section| section.questions.len()).sum();
    let mut text = format!("Practice for {}: {}\n", profile.title, plural(count, "question"));
    for (question, _) in sections.iter().flat_map(|section| &section.questions) {
        let _ = writeln!(text, "  {} ({})", question.title, question.id);
    }
    text.push_str(&outcomes(&written));
    let _ = writeln!(text, "Again: {command}");
    console.out(text)
}

/// Says for which sections no one has written samples; fails if that is all of them.
fn check(profile: &Profile, sections: &[PracticeSection<'_>], console: &Console) -> Result<(), Failure> {
    let empty: Vec<&str> = sections
        .iter()
        .filter(|section| section.questions.is_empty())
        .map(|section| profile.sections[section.section].title.as_str())
        .collect();
    if empty.len() == sections.len() {
        return Err(Failure::Infeasible(format!(
            "no question of `{}` has sample answers; write some in the bank's folder `samples`",
            profile.id
        )));
    }
    if !empty.is_empty() {
        console.note(&format!("No question with sample answers is left for: {}", empty.join(", ")));
    }
    Ok(())
}
