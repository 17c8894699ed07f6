//! What decides a draw is exact on every machine.

use super::source::{Source, Word, complaints, sources};

/// The rooms in which a draw and its kit come about.
const ROOMS: [&str; 3] = ["select", "kit", "model"];

/// The files that may use floating point, and why no platform can choose what comes out.
const FLOATS: [(&str, &str); 7] = [
    ("kit/json.rs", "a number of a kit file, which is kept or refused and never calculated with"),
    ("model/ceiling.rs", "reads a share; quotients and comparisons"),
    ("select/exposure/ceiling.rs", "weights; + - * / in a fixed order, then exact fractions decide"),
    ("select/exposure/float_table.rs", "weights; + - * / in a fixed order"),
    ("select/exposure/proof.rs", "prices; + - * / in a fixed order, and the proof is in whole numbers"),
    ("select/exposure/census.rs", "estimates that are only shown"),
    ("select/exposure/probability.rs", "shares and intervals that are only shown"),
];

/// The files whose figures are only shown, where a square root does no harm.
const SHOWN: [&str; 2] = ["select/exposure/census.rs", "select/exposure/probability.rs"];

/// Functions whose last bit is left to a library of the platform, or to the compiler.
const INEXACT: [&str; 30] = [
    "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "cos", "cosh", "exp", "exp2",
    "exp_m1", "gamma", "hypot", "ln", "ln_1p", "ln_gamma", "log", "log10", "log2", "mul_add", "powf", "powi",
    "sin", "sin_cos", "sinh", "sqrt", "tan", "tanh",
];

/// What makes an order or a number depend on threads or on the machine.
const UNSTABLE: [&str; 6] = ["rayon", "par_iter", "into_par_iter", "from_ne_bytes", "to_ne_bytes", "isize"];

fn check(source: &Source) -> Vec<String> {
    if !ROOMS.contains(&source.room()) {
        return Vec::new();
    }
    let words = source.words();
    // Tests may measure with whatever they like.
    let tests = words.windows(3).position(|three| three[0].text == "cfg" && three[2].text == "test");
    let words = &words[..tests.unwrap_or(words.len())];
    let floats = FLOATS.iter().any(|(path, _)| *path == source.path);
    let shown = SHOWN.contains(&source.path.as_str());
    let fault = |word: &&Word<'_>| match word.text {
        "sqrt" => !shown,
        "f32" => true,
        "f64" => !floats,
        text => INEXACT.contains(&text) || UNSTABLE.contains(&text),
    };
    let complaint = |word: &Word<'_>| format!("{}: `{}` may decide a draw", source.at(word.line), word.text);
    words.iter().filter(fault).map(complaint).collect()
}

#[test]
fn a_draw_is_decided_by_exact_arithmetic() {
    assert_eq!(complaints(check), Vec::<String>::new());
}

#[test]
fn every_listed_file_calculates_with_floats() {
    for (path, reason) in FLOATS {
        let uses = |source: Source| source.words().iter().any(|word| word.text == "f64");
        let known = sources().into_iter().find(|source| source.path == path);
        assert!(known.is_some_and(uses), "{path} no longer needs: {reason}");
    }
}

#[test]
fn inexact_arithmetic_is_found() {
    for text in [
        "fn f(x: f64) {}",
        "fn f(x: f32) {}",
        "fn f() { x.log2() }",
        "fn f() { x.powi(2) }",
        "fn f() { x.sqrt() }",
        "fn f() { x.mul_add(y, z) }",
        "use rayon::prelude::*;",
        "fn f() { n.to_ne_bytes() }",
    ] {
        assert_eq!(check(&Source::new("select/plan.rs", text)).len(), 1, "{text}");
        assert_eq!(check(&Source::new("cli/mod.rs", text)), [""; 0], "{text}");
    }
    assert_eq!(check(&Source::new("select/exposure/float_table.rs", "fn f(x: f64) { x.ln() }")).len(), 1);
    assert_eq!(check(&Source::new("select/exposure/probability.rs", "fn f(x: f64) { x.sqrt() }")), [""; 0]);
    assert_eq!(check(&Source::new("select/plan.rs", "#[cfg(test)] mod tests { fn f(x: f64) {} }")), [""; 0]);
}
