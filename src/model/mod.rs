//! Validated types that cannot be wrong: question, scale, bank, profile, rule.
//!
//! Nothing here reads a file. Values are made by `load` from checked input, or
//! by a constructor that refuses what the type cannot hold.

mod bank;
mod bisection;
mod bounds;
mod ceiling;
mod day;
mod filter;
mod hex;
mod hidden;
mod labels;
mod language;
mod limits;
mod line;
mod loops;
mod markdown;
mod plural;
mod printable;
mod profile;
mod question;
mod rubric;
mod seed;
mod shortened;
mod vocabulary;

pub use bank::{Bank, DuplicateQuestion};
pub use bisection::bisection;
pub use bounds::{Bounds, BoundsError};
pub use ceiling::Ceiling;
pub use day::Day;
pub use filter::{Clause, Filter, Traits};
pub use hex::{hex, is_hex, unhex};
pub use hidden::{
    has_no_width, hidden, hidden_in_line, is_hidden, is_unseen, replaced, visible, visible_line,
};
pub use labels::{Difficulty, Kind, Label, Level, LevelSet, Panel, Status};
pub use language::Language;
pub use limits::{MAX_TEXT, MAX_TITLE};
pub use line::on_one_line;
pub use loops::{Loop, Round};
pub use markdown::{
    Block, Doubt, Inline, Markdown, Paragraph, Remark, RemarkKind, Unsupported, without_code,
};
pub use plural::plural;
pub use printable::{is_printable, is_right_to_left, unprintable};
pub use profile::{Alike, Profile, Rule, Section, Spread, Weight};
pub use question::{Question, QuestionId, QuestionPart, Silenced};
pub use rubric::{Rubric, RubricChange, Signals};
pub use seed::{Seed, SeedFault, composed};
pub use shortened::shortened;
pub use vocabulary::{
    Area, AreaIx, Competency, CompetencyIx, Scale, ScaleLevel, TagIx, Topic, TopicIx, Vocabulary,
};
