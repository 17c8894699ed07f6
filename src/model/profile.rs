//! The blueprint of one interview.

use super::{Bounds, Ceiling, CompetencyIx, Filter, Level, TopicIx};

/// A part of the interview with its own picks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The name used in files and messages.
    pub id: String,
    /// The heading in the packet.
    pub title: String,
    /// What the section is for, a sentence for the interviewer.
    pub purpose: String,
    /// What it assesses: only questions of these competencies; empty means any.
    pub competencies: Vec<CompetencyIx>,
    /// The seniority whose bar it looks for, where it is not the interview's.
    pub level: Option<Level>,
    /// How many questions it takes.
    pub picks: Bounds,
    /// How many minutes its questions may take together; none means any.
    pub minutes: Option<Bounds>,
    /// Which questions it may take, as written; see [`Section::filter_for`].
    pub filter: Filter,
}

impl Section {
    /// The most questions a section may take.
    pub const MAX_PICKS: u32 = 40;

    /// Which questions it may take in an interview for `level`.
    ///
    /// Its questions assess the competencies of the section. Where it filters by
    /// neither levels nor single questions, they must be fair for the target level.
    pub fn filter_for(&self, level: Level) -> Filter {
        let mut filter = self.filter.clone();
        if filter.all_of.levels.is_empty() && filter.all_of.ids.is_empty() {
            filter.all_of.levels.push(self.target(level));
        }
        if filter.all_of.competencies.is_empty() {
            filter.all_of.competencies.clone_from(&self.competencies);
        }
        filter
    }

    /// The seniority whose bar it looks for in an interview for `level`.
    pub fn target(&self, level: Level) -> Level {
        self.level.unwrap_or(level)
    }
}

/// A bound on a count or on minutes over the whole kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The name used in messages.
    pub id: String,
    /// Which questions it counts.
    pub filter: Filter,
    /// How many of them the kit has; none means any number.
    pub count: Option<Bounds>,
    /// How many minutes they take together; none means any.
    pub minutes: Option<Bounds>,
}

/// How many questions of one topic a kit may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// For every topic not named below; none means any number.
    pub per_topic: Option<u32>,
    /// For single topics, sorted by topic.
    pub except: Vec<(TopicIx, u32)>,
}

impl Spread {
    /// The most questions of this topic; none means any number.
    pub fn limit(&self, topic: TopicIx) -> Option<u32> {
        let own = self.except.iter().find(|(of, _)| *of == topic);
        own.map_or(self.per_topic, |(_, limit)| Some(*limit))
    }
}

/// How much a competency counts on the scorecard, where it is not 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// The competency.
    pub competency: CompetencyIx,
    /// How often its mean counts, 1 to 9.
    pub weight: u8,
    /// Why it differs from the others.
    pub reason: String,
}

/// By how much two parallel kits may differ, beyond what the profile allows every kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Alike {
    /// In the minutes of all questions; none means any.
    pub minutes: Option<u32>,
    /// In points of difficulty, where an easy question counts 1, a medium one 2 and a hard one 3.
    pub difficulty: Option<u32>,
}

/// The blueprint (test specification) of one interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The name used on the command line; lower-case words with hyphens.
    pub id: String,
    /// The name on the packet.
    pub title: String,
    /// Whom it is for and when to use it, one sentence.
    pub summary: String,
    /// The seniority that is hired for; questions must be fair for it.
    pub level: Level,
    /// Minutes of the whole interview.
    pub duration: u16,
    /// Minutes for the introduction.
    pub opening: u16,
    /// Minutes for the candidate's questions and the close.
    pub closing: u16,
    /// How many minutes may stay unplanned.
    pub slack: u16,
    /// How topics are spread.
    pub spread: Spread,
    /// The largest share of the kits that may hold one question; none means any.
    pub ceiling: Option<Ceiling>,
    /// The parts, in the order of the interview; at least one.
    pub sections: Vec<Section>,
    /// Bounds over the whole kit.
    pub rules: Vec<Rule>,
    /// Weights of the scorecard that are not 1.
    pub weights: Vec<Weight>,
    /// How alike parallel kits are.
    pub parallel: Alike,
}

impl Weight {
    /// The smallest and the largest weight.
    pub const RANGE: std::ops::RangeInclusive<u8> = 1..=9;
}

impl Profile {
    /// The shortest and the longest interview, in minutes.
    pub const DURATION: std::ops::RangeInclusive<u16> = 5..=480;

    /// The most sections.
    pub const MAX_SECTIONS: usize = 40;

    /// Whether one of its bounds asks for a question; a kit holds at least one.
    pub fn asks_for_a_question(&self) -> bool {
        let some = |bounds: Option<Bounds>| bounds.is_some_and(|bounds| bounds.min() > 0);
        self.question_minutes().min() > 0
            || self.sections.iter().any(|section| section.picks.min() > 0 || some(section.minutes))
            || self.rules.iter().any(|rule| some(rule.count) || some(rule.minutes))
    }

    /// The minutes all questions may take together.
    ///
    /// What opening and closing leave of the duration is the upper end; the lower
    /// end lies [`Profile::slack`] below it.
    pub fn question_minutes(&self) -> Bounds {
        let max = u32::from(self.duration).saturating_sub(u32::from(self.opening) + u32::from(self.closing));
        let min = max.saturating_sub(u32::from(self.slack));
        Bounds::new(min, Some(max)).expect("the lower end was taken from the upper one")
    }
}
