//! `render`: the packet of a kit file again.

use crate::cli::args::Render;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::files;
use crate::cli::io::kit_file::read;
use crate::cli::io::packet_files::{filled, jobs, outcomes, own_stem, printable, rendered, to_stdout};
use crate::cli::io::sources;
use crate::kit::{Change, InterviewerPacket, KitFile};

/// Makes the packet of a kit file again.
pub(in crate::cli) fn run(args: &Render, console: &Console) -> Result<(), Failure> {
    let writing = &args.writing;
    let jobs = jobs(writing)?;
    let to_stdout = to_stdout(&writing.pages.out, jobs.len())?;
    printable(writing.pages.date.as_deref(), writing.requisition.as_deref())?;
    let file = read(&args.kit)?;
    let packet = match &file.packet {
        Some(packet) => packet.clone(),
        None => from_bank(args, &file, console)?,
    };
    let packet = filled(packet, writing);
    let rendered = rendered(&packet, &own_stem(&args.kit, &file), &jobs, writing, None)?;
    if to_stdout {
        return rendered.iter().try_for_each(|(_, bytes)| console.raw(bytes));
    }
    let written = files::write(&writing.pages.out, &rendered, writing.pages.force)?;
    console.out(outcomes(&written))
}

/// The packet with the questions as the bank has them, if they are as they were or may differ.
fn from_bank(args: &Render, file: &KitFile, console: &Console) -> Result<InterviewerPacket, Failure> {
    let bank = sources::bank(args.sources.bank.as_deref(), console)?.value;
    let profile = sources::profile(&file.profile.id, args.sources.profiles.as_deref(), &bank, console)?;
    let changes: Vec<Change> = file.changes(&bank, &profile).into_iter().filter(Change::shows).collect();
    let list = changes.iter().fold(String::new(), |text, change| format!("{text}\n  - {change}"));
    let refused = |what: &str, help: &str| Failure::Differs(format!("{what}:{list}"), Some(help.to_owned()));
    let kit = file.kit(&bank, &profile).ok_or_else(|| {
        let help = "use the bank of that time, or a kit file that was made with --embed";
        refused("the kit cannot be made from this bank and profile", help)
    })?;
    if !changes.is_empty() {
        if !args.accept_changes {
            let help = "use the bank of that time, or --accept-changes to ask it as it is now";
            return Err(refused("the kit is not what it was; nothing was made", help));
        }
        console.note(&format!("Changed since the kit was drawn:{list}"));
    }
    Ok(kit.interviewer(None, true))
}
