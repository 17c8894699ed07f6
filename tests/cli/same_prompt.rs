//! One prompt under two ids.

use crate::support::program::Folder;

fn question(id: &str, topic: &str, prompt: &str, more: &str) -> String {
    format!(
        "  - id: {id}\n    title: {id}\n    kind: concept\n    competency: c\n    topic: {topic}\n    level: mid\n    \
         difficulty: easy\n    minutes: 5\n    prompt: \"{prompt}\"\n    strong-answer: [Says {id}.]\n{more}    \
         anchors: {{1: Stops at {id}., 2: Does half of {id}., 3: Does {id} whole., 4: Does {id} whole and tests.}}\n"
    )
}

const BANK: &str = "format: 1\nname: Case\ncompetencies: {c: {name: C, definition: A thing.}}\n\
                    areas: {a: {name: A, topics: {x: X, y: Y}}}\n";
const PROFILE: &str = "format: 1\nid: p\ntitle: P\nsummary: Both.\nduration: 30\nslack: 20\nopening: 2\nclosing: 2\nlevel: mid\n\
                       sections:\n  - {id: one, title: One, purpose: First., picks: 1, where: {topic: x}}\n  \
                       - {id: two, title: Two, purpose: Second., picks: 1, where: {topic: y}}\n";

fn folder(more: &str) -> Folder {
    let folder = Folder::new();
    folder.write("bank/bank.yaml", BANK);
    let one = question("list-one", "x", "Reverse a linked list, and say what it *costs*.", more);
    let two = question("list-two", "y", "reverse a  linked list and say what it costs!", "");
    folder.write("bank/q.yaml", format!("format: 1\nquestions:\n{one}{two}"));
    folder.write("profiles/p.yaml", PROFILE);
    folder
}

#[test]
fn every_way_to_draw_such_a_kit_says_so_and_draws_it() {
    let folder = folder("");
    for line in [
        "compose p --seed 1",
        "compose p --seed 2 -q",
        "compose p --seed 3 --kits 1 -o set",
        "compose p --seed 4 -o - --format json",
    ] {
        let run = folder.say(line).expect(0);
        assert!(
            run.err.contains("warning: `list-one` and `list-two` have the same prompt"),
            "{line}: {}",
            run.err
        );
        assert_eq!(run.err.matches("same prompt").count(), 1, "{line}: {}", run.err);
        assert!(run.err.contains("bank check"), "{}", run.err);
    }
    let check = folder.say("bank check --strict").expect(1);
    assert!(check.err.contains("L031") && check.err.contains("bank/q.yaml:"), "{}", check.err);
}

#[test]
fn enemies_with_one_prompt_never_meet_and_are_no_finding() {
    let folder = folder("    enemies: [list-two]\n");
    folder.say("bank check --strict").expect(0);
    folder.say("compose p --seed 1").expect(3);
}
