//! Holds that the schemas for editors have the fields that are read, and no others.

use serde_json::Value;

use super::bank::{
    RawArea, RawBank, RawChange, RawCompetency, RawQuestion, RawQuestionFile, RawRubric, RawRubricCompetency,
    RawSample, RawSampleFile, RawSignals, RawSignalsByLevel, RawSilenced,
};
use super::loops::{RawLoop, RawRound};
use super::profile::{
    RawClause, RawExposure, RawParallel, RawProfile, RawRule, RawSection, RawSpread, RawWeight,
};
use crate::diag::Code;
use crate::model::{Difficulty, Kind, Label, Level, Loop, Panel, Round, Status};

const BANK: &str = include_str!("../../schema/bank.schema.json");
const LOOP: &str = include_str!("../../schema/loop.schema.json");
const PROFILE: &str = include_str!("../../schema/profile.schema.json");

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("a JSON schema")
}

/// The fields that are read, and for each whether it is required.
type Fields = (&'static [&'static str], &'static [&'static str]);

macro_rules! fields {
    ($raw:ident) => {
        ($raw::FIELDS, $raw::NEEDS)
    };
}

/// Holds that an object of a schema has these fields, described, and requires those that are required.
fn holds(object: &Value, (fields, needs): Fields, element: &str) {
    assert_eq!(object["additionalProperties"], Value::Bool(false), "{element}");
    let properties = object["properties"].as_object().expect("properties");
    for (name, property) in properties {
        assert!(property["description"].is_string(), "{name} has no description");
    }
    assert_eq!(sorted(properties.keys().map(String::as_str)), sorted(fields.iter().copied()), "{element}");
    let required = fields.iter().zip(needs).filter(|(_, need)| **need == "required").map(|(name, _)| *name);
    let listed = object["required"].as_array().into_iter().flatten();
    let listed = listed.map(|name| name.as_str().expect("names of fields"));
    assert_eq!(sorted(listed), sorted(required), "{element} requires other fields");
}

fn sorted<'f>(fields: impl Iterator<Item = &'f str>) -> Vec<&'f str> {
    let mut fields: Vec<&str> = fields.collect();
    fields.sort_unstable();
    fields
}

#[test]
fn the_bank_schema_has_the_fields_that_are_read() {
    let schema = parsed(BANK);
    for (element, fields) in [
        ("bank", fields!(RawBank)),
        ("competency", fields!(RawCompetency)),
        ("area", fields!(RawArea)),
        ("question-file", fields!(RawQuestionFile)),
        ("question", fields!(RawQuestion)),
        ("silenced", fields!(RawSilenced)),
    ] {
        holds(&schema["$defs"][element], fields, element);
    }
}

#[test]
fn the_profile_schema_has_the_fields_that_are_read() {
    let schema = parsed(PROFILE);
    holds(&schema, fields!(RawProfile), stringify!(RawProfile));
    for (element, fields) in [
        ("section", fields!(RawSection)),
        ("rule", fields!(RawRule)),
        ("spread", fields!(RawSpread)),
        ("exposure", fields!(RawExposure)),
        ("weight", fields!(RawWeight)),
        ("parallel", fields!(RawParallel)),
        ("filter", fields!(RawClause)),
    ] {
        holds(&schema["$defs"][element], fields, element);
    }
}

#[test]
fn the_loop_schema_has_the_fields_and_bounds_that_are_read() {
    let schema = parsed(LOOP);
    holds(&schema, fields!(RawLoop), stringify!(RawLoop));
    let round = &schema["$defs"]["round"];
    holds(round, fields!(RawRound), stringify!(RawRound));
    let rounds = &schema["properties"]["rounds"];
    assert_eq!(rounds["minItems"], *Loop::ROUNDS.start());
    assert_eq!(rounds["maxItems"], *Loop::ROUNDS.end());
    assert_eq!(schema["properties"]["seen-by"]["maximum"], *Loop::ROUNDS.end());
    assert_eq!(schema["properties"]["seen-by"]["default"], Loop::SEEN_BY);
    assert_eq!(round["properties"]["minutes"]["maximum"], Round::LONGEST);
}

#[test]
fn the_schemas_beside_the_bank_have_the_fields_that_are_read() {
    let rubric = parsed(include_str!("../../schema/rubric.schema.json"));
    holds(&rubric, fields!(RawRubric), stringify!(RawRubric));
    for (element, fields) in [
        ("change", fields!(RawChange)),
        ("competency", fields!(RawRubricCompetency)),
        ("signals", fields!(RawSignalsByLevel)),
        ("level", fields!(RawSignals)),
    ] {
        holds(&rubric["$defs"][element], fields, element);
    }
    let samples = parsed(include_str!("../../schema/samples.schema.json"));
    holds(&samples, fields!(RawSampleFile), stringify!(RawSampleFile));
    holds(&samples["$defs"]["sample"], fields!(RawSample), stringify!(RawSample));
}

#[test]
fn the_schemas_have_the_words_that_are_read() {
    fn words<L: Label>() -> Value {
        L::ALL.iter().map(|label| label.word()).collect()
    }
    let bank = parsed(BANK);
    let question = &bank["$defs"]["question"]["properties"];
    assert_eq!(question["kind"]["enum"], words::<Kind>());
    assert_eq!(question["level"]["enum"], words::<Level>());
    assert_eq!(question["levels"]["items"]["enum"], words::<Level>());
    assert_eq!(question["difficulty"]["enum"], words::<Difficulty>());
    assert_eq!(question["status"]["enum"], words::<Status>());
    let lints: Value = Code::lints().map(Code::text).collect();
    assert_eq!(bank["$defs"]["silenced"]["properties"]["code"]["enum"], lints);
    let looped = parsed(LOOP);
    assert_eq!(looped["$defs"]["panel"]["enum"], words::<Panel>());
    assert_eq!(looped["properties"]["level"]["enum"], words::<Level>());
    let profile = parsed(PROFILE);
    assert_eq!(profile["$defs"]["section"]["properties"]["level"]["enum"], words::<Level>());
    assert_eq!(profile["properties"]["level"]["enum"], words::<Level>());
    let filter = &profile["$defs"]["filter"]["properties"];
    assert_eq!(filter["kind"]["anyOf"][0]["enum"], words::<Kind>());
    assert_eq!(filter["level"]["anyOf"][0]["enum"], words::<Level>());
    assert_eq!(filter["difficulty"]["anyOf"][0]["enum"], words::<Difficulty>());
}
