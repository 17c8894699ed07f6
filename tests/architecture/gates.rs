//! One gate for reading files, one for writing them, and one for showing their names.

use interviewkit::model::has_no_width;

use super::source::{Source, complaints};

/// What opens a file to read it, and the files that may: elsewhere a pipe would be waited for, and a
/// device read for ever.
const READING: [(&[&str], &[&str]); 7] = [
    (&["fs", "::", "read"], &[]),
    (&["read_to_string"], &[]),
    (&["read_to_end"], &["load/read.rs"]),
    (&["File", "::", "open"], &["load/read.rs"]),
    (&["File", "::", "options"], &["cli/commands/ledger/lock.rs"]),
    (&["OpenOptions"], &[]),
    (&["from_path"], &[]),
];

/// What makes or moves a file, and the file that may: elsewhere half a file could be left behind.
const WRITING: [(&[&str], &[&str]); 8] = [
    // A test, which writes a file of the repository.
    (&["fs", "::", "write"], &["load/built_in/tests.rs"]),
    // A whole file gets another name, which was free.
    (&["fs", "::", "rename"], &["cli/commands/ledger/store.rs"]),
    (&["fs", "::", "copy"], &[]),
    (&["File", "::", "create"], &[]),
    (&["File", "::", "create_new"], &[]),
    (&["tempfile_in"], &["cli/io/draft.rs"]),
    (&["tempdir_in"], &[]),
    (&["persist"], &["cli/io/draft.rs"]),
];

/// What shows the name of a file, and the files that may: of commands. Elsewhere a line
/// end in the name would begin a line of ours; that is what `shown::path` is for.
const SHOWING: [(&[&str], &[&str]); 1] = [(&["display"], &["cli/steps/rerun_command.rs"])];

fn check(source: &Source) -> Vec<String> {
    if source.path.contains("/tests/") {
        return Vec::new();
    }
    let words = source.words();
    let all: Vec<&str> = words.iter().map(|word| word.text).collect();
    // Tests stand at the end of a file, and touch their own files only.
    let tests = all.windows(5).position(|five| *five == ["test", ")", "]", "mod", "tests"]);
    let own = &all[..tests.unwrap_or(all.len())];
    let mut found = Vec::new();
    for (pattern, except) in READING.iter().chain(&WRITING).chain(&SHOWING) {
        if except.contains(&source.path.as_str()) {
            continue;
        }
        let starts = own.windows(pattern.len()).enumerate().filter(|(_, some)| some == pattern);
        found.extend(starts.map(|(at, _)| {
            format!("{}: {} is for the gates alone", source.at(words[at].line), pattern.concat())
        }));
    }
    found
}

/// Who may name characters of no width: the gate, a table of typefaces, the mark at the start of a CSV file,
/// and advice on some of them.
const UNSEEN: [&str; 4] =
    ["model/hidden.rs", "model/printable.rs", "render/csv/sheet.rs", "load/problem/file.rs"];

/// Whoever names one makes a list of their own beside `model::hidden`.
fn unseen(source: &Source) -> Vec<String> {
    if source.path.contains("tests") || UNSEEN.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let own = source.text.split("#[cfg(test)]").next().expect("the first part");
    let mut found = Vec::new();
    for (at, line) in own.lines().enumerate() {
        let codes = line.split("\\u{").skip(1).filter_map(|rest| rest.split('}').next());
        let characters = codes.filter_map(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        if characters.chain(line.chars()).any(has_no_width) {
            found.push(format!(
                "{}: characters of no width are named in model/hidden.rs alone",
                source.at(at + 1)
            ));
        }
    }
    found
}

#[test]
fn characters_of_no_width_are_named_in_one_place() {
    assert_eq!(complaints(unseen), Vec::<String>::new());
    for text in ["let a = '\\u{200b}';", "matches!(c, '\\u{AD}'..='\\u{AE}')", "let a = \"a\u{2060}b\";"] {
        assert_eq!(unseen(&Source::new("cli/mod.rs", text)).len(), 1, "{text}");
    }
}

#[test]
fn files_are_read_and_written_through_the_gates() {
    assert_eq!(complaints(check), Vec::<String>::new());
}

#[test]
fn a_way_around_the_gates_is_found() {
    for text in [
        "fn f() { fs::read(path) }",
        "fn f() { path.display() }",
        "fn f() { std::fs::read_to_string(path) }",
        "fn f() { File::open(path) }",
        "fn f() { reader.read_to_end(&mut bytes) }",
        "fn f() { csv::Reader::from_path(path) }",
        "fn f() { std::fs::OpenOptions::new() }",
        "fn f() { fs::write(path, bytes) }",
        "fn f() { File::create(path) }",
        "fn f() { file.persist(path) }",
    ] {
        assert_eq!(check(&Source::new("cli/mod.rs", text)).len(), 1, "{text}");
        let tested = format!("#[cfg(test)]\nmod tests {{ {text} }}");
        assert_eq!(check(&Source::new("cli/mod.rs", &tested)), [""; 0], "{text}");
    }
    assert_eq!(check(&Source::new("load/read.rs", "fn f() { File::open(path) }")), [""; 0]);
    assert_eq!(check(&Source::new("cli/mod.rs", "fn f() { fs::read_dir(path) }")), [""; 0]);
}
