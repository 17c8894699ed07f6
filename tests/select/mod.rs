mod against_brute_force;
mod history;
mod random;
mod vectors;
