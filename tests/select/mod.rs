mod against_brute_force;
mod random;
mod vectors;
