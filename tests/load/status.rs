//! Another status for a question: one line of its file changes, whatever the file looks like.

use interviewkit::load::{self, Edited, SourceFile};
use interviewkit::model::{Label, Status};

use crate::support::shipped;

/// The shipped bank with the text of its question files changed.
fn files(change: impl Fn(&str) -> String) -> Vec<SourceFile> {
    let is_declaring = |path: &str| matches!(path, "bank.yaml" | "rubric.yaml");
    // Without the samples a bank is read in half the time, and each test reads many.
    let files = shipped::files("bank").into_iter().filter(|(path, _)| !path.starts_with("samples/"));
    let changed = |(path, text): (String, String)| {
        let text = if is_declaring(&path) { text } else { change(&text.replace("\r\n", "\n")) };
        SourceFile::new("bank", path, text.into_bytes())
    };
    files.map(changed).collect()
}

/// Compromises every nth question, and says how many; exactly `lines` may come in and `gone` go out.
fn check(files: &[SourceFile], nth: usize, newline: &str, (gone, come): (&[&str], &[&str])) -> usize {
    let loaded = load::bank(files).unwrap();
    let mut edited = 0;
    for question in loaded.value.questions().iter().step_by(nth) {
        let id = question.id.as_str();
        let Edited { file, place, loaded: again } =
            load::with_status(files, &loaded, id, Status::Compromised)
                .unwrap_or_else(|place| panic!("{id}: {place:?}"));
        let old = files.iter().find(|old| old.path == file.path).unwrap();
        let text = |file: &SourceFile| String::from_utf8(file.bytes.to_vec()).unwrap();
        let (old, new) = (text(old), text(&file));
        let (old, new): (Vec<&str>, Vec<&str>) = (old.split(newline).collect(), new.split(newline).collect());
        let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
        assert_eq!(old[same..same + gone.len()], *gone, "{id}");
        assert_eq!(new[same..same + come.len()], *come, "{id}");
        assert_eq!(old[same + gone.len()..], new[same + come.len()..], "{id}: more has changed");
        assert!(same + 1 > place.line as usize && same < place.line as usize + 20, "{id}: another question");
        let of = |bank: &interviewkit::model::Bank| {
            let others: Vec<_> =
                bank.questions().iter().filter(|other| other.id.as_str() != id).cloned().collect();
            (others, bank.question(id).map(|own| (own.prompt.clone(), own.anchors.clone())))
        };
        assert_eq!(of(&loaded.value), of(&again.value), "{id}");
        assert_eq!(again.value.question(id).unwrap().status.word(), "compromised");
        edited += 1;
    }
    edited
}

const REPLACED: (&[&str], &[&str]) = (&["    status: active"], &["    status: compromised"]);
const INSERTED: (&[&str], &[&str]) = (&[], &["    status: compromised"]);

#[test]
fn one_word_changes_for_every_question_of_the_shipped_bank() {
    let files = files(str::to_owned);
    assert!(check(&files, 1, "\n", REPLACED) >= 380);
}

#[test]
fn one_line_comes_in_where_the_status_was_left_out() {
    let files = files(|text| text.replace("    status: active\n", ""));
    assert!(check(&files, 10, "\n", INSERTED) >= 38);
}

#[test]
fn line_ends_and_byte_order_marks_stay() {
    let files = files(|text| format!("\u{feff}{}", text.replace('\n', "\r\n")));
    assert!(check(&files, 10, "\r\n", REPLACED) >= 38);
}
