//! A profile and a bank, compiled into options and tallies.

mod enemies;
pub(in crate::select) mod tally;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use crate::model::{Bank, Bounds, Day, Filter, Level, Profile, Question, QuestionId, Status, Traits};
use crate::select::blueprint::tally::{Tally, What};

/// What to draw from, and what the caller asks beyond the profile.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The pool of questions.
    pub bank: &'a Bank,
    /// The blueprint of the interview.
    pub profile: &'a Profile,
    /// Another seniority than the profile's.
    pub level: Option<Level>,
    /// Questions that must not be drawn.
    pub exclude: &'a [QuestionId],
    /// Questions that must be in the kit.
    pub include: &'a [QuestionId],
}

/// Which questions of the bank a draw is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::select) enum Pool {
    /// All that may be drawn now.
    Now,
    /// Those that may be drawn now and were there on a day; none stands for the start.
    OnDay(Option<Day>),
    /// Those that were there on a day, those among them that may no longer be drawn included.
    WithWithdrawn(Option<Day>),
}

/// A question at its place, which a hash of its id gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::select) struct Member {
    pub(in crate::select) hash: u64,
    pub(in crate::select) question: u32,
}

/// A position as a blueprint keeps it.
pub(in crate::select) fn index(at: usize) -> u32 {
    u32::try_from(at).expect("fewer questions, groups and tallies than 32 bits can number fit in memory")
}

/// Questions that no tally can tell apart.
#[derive(Debug, Clone)]
pub(in crate::select) struct Group {
    /// The sections they may serve, in order.
    pub(in crate::select) sections: Vec<u16>,
    /// The minutes of each.
    pub(in crate::select) minutes: u32,
    /// What each adds to the tallies whatever section it serves.
    pub(in crate::select) common: Vec<(u32, u32)>,
    /// How many questions there are.
    pub(in crate::select) size: u64,
}

/// A profile and a bank as options (question × section) and tallies.
///
/// The tallies of the sections come first, in order, then that of all minutes.
#[derive(Debug, Clone)]
pub struct Blueprint<'a> {
    pub(in crate::select) questions: Vec<&'a Question>,
    pub(in crate::select) tallies: Vec<Tally>,
    pub(in crate::select) groups: Vec<Arc<Group>>,
    /// Every question, by place.
    pub(in crate::select) members: Vec<Member>,
    /// The questions of each class of the first count, by place; filled at the first draw.
    pub(in crate::select) first_classes: OnceLock<Vec<Vec<Member>>>,
    /// For each question, the position of its group.
    pub(in crate::select) group_of: Vec<u32>,
    pub(in crate::select) section_count: usize,
    /// For each section, its minutes tally, if it has one.
    pub(in crate::select) section_minutes: Vec<Option<u32>>,
    /// The days on which questions were added; none stands for the start.
    pub(in crate::select) days: BTreeSet<Option<Day>>,
    /// For each question, whether it may no longer be drawn.
    pub(in crate::select) withdrawn: Vec<bool>,
    /// Whether there are others that a section would take if they might still be drawn.
    pub(in crate::select) others_withdrawn: bool,
    /// Whether a repair changed it, so that it is no longer what its request asks for.
    pub(in crate::select) repaired: bool,
    /// The topics of questions that are not written yet, which a repair added.
    pub(in crate::select) drafted: Vec<crate::model::TopicIx>,
    pub(in crate::select) request: Request<'a>,
}

impl<'a> Blueprint<'a> {
    /// Compiles a request: which questions may serve where, and what they add up to.
    pub fn compile(request: Request<'a>) -> Self {
        Self::compile_from(request, Pool::Now)
    }

    /// Compiles a request for other questions than those that may be drawn now.
    pub(in crate::select) fn compile_from(request: Request<'a>, pool: Pool) -> Self {
        let eligible = Eligible::find(request, pool);
        let mut blueprint = Blueprint {
            questions: eligible.questions,
            tallies: Vec::new(),
            groups: Vec::new(),
            members: Vec::new(),
            first_classes: OnceLock::new(),
            group_of: Vec::new(),
            section_count: request.profile.sections.len(),
            section_minutes: Vec::new(),
            days: eligible.days,
            withdrawn: eligible.withdrawn,
            others_withdrawn: eligible.others_withdrawn,
            repaired: false,
            drafted: Vec::new(),
            request,
        };
        blueprint.add_section_tallies();
        let rules = blueprint.add_rule_tallies();
        let topics = blueprint.add_topic_tallies();
        let enemies = blueprint.add_enemy_tallies();
        let included = blueprint.add_include_tallies();
        blueprint.group(&eligible.sections, |at, question| {
            let mut common = Vec::new();
            let traits = Traits::of(question, request.bank.vocabulary());
            for rule in &rules {
                if rule.filter.matches(&traits) {
                    common.extend(rule.count.map(|tally| (tally, 1)));
                    common.extend(rule.minutes.map(|tally| (tally, u32::from(question.minutes))));
                }
            }
            common.extend(topics.get(&question.topic.0).map(|&tally| (tally, 1)));
            common.extend(enemies.get(&at).into_iter().flatten().map(|&tally| (tally, 1)));
            common.extend(included.get(&question.id).map(|&tally| (tally, 1)));
            common
        });
        blueprint
    }

    /// The questions that may serve at least one section, by id.
    pub fn questions(&self) -> &[&'a Question] {
        &self.questions
    }

    /// Everything a kit is bounded by.
    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// How many groups of questions no tally can tell apart.
    pub fn group_count(&self) -> usize {
        self.groups.len()
    }

    /// How many questions may serve a section.
    pub fn eligible(&self, section: usize) -> u64 {
        let serves = |group: &&Arc<Group>| group.sections.iter().any(|&s| usize::from(s) == section);
        self.groups.iter().filter(serves).map(|group| group.size).sum()
    }

    /// What a question adds when it serves a section, as pairs of tally and weight, by tally.
    pub(in crate::select) fn weights(&self, group: &Group, section: u16) -> Vec<(u32, u32)> {
        let mut weights = vec![(u32::from(section), 1), (self.minutes_tally(), group.minutes)];
        weights.extend(self.section_minutes[usize::from(section)].map(|tally| (tally, group.minutes)));
        weights.extend(&group.common);
        weights.sort_unstable();
        weights
    }

    /// The id of a question; that of one not yet written is empty.
    pub(in crate::select) fn id(&self, question: u32) -> &str {
        self.questions.get(question as usize).map_or("", |question| question.id.as_str())
    }

    /// What every tally comes to for a kit.
    pub(in crate::select) fn sums(&self, sections: &[Vec<u32>]) -> Vec<u64> {
        let mut sums = vec![0; self.tallies.len()];
        for (section, questions) in (0_u16..).zip(sections) {
            for &question in questions {
                let group = &self.groups[self.group_of[question as usize] as usize];
                for (tally, weight) in self.weights(group, section) {
                    sums[tally as usize] += u64::from(weight);
                }
            }
        }
        sums
    }

    /// The position of the tally of all minutes.
    pub(in crate::select) fn minutes_tally(&self) -> u32 {
        index(self.section_count)
    }

    fn push(&mut self, what: What, name: String, bounds: Bounds) -> u32 {
        self.tallies.push(Tally { what, name, lo: bounds.min(), hi: bounds.max() });
        index(self.tallies.len() - 1)
    }

    fn add_section_tallies(&mut self) {
        let profile = self.request.profile;
        for (at, section) in profile.sections.iter().enumerate() {
            let name = format!("section {}", section.id);
            self.push(What::Section(at), name, section.picks);
        }
        let minutes = profile.question_minutes();
        self.push(What::Minutes, "minutes".to_owned(), minutes);
        for (at, section) in profile.sections.iter().enumerate() {
            let tally = section.minutes.map(|bounds| {
                let name = format!("minutes of section {}", section.id);
                self.push(What::SectionMinutes(at), name, bounds)
            });
            self.section_minutes.push(tally);
        }
    }

    fn add_rule_tallies(&mut self) -> Vec<CompiledRule<'a>> {
        let rules = self.request.profile.rules.iter().enumerate();
        rules
            .map(|(at, rule)| CompiledRule {
                filter: &rule.filter,
                count: rule
                    .count
                    .map(|bounds| self.push(What::Rule(at), format!("rule {}", rule.id), bounds)),
                minutes: rule.minutes.map(|bounds| {
                    let name = format!("minutes of rule {}", rule.id);
                    self.push(What::RuleMinutes(at), name, bounds)
                }),
            })
            .collect()
    }

    /// One tally for each topic that has more questions than a kit may take of it.
    fn add_topic_tallies(&mut self) -> BTreeMap<u16, u32> {
        let mut sizes = BTreeMap::new();
        for question in &self.questions {
            *sizes.entry(question.topic.0).or_insert(0_u32) += 1;
        }
        let spread = &self.request.profile.spread;
        let mut tallies = BTreeMap::new();
        for (topic, size) in sizes {
            let ix = crate::model::TopicIx(topic);
            if let Some(limit) = spread.limit(ix).filter(|&limit| limit < size) {
                let name = format!("topic {}", self.request.bank.vocabulary().topics[ix.at()].id);
                tallies.insert(topic, self.push(What::Topic(ix), name, Bounds::at_most(limit)));
            }
        }
        tallies
    }

    fn add_enemy_tallies(&mut self) -> BTreeMap<u32, Vec<u32>> {
        let mut pairs = BTreeSet::new();
        for (at, question) in (0_u32..).zip(&self.questions) {
            for enemy in &question.enemies {
                if let Ok(other) = self.questions.binary_search_by(|other| other.id.cmp(enemy)) {
                    let other = index(other);
                    pairs.insert((at.min(other), at.max(other)));
                }
            }
        }
        let mut tallies: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for group in enemies::groups(&pairs) {
            let ids: Vec<QuestionId> =
                group.iter().map(|&at| self.questions[at as usize].id.clone()).collect();
            let names: Vec<&str> = ids.iter().map(QuestionId::as_str).collect();
            let name = format!("enemies {}", names.join(" "));
            let tally = self.push(What::Enemies(ids), name, Bounds::at_most(1));
            for at in group {
                tallies.entry(at).or_default().push(tally);
            }
        }
        tallies
    }

    fn add_include_tallies(&mut self) -> BTreeMap<QuestionId, u32> {
        let wanted: BTreeSet<&QuestionId> = self.request.include.iter().collect();
        let mut tallies = BTreeMap::new();
        for id in wanted {
            let tally = self.push(What::Include(id.clone()), format!("include {id}"), Bounds::exactly(1));
            tallies.insert(id.clone(), tally);
        }
        tallies
    }

    fn group(&mut self, sections: &[Vec<u16>], common: impl Fn(u32, &Question) -> Vec<(u32, u32)>) {
        let mut groups: Vec<Group> = Vec::new();
        let mut known: HashMap<Signature<'_>, usize> = HashMap::new();
        for ((at, question), sections) in (0_u32..).zip(&self.questions).zip(sections) {
            let minutes = u32::from(question.minutes);
            let key = (sections.as_slice(), minutes, common(at, question));
            let group = *known.entry(key).or_insert_with_key(|(_, _, common)| {
                let (sections, common) = (sections.clone(), common.clone());
                groups.push(Group { sections, minutes, common, size: 0 });
                groups.len() - 1
            });
            groups[group].size += 1;
            self.members.push(Member { hash: place(question.id.as_str()), question: at });
            self.group_of.push(index(group));
        }
        self.members.sort_unstable();
        self.groups = groups.into_iter().map(Arc::new).collect();
    }
}

/// What no tally can tell apart: sections, minutes, and what is added whatever the section.
type Signature<'a> = (&'a [u16], u32, Vec<(u32, u32)>);

struct CompiledRule<'a> {
    filter: &'a Filter,
    count: Option<u32>,
    minutes: Option<u32>,
}

#[derive(Default)]
struct Eligible<'a> {
    questions: Vec<&'a Question>,
    sections: Vec<Vec<u16>>,
    days: BTreeSet<Option<Day>>,
    withdrawn: Vec<bool>,
    others_withdrawn: bool,
}

impl<'a> Eligible<'a> {
    fn find(request: Request<'a>, pool: Pool) -> Self {
        let level = request.level.unwrap_or(request.profile.level);
        let filters: Vec<Filter> = request.profile.sections.iter().map(|s| s.filter_for(level)).collect();
        let exclude: BTreeSet<&QuestionId> = request.exclude.iter().collect();
        let mut eligible = Self::default();
        for question in request.bank.questions() {
            let withdrawn = match question.status {
                Status::Draft => continue,
                Status::Active => exclude.contains(&question.id),
                Status::Retired | Status::Compromised => true,
            };
            let there = match pool {
                Pool::Now => !withdrawn,
                Pool::OnDay(day) => !withdrawn && question.added <= day,
                Pool::WithWithdrawn(day) => question.added <= day,
            };
            if !there && !withdrawn {
                continue;
            }
            let traits = Traits::of(question, request.bank.vocabulary());
            let serves = (0_u16..).zip(&filters).filter(|(_, filter)| filter.matches(&traits));
            let sections: Vec<u16> = serves.map(|(at, _)| at).collect();
            if sections.is_empty() {
                continue;
            }
            if !there {
                eligible.others_withdrawn = true;
                continue;
            }
            eligible.questions.push(question);
            eligible.sections.push(sections);
            eligible.days.insert(question.added);
            eligible.withdrawn.push(withdrawn);
        }
        eligible
    }
}

/// Where a question lies among its like: FNV-1a of the id, with the finaliser of `MurmurHash3`.
///
/// The place only has to be the same for ever and spread out; chance comes from the
/// seed, so no secret is needed here.
fn place(id: &str) -> u64 {
    let fnv =
        id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    let mix = |h: u64, by: u64| (h ^ (h >> 33)).wrapping_mul(by);
    let mixed = mix(mix(fnv, 0xff51_afd7_ed55_8ccd), 0xc4ce_b9fe_1a85_ec53);
    mixed ^ (mixed >> 33)
}
