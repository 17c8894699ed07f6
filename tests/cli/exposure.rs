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
