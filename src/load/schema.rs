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

/// The names that an object of a schema may have, sorted.
fn properties(object: &Value) -> Vec<&str> {
    assert_eq!(object["additionalProperties"], Value::Bool(false));
    let properties = object["properties"].as_object().expect("properties");
    let mut names: Vec<&str> = properties.keys().map(String::as_str).collect();
    for (name, property) in properties {
        assert!(property["description"].is_string(), "{name} has no description");
    }
    names.sort_unstable();
    names
}

fn sorted(fields: &[&'static str]) -> Vec<&'static str> {
    let mut fields = fields.to_vec();
    fields.sort_unstable();
    fields
}

#[test]
fn the_bank_schema_has_the_fields_that_are_read() {
    let schema = parsed(BANK);
    for (element, fields) in [
        ("bank", RawBank::FIELDS),
        ("competency", RawCompetency::FIELDS),
        ("area", RawArea::FIELDS),
        ("question-file", RawQuestionFile::FIELDS),
        ("question", RawQuestion::FIELDS),
        ("silenced", RawSilenced::FIELDS),
    ] {
        assert_eq!(properties(&schema["$defs"][element]), sorted(fields), "{element}");
    }
}

#[test]
fn the_profile_schema_has_the_fields_that_are_read() {
    let schema = parsed(PROFILE);
    assert_eq!(properties(&schema), sorted(RawProfile::FIELDS));
    for (element, fields) in [
        ("section", RawSection::FIELDS),
        ("rule", RawRule::FIELDS),
        ("spread", RawSpread::FIELDS),
        ("exposure", RawExposure::FIELDS),
        ("weight", RawWeight::FIELDS),
        ("parallel", RawParallel::FIELDS),
        ("filter", RawClause::FIELDS),
    ] {
        assert_eq!(properties(&schema["$defs"][element]), sorted(fields), "{element}");
    }
}

#[test]
fn the_loop_schema_has_the_fields_and_bounds_that_are_read() {
    let schema = parsed(LOOP);
    assert_eq!(properties(&schema), sorted(RawLoop::FIELDS));
    let round = &schema["$defs"]["round"];
    assert_eq!(properties(round), sorted(RawRound::FIELDS));
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
    assert_eq!(properties(&rubric), sorted(RawRubric::FIELDS));
    for (element, fields) in [
        ("change", RawChange::FIELDS),
        ("competency", RawRubricCompetency::FIELDS),
        ("signals", RawSignalsByLevel::FIELDS),
        ("level", RawSignals::FIELDS),
    ] {
        assert_eq!(properties(&rubric["$defs"][element]), sorted(fields), "{element}");
    }
    let samples = parsed(include_str!("../../schema/samples.schema.json"));
    assert_eq!(properties(&samples), sorted(RawSampleFile::FIELDS));
    assert_eq!(properties(&samples["$defs"]["sample"]), sorted(RawSample::FIELDS));
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
