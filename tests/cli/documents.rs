//! Tables in the documents are those that the program prints.

use crate::support::program::Folder;

const DOCUMENTS: [(&str, &str); 4] = [
    ("README.md", include_str!("../../README.md")),
    ("docs/interviewer.md", include_str!("../../docs/interviewer.md")),
    ("docs/recruiter.md", include_str!("../../docs/recruiter.md")),
    ("docs/team.md", include_str!("../../docs/team.md")),
];

/// What stands in the console blocks of a document: the command, and what it prints.
fn blocks(text: &str) -> Vec<(&str, &str)> {
    let blocks = text.split("```console\n$ interviewkit ").skip(1);
    blocks.filter_map(|block| block.split("\n```").next()?.split_once('\n')).collect()
}

#[test]
fn tables_in_documents_are_as_wide_as_those_printed() {
    let folder = Folder::new();
    let mut compared = 0;
    for (document, text) in DOCUMENTS {
        for (command, printed) in blocks(text) {
            let is_kit = command.starts_with("compose ") && printed.contains('━');
            if !is_kit && !command.starts_with("bank list ") {
                continue;
            }
            let mut line = command.to_owned();
            if is_kit {
                // Where the program made the seed, it stands below the table.
                let seed = printed.split("· seed ").nth(1).and_then(|rest| rest.split(' ').next());
                if !line.contains("--seed") {
                    line = format!("{line} --seed {}", seed.expect("a seed"));
                }
                line = format!("{line} --format md --force --out written");
            }
            let run = folder.say(&line).expect(0);
            let table = run.text().split("\n\n    ").next().expect("a table").trim_end();
            assert!(printed.contains(table), "{document}: {command}\n{table}");
            compared += 1;
        }
    }
    assert!(compared >= 4, "{compared}");
}
