//! YAML text to model: all problems of all files in one run, each with its place.
//!
//! A file goes through four steps, each with a folder or file of its own:
//! 1. [`read_folder`] finds the files; nothing else here touches the disk.
//! 2. `yaml` checks the text and reads it into one tree that knows where each
//!    value stands; malformed YAML ends here, with one problem.
//! 3. `fields` and `values` take the tree apart into raw types, one per file
//!    element, in which every field may be missing, so that one bad field does
//!    not hide the next.
//! 4. `bank`, `profile` and `loops` validate the raw types into model types.
//!
//! Every problem is a type of its own in `problem`.

mod bank;
mod built_in;
mod fields;
mod folder;
mod loaded;
mod loops;
mod part;
mod problem;
mod profile;
mod read;
mod sink;
mod source;
mod status;
#[cfg(test)]
mod tests;
mod texts;
mod values;
mod whole_file;
mod yaml;

pub use bank::bank;
pub use built_in::built_in;
pub use folder::{FolderOf, SOLUTIONS, misnamed, read_folder};
pub use loaded::{Loaded, Spot};
pub use loops::loops;
pub use part::{Places, Wanted, places_of};
pub use profile::{is_loop, profiles};
pub use read::{MAX_FILE, ReadError, read_file};
pub use source::SourceFile;
pub use status::{Edited, with_status};
