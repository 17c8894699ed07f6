//! Everything that touches the terminal, files, threads, signals and the clock.

pub(in crate::cli) mod console;
pub(in crate::cli) mod draft;
pub(in crate::cli) mod file_name;
pub(in crate::cli) mod files;
pub(in crate::cli) mod interrupt;
pub(in crate::cli) mod json;
pub(in crate::cli) mod kit_file;
pub(in crate::cli) mod nearest;
pub(in crate::cli) mod packet_files;
pub(in crate::cli) mod progress;
pub(in crate::cli) mod seed;
pub(in crate::cli) mod shown;
pub(in crate::cli) mod sources;
pub(in crate::cli) mod tables;
pub(in crate::cli) mod threads;
