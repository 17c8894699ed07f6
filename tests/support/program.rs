//! The program as its user runs it, in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use assert_cmd::Command;
use tempfile::TempDir;

use super::shipped;

/// An empty folder to run the program in; it goes away with the value.
pub(crate) struct Folder {
    dir: TempDir,
}

/// A folder below, to run the program in.
pub(crate) struct Below<'f> {
    folder: &'f Folder,
    dir: PathBuf,
}

impl Below<'_> {
    /// Runs the program to its end.
    pub(crate) fn run<S: AsRef<std::ffi::OsStr>>(&self, arguments: &[S]) -> Run {
        let mut program = self.folder.program();
        program.current_dir(&self.dir).args(arguments);
        run(program)
    }

    /// Runs the program with the words of a line.
    pub(crate) fn say(&self, line: &str) -> Run {
        self.run(&line.split_whitespace().collect::<Vec<_>>())
    }
}

/// Runs a program to its end.
pub(crate) fn run(program: std::process::Command) -> Run {
    let output = Command::from_std(program).output().unwrap();
    let code = output.status.code().unwrap();
    Run { code, out: output.stdout, err: String::from_utf8(output.stderr).unwrap() }
}

/// What a run left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: Vec<u8>,
    pub(crate) err: String,
}

impl Run {
    /// Standard output as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.out).unwrap()
    }

    /// Standard output as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.out).unwrap()
    }

    /// The arguments of the command that a `compose` printed, without the program's name.
    pub(crate) fn again(&self) -> Vec<String> {
        let printed = format!("{}\n{}", self.text(), self.err);
        let at = printed.find("Again: interviewkit ").unwrap();
        let line = &printed[at + "Again: interviewkit ".len()..];
        shell_words(line)
    }

    /// Fails unless the run ended with this code.
    #[track_caller]
    pub(crate) fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", String::from_utf8_lossy(&self.out), self.err);
        self
    }
}

impl Folder {
    /// A folder without a bank: the program uses the one that is built in.
    pub(crate) fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self) -> &Path {
        self.dir.path()
    }

    pub(crate) fn join(&self, path: &str) -> PathBuf {
        self.path().join(path)
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A folder below this one.
    pub(crate) fn in_dir(&self, dir: &str) -> Below<'_> {
        Below { folder: self, dir: self.join(dir) }
    }

    /// Makes a named pipe, into which no one writes.
    #[cfg(unix)]
    pub(crate) fn pipe(&self, path: &str) {
        assert!(std::process::Command::new("mkfifo").arg(self.join(path)).status().unwrap().success());
    }

    /// Copies the shipped bank and profiles here.
    pub(crate) fn with_sources(self) -> Self {
        for folder in ["bank", "profiles"] {
            for (path, text) in shipped::files(folder) {
                self.write(&format!("{folder}/{path}"), text);
            }
        }
        self
    }

    /// Marks a question of the copied bank as compromised.
    pub(crate) fn compromise(&self, question: &str) {
        let id = format!("- id: {question}\n");
        let files = shipped::files("bank");
        let (path, text) = files.into_iter().find(|(_, text)| text.contains(&id)).unwrap();
        let (before, after) = text.split_once(&id).unwrap();
        let after = after.replacen("status: active", "status: compromised", 1);
        self.write(&format!("bank/{path}"), format!("{before}{id}{after}"));
    }

    /// The program in this folder, without the variables of whoever runs the tests.
    pub(crate) fn program(&self) -> std::process::Command {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_interviewkit"));
        program.current_dir(self.path()).stdin(Stdio::null());
        for variable in ["COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR"] {
            program.env_remove(variable);
        }
        program
    }

    /// Runs the program to its end.
    pub(crate) fn run<S: AsRef<std::ffi::OsStr>>(&self, arguments: &[S]) -> Run {
        let mut program = self.program();
        program.args(arguments);
        run(program)
    }

    /// Runs the program with the words of a line.
    pub(crate) fn say(&self, line: &str) -> Run {
        self.run(&line.split_whitespace().collect::<Vec<_>>())
    }

    /// The files of a folder, hidden ones too, with what they hold, by name.
    pub(crate) fn files(&self, dir: &str) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(self.join(dir)).unwrap().map(|entry| entry.unwrap().path());
        let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
        let mut files: Vec<_> = entries.map(|path| (name(&path), fs::read(&path).unwrap())).collect();
        files.sort();
        files
    }

    /// The names of the files and folders of a folder, sorted.
    pub(crate) fn names(&self, dir: &str) -> Vec<String> {
        let entries = fs::read_dir(self.join(dir)).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// Takes a line of a POSIX shell apart; it may use single quotes and `\'`, and ends at a line end.
fn shell_words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match c {
            '\'' => quoted = !quoted,
            '\n' if !quoted => break,
            '\\' if !quoted => word.extend(characters.next()),
            ' ' if !quoted => words.push(std::mem::take(&mut word)),
            c => word.push(c),
        }
    }
    words.push(word);
    words
}

#[test]
fn shell_words_are_read_as_a_shell_reads_them() {
    assert_eq!(shell_words("a --b='c d' e\nf"), ["a", "--b=c d", "e"]);
    assert_eq!(shell_words(r"'it'\''s $HOME' ''"), ["it's $HOME", ""]);
}
