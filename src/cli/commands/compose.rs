//! `compose`: draw a kit and write its packet.

use std::fmt::Write as _;

use crate::cli::args::Compose;
use crate::cli::commands::compose_many;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::file_name::Stem;
use crate::cli::io::files;
use crate::cli::io::kit_file::{TOOL, kept};
use crate::cli::io::packet_files::{filled, jobs, outcomes, rendered, to_stdout};
use crate::cli::io::shown::Shown;
use crate::cli::steps::cooldown::Cooldown;
use crate::cli::steps::inputs::Inputs;
use crate::cli::steps::options;
use crate::cli::steps::rerun_command;
use crate::cli::steps::same_prompt;
use crate::kit::{KitFile, Origin};
use crate::render;

pub(in crate::cli) fn run(args: &Compose, console: &Console) -> Result<(), Failure> {
    if let Some(wanted) = args.kits {
        return compose_many::run(args, wanted, console);
    }
    let writing = &args.writing;
    let jobs = jobs(writing)?;
    let to_stdout = to_stdout(&writing.pages.out, jobs.len())?;
    let Inputs { seed, sourced, profile, wishes } = Inputs::read(args, console)?;
    let (seed, bank) = (seed.as_str(), &sourced.loaded.value);
    let cooldown = Cooldown::read(args, bank, &profile, &wishes, console)?;
    let resting = cooldown.as_ref().map(|cooldown| cooldown.wishes(console));
    let request = resting.as_ref().unwrap_or(&wishes).request(bank, &profile);
    let kit = options::drawn(request, seed).map_err(|failure| match &cooldown {
        Some(cooldown) => cooldown.explain(failure, seed, console),
        None => failure,
    })?;

    same_prompt::warn(&same_prompt::pairs(kit.sections().iter().flatten().copied()), console);

    let packet = filled(kit.interviewer(None, true), writing);
    let stem = Stem::drawn(&profile.id, seed, wishes.level);
    let mut rendered = rendered(&packet, &stem, &jobs, writing, Some(&sourced.loaded))?;
    let command = rerun_command::command(args, seed, request.exclude);
    if to_stdout {
        console.note(&format!("Again: {command}"));
        return rendered.iter().try_for_each(|(_, bytes)| console.raw(bytes));
    }
    let origin = Origin { tool: TOOL, files: sourced.hashes(), embed: args.embed, ..Origin::default() };
    let file = KitFile::lock(&kit, request, origin);
    let name = stem.file(&["kit", "json"]);
    let path = name.below(&writing.pages.out);
    let bytes = kept(&path, &file).unwrap_or_else(|| file.bytes());
    rendered.push((name, bytes));
    let written =
        files::write(&writing.pages.out, &rendered, writing.pages.force).map_err(
            |failure| match &cooldown {
                Some(cooldown) => cooldown.in_the_way(failure),
                None => failure,
            },
        )?;
    let mut text = Shown::drawn(render::table(&packet, console.width(), console.color()));
    text.push("\n");
    text.push(&outcomes(&written));
    let _ = writeln!(text, "Again: {command}");
    if let Some(cooldown) = &cooldown {
        let _ = writeln!(text, "When it was used: {}", cooldown.record(&path));
    }
    console.out(text)
}
