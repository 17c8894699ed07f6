mod bank;
mod leaks;
mod loops;
mod profiles;
