mod arrows;
mod hashing;
mod lengths;
mod paths;
mod purity;
mod source;
