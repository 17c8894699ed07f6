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
