//! Draws from a bank and a profile that the bytes spell, and checks what must hold.
#![no_main]

use interviewkit::load::{self, SourceFile};
use interviewkit::select::exposure::exact_count;
use interviewkit::select::{Blueprint, Effort, NoKit, Request, apply, draw, explain};
use libfuzzer_sys::fuzz_target;
use std::fmt::Write as _;

const KINDS: [&str; 4] = ["coding", "design", "concept", "debugging"];
const DIFFICULTIES: [&str; 3] = ["easy", "medium", "hard"];
const VOCABULARY: &str = "format: 1\nname: Fuzz\ncompetencies: {c: {name: C, definition: Some.}}\n\
    areas: {a: {name: A, topics: {t0: A, t1: B, t2: C, t3: D}}}\n";
const EFFORT: Effort = Effort { steps: 200_000, attempts: 32, last_attempts: 256 };

/// Small numbers, one a byte; zeros when the bytes are used up.
struct Bytes<'a>(std::slice::Iter<'a, u8>);

impl Bytes<'_> {
    fn below(&mut self, n: u8) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0) % n)
    }

    fn range(&mut self, n: u8) -> String {
        let (a, b) = (self.below(n), self.below(n));
        format!("{}-{}", a.min(b), a.max(b))
    }

    fn filter(&mut self) -> String {
        match self.below(5) {
            0 => String::new(),
            1 => format!(", where: {{kind: {}}}", KINDS[self.below(4)]),
            2 => format!(", where: {{difficulty: {}}}", DIFFICULTIES[self.below(3)]),
            3 => format!(", not: {{topic: t{}}}", self.below(4)),
            _ => format!(", where: {{kind: [{}, {}]}}", KINDS[self.below(4)], KINDS[self.below(4)]),
        }
    }
}

fn bank(bytes: &mut Bytes<'_>) -> String {
    let mut text = "format: 1\nquestions:\n".to_owned();
    let count = bytes.below(24) + 1;
    for n in 0..count {
        let (kind, difficulty) = (KINDS[bytes.below(4)], DIFFICULTIES[bytes.below(3)]);
        let (topic, minutes, enemy) = (bytes.below(4), bytes.below(9) + 1, bytes.below(64));
        let enemies = if enemy < count && enemy != n { format!("q{enemy}") } else { String::new() };
        let _ = writeln!(
            text,
            "  - {{id: q{n}, title: Q, kind: {kind}, competency: c, topic: t{topic}, level: mid, \
             difficulty: {difficulty}, minutes: {minutes}, prompt: P, strong-answer: [S], \
             anchors: {{1: a, 2: b, 3: c, 4: d}}, enemies: [{enemies}]}}"
        );
    }
    text
}

fn profile(bytes: &mut Bytes<'_>) -> String {
    let (duration, slack) = (bytes.below(60) + 5, bytes.below(60));
    let spread = ["any", "1", "2"][bytes.below(3)];
    let mut text = format!(
        "format: 1\nid: fuzz\ntitle: F\nsummary: S\nlevel: mid\nduration: {duration}\nopening: 0\n\
         closing: 0\nslack: {slack}\nspread: {{per-topic: {spread}}}\nsections:\n"
    );
    for n in 0..=bytes.below(5) {
        let (picks, filter) = (bytes.range(4), bytes.filter());
        let minutes = if bytes.below(4) == 0 { format!(", minutes: {}", bytes.range(30)) } else { String::new() };
        let _ = writeln!(text, "  - {{id: s{n}, title: S, purpose: P, picks: {picks}{minutes}{filter}}}");
    }
    let rules = bytes.below(4);
    if rules > 0 {
        text.push_str("rules:\n");
    }
    for n in 0..rules {
        let (filter, bound) = (bytes.filter(), ["count", "minutes"][bytes.below(2)]);
        let _ = writeln!(text, "  - {{id: r{n}, {bound}: {}{filter}}}", bytes.range(8));
    }
    text
}

fuzz_target!(|bytes: &[u8]| {
    let mut bytes = Bytes(bytes.iter());
    let file = |path: &str, text: String| SourceFile::new("", path, text.into_bytes());
    let files = [file("bank.yaml", VOCABULARY.to_owned()), file("q.yaml", bank(&mut bytes))];
    // What the reader refuses is the other target's matter.
    let Ok(bank) = load::bank(&files) else { return };
    let Ok(profiles) = load::profiles(&[file("fuzz.yaml", profile(&mut bytes))], &bank.value) else { return };
    let request =
        Request { bank: &bank.value, profile: &profiles.value[0], level: None, exclude: &[], include: &[] };
    let blueprint = Blueprint::compile(request);
    let count = exact_count(&blueprint, EFFORT.steps);
    match draw(&blueprint, "fuzz", EFFORT) {
        Ok(kit) => {
            assert!(count.is_none_or(|count| count > 0_u32.into()), "a kit was drawn of none");
            let mut all: Vec<u32> = kit.sections.iter().flatten().copied().collect();
            let minutes: u32 = all.iter().map(|&q| u32::from(blueprint.questions()[q as usize].minutes)).sum();
            assert!(request.profile.question_minutes().contains(minutes), "the clock");
            for (section, questions) in request.profile.sections.iter().zip(&kit.sections) {
                assert!(section.picks.contains(u32::try_from(questions.len()).unwrap()), "the picks");
            }
            let asked = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), asked, "a question twice");
        }
        Err(NoKit::Infeasible(proof)) => {
            assert!(count.is_none_or(|count| count == 0_u32.into()), "a feasible profile was refused");
            for repair in explain(&blueprint, &proof).repairs {
                let repaired = apply(&blueprint, &repair.changes);
                assert!(draw(&repaired, "again", Effort::default()).is_ok(), "{repair:?} does not help");
            }
        }
        Err(NoKit::Undecided) => {}
    }
});
