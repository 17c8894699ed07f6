//! Reading banks and profiles, and what is said of broken ones.

mod broken;
mod codes;
mod folders;
mod good;
mod hostile;
mod read;
mod status;
mod support;
