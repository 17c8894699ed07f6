mod against_brute_force;
mod exposure;
mod history;
mod random;
mod swap;
mod together;
mod vectors;
