//! `man`: the manual pages, one for each command.

use std::fmt::Write as _;
use std::io;

use clap::{Command, CommandFactory};
use clap_mangen::roff::{Roff, roman};

use crate::cli::args::{Cli, Man};
use crate::cli::explain::suggest;
use crate::cli::failure::Failure;
use crate::cli::io::console::Console;
use crate::cli::io::files::{self, File};
use crate::cli::io::packet_files::outcomes;

/// The section of the manual that user commands are in.
const SECTION: &str = "1";

/// Prints the page of a command, or writes the pages of all.
pub(in crate::cli) fn run(args: &Man, console: &Console) -> Result<(), Failure> {
    let root = root();
    let unmade = |error: io::Error| Failure::Io(format!("a manual page cannot be made: {error}"), None);
    let Some(dir) = &args.out else {
        let found = find(&root, &args.command)?;
        return console.raw(page(found, &root).map_err(unmade)?);
    };
    let mut commands = Vec::new();
    collect(&root, &mut commands);
    let file = |command: &Command| {
        let path = dir.join(format!("{}.{SECTION}", name(command)));
        Ok(File { path, bytes: page(command, &root)?, replaces: None })
    };
    let pages: Result<Vec<File>, io::Error> = commands.into_iter().map(file).collect();
    let help = "use --force to overwrite, or another --out";
    let written = files::write_all(pages.map_err(unmade)?, args.force, help)?;
    console.out(outcomes(&written))
}

/// The program with all that clap adds to it before it parses, except the command `help`.
fn root() -> Command {
    let mut root = Cli::command().disable_help_subcommand(true);
    root.build();
    root
}

fn shown(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|sub| !sub.is_hide_set())
}

/// The command that these words lead to.
fn find<'a>(root: &'a Command, words: &[String]) -> Result<&'a Command, Failure> {
    words.iter().try_fold(root, |command, word| {
        let word = word.to_lowercase();
        let found = shown(command).find(|sub| sub.get_name() == word);
        found.ok_or_else(|| suggest::unknown("command", &word, shown(command).map(Command::get_name)))
    })
}

/// A command and all below it.
fn collect<'a>(command: &'a Command, all: &mut Vec<&'a Command>) {
    all.push(command);
    for sub in shown(command) {
        collect(sub, all);
    }
}

/// The name of a command's page, such as `interviewkit-bank-check`.
fn name(command: &Command) -> &str {
    command.get_display_name().unwrap_or_else(|| command.get_name())
}

/// The page of a command.
fn page(command: &Command, root: &Command) -> io::Result<Vec<u8>> {
    let man = clap_mangen::Man::new(command.clone())
        .source(format!("interviewkit {}", env!("CARGO_PKG_VERSION")))
        .manual("interviewkit");
    let mut text = Vec::new();
    man.render_title(&mut text)?;
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    man.render_options_section(&mut text)?;
    if shown(command).next().is_some() {
        man.render_subcommands_section(&mut text)?;
    }
    examples(command).to_writer(&mut text)?;
    see_also(command, root).to_writer(&mut text)?;
    Ok(ascii(&String::from_utf8_lossy(&text)).into_bytes())
}

/// A page without other characters than those that every `troff` reads.
fn ascii(page: &str) -> String {
    let mut text = String::with_capacity(page.len());
    for character in page.chars() {
        if character.is_ascii() {
            text.push(character);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(text, "\\[u{:04X}]", u32::from(character));
        }
    }
    text
}

/// What stands at the end of the help, its lines as they are.
fn examples(command: &Command) -> Roff {
    let mut roff = Roff::new();
    let Some(help) = command.get_after_help() else { return roff };
    let help = help.to_string();
    let lines = help.lines().skip(usize::from(help.starts_with("Example")));
    roff.control("SH", ["EXAMPLES"]);
    roff.control("nf", []);
    for line in lines {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
    roff
}

/// The pages above and below.
fn see_also(command: &Command, root: &Command) -> Roff {
    let above = (name(command) != name(root)).then(|| name(root));
    let pages = above.into_iter().chain(shown(command).map(name));
    let pages: Vec<String> = pages.map(|page| format!("{page}({SECTION})")).collect();
    let mut roff = Roff::new();
    if !pages.is_empty() {
        roff.control("SH", ["SEE ALSO"]);
        roff.text([roman(pages.join(", "))]);
    }
    roff
}
