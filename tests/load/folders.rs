//! Problems that no single broken file can show.

use std::fs;

use interviewkit::diag::human;
use interviewkit::load::{self, FolderOf, SourceFile, read_folder};

use super::support::{file, found, only, sound, stored, with};

/// The codes that are shown here; Y008, which takes millions of values, beside the parser.
pub(super) const CODES: [&str; 11] =
    ["F001", "F002", "F003", "F006", "Y008", "B001", "B005", "B006", "P007", "Q011", "R009"];

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = folder();
    let report = read_folder(&folder.path().join("nowhere"), FolderOf::Bank).expect_err("no folder");
    assert_eq!(report.diagnostics.len(), 1);
    let text = human(&report.diagnostics, false, 100);
    assert!(text.contains("F001") && text.contains("nowhere"), "{text}");
}

#[test]
#[cfg(unix)]
fn a_file_that_cannot_be_read_is_named_with_all_others() {
    let folder = folder();
    fs::create_dir(folder.path().join("a.yaml")).expect("a folder");
    let gone = folder.path().join("gone");
    for link in ["b.yaml", "c.yml"] {
        std::os::unix::fs::symlink(&gone, folder.path().join(link)).expect("a link");
    }
    let report = read_folder(folder.path(), FolderOf::Bank).expect_err("dangling links");
    let text = human(&report.diagnostics, false, 100);
    assert_eq!(report.errors(), 2, "{text}");
    assert!(text.contains("F002") && text.contains("/b.yaml") && text.contains("/c.yml"), "{text}");
}

#[test]
fn an_empty_folder_is_an_error() {
    let folder = folder();
    fs::write(folder.path().join("README.md"), "# Nothing").expect("a file");
    fs::write(folder.path().join(".hidden.yaml"), "{").expect("a file");
    let report = read_folder(folder.path(), FolderOf::Bank).expect_err("no file");
    let text = human(&report.diagnostics, false, 100);
    assert!(text.contains("F003"), "{text}");
    assert_eq!(only(load::bank(&[])).0, "F003");
}

#[test]
fn files_come_sorted_and_links_in_a_circle_end() {
    let folder = folder();
    for path in ["b/two.yml", "b/one.yaml", "a.yaml", "b.yaml", "b-c/x.yaml"] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, "format: 1").expect("a file");
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path(), folder.path().join("b/circle")).expect("a link");
    let files = read_folder(folder.path(), FolderOf::Bank).expect("files");
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["a.yaml", "b-c/x.yaml", "b.yaml", "b/one.yaml", "b/two.yml"]);
    assert!(files[0].name().ends_with("/a.yaml"), "{}", files[0].name());
}

#[test]
fn a_bank_needs_its_vocabulary() {
    let (code, text) = only(load::bank(&sound()[1..]));
    assert_eq!(code, "B001", "{text}");
}

#[test]
fn a_bank_needs_a_question() {
    let (code, text) = only(load::bank(&sound()[..1]));
    assert_eq!(code, "B005", "{text}");
}

#[test]
fn names_can_be_numbered() {
    let bank = String::from_utf8(sound()[0].bytes.to_vec()).expect("text");
    let many = |line: fn(u32) -> String| -> String { (0..66_000).map(line).collect() };
    let competency = |n| format!("  c{n}: {{name: C, definition: D}}\n");
    for (from, rest) in [
        ("areas:\n", many(competency)),
        ("tags:\n", many(|n| format!("      t{n}: T\n"))),
        ("tags:\n", many(|n| format!("  a{n}: {{name: A, topics: {{u{n}: T}}}}\n"))),
        ("", many(|n| format!("  - t{n}\n"))),
    ] {
        let at = if from.is_empty() { bank.len() } else { bank.find(from).expect("it is there") };
        let bank = format!("{}{rest}{}", &bank[..at], &bank[at..]);
        let files = [file("bank.yaml", bank), sound()[1].clone()];
        let codes: Vec<&str> = found(load::bank(&files)).iter().map(|found| found.code.text()).collect();
        assert_eq!(codes, ["B006"], "{from}");
    }
}

#[test]
fn a_line_has_an_end() {
    let line = format!("# {}\nformat: 1\nquestions: []\n", "x".repeat(70_000));
    assert_eq!(only(with(file("long.yaml", line))).0, "F006");
}

#[test]
fn profiles_in_two_folders_have_two_ids() {
    let bank = load::bank(&sound()).expect("the sound bank").value;
    let profile = String::from_utf8(stored("profiles/p004.yaml", "p004.yaml").bytes.into_owned());
    let profile = profile.expect("text").replace("picks: 2+", "picks: 2");
    let at = |path: &str| SourceFile::new("profiles", path, profile.clone().into_bytes());
    let (code, text) = only(load::profiles(&[at("b/p004.yaml"), at("a/p004.yaml")], &bank));
    assert_eq!(code, "P007");
    assert!(text.contains("profiles/b/p004.yaml:2:5") && text.contains("profiles/a/p004.yaml:2:5"), "{text}");
    let loops = load::profiles(&[at("p004.yaml"), at("loops/anything.yaml")], &bank).expect("one profile");
    assert_eq!(loops.value.len(), 1);
    assert_eq!(loops.spot("p004").map(|spot| spot.line), Some(2));
}

/// A loop of two rounds of the sound profile, and what else it holds.
fn loop_with(path: &str, rest: &str) -> SourceFile {
    let round = |id: &str| {
        let role = "interviewer: Engineer\n    minutes: 30\n    panel: coding";
        format!("  - id: {id}\n    profile: profile\n    {role}\n")
    };
    let (one, two) = (round("one"), round("two"));
    let text = format!(
        "format: 1\nid: day\ntitle: A day\nsummary: For tests.\nlevel: senior\nrounds:\n{one}{two}{rest}"
    );
    file(path, text)
}

#[test]
fn two_loops_of_one_id_are_named_with_their_places() {
    let bank = load::bank(&sound()).expect("the sound bank").value;
    let profile = stored("sound/profile.yaml", "profile.yaml");
    let at = |path| loop_with(path, "panel: coding\n");
    let (code, text) =
        only(load::loops(&[at("loops/b/day.yaml"), profile.clone(), at("loops/day.yaml")], &bank));
    assert_eq!(code, "R009");
    assert!(text.contains("bank/loops/day.yaml:2:5") && text.contains("bank/loops/b/day.yaml:2:5"), "{text}");
    let loaded = load::loops(&[at("loops/day.yaml"), profile], &bank).expect("one loop");
    let day = &loaded.value[0];
    assert_eq!((day.seen_by, day.must_have.len(), day.rounds.len()), (2, 0, 2));
    assert_eq!(day.rounds[1].title, "A sound profile", "the profile's, where nothing is said");
    assert_eq!(loaded.spot("day").map(|spot| spot.line), Some(2));
}

#[test]
fn problems_of_a_loop_and_of_its_profiles_come_together_and_once() {
    let bank = load::bank(&sound()).expect("the sound bank").value;
    let broken = stored("profiles/p004.yaml", "profile.yaml");
    let idle = file("idle.yaml", "nonsense");
    let looped = loop_with("loops/day.yaml", "panel: coding\nmust-have: codin\n");
    let found = found(load::loops(&[looped, broken, idle], &bank));
    let mut codes: Vec<&str> = found.iter().map(|one| one.code.text()).collect();
    codes.sort_unstable();
    // The profile's own two problems once, though two rounds name it; the one that no one names is not read.
    assert_eq!(codes, ["B004", "P001", "P004"], "{}", human(&found, false, 100));
}

#[test]
fn solutions_are_found_by_their_folder_and_one_of_no_question_is_named_once() {
    let mut files = sound();
    for path in ["sound/solution.py", "sound/test_solution.py", "sund/solution.py", "sund/x.py", "notes.txt"]
    {
        files.push(file(&format!("solutions/{path}"), ""));
    }
    let loaded = load::bank(&files).expect("only a warning");
    let question = loaded.value.question("sound").expect("the sound question");
    assert_eq!(question.solution.as_deref(), Some("solutions/sound/solution.py"));
    let (code, text) = only(Ok(loaded));
    assert_eq!(code, "Q011");
    assert!(text.contains("solutions/sund/solution.py") && text.contains("did you mean `sound`"), "{text}");
}

#[test]
fn files_of_solutions_are_named_and_not_read() {
    let folder = folder();
    let inside = folder.path().join("solutions/sound");
    fs::create_dir_all(&inside).expect("a folder");
    fs::write(folder.path().join("bank.yaml"), "format: 1").expect("a file");
    fs::write(inside.join("solution.py"), [0xff, 0xfe]).expect("a file");
    let files = read_folder(folder.path(), FolderOf::Bank).expect("files");
    let found: Vec<(&str, usize)> = files.iter().map(|file| (file.path.as_str(), file.bytes.len())).collect();
    assert_eq!(found, [("bank.yaml", 9), ("solutions/sound/solution.py", 0)]);
}

#[test]
fn a_file_that_was_meant_to_be_read_is_named_and_others_are_passed_over() {
    let passed =
        ["README.md", "x.yaml~", "#x.yaml#", ".x.yaml.swp", ".git", "x.yaml.bak", "yaml", "x.json", ".YAML"];
    let meant = [
        ("more.YAML", "more.yaml"),
        ("x.Yml", "x.yml"),
        ("web/x.YML", "x.yml"),
        ("x.yaml ", "x.yaml"),
        ("solutions", "solutions/"),
        ("Solutions", "solutions/"),
        ("Solutions/x.py", "solutions/"),
        ("Samples/x.yaml", "samples/"),
        ("samples", "samples/"),
        ("Bank.yml", "bank.yml"),
        ("Rubric.yaml", "rubric.yaml"),
    ];
    for (path, right) in passed.map(|path| (path, None)).into_iter().chain(meant.map(|(p, r)| (p, Some(r)))) {
        let folder = folder();
        fs::write(folder.path().join("bank.yaml"), "format: 1").expect("a file");
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, "format: 1").expect("a file");
        match (read_folder(folder.path(), FolderOf::Bank), right) {
            (Ok(files), None) => assert_eq!(files.len(), 1, "{path:?}"),
            (Err(report), Some(right)) => {
                let (code, text) = only(Err::<load::Loaded<()>, _>(report));
                assert_eq!(code, "F002");
                assert!(text.contains(&format!("rename it to `{right}`")), "{text}");
            }
            (read, right) => panic!("{path:?}, {right:?}: {read:?}"),
        }
    }
}

#[test]
fn names_that_mean_something_in_a_bank_mean_nothing_beside_profiles() {
    for path in
        ["Rubric.yaml", "Samples/x.yaml", "Solutions/x.yaml", "solutions/x.yaml", "Bank.yml", "samples.yaml"]
    {
        let folder = folder();
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, "format: 1").expect("a file");
        let files = read_folder(folder.path(), FolderOf::Profiles).expect("files");
        assert_eq!(files.iter().map(|file| file.bytes.len()).collect::<Vec<_>>(), [9], "{path:?}");
    }
}
