//! A source file as words: comments are gone, texts are empty.

use std::fs;
use std::path::Path;

/// A file of `src/`, or what a test takes for one.
pub(super) struct Source {
    /// Its path under `src/`, with `/` between the parts.
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    pub(super) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The room it lies in; `main` and `lib` for the two files outside all rooms.
    pub(super) fn room(&self) -> &str {
        self.path.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// The names of its module, from the root of the crate.
    pub(super) fn module(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        if matches!(names.last().map(String::as_str), Some("mod" | "lib" | "main")) {
            names.pop();
        }
        names
    }

    pub(super) fn words(&self) -> Vec<Word<'_>> {
        words(&self.text)
    }

    /// The place of a word, for a complaint.
    pub(super) fn at(&self, line: usize) -> String {
        format!("src/{}:{line}", self.path)
    }
}

/// Every file of `src/`, by path.
pub(super) fn sources() -> Vec<Source> {
    fn walk(dir: &Path, prefix: &str, found: &mut Vec<Source>) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                walk(&path, &format!("{name}/"), found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(Source { path: name, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 80, "only {} files found", found.len());
    found
}

/// What a checker says of all of `src/`.
pub(super) fn complaints(check: impl Fn(&Source) -> Vec<String>) -> Vec<String> {
    sources().iter().flat_map(check).collect()
}

/// An identifier, `::`, or a single other character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) line: usize,
}

impl Word<'_> {
    pub(super) fn is_name(self) -> bool {
        self.text.starts_with(|c: char| c.is_alphabetic() || c == '_')
    }
}

/// The words of Rust code; a text or a character becomes the word `"`.
fn words(code: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < code.len() {
        let rest = &code[at..];
        let (len, is_word) = match piece(rest) {
            Piece::Skip(len) => (len, false),
            Piece::Text(len) => {
                words.push(Word { text: "\"", line });
                (len, false)
            }
            Piece::Word(len) => (len, true),
        };
        if is_word {
            words.push(Word { text: &rest[..len], line });
        }
        line += rest[..len].matches('\n').count();
        at += len;
    }
    words
}

enum Piece {
    Skip(usize),
    Text(usize),
    Word(usize),
}

fn piece(rest: &str) -> Piece {
    let first = rest.chars().next().unwrap();
    if rest.starts_with("//") {
        return Piece::Skip(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Piece::Skip(comment(rest));
    }
    if let Some(len) = text(rest) {
        return Piece::Text(len);
    }
    if first.is_whitespace() {
        return Piece::Skip(first.len_utf8());
    }
    if first.is_alphanumeric() || first == '_' {
        return Piece::Word(rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len()));
    }
    if first == '\'' {
        return quote(rest);
    }
    Piece::Word(if rest.starts_with("::") { 2 } else { first.len_utf8() })
}

/// The length of a block comment, comments inside it included.
fn comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        let here = &rest[at..];
        if here.starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if here.starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                break;
            }
        } else {
            at += here.chars().next().unwrap().len_utf8();
        }
    }
    at
}

/// The length of a text that begins here: `"…"`, `b"…"`, `r#"…"#`.
fn text(rest: &str) -> Option<usize> {
    let begins = |prefix: &&str| {
        let after = rest.strip_prefix(*prefix).unwrap_or_default();
        let after = if prefix.ends_with('r') { after.trim_start_matches('#') } else { after };
        after.starts_with('"')
    };
    let prefix = ["br", "cr", "r", "b", "c", ""].into_iter().find(begins)?;
    let after = &rest[prefix.len()..];
    let hashes = after.len() - after.trim_start_matches('#').len();
    if prefix.ends_with('r') {
        let end = format!("\"{}", "#".repeat(hashes));
        let start = prefix.len() + hashes + 1;
        return Some(start + rest[start..].find(&end).map_or(rest.len() - start, |at| at + end.len()));
    }
    let start = prefix.len() + 1;
    let mut escaped = false;
    for (at, c) in rest[start..].char_indices() {
        match c {
            '"' if !escaped => return Some(start + at + 1),
            _ => escaped = c == '\\' && !escaped,
        }
    }
    Some(rest.len())
}

/// A character such as `'a'` or `'\''` is a text; a lifetime such as `'a` is skipped.
fn quote(rest: &str) -> Piece {
    let mut inner = rest[1..].chars();
    match (inner.next(), inner.next()) {
        (Some('\\'), Some(escaped)) => {
            let start = 2 + escaped.len_utf8();
            Piece::Text(rest[start..].find('\'').map_or(rest.len(), |at| start + at + 1))
        }
        (Some(c), Some('\'')) => Piece::Text(2 + c.len_utf8()),
        _ => Piece::Skip(1 + rest[1..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(0)),
    }
}

#[test]
fn words_leave_out_comments_texts_and_lifetimes() {
    let code = "a::b /* x /* y */ z */ \"c\\\"d\" // e\n'f' '\\'' &'g r#\"h\" i\"# b'j' r_k r\"l\" b\"m\" é";
    let found: Vec<&str> = words(code).iter().map(|word| word.text).collect();
    assert_eq!(found, ["a", "::", "b", "\"", "\"", "\"", "&", "\"", "b", "\"", "r_k", "\"", "\"", "é"]);
    assert_eq!(words("a\n\"b\nc\"\nd").iter().map(|word| word.line).collect::<Vec<_>>(), [1, 2, 4]);
}

#[test]
fn modules_are_named_by_path() {
    assert_eq!(Source::new("load/bank/mod.rs", "").module(), ["load", "bank"]);
    assert_eq!(Source::new("load/bank/cross.rs", "").module(), ["load", "bank", "cross"]);
    assert_eq!(Source::new("lib.rs", "").module(), Vec::<String>::new());
    assert_eq!(Source::new("load/bank/cross.rs", "").room(), "load");
    assert_eq!(Source::new("main.rs", "").room(), "main");
}
