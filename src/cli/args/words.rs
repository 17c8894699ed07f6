//! How the words of the command line are read: visible, in any case, with blanks around them.

use std::ffi::{OsStr, OsString};
use std::marker::PhantomData;

use clap::builder::{EnumValueParser, PossibleValue, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command, Error, ValueEnum};

use crate::model::{Seed, SeedFault, hidden_in_line, visible_line};

/// Refuses arguments that hold characters which no one can see, whatever they are for.
///
/// Every text is printed somewhere, and so is every name of a file.
pub(in crate::cli) fn all_visible(arguments: &[OsString]) -> Result<(), String> {
    let hidden = |argument: &OsString| {
        let text = argument.to_string_lossy();
        let (_, character) = hidden_in_line(&text)?;
        Some(format!("the argument `{}` holds U+{:04X}", visible_line(&text), u32::from(character)))
    };
    arguments.iter().skip(1).find_map(hidden).map_or(Ok(()), Err)
}

/// Reads a name that people type and read off a page, such as a requisition's, in the one spelling of seeds.
pub(super) fn typed(text: &str) -> Result<String, SeedFault> {
    Seed::new(text).map(|seed| seed.as_str().to_owned())
}

/// Reads a word of a closed list.
pub(super) fn choice<E: ValueEnum + Clone + Send + Sync + 'static>() -> Choice<E> {
    Choice(PhantomData)
}

/// The reader of [`choice`].
#[derive(Clone)]
pub(super) struct Choice<E>(PhantomData<E>);

impl<E: ValueEnum + Clone + Send + Sync + 'static> TypedValueParser for Choice<E> {
    type Value = E;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<E, Error> {
        let word = value.to_str().map(str::trim);
        match word.and_then(|word| E::from_str(word, true).ok()) {
            Some(found) => Ok(found),
            None => EnumValueParser::<E>::new().parse_ref(command, arg, value),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(E::value_variants().iter().filter_map(E::to_possible_value)))
    }
}

/// Reads an id, a name or a word that only the bank can judge.
pub(super) fn word() -> Word {
    Word
}

/// The reader of [`word`].
#[derive(Clone)]
pub(super) struct Word;

impl TypedValueParser for Word {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, Error> {
        let text = value.to_str().ok_or_else(|| Error::new(ErrorKind::InvalidUtf8).with_cmd(command))?;
        let word = text.trim();
        if word.is_empty() {
            let name = arg.map_or_else(String::new, ToString::to_string);
            let text = format!("an item of '{name}' is empty\n");
            return Err(Error::raw(ErrorKind::InvalidValue, text).with_cmd(command));
        }
        Ok(word.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use clap::builder::ValueParser;
    use clap::{ArgAction, CommandFactory, Parser};

    use super::super::Cli;
    use super::*;

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
                    for value in [
                        choice.to_uppercase(),
                        format!(" {choice} "),
                        choice[..1].to_uppercase() + &choice[1..],
                    ] {
                        let line = line(&words, &command, arg, &value);
                        assert!(Cli::try_parse_from(&line).is_ok(), "{line:?}");
                        tried += 1;
                    }
                }
                let wrong = line(&words, &command, arg, "no such word");
                assert!(Cli::try_parse_from(&wrong).is_err(), "{wrong:?}");
                if matches!(arg.get_action(), ArgAction::Append) && all.len() > 1 {
                    let list =
                        line(&words, &command, arg, &format!("{} , {}", all[0], all[1].to_uppercase()));
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
}
