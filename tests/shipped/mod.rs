mod bank;
mod leaks;
mod profiles;
