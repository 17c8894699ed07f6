//! Reading banks and profiles, and what is said of broken ones.

mod advice;
mod broken;
mod cases;
mod codes;
mod folders;
mod good;
mod hostile;
mod one_mistake;
mod places;
mod places_of_words;
mod read;
mod routes;
mod status;
mod support;
