//! Nothing hidden gets out to a terminal, whatever names, arguments and files hold.

use std::ffi::OsString;

use crate::support::program::{Folder, Run};

/// What no output may hold: a colour that we never use, a title of the window, a change of direction,
/// a line of our own, C1, characters of no width.
const EVIL: &str = "e\u{1b}[35;47mred\u{1b}]0;t\u{7}\u{202e}\nerror: all is well\r\u{9b}2J\u{feff}\u{fdd0}v\u{200b}w\u{ad}x\u{3164}y\u{fe0f}z";
/// The same without what a line of YAML or JSON cannot hold.
const MARK: &str = "all is well";

const PROFILE: &str = "format: 1
id: small
title: A small interview
summary: For the tests.
level: mid
duration: 30
opening: 5
closing: 5
slack: 20
sections:
  - {id: first, title: First part, purpose: Shows it., picks: 1, where: {topic: syntax}}
";

const SAMPLES: &str = "format: 1
samples:
  - question: sound
    answers: {1: Nothing., 2: Half., 3: All., 4: 'All, and more.'}
";

fn folder() -> Folder {
    let folder = Folder::new();
    for (name, text) in [
        ("bank/bank.yaml", include_str!("../broken/sound/bank.yaml")),
        ("bank/question.yaml", include_str!("../broken/sound/question.yaml")),
        ("bank/samples/sound.yaml", SAMPLES),
        ("bank/solutions/sound/solution.py", "whole = True\n"),
        ("profiles/small.yaml", PROFILE),
    ] {
        folder.write(name, text);
    }
    folder
}

/// Fails where a run has printed what a person cannot see or a terminal would obey.
#[track_caller]
fn harmless(run: &Run, what: &str) {
    let err = run.err.clone();
    let out = String::from_utf8(run.out.clone()).unwrap_or_else(|_| panic!("{what}: not UTF-8"));
    for text in [&out, &err] {
        // Our own colours are `ESC [ digits m`; that of the test is none of them.
        assert!(!text.contains("\u{1b}[35;47m"), "{what}: {text:?}");
        let mut plain = String::new();
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once("\u{1b}[") {
            plain.push_str(before);
            let end = after.find('m').unwrap_or_else(|| panic!("{what}: {text:?}"));
            assert!(after[..end].bytes().all(|b| b.is_ascii_digit() || b == b';'), "{what}: {text:?}");
            rest = &after[end + 1..];
        }
        plain.push_str(rest);
        // What could be a file may end its lines so.
        let plain = plain.replace("\r\n", "\n");
        let hidden = plain.chars().find(|c| {
            let seen = matches!(c, '\n' | '\t');
            let moves =
                matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            let no_character = matches!(c, '\u{feff}' | '\u{fdd0}' | '\u{2028}' | '\u{2029}');
            // No text here is in a script that needs them.
            let no_width = matches!(c, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
                | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}');
            !seen && (c.is_control() || moves || no_character || no_width)
        });
        assert_eq!(hidden, None, "{what}: {text:?}");
        let own_line = plain.lines().any(|line| line.starts_with(&format!("error: {MARK}")));
        assert!(!own_line, "{what}: {text:?}");
    }
}

#[cfg(unix)]
fn words(line: &str) -> Vec<OsString> {
    line.split(' ').map(|word| OsString::from(word.replace("EVIL", EVIL))).collect()
}

/// Every command that shows something of a bank, of profiles, of kits or of a ledger.
#[cfg(unix)]
const COMMANDS: [&str; 37] = [
    "bank check",
    "bank check --strict",
    "bank check --format json",
    "bank list",
    "bank list --format json",
    "bank show sound",
    "bank show sound --format json",
    "bank show sound --solution",
    "bank show sound --solution --format json",
    "bank stats",
    "bank stats --format json",
    "profile list",
    "profile list --format json",
    "profile show small",
    "profile check small",
    "profile check small --exposure --format csv",
    "loop list",
    "loop show large",
    "compose small --seed 7",
    "compose small --seed 7 --force",
    "compose small --seed 7 -o - --format md",
    "compose small --seed 7 -o - --format csv",
    "compose small --seed 7 -o - --format json",
    "compose small --seed 7 --kits 1",
    "compose smal",
    "compose small --exclude soun",
    "train small --seed 7",
    "train small --seed 7 --scores scores.csv",
    "train small --seed 7 --scores scores.csv --format json",
    "verify out/small-7.kit.json",
    "verify broken.kit.json",
    "render broken.kit.json",
    "swap out/small-7.kit.json --question sound",
    "leak sound --dry-run",
    "leak sound --dry-run --format json",
    "ledger list",
    "ledger repair",
];

#[test]
#[cfg(unix)]
fn names_of_files_and_what_they_hold_are_shown_and_never_obeyed() {
    let text = |text: &str| text.as_bytes().to_vec();
    let yaml = format!("format: 1\nquestions: [\"{EVIL}\"]\n");
    let sound = include_str!("../broken/sound/question.yaml");
    let other = sound.replace("id: sound", "id: other").replace("A sound question", EVIL);
    let json = format!("{{\"format\": 1, \"seed\": \"{EVIL}\"}}");
    let sheet = format!("number,answer,score,fingerprint\n1,A,{EVIL},{EVIL}\n{EVIL},B,1,\n");
    // Each case puts one thing in place and runs everything.
    let cases: Vec<(&str, String, Vec<u8>)> = vec![
        ("nothing", "unused".into(), Vec::new()),
        ("a sound file of the bank", format!("bank/{EVIL}.yaml"), text(sound).replace_id("another")),
        ("a broken file of the bank", format!("bank/{EVIL}.yaml"), text("format: 1\nquestions: [x]\n")),
        ("a folder of the bank", format!("bank/{EVIL}/a.yaml"), text("format: 1\nquestions: [x]\n")),
        ("a file that is no text", "bank/a.yaml".into(), EVIL.bytes().chain([0xff, 0x9b, 0]).collect()),
        ("a text of the bank", "bank/a.yaml".into(), text(&yaml)),
        ("a title", "bank/a.yaml".into(), text(&other)),
        ("the file of a solution", format!("bank/solutions/sound/{EVIL}.py"), text("x\n")),
        // Its lines are its own.
        ("a solution", "bank/solutions/sound/solution.py".into(), text(&EVIL.replace('\n', ""))),
        (
            "a solution that is no text",
            "bank/solutions/sound/solution.py".into(),
            vec![0xff, 0x1b, b'[', 0x9b, 0],
        ),
        ("samples", format!("bank/samples/{EVIL}.yaml"), text("format: 1\nsamples: [x]\n")),
        ("a profile", format!("profiles/{EVIL}.yaml"), text(PROFILE)),
        ("a broken profile", "profiles/small.yaml".into(), text(&PROFILE.replace("For the tests.", EVIL))),
        ("a loop", format!("profiles/loops/{EVIL}.yaml"), text("format: 1\nid: large\n")),
        ("a kit file", format!("out/{EVIL}.kit.json"), text("{")),
        ("what is in a kit file", "broken.kit.json".into(), text(&json)),
        ("a folder of kits", format!("out/{EVIL}/a.kit.json"), text("{")),
        ("a file of the ledger", format!("ledger/{EVIL}.jsonl"), text("{}\n")),
        ("a line of the ledger", "ledger/2026-11.jsonl".into(), text(&format!("{{\"{EVIL}\"}}\n{EVIL}"))),
        ("a score sheet", "scores.csv".into(), text(&sheet)),
        ("a score sheet's heading", "scores.csv".into(), text(&format!("{EVIL},number\n\"{EVIL}"))),
    ];
    for (what, path, bytes) in cases {
        for color in ["never", "always"] {
            let folder = folder();
            folder.say("compose small --seed 7 --out out -q");
            folder.write(&path, &bytes);
            for command in COMMANDS {
                let line = format!("{command} --color {color}");
                harmless(&folder.run(&words(&line)), &format!("{what}: {line}"));
            }
        }
    }
}

trait ReplaceId {
    fn replace_id(self, id: &str) -> Self;
}

impl ReplaceId for Vec<u8> {
    fn replace_id(self, id: &str) -> Self {
        String::from_utf8(self).unwrap().replace("id: sound", &format!("id: {id}")).into_bytes()
    }
}

#[test]
#[cfg(unix)]
fn no_argument_holds_what_cannot_be_seen() {
    let folder = folder();
    for line in [
        "EVIL",
        "compose EVIL",
        "compose small --seed=EVIL",
        "compose small --date EVIL",
        "compose small --out EVIL",
        "compose small --bank EVIL",
        "compose small --exclude sound,EVIL",
        "compose small --level EVIL",
        "compose small --format EVIL",
        "compose small --requisition EVIL",
        "compose small --EVIL",
        "bank check EVIL",
        "bank list --topic EVIL",
        "bank show EVIL",
        "verify EVIL",
        "verify --fingerprint EVIL --profile small --seed 7",
        "render EVIL",
        "swap EVIL --question EVIL",
        "leak EVIL",
        "train small --seed 7 --scores EVIL",
        "ledger add EVIL",
        "ledger close EVIL",
        "ledger list --since EVIL",
        "ledger list --ledger EVIL",
        "loop show EVIL",
        "man EVIL",
        "man --out EVIL",
        "schema EVIL",
        "completions EVIL",
        "--color EVIL",
        "help EVIL",
    ] {
        let run = folder.run(&words(line)).expect(2);
        harmless(&run, line);
        assert!(run.err.contains("U+") && run.out.is_empty(), "{line}: {}", run.err);
    }
    // Each of them by itself, and what may stand in a text.
    for hidden in [
        "\n",
        "\t",
        "\r",
        "\u{0}x",
        "\u{1b}",
        "\u{7f}",
        "\u{85}",
        "\u{9b}",
        "\u{200f}",
        "\u{2066}",
        "\u{2028}",
        "\u{e0041}",
        "\u{ad}",
        "\u{200b}",
        "\u{200c}",
        "\u{200d}",
        "\u{2060}",
        "\u{3164}",
        "\u{ffa0}",
        "\u{fe0f}",
        "\u{180e}",
        "\u{34f}",
    ] {
        if hidden.contains('\0') {
            continue;
        }
        let run = folder.run(&["compose", "small", &format!("--seed=a{hidden}b")]).expect(2);
        harmless(&run, hidden);
    }
    assert!(!folder.join("out").exists());
    for seen in ["ä", "面接", "a b", "👩\u{200d}💻"] {
        folder.run(&["compose", "small", &format!("--seed={seen}"), "--format", "md"]).expect(0);
    }
}

#[test]
#[cfg(unix)]
fn the_environment_cannot_speak_to_the_terminal() {
    use std::os::unix::process::CommandExt as _;
    let folder = folder();
    for line in ["bank list", "compose smal", "compose small --nonsense", "--help"] {
        let mut program = folder.program();
        for variable in
            ["COLUMNS", "NO_COLOR", "TERM", "CLICOLOR", "LANG", "HOME", "TMPDIR", "RAYON_NUM_THREADS"]
        {
            program.env(variable, EVIL);
        }
        let output = program.arg0(EVIL).args(line.split(' ')).output().unwrap();
        let run = Run { code: 0, out: output.stdout, err: String::from_utf8(output.stderr).unwrap() };
        harmless(&run, line);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn names_that_are_no_text_are_shown_as_well_as_can_be() {
    use std::os::unix::ffi::OsStringExt as _;
    let folder = folder();
    let name = OsString::from_vec(b"k\xff\xfe.kit.json".to_vec());
    std::fs::write(folder.path().join(&name), "{").unwrap();
    let run = folder.run(&[OsString::from("verify"), name.clone()]).expect(1);
    assert!(run.err.contains("k\u{fffd}\u{fffd}.kit.json"), "{}", run.err);
    let run = folder.run(&[OsString::from("compose"), name]).expect(2);
    harmless(&run, "a profile that is no text");
}
