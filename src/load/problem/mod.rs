//! One type per kind of problem, each turned into a diagnostic.
//!
//! A type holds the facts; the words are here and nowhere else. To add a kind:
//! a line in `diag/code.rs`, a type here, a section in `docs/diagnostics.md` and
//! a broken file under `tests/broken/`.

mod bank;
mod file;
mod loops;
mod profile;

mod question;
mod shape;
mod text;
mod words;

pub(super) use bank::{
    BadLanguage, BadScale, CompetenciesTwice, DuplicateName, NoBankFile, NoQuestions, RubricVersion,
    TooManyNames, UnknownName, UnusedName,
};
pub(super) use file::{
    AliasBomb, ControlCharacter, EmptyFile, FileUnreadable, FolderUnreadable, HiddenName, LongLine, Misnamed,
    NoFiles, NotUtf8, SeveralDocuments, Syntax, TabIndent, Tag, TooDeep, TooManyValues,
};
pub(super) use loops::{
    DuplicateLoop, DuplicateRound, IdleSeenBy, LoopId, RoundCount, SeenByTooMany, ShortSlot, UncoveredPanel,
    UnknownProfile,
};
pub(super) use profile::{
    BadCeiling, BadPicks, CompetencyFilterTwice, DuplicatePart, DuplicateProfile, DuplicateWeight, IdleRule,
    NoQuestion, NoTimeLeft, ProfileId, TooManySections,
};
pub(super) use question::{
    BadReference, DuplicateQuestion, DuplicateSamples, LevelOrLevels, LongCodeLine, MissingAnchor,
    MissingSample, OwnEnemy, SolutionOfNone, UnknownAnchor, UnknownQuestion,
};
pub(super) use shape::{
    BadBounds, BadDay, BadId, BlankText, DuplicateField, EmptyList, EmptyValue, LongText, MissingField,
    OutOfRange, RepeatedItem, SeveralLines, UnknownField, UnknownWord, UnsupportedFormat, WrongType,
};
pub(super) use text::{CutByComment, MarkdownDoubt, Unprintable, UnsupportedMarkdown};
pub(super) use words::quoted;

pub(super) use crate::diag::Problem;
