//! Tables in the documents are those that the program prints.

use std::fs;

use crate::support::program::Folder;
use crate::support::shipped;

/// Where a document's commands are run: so many of those that print a table, in such a folder.
type State = (&'static str, usize, fn() -> Folder);

const STATES: [State; 10] = [
    ("README.md", 1, Folder::new),
    ("docs/commands.md", 1, Folder::new),
    ("docs/interviewer.md", 1, Folder::new),
    ("docs/leaks.md", 2, with_kits_in_use),
    ("docs/leaks.md", 1, with_kits_that_need_a_person),
    ("docs/ledger.md", 2, with_a_ledger),
    ("docs/loops.md", 2, Folder::new),
    ("docs/recruiter.md", 2, Folder::new),
    ("docs/team.md", 3, Folder::new),
    ("docs/the-draw.md", 1, Folder::new),
];

/// A folder in which these commands were run.
fn after(folder: Folder, lines: &[&str]) -> Folder {
    for line in lines {
        let packets = if line.starts_with("compose") { " --format md --edition interviewer" } else { "" };
        folder.say(&format!("{line}{packets}")).expect(0);
    }
    folder
}

fn with_a_ledger() -> Folder {
    let lines = [
        "compose screen-30 --seed lema-074",
        "compose senior-backend --seed lema-074",
        "compose screen-30 --seed 7",
        "ledger add out/screen-30--lema-074.kit.json --requisition REQ-1042 --round screen --date 2026-11-09",
        "ledger add out/senior-backend--lema-074.kit.json --requisition REQ-1042 --round onsite --date 2026-11-16",
        "ledger add out/screen-30-7.kit.json --requisition REQ-1043 --date 2026-11-18",
        "ledger close REQ-1042 --date 2026-11-20",
    ];
    after(Folder::new(), &lines)
}

fn with_kits_in_use() -> Folder {
    let lines = [
        "compose screen-30 --seed lema-074",
        "compose screen-30 --seed gosu-437",
        "compose mid-backend --seed radu-428",
        "ledger add out/screen-30--lema-074.kit.json --requisition REQ-1042 --round screen --date 2026-11-09",
        "ledger add out/screen-30--gosu-437.kit.json --requisition REQ-1048 --round screen --date 2026-11-12",
        "ledger add out/mid-backend--radu-428.kit.json --requisition REQ-9 --date 2026-11-13",
    ];
    after(Folder::new().with_sources(), &lines)
}

fn with_kits_that_need_a_person() -> Folder {
    let folder = with_kits_in_use();
    fs::remove_file(folder.join("out/mid-backend--radu-428.kit.json")).unwrap();
    let edited = "out/screen-30--gosu-437.kit.json";
    let text = fs::read_to_string(folder.join(edited)).unwrap();
    let request = text.split_once("\"request\": \"").unwrap().1.split('"').next().unwrap();
    let other: String = request.chars().rev().collect();
    folder.write(edited, text.replace(request, &other));
    folder
}

/// The commands in the console blocks of a document, each with what it prints.
fn commands(text: &str) -> Vec<(&str, &str)> {
    let blocks = text.split("```console\n").skip(1).filter_map(|block| block.split("\n```").next());
    let commands = blocks.flat_map(|block| block.strip_prefix("$ ").expect("a command").split("\n$ "));
    commands.filter_map(|command| command.strip_prefix("interviewkit ")?.split_once('\n')).collect()
}

/// The paragraphs that are tables, with the lines right above and below them.
fn tables(printed: &str) -> Vec<&str> {
    printed.split("\n\n").filter(|part| part.contains(['━', '╞'])).collect()
}

/// The command as the program is to run it: with the seed that it made, and few files.
fn runnable(command: &str, printed: &str) -> String {
    let mut line = command.split(" | ").next().unwrap().to_owned();
    if line.starts_with("compose") || line.starts_with("loop compose") {
        // Where the program made the seed, it stands below the table.
        if !line.contains("--seed") {
            let seed = printed.split("· seed ").nth(1).and_then(|rest| rest.split(' ').next());
            line = format!("{line} --seed {}", seed.expect("a seed"));
        }
        line.push_str(" --format md --force --out written");
    }
    line
}

#[test]
fn tables_in_documents_are_those_printed() {
    for file in fs::read_dir(shipped::path("docs")).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let name = format!("docs/{}", path.file_name().unwrap().to_str().unwrap());
        let is_read = STATES.iter().any(|(document, ..)| *document == name);
        let text = fs::read_to_string(&path).unwrap();
        let shown = commands(&text).iter().filter(|(_, printed)| !tables(printed).is_empty()).count();
        assert!(is_read || shown == 0, "{name} shows a table");
    }
    let mut wrong = Vec::new();
    for (at, (document, count, folder)) in STATES.iter().enumerate() {
        let text = fs::read_to_string(shipped::path(document)).unwrap();
        let mut shown = commands(&text);
        shown.retain(|(_, printed)| !tables(printed).is_empty());
        let of_it = |states: &[State]| -> usize {
            states.iter().filter(|state| state.0 == *document).map(|state| state.1).sum()
        };
        assert_eq!(shown.len(), of_it(&STATES), "commands with tables in {document}");
        let folder = folder();
        for (command, printed) in shown.into_iter().skip(of_it(&STATES[..at])).take(*count) {
            let run = folder.say(&runnable(command, printed));
            for table in tables(printed) {
                if !run.text().contains(table.trim_end()) {
                    wrong.push(format!("{document}: {command}\n{}{}", run.text(), run.err));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_swap_of_a_single_kit_works_after_the_leak_of_the_same_page() {
    let page = fs::read_to_string(shipped::path("docs/leaks.md")).unwrap();
    let swap = page.split("```sh\ninterviewkit ").nth(1).unwrap().lines().next().unwrap();
    assert!(swap.starts_with("swap "), "{swap}");
    let folder = with_kits_in_use();
    folder.say("leak resources-for-room-bookings --packets pdf --quiet").expect(0);
    folder.say(swap).expect(0);
}
