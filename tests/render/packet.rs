//! One packet in both editions, full of texts that are hard to render.

use interviewkit::kit::{
    AgendaItem, Anchor, CandidateHeader, CandidatePacket, CandidateQuestion, Header, InterviewerPacket,
    InterviewerQuestion, Packet, PacketSection, PracticeAnswer, PracticeKey, PracticePacket,
    PracticeQuestion, ScorecardRow,
};
use interviewkit::model::{Difficulty, Kind, Language, Level, Markdown, Paragraph, ScaleLevel, Signals};

pub(super) fn interviewer() -> InterviewerPacket {
    InterviewerPacket {
        header: header(),
        summary: "- A dash begins this; for senior engineers with 5+ years | or *more*.".into(),
        level: Level::Senior,
        duration: 75,
        agenda: vec![
            item(0, 5, "Opening", None),
            item(5, 32, "Code & <care>", Some((1, 2))),
            item(37, 25, "=HYPERLINK(\"http://x\")", Some((3, 3))),
            item(62, 13, "Closing", None),
        ],
        scale: ["Poor", "Mixed", "Good", "Excellent | *rare*"]
            .into_iter()
            .zip(1..)
            .map(|(name, score)| ScaleLevel { score, name: name.into() })
            .collect(),
        sections: vec![
            PacketSection {
                title: "Code & <care>".into(),
                purpose: Some("# Shows `how` they work under the clock.".into()),
                start: 5,
                minutes: 32,
                questions: vec![first(), second()],
            },
            PacketSection {
                title: "=HYPERLINK(\"http://x\")".into(),
                purpose: Some("1. One case, in depth.".into()),
                start: 37,
                minutes: 25,
                questions: vec![third()],
            },
        ],
        scorecard: vec![
            row("debugging", "Debugging", 2, Some("The *team* owns | a legacy system"), &[1, 3]),
            row("design", "Design", 1, None, &[2]),
        ],
        rubric: Some(4),
    }
}

/// What a candidate may see of the same kit.
pub(super) fn candidate() -> CandidatePacket {
    let InterviewerPacket { header, duration, sections, .. } = interviewer();
    let Header { title, fingerprint, date, language, .. } = header;
    let header = CandidateHeader { title, fingerprint, date, language };
    let question =
        |q: InterviewerQuestion| CandidateQuestion { number: q.number, minutes: q.minutes, prompt: q.prompt };
    let section = |s: PacketSection<InterviewerQuestion>| PacketSection {
        title: s.title,
        purpose: None,
        start: s.start,
        minutes: s.minutes,
        questions: s.questions.into_iter().map(question).collect(),
    };
    CandidatePacket { header, duration, sections: sections.into_iter().map(section).collect() }
}

/// Both editions with their names.
pub(super) fn editions() -> [(&'static str, Packet); 2] {
    [("interviewer", Packet::Interviewer(interviewer())), ("candidate", Packet::Candidate(candidate()))]
}

fn header() -> Header {
    Header {
        profile: "senior-backend".into(),
        title: "Senior *backend* engineer | `Python`".into(),
        bank: "Hiring <Python> developers".into(),
        seed: "-REQ`1042".into(),
        algorithm: 1,
        fingerprint: "0123456789abcdef".into(),
        date: Some("2026-05-01".into()),
        requisition: Some("REQ | *7*".into()),
        in_loop: None,
        language: Language::default(),
    }
}

fn item(start: u16, minutes: u16, title: &str, questions: Option<(u16, u16)>) -> AgendaItem {
    AgendaItem { start, minutes, title: title.into(), questions }
}

fn row(id: &str, name: &str, weight: u8, reason: Option<&str>, questions: &[u16]) -> ScorecardRow {
    ScorecardRow {
        competency: id.into(),
        name: name.into(),
        definition: "Finds the cause | from evidence, and proves it.".into(),
        level: Level::Senior,
        signals: Some(Signals {
            must_have: vec![format!("Proves | {name} with *evidence*.")],
            nice_to_have: vec![format!("Teaches <{name}>.")],
        }),
        weight,
        reason: reason.map(Into::into),
        questions: questions.to_vec(),
    }
}

fn first() -> InterviewerQuestion {
    let prompt = "\
This prints `['a|b']`. Why,
and what does **mend** it? Mind the case x | y.

```python
def add(item, seen=[]):

    if item:
\t    seen.append(item)  # `tick` ```
    return seen
```

1. First say what `add(\"a\")` gives.
2. Then test:

   ```
     $ pytest -k 'a|b'
   ```

   - and say why
";
    InterviewerQuestion {
        number: 1,
        id: "mutable-default-argument".into(),
        title: "=SUM(A1) and the __init__ of *args | 日本語".into(),
        kind: Kind::CodeReview,
        competency: "debugging".into(),
        competency_name: "Debugging".into(),
        topic: "syntax-idioms".into(),
        topic_name: "Syntax, semantics | idioms".into(),
        tags: vec!["edge-cases".into(), "mutability".into()],
        levels: vec![Level::Mid, Level::Senior],
        difficulty: Difficulty::Medium,
        start: 5,
        minutes: 12,
        prompt: Markdown::parse(prompt).unwrap(),
        strong_answer: paragraphs(&[
            "-1 is never passed; the default list is made *once*,\nwhen `def` runs.",
            "Uses `None` | a sentinel.",
        ]),
        follow_ups: paragraphs(&["What does `seen or []` do\\\nto an empty list?"]),
        anchors: anchors(&[
            "Blames `append` | the caller.",
            "Sees `seen=[]` but not\nwhen it runs.",
            "Explains it with `a|b`; writes `grep 'a\\|b'`.",
            "Level 3, and names **two** fixes \\| their cost.",
        ]),
        red_flags: paragraphs(&["@everyone but them is wrong."]),
        references: vec![
            "https://docs.python.org/3/reference/datamodel.html#object.__init__".into(),
            "+1 Fluent Python, chapter 6 <2nd ed.>".into(),
        ],
        solution: Some("solutions/mutable-default-argument/solution.py".into()),
        samples: samples("The list"),
    }
}

fn second() -> InterviewerQuestion {
    InterviewerQuestion {
        number: 2,
        id: "idempotent-receiver-with-a-deliberately-long-name".into(),
        title: "Receive “the same” message twice — naïve, café, 你好世界".into(),
        kind: Kind::Behavioural,
        competency: "design".into(),
        competency_name: "Design".into(),
        topic: "messaging".into(),
        topic_name: "Messaging".into(),
        tags: Vec::new(),
        levels: vec![Level::Senior],
        difficulty: Difficulty::Hard,
        start: 17,
        minutes: 20,
        prompt: Markdown::parse("Tell of a time when <= 1 % of messages came ~twice~.").unwrap(),
        strong_answer: paragraphs(&["Names the key."]),
        follow_ups: Vec::new(),
        anchors: anchors(&["Retries blindly.", "Names a lock.", "Names a key.", "Weighs both."]),
        red_flags: Vec::new(),
        references: Vec::new(),
        solution: None,
        samples: Vec::new(),
    }
}

fn third() -> InterviewerQuestion {
    InterviewerQuestion {
        number: 3,
        id: "unclosed".into(),
        title: "An unclosed fence".into(),
        kind: Kind::Debugging,
        competency: "debugging".into(),
        competency_name: "Debugging".into(),
        topic: "sql".into(),
        topic_name: "SQL".into(),
        tags: vec!["performance".into()],
        levels: vec![Level::Senior, Level::Staff],
        difficulty: Difficulty::Easy,
        start: 37,
        minutes: 25,
        prompt: Markdown::parse("=1+1 is what this runs:\n\n    SELECT *\n      FROM t;\n\n~~~sql\nSELECT 1")
            .unwrap(),
        strong_answer: paragraphs(&["Reads the plan."]),
        follow_ups: paragraphs(&["What if it grows?"]),
        anchors: anchors(&["Adds an index.", "Guesses well.", "Measures.", "Measures twice."]),
        red_flags: Vec::new(),
        references: Vec::new(),
        solution: None,
        samples: Vec::new(),
    }
}

/// What candidates might say, one for each level.
fn samples(subject: &str) -> Vec<Markdown> {
    let says = ["is | odd", "*lives* on", "is made `once`", "is made once:\n\n```python\nseen = None\n```"];
    says.iter().map(|says| Markdown::parse(&format!("{subject} {says}")).unwrap()).collect()
}

/// Practice on the first question, with the answers in the order 3, 1, 4, 2.
pub(super) fn practice() -> Packet {
    let InterviewerPacket { header, summary, level, scale, .. } = interviewer();
    let question = InterviewerQuestion { samples: Vec::new(), ..first() };
    let (order, samples) = ([2_usize, 0, 3, 1], samples("It"));
    let letters = ['A', 'B', 'C', 'D'];
    let answer = |(letter, at): (char, usize)| PracticeAnswer { letter, text: samples[at].clone() };
    let key = PracticeKey {
        number: 1,
        title: question.title.clone(),
        scores: letters.into_iter().zip([3, 1, 4, 2]).collect(),
    };
    let answers = letters.into_iter().zip(order).map(answer).collect();
    let questions = vec![PracticeQuestion { number: 1, question, answers }];
    Packet::Practice(PracticePacket { header, summary, level, scale, questions, key: vec![key] })
}

fn paragraphs(texts: &[&str]) -> Vec<Paragraph> {
    texts.iter().map(|text| Paragraph::parse(text).unwrap()).collect()
}

fn anchors(texts: &[&str]) -> Vec<Anchor> {
    let names = ["Poor", "Mixed", "Good", "Excellent | *rare*"];
    let anchor = |((score, name), text): ((u8, &str), &Paragraph)| Anchor {
        score,
        name: name.into(),
        text: text.clone(),
    };
    (1..).zip(names).zip(&paragraphs(texts)).map(anchor).collect()
}
