//! `loop compose`: draw all rounds and write their packets and the overview.

use std::fmt::Write as _;
use std::path::Path;

use super::table;
use crate::cli::args::{EditionArg, LoopCompose};
use crate::cli::explain::suggest;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::file_name::{FileName, Stem};
use crate::cli::io::files;
use crate::cli::io::kit_file::TOOL;
use crate::cli::io::kit_file::kept;
use crate::cli::io::packet_files::{
    filled, formats, jobs, options, outcomes, printable, rendered, rendered_as,
};
use crate::cli::io::progress::Progress;
use crate::cli::io::seed;
use crate::cli::io::sources;
use crate::cli::steps::loop_request::LoopRequest;
use crate::cli::steps::rerun_command;
use crate::cli::steps::rounds::drawn;
use crate::cli::steps::same_prompt;
use crate::kit::{DrawnLoop, Kit, KitFile, Origin, Packet, overview};
use crate::load::Loaded;
use crate::model::{Bank, Level};
use crate::render::Format;

pub(in crate::cli) fn run(args: &LoopCompose, console: &Console) -> Result<(), Failure> {
    let pages = &args.writing.pages;
    let formats = formats(&pages.format);
    let to_stdout = to_stdout(&pages.out, &formats)?;
    printable(pages.date.as_deref(), args.writing.requisition.as_deref())?;
    let seed = seed::given(args.seed.as_deref())?;
    let seed = seed.as_str();
    let other = args.level.as_deref().map(|word| suggest::label::<Level>("level", word)).transpose()?;
    let sourced = sources::bank_with_files(args.sources.bank.as_deref(), console)?;
    let bank = &sourced.loaded.value;
    let looped = sources::looped(&args.name, args.sources.profiles.as_deref(), bank, console)?;
    let exclude = suggest::question_ids(bank, &args.exclude)?;
    let level = other.unwrap_or(looped.level);

    let ask = LoopRequest { bank, looped: &looped, level, exclude: &exclude };
    if looped.rounds.iter().any(|round| round.profile.ceiling.is_some()) {
        console.note("note: the `exposure` of a profile does not hold for rounds that are drawn together");
    }
    let progress = Progress::start(console, "Drawing the rounds together");
    let kits = drawn(ask, seed);
    progress.finish();
    let kits = kits?;
    let asked = kits.iter().flat_map(|kit| kit.sections().iter().flatten().copied());
    same_prompt::warn(&same_prompt::pairs(asked), console);
    let drawn = DrawnLoop { bank, looped: &looped, level, seed, kits: &kits };
    let mut overview = overview(drawn, pages.date.as_deref());
    overview.header.requisition.clone_from(&args.writing.requisition);
    let command = rerun_command::looped(args, seed);
    let stem = Stem::drawn(&looped.id, seed, other);
    if to_stdout {
        console.note(&format!("Again: {command}"));
        let rendered = overviews(&Packet::Overview(overview), &stem, &formats, args)?;
        return rendered.iter().try_for_each(|(_, bytes)| console.raw(bytes));
    }

    let mut made = packets(args, &kits, &stem, &sourced.loaded)?;
    for (round, kit) in looped.rounds.iter().zip(&kits) {
        let origin = Origin { tool: TOOL, files: sourced.hashes(), embed: args.embed, ..Origin::default() };
        let file = KitFile::lock(kit, ask.request(round), origin);
        let name = stem.round(&round.id).file(&["kit", "json"]);
        let bytes = kept(&name.below(&pages.out), &file).unwrap_or_else(|| file.bytes());
        made.push((name, bytes));
    }
    let mut text = table::of(&overview, console);
    // Who asks for the candidate's copies alone wants nothing that must not be handed out.
    if args.writing.edition != Some(EditionArg::Candidate) {
        made.append(&mut overviews(&Packet::Overview(overview), &stem, &formats, args)?);
    }
    let written = files::write(&pages.out, &made, pages.force)?;
    text.push(&outcomes(&written));
    let _ = writeln!(text, "Again: {command}");
    console.out(text)
}

/// Whether the overview goes to standard output, which takes one format.
fn to_stdout(out: &Path, formats: &[Format]) -> Result<bool, Failure> {
    let to_stdout = out == Path::new("-");
    if to_stdout && formats.len() != 1 {
        let text = "`-o -` writes the overview of a loop in one format".to_owned();
        return Err(Failure::Usage(text, Some("name one --format; packets need a folder".to_owned())));
    }
    Ok(to_stdout)
}

/// A packet for each round.
fn packets(
    args: &LoopCompose,
    kits: &[Kit<'_>],
    stem: &Stem,
    bank: &Loaded<Bank>,
) -> Result<Vec<(FileName, Vec<u8>)>, Failure> {
    let writing = &args.writing;
    let jobs = jobs(writing)?;
    let mut made = Vec::new();
    for kit in kits {
        let packet = filled(kit.interviewer(None, true), writing);
        let round = &kit.round().expect("a kit of a loop knows its round").round;
        made.append(&mut rendered(&packet, &stem.round(round), &jobs, writing, Some(bank))?);
    }
    Ok(made)
}

/// The overview in each format.
fn overviews(
    packet: &Packet,
    stem: &Stem,
    formats: &[Format],
    args: &LoopCompose,
) -> Result<Vec<(FileName, Vec<u8>)>, Failure> {
    let options = options(&args.writing);
    let one = |&format: &Format| {
        let bytes = rendered_as(packet, format, options, None)?;
        Ok((stem.file(&["overview", format.extension()]), bytes))
    };
    formats.iter().map(one).collect()
}
