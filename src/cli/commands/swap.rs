//! `swap`: the smallest change of a kit that loses a question.

use std::fmt::Write as _;
use std::path::Path;

use crate::cli::args::Swap;
use crate::cli::explain::suggest;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::files;
use crate::cli::io::kit_file::{kept, read};
use crate::cli::io::packet_files::{filled, jobs, outcomes, printable, rendered, to_stdout};
use crate::cli::io::shown::Shown;
use crate::cli::io::sources;
use crate::cli::steps::another_kit::Instead;
use crate::cli::steps::same_prompt;
use crate::cli::steps::swap_steps;
use crate::cli::steps::swapped_kit::{Wish, child};
use crate::kit::LockedSwap;
use crate::model::Bank;
use crate::render;

/// Swaps a question of a kit and writes the new kit.
pub(in crate::cli) fn run(args: &Swap, console: &Console) -> Result<(), Failure> {
    let writing = &args.writing;
    let jobs = jobs(writing)?;
    let to_stdout = to_stdout(&writing.pages.out, jobs.len())?;
    printable(writing.pages.date.as_deref(), writing.requisition.as_deref())?;
    let file = read(&args.kit)?;
    let out = swap_steps::question_of(&file, &args.question)?;
    let sourced = sources::bank_with_files(args.sources.bank.as_deref(), console)?;
    let bank = &sourced.loaded.value;
    let profile = sources::profile(&file.profile.id, args.sources.profiles.as_deref(), bank, console)?;
    let mut exclude = suggest::question_ids(bank, &args.exclude)?;
    let elsewhere = swap_steps::asked_elsewhere(&file, bank);
    exclude.extend(elsewhere.into_iter().filter(|id| !args.exclude.contains(&id.to_string())));
    let wish = Wish { out: &out, exclude: &exclude, accept_changes: args.accept_changes, embed: args.embed };
    let child = child(&args.kit, &file, wish, &sourced, &profile).map_err(|failure| {
        let instead = Instead::of(&file, wish, bank, &profile);
        let out = if to_stdout { Path::new("out") } else { &writing.pages.out };
        instead.advise(failure, &file.seed, out, &args.sources)
    })?;
    if !child.changed.is_empty() {
        console.note(&format!("Changed since the kit was drawn:{}", child.changed));
    }
    let asked = child.packet.sections.iter().flat_map(|section| &section.questions);
    same_prompt::warn(&same_prompt::pairs(asked.filter_map(|asked| bank.question(&asked.id))), console);
    let packet = filled(child.packet.clone(), writing);
    let stem = child.stem(&args.kit, &file);
    let mut rendered = rendered(&packet, &stem, &jobs, writing, Some(&sourced.loaded))?;
    if to_stdout {
        return rendered.iter().try_for_each(|(_, bytes)| console.raw(bytes));
    }
    let name = stem.file(&["kit", "json"]);
    let bytes = kept(&name.below(&writing.pages.out), &child.file).unwrap_or_else(|| child.file.bytes());
    rendered.push((name, bytes));
    let written = files::write(&writing.pages.out, &rendered, writing.pages.force)?;
    let mut text = Shown::drawn(render::table(&packet, console.width(), console.color()));
    text.push("\n");
    text.push(&in_words(child.step(), bank, &file.fingerprint));
    text.push(&outcomes(&written));
    console.out(text)
}

/// What went and what came, a line each.
fn in_words(step: Option<&LockedSwap>, bank: &Bank, parent: &str) -> String {
    let Some(step) = step else { return String::new() };
    let mut text = format!("Swapped in the kit {parent}:\n");
    for (word, ids) in [("out", &step.out), ("in", &step.r#in)] {
        for id in ids {
            let title = bank.question(id).map_or("no longer in the bank", |question| &question.title);
            let _ = writeln!(text, "{word:>9} {id} ({title})");
        }
    }
    text
}
