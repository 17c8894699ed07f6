//! Every argument of every command is read in the same way.

use std::ffi::OsString;

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, Command, CommandFactory, Parser};

use super::Cli;
use super::words::all_visible;
use crate::model::hidden_in_line;

/// Every command, each with the words that lead to it.
fn commands(of: &Command, words: &[String]) -> Vec<(Vec<String>, Command)> {
    let mut all = vec![(words.to_vec(), of.clone())];
    for sub in of.get_subcommands() {
        all.extend(commands(sub, &[words, &[sub.get_name().to_owned()]].concat()));
    }
    all
}

fn choices(arg: &Arg) -> Vec<String> {
    let values = arg.get_value_parser().possible_values().into_iter().flatten();
    values.map(|value| value.get_name().to_owned()).collect()
}

fn takes_choices(arg: &Arg) -> bool {
    !choices(arg).is_empty() && arg.get_action().takes_values()
}

fn flag(arg: &Arg, value: &str) -> String {
    arg.get_long().map_or_else(|| value.to_owned(), |long| format!("--{long}={value}"))
}

/// The command with one argument, and what else it cannot do without.
fn line(words: &[String], command: &Command, arg: &Arg, value: &str) -> Vec<String> {
    let mut line = words.to_vec();
    for other in command.get_arguments().filter(|other| other.get_id() != arg.get_id()) {
        if other.is_required_set() || other.is_positional() {
            let first = choices(other).into_iter().next();
            line.push(flag(other, &first.unwrap_or_else(|| "word".to_owned())));
        }
    }
    line.push(flag(arg, value));
    if command.has_subcommands() {
        line.extend(["schema", "bank"].map(str::to_owned));
    }
    line
}

#[test]
fn every_choice_is_known_in_any_case_and_with_blanks() {
    let root = Cli::command();
    let mut tried = 0;
    for (words, command) in commands(&root, &["interviewkit".to_owned()]) {
        for arg in command.get_arguments().filter(|arg| takes_choices(arg)) {
            let all = choices(arg);
            for choice in &all {
                for value in
                    [choice.to_uppercase(), format!(" {choice} "), choice[..1].to_uppercase() + &choice[1..]]
                {
                    let line = line(&words, &command, arg, &value);
                    assert!(Cli::try_parse_from(&line).is_ok(), "{line:?}");
                    tried += 1;
                }
            }
            let wrong = line(&words, &command, arg, "no such word");
            assert!(Cli::try_parse_from(&wrong).is_err(), "{wrong:?}");
            if matches!(arg.get_action(), ArgAction::Append) && all.len() > 1 {
                let list = line(&words, &command, arg, &format!("{} , {}", all[0], all[1].to_uppercase()));
                assert!(Cli::try_parse_from(&list).is_ok(), "{list:?}");
            }
        }
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn every_list_of_words_takes_commas_and_blanks() {
    let root = Cli::command();
    let mut tried = 0;
    for (words, command) in commands(&root, &["interviewkit".to_owned()]) {
        let lists = command.get_arguments().filter(|arg| {
            let of_words = arg.get_value_parser().type_id() == ValueParser::string().type_id();
            of_words && matches!(arg.get_action(), ArgAction::Append) && !arg.is_positional()
        });
        for arg in lists {
            assert_eq!(arg.get_value_delimiter(), Some(','), "{words:?} {arg}");
            tried += 1;
        }
    }
    assert!(tried >= 12, "{tried}");
}

#[test]
fn arguments_are_visible() {
    let arguments = |text: &str| ["interviewkit", "compose", text].map(OsString::from);
    for text in ["a\u{1b}[1m", "--seed=\u{202e}x", "two\nlines", "\t", "\u{feff}", "\u{9b}"] {
        let refused = all_visible(&arguments(text)).expect_err("hidden");
        assert_eq!(hidden_in_line(&refused), None, "{refused}");
    }
    for text in ["", "plain", "ä 漢 👩‍💻", "a b"] {
        all_visible(&arguments(text)).expect("visible");
    }
}
