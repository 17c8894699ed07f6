mod arithmetic;
mod arrows;
mod hashing;
mod impossible;
mod lengths;
mod paths;
mod purity;
mod source;
