//! Files and functions stay short enough to read.

use super::source::{Source, complaints, sources};

/// The most lines of a file.
const FILE: usize = 500;
/// The most lines of a function.
const FUNCTION: usize = 80;
/// The most lines of `main.rs`.
const MAIN: usize = 20;

fn long_file(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    let most = if source.path == "main.rs" { MAIN - 1 } else { FILE };
    let complaint = || format!("src/{} has {lines} lines, more than {most}", source.path);
    (lines > most).then(complaint).into_iter().collect()
}

fn long_functions(source: &Source) -> Vec<String> {
    let words = source.words();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if word.text != "fn" || !words.get(at + 1).is_some_and(|name| name.is_name()) {
            continue;
        }
        let mut depth = 0;
        for end in &words[at..] {
            match end.text {
                ";" if depth == 0 => break, // a function without a body
                "{" | "(" | "[" => depth += 1,
                "}" | ")" | "]" => depth -= 1,
                _ => {}
            }
            if end.text == "}" && depth == 0 {
                let lines = end.line - word.line + 1;
                if lines >= FUNCTION {
                    let name = words[at + 1].text;
                    found.push(format!("{}: `{name}` has {lines} lines", source.at(word.line)));
                }
                break;
            }
        }
    }
    found
}

#[test]
fn no_file_and_no_function_is_too_long() {
    assert_eq!(complaints(long_file), Vec::<String>::new());
    assert_eq!(complaints(long_functions), Vec::<String>::new());
}

#[test]
fn most_files_are_short() {
    let mut lines: Vec<usize> = sources().iter().map(|source| source.text.lines().count()).collect();
    lines.sort_unstable();
    let median = lines[lines.len() / 2];
    let long = lines.iter().filter(|&&lines| lines > 300).count();
    println!(
        "{} files, median {median} lines, {long} over 300, longest {}",
        lines.len(),
        lines[lines.len() - 1]
    );
    assert!(median < 120, "the median file has {median} lines");
    assert!(long * 10 <= lines.len(), "{long} of {} files are over 300 lines", lines.len());
}

#[test]
fn long_files_and_functions_are_found() {
    assert_eq!(long_file(&Source::new("kit/kit.rs", &"\n".repeat(501))).len(), 1);
    assert_eq!(long_file(&Source::new("kit/kit.rs", &"\n".repeat(500))), [""; 0]);
    assert_eq!(long_file(&Source::new("main.rs", &"\n".repeat(20))).len(), 1);
    let function = |lines: usize| format!("fn f(a: [u8; 2]) {{{}}}\nfn g();", "\n".repeat(lines - 1));
    assert_eq!(long_functions(&Source::new("kit/kit.rs", &function(80))).len(), 1);
    assert_eq!(long_functions(&Source::new("kit/kit.rs", &function(79))), [""; 0]);
}
