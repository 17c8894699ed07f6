//! Questions that are not written yet, as a repair may ask for them.

use crate::model::{
    Clause, CompetencyIx, Difficulty, Filter, Kind, Label, Level, LevelSet, TagIx, TopicIx, Traits,
};
use crate::select::blueprint::Blueprint;
use crate::select::blueprint::tally::{Side, What};
use crate::select::explain::conflict::Conflict;

/// A question that would help if it were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The position of the section it is meant for.
    pub section: usize,
    /// What the candidate is asked to do.
    pub kind: Kind,
    /// What is assessed.
    pub competency: CompetencyIx,
    /// The subject.
    pub topic: TopicIx,
    /// Free labels.
    pub tags: Vec<TagIx>,
    /// The seniorities it is fair for.
    pub levels: LevelSet,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// How long it takes.
    pub minutes: u16,
    /// Every section it may serve.
    pub(in crate::select) sections: Vec<u16>,
    /// What it adds to the tallies whatever section it serves.
    pub(in crate::select) common: Vec<(u32, u32)>,
}

impl Draft {
    /// Whether another draft is for the same sort of question: it may be longer or
    /// shorter, or show another competency.
    pub(in crate::select) fn is_like(&self, other: &Self) -> bool {
        let (competency, minutes, common) = (other.competency, other.minutes, other.common.clone());
        Self { competency, minutes, common, ..self.clone() } == *other
    }
}

/// The lengths that are tried, longest first: the longest that works is the easiest to write.
const MINUTES: [u16; 14] = [45, 30, 25, 20, 15, 12, 10, 8, 7, 6, 5, 4, 3, 2];
/// The most drafts that are tried for one conflict.
const TRIED: usize = 256;

/// Questions that might solve a conflict; of each sort the longest comes first.
pub(in crate::select) fn drafts(blueprint: &Blueprint<'_>, conflict: &Conflict) -> Vec<Draft> {
    let profile = blueprint.request.profile;
    let level = blueprint.request.level.unwrap_or(profile.level);
    let mut wanted: Vec<Filter> = vec![Filter::default()];
    let mut sections: Vec<usize> = Vec::new();
    for end in conflict.ends.iter().filter(|end| end.side == Side::Lo) {
        match blueprint.tallies[end.tally as usize].what {
            What::Section(at) => sections.push(at),
            What::Rule(at) => wanted.push(profile.rules[at].filter.clone()),
            _ => {}
        }
    }
    if sections.is_empty() && wanted.len() > 1 {
        sections = (0..profile.sections.len()).collect();
    }
    let mut drafts = Vec::new();
    for &section in &sections {
        let own = profile.sections[section].filter_for(level);
        let like = Like::find(blueprint, section);
        for rule in &wanted {
            let need = Need { section, level, own: &own, rule };
            for sort in sorts(blueprint, &need, &like) {
                for minutes in MINUTES.into_iter().filter(|&minutes| minutes <= like.longest) {
                    if drafts.len() < TRIED {
                        drafts.extend(fit(blueprint, &need, &sort, minutes));
                    }
                }
            }
        }
    }
    drafts
}

/// What a draft is for: a section, with what it asks for and what a rule asks for.
struct Need<'f> {
    section: usize,
    level: Level,
    own: &'f Filter,
    rule: &'f Filter,
}

/// What questions of a section are like, whatever their level.
struct Like {
    /// All kinds, the most frequent first.
    kinds: Vec<Kind>,
    /// All competencies, the most frequent first.
    competencies: Vec<CompetencyIx>,
    /// The minutes of the longest question.
    longest: u16,
}

impl Like {
    fn find(blueprint: &Blueprint<'_>, section: usize) -> Self {
        let bank = blueprint.request.bank;
        let mut filter = blueprint.request.profile.sections[section].filter.clone();
        filter.all_of.levels.clear();
        let own: Vec<_> = bank.active().filter(|question| bank.matches(&filter, question)).collect();
        let mut kinds = Kind::ALL.to_vec();
        let count = |kind: &Kind| own.iter().filter(|question| question.kind == *kind).count();
        kinds.sort_by_key(|kind| std::cmp::Reverse(count(kind)));
        let known = &bank.vocabulary().competencies;
        let mut competencies: Vec<CompetencyIx> = (0..).zip(known).map(|(at, _)| CompetencyIx(at)).collect();
        let count = |of: &CompetencyIx| own.iter().filter(|question| question.competency == *of).count();
        competencies.sort_by_key(|of| std::cmp::Reverse(count(of)));
        Self {
            kinds,
            competencies,
            longest: own.iter().map(|question| question.minutes).max().unwrap_or(MINUTES[0]),
        }
    }
}

/// The attributes of a draft that filters may ask for, save its length.
struct Sort {
    kind: Kind,
    competency: CompetencyIx,
    topic: TopicIx,
    difficulty: Difficulty,
    tags: Vec<TagIx>,
    levels: LevelSet,
}

/// Combines the values that the section and the rule accept.
///
/// An attribute that no rule of the profile looks at gets one value; the others get
/// every accepted value.
fn sorts(blueprint: &Blueprint<'_>, need: &Need<'_>, like: &Like) -> Vec<Sort> {
    let Need { section: _, level, own, rule } = *need;
    let vocabulary = blueprint.request.bank.vocabulary();
    let rules = &blueprint.request.profile.rules;
    let looked_at = |uses: fn(&Clause) -> bool| {
        rules.iter().any(|rule| uses(&rule.filter.all_of) || uses(&rule.filter.none_of))
    };
    let kinds = accepted(own, rule, |c| &c.kinds, like.kinds.clone());
    let kinds = few(kinds, looked_at(|c| !c.kinds.is_empty()));
    let competencies = accepted(own, rule, |c| &c.competencies, like.competencies.clone());
    let competencies = few(competencies, looked_at(|c| !c.competencies.is_empty()));
    let every = (0..).zip(&vocabulary.topics).map(|(at, _)| TopicIx(at)).collect();
    let mut topics: Vec<TopicIx> = accepted(own, rule, |c| &c.topics, every);
    for areas in [&own.all_of.areas, &rule.all_of.areas] {
        topics.retain(|topic| areas.is_empty() || areas.contains(&vocabulary.topics[topic.at()].area));
    }
    let difficulties = accepted(own, rule, |c| &c.difficulties, Difficulty::ALL.to_vec());
    let difficulties = few(difficulties, looked_at(|c| !c.difficulties.is_empty()));
    let mut tags: Vec<TagIx> =
        [own, rule].iter().filter_map(|filter| filter.all_of.tags.first().copied()).collect();
    tags.sort_unstable();
    tags.dedup();
    let mut levels: LevelSet = std::iter::once(level).collect();
    for level in [own, rule].iter().filter_map(|filter| filter.all_of.levels.first()) {
        levels.insert(*level);
    }
    let mut sorts = Vec::new();
    for &kind in &kinds {
        for &competency in &competencies {
            for &difficulty in &difficulties {
                for &topic in &topics {
                    let tags = tags.clone();
                    sorts.push(Sort { kind, competency, topic, difficulty, tags, levels });
                }
            }
        }
    }
    sorts.truncate(48);
    sorts
}

/// All values, or the first.
fn few<T>(mut values: Vec<T>, all: bool) -> Vec<T> {
    values.truncate(if all { values.len() } else { 1 });
    values
}

/// The values that two filters accept for one attribute, of all there are.
fn accepted<T: Copy + PartialEq>(
    own: &Filter,
    rule: &Filter,
    list: fn(&Clause) -> &Vec<T>,
    all: Vec<T>,
) -> Vec<T> {
    let ok = |value: &T| {
        [own, rule].iter().all(|filter| {
            (list(&filter.all_of).is_empty() || list(&filter.all_of).contains(value))
                && !list(&filter.none_of).contains(value)
        })
    };
    all.into_iter().filter(ok).collect()
}

/// A draft of this sort and length, if the filters accept it.
fn fit(blueprint: &Blueprint<'_>, need: &Need<'_>, sort: &Sort, minutes: u16) -> Option<Draft> {
    let Need { section, level, own, rule } = *need;
    let profile = blueprint.request.profile;
    let Sort { kind, competency, topic, difficulty, ref tags, levels } = *sort;
    let area = blueprint.request.bank.vocabulary().topics[topic.at()].area;
    let traits = Traits { id: None, kind, competency, topic, area, tags, levels, difficulty, minutes };
    if ![own, rule].iter().all(|filter| filter.matches(&traits)) {
        return None;
    }
    let serves = |(_, section): &(u16, &crate::model::Section)| section.filter_for(level).matches(&traits);
    let sections = (0_u16..).zip(&profile.sections).filter(serves).map(|(at, _)| at).collect();
    let mut common = Vec::new();
    for (at, tally) in (0_u32..).zip(&blueprint.tallies) {
        let weight = match &tally.what {
            What::Rule(rule) if profile.rules[*rule].filter.matches(&traits) => 1,
            What::RuleMinutes(rule) if profile.rules[*rule].filter.matches(&traits) => u32::from(minutes),
            What::Topic(of) if *of == topic => 1,
            _ => continue,
        };
        common.push((at, weight));
    }
    // A topic with no tally has room for all its questions; one more may be one too many.
    let limit = profile.spread.limit(topic);
    let topics = blueprint.questions.iter().map(|question| question.topic);
    let known = topics.chain(blueprint.drafted.iter().copied()).filter(|of| *of == topic).count();
    let tallied = blueprint.tallies.iter().any(|tally| tally.what == What::Topic(topic));
    if !tallied && limit.is_some_and(|limit| known >= limit as usize) {
        return None;
    }
    let tags = tags.clone();
    Some(Draft { section, kind, competency, topic, tags, levels, difficulty, minutes, sections, common })
}
