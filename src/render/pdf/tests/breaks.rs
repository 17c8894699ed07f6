//! Where pages end.

use super::layout::{PAPERS, pages, texts};
use super::sample::{editions, interviewer, markdown, ordinary, question};
use crate::render::Paper;
use crate::render::pdf::paginate::Page;
use crate::render::pdf::strip::StripKind;

/// How many strips of a kind a page has.
fn count(page: &Page, kind: StripKind) -> usize {
    texts(page, kind).len()
}

fn bookmarks(page: &Page) -> usize {
    let marks = page.placed.iter().filter_map(|placed| placed.strip.bookmark.as_ref());
    marks.filter(|bookmark| bookmark.level == 2).count()
}

#[test]
fn a_question_keeps_its_anchors_and_its_evidence() {
    for packet in ordinary() {
        for paper in PAPERS {
            let pages = pages(&packet, paper);
            assert_eq!(pages.iter().map(bookmarks).sum::<usize>(), 12);
            for page in pages.iter().filter(|page| bookmarks(page) > 0) {
                assert_eq!(
                    bookmarks(page),
                    count(page, StripKind::Ruled),
                    "{:?}",
                    texts(page, StripKind::Heading)
                );
            }
        }
    }
}

#[test]
fn short_questions_share_a_page() {
    let mut questions: Vec<_> = (1..=4).map(question).collect();
    for question in &mut questions {
        question.prompt = markdown("Tell me about a defect that you let through. What did you change?");
        question.anchors.truncate(3);
        question.follow_ups.clear();
        question.red_flags.clear();
        question.strong_answer.truncate(1);
    }
    let [packet, _] = editions(interviewer(questions));
    assert_eq!(pages(&packet, Paper::A4).iter().map(bookmarks).collect::<Vec<_>>(), [0, 2, 2, 0]);
}

#[test]
fn evidence_takes_what_the_page_leaves() {
    let [packet, _] = editions(interviewer(vec![question(1), question(2)]));
    let pages = pages(&packet, Paper::A4);
    let ruled = pages[1].placed.iter().find(|placed| placed.strip.ruled.is_some()).expect("evidence");
    assert!(ruled.height > ruled.strip.height, "{} is no more than {}", ruled.height, ruled.strip.height);
    let left = Paper::A4.body().1 - ruled.y - ruled.height;
    assert!((0.0..20.0).contains(&left), "{left} points are left");
}

#[test]
fn code_that_fits_a_page_is_not_split() {
    for lines in [10, 30, 45, 50] {
        let code = "    total += price * count\n".repeat(lines);
        let mut first = question(1);
        first.prompt = markdown(&format!("Before the code.\n\n```python\n{code}```\n\nAfter the code."));
        for packet in editions(interviewer(vec![first, question(2)])) {
            for paper in PAPERS {
                let pages = pages(&packet, paper);
                let with_code: Vec<usize> = pages
                    .iter()
                    .map(|page| texts(page, StripKind::Code))
                    .map(|code| code.iter().filter(|line| line.contains("price")).count())
                    .filter(|count| *count > 0)
                    .collect();
                assert_eq!(with_code, [lines], "{lines} lines on {paper:?}");
            }
        }
    }
}

#[test]
fn longer_code_goes_on_with_a_note() {
    let code = (0..150).map(|line| format!("step_{line}()")).collect::<Vec<_>>().join("\n");
    let mut first = question(1);
    first.prompt = markdown(&format!("```\n{code}\n```"));
    let [packet, _] = editions(interviewer(vec![first, question(2)]));
    let pages = pages(&packet, Paper::A4);
    let lines: Vec<String> = pages.iter().flat_map(|page| texts(page, StripKind::Code)).collect();
    let steps: Vec<&str> = lines.iter().map(|line| line.trim_start_matches("Ask ")).take(150).collect();
    assert_eq!(steps, (0..150).map(|line| format!("step_{line}()")).collect::<Vec<_>>());
    let note = |page: &Page| texts(page, StripKind::Text).iter().any(|text| text == "Code, continued");
    assert_eq!(pages.iter().filter(|page| note(page)).count(), 2);
}
