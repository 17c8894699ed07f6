//! Composes reproducible, balanced interview kits from a question bank.
//!
//! A bank and a profile are read, a kit is drawn for a seed, and its packet is rendered:
//!
//! ```
//! use std::path::Path;
//!
//! use interviewkit::kit::{Edition, Kit};
//! use interviewkit::load::{self, FolderOf, read_folder};
//! use interviewkit::render::{Format, Options, render};
//! use interviewkit::select::{Blueprint, Effort, Request, draw};
//!
//! let files = read_folder(Path::new("bank"), FolderOf::Bank).expect("a folder that can be read");
//! let bank = load::bank(&files).expect("a bank without errors").value;
//! let files = read_folder(Path::new("profiles"), FolderOf::Profiles).expect("a folder that can be read");
//! let profiles = load::profiles(&files, &bank).expect("profiles without errors").value;
//! let profile = profiles.iter().find(|profile| profile.id == "screen-30").expect("a profile of this id");
//!
//! let request = Request { bank: &bank, profile, level: None, exclude: &[], include: &[] };
//! let blueprint = Blueprint::compile(request);
//! let drawn = draw(&blueprint, "7", Effort::default()).expect("a profile that the bank can meet");
//! let kit = Kit::new(request, &blueprint, &drawn, "7");
//!
//! let packet = kit.packet(Edition::Interviewer, None);
//! let text = render(&packet, Format::Markdown, &Options::default())?;
//! let text = String::from_utf8(text).expect("Markdown is text");
//! assert!(text.starts_with("# 30-minute screen\n"));
//! assert!(kit.sections().iter().flatten().all(|question| text.contains(&question.title)));
//! # Ok::<(), interviewkit::render::RenderError>(())
//! ```
//!
//! Data flows one way, and so do the imports:
//!
//! 1. [`load`] reads YAML files into the validated types of [`model`], and reports
//!    every problem of every file as a [`diag::Diagnostic`].
//!    [`lint`] looks at the questions for what a second reader would stumble over.
//! 2. [`select`] compiles a profile and a bank into tallies, counts the feasible
//!    kits exactly, and draws the one that the seed stands for; where there is none
//!    it says why.
//! 3. [`kit`] puts the drawn questions in order and makes the document of an edition.
//! 4. [`render`] turns the document into the bytes of a format.
//! 5. [`ledger`] keeps which kits were used, so that questions can rest.
//! 6. [`scores`] reads what readers of a practice packet scored, and says how far they agree.
//!
//! The program itself, which alone prints, writes and reads the environment, is no part of the library's
//! promise: its one door is [`cli::run`].

pub mod cli;
pub mod diag;
pub mod kit;
pub mod ledger;
pub mod lint;
pub mod load;
pub mod model;
pub mod render;
pub mod scores;
pub mod select;
