//! Composes reproducible, balanced interview kits from a question bank.
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
//! 7. [`cli`] is the program: it alone prints, writes and reads the environment.

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
