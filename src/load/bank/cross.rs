//! What spans the files of a bank: ids, enemies, tags, names that no one uses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::beside::Beside;
use super::known::Known;
use super::question::Entry;
use super::question_file::QuestionFile;
use super::samples::SampleFile;
use super::vocabulary::Declared;
use crate::diag::{Place, Report};
use crate::load::loaded::{Loaded, Spot};
use crate::load::problem::{
    DuplicateQuestion, NoQuestions, Problem, TooManyNames, UnknownQuestion, UnusedName,
};
use crate::load::source::{Source, SourceFile};
use crate::model::{Bank, Question, QuestionId, TagIx};

/// A question and the file it stands in.
type Placed<'e, 's> = (&'e Entry, &'e Source<'s>);

/// What the files of a bank gave.
pub(super) struct Files<'f, 's> {
    /// The bank's folder as shown to people.
    pub(super) folder: &'f str,
    /// bank.yaml and rubric.yaml.
    pub(super) declaring: [Option<&'f Source<'s>>; 2],
    pub(super) questions: Vec<QuestionFile<'f, 's>>,
    /// Files of questions that are no text that can be read.
    pub(super) unread: Vec<String>,
    pub(super) samples: Vec<(&'f Source<'s>, SampleFile)>,
    /// Files of solutions, of which only the names matter.
    pub(super) solutions: Vec<&'s SourceFile>,
}

/// Joins what was read from the files into a bank.
pub(super) fn joined(
    files: Files<'_, '_>,
    mut declared: Declared,
    mut found: Report,
) -> Result<Loaded<Bank>, Report> {
    let Files { folder, declaring, questions: files, mut unread, samples, solutions } = files;
    let mut entries: Vec<(Entry, &Source<'_>)> = Vec::new();
    for file in files {
        let QuestionFile { source, found: own, entries: read, whole } = file;
        found.append(own);
        // Most of a large bank may be one file, which is not copied.
        if entries.is_empty() {
            entries = read;
        } else {
            entries.extend(read);
        }
        if !whole {
            unread.push(source.name().to_owned());
        }
    }
    let by_id = index(&entries, &mut found);
    let mut known = Known::new(by_id.keys().copied().collect(), unread);
    check_enemies(&entries, &mut known, &mut found);
    let mut beside = Beside::joined(samples, &solutions, &mut known, &mut found);
    known.say_what_was_left_out(&mut found);
    if entries.is_empty() && !found.has_errors() {
        found.report(NoQuestions, || Place::file(folder));
    }
    collect_tags(&mut declared, &entries, &mut found);
    if found.has_errors() {
        return Err(found.sorted());
    }
    // Only now: a question with an error may be the one that uses a name.
    warn_of_unused(declaring, &declared, &entries, &mut found);

    let spots = spots(&entries);
    let mut questions = questions(entries, &declared);
    for question in &mut questions {
        beside.add_to(question);
    }
    let scale = declared.scale.expect("a scale that cannot be read is an error");
    // A second question of an id was reported above, and the bank refused.
    let value = Bank::new(declared.name, scale, declared.vocabulary, questions)
        .map_err(|twice| Report::from(DuplicateQuestion { id: twice.0.as_str() }.diagnose()))?
        .with_rubric(declared.rubric)
        .in_language(declared.language);
    Ok(Loaded { value, warnings: found.sorted(), spots })
}

/// Every question by its id; reports those that have one already.
fn index<'e, 's>(
    entries: &'e [(Entry, &'e Source<'s>)],
    found: &mut Report,
) -> BTreeMap<&'e str, Placed<'e, 's>> {
    let mut by_id: BTreeMap<&str, Placed<'_, '_>> = BTreeMap::new();
    for (entry, source) in entries {
        let id = entry.id.as_str();
        if let Some((first, other)) = by_id.get(id) {
            found.push_with(DuplicateQuestion::CODE, || {
                let problem = DuplicateQuestion { id }.diagnose().at(source.place(entry.mark));
                problem.related("the first one is here", other.place(first.mark))
            });
        } else {
            by_id.insert(id, (entry, source));
        }
    }
    by_id
}

fn check_enemies(entries: &[(Entry, &Source<'_>)], known: &mut Known<'_>, found: &mut Report) {
    let named = entries.iter().flat_map(|(entry, source)| entry.enemies.iter().map(move |e| (e, source)));
    for ((enemy, mark), source) in named {
        let id = enemy.as_str();
        if !known.has(id)
            && let Some(known) = known.suggestions()
        {
            found.report(UnknownQuestion { id, known }, || source.place(*mark));
        }
    }
}

/// Where the bank declares no tags, they are those of its questions.
fn collect_tags(declared: &mut Declared, entries: &[(Entry, &Source<'_>)], found: &mut Report) {
    if declared.tags {
        return;
    }
    let used: BTreeSet<&QuestionId> = entries.iter().flat_map(|(entry, _)| &entry.tags).collect();
    declared.vocabulary.tags = used.into_iter().map(|tag| tag.as_str().to_owned()).collect();
    let count = declared.vocabulary.tags.len();
    if count > usize::from(u16::MAX) {
        found.push(TooManyNames { what: "tags", count }.diagnose());
    }
}

fn warn_of_unused(
    [bank, rubric]: [Option<&Source<'_>>; 2],
    declared: &Declared,
    entries: &[(Entry, &Source<'_>)],
    found: &mut Report,
) {
    let tags: BTreeSet<&str> = entries.iter().flat_map(|(e, _)| &e.tags).map(QuestionId::as_str).collect();
    let questions = || entries.iter().filter_map(|(entry, _)| entry.question.as_ref());
    let competencies: BTreeSet<_> = questions().map(|question| question.competency).collect();
    let topics: BTreeSet<_> = questions().map(|question| question.topic).collect();
    let own = declared.marks.iter().map(|(what, name, mark)| (*what, name, mark, bank));
    let rubrics = declared.rubric_marks.iter().map(|(name, mark)| ("competency", name, mark, rubric));
    for (what, name, mark, source) in own.chain(rubrics) {
        let Some(source) = source else { continue };
        let used = match what {
            "competency" => declared.vocabulary.competency(name).is_some_and(|ix| competencies.contains(&ix)),
            "topic" => declared.vocabulary.topic(name).is_some_and(|ix| topics.contains(&ix)),
            _ => tags.contains(name.as_str()),
        };
        if !used {
            found.report(UnusedName { what, name }, || source.place(*mark));
        }
    }
}

fn spots(entries: &[(Entry, &Source<'_>)]) -> BTreeMap<String, Spot> {
    let mut file: Arc<str> = Arc::from("");
    let spot = |(entry, source): &(Entry, &Source<'_>)| {
        if *file != *source.name() {
            file = Arc::from(source.name());
        }
        (entry.id.as_str().to_owned(), Spot { file: Arc::clone(&file), line: entry.mark.line })
    };
    entries.iter().map(spot).collect()
}

/// The questions, with tags numbered and enemies named on both sides.
fn questions(entries: Vec<(Entry, &Source<'_>)>, declared: &Declared) -> Vec<Question> {
    let mut enemies: BTreeMap<QuestionId, BTreeSet<QuestionId>> = BTreeMap::new();
    for (entry, _) in &entries {
        for (enemy, _) in &entry.enemies {
            enemies.entry(entry.id.clone()).or_default().insert(enemy.clone());
            enemies.entry(enemy.clone()).or_default().insert(entry.id.clone());
        }
    }
    let finish = |(entry, _): (Entry, &Source<'_>)| {
        let mut question = entry.question?;
        let tags = entry.tags.iter().filter_map(|tag| declared.vocabulary.tag(tag.as_str()));
        question.tags = tags.collect::<BTreeSet<TagIx>>().into_iter().collect();
        question.enemies = enemies.remove(&question.id).unwrap_or_default().into_iter().collect();
        Some(question)
    };
    entries.into_iter().filter_map(finish).collect()
}
