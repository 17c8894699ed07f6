//! Reads any bytes as the question file of a sound bank, as bank.yaml and as a profile.
#![no_main]

use interviewkit::diag::{human, json};
use interviewkit::load::{self, SourceFile};
use libfuzzer_sys::fuzz_target;

const BANK: &[u8] = include_bytes!("../../tests/broken/sound/bank.yaml");
const QUESTION: &[u8] = include_bytes!("../../tests/broken/sound/question.yaml");

fuzz_target!(|bytes: &[u8]| {
    let sound = SourceFile::new("bank", "bank.yaml", BANK);
    let question = SourceFile::new("bank", "question.yaml", QUESTION);
    let any = |path: &str| SourceFile::new("bank", path, bytes.to_vec());
    for files in [[sound.clone(), any("any.yaml")], [any("bank.yaml"), question.clone()]] {
        if let Err(report) = load::bank(&files) {
            assert!(report.errors() > 0);
            std::hint::black_box((human(&report.diagnostics, false, 80), json(&report)));
        }
    }
    let bank = load::bank(&[sound, question]).expect("the sound bank").value;
    if let Err(report) = load::profiles(&[any("profile.yaml")], &bank) {
        std::hint::black_box(human(&report.diagnostics, false, 80));
    }
});
