mod against_brute_force;
mod exposure;
mod history;
mod random;
mod together;
mod vectors;
