//! Seeds of the command line: checked, or fresh ones.

use rand::RngExt;

use crate::cli::failure::Failure;
use crate::cli::steps::rerun_command::quoted;
use crate::model::{Seed, SeedFault};

/// The seed that was given, or else a fresh one.
pub(in crate::cli) fn given(seed: Option<&str>) -> Result<Seed, Failure> {
    let Some(text) = seed else {
        return Ok(Seed::new(&fresh()).expect("a fresh seed has letters, digits and a hyphen only"));
    };
    Seed::new(text).map_err(|fault| {
        let help = match &fault {
            SeedFault::Empty => {
                "an unset variable does that, and all would get one kit; name a text, or leave \
                                 out --seed for a fresh one"
                    .to_owned()
            }
            SeedFault::Blanks(bare) => format!("write --seed={}", quoted(bare)),
            SeedFault::Unseen(_) => "type it in place of copying it; every page prints it".to_owned(),
            SeedFault::Long(_) => "take a short one; every page prints it".to_owned(),
        };
        Failure::Usage(format!("--seed {fault}"), Some(help))
    })
}

/// A fresh seed, short enough to read aloud: two syllables and three digits, such as `kazo-481`.
pub(in crate::cli) fn fresh() -> String {
    const CONSONANTS: &[u8] = b"bdfgklmnprstvz";
    const VOWELS: &[u8] = b"aeiou";
    let mut rng = rand::rng();
    let mut seed = String::new();
    for _ in 0..2 {
        seed.push(char::from(CONSONANTS[rng.random_range(0..CONSONANTS.len())]));
        seed.push(char::from(VOWELS[rng.random_range(0..VOWELS.len())]));
    }
    format!("{seed}-{:03}", rng.random_range(0..1000))
}
