//! Mistakes on the command line and in files: exit codes, places, suggestions.

use crate::support::program::Folder;
use crate::support::shipped;

#[test]
fn mistyped_names_get_a_suggestion() {
    let folder = Folder::new();
    for (line, unknown, meant) in [
        ("compose screen-3O", "profile `screen-3O`", "screen-30"),
        ("profile show senior-bakend", "profile `senior-bakend`", "senior-backend"),
        ("profile check data-enginer", "profile `data-enginer`", "data-engineer"),
        ("bank list --topic asincio", "topic `asincio`", "asyncio"),
        ("bank list --area qualty", "area `qualty`", "quality"),
        ("bank list --competency codeing", "competency `codeing`", "coding"),
        ("bank list --tag fixturs", "tag `fixturs`", "fixtures"),
        ("bank list --kind codng", "kind `codng`", "coding"),
        ("bank list --level senor", "level `senor`", "senior"),
        ("bank list --difficulty hrad", "difficulty `hrad`", "hard"),
        ("bank list --status activ", "status `activ`", "active"),
        ("bank show triage-red-test-rnu", "question `triage-red-test-rnu`", "triage-red-test-run"),
        ("compose screen-30 --level snior", "level `snior`", "senior"),
        ("compose screen-30 --exclude triage-red-test", "question `triage-red-test`", "triage-red-test-run"),
        (
            "compose screen-30 --include fixture-shared-card",
            "question `fixture-shared-card`",
            "fixture-shared-cart",
        ),
    ] {
        let run = folder.say(line).expect(2);
        assert!(run.err.contains(&format!("there is no {unknown}")), "{line}: {}", run.err);
        assert!(run.err.contains(&format!("did you mean `{meant}`?")), "{line}: {}", run.err);
        assert!(run.out.is_empty());
    }
    let run = folder.say("compose screen-30 --sed 7").expect(2);
    assert!(run.err.contains("'--seed'"), "{}", run.err);
    let run = folder.say("compose zzzzzzzzzzzzzzzz").expect(2);
    assert!(run.err.contains("there is behavioural-45, "), "{}", run.err);
    let run = folder.say("bank show zzzzzzzzzzzzzzzzzzzzzzzz").expect(2);
    assert!(run.err.contains("to choose from"), "{}", run.err);
    assert!(folder.names("").is_empty());
}

#[test]
fn wrong_usage_is_exit_2() {
    let folder = Folder::new();
    for line in [
        "",
        "compos screen-30",
        "compose",
        "compose screen-30 extra",
        "compose screen-30 --format docx",
        "compose screen-30 --format ",
        "compose screen-30 --paper a3",
        "compose screen-30 --edition everyone",
        "compose screen-30 --format csv --csv-layout candidates --edition candidate",
        "compose screen-30 --include triage-red-test-run --exclude triage-red-test-run",
        "compose screen-30 --include no-such-question",
        "bank list --minutes 8-5",
        "profile check screen-30 --sample 0",
        "completions tcsh",
        "schema kit",
    ] {
        let run = folder.say(line).expect(2);
        assert!(run.out.is_empty() && !run.err.trim().is_empty(), "{line}");
    }
    assert!(folder.names("").is_empty());
}

/// A bank with one mistake in each of three files; the places of all four.
fn broken() -> (Folder, Vec<String>) {
    let folder = Folder::new().with_sources();
    let mut places = Vec::new();
    for (path, right, wrong) in [
        ("bank/quality/pytest.yaml", "    topic: pytest", "    topic: pytst"),
        ("bank/data/dataframes.yaml", "    difficulty: ", "    difficulty: very "),
        ("bank/bank.yaml", "  - airflow", "  - airflow\n  - airflow"),
        ("bank/ml/numpy-scipy.yaml", "    minutes: ", "    minutes: -"),
    ] {
        let text = shipped::text(path).replacen(right, wrong, 1);
        folder.write(path, &text);
        let changed = text.lines().zip(shipped::text(path).lines().map(str::to_owned).collect::<Vec<_>>());
        let line = 1 + changed.take_while(|(new, old)| new == old).count();
        places.push(format!("{path}:{line}:"));
    }
    (folder, places)
}

#[test]
fn every_problem_of_every_file_is_told_with_its_place() {
    let (folder, places) = broken();
    for line in [
        "bank check",
        "bank check bank",
        "compose screen-30",
        "bank list",
        "profiles",
        "profile check screen-30",
    ] {
        let run = folder.say(line).expect(1);
        for place in &places {
            let told = run.err.lines().any(|line| {
                let column = line.split_once(place.as_str()).map(|(_, column)| column);
                column.is_some_and(|column| column.parse::<u32>().is_ok_and(|column| column > 1))
            });
            assert!(told, "{line} does not name {place}\n{}", run.err);
        }
        assert!(run.err.contains("did you mean `pytest`?"), "{}", run.err);
        assert!(run.err.contains("4 problems"), "{}", run.err);
        assert!(run.out.is_empty());
    }
    assert_eq!(folder.names(""), ["bank", "profiles"]);
    let json = folder.say("bank check --format json").expect(1).json();
    let diagnostics = json["diagnostics"].as_array().unwrap();
    let told: Vec<String> = diagnostics
        .iter()
        .map(|told| format!("{}:{}:", told["place"]["file"].as_str().unwrap(), told["place"]["line"]))
        .collect();
    let mut expected = places;
    expected.sort();
    assert_eq!(told, expected);
}

#[test]
fn a_broken_profile_stops_only_its_own_interview() {
    let folder = Folder::new().with_sources();
    let text = shipped::text("profiles/screen-30.yaml");
    folder.write("profiles/screen-30.yaml", text.replace("topic: pytest", "topic: pytst"));
    let run = folder.say("compose screen-30").expect(1);
    assert!(run.err.contains("profiles/screen-30.yaml:") && run.err.contains("`pytest`"), "{}", run.err);
    folder.say("profiles").expect(1);
    folder.say("compose data-engineer --seed 7").expect(0);
}

#[test]
fn what_cannot_be_read_is_exit_4() {
    let folder = Folder::new();
    folder.write("file.yaml", "format: 1\n");
    for place in ["nowhere", "file.yaml", "file.yaml/below"] {
        for line in [
            "compose screen-30 --bank",
            "compose screen-30 --profiles",
            "bank check",
            "bank list --bank",
            "profiles --profiles",
        ] {
            let run = folder.say(&format!("{line} {place}")).expect(4);
            assert!(run.err.contains(place) && run.err.contains("F001"), "{}", run.err);
            assert!(run.out.is_empty());
        }
        let json = folder.say(&format!("bank check --format json {place}")).expect(4).json();
        assert_eq!(json["diagnostics"][0]["code"], "F001");
    }
    std::fs::create_dir(folder.join("empty")).unwrap();
    let run = folder.say("bank check empty").expect(1);
    assert!(run.err.contains("F003"), "{}", run.err);
    assert_eq!(folder.names(""), ["empty", "file.yaml"]);
}

#[test]
fn control_characters_in_what_every_page_prints_are_refused() {
    let folder = Folder::new();
    for option in ["--seed=a\nb", "--seed=\u{1b}[31mred", "--date=1\t2"] {
        let run = folder.run(&["compose", "screen-30", option]).expect(2);
        assert!(run.err.contains("holds U+00"), "{}", run.err);
    }
    assert!(folder.names("").is_empty());
}
