//! Help that a person can use, for every command.

use crate::support::program::Folder;

/// The words after which a command's help is asked for, found in the helps themselves.
pub(super) fn commands(folder: &Folder, of: &[String]) -> Vec<Vec<String>> {
    let help = help(folder, of, "-h");
    let mut found = vec![of.to_vec()];
    let listed =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    for line in listed {
        let Some(name) = line.split_whitespace().next().filter(|name| *name != "help") else { continue };
        found.extend(commands(folder, &[of, &[name.to_owned()]].concat()));
    }
    found
}

fn help(folder: &Folder, of: &[String], option: &str) -> String {
    let mut arguments = of.to_vec();
    arguments.push(option.to_owned());
    let run = folder.run(&arguments).expect(0);
    assert!(run.err.is_empty());
    run.text().to_owned()
}

#[test]
fn every_command_argument_and_option_says_what_it_is_for() {
    let folder = Folder::new();
    let commands = commands(&folder, &[]);
    assert!(commands.len() >= 14, "{commands:?}");
    for command in commands {
        let long = help(&folder, &command, "--help");
        let about = long.lines().next().unwrap();
        assert!(about.len() > 10 && !about.starts_with("Usage"), "{command:?} has no text:\n{long}");
        assert!(long.contains("Usage: interviewkit"), "{long}");
        let short = help(&folder, &command, "-h");
        let lines: Vec<&str> = short.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let named = line.trim_start();
            let is_entry =
                line.starts_with("  ") && (named.starts_with('-') || named.starts_with(['<', '[']));
            if is_entry && !named.starts_with("[default") && !named.starts_with("[possible") {
                let own = named.split_once("  ").is_some_and(|(_, text)| text.trim().len() > 3);
                let below = lines.get(at + 1).is_some_and(|next| next.starts_with("          "));
                assert!(own || below, "{command:?}: {line:?} says nothing");
            }
        }
    }
}

#[test]
fn the_commands_people_begin_with_show_examples() {
    let folder = Folder::new();
    for line in ["--help", "compose --help", "profile check --help", "bank check --help", "bank list --help"]
    {
        let run = folder.say(line).expect(0);
        assert!(run.text().contains("Example"), "{line}:\n{}", run.text());
    }
    let codes = folder.say("--help").expect(0);
    for code in
        ["0 done", "1 problems in a file", "2 wrong usage", "3 no kit is possible", "4 something could not"]
    {
        assert!(codes.text().replace('\n', " ").contains(code), "{}", codes.text());
    }
    assert_eq!(
        folder.say("--version").expect(0).text(),
        format!("interviewkit {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_range_of_minutes_is_explained() {
    let folder = Folder::new();
    let help = folder.say("bank list --help").expect(0).text().to_owned();
    for form in ["8, ", "5-8 (both included)", "10+ (10 and more)"] {
        assert!(help.contains(form), "{help}");
    }
}

#[test]
fn only_compose_says_that_a_requisition_leaves_out_questions() {
    let folder = Folder::new();
    let mut seen = 0;
    for command in commands(&folder, &[]) {
        let help = help(&folder, &command, "--help");
        let text: String =
            help.lines().skip_while(|line| !line.contains("--requisition <REQ>")).take(2).collect();
        if text.contains("The requisition to print") {
            assert_eq!(text.contains("left out"), command == ["compose"], "{command:?}: {text}");
            seen += 1;
        }
    }
    assert_eq!(seen, 4, "compose, loop compose, render and swap print it");
}
