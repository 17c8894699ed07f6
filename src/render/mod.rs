//! One file per format behind one closed enum; returns bytes, never writes.

pub mod pdf;
