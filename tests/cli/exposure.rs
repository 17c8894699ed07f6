//! `profile check --exposure`: every question, as people, programs and spreadsheets read it.

use crate::support::program::Folder;

#[test]
fn every_eligible_question_is_in_every_format() {
    let folder = Folder::new();
    let json = folder.say("profile check screen-30 --exposure --format json").expect(0).json();
    let exposure = &json["exposure"];
    assert_eq!(exposure["kits"]["exact"], "711");
    assert!(exposure["sample"].is_null());
    let questions = exposure["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 36);
    let csv = folder.say("profile check screen-30 --exposure --format csv").expect(0);
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(csv.out.as_slice()).records().map(Result::unwrap).collect();
    let text = folder.say("profile check screen-30 --exposure").expect(0);
    assert_eq!(rows.len(), questions.len());
    let mut picks = 0;
    for (row, question) in rows.iter().zip(questions) {
        assert_eq!(&row[0], question["id"]);
        assert_eq!(&row[1], question["topic"]);
        assert_eq!(&row[2], question["sections"][0]["section"]);
        let probability = question["probability"].as_f64().unwrap();
        assert_eq!(row[3], format!("{probability:.6}"));
        assert!(row[4].is_empty() && row[5].is_empty() && question["interval"].is_null());
        assert_eq!((&row[6], &row[7]), (question["exact"]["part"].as_str().unwrap(), "711"));
        let kits: u32 = row[6].parse().unwrap();
        assert!((probability - f64::from(kits) / 711.0).abs() < 1e-12);
        picks += kits;
        assert!(text.text().contains(&format!("│ {}", &row[0])), "{}", text.text());
    }
    assert_eq!(picks, 3 * 711, "each kit has three questions");
    let likely = questions
        .windows(2)
        .all(|pair| pair[0]["probability"].as_f64().unwrap() >= pair[1]["probability"].as_f64().unwrap());
    assert!(likely, "the most frequent ones come first");
}

#[test]
fn what_is_in_no_kit_is_flagged() {
    let folder = Folder::new().with_sources();
    let profile = crate::support::shipped::text("profiles/screen-30.yaml").replace("slack:", "# slack:");
    let short = profile.replace("id: screen-30", "id: short").replace("duration: 30", "duration: 26");
    folder.write("profiles/short.yaml", short);
    let csv = folder.say("profile check short --exposure --format csv").expect(0);
    let never = csv.text().lines().filter(|line| line.ends_with(",never")).count();
    let rest = csv.text().lines().filter(|line| line.ends_with(",often")).count();
    assert!(never > 0 && rest > 0, "{}", csv.text());
    let brief = folder.say("profile check short").expect(0);
    assert!(brief.text().contains("In no kit, though a section would take them"), "{}", brief.text());
}

#[test]
fn a_sheet_of_the_whole_check_is_refused_with_help() {
    let run = Folder::new().say("profile check screen-30 --format csv").expect(2);
    assert!(run.out.is_empty());
    assert!(run.err.contains("add `--exposure`"), "{}", run.err);
}

/// A folder with a shipped profile that has a ceiling.
fn under_ceiling(profile: &str, max: &str) -> Folder {
    let folder = Folder::new().with_sources();
    let path = format!("profiles/{profile}.yaml");
    let text = crate::support::shipped::text(&path);
    folder.write(&path, text.replacen("\nsections:", &format!("\nexposure: {{max: {max}}}\nsections:"), 1));
    folder
}

#[test]
fn a_kit_under_a_ceiling_is_drawn_again_and_checked() {
    let folder = under_ceiling("senior-data-engineer", "0.15");
    folder.say("compose senior-data-engineer --seed 7 --out a").expect(0);
    folder.say("compose senior-data-engineer --seed 7 --out b").expect(0);
    assert_eq!(folder.files("a"), folder.files("b"));
    folder.say("verify a/senior-data-engineer-7.kit.json").expect(0);
    let json = folder.say("profile check senior-data-engineer --exposure --format json").expect(0).json();
    let (ceiling, questions) = (&json["exposure"]["ceiling"], &json["exposure"]["questions"]);
    assert!(ceiling["greatest"].as_f64().unwrap() <= 0.15 && ceiling["range"].as_f64().unwrap() > 1.0);
    assert!(questions[0]["probability"].as_f64().unwrap() <= 0.15);
    assert!(questions[0]["weight"].as_u64().unwrap() < 1000);
    let text = folder.say("profile check senior-data-engineer").expect(0);
    assert!(text.text().contains("No question may be in more than 15.0 % of them"), "{}", text.text());
    // The fingerprint names the ceiling, and a file without it has another.
    let free = Folder::new().with_sources();
    free.say("compose senior-data-engineer --seed 7 --out c").expect(0);
    let fingerprint = |bytes: &[u8]| {
        let kit: serde_json::Value = serde_json::from_slice(bytes).unwrap();
        kit["fingerprint"].clone()
    };
    let of = |files: Vec<(String, Vec<u8>)>| {
        fingerprint(&files.iter().find(|(name, _)| name.ends_with(".kit.json")).unwrap().1)
    };
    assert_ne!(of(folder.files("a")), of(free.files("c")));
}

#[test]
fn a_ceiling_that_cannot_be_kept_is_explained() {
    for (profile, max, said, helps) in [
        (
            "behavioural-45",
            "0.15",
            "every kit takes at least 2 of these 10 questions",
            "write at least 4 questions",
        ),
        ("ml-engineer", "0.1", "no whole-number weights were found", "write at least 1 question"),
        ("screen-30", "0.1", "at the prices below every kit costs at least", "write at least"),
    ] {
        let folder = under_ceiling(profile, max);
        for command in ["compose", "profile check"] {
            let run = folder.say(&format!("{command} {profile}")).expect(3);
            assert!(run.out.is_empty());
            assert!(run.err.contains(said) && run.err.contains(helps), "{}", run.err);
        }
        // What is offered works.
        let run = folder.say(&format!("compose {profile}"));
        let offered = run.err.split("allow `exposure: {max: ").nth(1).unwrap();
        let (offered, _) = offered.split_once('}').unwrap();
        under_ceiling(profile, offered).say(&format!("compose {profile} --seed 7")).expect(0);
    }
}

#[test]
fn what_is_in_no_kit_is_not_among_those_drawn_most_often() {
    let folder = Folder::new();
    let sound = include_str!("../broken/sound/question.yaml");
    let long = sound.replace("id: sound", "id: too-long").replace("minutes: 10", "minutes: 29");
    folder.write("bank/bank.yaml", include_str!("../broken/sound/bank.yaml"));
    folder.write("bank/question.yaml", sound);
    folder.write("bank/long.yaml", long.replace("Reverse a text.", "Reverse a long text."));
    let profile = "format: 1\nid: small\ntitle: Small\nsummary: For the tests.\nlevel: mid\nduration: 30\nopening: 5\n\
                   closing: 5\nslack: 20\nsections:\n  - {id: first, title: First, purpose: Shows it., picks: 1}\n";
    folder.write("profiles/small.yaml", profile);
    let run = folder.say("profile check small").expect(0);
    let text = run.text();
    assert!(text.contains("│ sound") && !text.contains("│ too-long") && !text.contains(" 0.0 %"), "{text}");
    assert!(text.contains("In no kit, though a section would take them: too-long"), "{text}");
}

#[test]
fn one_kit_is_a_kit() {
    let all = "parcel-price-by-weight,resources-for-room-bookings,patch-without-effect";
    let run = Folder::new().say(&format!("profile check screen-30 --include {all}")).expect(0);
    assert!(run.text().starts_with("Profile screen-30: feasible, 1 kit.\n"), "{}", run.text());
}
