//! Small banks and profiles, and the feasible kits of them by brute force.

pub(crate) mod program;
pub(crate) mod shipped;

use interviewkit::model::{
    Area, AreaIx, Bank, Bounds, Competency, CompetencyIx, Difficulty, Filter, Kind, Level, Markdown,
    Paragraph, Profile, Question, QuestionId, Scale, Section, Spread, Status, Topic, TopicIx, Traits,
    Vocabulary,
};

/// A vocabulary of some topics (`t0`, `t1`, …), each in the one area, and some competencies.
pub(crate) fn vocabulary(topics: u16, competencies: u16) -> Vocabulary {
    let topic = |n| Topic { id: format!("t{n}"), name: format!("Topic {n}"), area: AreaIx(0) };
    let competency = |n| Competency {
        id: format!("c{n}"),
        name: format!("Competency {n}"),
        definition: format!("What {n} means."),
    };
    Vocabulary {
        areas: vec![Area { id: "a".into(), name: "Area".into() }],
        topics: (0..topics).map(topic).collect(),
        competencies: (0..competencies).map(competency).collect(),
        tags: Vec::new(),
    }
    .sorted()
}

/// A question that is easy, mid-level and of the first topic.
pub(crate) fn question(id: &str, minutes: u16) -> Question {
    let paragraph = |text: &str| Paragraph::parse(text).unwrap();
    Question {
        id: QuestionId::new(id).unwrap(),
        title: format!("Title of {id}"),
        kind: Kind::Coding,
        competency: CompetencyIx(0),
        topic: TopicIx(0),
        tags: Vec::new(),
        levels: [Level::Mid].into_iter().collect(),
        difficulty: Difficulty::Easy,
        minutes,
        status: Status::Active,
        added: None,
        prompt: Markdown::parse(&format!("Prompt of {id}.")).unwrap(),
        strong_answer: vec![paragraph("Names it")],
        follow_ups: Vec::new(),
        anchors: ["one", "two", "three", "four"].map(paragraph).to_vec(),
        red_flags: Vec::new(),
        enemies: Vec::new(),
        references: Vec::new(),
        silenced: Vec::new(),
        solution: None,
        samples: Vec::new(),
    }
}

/// A bank of these questions.
pub(crate) fn bank(vocabulary: Vocabulary, questions: Vec<Question>) -> Bank {
    Bank::new("Test bank".into(), Scale::default(), vocabulary, questions).unwrap()
}

/// A section that takes any question.
pub(crate) fn section(id: &str, picks: Bounds) -> Section {
    Section {
        id: id.into(),
        title: format!("Section {id}"),
        purpose: format!("What {id} is for."),
        competencies: Vec::new(),
        level: None,
        picks,
        minutes: None,
        filter: Filter::default(),
    }
}

/// A mid-level profile without rules that asks for nothing but its sections.
pub(crate) fn profile(duration: u16, sections: Vec<Section>) -> Profile {
    Profile {
        id: "test".into(),
        title: "Test".into(),
        summary: "A test.".into(),
        level: Level::Mid,
        duration,
        opening: 0,
        closing: 0,
        slack: duration,
        spread: Spread { per_topic: None, except: Vec::new() },
        ceiling: None,
        sections,
        rules: Vec::new(),
        weights: Vec::new(),
        parallel: interviewkit::model::Alike::default(),
    }
}

/// Finds all feasible kits by enumeration, without anything of `select`.
pub(crate) struct Oracle<'a> {
    pub bank: &'a Bank,
    pub profile: &'a Profile,
    pub include: &'a [QuestionId],
    /// The minutes of all questions together.
    pub clock: Bounds,
    /// Whether two questions must not meet.
    pub enemies: &'a dyn Fn(&Question, &Question) -> bool,
    /// Whether a question may serve one section only.
    pub once: bool,
}

/// For each section its sorted ids.
pub(crate) type Kit = Vec<Vec<String>>;

/// All feasible kits of a bank and a profile.
pub(crate) fn feasible(bank: &Bank, profile: &Profile, include: &[QuestionId]) -> Vec<Kit> {
    let clock = profile.question_minutes();
    let enemies = |a: &Question, b: &Question| a.enemies.contains(&b.id);
    Oracle { bank, profile, include, clock, enemies: &enemies, once: true }.kits()
}

impl Oracle<'_> {
    /// All feasible kits, sorted.
    pub(crate) fn kits(&self) -> Vec<Kit> {
        let questions: Vec<&Question> = self.bank.active().collect();
        let mut sections = vec![Vec::new(); self.profile.sections.len()];
        let mut kits = Vec::new();
        self.assign(&questions, &mut sections, &mut kits);
        kits.sort();
        kits
    }

    fn assign<'q>(&self, rest: &[&'q Question], sections: &mut Vec<Vec<&'q Question>>, kits: &mut Vec<Kit>) {
        let Some((question, rest)) = rest.split_first() else {
            if self.is_feasible(sections) {
                let ids = |section: &Vec<&Question>| section.iter().map(|q| q.id.to_string()).collect();
                kits.push(sections.iter().map(ids).collect());
            }
            return;
        };
        // Every set of sections the question may serve; with `once`, none or a single one.
        for serves in 0..1_u32 << sections.len() {
            if self.once && serves.count_ones() > 1 {
                continue;
            }
            let picked: Vec<usize> = (0..sections.len()).filter(|at| serves & (1 << at) != 0).collect();
            let allowed = picked.iter().all(|&at| {
                let of = &self.profile.sections[at];
                let full = of.picks.max().is_some_and(|max| sections[at].len() >= max as usize);
                !full && self.bank.matches(&of.filter_for(self.profile.level), question)
            });
            if allowed {
                for &at in &picked {
                    sections[at].push(question);
                }
                self.assign(rest, sections, kits);
                for &at in &picked {
                    sections[at].pop();
                }
            }
        }
    }

    fn is_feasible(&self, sections: &[Vec<&Question>]) -> bool {
        let asked: Vec<&Question> = sections.iter().flatten().copied().collect();
        let within = |bounds: Option<Bounds>, n: u32| bounds.is_none_or(|bounds| bounds.contains(n));
        let parts = self
            .profile
            .sections
            .iter()
            .zip(sections)
            .all(|(of, own)| of.picks.contains(count(own)) && within(of.minutes, minutes(own)));
        let rules = self.profile.rules.iter().all(|rule| {
            let counts = |q: &&Question| rule.filter.matches(&Traits::of(q, self.bank.vocabulary()));
            let own: Vec<&Question> = asked.iter().copied().filter(counts).collect();
            within(rule.count, count(&own)) && within(rule.minutes, minutes(&own))
        });
        let topics =
            (0..u16::try_from(self.bank.vocabulary().topics.len()).unwrap()).map(TopicIx).all(|topic| {
                let own: Vec<&Question> = asked.iter().copied().filter(|q| q.topic == topic).collect();
                self.profile.spread.limit(topic).is_none_or(|limit| count(&own) <= limit)
            });
        let enemies = asked.iter().any(|a| asked.iter().any(|b| (self.enemies)(a, b)));
        let included = self.include.iter().all(|id| asked.iter().any(|q| q.id == *id));
        parts && rules && topics && !enemies && included && self.clock.contains(minutes(&asked))
    }
}

fn count(questions: &[&Question]) -> u32 {
    u32::try_from(questions.len()).unwrap()
}

fn minutes(questions: &[&Question]) -> u32 {
    questions.iter().map(|question| u32::from(question.minutes)).sum()
}
