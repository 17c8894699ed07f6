//! The command line: arguments, a file per command.
//!
//! The only room that prints, writes files, or reads the environment and the clock.

mod args;
mod commands;
mod explain;
mod failure;
mod io;
mod steps;

use std::ffi::OsString;

use clap::{CommandFactory, Parser};

use args::{Bank, Cli, Command, Ledger, Looped, Profile, SchemaOf};
use commands::{
    bank, compose, leak, ledger, loops, man, profile_check, profiles, render, swap, train, verify,
};
pub use failure::Exit;
use failure::Failure;
use io::console::{self, ColorChoice, Console};
use io::threads;

/// Parses the arguments, runs the command, and says how it ended.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Err(why) = args::all_visible(&arguments) {
        let help = "leave that character out; it cannot be seen, or is a line end or a tab".to_owned();
        let failure = Failure::Usage(why, Some(help));
        Console::new(ColorChoice::default(), false).failure(&failure);
        return failure.exit();
    }
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => return not_parsed(&error),
    };
    let console = Console::new(cli.color, cli.quiet);
    threads::start();
    match command(&cli.command, &console) {
        Ok(()) => Exit::Ok,
        Err(failure) => {
            console.failure(&failure);
            failure.exit()
        }
    }
}

/// Shows help, the version, or what is wrong with the arguments.
fn not_parsed(error: &clap::Error) -> Exit {
    let printed = error.print();
    if error.use_stderr() {
        return Exit::Usage;
    }
    // Help and version are asked for; they are no errors.
    match printed.map_err(|error| console::unwritten(&error)) {
        Ok(()) => Exit::Ok,
        Err(failure) => {
            Console::new(ColorChoice::default(), false).failure(&failure);
            failure.exit()
        }
    }
}

fn command(command: &Command, console: &Console) -> Result<(), Failure> {
    match command {
        Command::Compose(args) => compose::run(args, console),
        Command::Render(args) => render::run(args, console),
        Command::Verify(args) => verify::run(args, console),
        Command::Swap(args) => swap::run(args, console),
        Command::Leak(args) => leak::run(args, console),
        Command::Train(args) => train::run(args, console),
        Command::Loop(Looped::Compose(args)) => loops::compose(args, console),
        Command::Loop(Looped::List(args)) | Command::Loops(args) => loops::list(args, console),
        Command::Loop(Looped::Show(args)) => loops::show(args, console),
        Command::Profile(Profile::List(args)) | Command::Profiles(args) => profiles::list(args, console),
        Command::Profile(Profile::Show(args)) => profiles::show(args, console),
        Command::Profile(Profile::Check(args)) => profile_check::run(args, console),
        Command::Bank(Bank::Check(args)) => bank::check(args, console),
        Command::Bank(Bank::List(args)) => bank::list(args, console),
        Command::Bank(Bank::Show(args)) => bank::show(args, console),
        Command::Bank(Bank::Stats(args)) => bank::stats(args, console),
        Command::Ledger(Ledger::Add(args)) => ledger::add(args, console),
        Command::Ledger(Ledger::List(args)) => ledger::list(args, console),
        Command::Ledger(Ledger::Stats(args)) => ledger::stats(args, console),
        Command::Ledger(Ledger::Close(args)) => ledger::close(args, console),
        Command::Ledger(Ledger::Purge(args)) => ledger::purge(args, console),
        Command::Ledger(Ledger::Repair(args)) => ledger::repair(args, console),
        Command::Completions { shell } => {
            let mut text = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "interviewkit", &mut text);
            console.raw(text)
        }
        Command::Man(args) => man::run(args, console),
        Command::Schema { of } => console.raw(match of {
            SchemaOf::Bank => include_str!("../../schema/bank.schema.json"),
            SchemaOf::Rubric => include_str!("../../schema/rubric.schema.json"),
            SchemaOf::Samples => include_str!("../../schema/samples.schema.json"),
            SchemaOf::Profile => include_str!("../../schema/profile.schema.json"),
            SchemaOf::Loop => include_str!("../../schema/loop.schema.json"),
        }),
    }
}
