mod against_brute_force;
mod exposure;
mod history;
mod parallel;
mod random;
mod swap;
mod together;
mod vectors;
